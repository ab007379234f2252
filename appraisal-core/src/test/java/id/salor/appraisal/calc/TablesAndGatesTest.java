package id.salor.appraisal.calc;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.PolicyFixture;
import id.salor.appraisal.formula.FormulaParser;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.FormulaPlaces;
import id.salor.appraisal.policy.Interval;
import id.salor.appraisal.policy.KeyCell;
import id.salor.appraisal.policy.OutputCell;
import id.salor.appraisal.policy.Tables;
import id.salor.appraisal.policy.TermsCheck;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.ScoreRange;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the cells of tables, and the gates, come to when they meet one appraisal. */
class TablesAndGatesTest {

  private static final ScoreRange PERCENT = ScoreRange.of(Rational.ZERO, Rational.HUNDRED);

  private static PolicyFixture policy() {
    return new PolicyFixture()
        .labels("predikat", "Baik", "Cukup", "Kurang")
        .measure("a", PERCENT)
        .measure("b", PERCENT)
        .number("nilai")
        .number("lain")
        .label("predikat", "predikat")
        .label("sampingan", "predikat")
        .group("kegiatan", List.of("target", "a"), List.of("capaian"));
  }

  private static KeyCell numbers(String interval) {
    return new KeyCell.Numbers(Interval.parse(interval).orElseThrow());
  }

  private static OutputCell formula(String text) {
    return new OutputCell.Computed(FormulaParser.parseKnown(text));
  }

  private static OutputCell line(long start, long end) {
    return new OutputCell.Line(Rational.of(start), Rational.of(end));
  }

  /** A table with number keys of one to a hundred and one number output. */
  private static DecisionTable table(List<String> keys, List<DecisionTable.Row> rows) {
    return new DecisionTable(
        Name.of("t"),
        keys.stream().map(k -> new DecisionTable.Key(Name.of(k), Kind.NUMBER, PERCENT)).toList(),
        List.of(new DecisionTable.Output(Name.of("hasil"), Kind.NUMBER)),
        rows,
        SourceLocation.of("uji/t.csv"));
  }

  private static AppraisalResult rate(PolicyFixture policy, Evidence.Builder evidence) {
    assertThat(TermsCheck.check(policy.policyTerms(), FormulaPlaces.NONE)).isEmpty();
    return policy.rate(evidence);
  }

  private static Evidence.Builder given(long a, long b) {
    return Evidence.builder().measure("a", a).measure("b", b);
  }

  private static String score(AppraisalResult result) {
    return result.figures().score().orElseThrow().toString();
  }

  @Test
  void aLineRunsBetweenItsTwoPoints() {
    DecisionTable ladder =
        table(
            List.of("k"),
            List.of(
                Tables.row(2, List.of(numbers("0..<50")), line(0, 10)),
                Tables.row(3, List.of(numbers("50..100")), line(70, 90))));
    PolicyFixture policy =
        policy().table(ladder).terms("value nilai = LOOKUP(t, hasil, a)", "score nilai");

    assertThat(score(rate(policy, given(25, 0)))).isEqualTo("5");
    assertThat(score(rate(policy, given(50, 0)))).isEqualTo("70");
    assertThat(score(rate(policy, given(75, 0)))).isEqualTo("80");
    assertThat(score(rate(policy, given(100, 0)))).isEqualTo("90");
  }

  @Test
  void aLineRunsAlongTheKeyWhoseCellGivesTheStretch() {
    DecisionTable table =
        table(
            List.of("k", "l"),
            List.of(Tables.row(2, List.of(KeyCell.ANY, numbers("0..100")), line(0, 10))));
    PolicyFixture policy =
        policy().table(table).terms("value nilai = LOOKUP(t, hasil, a, b)", "score nilai");

    assertThat(score(rate(policy, given(90, 20)))).isEqualTo("2");
  }

  @Test
  void aFormulaInACellSeesTheKeysAlsoForEachEntryOfAGroup() {
    DecisionTable table =
        table(
            List.of("k"),
            List.of(Tables.row(2, List.of(KeyCell.ANY), formula("SUM(kegiatan, target * k)"))));
    PolicyFixture policy =
        policy().table(table).terms("value nilai = LOOKUP(t, hasil, a)", "score nilai");
    Evidence.Builder evidence =
        given(10, 0)
            .entry("kegiatan", "K1", Evidence.builder().measure("target", 2))
            .entry("kegiatan", "K2", Evidence.builder().measure("target", 3));

    assertThat(score(rate(policy, evidence))).isEqualTo("50");
  }

  @Test
  void aFormulaInACellMeansTheSameNamesWhereverTheTableIsUsed() {
    DecisionTable table =
        table(List.of("k"), List.of(Tables.row(2, List.of(KeyCell.ANY), formula("a + k"))));
    PolicyFixture policy =
        policy()
            .table(table)
            .terms(
                "value kegiatan.capaian = LOOKUP(t, hasil, target)",
                "value nilai = SUM(kegiatan, capaian)",
                "score nilai");
    Evidence.Builder evidence =
        given(10, 0)
            .entry("kegiatan", "K1", Evidence.builder().measure("target", 2).measure("a", 99));

    assertThat(score(rate(policy, evidence))).isEqualTo("12");
  }

  @Test
  void aFaultInAFormulaOfACellBelongsToTheEntryThatLooksItUp() {
    DecisionTable table =
        table(List.of("k"), List.of(Tables.row(2, List.of(KeyCell.ANY), formula("100 / k"))));
    PolicyFixture policy =
        policy()
            .table(table)
            .terms(
                "value kegiatan.capaian = LOOKUP(t, hasil, target)",
                "value nilai = SUM(kegiatan, capaian)",
                "score nilai");

    AppraisalResult result =
        rate(policy, given(1, 1).entry("kegiatan", "K7", Evidence.builder().measure("target", 0)));

    assertThat(result.issues())
        .extracting(issue -> issue.code().id())
        .containsExactly("division-by-zero");
    assertThat(result.issues().get(0).subject().orElseThrow()).contains("K7");
  }

