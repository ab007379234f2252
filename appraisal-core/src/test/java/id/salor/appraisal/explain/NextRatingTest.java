package id.salor.appraisal.explain;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.PolicyFixture;
import id.salor.appraisal.formula.FormulaParser;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Interval;
import id.salor.appraisal.policy.KeyCell;
import id.salor.appraisal.policy.OutputCell;
import id.salor.appraisal.policy.Tables;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.ScoreRange;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Why not the next better rating, for every way in which a policy can come to one. */
class NextRatingTest {

  private static final ScoreRange PERCENT =
      ScoreRange.of(Rational.ZERO, Rational.HUNDRED).withStep(Rational.parse("0.01"));

  private static PolicyFixture policy() {
    return new PolicyFixture()
        .labels("predikat", "Baik", "Cukup", "Kurang")
        .labels("mutu", "A", "B", "C")
        .measure("a", PERCENT)
        .measure("b", PERCENT)
        .fact("hasil", "predikat")
        .fact("perilaku", "predikat")
        .truth("ide", false)
        .number("nilai", PERCENT)
        .label("mutu", "mutu")
        .label("predikat", "predikat");
  }

  private static PolicyFixture ladder(String... more) {
    return policy()
        .table(
            Tables.ladder(
                "t",
                "nilai",
                PERCENT,
                "predikat",
                "predikat",
                ">=90",
                "Baik",
                "50..<90",
                "Cukup",
                "<50",
                "Kurang"))
        .terms("value nilai = a", "value predikat = LOOKUP(t, predikat, nilai)", "rating predikat")
        .terms(more);
  }

  private static Evidence.Builder given(String a, String b) {
    return Evidence.builder()
        .measure("a", a)
        .measure("b", b)
        .fact("hasil", "Cukup")
        .fact("perilaku", "Kurang");
  }

  private static Explanation explained(PolicyFixture policy, Evidence.Builder evidence) {
    return Explanation.of(Appraisal.of("A", "uji", "2025", evidence), policy.inspect(evidence));
  }

  private static NextRating next(PolicyFixture policy, Evidence.Builder evidence) {
    return explained(policy, evidence).next().orElseThrow();
  }

  /** The conditions of the nearest way, as people read them. */
  private static List<String> missing(NextRating next) {
    return next.ways().get(0).conditions().stream()
        .map(condition -> Wording.condition(condition).en())
        .toList();
  }

  @Test
  void onALadderTheBoundOfTheNextRungIsMissing() {
    NextRating next = next(ladder(), given("89.99", "0"));

    assertThat(next.rating().label()).hasToString("Baik");
    assertThat(next.extent()).isEqualTo(NextRating.Extent.COMPLETE);
    assertThat(missing(next)).containsExactly("nilai must be at least 90; it is 89.99, 0.01 short");
    assertThat(next.ways().get(0).isOneStepAway()).isTrue();
    assertThat(next.ways().get(0).row().orElseThrow().location().line()).isEqualTo(2);
  }

  @Test
  void whoHasTheBestRatingIsToldNothing() {
    assertThat(explained(ladder(), given("90", "0")).next()).isEmpty();
  }

  @Test
  void aGateThatLimitsIsNamedWithWhatTheRatingWouldHaveBeen() {
    NextRating next =
        next(ladder("gate predikat at-most \"Cukup\" when b < 25"), given("95", "24.99"));

    assertThat(next.withoutGates().orElseThrow().label()).hasToString("Baik");
    assertThat(next.ways()).isEmpty();
    GateState gate = next.barredBy().get(0);
    assertThat(gate.otherwise().orElseThrow().label()).hasToString("Baik");
    Condition margin = gate.margin().orElseThrow().conditions().get(0);
    assertThat(margin.wanted().en()).isEqualTo("at least 25");
    assertThat(margin.difference()).contains(Rational.parse("0.01"));
  }

