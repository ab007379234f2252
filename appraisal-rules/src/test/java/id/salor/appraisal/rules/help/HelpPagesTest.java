package id.salor.appraisal.rules.help;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.value.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every finding has its page, every page its finding, and the examples are true. */
class HelpPagesTest {

  private static final String FOLDER =
      "appraisal-rules/src/main/resources/id/salor/appraisal/rules/help";
  private final HelpPages pages = HelpPages.bundled();

  /** The group of findings that only the check makes. */
  private static final String CHECK = "check";

  /** Which kinds of finding the examples have shown, as {@code RuleCode.NO_END}. */
  private static final Set<String> SHOWN = ConcurrentHashMap.newKeySet();

  /** Every enum of findings there is, found and not listed, so that none can be forgotten. */
  private static List<IssueCode> codes() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("id.salor.appraisal")
            .stream()
            .filter(type -> type.isAssignableTo(IssueCode.class))
            .map(JavaClass::reflect)
            // a constant with a body of its own has a class of its own
            .filter(type -> type.isEnum())
            .flatMap(type -> Arrays.stream(type.getEnumConstants()))
            .map(IssueCode.class::cast)
            .sorted(Comparator.comparing(HelpPagesTest::constant))
            .toList();
  }

  private static String constant(IssueCode code) {
    Enum<?> constant = (Enum<?>) code;
    return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
  }

  @Test
  void everyFindingHasAPageAndEveryPageAFinding() {
    Map<String, List<String>> constants =
        codes().stream()
            .collect(
                Collectors.groupingBy(
                    IssueCode::id,
                    TreeMap::new,
                    Collectors.mapping(HelpPagesTest::constant, Collectors.toList())));
    Set<String> written =
        pages.groups().stream()
            .flatMap(group -> group.pages().stream())
            .map(HelpPage::code)
            .collect(Collectors.toCollection(TreeSet::new));

    Map<String, List<String>> without = new TreeMap<>(constants);
    without.keySet().removeAll(written);
    assertThat(without)
        .as("findings without a page; write one in " + FOLDER + "/<group>.yaml")
        .isEmpty();
    Set<String> stale = new TreeSet<>(written);
    stale.removeAll(constants.keySet());
    assertThat(stale).as("pages of findings that there are not; see " + FOLDER).isEmpty();
  }

  @Test
  void aPageSaysAsTheFindingHowMuchItStandsInTheWay() {
    for (IssueCode code : codes()) {
      pages
          .find(code.id())
          .ifPresent(
              page -> assertThat(page.severity()).as(constant(code)).isEqualTo(code.severity()));
    }
  }

  @Test
  void everyPageIsWrittenInBothLanguagesAndPointsToPagesThatAre() {
    for (HelpGroup group : pages.groups()) {
      assertThat(group.pages()).as(group.id()).isNotEmpty();
      for (HelpPage page : group.pages()) {
        assertThat(page.examples()).as(page.code()).isNotEmpty();
        Stream.of(page.title(), page.meaning(), page.remedy())
            .forEach(
                text -> {
                  assertThat(text.id()).as(page.code()).isNotBlank().isNotEqualTo(text.en());
                  assertThat(text.en()).as(page.code()).isNotBlank();
                });
        assertThat(page.related())
            .as(page.code())
            .doesNotHaveDuplicates()
            .doesNotContain(page.code())
            .allMatch(related -> pages.find(related).isPresent(), "has a page");
      }
    }
  }

  @Test
  void wordsDifferByLanguageAndAFileIsKnownByItsEnding() {
    snippets()
        .forEach(
            snippet -> {
              if (snippet.place() == Place.WORDS) {
                assertThat(snippet.text().id()).isNotEqualTo(snippet.text().en());
              } else if (snippet.place() == Place.FILE) {
                assertThat(snippet.file()).matches("[a-z_/]+[.][a-z]+");
              }
            });
  }

  private Stream<Snippet> snippets() {
    return pages.groups().stream()
        .flatMap(group -> group.pages().stream())
        .flatMap(page -> page.examples().stream())
        .flatMap(
            example ->
                Stream.concat(
                    example.beside().stream(), Stream.of(example.wrong(), example.right())));
  }

  @Test
  void theIndexNamesEveryFileOfPages() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("..", FOLDER.split("/")))) {
      assertThat(pages.groups().stream().map(group -> group.id() + ".yaml").toList())
          .containsExactlyInAnyOrderElementsOf(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".yaml"))
                  .toList());
    }
  }

  @TestFactory
  Stream<DynamicTest> theWrongExampleGivesTheFindingAtItsLineAndTheRightOneNone() {
    List<DynamicTest> tests = new ArrayList<>();
    for (HelpGroup group : pages.groups()) {
      for (HelpPage page : group.pages()) {
        int number = 0;
        for (HelpExample example : page.examples()) {
          number++;
          if (example.wrong().place() != Place.WORDS) {
            String name = page.code() + " " + number;
            tests.add(
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      if (group.id().equals(CHECK)) {
                        checkExample(page, example);
                      } else {
                        tryExample(page, example);
                      }
                    }));
          }
        }
      }
    }
    return tests.stream();
  }

  private static void tryExample(HelpPage page, HelpExample example) {
    for (Language language : languages(example)) {
      List<TriedExample.Found> wrong = tried(example, example.wrong(), language);
      String said = said(wrong);
      List<String> wanted = new ArrayList<>(example.also());
      wanted.add(page.code());
      assertThat(wrong.stream().map(found -> found.issue().code().id()).toList())
          .as(() -> language + " wrong:\n" + said)
          .containsExactlyInAnyOrderElementsOf(wanted);
      TriedExample.Found own =
          wrong.stream()
              .filter(found -> found.issue().code().id().equals(page.code()))
              .findFirst()
              .orElseThrow();
      assertThat(own.line()).as(() -> language + " line:\n" + said).isEqualTo(example.line());
      SHOWN.add(constant(own.issue().code()));

      List<TriedExample.Found> right = tried(example, example.right(), language);
      assertThat(right).as(() -> language + " right:\n" + said(right)).isEmpty();
    }
  }

  /** Data and tables are the same in both languages, and are tried once. */
  private static List<Language> languages(HelpExample example) {
    boolean isSame =
        Stream.concat(example.beside().stream(), Stream.of(example.wrong(), example.right()))
            .allMatch(snippet -> snippet.text().id().equals(snippet.text().en()));
    return isSame ? List.of(Language.ID) : List.of(Language.values());
  }

  /**
   * The check finds more that is odd in so small a policy; of the page's finding there is one. What
   * it looks at are the terms, which are the same in both languages, so that the English text need
   * only be read.
   */
  private static void checkExample(HelpPage page, HelpExample example) {
    List<TriedExample.Found> wrong = checked(example, example.wrong(), Language.ID);
    List<TriedExample.Found> own = ofPage(wrong, page, example);
    assertThat(own)
        .as(() -> "wrong:\n" + said(wrong))
        .hasSize(1 + Collections.frequency(example.also(), page.code()));
    assertThat(own.get(0).line()).as(() -> "line:\n" + said(wrong)).isEqualTo(example.line());
    SHOWN.add(constant(own.get(0).issue().code()));

    List<TriedExample.Found> right = checked(example, example.right(), Language.ID);
    assertThat(ofPage(right, page, example)).as(() -> "right:\n" + said(right)).isEmpty();
    assertThat(right.stream().filter(found -> found.issue().isError()).toList())
        .as(() -> "right:\n" + said(right))
        .isEmpty();
    if (languages(example).contains(Language.EN)) {
      assertThat(tried(example, example.wrong(), Language.EN)).isEmpty();
      assertThat(tried(example, example.right(), Language.EN)).isEmpty();
    }
  }

  /** The findings of this code in the tried text; anywhere, where none is at a line of it. */
  private static List<TriedExample.Found> ofPage(
      List<TriedExample.Found> found, HelpPage page, HelpExample example) {
    return found.stream()
        .filter(one -> one.issue().code().id().equals(page.code()))
        .filter(one -> example.line() == 0 || one.line() > 0)
        .toList();
  }

  private static String said(List<TriedExample.Found> found) {
    return found.stream()
        .sorted(Comparator.comparingInt(one -> -one.line()))
        .map(one -> one.line() + " " + one.issue())
        .collect(Collectors.joining("\n"));
  }

  private static List<TriedExample.Found> tried(
      HelpExample example, Snippet snippet, Language language) {
    return inNewFolder(folder -> TriedExample.of(example.beside(), snippet, language, folder));
  }

  private static List<TriedExample.Found> checked(
      HelpExample example, Snippet snippet, Language language) {
    return inNewFolder(folder -> TriedExample.checked(example.beside(), snippet, language, folder));
  }

  private static List<TriedExample.Found> inNewFolder(
      Function<Path, List<TriedExample.Found>> trying) {
    Path folder;
    try {
      folder = Files.createTempDirectory("help-try");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      return trying.apply(folder);
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void thePoliciesInWhichExamplesAreTriedHaveNoFindings() {
    Snippet nothing =
        new Snippet(Place.DATA, "", id.salor.appraisal.value.Text.same("{\"hari_mangkir\": 0}"));
    HelpExample plain = new HelpExample(List.of(), nothing, 0, List.of(), nothing);

    assertThat(tried(plain, nothing, Language.ID)).isEmpty();
  }

  /** Findings that no text can show: their pages say in words what is wrong and what is right. */
  private static final Set<String> IN_WORDS =
      Set.of(
          "AnalysisCode.REQUIREMENT_NEVER_HOLDS",
          "AnalysisCode.EXEMPTION_NEVER_HOLDS",
          "PolicyCode.CHAIN_TOO_LONG",
          "PlanCode.EMPTY",
          "PlanCode.TARGET_MISSING",
          "PlanCode.ENTRIES_MISSING",
          "PlanCode.TARGET_ZERO",
          "PlanCode.NOT_CALCULABLE",
          "PlanCode.UNDETERMINED",
          "PlanCode.INPUT_UNREAD",
          "PlanCode.ENTRIES_UNREAD",
          "PlanCode.RATING_OUT_OF_REACH",
          "PlanCode.RATING_ASSURED",
          "PlanCode.WITHOUT_RATING",
          "PlanCode.NOT_MET_SO_FAR",
          "FormulaCode.NUMBER_TOO_LONG",
          "CalculationCode.TOO_MUCH_WORK",
          "YamlCode.TOO_LARGE",
          "YamlCode.FORBIDDEN_CHARACTER",
          "SourceCode.TOO_MANY_ISSUES",
          "AnalysisCode.MONOTONE_NOT_PROVEN",
          "AnalysisCode.NOT_SHOWN",
          "PublishCode.NO_EXAMPLES",
          "PublishCode.EXAMPLE_DISAGREES",
          "PublishCode.DRAFT",
          "PublishCode.DRAFT_EXISTS",
          "PublishCode.DRAFT_TOO_EARLY",
          "PublishCode.DRAFT_START",
          "PublishCode.DRAFT_SAME_DAY",
          "PublishCode.LAYOUT",
          "PublishCode.DRAFT_OVERLAPS",
          "SealCode.UNREADABLE",
          "SealCode.OTHER_POLICY",
          "SealCode.CHANGED",
          "SealCode.ADDED",
          "SealCode.REMOVED",
          "SealCode.OTHER_VOCABULARY",
          "TablesCode.NOT_A_VERSION",
          "TablesCode.NO_COVER",
          "TablesCode.MISSING_SHEET",
          "TablesCode.UNKNOWN_SHEET",
          "TablesCode.HEADING",
          "TablesCode.CHANGED_SINCE",
          "CalculationCode.COHORT_NOT_COUNTED",
          "CalculationCode.OUTCOME_LEFT_OUT",
          "DataCode.CELL_TOO_LONG",
          "DataCode.ROW_TOO_LONG",
          "DataCode.TOO_MANY_COLUMNS",
          "FolderCode.FILE_TOO_LARGE",
          "FolderCode.FOLDER_TOO_LARGE",
          "FolderCode.LINE_BREAK",
          "FolderCode.LINK_OUTSIDE",
          "FolderCode.NOT_UTF8",
          "FolderCode.NO_ROOT",
          "FolderCode.NO_VERSIONS",
          "FolderCode.NUL_CHARACTER",
          "FolderCode.TABLE_TWICE",
          "FolderCode.TOO_MANY_FILES",
          "FolderCode.UNREADABLE",
          "FolderCode.VERSION_TWICE",
          "FormulaCode.TOO_LONG",
          "PolicyCode.COVERAGE_TOO_LARGE",
          "PolicyCode.TOO_MANY_LABELS",
          "ReadingCode.NOT_UTF8",
          "ReadingCode.TEXT_TOO_LONG",
          "ReadingCode.NOTE_TOO_LONG",
          "ReadingCode.TOO_DEEP",
          "ReadingCode.TOO_LARGE",
          "RecordCode.ALTERED_RECORD",
          "RecordCode.ADDED_RECORD",
          "RecordCode.MOVED_RECORD",
          "RecordCode.MISSING_RECORDS",
          "RecordCode.RESULT_DIFFERS",
          "RecordCode.RECORD_FORM",
          "RecordCode.UNREADABLE_RECORD",
          "RecordCode.ALTERED_LINE",
          "RecordCode.MISSING_BLOCKS",
          "RecordCode.MISPLACED_BLOCK",
          "RecordCode.NOT_CLOSED",
          "RecordCode.CUT_LINE",
          "RecordCode.NOT_A_LOG",
          "RecordCode.HEAD_NOT_FOUND",
          "RecordCode.SEAL_DIFFERS",
          "RecordCode.POLICY_NOT_KNOWN",
          "RecordCode.POLICY_DIFFERS",
          "RecordCode.POPULATION_DIFFERS",
          "RecordCode.OTHER_LIBRARY",
          "RecordCode.WORDING_DIFFERS",
          "RecordCode.OTHER_VERSION_GOVERNS",
          "RecordCode.REPAIRED",
          "RecordCode.IN_USE",
          "RecordCode.NOT_CONTINUED",
          "RecordCode.OTHER_MASKING",
          "RecordCode.KEY_LENGTH",
          "RecordCode.NOT_KEEPABLE",
          "RecordCode.MASKING_CHANGES_RESULT",
          "RuleCode.TOO_LARGE",
          "RuleCode.TOO_MANY_CIRCUMSTANCES",
          "RuleCode.TOO_MANY_ISSUES",
          "SheetCode.CSV",
          "SheetCode.TOO_LARGE",
          "WorkbookCode.ACTIVE_CONTENT",
          "WorkbookCode.CELL_TOO_LONG",
          "WorkbookCode.DATE",
          "WorkbookCode.DIGITS",
          "WorkbookCode.DOCUMENT_TYPE",
          "WorkbookCode.ERROR",
          "WorkbookCode.EXTERNAL_LINK",
          "WorkbookCode.FORMULA",
          "WorkbookCode.HIDDEN_COLUMN",
          "WorkbookCode.HIDDEN_ROW",
          "WorkbookCode.HIDDEN_SHEET",
          "WorkbookCode.MERGED",
          "WorkbookCode.OTHER_SHEET",
          "WorkbookCode.PERCENT",
          "WorkbookCode.TIME",
          "WorkbookCode.TOO_LARGE",
          "WorkbookCode.TOO_MANY_COLUMNS",
          "WorkbookCode.UNREADABLE");

  @AfterAll
  static void everyKindOfFindingIsShownByAnExampleOrSaidInWords() {
    Set<String> missing =
        codes().stream()
            .map(HelpPagesTest::constant)
            .collect(Collectors.toCollection(TreeSet::new));
    missing.removeAll(SHOWN);
    Set<String> listed = new HashSet<>(IN_WORDS);
    if (!SHOWN.isEmpty()) {
      assertThat(missing)
          .as("kinds of finding that no example shows, though the list does not name them")
          .isSubsetOf(listed);
      listed.retainAll(SHOWN);
      assertThat(listed).as("kinds that an example does show").isEmpty();
    }
  }
}
