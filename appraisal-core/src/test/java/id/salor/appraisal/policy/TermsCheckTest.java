package id.salor.appraisal.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.PolicyFixture;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.ScoreRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermsCheckTest {

  private static final ScoreRange PERCENT = ScoreRange.of(Rational.ZERO, Rational.HUNDRED);

  private static PolicyFixture base() {
    return new PolicyFixture()
        .labels("predikat", "Baik", "Kurang")
        .measure("a", PERCENT)
        .measure("b", PERCENT)
        .number("x", PERCENT)
        .number("y", PERCENT)
        .number("nilai", PERCENT)
        .label("predikat", "predikat")
        .group("kegiatan", List.of("target"), List.of("capaian"));
  }

  private static List<Issue> check(PolicyFixture policy) {
    return TermsCheck.check(policy.policyTerms(), FormulaPlaces.NONE);
  }

  private static void assertOnly(PolicyCode code, int line, PolicyFixture policy) {
    assertThat(check(policy)).extracting(Issue::code).containsExactly(code);
    assertThat(check(policy).get(0).location())
        .contains(SourceLocation.of("uji/aturan.dslr", line, 5));
  }

  @Test
  void completeTermsHaveNothingWrong() {
    assertThat(
            check(
                base()
                    .table(
                        Tables.ladder(
                            "skala",
                            "nilai",
                            PERCENT,
                            "predikat",
                            "predikat",
                            ">=50",
                            "Baik",
                            "<50",
                            "Kurang"))
                    .terms(
                        "value x = a",
                        "value y = b",
                        "compose nilai weighted-sum x, y",
                        "weight nilai x = 0.6",
                        "weight nilai y = 0.4",
                        "value predikat = LOOKUP(skala, predikat, nilai)",
                        "gate predikat at-most \"Kurang\" when a < 10",
                        "rating predikat",
                        "score nilai")))
        .isEmpty();
  }

  @Test
  void termsWithoutRatingOrScoreAreUseless() {
    assertThat(check(base().terms("value x = a")))
        .extracting(Issue::code)
        .containsExactly(PolicyCode.NO_RESULT);
  }

  @Test
  void aNeededQuantityWithoutAValueNamesWhoNeedsIt() {
    PolicyFixture policy = base().terms("value nilai = x + 1", "score nilai");

    assertOnly(PolicyCode.MISSING_VALUE, 1, policy);
    assertThat(check(policy).get(0).message().id()).contains("besaran x");
  }

  @Test
  void aQuantityThatNobodyNeedsMayLackAValue() {
    assertThat(check(base().terms("value nilai = a", "score nilai"))).isEmpty();
  }

  @Test
  void fixedWeightsMustAddUpToOneHundredPercent() {
    PolicyFixture policy =
        base()
            .terms(
                "compose nilai weighted-sum x, y",
                "weight nilai x = 0.6",
                "weight nilai y = 0.3",
                "value x = a",
                "value y = b",
                "score nilai");

    assertOnly(PolicyCode.WEIGHTS_SUM, 1, policy);
    assertThat(check(policy).get(0).message().en()).contains("90 percent");
  }

  @Test
  void weightsOfNinthsAddUpExactly() {
    PolicyFixture policy =
        base()
            .terms(
                "compose nilai weighted-sum x, y",
                "weight nilai x = 1 / 9",
                "weight nilai y = 8 / 9",
                "value x = a",
                "value y = b",
                "score nilai");

    assertThat(check(policy)).isEmpty();
  }

  @Test
  void aPartWithoutAWeightAndAWeightWithoutAPartAreBothIssues() {
    PolicyFixture policy =
        base()
            .terms(
                "compose nilai weighted-sum x",
                "weight nilai y = 1",
                "value x = a",
                "value y = b",
                "score nilai");

    assertThat(check(policy))
        .extracting(Issue::code)
        .containsExactlyInAnyOrder(PolicyCode.MISSING_WEIGHT, PolicyCode.WEIGHT_WITHOUT_PART);
  }

  @Test
  void quantitiesThatDependOnEachOtherAreShownInACircle() {
    PolicyFixture policy =
        base().terms("value x = y", "value y = x", "value nilai = x", "score nilai");

    assertThat(check(policy)).extracting(Issue::code).containsExactly(PolicyCode.CYCLE);
    assertThat(check(policy).get(0).message().en()).contains("x → y → x");
  }

  @Test
  void anUnknownNameComesWithTheNearestKnownOne() {
    PolicyFixture policy = base().terms("value nilai = nilaii", "score nilai");

    assertOnly(PolicyCode.UNKNOWN_NAME, 1, policy);
    assertThat(check(policy).get(0).advice().id()).contains("\"nilai\"");
  }

  @Test
  void anUnknownGroupOrTableIsAnUnknownName() {
    assertOnly(
        PolicyCode.UNKNOWN_NAME,
        1,
        base().terms("value nilai = SUM(kegiatn, target)", "score nilai"));
    assertOnly(
        PolicyCode.UNKNOWN_NAME,
        1,
        base().terms("value nilai = LOOKUP(skala, poin, a)", "score nilai"));
  }

  @Test
  void aNameOfAnEntryIsUnknownOutsideItsGroup() {
    assertOnly(PolicyCode.UNKNOWN_NAME, 1, base().terms("value nilai = target", "score nilai"));
  }

  @Test
  void kindsMustFitDeepInsideAFormula() {
    assertOnly(
        PolicyCode.TYPE_MISMATCH,
        1,
        base()
            .terms(
                "value nilai = IF(a > 10, b, predikat)",
                "value predikat = \"Baik\"",
                "score nilai"));
    assertOnly(
        PolicyCode.TYPE_MISMATCH, 1, base().terms("value nilai = a + (b > 1)", "score nilai"));
    assertOnly(
        PolicyCode.TYPE_MISMATCH, 1, base().terms("value nilai = IF(a, 1, 2)", "score nilai"));
  }

  @Test
  void aWrittenLabelMustBelongToTheSetItIsComparedWith() {
    PolicyFixture policy =
        base()
            .terms(
                "value predikat = IF(a > 1, \"Baik\", \"Kurang\")",
                "value nilai = IF(predikat = \"Biak\", 1, 2)",
                "score nilai");

    assertOnly(PolicyCode.UNKNOWN_LABEL, 2, policy);
    assertThat(check(policy).get(0).advice().en()).contains("\"Baik\"");
  }

  @Test
  void aGateLimitsOnlyLabelsOfItsSet() {
    assertOnly(
        PolicyCode.UNKNOWN_LABEL,
        2,
        base()
            .terms(
                "value predikat = \"Baik\"",
                "gate predikat at-most \"Cukup\" when a < 1",
                "rating predikat"));
  }

  @Test
  void theRatingIsALabelAndTheScoreANumber() {
    assertOnly(PolicyCode.TYPE_MISMATCH, 2, base().terms("value nilai = a", "rating nilai"));
    assertOnly(
        PolicyCode.TYPE_MISMATCH, 2, base().terms("value predikat = \"Baik\"", "score predikat"));
  }

  @Test
  void whatIsGivenCannotBeCalculated() {
    assertOnly(
        PolicyCode.WRONG_ROLE, 1, base().terms("value a = 1", "value nilai = b", "score nilai"));
  }

  @Test
  void aTableIsProvenForTheRangeOfWhatItIsAskedFor() {
    DecisionTable narrow =
        Tables.ladder("skala", "kunci", ScoreRange.ANY, "predikat", "predikat", "0..90", "Baik");

    assertThat(
            check(
                base()
                    .table(narrow)
                    .terms(
                        "value nilai = a",
                        "value predikat = LOOKUP(skala, predikat, nilai)",
                        "rating predikat")))
        .extracting(issue -> issue.message().en())
        .containsExactly("table skala: no row for kunci = 95");
  }

  @Test
  void aTableTakesAsManyKeysAsItHasKeyColumns() {
    DecisionTable table =
        Tables.ladder("skala", "kunci", PERCENT, "predikat", "predikat", "0..100", "Baik");

    assertOnly(
        PolicyCode.KEY_COUNT,
        1,
        base()
            .table(table)
            .terms("value predikat = LOOKUP(skala, predikat, a, b)", "rating predikat"));
  }
}
