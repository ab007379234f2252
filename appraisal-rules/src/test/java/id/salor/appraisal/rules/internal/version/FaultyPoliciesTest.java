package id.salor.appraisal.rules.internal.version;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.formula.FormulaCode;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.policy.PolicyCode;
import id.salor.appraisal.rules.internal.reader.RuleCode;
import id.salor.appraisal.rules.internal.vocabulary.SentenceKey;
import id.salor.appraisal.rules.internal.vocabulary.Vocabulary;
import id.salor.appraisal.value.Language;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the faulty policies of {@code src/test/resources/policy-errors}. Each folder holds the files
 * that differ from {@code base}, and {@code expected.txt}: one line {@code code file:line:column}
 * for each finding, in order and no others; below it, indented, texts that the finding must hold.
 */
class FaultyPoliciesTest {

  /** Findings that arise only when somebody is rated, or when a policy is chosen. */
  private static final Set<IssueCode> NOT_AT_LOAD =
      Set.of(
          PolicyCode.UNKNOWN_FAMILY,
          PolicyCode.UNKNOWN_VERSION,
          PolicyCode.VERSION_UNUSABLE,
          PolicyCode.PERIOD_NOT_GOVERNED,
          PolicyCode.PERIOD_STRADDLES,
          PolicyCode.FORM_OF_OTHER_VERSION,
          PolicyCode.PERIOD_FORM,
          PolicyCode.PINNED_OUTSIDE,
          PolicyCode.VERSIONS_OVERLAP,
          PolicyCode.VERSIONS_GAP,
          FormulaCode.DIVISION_BY_ZERO,
          FormulaCode.NUMBER_TOO_LONG,
          FormulaCode.NO_ENTRIES,
          FormulaCode.WORKING_DAYS,
          FormulaCode.LABEL_WITHOUT_NUMBER);

  @TestFactory
  Stream<DynamicTest> eachFaultyPolicyGivesExactlyItsFindings() {
    return FaultyPolicy.names().stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> checkFindings(name)));
  }

  private static void checkFindings(String name) {
    Map<String, String> overlay = FaultyPolicy.overlay(name);
    assertThat(overlay).containsKey(FaultyPolicy.EXPECTED);
    List<String> lines = overlay.get(FaultyPolicy.EXPECTED).lines().toList();

    LoadedVersion loaded = FaultyPolicy.load(overlay);

    assertThat(loaded.rules()).as("a policy with errors is not used").isEmpty();
    assertThat(loaded.issues().stream().map(FaultyPoliciesTest::summary).toList())
        .as(() -> "findings:\n" + String.join("\n", formatted(loaded.issues())))
        .isEqualTo(lines.stream().filter(line -> !line.startsWith(" ")).toList());
    checkTexts(lines, loaded.issues());
    loaded.issues().forEach(FaultyPoliciesTest::checkForm);
  }

  private static String summary(Issue issue) {
    return issue.code().id() + " " + place(issue);
  }

  private static String place(Issue issue) {
    return issue.location().orElseThrow().toString().replaceFirst("^uji/2025-01-01_v1/", "");
  }

  private static void checkTexts(List<String> lines, List<Issue> issues) {
    int issue = -1;
    for (String line : lines) {
      if (line.startsWith(" ")) {
        assertThat(issues.get(issue).format(Language.ID)).contains(line.strip());
      } else {
        issue++;
      }
    }
  }

  /** What every finding must have, whatever it is. */
  private static void checkForm(Issue issue) {
    for (Language language : Language.values()) {
      // without the line of the file, which may hold any of these
      assertThat(issue.message().in(language) + issue.advice().in(language))
          .doesNotContain("{", "}")
          .doesNotContain("[]", "Optional", "null");
    }
    assertThat(issue.location()).isPresent();
    issue
        .location()
        .filter(place -> place.line() > 0)
        .ifPresent(place -> assertThat(issue.excerpt()).isPresent());
  }

  private static List<String> formatted(List<Issue> issues) {
    return issues.stream().map(issue -> issue.format(Language.ID)).toList();
  }

  @TestFactory
  Stream<DynamicTest> whatIsWrongInAnEnglishFileIsSaidInItsWords() {
    return FaultyPolicy.names().stream()
        .filter(name -> name.startsWith("english-"))
        .map(name -> DynamicTest.dynamicTest(name, () -> checkWords(name)));
  }

  private static void checkWords(String name) {
    for (Issue issue : FaultyPolicy.load(FaultyPolicy.overlay(name)).issues()) {
      String said = issue.message().in(Language.EN) + " " + issue.advice().in(Language.EN);
      assertThat(List.of(said.split("[^\\p{L}]+")))
          .as(said)
          .doesNotContain("aturan", "bila", "maka", "selesai", "selalu", "fakta", "adalah")
          .doesNotContain("hukum", "tafsiran", "pengecualian", "wajib", "saran", "bagian");
    }
  }

  @Test
  void theSentencesThatAdviceOfTheProofNamesAreThoseOfTheVocabularies() {
    Map<PolicyCode, SentenceKey> named =
        Map.of(
            PolicyCode.MISSING_VALUE, SentenceKey.VALUE_FORMULA,
            PolicyCode.MISSING_WEIGHT, SentenceKey.WEIGHT_PERCENT,
            PolicyCode.NO_RESULT, SentenceKey.RATING,
            PolicyCode.OVERLAP, SentenceKey.FIRST_MATCH);
    named.forEach(
        (code, key) -> {
          for (Language language : Language.values()) {
            assertThat(code.advice().in(language).replaceAll("\\{\\d}", "…"))
                .contains(Vocabulary.indonesian().shown(key), Vocabulary.english().shown(key));
          }
        });
  }

  @Test
  void theBaseOfTheFaultyPoliciesHasNoFindings() {
    LoadedVersion loaded = FaultyPolicy.load(Map.of());

    assertThat(formatted(loaded.issues())).isEmpty();
    assertThat(loaded.rules()).isPresent();
  }

  @Test
  void everyFindingThatCanAriseAtLoadHasAFaultyPolicy() {
    Set<String> shown = new TreeSet<>();
    for (String name : FaultyPolicy.names()) {
      FaultyPolicy.overlay(name)
          .get(FaultyPolicy.EXPECTED)
          .lines()
          .filter(line -> !line.startsWith(" "))
          .forEach(line -> shown.add(line.substring(0, line.indexOf(' '))));
    }
    List<IssueCode> wanted = new ArrayList<>();
    wanted.addAll(EnumSet.allOf(RuleCode.class));
    wanted.addAll(EnumSet.allOf(PolicyCode.class));
    wanted.addAll(EnumSet.allOf(FormulaCode.class));
    wanted.removeAll(NOT_AT_LOAD);

    assertThat(shown).containsAll(wanted.stream().map(IssueCode::id).toList());
  }
}