  @Test
  void aGateThatBarsTheNextRatingIsNamedBesideWhatTheTableMisses() {
    NextRating next =
        next(ladder("gate predikat at-most \"Cukup\" when b < 25"), given("80", "10"));

    assertThat(next.withoutGates()).isEmpty();
    assertThat(next.barredBy()).hasSize(1);
    assertThat(missing(next)).containsExactly("nilai must be at least 90; it is 80, 10 short");
  }

  @Test
  void aGateOneStepAwayNearlyHeldAndOneFartherDidNot() {
    PolicyFixture policy =
        ladder(
            "gate predikat at-most \"Cukup\" when b < 25",
            "gate predikat at-most \"Kurang\" when b < 5");
    List<GateState> gates = explained(policy, given("95", "25")).gates();

    assertThat(gates)
        .extracting(GateState::state)
        .containsExactly(State.NEARLY_HELD, State.DID_NOT_HOLD);
    assertThat(gates.get(0).limit().label()).hasToString("Cukup");
    // below 25 on a grid of a hundredth is 24.99
    assertThat(gates.get(0).margin().orElseThrow().conditions().get(0).bound())
        .contains(new Interval.Limit(Rational.parse("24.99"), true));
  }

  @Test
  void aGateThatWouldLiftIsAWayOfItsOwn() {
    NextRating next = next(ladder("gate predikat at-least \"Baik\" when ide"), given("60", "10"));

    assertThat(next.ways()).hasSize(2);
    assertThat(next.extent()).isEqualTo(NextRating.Extent.OPEN);
    assertThat(next.ways())
        .anySatisfy(way -> assertThat(way.conditions().get(0).id()).isEqualTo("ide"));
  }

  @Test
  void inAMatrixEachKeyThatIsNotThereIsMissing() {
    DecisionTable matrix =
        new DecisionTable(
            Name.of("t"),
            List.of(key("hasil", "predikat"), key("perilaku", "predikat")),
            List.of(output()),
            List.of(
                row(2, labels("Baik"), labels("Baik"), "Baik"),
                row(3, labels("Baik"), labels("Cukup", "Kurang"), "Cukup"),
                row(4, labels("Cukup"), labels("Baik", "Cukup"), "Cukup"),
                row(5, labels("Cukup"), labels("Kurang"), "Kurang"),
                row(6, labels("Kurang"), KeyCell.ANY, "Kurang")),
            SourceLocation.of("uji/t.csv"));
    NextRating next =
        next(
            policy()
                .table(matrix)
                .terms("value predikat = LOOKUP(t, predikat, hasil, perilaku)", "rating predikat"),
            given("0", "0"));

    assertThat(next.rating().label()).hasToString("Cukup");
    assertThat(next.ways()).hasSize(2);
    assertThat(next.ways().stream().map(way -> way.conditions().get(0).id()))
        .containsExactlyInAnyOrder("hasil", "perilaku");
    assertThat(next.ways()).allMatch(Way::isOneStepAway);
  }

  @Test
  void whereTheFirstRowThatFitsHoldsARowIsWantedOnlyWhereNoRowAboveTakesIt() {
    DecisionTable table =
        new DecisionTable(
            Name.of("t"),
            List.of(new DecisionTable.Key(Name.of("nilai"), Kind.NUMBER, PERCENT)),
            List.of(output()),
            List.of(
                row(2, numbers("90..95"), "Kurang"),
                row(3, numbers("80..100"), "Baik"),
                row(4, KeyCell.ANY, "Cukup")),
            SourceLocation.of("uji/t.csv"));
    PolicyFixture policy =
        policy()
            .table(table)
            .terms(
                "value nilai = a",
                "value predikat = LOOKUP(t, predikat, nilai)",
                "first-match t",
                "rating predikat");

    assertThat(missing(next(policy, given("70", "0"))))
        .containsExactly("nilai must be 80 to less than 90; it is 70, 10 short");
  }

  @Test
  void aChoiceInAFormulaIsReadBackwards() {
    PolicyFixture policy =
        policy()
            .terms(
                "value nilai = a",
                "value predikat = IF(nilai >= 90 AND b > 50, \"Baik\", nilai >= 50, \"Cukup\","
                    + " \"Kurang\")",
                "rating predikat");

    assertThat(missing(next(policy, given("80", "50"))))
        .containsExactly(
            "nilai must be at least 90; it is 80, 10 short",
            "b must be more than 50; it is 50, 0.01 short");
    assertThat(missing(next(policy, given("40", "50"))))
        .containsExactly("nilai must be at least 50; it is 40, 10 short");
  }

