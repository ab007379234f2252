package id.salor.appraisal.calc;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.PolicyFixture;
import id.salor.appraisal.explain.Explanation;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.policy.FormulaPlaces;
import id.salor.appraisal.policy.TermsCheck;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.ScoreRange;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Parts of a composition that are given and not calculated. */
class GivenPartsTest {

  private static PolicyFixture policy(String... more) {
    return new PolicyFixture()
        .optionalMeasure("mutu")
        .optionalMeasure("waktu")
        .measure("hasil", ScoreRange.ANY)
        .number("nilai")
        .terms(
            "compose nilai weighted-sum hasil, mutu, waktu",
            "weight nilai hasil = 0.5",
            "weight nilai mutu = 0.3",
            "weight nilai waktu = 0.2",
            "score nilai")
        .terms(more);
  }

  private static Rational score(AppraisalResult result) {
    return result.figures().score().orElseThrow().value();
  }

  private static List<String> codes(AppraisalResult result) {
    return result.issues().stream().map(issue -> issue.code().id()).toList();
  }

  private static Evidence.Builder evidence() {
    return Evidence.builder().measure("hasil", 80);
  }

  @Test
  void whatIsGivenIsAPartAsItIs() {
    assertThat(TermsCheck.check(policy().policyTerms(), FormulaPlaces.NONE)).isEmpty();
    AppraisalResult result = policy().rate(evidence().measure("mutu", 90).measure("waktu", 70));
    assertThat(score(result)).isEqualTo(Rational.of(81));
  }

  @Test
  void whatMayBeLeftOutAndWasIsHandledAsThePolicySays() {
    Evidence.Builder without = evidence().measure("mutu", 90);
    assertThat(score(policy("absent nilai reweight").rate(without)))
        .isEqualTo(Rational.parse("67").dividedBy(Rational.parse("0.8")));
    assertThat(score(policy("absent nilai zero").rate(without))).isEqualTo(Rational.of(67));
    assertThat(codes(policy().rate(without))).containsExactly("part-not-applicable");
  }

  @Test
  void whatMustBeGivenAndWasNotIsMissing() {
    AppraisalResult result =
        policy("absent nilai reweight").rate(Evidence.builder().measure("mutu", 90));
    assertThat(codes(result)).containsExactly("missing-input");
  }

  @Test
  void theExplanationShowsWhatWasGivenAndWhatWasLeftOut() {
    PolicyFixture policy = policy("absent nilai reweight");
    Evidence.Builder given = evidence().measure("mutu", 90);
    String text =
        Explanation.of(Appraisal.of("A", "uji", "2025", given), policy.inspect(given))
            .text(Language.EN);
    assertThat(text).contains("62.5% × 80 + 37.5% × 90").contains("not given");
  }
}
