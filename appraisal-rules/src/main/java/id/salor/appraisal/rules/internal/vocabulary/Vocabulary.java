package id.salor.appraisal.rules.internal.vocabulary;

import id.salor.appraisal.issue.Suggestion;
import id.salor.appraisal.value.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sentences in one language, closed: what is not in it cannot be said. */
public final class Vocabulary {

  private static final String EQUALS = " = ";
  private static final Vocabulary INDONESIAN = load("id");

  private final Map<SentenceKey, SentencePattern> patterns;
  private final String version;

  private Vocabulary(Map<SentenceKey, SentencePattern> patterns, String version) {
    this.patterns = patterns;
    this.version = version;
  }

  /** Returns the sentences in Bahasa Indonesia. */
  public static Vocabulary indonesian() {
    return INDONESIAN;
  }

  private static Vocabulary load(String language) {
    String name = "/id/salor/appraisal/rules/vocabulary/" + language + ".txt";
    try (InputStream stream = Vocabulary.class.getResourceAsStream(name)) {
      return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8), language);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  private static Vocabulary parse(String text, String language) {
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
      throw new IllegalStateException("vocabulary " + language + " lacks sentences");
    }
    return new Vocabulary(
        patterns, language + "-" + Digest.ofText(canonical.toString()).abbreviated());
  }

  /** Returns what the digest of a policy covers: the language and the exact wording. */
  public String version() {
    return version;
  }

  /** Returns the wording of a sentence. */
  public SentencePattern pattern(SentenceKey key) {
    return patterns.get(key);
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
