package id.salor.appraisal.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.PolicyFixture;
import id.salor.appraisal.formula.FormulaParser;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.ScoreRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the check lets through can be calculated: what could not be is found before. */
class TermsCheckSafetyTest {

  private static PolicyFixture base() {
    return new PolicyFixture()
        .labels("predikat", "Baik", "Cukup", "Kurang")
        .measure("a", ScoreRange.of(Rational.ZERO, Rational.HUNDRED))
        .number("x")
        .number("y")
        .number("nilai")
        .label("mutu", "predikat")
        .label("perilaku", "predikat")
        .label("predikat", "predikat")
        .group("kegiatan", List.of("target"), List.of("capaian"));
  }

  private static List<Issue> check(PolicyFixture policy) {
    return TermsCheck.check(policy.policyTerms(), FormulaPlaces.NONE);
  }

  private static OutputCell formula(String text) {
    return new OutputCell.Computed(FormulaParser.parseKnown(text));
  }

  private static OutputCell label(String text) {
    return new OutputCell.Constant(new Value.OfLabel(Label.of(text), Optional.empty()));
  }

  private static DecisionTable table(
      String name, Kind key, Kind output, KeyCell cell, OutputCell out) {
    return new DecisionTable(
        Name.of(name),
        List.of(new DecisionTable.Key(Name.of("k"), key, ScoreRange.ANY)),
        List.of(new DecisionTable.Output(Name.of("hasil"), output)),
        List.of(Tables.row(2, List.of(cell), out)),
        SourceLocation.of("uji/" + name + ".csv"));
  }

  private static DecisionTable numbers(String name, OutputCell output) {
    return table(name, Kind.NUMBER, Kind.NUMBER, KeyCell.ANY, output);
  }

  @Test
  void aCircleThroughATableIsFoundForEveryQuantityThatUsesTheTable() {
    PolicyFixture policy =
        base()
            .table(numbers("t", formula("y + k")))
            .terms(
                "value nilai = y",
                "value x = LOOKUP(t, hasil, a)",
                "value y = LOOKUP(t, hasil, a)",
                "score nilai");

    assertThat(check(policy)).extracting(Issue::code).containsExactly(PolicyCode.CYCLE);
    assertThat(check(policy).get(0).message().en()).contains("y → y");
  }

  @Test
  void whatATableReadsIsNeededByEveryQuantityThatUsesTheTable() {
    PolicyFixture policy =
        base()
            .table(numbers("t", formula("y + k")))
            .terms(
                "value mutu = IF(LOOKUP(t, hasil, a) > 1, \"Baik\", \"Cukup\")",
                "value nilai = LOOKUP(t, hasil, a)",
                "score nilai");

    assertThat(check(policy)).extracting(Issue::code).containsExactly(PolicyCode.MISSING_VALUE);
  }

  @Test
  void whatATableReadsIsNeededByARequirementThatUsesTheTable() {
    PolicyFixture policy =
        base()
            .table(numbers("t", formula("y + k")))
            .terms(
                "value nilai = a",
                "score nilai",
                "require appraisal \"p\" / \"m\" that LOOKUP(t, hasil, a) > 1");

    assertThat(check(policy)).extracting(Issue::code).containsExactly(PolicyCode.MISSING_VALUE);
    assertThat(check(policy).get(0).message().id()).contains("besaran y");
  }

  @Test
  void tablesThatLookThingsUpInEachOtherAreACircle() {
    PolicyFixture policy =
        base()
            .table(numbers("t", formula("LOOKUP(u, hasil, k)")))
            .table(numbers("u", formula("LOOKUP(t, hasil, k)")))
            .terms("value nilai = LOOKUP(t, hasil, a)", "score nilai");

    assertThat(check(policy)).extracting(Issue::code).containsExactly(PolicyCode.CYCLE);
    assertThat(check(policy).get(0).message().en()).contains("t → u → t");
  }

  @Test
  void aFaultInACellIsReportedOnceHoweverManyUseTheTable() {
    PolicyFixture policy =
        base()
            .table(numbers("t", formula("tidak_ada + k")))
            .terms(
                "value x = LOOKUP(t, hasil, a)",
                "value nilai = LOOKUP(t, hasil, x)",
                "score nilai");

    assertThat(check(policy)).extracting(Issue::code).containsExactly(PolicyCode.UNKNOWN_NAME);
    assertThat(check(policy).get(0).location()).contains(SourceLocation.of("uji/tabel.csv", 2));
  }

  @Test
  void aKeyLabelThatIsNotInItsSetIsFoundThoughAnotherRowFitsEverything() {
    DecisionTable table =
        new DecisionTable(
            Name.of("t"),
            List.of(
                new DecisionTable.Key(
                    Name.of("k"), Kind.label(Name.of("predikat")), ScoreRange.ANY)),
            List.of(new DecisionTable.Output(Name.of("hasil"), Kind.NUMBER)),
            List.of(
                Tables.row(2, List.of(new KeyCell.Labels(List.of(Label.of("Biak")))), formula("1")),
                Tables.row(3, List.of(KeyCell.ANY), formula("0"))),
            SourceLocation.of("uji/t.csv"));
    PolicyFixture policy =
        base()
            .table(table)
            .terms(
                "first-match t",
                "value mutu = \"Baik\"",
                "value nilai = LOOKUP(t, hasil, mutu)",
                "score nilai");

    assertThat(check(policy)).extracting(Issue::code).containsExactly(PolicyCode.UNKNOWN_LABEL);
    assertThat(check(policy).get(0).location()).contains(SourceLocation.of("uji/tabel.csv", 2));
    assertThat(check(policy).get(0).advice().en()).contains("\"Baik\"");
  }

