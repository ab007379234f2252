package id.salor.appraisal.calc;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.PolicyFixture;
import id.salor.appraisal.formula.FormulaCode;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.policy.FormulaPlaces;
import id.salor.appraisal.policy.PolicyCode;
import id.salor.appraisal.policy.Tables;
import id.salor.appraisal.policy.TermsCheck;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.ScoreRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CalculatorTest {

  private static final ScoreRange PERCENT = ScoreRange.of(Rational.ZERO, Rational.HUNDRED);

  private static PolicyFixture policy() {
    return new PolicyFixture()
        .labels("predikat", "Sangat Baik", "Baik", "Cukup", "Kurang")
        .labels("jabatan", "pimpinan", "pelaksana")
        .fact("jabatan", "jabatan")
        .truth("cuti", false)
        .measure("a", PERCENT)
        .measure("b", PERCENT.withStep(Rational.parse("0.5")))
        .number("x")
        .number("y")
        .number("z")
        .number("nilai")
        .label("predikat", "predikat")
        .group("kegiatan", List.of("target", "realisasi"), List.of("capaian"));
  }

  private static Evidence.Builder evidence() {
    return Evidence.builder();
  }

  private static Evidence.Builder activity(String target, String realised) {
    return evidence().measure("target", target).measure("realisasi", realised);
  }

  private static List<String> codes(AppraisalResult result) {
    return result.issues().stream().map(issue -> issue.code().id()).toList();
  }

  private static String score(AppraisalResult result) {
    return result.figures().score().orElseThrow().toString();
  }

  @Test
  void theExampleThatDecimalsGetWrongRoundsHalfUpToSeventyNinePointNineEight() {
    AppraisalResult result =
        policy()
            .terms(
                "value nilai = (65.25 + 250 / 3) / 2 * 0.6 + 35.4",
                "round nilai 2 half-up",
                "score nilai")
            .rate(evidence());

    assertThat(score(result)).isEqualTo("79.98");
  }

  @Test
  void targetTwelveAndRealisedNinePointOneTwoIsAnEfficiencyOfExactlyTwentyFour() {
    AppraisalResult result =
        policy()
            .terms(
                "value nilai = SUM(kegiatan, IF(100 - realisasi / target * 100 <= 24, 1, 0))",
                "score nilai")
            .rate(evidence().entry("kegiatan", "K1", activity("12", "9.12")));

    assertThat(score(result)).isEqualTo("1");
  }

  @Test
  void whatIsMissingIsRefusedByNameAndNeverTakenForZero() {
    AppraisalResult result = policy().terms("value nilai = a + b", "score nilai").rate(evidence());

    assertThat(result).isInstanceOf(AppraisalResult.Refused.class);
    assertThat(codes(result)).containsExactly("missing-input", "missing-input");
    assertThat(result.issues().get(0).message().id()).contains("a (a) belum diisi");
    assertThat(result.issues().get(0).location()).isPresent();
  }

  @Test
  void whatIsMissingInTwoPlacesIsReportedOnce() {
    AppraisalResult result =
        policy().terms("value nilai = a + a * a", "score nilai").rate(evidence());

    assertThat(codes(result)).containsExactly("missing-input");
  }

  @Test
  void aBranchThatIsNotTakenNeedsNothing() {
    PolicyFixture policy = policy().terms("value nilai = IF(GIVEN(a), a, 7)", "score nilai");

    assertThat(score(policy.rate(evidence()))).isEqualTo("7");
    assertThat(score(policy.rate(evidence().measure("a", "3.5")))).isEqualTo("3.5");
  }

  @Test
  void aGroupThatIsNotGivenIsMissingAndOneWithoutEntriesIsNot() {
    PolicyFixture policy = policy().terms("value nilai = COUNT(kegiatan)", "score nilai");

    assertThat(codes(policy.rate(evidence()))).containsExactly("missing-input");
    assertThat(score(policy.rate(evidence().group("kegiatan")))).isEqualTo("0");
    assertThat(score(policy.groupsMayBeLeftOut().rate(evidence()))).isEqualTo("0");
  }

  @Test
  void everyIssueIsFoundAtOnceAndWhatDoesNotDependOnThemIsKept() {
    AppraisalResult result =
        policy()
            .terms(
                "value x = a * 2",
                "value nilai = x + SUM(kegiatan, realisasi / target)",
                "score nilai")
            .rate(
                evidence()
                    .measure("a", "10")
                    .fact("jabatan", "pemimpin")
                    .fact("hari", "7")
                    .measure("b", "0.3")
                    .entry("kegiatan", "K1", activity("0", "5"))
                    .entry("kegiatan", "K2", evidence().measure("target", "5")));

    assertThat(codes(result))
        .containsExactlyInAnyOrder(
            "unknown-value", "unknown-input", "off-grid", "division-by-zero", "missing-input");
    assertThat(result.figures().components())
        .extracting(component -> component.name() + "=" + component.value())
        .contains("x=20");
    assertThat(result.issues())
        .extracting(issue -> issue.subject().orElse(""))
        .contains("kegiatan K1", "kegiatan K2");
  }

  @Test
  void typedNumbersMayHaveACommaOrAPointAndAmbiguousOnesAreRefused() {
    PolicyFixture policy = policy().terms("value nilai = b", "score nilai");

    assertThat(score(policy.rate(evidence().fact("b", "90,5")))).isEqualTo("90.5");
    assertThat(score(policy.rate(evidence().fact("b", "90.5")))).isEqualTo("90.5");
    assertThat(codes(policy.rate(evidence().fact("b", "1.234,5"))))
        .containsExactly("ambiguous-number");
    assertThat(codes(policy.rate(evidence().fact("b", "sembilan")))).containsExactly("wrong-kind");
    assertThat(codes(policy.rate(evidence().fact("b", "1e2")))).containsExactly("wrong-kind");
    assertThat(codes(policy.rate(evidence().fact("b", true)))).containsExactly("wrong-kind");
  }

  @Test
  void numbersOutsideTheirRangeOrGridAreRefusedWithTheRange() {
    PolicyFixture policy = policy().terms("value nilai = b", "score nilai");

    Issue outside = policy.rate(evidence().measure("b", "100.5")).issues().get(0);
    Issue off = policy.rate(evidence().measure("b", "99.9")).issues().get(0);

    assertThat(outside.code()).isEqualTo(CalculationCode.OUT_OF_RANGE);
    assertThat(outside.message().en()).contains("0..100, multiples of 0.5");
    assertThat(off.code()).isEqualTo(CalculationCode.OFF_GRID);
  }

  @Test
  void aCalculatedValueOutsideItsDeclaredRangeIsAnIssueAtItsFormula() {
    AppraisalResult result =
        new PolicyFixture()
            .measure("a", ScoreRange.ANY)
            .number("nilai", PERCENT)
            .terms("value nilai = a", "score nilai")
            .rate(evidence().measure("a", "101"));

    assertThat(codes(result)).containsExactly("out-of-range");
    assertThat(result.issues().get(0).location().orElseThrow()).hasToString("uji/aturan.dslr:1:5");
  }

  @Test
  void whatThePolicyCalculatesCannotBeGiven() {
    AppraisalResult result =
        policy().terms("value nilai = 1", "score nilai").rate(evidence().measure("nilai", "99"));

    assertThat(codes(result)).containsExactly("not-an-input");
  }

  @Test
  void anEntryThatIsThereTwiceIsRefused() {
    AppraisalResult result =
        policy()
            .terms("value nilai = COUNT(kegiatan)", "score nilai")
            .rate(
                evidence()
                    .entry("kegiatan", "K1", activity("1", "1"))
                    .entry("kegiatan", "K1", activity("1", "1")));

    assertThat(codes(result)).containsExactly("duplicate-entry");
  }

  @Test
  void aRequirementNamesTheEntryThatOffendsAndItsConsequencesAreQuiet() {
    AppraisalResult result =
        policy()
            .terms(
                "value kegiatan.capaian = realisasi / target",
                "value nilai = MEAN(kegiatan, capaian)",
                "require kegiatan \"target nol\" / \"zero target\" that target > 0",
                "score nilai")
            .rate(
                evidence()
                    .entry("kegiatan", "K1", activity("4", "1"))
                    .entry("kegiatan", "K2", activity("0", "1")));

    assertThat(codes(result)).containsExactly("requirement-not-met");
    assertThat(result.issues().get(0).subject()).contains("kegiatan K2");
    assertThat(result.issues().get(0).message().id()).contains("target nol").contains("0 > 0");
  }

  @Test
  void anEntryIsSetBesideTheOthersByItsOwnValues() {
    Inspection inspection =
        policy()
            .terms(
                "value kegiatan.capaian = SUM(kegiatan, realisasi, target <= OWN(target)) + b",
                "value nilai = HIGHEST(kegiatan, capaian)",
                "require kegiatan \"berulang\" / \"repeated\" that"
                    + " COUNT(kegiatan, target = OWN(target)) = 1",
                "score nilai")
            .inspect(
                evidence()
                    .measure("b", "0.5")
                    .entry("kegiatan", "K2", activity("2", "5"))
                    .entry("kegiatan", "K1", activity("1", "3"))
                    .entry("kegiatan", "K3", activity("3", "7")));

    assertThat(codes(inspection.result())).isEmpty();
    assertThat(score(inspection.result())).isEqualTo("15.5");
    assertThat(inspection.root().orElseThrow().entries(Name.of("kegiatan")))
        .extracting(entry -> entry.calculated(Name.of("capaian")).orElseThrow().toString())
        .containsExactly("8.5", "3.5", "15.5");
  }

  @Test
  void aRepeatedEntryIsFoundByItsOwnValues() {
    AppraisalResult result =
        policy()
            .terms(
                "value nilai = SUM(kegiatan, realisasi)",
                "require kegiatan \"berulang\" / \"repeated\" that"
                    + " COUNT(kegiatan, target = OWN(target)) = 1",
                "score nilai")
            .rate(
                evidence()
                    .entry("kegiatan", "K1", activity("1", "3"))
                    .entry("kegiatan", "K2", activity("2", "5"))
                    .entry("kegiatan", "K3", activity("1", "7")));

    assertThat(result.issues())
        .extracting(issue -> issue.subject().orElseThrow())
        .containsExactly("kegiatan K1", "kegiatan K3");
  }

  @Test
  void aQuantityThatReadsItselfOfOtherEntriesIsACircle() {
    PolicyFixture policy =
        policy()
            .terms(
                "value kegiatan.capaian = SUM(kegiatan, capaian, target < OWN(target)) + 1",
                "value nilai = HIGHEST(kegiatan, capaian)",
                "score nilai");

    assertThat(TermsCheck.check(policy.policyTerms(), FormulaPlaces.NONE))
        .extracting(Issue::code)
        .containsExactly(PolicyCode.CYCLE);
  }

  @Test
  void aMeanOverNoEntriesIsAnIssueAndASumIsZero() {
    assertThat(
            codes(
                policy()
                    .terms("value nilai = MEAN(kegiatan, target)", "score nilai")
                    .rate(evidence().group("kegiatan"))))
        .containsExactly(FormulaCode.NO_ENTRIES.id());
    assertThat(
            score(
                policy()
                    .terms("value nilai = SUM(kegiatan, target)", "score nilai")
                    .rate(evidence().group("kegiatan"))))
        .isEqualTo("0");
  }

  @Test
  void withinOneQuantityBoundsComeBeforeRounding() {
    PolicyFixture policy =
        policy()
            .terms(
                "value nilai = a * 1.5",
                "floor nilai = 10.25",
                "cap nilai = 100.255",
                "round nilai 2 half-up",
                "score nilai");

    assertThat(score(policy.rate(evidence().measure("a", "100")))).isEqualTo("100.26");
    assertThat(score(policy.rate(evidence().measure("a", "1")))).isEqualTo("10.25");
  }

  private static PolicyFixture weighted(String... more) {
    return policy()
        .terms(
            "compose nilai weighted-sum x, y, z",
            "weight nilai x = 0.5",
            "weight nilai y = 0.3",
            "weight nilai z = 0.2",
            "value x = 80",
            "value y = NOT_APPLICABLE",
            "value z = 40",
            "score nilai")
        .terms(more);
  }

  @Test
  void aPartThatIsNotApplicableIsRefusedUnlessThePolicySaysWhatFollows() {
    assertThat(codes(weighted().rate(evidence()))).containsExactly("part-not-applicable");
    assertThat(codes(weighted("absent nilai refuse").rate(evidence())))
        .containsExactly("part-not-applicable");
    assertThat(score(weighted("absent nilai zero").rate(evidence()))).isEqualTo("48");
  }

  @Test
  void droppingAPartRescalesTheOtherWeightsExactlyAndShowsThem() {
    AppraisalResult result = weighted("absent nilai reweight").rate(evidence());

    assertThat(result.figures().score().orElseThrow().value()).isEqualTo(Rational.of(480, 7));
    assertThat(result.figures().components())
        .filteredOn(component -> component.name().equals(Name.of("x")))
        .first()
        .satisfies(
            component -> {
              assertThat(component.weight().orElseThrow().fraction()).isEqualTo(Rational.of(5, 7));
              assertThat(component.contribution()).contains(Rational.of(400, 7));
            });
  }

  @Test
  void soManyPartsMustApplyAsThePolicySays() {
    assertThat(codes(weighted("absent nilai reweight", "minimum nilai 3").rate(evidence())))
        .containsExactly("too-few-parts");
    assertThat(codes(weighted("absent nilai reweight", "minimum nilai 2").rate(evidence())))
        .isEmpty();
  }

  private static PolicyFixture gated(String... gates) {
    return policy()
        .table(
            Tables.ladder(
                "skala",
                "nilai",
                PERCENT,
                "predikat",
                "predikat",
                ">=90",
                "Sangat Baik",
                "75..<90",
                "Baik",
                "50..<75",
                "Cukup",
                "<50",
                "Kurang"))
        .terms(
            "value nilai = a",
            "value predikat = LOOKUP(skala, predikat, nilai)",
            "rating predikat",
            "score nilai")
        .terms(gates);
  }

  @Test
  void theLowestOfTheGatesThatHoldLimitsTheRatingAndNoneRaisesIt() {
    PolicyFixture policy =
        gated(
            "gate predikat at-most \"Baik\" when b < 50",
            "gate predikat at-most \"Cukup\" when b < 25");

    assertThat(policy.rate(evidence().measure("a", "95").measure("b", "60")).rating())
        .contains(Label.of("Sangat Baik"));
    assertThat(policy.rate(evidence().measure("a", "95").measure("b", "40")).rating())
        .contains(Label.of("Baik"));
    assertThat(policy.rate(evidence().measure("a", "95").measure("b", "20")).rating())
        .contains(Label.of("Cukup"));
    assertThat(policy.rate(evidence().measure("a", "10").measure("b", "20")).rating())
        .contains(Label.of("Kurang"));
  }

  @Test
  void gatesThatHeldAreNamedInTheResult() {
    AppraisalResult result =
        gated("gate predikat at-most \"Baik\" when b < 50")
            .rate(evidence().measure("a", "95").measure("b", "40"));

    assertThat(((AppraisalResult.Rated) result).gates())
        .extracting(gate -> gate.limit() + " when " + gate.condition())
        .containsExactly("Baik when b < 50");
  }

  @Test
  void whoIsExemptHasNoRatingWithTheReasonAndIsAskedForNothing() {
    AppraisalResult result =
        gated("unrated \"cuti setahun\" / \"on leave\" when cuti")
            .rate(evidence().fact("cuti", "ya"));

    assertThat(result).isInstanceOf(AppraisalResult.WithoutRating.class);
    AppraisalResult.WithoutRating without = (AppraisalResult.WithoutRating) result;
    assertThat(without.cause()).isEqualTo(AppraisalResult.WithoutRating.Cause.EXEMPT);
    assertThat(without.reason().en()).isEqualTo("on leave");
    assertThat(without.origin()).isPresent();
  }

  @Test
  void whoIsExemptForOneReasonIsNotAskedWhatAnotherReasonNeeds() {
    PolicyFixture policy =
        gated(
            "unrated \"a rendah\" / \"a is low\" when a < 5",
            "unrated \"cuti\" / \"on leave\" when cuti");

    assertThat(policy.rate(evidence().fact("cuti", "ya")))
        .isInstanceOf(AppraisalResult.WithoutRating.class);
    assertThat(codes(policy.rate(evidence()))).containsExactly("missing-input");
    assertThat(policy.rate(evidence().measure("a", "50")))
        .isInstanceOf(AppraisalResult.Rated.class);
  }

  @Test
  void adviceThatNeedsWhatWasNotGivenIsNotGivenAndRefusesNobody() {
    AppraisalResult result =
        gated("advice nilai \"a\" / \"a\" when b < 50", "advice nilai \"c\" / \"c\" when a < 50")
            .rate(evidence().measure("a", "20"));

    assertThat(((AppraisalResult.Rated) result).advice())
        .extracting(given -> given.text().id())
        .containsExactly("c");
    assertThat(result.issues()).isEmpty();
  }

  @Test
  void aResultCarriesPolicyAndDigests() {
    AppraisalResult result = gated().rate(evidence().measure("a", "20"));

    PolicyStamp stamp = result.policy().orElseThrow();
    assertThat(stamp.policy()).hasToString("uji/v1");
    assertThat(stamp.terms()).isEqualTo(gated().policyTerms().digest());
  }

  @Test
  void aWordIsReadAsALabelOrATruthByWhatIsDeclared() {
    assertThat(
            codes(
                policy()
                    .terms("value nilai = 1", "score nilai")
                    .rate(evidence().fact("cuti", "mungkin"))))
        .containsExactly("wrong-kind");
    assertThat(
            policy()
                .terms("value nilai = IF(jabatan = \"pimpinan\" AND cuti, 1, 2)", "score nilai")
                .inspect(evidence().fact("jabatan", "pimpinan").fact("cuti", true))
                .root()
                .orElseThrow()
                .calculated(Name.of("nilai")))
        .contains(Value.of(Rational.ONE));
  }

  @Provide
  Arbitrary<List<Integer>> percentages() {
    return Arbitraries.integers().between(0, 100).list().ofSize(3);
  }

  @Property
  void weightsThatAddUpToOneHundredKeepTheScoreWithinTheBoundsOfItsParts(
      @ForAll("percentages") List<Integer> parts, @ForAll("percentages") List<Integer> cuts) {
    int first = Math.min(cuts.get(0), cuts.get(1));
    int second = Math.max(cuts.get(0), cuts.get(1));
    AppraisalResult result =
        policy()
            .terms(
                "compose nilai weighted-sum x, y, z",
                "weight nilai x = " + Rational.of(first, 100),
                "weight nilai y = " + Rational.of(second - first, 100),
                "weight nilai z = " + Rational.of(100 - second, 100),
                "value x = " + parts.get(0),
                "value y = " + parts.get(1),
                "value z = " + parts.get(2),
                "score nilai")
            .rate(evidence());

    assertThat(result.figures().score().orElseThrow().value())
        .isBetween(Rational.of(Collections.min(parts)), Rational.of(Collections.max(parts)));
  }

  @Property
  void theOrderOfTermsAndEntriesNeverMatters(@ForAll long seed) {
    List<String> terms =
        new ArrayList<>(
            List.of(
                "value kegiatan.capaian = realisasi / target * 100",
                "cap kegiatan.capaian = 100",
                "value x = MEAN(kegiatan, capaian)",
                "value nilai = x - HIGHEST(kegiatan, capaian) / 7",
                "round nilai 3 half-even",
                "score nilai"));
    List<Integer> entries = new ArrayList<>(List.of(1, 2, 3, 4, 5));
    AppraisalResult sorted = rate(terms, entries);
    Collections.shuffle(terms, new Random(seed));
    Collections.shuffle(entries, new Random(seed));

    assertThat(rate(terms, entries)).isEqualTo(sorted);
  }

  private static AppraisalResult rate(List<String> terms, List<Integer> entries) {
    Evidence.Builder evidence = evidence();
    entries.forEach(n -> evidence.entry("kegiatan", "K" + n, activity("" + (n + 2), "" + (7 - n))));
    return policy().terms(terms.toArray(String[]::new)).rate(evidence);
  }
}
