package id.salor.appraisal.rules.help;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import id.salor.appraisal.rules.internal.folder.PolicyFolders;
import id.salor.appraisal.rules.internal.source.SourceText;
import id.salor.appraisal.rules.internal.vocabulary.SentenceKey;
import id.salor.appraisal.rules.internal.vocabulary.SentencePattern;
import id.salor.appraisal.rules.internal.vocabulary.SlotType;
import id.salor.appraisal.rules.internal.vocabulary.Vocabulary;
import id.salor.appraisal.rules.internal.yaml.YamlFile;
import id.salor.appraisal.rules.internal.yaml.YamlMap;
import id.salor.appraisal.rules.internal.yaml.YamlNode;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joins what the guide says of sentences with their wordings and with how policies use them. */
final class GuideReader {

  private static final String FILE = "/id/salor/appraisal/rules/vocabulary/guide.yaml";

  /** Where a shipped policy uses a sentence. */
  private record Use(SentencePattern.Match match, String text, String place) {}

  private final SourceText source = HelpPages.resource(FILE);
  private final List<Issue> issues = new ArrayList<>();
  private final Map<String, Text> slots = new HashMap<>();
  private final Map<SentenceKey, Use> uses = new EnumMap<>(SentenceKey.class);

  static SentenceGuide read() {
    GuideReader reader = new GuideReader();
    reader.findUses();
    Optional<SentenceGuide> guide =
        YamlFile.read(reader.source, reader.issues).flatMap(reader::map).map(reader::guide);
    HelpReader.refuse(reader.issues);
    return guide.orElseThrow();
  }

  /** The shortest use of each sentence, so that an example shows little else. */
  private void findUses() {
    ClassLoader loader = GuideReader.class.getClassLoader();
    for (PolicyFolder folder : PolicyFolders.scanClassPath(loader).folders()) {
      for (SourceText file : folder.sentences()) {
        for (int line = 1; line <= file.lines().size(); line++) {
          String text = file.line(line).strip();
          if (isWhole(text)) {
            note(text, file.location(line, 0).toString());
          }
        }
      }
    }
  }

  /** A formula with an open parenthesis goes on in the next line. */
  private static boolean isWhole(String text) {
    long open = text.chars().filter(c -> c == '(').count();
    return !text.startsWith("//") && open == text.chars().filter(c -> c == ')').count();
  }

  private void note(String text, String place) {
    for (Vocabulary vocabulary : Vocabulary.all()) {
      vocabulary
          .find(text)
          .ifPresent(
              match ->
                  uses.merge(
                      match.pattern().key(),
                      new Use(match, text, place),
                      (first, other) ->
                          other.text().length() < first.text().length() ? other : first));
    }
  }

  private SentenceGuide guide(YamlMap map) {
    map.requiredMap("slots")
        .ifPresent(all -> all.all().keySet().forEach(slot -> slots.put(slot, text(all, slot))));
    List<SentenceGuide.Section> sections = new ArrayList<>();
    for (YamlNode node : map.list("sections")) {
      map(node).ifPresent(section -> sections.add(section(section)));
    }
    map.finish();
    return new SentenceGuide(sections);
  }

  private SentenceGuide.Section section(YamlMap map) {
    Text title = text(map, "title");
    List<GuideSentence> sentences = new ArrayList<>();
    map.requiredMap("sentences")
        .ifPresent(
            all -> {
              for (String id : all.all().keySet()) {
                SentenceKey key =
                    SentenceKey.ofId(id)
                        .orElseThrow(() -> new IllegalStateException("no such sentence: " + id));
                all.map(id).ifPresent(sentence -> sentences.add(sentence(key, sentence)));
              }
            });
    map.finish();
    return new SentenceGuide.Section(title, sentences);
  }

  private GuideSentence sentence(SentenceKey key, YamlMap map) {
    Text meaning = text(map, "says");
    Optional<String> written = map.text("example");
    map.finish();
    Optional<Use> use = Optional.ofNullable(uses.get(key));
    SentencePattern.Match example =
        use.map(Use::match)
            .or(() -> written.flatMap(Vocabulary.indonesian()::find))
            .filter(match -> match.pattern().key() == key)
            .orElseThrow(
                () -> new IllegalStateException("no policy uses " + key.id() + ": add an example"));
    return new GuideSentence(
        key.id(),
        Text.of(wording(key, Language.ID), wording(key, Language.EN)),
        meaning,
        Text.of(
            Vocabulary.indonesian().translate(example), Vocabulary.english().translate(example)),
        use.map(Use::place));
  }

  private String wording(SentenceKey key, Language language) {
    String wording = Vocabulary.of(language).pattern(key).template();
    for (Map.Entry<String, SlotType> slot : key.slots().entrySet()) {
      String word = slots.get(slot.getKey()).in(language);
      String shown =
          switch (slot.getValue()) {
            case QUOTED -> "\"" + word + "\"";
            case QUOTED_LIST -> "\"" + word + "\", \"" + word + "\"";
            case TEXTS -> "\"" + word + " (id)\" / \"" + word + " (en)\"";
            case NUMBER, FORMULA -> "<" + word + ">";
          };
      wording = wording.replace("{" + slot.getKey() + "}", shown);
    }
    return wording;
  }

  private Text text(YamlMap map, String key) {
    return HelpReader.text(map, key, source, issues);
  }

  private Optional<YamlMap> map(YamlNode node) {
    return YamlMap.of(node, source, issues);
  }
}
