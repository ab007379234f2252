package id.salor.appraisal.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.law.LegalBasis;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.OutputCell;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.rules.cases.CaseResult;
import id.salor.appraisal.rules.cases.WorkedExample;
import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import id.salor.appraisal.rules.internal.folder.PolicyFolders;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.rules.internal.rule.Rule;
import id.salor.appraisal.rules.internal.version.LoadedVersion;
import id.salor.appraisal.rules.internal.version.VersionLoader;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Keeps {@code docs/hukum.md} and {@code docs/law.md} true: what they list of each policy version
 * is what its folder says, no less and no more. A failure names the line to add, to change or to
 * take out, ready to be copied.
 */
class LawPagesTest {

  /** The tables that are compared, each known by the first cell of its heading. */
  private enum Kind {
    VERSION("versi", "version"),
    REGULATION("peraturan", "regulation"),
    MODELLED("yang dimodelkan", "modelled"),
    INTERPRETATION("tafsiran", "interpretation"),
    SILENCE("teks diam", "the text is silent"),
    CONTRADICTION("contoh yang bertentangan", "example that contradicts"),
    AGENCY("diserahkan kepada instansi", "left to the agency");

    private final Text heading;

    Kind(String id, String en) {
      this.heading = Text.of(id, en);
    }
  }

  /** A row as it stands in a page; the key is the first cell, without its code marks. */
  private record Row(int line, List<String> cells) {

    String key() {
      return cells.get(0).replace("`", "");
    }

    List<String> words() {
      return cells.subList(1, cells.size());
    }
  }

  /**
   * A row that a page must have.
   *
   * @param words the cells after the key, word for word; empty where they may be any words
   * @param hint what those words should say
   */
  private record Expected(String key, List<String> words, String hint) {

    static Expected exactly(String key, String... words) {
      return new Expected(key, List.of(words), "");
    }

    static Expected inOwnWords(String key, String hint) {
      return new Expected(key, List.of(), hint);
    }

    boolean fits(Row row) {
      return words.isEmpty()
          ? row.words().stream().noneMatch(cell -> cell.isBlank() || cell.contains("…"))
          : row.words().size() >= words.size()
              && row.words().subList(0, words.size()).equals(words);
    }

    String line() {
      String rest = words.isEmpty() ? "… " + hint : String.join(" | ", words);
      return "| `" + key + "` | " + rest + " |";
    }
  }

  /** A page, cut into the sections of its versions; tables before the first stand under "". */
  private record Page(String file, Language language, Map<String, Map<Kind, List<Row>>> sections) {

    private static final Pattern HEADING = Pattern.compile("## .*\\(`([^`]+)`\\)\\s*");
    private static final Pattern CELL = Pattern.compile("(?<!\\\\)\\|");

