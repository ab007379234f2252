package id.salor.appraisal.rules.help;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Severity;
import id.salor.appraisal.rules.internal.source.SourceText;
import id.salor.appraisal.rules.internal.yaml.YamlFile;
import id.salor.appraisal.rules.internal.yaml.YamlMap;
import id.salor.appraisal.rules.internal.yaml.YamlNode;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the pages of one group. */
final class HelpReader {

  private static final Text A_SEVERITY = Text.of("error, warning, note", "error, warning, note");
  private static final Text A_LINE = Text.of("nomor baris", "the number of a line");

  private final SourceText source;
  private final List<Issue> issues = new ArrayList<>();

  private HelpReader(SourceText source) {
    this.source = source;
  }

  /**
   * Reads a group.
   *
   * @throws IllegalStateException if anything is wrong with the file
   */
  static HelpGroup read(String id, SourceText source) {
    HelpReader reader = new HelpReader(source);
    Optional<HelpGroup> group =
        YamlFile.read(source, reader.issues).flatMap(reader::map).map(map -> reader.group(id, map));
    refuse(reader.issues);
    return group.orElseThrow();
  }

  /** What comes with the library is without fault, or cannot be used at all. */
  static void refuse(List<Issue> issues) {
    if (!issues.isEmpty()) {
      throw new IllegalStateException(
          "help pages have errors:\n"
              + issues.stream().map(Issue::toString).collect(Collectors.joining("\n")));
    }
  }

  /** A code as it is kept, whichever way somebody copied it out of a finding. */
  static String plain(String code) {
    return code.strip().replaceAll("^\\[|]$", "").toLowerCase(Locale.ROOT);
  }

  private HelpGroup group(String id, YamlMap map) {
    Text title = text(map, "title");
    List<HelpPage> pages = new ArrayList<>();
    map.requiredMap("pages")
        .ifPresent(
            all -> {
              for (String code : all.all().keySet()) {
                all.map(code).ifPresent(page -> pages.add(page(code, page)));
              }
            });
    map.finish();
    return new HelpGroup(id, title, pages);
  }

  private HelpPage page(String code, YamlMap map) {
    Severity severity =
        map.parsed("severity", map.text("severity"), HelpReader::severity, A_SEVERITY)
            .orElse(Severity.ERROR);
    Text title = text(map, "title");
    Text meaning = text(map, "means");
    Text remedy = text(map, "mend");
    map.requiredNode("examples");
    List<HelpExample> examples = new ArrayList<>();
    map.list("examples").forEach(node -> map(node).flatMap(this::example).ifPresent(examples::add));
    List<String> related = map.texts("related").stream().map(YamlNode.Scalar::text).toList();
    map.finish();
    return new HelpPage(code, severity, title, meaning, remedy, examples, related);
  }

  private static Optional<Severity> severity(String text) {
    return switch (text) {
      case "error" -> Optional.of(Severity.ERROR);
      case "warning" -> Optional.of(Severity.WARNING);
      case "note" -> Optional.of(Severity.NOTE);
      default -> Optional.empty();
    };
  }

  private Optional<HelpExample> example(YamlMap map) {
    Optional<String> in = map.requiredText("in");
    List<Snippet> beside = new ArrayList<>();
    map.map("with")
        .ifPresent(
            with -> {
              for (String place : with.all().keySet()) {
                beside.add(snippet(place, text(with, place)));
              }
            });
    int line =
        map.parsed(
                "line",
                map.text("line"),
                text ->
                    text.matches("\\d{1,3}")
                        ? Optional.of(Integer.parseInt(text))
                        : Optional.<Integer>empty(),
                A_LINE)
            .orElse(1);
    Text wrong = text(map, "wrong");
    List<String> also = map.texts("also").stream().map(YamlNode.Scalar::text).toList();
    Text right = text(map, "right");
    map.finish();
    return in.map(
        place -> new HelpExample(beside, snippet(place, wrong), line, also, snippet(place, right)));
  }

  private static Snippet snippet(String written, Text text) {
    Place place = Place.of(written);
    return new Snippet(place, place == Place.FILE ? written : "", text);
  }

  private Text text(YamlMap map, String key) {
    return text(map, key, source, issues);
  }

  /** A text in both languages: {@code {id: …, en: …}}, or one that serves for both. */
  static Text text(YamlMap map, String key, SourceText source, List<Issue> issues) {
    Optional<YamlNode> node = map.requiredNode(key);
    if (node.isEmpty()) {
      return Text.EMPTY;
    }
    if (node.get() instanceof YamlNode.Scalar scalar) {
      return Text.same(scalar.text().stripTrailing());
    }
    return YamlMap.of(node.get(), source, issues)
        .map(
            both -> {
              String id = both.requiredText("id").orElse("").stripTrailing();
              String en = both.requiredText("en").orElse("").stripTrailing();
              both.finish();
              return Text.of(id, en);
            })
        .orElse(Text.EMPTY);
  }

  private Optional<YamlMap> map(YamlNode node) {
    return YamlMap.of(node, source, issues);
  }
}