  @Test
  void aConstantOfAnotherKindThanItsColumnIsFound() {
    List<DecisionTable> wrong =
        List.of(
            numbers("t", label("Baik")),
            numbers("t", new OutputCell.Constant(Value.TRUE)),
            table(
                "t",
                Kind.NUMBER,
                Kind.TRUTH,
                KeyCell.ANY,
                new OutputCell.Constant(Value.of(Rational.ONE))));
    List<List<?>> found = new ArrayList<>();
    for (DecisionTable table : wrong) {
      String use =
          table.outputs().get(0).kind().equals(Kind.TRUTH)
              ? "IF(LOOKUP(t, hasil, a), 1, 2)"
              : "LOOKUP(t, hasil, a)";
      found.add(
          check(base().table(table).terms("value nilai = " + use, "score nilai")).stream()
              .map(Issue::code)
              .toList());
    }

    assertThat(found)
        .allSatisfy(codes -> assertThat(codes).isEqualTo(List.of(PolicyCode.TYPE_MISMATCH)));
  }

  @Test
  void aLineGivesNumbersOnlyAndNeedsBothEnds() {
    OutputCell line = new OutputCell.Line(Rational.ZERO, Rational.ONE);
    KeyCell open = new KeyCell.Numbers(Interval.parse(">=0").orElseThrow());
    DecisionTable unbounded = table("t", Kind.NUMBER, Kind.NUMBER, open, line);

    assertThat(
            check(
                base().table(unbounded).terms("value nilai = LOOKUP(t, hasil, a)", "score nilai")))
        .extracting(Issue::code)
        .containsExactly(PolicyCode.LINE_WITHOUT_STRETCH);
  }

  @Test
  void aPartThatIsNamedTwiceIsRefusedSinceItWouldCountOnce() {
    PolicyFixture policy =
        base()
            .terms(
                "value x = a",
                "compose nilai weighted-sum x, x",
                "weight nilai x = 0.5",
                "score nilai");

    assertThat(check(policy)).extracting(Issue::code).containsExactly(PolicyCode.PART_TWICE);
  }

  @Test
  void aMeasureMayBeAPartOfACompositionAndATruthMayNot() {
    PolicyFixture policy = base().terms("value x = a", "compose nilai sum x, a", "score nilai");
    PolicyFixture truth =
        base()
            .truth("benar", true)
            .terms("value x = a", "compose nilai sum x, benar", "score nilai");

    assertThat(check(policy)).isEmpty();
    assertThat(check(truth)).extracting(Issue::code).containsExactly(PolicyCode.TYPE_MISMATCH);
  }

  @Test
  void aLabelThatIsNotApplicableCannotCountAsNought() {
    PolicyFixture policy =
        base()
            .terms(
                "value mutu = IF(a > 1, \"Baik\", NOT_APPLICABLE)",
                "value perilaku = \"Cukup\"",
                "compose predikat lowest mutu, perilaku",
                "absent predikat zero",
                "rating predikat");

    assertThat(check(policy)).extracting(Issue::code).containsExactly(PolicyCode.TYPE_MISMATCH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "value x = IF(MIN(a > 1, TRUE), 1, 2)",
        "value x = IF(LOWEST(kegiatan, target > 1), 1, 2)",
        "value x = IF(MODE_HIGH(kegiatan, target > 1), 1, 2)",
        "value x = MEDIAN(kegiatan, IF(target > 1, PERIOD_START, PERIOD_END))",
        "value x = PERIOD_START"
      })
  void whatHasNoOrderOrIsNoNumberIsNotPutInOrderOrAdded(String term) {
    PolicyFixture policy = base().terms(term, "score x");

    assertThat(check(policy)).isNotEmpty();
    assertThat(check(policy)).extracting(Issue::code).containsOnly(PolicyCode.TYPE_MISMATCH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "value predikat = MIN(\"Baik\", \"Cukup\")",
        "value predikat = MAX(IF(a > 1, \"Baik\", \"Cukup\"), IF(a > 2, \"Cukup\", \"Kurang\"))",
        "value predikat = LOWEST(kegiatan, IF(target > 1, \"Baik\", \"Cukup\"))",
        "value predikat = IF(IF(a > 1, mutu, \"Baik\") >= \"Cukup\", \"Baik\", \"Kurang\")"
      })
  void labelsThatAreOnlyWrittenCannotBeRankedAgainstEachOther(String term) {
    PolicyFixture policy = base().terms("value mutu = \"Baik\"", term, "rating predikat");

    assertThat(check(policy)).extracting(Issue::code).containsExactly(PolicyCode.TYPE_MISMATCH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "value predikat = MIN(mutu, \"Cukup\")",
        "value predikat = IF(mutu >= \"Cukup\", \"Baik\", \"Kurang\")",
        "value predikat = IF(IF(a > 1, \"Baik\", \"Cukup\") <= mutu, mutu, \"Kurang\")",
        "value predikat = MIN(mutu, MAX(perilaku, \"Kurang\"))"
      })
  void aWrittenLabelIsRankedByTheQuantityItStandsBeside(String term) {
    PolicyFixture policy =
        base()
            .terms("value mutu = \"Baik\"", "value perilaku = \"Cukup\"", term, "rating predikat");

    assertThat(check(policy)).isEmpty();
    assertThat(policy.rate(Evidence.builder().measure("a", 50)).rating()).isPresent();
  }
}
