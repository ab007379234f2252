package id.salor.appraisal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.law.PolicyFamily;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.rules.cases.CaseReport;
import id.salor.appraisal.rules.cases.CaseResult;
import id.salor.appraisal.value.Language;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ShippedPoliciesTest {

  private static final PolicyLibrary LIBRARY = PolicyLibrary.bundled();
  private static final int FEWEST_EXAMPLES = 12;

  @Test
  void theShippedPoliciesHaveNoFindings() {
    assertThat(LIBRARY.issues()).extracting(issue -> issue.format(Language.ID)).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyWorkedExampleGivesWhatItSays() {
    CaseReport report = LIBRARY.runCases(id -> true);
    assertThat(report.issues()).extracting(Issue::toString).isEmpty();
    return report.results().stream()
        .map(
            result ->
                DynamicTest.dynamicTest(
                    result.example().policy() + ": " + result.example().name(),
                    () ->
                        assertThat(result.isAsExpected()).as("" + result.differences()).isTrue()));
  }

  @Test
  void everyPolicyHasAtLeastTwelveWorkedExamples() {
    Map<PolicyId, Long> examples =
        LIBRARY.runCases(id -> true).results().stream()
            .map(CaseResult::example)
            .collect(Collectors.groupingBy(example -> example.policy(), Collectors.counting()));

    assertThat(examples.keySet())
        .containsExactlyInAnyOrderElementsOf(
            LIBRARY.catalog().families().values().stream()
                .flatMap(List::stream)
                .map(PolicyVersion::id)
                .toList());
    assertThat(examples.values()).allMatch(count -> count >= FEWEST_EXAMPLES);
  }

  @Test
  void everyMonthThatAFamilyClaimsHasExactlyOneGoverningVersion() {
    LIBRARY
        .catalog()
        .families()
        .forEach(
            (family, versions) -> {
              YearMonth month = YearMonth.from(versions.get(0).governs().from());
              PolicyVersion last = versions.get(versions.size() - 1);
              YearMonth end =
                  last.governs().last().map(YearMonth::from).orElse(YearMonth.of(2040, 1));
              for (; !month.isAfter(end); month = month.plusMonths(1)) {
                AppraisalPeriod period = AppraisalPeriod.parse(month.toString());
                boolean leftOut =
                    LIBRARY.catalog().gaps(family).stream()
                        .anyMatch(gap -> gap.days().encloses(period.range()));
                List<PolicyVersion> governing =
                    versions.stream().filter(v -> v.governs().encloses(period.range())).toList();
                assertThat(governing).as(family + " " + month).hasSize(leftOut ? 0 : 1);
                // a version may ask for whole years alone
                boolean anyForm =
                    governing.stream().allMatch(version -> version.periods().form().isEmpty());
                assertThat(LIBRARY.catalog().select(family, period).isValid())
                    .as(family + " " + month)
                    .isEqualTo(!leftOut && anyForm);
              }
            });
  }

  @Test
  void everyMonthSinceJanuary2014HasExactlyOneNationalVersion() {
    PolicyFamily national = PolicyFamily.of("nasional");
    Set<String> met = new TreeSet<>();
    for (YearMonth month = YearMonth.of(2014, 1);
        month.isBefore(YearMonth.of(2041, 1));
        month = month.plusMonths(1)) {
      Validated<PolicyVersion> found =
          LIBRARY.catalog().select(national, AppraisalPeriod.parse(month.toString()));
      assertThat(found.isValid()).as("" + month).isTrue();
      met.add(found.value().orElseThrow().id().version());
    }
    assertThat(met)
        .containsExactly(
            "2014-01-01_pp-46-2011",
            "2021-07-01_permenpanrb-8-2021",
            "2022-01-01_permenpanrb-6-2022");
  }

  @Test
  void aPeriodThatStraddlesNationalVersionsNamesTheBridgeWhereThereIsOne() {
    PolicyFamily national = PolicyFamily.of("nasional");
    Issue year = LIBRARY.catalog().select(national, AppraisalPeriod.parse("2021")).issues().get(0);
    assertThat(year.code().id()).isEqualTo("period-straddles");
    assertThat(year.advice().id()).contains("nasional-tahunan/2021-01-01_se-3-2021");
    Issue winter =
        LIBRARY
            .catalog()
            .select(national, AppraisalPeriod.parse("2021-12-01..2022-01-31"))
            .issues()
            .get(0);
    assertThat(winter.code().id()).isEqualTo("period-straddles");
    assertThat(winter.advice().id()).doesNotContain("nasional-tahunan");
  }

  @Test
  void noFileOfAShippedPolicyContradictsTheNameOfItsFolder() {
    LIBRARY
        .catalog()
        .families()
        .values()
        .forEach(
            versions ->
                versions.forEach(
                    version ->
                        assertThat(version.id().version())
                            .startsWith(version.governs().from().toString())));
  }
}
