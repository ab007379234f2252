package id.salor.appraisal.rules.internal.vocabulary;

import id.salor.appraisal.issue.Suggestion;
import id.salor.appraisal.value.Digest;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The sentences in one language, closed: what is not in it cannot be said.
 *
 * <p>There is one for each {@link Language}, a file of its code beside this class: {@code id.txt},
 * {@code en.txt}. A new sentence is a {@link SentenceKey} and one line in each of them; what lacks
 * a wording does not load.
 */
public final class Vocabulary {

  private static final String EQUALS = " = ";
  private static final Map<Language, Vocabulary> ALL = loadAll();

  private final Language language;
  private final Map<SentenceKey, SentencePattern> patterns;
  private final String version;

  private Vocabulary(
      Language language, Map<SentenceKey, SentencePattern> patterns, String version) {
    this.language = language;
    this.patterns = patterns;
    this.version = version;
  }

  /** Returns the sentences in one language. */
  public static Vocabulary of(Language language) {
    return ALL.get(language);
  }

  /** Returns the sentences in Bahasa Indonesia. */
  public static Vocabulary indonesian() {
    return of(Language.ID);
  }

  /** Returns the sentences in English. */
  public static Vocabulary english() {
    return of(Language.EN);
  }

  /** Returns the sentences of every language, Bahasa Indonesia first. */
  public static List<Vocabulary> all() {
    return List.copyOf(ALL.values());
  }

  private static Map<Language, Vocabulary> loadAll() {
    Map<Language, Vocabulary> all = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      all.put(language, load(language));
    }
    return all;
  }

  private static Vocabulary load(Language language) {
    String name =
        "/id/salor/appraisal/rules/vocabulary/" + language.name().toLowerCase(Locale.ROOT) + ".txt";
    try (InputStream stream = Vocabulary.class.getResourceAsStream(name)) {
      return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8), language);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  private static Vocabulary parse(String text, Language language) {
    Map<SentenceKey, SentencePattern> patterns = new EnumMap<>(SentenceKey.class);
    StringBuilder canonical = new StringBuilder();
    for (String line : text.split("\\R")) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int equals = line.indexOf(EQUALS);
      SentenceKey key =
          SentenceKey.ofId(line.substring(0, equals))
              .orElseThrow(() -> new IllegalStateException("unknown sentence: " + line));
      SentencePattern pattern = SentencePattern.of(key, line.substring(equals + EQUALS.length()));
      if (patterns.put(key, pattern) != null) {
        throw new IllegalStateException("sentence twice: " + line);
      }
      canonical.append(line).append('\n');
    }
    if (patterns.size() != SentenceKey.values().length) {
      Set<SentenceKey> missing = EnumSet.allOf(SentenceKey.class);
      missing.removeAll(patterns.keySet());
      throw new IllegalStateException("vocabulary " + language + " lacks sentences: " + missing);
    }
    String code = language.name().toLowerCase(Locale.ROOT);
    return new Vocabulary(
        language, patterns, code + "-" + Digest.ofText(canonical.toString()).abbreviated());
  }

  /** Returns which language the sentences are in. */
  public Language language() {
    return language;
  }

  /** Returns the word for the language. */
  public Text title() {
    return switch (language) {
      case ID -> Text.of("Indonesia", "Indonesian");
      case EN -> Text.of("Inggris", "English");
    };
  }

  /** Returns what the digest of a policy covers: the language and the exact wording. */
  public String version() {
    return version;
  }

  /** Returns the wording of a sentence. */
  public SentencePattern pattern(SentenceKey key) {
    return patterns.get(key);
  }

  /** Returns the wording of a sentence as people write it, with an ellipsis for each place. */
  public String shown(SentenceKey key) {
    return pattern(key).shown();
  }

  /** Returns which sentence a text is, in whatever part of a rule, if it is one of these. */
  public Optional<SentencePattern.Match> find(String sentence) {
    List<SentenceToken> tokens = SentenceToken.of(sentence);
    return patterns.values().stream()
        .map(pattern -> pattern.match(sentence, tokens))
        .filter(SentencePattern.Match.class::isInstance)
        .map(SentencePattern.Match.class::cast)
        .max(Comparator.comparingInt(match -> match.pattern().fixedPieces()));
  }

  /** Returns a sentence of another vocabulary in the words of this one. */
  public String translate(SentencePattern.Match match) {
    return pattern(match.pattern().key()).filledWith(match.slots());
  }

  /** Returns the wordings that may stand in a section of a rule. */
  public List<SentencePattern> patterns(SentenceKey.Section section) {
    return patterns.values().stream().filter(p -> p.key().section() == section).toList();
  }

  /**
   * Compares a sentence with every wording of a section.
   *
   * @return all that match, the most exactly worded first; else the one it follows longest
   */
  public List<SentencePattern.Outcome> read(String sentence, SentenceKey.Section section) {
    List<SentenceToken> tokens = SentenceToken.of(sentence);
    List<SentencePattern.Match> matches = new ArrayList<>();
    SentencePattern.Mismatch best = null;
    for (SentencePattern pattern : patterns(section)) {
      SentencePattern.Outcome outcome = pattern.match(sentence, tokens);
      if (outcome instanceof SentencePattern.Match match) {
        matches.add(match);
      } else if (outcome instanceof SentencePattern.Mismatch mismatch
          && (best == null || mismatch.pieces() > best.pieces())) {
        best = mismatch;
      }
    }
    matches.sort(
        Comparator.comparingInt((SentencePattern.Match m) -> m.pattern().fixedPieces()).reversed());
    return matches.isEmpty() ? List.of(best) : List.copyOf(matches);
  }

  /** Returns the wording whose fixed words are nearest to those of a sentence. */
  public Optional<SentencePattern> nearest(String sentence, SentenceKey.Section section) {
    String skeleton = skeleton(sentence);
    Map<String, SentencePattern> candidates = new LinkedHashMap<>();
    for (SentencePattern pattern : patterns(section)) {
      candidates.putIfAbsent(skeleton(pattern.template()), pattern);
    }
    return Suggestion.nearest(skeleton, candidates.keySet()).map(candidates::get);
  }

  /** The words of a sentence without what is filled in. */
  private static String skeleton(String sentence) {
    StringBuilder words = new StringBuilder();
    boolean inPlace = false;
    for (SentenceToken token : SentenceToken.of(sentence)) {
      if (token.text().equals("{")) {
        inPlace = true;
      } else if (token.text().equals("}")) {
        inPlace = false;
      } else if (!inPlace && token.type() == SentenceToken.Type.WORD) {
        words.append(token.text()).append(' ');
      }
    }
    return words.toString();
  }
}
