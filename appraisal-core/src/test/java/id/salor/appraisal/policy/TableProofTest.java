package id.salor.appraisal.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.PolicyFixture;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.ScoreRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TableProofTest {

  private static final ScoreRange PERCENT = ScoreRange.of(Rational.ZERO, Rational.HUNDRED);

  private static TableProof proof(ScoreRange domain, String... rows) {
    DecisionTable table = Tables.ladder("skala", "nilai", domain, "huruf", "huruf", rows);
    PolicyTerms terms =
        new PolicyFixture()
            .labels("huruf", "A", "B", "C")
            .number("nilai", domain)
            .table(table)
            .terms("first-match skala")
            .policyTerms();
    return TableProof.of(terms, table, List.of(domain)).orElseThrow();
  }

  @Test
  void theBoundsOfTheRowsCutTheDomainIntoPoints_AndTheStretchesBetweenThem() {
    TableProof proof = proof(PERCENT, ">=50", "A", "<50", "B");

    // below 50, 50 itself, above 50
    assertThat(proof.pieces()).isEqualTo(3);
    assertThat(proof.holds()).containsExactlyInAnyOrder(0, 1);
    assertThat(proof.hasOverlap()).isFalse();
  }

  @Test
  void aRowThatOthersCoverTogetherFitsAndNeverHolds() {
    TableProof proof = proof(PERCENT, ">=50", "A", "<50", "B", "40..60", "C");

    assertThat(proof.fits()).contains(2);
    assertThat(proof.holds()).containsExactlyInAnyOrder(0, 1);
    assertThat(proof.hasOverlap()).isTrue();
  }

  @Test
  void aRowThatLooksOutsideTheDomainOrBetweenItsStepsFitsNothing() {
    assertThat(proof(PERCENT, "0..100", "A", ">100", "B").fits()).containsExactly(0);
    assertThat(proof(PERCENT.withStep(Rational.ONE), ">=0", "A", "10<..<11", "B").fits())
        .containsExactly(0);
  }

  @Property(tries = 200)
  void rowsHoldExactlyWhereSomeNumberOfTheGridMeetsThemFirst(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 20) Integer> lows,
      @ForAll @Size(min = 6, max = 6) List<@IntRange(min = 0, max = 6) Integer> lengths) {
    ScoreRange domain = ScoreRange.of(Rational.ZERO, Rational.of(20)).withStep(Rational.ONE);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < lows.size(); i++) {
      rows.add(lows.get(i) + ".." + (lows.get(i) + lengths.get(i)));
      rows.add("A");
    }
    rows.addAll(List.of(">=0", "B"));
    DecisionTable table =
        Tables.ladder("skala", "nilai", domain, "huruf", "huruf", rows.toArray(String[]::new));
    Set<Integer> met = new HashSet<>();
    for (int number = 0; number <= 20; number++) {
      DecisionTable.Row row = table.firstFit(List.of(Value.of(Rational.of(number)))).orElseThrow();
      met.add(table.rows().indexOf(row));
    }

    assertThat(proof(domain, rows.toArray(String[]::new)).holds()).isEqualTo(met);
  }
}
