package id.salor.appraisal.calc;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.PolicyFixture;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.law.PolicyReference;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.model.InputValue;
import id.salor.appraisal.model.PriorResult;
import id.salor.appraisal.policy.ResultInput;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.ScoreRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PriorResultTest {

  private static final AppraisalPeriod FIRST_HALF = AppraisalPeriod.parse("2025-01-01..2025-06-30");

  private static PolicyFixture year() {
    return new PolicyFixture()
        .result(
            "semester",
            new ResultInput(
                PolicyReference.tryParse("setengah").orElseThrow(),
                Name.of("nilai"),
                Optional.of(new ResultInput.Fixed(FIRST_HALF))))
        .number("setahun")
        .terms("value setahun = semester * 2", "score setahun");
  }

  private static PriorResult prior(
      String policy, AppraisalPeriod period, String person, Map<Name, InputValue> exports) {
    return new PriorResult(
        Optional.empty(),
        Optional.of(person),
        PolicyId.parse(policy),
        Optional.empty(),
        period,
        exports);
  }

  private static final Map<Name, InputValue> FORTY =
      Map.of(Name.of("nilai"), new InputValue.OfNumber(Rational.of(40)));

  private static List<String> codes(AppraisalResult result) {
    return result.issues().stream().map(issue -> issue.code().id()).toList();
  }

  @Test
  void aResultIsAnInputAsItIs() {
    AppraisalResult half =
        new PolicyFixture()
            .measure("hasil", ScoreRange.ANY)
            .number("nilai")
            .exports("nilai")
            .terms("value nilai = hasil / 3", "score nilai")
            .rate(Evidence.builder().measure("hasil", 10));
    assertThat(half.asInput().orElseThrow().exports())
        .containsExactly(Map.entry(Name.of("nilai"), new InputValue.OfNumber(Rational.of(10, 3))));
    PriorResult given = half.asInput().orElseThrow();
    AppraisalResult whole =
        new PolicyFixture()
            .result(
                "semester",
                new ResultInput(
                    given.policy().family(),
                    Name.of("nilai"),
                    Optional.of(new ResultInput.YearsBefore(0))))
            .number("setahun")
            .terms("value setahun = semester * 2", "score setahun")
            .rate(Evidence.builder().result("semester", given));
    assertThat(whole.figures().score().orElseThrow().value()).isEqualTo(Rational.of(20, 3));
  }

  @Test
  void aNumberAloneIsAnInputToo() {
    AppraisalResult result = year().rate(Evidence.builder().measure("semester", 40));
    assertThat(result.figures().score().orElseThrow().value()).isEqualTo(Rational.of(80));
  }

  @Test
  void theResultOfAnotherPolicyPeriodOrPersonIsRefusedWithEachReasonAndItsBasis() {
    PriorResult wrong = prior("lain/v1", AppraisalPeriod.ofYear(2025), "orang lain", Map.of());
    AppraisalResult result = year().rate(Evidence.builder().result("semester", wrong));
    assertThat(codes(result))
        .containsExactly(
            "result-of-other-policy",
            "result-of-other-period",
            "result-of-other-person",
            "result-without-export");
    assertThat(result.issues()).allSatisfy(issue -> assertThat(issue.basis()).isPresent());
  }

  @Test
  void theRightResultIsTaken() {
    PriorResult right = prior("setengah/v3", FIRST_HALF, "A", FORTY);
    assertThat(year().rate(Evidence.builder().result("semester", right)).issues()).isEmpty();
  }

  @Test
  void theResultOfThePeriodSoManyYearsBeforeIsTheOneOfTheSameDays() {
    ResultInput.YearsBefore two = new ResultInput.YearsBefore(2);
    assertThat(two.from(AppraisalPeriod.ofYear(2025))).isEqualTo(AppraisalPeriod.ofYear(2023));
    // the last day of February stays the last day
    assertThat(two.from(AppraisalPeriod.parse("2026-02")))
        .isEqualTo(AppraisalPeriod.parse("2024-02"));
    assertThat(two.from(AppraisalPeriod.parse("2024-02")))
        .isEqualTo(AppraisalPeriod.parse("2022-02"));
  }

  @Test
  void aResultWhereNoneIsAskedForIsRefused() {
    AppraisalResult result =
        new PolicyFixture()
            .measure("hasil", ScoreRange.ANY)
            .number("nilai")
            .terms("value nilai = hasil", "score nilai")
            .rate(Evidence.builder().result("hasil", prior("a/v1", FIRST_HALF, "A", FORTY)));
    assertThat(codes(result)).containsExactly("result-not-asked-for");
  }
}