    static Page read(String file, Language language) {
      try {
        return of(file, language, Files.readAllLines(Path.of(file)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static Page of(String file, Language language, List<String> lines) {
      Map<String, Map<Kind, List<Row>>> sections = new LinkedHashMap<>();
      Map<Kind, List<Row>> section = new EnumMap<>(Kind.class);
      sections.put("", section);
      Kind table = null;
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i).strip();
        if (line.startsWith("## ")) {
          Matcher heading = HEADING.matcher(line);
          String version = heading.matches() ? heading.group(1) : "";
          section = sections.computeIfAbsent(version, v -> new EnumMap<>(Kind.class));
        }
        if (!line.startsWith("|")) {
          table = null;
        } else if (table != null && !line.startsWith("|---")) {
          section.get(table).add(new Row(i + 1, cells(line)));
        } else if (table == null) {
          table = kind(cells(line).get(0), language);
          if (table != null) {
            section.putIfAbsent(table, new ArrayList<>());
          }
        }
      }
      return new Page(file, language, sections);
    }

    private static Kind kind(String heading, Language language) {
      return Stream.of(Kind.values())
          .filter(kind -> kind.heading.in(language).equals(heading))
          .findFirst()
          .orElse(null);
    }

    private static List<String> cells(String line) {
      return CELL.splitAsStream(line.substring(1)).map(String::strip).toList();
    }

    List<Row> rows(String version, Kind kind) {
      return sections.getOrDefault(version, Map.of()).getOrDefault(kind, List.of());
    }

    /** Returns, for each row that differs from what it must be, what to do about it. */
    List<String> differences(String version, Kind kind, List<Expected> expected) {
      String place =
          file + (version.isEmpty() ? "" : ", " + version) + ", \"" + kind.heading.in(language);
      List<String> found = new ArrayList<>();
      List<Row> unused = new ArrayList<>(rows(version, kind));
      for (Expected wanted : expected) {
        Row row =
            unused.stream().filter(r -> r.key().equals(wanted.key())).findFirst().orElse(null);
        unused.remove(row);
        if (row == null) {
          found.add(place + "\": add the line\n" + wanted.line());
        } else if (!wanted.fits(row)) {
          found.add(place + "\", line " + row.line() + ": make it\n" + wanted.line());
        }
      }
      for (Row row : unused) {
        found.add(place + "\", line " + row.line() + ": take out the line of `" + row.key() + "`");
      }
      return found;
    }
  }

  /** What says nothing about the law: the declarations, the seal, and what a plan is made of. */
  private static final Set<String> NOT_DECIDING =
      Set.of(PolicyFolder.MANIFEST, PolicyFolder.SEAL, PolicyFolder.PLAN);

  private static final List<Page> PAGES =
      List.of(Page.read("docs/hukum.md", Language.ID), Page.read("docs/law.md", Language.EN));

  private static final List<LoadedVersion> VERSIONS =
      PolicyFolders.scanClassPath(LawPagesTest.class.getClassLoader()).folders().stream()
          .map(VersionLoader::load)
          .toList();

  private static final Map<String, List<WorkedExample>> CONTRADICTIONS =
      PolicyLibrary.bundled().runCases(id -> true).results().stream()
          .map(CaseResult::example)
          .filter(example -> example.status() == WorkedExample.Status.CONTRADICTS)
          .collect(Collectors.groupingBy(example -> example.policy().toString()));

  @TestFactory
  Stream<DynamicTest> eachVersionIsDescribedAsItsFolderSays() {
    return PAGES.stream()
        .flatMap(
            page ->
                VERSIONS.stream()
                    .map(
                        version ->
                            DynamicTest.dynamicTest(
                                page.file() + ": " + version.folder().name(),
                                () -> {
                                  assertThat(page.sections()).containsKey(version.folder().name());
                                  assertNone(differences(page, version));
                                })));
  }

  @TestFactory
  Stream<DynamicTest> theTableOfPeriodsListsEveryVersion() {
    List<Expected> expected =
        VERSIONS.stream()
            .map(version -> rules(version).version())
            .map(
                version ->
                    Expected.exactly(
                        version.id().toString(),
                        version.inForce().from().toString(),
                        version.governs().toString()))
            .toList();
    return PAGES.stream()
        .map(
            page ->
                DynamicTest.dynamicTest(
                    page.file(), () -> assertNone(page.differences("", Kind.VERSION, expected))));
  }

  @Test
  void noSectionDescribesAVersionThatIsNotThere() {
    List<String> sections = new ArrayList<>();
    sections.add("");
    VERSIONS.forEach(version -> sections.add(version.folder().name()));

    for (Page page : PAGES) {
      assertThat(page.sections().keySet())
          .as(page.file())
          .containsExactlyInAnyOrderElementsOf(sections);
    }
  }

  @TestFactory
  Stream<DynamicTest> eachFileThatDecidesIsAmongWhatIsModelledWithAGrade() {
    return PAGES.stream()
        .flatMap(
            page ->
                VERSIONS.stream()
                    .map(
                        version ->
                            DynamicTest.dynamicTest(
                                page.file() + ": " + version.folder().name(),
                                () -> assertModelled(page, version.folder()))));
  }

  @Test
  void aMissingLineIsToldReadyToBeCopied() {
    Page page = editedPage(line -> line.startsWith("| `Pindah jabatan di tengah tahun` | Sumber"));
    String version = "nasional/2014-01-01_pp-46-2011";

    assertThat(differences(page, version(version)))
        .singleElement()
        .asString()
        .contains("add the line\n| `Pindah jabatan di tengah tahun` | Sumber PP 46/2011 dan")
        .contains(version)
        .endsWith(" |");
  }

  @Test
  void aLineWithoutItsRuleAndAWrongGradeAreTold() {
    Page page =
        editedPage(
            line -> false,
            line ->
                line.replace("| `Saran tentang kegiatan` |", "| `Saran tentang cuaca` |")
                    .replace("| `PP 46/2011` | B |", "| `PP 46/2011` | A |"));

    assertThat(differences(page, version("nasional/2014-01-01_pp-46-2011")))
        .hasSize(3)
        .anyMatch(told -> told.contains("take out the line of `Saran tentang cuaca`"))
        .anyMatch(told -> told.contains("add the line\n| `Saran tentang kegiatan` |"))
        .anyMatch(told -> told.contains("make it\n| `PP 46/2011` | B |"));
  }

  /** Fails with the lines alone, so that they can be copied. */
  private static void assertNone(List<String> differences) {
    if (!differences.isEmpty()) {
      fail(String.join("\n\n", differences));
    }
  }

  private static Page editedPage(Predicate<String> takenOut) {
    return editedPage(takenOut, UnaryOperator.identity());
  }

  private static Page editedPage(Predicate<String> takenOut, UnaryOperator<String> edit) {
    try (Stream<String> lines = Files.lines(Path.of("docs/hukum.md"))) {
      return Page.of(
          "docs/hukum.md", Language.ID, lines.filter(takenOut.negate()).map(edit).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LoadedVersion version(String name) {
    return VERSIONS.stream().filter(v -> v.folder().name().equals(name)).findFirst().orElseThrow();
  }

  private static VersionRules rules(LoadedVersion version) {
    return version.rules().orElseThrow();
  }

  private static List<String> differences(Page page, LoadedVersion loaded) {
    VersionRules rules = rules(loaded);
    String name = loaded.folder().name();
    List<String> found = new ArrayList<>();
    found.addAll(
        page.differences(name, Kind.REGULATION, regulations(rules.version(), page.language())));
    found.addAll(
        page.differences(name, Kind.INTERPRETATION, interpretations(rules, page.language())));
    found.addAll(page.differences(name, Kind.SILENCE, silences(rules)));
    found.addAll(page.differences(name, Kind.CONTRADICTION, contradictions(name)));
    found.addAll(page.differences(name, Kind.AGENCY, leftToTheAgency(loaded.folder())));
    return found;
  }

  private static List<Expected> regulations(PolicyVersion version, Language language) {
    return version.regulations().stream()
        .map(
            regulation ->
                Expected.exactly(
                    regulation.id(),
                    regulation.grade().toString(),
                    regulation.title().in(language)))
        .toList();
  }

  /** The reasons stand in the folders in one language; the other page tells them in its own. */
  private static List<Expected> interpretations(VersionRules version, Language language) {
    List<Expected> expected = new ArrayList<>();
    for (Rule rule : version.rules()) {
      addInterpretation(rule.name(), rule.terms().get(0).origin().basis(), language, expected);
    }
    for (DecisionTable table : tables(version)) {
      for (DecisionTable.Row row : table.rows()) {
        row.basis()
            .ifPresent(basis -> addInterpretation(key(table, row), basis, language, expected));
      }
    }
    return expected;
  }

  private static void addInterpretation(
      String key, LegalBasis basis, Language language, List<Expected> expected) {
    if (basis instanceof LegalBasis.Interpretation interpretation) {
      expected.add(
          language == Language.ID
              ? Expected.exactly(key, interpretation.text())
              : Expected.inOwnWords(key, "in English: " + interpretation.text()));
    }
  }

  private static List<Expected> silences(VersionRules version) {
    Set<String> keys = new LinkedHashSet<>();
    for (Rule rule : version.rules()) {
      if (rule.terms().stream().map(SignedTerm::term).anyMatch(LawPagesTest::isSilence)) {
        keys.add(rule.name());
      }
    }
    for (DecisionTable table : tables(version)) {
      for (DecisionTable.Row row : table.rows()) {
        if (row.outputs().contains(OutputCell.HOLE)) {
          keys.add(key(table, row));
        }
      }
    }
    version.version().periods().gapAfter().ifPresent(gap -> keys.add("gap-after"));
    return keys.stream().map(key -> Expected.inOwnWords(key, "…")).toList();
  }

  private static boolean isSilence(Term term) {
    return term.formulas().stream().map(Formula::toString).anyMatch("NOT_DETERMINED"::equals);
  }

  private static List<Expected> contradictions(String version) {
    return CONTRADICTIONS.getOrDefault(version, List.of()).stream()
        .map(example -> Expected.inOwnWords(example.name(), "what the policy gives instead"))
        .toList();
  }

  /** Parameters with a value, and tables that are parameters, by the words of the manifest. */
  private static List<Expected> leftToTheAgency(PolicyFolder folder) {
    Object manifest =
        new Load(LoadSettings.builder().build())
            .loadFromString(folder.file(PolicyFolder.MANIFEST).orElseThrow().text());
    List<String> names = new ArrayList<>();
    child(manifest, "parameters").keySet().forEach(name -> names.add(name.toString()));
    child(manifest, "tables")
        .forEach(
            (name, table) -> {
              if (((Map<?, ?>) table).containsKey("parameter")) {
                names.add(name + PolicyFolder.TABLES);
              }
            });
    return names.stream().map(name -> Expected.inOwnWords(name, "what it settles")).toList();
  }

  private static Map<?, ?> child(Object map, String key) {
    return (Map<?, ?>) Objects.requireNonNullElse(((Map<?, ?>) map).get(key), Map.of());
  }

  private static List<DecisionTable> tables(VersionRules version) {
    return version.tables().values().stream()
        .sorted(Comparator.comparing(table -> table.name().value()))
        .toList();
  }

  /** The table and what its row asks, without the marks that would break a table of a page. */
  private static String key(DecisionTable table, DecisionTable.Row row) {
    String keys =
        row.keys().stream()
            .map(cell -> cell.toString().replace("\"", "").replace(" | ", " / "))
            .collect(Collectors.joining("; "));
    return table.name() + PolicyFolder.TABLES + ": " + keys;
  }

  private static void assertModelled(Page page, PolicyFolder folder) {
    Pattern file = Pattern.compile("`([A-Za-z0-9_]+\\.(?:dslr|csv|yaml|md))`");
    Pattern grade = Pattern.compile("\\b[ABC]\\b");
    Set<String> named = new TreeSet<>();
    for (Row row : page.rows(folder.name(), Kind.MODELLED)) {
      String place = page.file() + " line " + row.line();
      file.matcher(row.words().get(0)).results().map(MatchResult::group).forEach(named::add);
      assertThat(grade.matcher(row.words().get(row.words().size() - 1)).find())
          .as(place + ": the last cell names a grade, A, B or C")
          .isTrue();
    }
    Set<String> files =
        folder.files().keySet().stream()
            .filter(name -> !name.startsWith(PolicyFolder.EXAMPLES))
            .filter(name -> !NOT_DECIDING.contains(name))
            .map(name -> "`" + name + "`")
            .collect(Collectors.toCollection(TreeSet::new));
    named.remove("`" + PolicyFolder.MANIFEST + "`");

    assertThat(named).as(page.file() + ", " + folder.name() + ": files").isEqualTo(files);
  }
}
