package id.salor.appraisal.calc;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.PolicyFixture;
import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Tables;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.ScoreRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What somebody is told who listens to a calculation, and that listening changes nothing. */
class CalculationObserverTest {

  private static final ScoreRange PERCENT = ScoreRange.of(Rational.ZERO, Rational.HUNDRED);

  /** Writes down what it is told, each thing with the key of its term. */
  private static final class Listener implements CalculationObserver {
    private final List<String> heard = new ArrayList<>();

    @Override
    public void used(SignedTerm term) {
      heard.add("used " + term.term().key());
    }

    @Override
    public void decided(SignedTerm term, Value holds) {
      heard.add("decided " + term.term().key() + ": " + holds);
    }

    @Override
    public void met(DecisionTable table, DecisionTable.Row row, int output, List<Value> keys) {
      heard.add("met " + table.name() + " " + row.keys() + " " + output + " " + keys);
    }

    @Override
    public void bounded(SignedTerm bound, Rational value, Rational limit) {
      heard.add("bounded " + bound.term().key() + ": " + value + " by " + limit);
    }

    @Override
    public void rounded(SignedTerm rounding, Rational before, Rational after) {
      heard.add("rounded " + rounding.term().key() + ": " + before + " to " + after);
    }

    @Override
    public void gated(SignedTerm gate, Label before, Label after) {
      heard.add("gated " + before + " to " + after);
    }

    @Override
    public void compared(SignedTerm term, Formula.Binary comparison, Value left, Value right) {
      heard.add("compared " + comparison + ": " + left + ", " + right);
    }
  }

  private static PolicyFixture policy() {
    return new PolicyFixture()
        .labels("predikat", "Baik", "Cukup", "Kurang")
        .truth("cuti", false)
        .measure("a", PERCENT)
        .measure("b", PERCENT)
        .number("x")
        .number("nilai")
        .label("predikat", "predikat")
        .table(
            Tables.ladder(
                "predikat",
                "nilai",
                PERCENT.withStep(Rational.ONE),
                "predikat",
                "predikat",
                ">=80",
                "Baik",
                "60..<80",
                "Cukup",
                "<60",
                "Kurang"))
        .terms(
            "value x = a * 2",
            "cap x = 100",
            "compose nilai weighted-sum x, b",
            "weight nilai x = 0.5",
            "weight nilai b = 0.5",
            "round nilai 0 half-up",
            "score nilai",
            "value predikat = LOOKUP(predikat, predikat, nilai)",
            "rating predikat",
            "gate predikat at-most \"Cukup\" when b < 50",
            "require appraisal \"a\" / \"a\" that a <= 90",
            "advice nilai \"c\" / \"c\" when nilai < 70",
            "unrated \"cuti\" / \"on leave\" when cuti");
  }

  private static Evidence evidence(int a, int b) {
    return Evidence.builder().measure("a", a).measure("b", b).build();
  }

  private static AppraisalResult rate(Evidence evidence, CalculationObserver observer) {
    PolicyFixture policy = policy();
    Appraisal appraisal = Appraisal.of("A-1", "uji/v1", "2025", Evidence.builder()).with(evidence);
    return new Calculator((version, facts) -> Validated.of(policy.policyTerms()))
        .observedBy(observer)
        .calculate(appraisal, policy.version(), List.of(), Census.NONE);
  }

  private static List<String> heard(Evidence evidence) {
    Listener listener = new Listener();
    rate(evidence, listener);
    return listener.heard;
  }

  @Property(tries = 200)
  void whoListensChangesNoResult(
      @ForAll @IntRange(max = 100) int a, @ForAll @IntRange(max = 100) int b) {
    assertThat(rate(evidence(a, b), new Listener()))
        .isEqualTo(rate(evidence(a, b), CalculationObserver.NONE));
  }

  @Test
  void everyTermThatIsMadeUseOfIsTold() {
    assertThat(heard(evidence(40, 45)))
        .contains(
            "used value x",
            "used cap x",
            "used value nilai",
            "used weight nilai x",
            "used weight nilai b",
            "used round nilai",
            "used score",
            "used value predikat",
            "used rating",
            "used advice nilai nilai < 70");
  }

  @Test
  void aTermThatIsNotReachedIsNotTold() {
    Evidence onLeave = Evidence.builder().fact("cuti", true).build();

    assertThat(heard(onLeave))
        .contains("decided unrated cuti \"cuti\": ya")
        .doesNotContain("used value x", "used value nilai", "used advice nilai nilai < 70");
  }

  @Test
  void conditionsAreToldWithWhatTheyCameTo() {
    assertThat(heard(evidence(95, 45)))
        .contains(
            "decided unrated cuti \"cuti\": tidak",
            "decided require : a <= 90: tidak",
            "decided gate predikat at-most \"Cukup\" b < 50: ya",
            "decided advice nilai nilai < 70: tidak");
    assertThat(heard(evidence(40, 60)))
        .contains(
            "decided require : a <= 90: ya",
            "decided gate predikat at-most \"Cukup\" b < 50: tidak");
  }

  @Test
  void aRowIsToldWithItsOutputAndTheKeysThatLedThere() {
    assertThat(heard(evidence(40, 45))).contains("met predikat [60..<80] 0 [63]");
  }

  @Test
  void aNumberIsToldBeforeItIsBoundedAndRounded() {
    assertThat(heard(evidence(55, 45)))
        .contains("bounded cap x: 110 by 100", "rounded round nilai: 72.5 to 73");
    assertThat(heard(evidence(40, 44))).contains("bounded cap x: 80 by 100");
  }

  @Test
  void aGateThatHoldsIsToldWithTheLabelBeforeAndAfter() {
    assertThat(heard(evidence(90, 70))).noneMatch(told -> told.startsWith("gated"));
    assertThat(heard(evidence(20, 40))).contains("gated Kurang to Kurang");
    assertThat(heard(evidence(40, 45))).contains("gated Cukup to Cukup");
    assertThat(ungated("b < 100")).contains("gated Baik to Cukup");
  }

  /** A policy whose gate holds for somebody with a good score. */
  private static List<String> ungated(String condition) {
    Listener listener = new Listener();
    PolicyFixture policy =
        new PolicyFixture()
            .labels("predikat", "Baik", "Cukup", "Kurang")
            .measure("b", PERCENT)
            .label("predikat", "predikat")
            .terms(
                "value predikat = \"Baik\"",
                "rating predikat",
                "gate predikat at-most \"Cukup\" when " + condition);
    new Calculator((version, facts) -> Validated.of(policy.policyTerms()))
        .observedBy(listener)
        .inspect(
            Appraisal.of("A-1", "uji/v1", "2025", Evidence.builder().measure("b", 90)),
            policy.version(),
            List.of(),
            Map.of(),
            Census.NONE);
    return listener.heard;
  }

  @Test
  void bothSidesOfAComparisonAreTold() {
    assertThat(heard(evidence(40, 45)))
        .contains(
            "compared a <= 90: 40, 90", "compared b < 50: 45, 50", "compared nilai < 70: 63, 70");
  }
}
