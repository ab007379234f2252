package id.salor.appraisal.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

  @ParameterizedTest
  @CsvSource({
    "half-up,   0.125,  0.13",
    "half-up,  -0.125, -0.13",
    "half-down, 0.125,  0.12",
    "half-down,-0.125, -0.12",
    "half-even, 0.125,  0.12",
    "half-even, 0.135,  0.14",
    "half-even,-0.125, -0.12",
    "up,        0.121,  0.13",
    "up,       -0.129, -0.12",
    "down,      0.129,  0.12",
    "down,     -0.121, -0.13",
    "half-up,   2/3,    0.67",
    "half-down, 2/3,    0.67",
    "half-up,   0.1,    0.10"
  })
  void eachModeTakesItsNeighbour(String mode, String number, String rounded) {
    Rounding rounding = Rounding.of(2, Rounding.Mode.ofId(mode).orElseThrow());

    assertThat(rounding.toDecimal(Rational.parse(number))).hasToString(rounded);
    assertThat(rounding.apply(Rational.parse(number))).isEqualTo(Rational.parse(rounded));
  }

  @Test
  void decimalsBelowNoughtOrAboveTwelveAreRefused() {
    assertThat(Rounding.of(0, Rounding.Mode.UP).step()).isEqualTo(Rational.ONE);
    assertThat(Rounding.of(12, Rounding.Mode.UP)).hasToString("12 up");
    assertThatThrownBy(() -> Rounding.of(-1, Rounding.Mode.UP)).hasMessageContaining("-1");
    assertThatThrownBy(() -> Rounding.of(13, Rounding.Mode.UP)).hasMessageContaining("13");
  }

  @Test
  void anUnknownModeIsNotFound() {
    assertThat(Rounding.Mode.ofId("HALF_UP")).isEmpty();
    assertThat(Rounding.Mode.ofId("half-even")).contains(Rounding.Mode.HALF_EVEN);
  }

  @Property
  void roundingStaysWithinOneStepAndGivesAMultipleOfIt(
      @ForAll("numbers") Rational number,
      @ForAll Rounding.Mode mode,
      @ForAll @IntRange(max = 4) int decimals) {
    Rounding rounding = Rounding.of(decimals, mode);
    Rational rounded = rounding.apply(number);

    assertThat(rounded.isMultipleOf(rounding.step())).isTrue();
    assertThat(rounded.minus(number).abs()).isLessThan(rounding.step());
  }

  @Property
  void roundingTwiceIsRoundingOnce(
      @ForAll("numbers") Rational number,
      @ForAll Rounding.Mode mode,
      @ForAll @IntRange(max = 4) int decimals) {
    Rounding rounding = Rounding.of(decimals, mode);

    assertThat(rounding.apply(rounding.apply(number))).isEqualTo(rounding.apply(number));
  }

  @Property
  void roundingKeepsOrder(
      @ForAll("numbers") Rational one,
      @ForAll("numbers") Rational other,
      @ForAll Rounding.Mode mode) {
    Rounding rounding = Rounding.of(1, mode);

    assertThat(rounding.apply(one.min(other))).isLessThanOrEqualTo(rounding.apply(one.max(other)));
  }

  @Provide
  Arbitrary<Rational> numbers() {
    return Rationals.any();
  }
}
