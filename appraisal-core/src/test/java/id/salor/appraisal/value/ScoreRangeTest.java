package id.salor.appraisal.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoreRangeTest {

  private static final ScoreRange SCORE = ScoreRange.of(Rational.ZERO, Rational.of(120));

  @Test
  void bothBoundsBelongToTheRange() {
    assertThat(SCORE.isWithin(Rational.ZERO)).isTrue();
    assertThat(SCORE.isWithin(Rational.of(120))).isTrue();
    assertThat(SCORE.isWithin(Rational.parse("-0.01"))).isFalse();
    assertThat(SCORE.isWithin(Rational.parse("120.01"))).isFalse();
  }

  @Test
  void anOpenSideHasNoBound() {
    ScoreRange atLeastOne =
        new ScoreRange(Optional.of(Rational.ONE), Optional.empty(), Optional.empty());

    assertThat(atLeastOne.isWithin(Rational.of(Long.MAX_VALUE))).isTrue();
    assertThat(atLeastOne.isWithin(Rational.ZERO)).isFalse();
    assertThat(ScoreRange.ANY.isWithin(Rational.of(Long.MIN_VALUE))).isTrue();
  }

  @Test
  void theGridIsCountedFromNoughtNotFromTheLowest() {
    ScoreRange range = ScoreRange.of(Rational.ONE, Rational.of(9)).withStep(Rational.of(2));

    assertThat(range.isOnGrid(Rational.of(4))).isTrue();
    assertThat(range.isOnGrid(Rational.of(3))).isFalse();
    assertThat(SCORE.isOnGrid(Rational.of(1, 3))).isTrue();
  }

  @Test
  void theTextShowsBoundsAndStep() {
    assertThat(SCORE.withStep(Rational.parse("0.01"))).hasToString("0..120 step 0.01");
    assertThat(ScoreRange.ANY).hasToString("*..*");
  }

  @Test
  void aRangeThatHoldsNothingAndAStepThatLeadsNowhereAreRefused() {
    assertThatThrownBy(() -> ScoreRange.of(Rational.of(2), Rational.ONE))
        .hasMessageContaining("lowest above highest");
    assertThatThrownBy(() -> SCORE.withStep(Rational.ZERO)).hasMessageContaining("step");
    assertThatThrownBy(() -> SCORE.withStep(Rational.of(-1))).hasMessageContaining("step");
  }
}