  @Test
  void aRatingThatIsAnotherLabelIsFollowedToTheTableOfThatLabel() {
    PolicyFixture policy =
        policy()
            .table(Tables.ladder("m", "nilai", PERCENT, "mutu", "mutu", ">=70", "A", "<70", "B"))
            .terms(
                "value nilai = a",
                "value mutu = LOOKUP(m, mutu, nilai)",
                "value predikat = IF(mutu = \"A\", \"Baik\", \"Cukup\")",
                "rating predikat");
    NextRating next = next(policy, given("69", "0"));

    assertThat(missing(next)).containsExactly("mutu must be A; it is B, 1 rank up");
    assertThat(next.ways().get(0).roots().map(Condition::id)).containsExactly("nilai");
  }

  @Test
  void whatCannotBeReadBackwardsIsSaidToBeOpen() {
    PolicyFixture policy =
        policy()
            .table(
                new DecisionTable(
                    Name.of("t"),
                    List.of(new DecisionTable.Key(Name.of("nilai"), Kind.NUMBER, PERCENT)),
                    List.of(output()),
                    List.of(
                        new DecisionTable.Row(
                            List.of(KeyCell.ANY),
                            List.of(
                                new OutputCell.Computed(
                                    FormulaParser.parseKnown(
                                        "IF(nilai > 50, \"Baik\", \"Cukup\")"))),
                            Optional.empty(),
                            SourceLocation.of("uji/t.csv", 2))),
                    SourceLocation.of("uji/t.csv")))
            .terms("value nilai = a", "value predikat = LOOKUP(t, predikat, nilai)")
            .terms("rating predikat");
    NextRating next = next(policy, given("10", "0"));

    assertThat(next.extent()).isEqualTo(NextRating.Extent.OPEN);
    assertThat(next.ways()).isEmpty();
  }

  @Test
  void aBetterRatingThatNoRowGivesIsSaidToBeOutOfReach() {
    PolicyFixture policy =
        policy()
            .table(
                Tables.ladder(
                    "t",
                    "nilai",
                    PERCENT,
                    "predikat",
                    "predikat",
                    ">=50",
                    "Cukup",
                    "<50",
                    "Kurang"))
            .terms("value nilai = a", "value predikat = LOOKUP(t, predikat, nilai)")
            .terms("rating predikat");
    Explanation explanation = explained(policy, given("60", "0"));

    assertThat(explanation.next().orElseThrow().extent()).isEqualTo(NextRating.Extent.NONE);
    assertThat(explanation.text(Language.EN))
        .contains("the rules give no better rating in these circumstances");
  }

  private static DecisionTable.Key key(String name, String set) {
    return new DecisionTable.Key(Name.of(name), Kind.label(Name.of(set)), ScoreRange.ANY);
  }

  private static DecisionTable.Output output() {
    return new DecisionTable.Output(Name.of("predikat"), Kind.label(Name.of("predikat")));
  }

  private static KeyCell labels(String... labels) {
    return new KeyCell.Labels(List.of(labels).stream().map(Label::of).toList());
  }

  private static KeyCell numbers(String interval) {
    return new KeyCell.Numbers(Interval.parse(interval).orElseThrow());
  }

  private static DecisionTable.Row row(int line, KeyCell one, KeyCell other, String label) {
    return row(line, List.of(one, other), label);
  }

  private static DecisionTable.Row row(int line, KeyCell key, String label) {
    return row(line, List.of(key), label);
  }

  private static DecisionTable.Row row(int line, List<KeyCell> keys, String label) {
    return new DecisionTable.Row(
        keys,
        List.of(new OutputCell.Constant(new Value.OfLabel(Label.of(label), Optional.empty()))),
        Optional.empty(),
        SourceLocation.of("uji/t.csv", line));
  }
}