  @Test
  void aDeclaredHoleGivesNoRatingInsteadOfANumber() {
    DecisionTable table =
        table(
            List.of("k"),
            List.of(
                Tables.row(2, List.of(numbers("0..<50")), OutputCell.HOLE),
                Tables.row(3, List.of(numbers(">=50")), formula("k"))));
    PolicyFixture policy =
        policy().table(table).terms("value nilai = LOOKUP(t, hasil, a) + b", "score nilai");

    assertThat(score(rate(policy, given(50, 1)))).isEqualTo("51");
    assertThat(rate(policy, given(49, 1)))
        .isInstanceOfSatisfying(
            AppraisalResult.WithoutRating.class,
            without -> {
              assertThat(without.cause())
                  .isEqualTo(AppraisalResult.WithoutRating.Cause.UNDETERMINED);
              assertThat(without.reason().en()).contains("tabel.csv:2");
              assertThat(without.figures().score()).isEmpty();
            });
  }

  @Test
  void aGateThatTheLawLeavesOpenLeavesTheRatingOpen() {
    DecisionTable table =
        table(
            List.of("k"),
            List.of(
                Tables.row(2, List.of(numbers("0..<50")), OutputCell.HOLE),
                Tables.row(3, List.of(numbers(">=50")), formula("k"))));
    PolicyFixture policy =
        policy()
            .table(table)
            .terms(
                "value predikat = \"Baik\"",
                "gate predikat at-most \"Cukup\" when LOOKUP(t, hasil, a) > 80",
                "rating predikat");

    assertThat(rate(policy, given(90, 0)).rating().orElseThrow()).hasToString("Cukup");
    assertThat(rate(policy, given(60, 0)).rating().orElseThrow()).hasToString("Baik");
    assertThat(rate(policy, given(10, 0))).isInstanceOf(AppraisalResult.WithoutRating.class);
  }

  @Test
  void aGateOnAQuantityThatNobodyNeedsAsksForNothing() {
    PolicyFixture policy =
        policy()
            .terms(
                "value nilai = a",
                "score nilai",
                "value sampingan = \"Baik\"",
                "gate sampingan at-most \"Kurang\" when lain < b");

    AppraisalResult result = rate(policy, Evidence.builder().measure("a", 7));

    assertThat(score(result)).isEqualTo("7");
    assertThat(((AppraisalResult.Rated) result).gates()).isEmpty();
  }

  @Test
  void oneFaultIsReportedOnceHoweverOftenItIsMet() {
    PolicyFixture policy =
        policy()
            .terms(
                "value predikat = \"Baik\"",
                "gate predikat at-most \"Cukup\" when a / b > 1",
                "value nilai = a",
                "score nilai",
                "rating predikat");

    assertThat(rate(policy, given(5, 0)).issues())
        .extracting(issue -> issue.code().id())
        .containsExactly("division-by-zero");
  }

  @Test
  void aCompositionThatLacksPartsIsReportedOnce() {
    PolicyFixture policy =
        policy()
            .terms(
                "value lain = IF(a > 200, 1, NOT_APPLICABLE)",
                "compose nilai mean lain",
                "score nilai");

    assertThat(rate(policy, given(5, 5)).issues())
        .extracting(Issue::code)
        .containsExactly(CalculationCode.PART_NOT_APPLICABLE);
  }

  @Test
  void aDefaultLabelIsRankedByItsDeclaredSet() {
    PolicyFixture policy =
        policy()
            .labels("mutu", "Tinggi", "Rendah")
            .fact("mutu", "mutu")
            .terms("value nilai = IF(mutu > \"Rendah\", 1, 2)", "score nilai");

    assertThat(score(rate(policy, Evidence.builder().fact("mutu", "Tinggi")))).isEqualTo("1");
    assertThat(score(rate(policy, Evidence.builder().fact("mutu", "Rendah")))).isEqualTo("2");
  }

  @Test
  void aLabelThatIsAKeyIsRankedWithinTheCellsOfItsTable() {
    DecisionTable table =
        new DecisionTable(
            Name.of("t"),
            List.of(
                new DecisionTable.Key(
                    Name.of("k"), Kind.label(Name.of("predikat")), ScoreRange.ANY)),
            List.of(new DecisionTable.Output(Name.of("hasil"), Kind.NUMBER)),
            List.of(Tables.row(2, List.of(KeyCell.ANY), formula("IF(k >= \"Cukup\", 1, 0)"))),
            SourceLocation.of("uji/t.csv"));
    PolicyFixture policy =
        policy()
            .table(table)
            .terms(
                "value nilai = LOOKUP(t, hasil, IF(a > 50, \"Baik\", \"Kurang\"))", "score nilai");

    assertThat(Stream.of(60, 40).map(a -> score(rate(policy, given(a, 0)))))
        .containsExactly("1", "0");
  }

  @Test
  void thePolicyGivesTheSameValueToEveryAskingOfOneQuantity() {
    PolicyFixture policy =
        policy()
            .terms(
                "value lain = a / 3",
                "value nilai = lain + lain + lain",
                "outcome lain",
                "score nilai");

    AppraisalResult result = rate(policy, given(10, 0));

    assertThat(score(result)).isEqualTo("10");
    assertThat(result.figures().outcomes().get(0).value()).isEqualTo(Value.of(Rational.of(10, 3)));
  }
}
