package id.salor.appraisal.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RationalTest {

  @Test
  void aThirdStaysAThird() {
    Rational third = Rational.ONE.dividedBy(Rational.of(3));

    assertThat(third.plus(third).plus(third)).isEqualTo(Rational.ONE);
    assertThat(third.toExactDecimal()).isEmpty();
    assertThat(third).hasToString("1/3");
  }

  @Test
  void aTieThatNoDecimalArithmeticKeepsIsKept() {
    Rational mean = Rational.parse("65.25").plus(Rational.of(250, 3)).dividedBy(Rational.of(2));
    Rational total = mean.times(Rational.parse("0.6")).plus(Rational.parse("35.4"));

    assertThat(total).hasToString("79.975");
    assertThat(Rounding.of(2, Rounding.Mode.HALF_UP).toDecimal(total)).isEqualTo("79.98");
  }

  @ParameterizedTest
  @CsvSource({
    "12, 12",
    "-0.5, -0.5",
    "007, 7",
    "1.50, 1.5",
    "-0, 0",
    "250/3, 250/3",
    "6/4, 1.5",
    "6/-4, -1.5",
    "-6/-4, 1.5",
    "1000000000000000000000, 1000000000000000000000"
  })
  void numbersAreReadInLowestTermsAndWrittenAsDecimalsWhereTheyEnd(String text, String written) {
    assertThat(Rational.parse(text)).hasToString(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "-", ".", ".5", "5.", "1.2.3", "1,5", "+1", "1e3", " 1", "1 ", "--1", "1/0", "1/", "/2",
        "1.5/2", "1/2/3", "0x10", "NaN", "١٢"
      })
  void anythingElseIsNotANumberAndIsNamed(String text) {
    assertThat(Rational.tryParse(text)).isEmpty();
    assertThatThrownBy(() -> Rational.parse(text))
        .isInstanceOf(NumberFormatException.class)
        .hasMessageContaining("\"" + text + "\"");
  }

  @Test
  void aTextLongerThanAnyMeasureIsNotRead() {
    assertThat(Rational.tryParse("9".repeat(Rational.MAX_TEXT_LENGTH))).isPresent();
    assertThat(Rational.tryParse("9".repeat(Rational.MAX_TEXT_LENGTH + 1))).isEmpty();
  }

  @Test
  void divisionByNoughtIsAnErrorOfTheCaller() {
    assertThatThrownBy(() -> Rational.ONE.dividedBy(Rational.ZERO))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("division by zero");
    assertThatThrownBy(() -> Rational.of(5, 0)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void decimalsOfAnyScaleBecomeTheSameNumber() {
    assertThat(Rational.of(new BigDecimal("1.500"))).isEqualTo(Rational.parse("3/2"));
    assertThat(Rational.of(new BigDecimal("1.5E+3"))).isEqualTo(Rational.of(1500));
  }

  @Test
  void aNumberWithVeryManyDecimalsIsWrittenAsAFraction() {
    Rational tiny = Rational.of(BigInteger.ONE, BigInteger.TEN.pow(33));

    assertThat(tiny.toString()).startsWith("1/1000");
    assertThat(Rational.of(BigInteger.ONE, BigInteger.TEN.pow(32)).toString()).startsWith("0.000");
  }

  @Test
  void multiplesAreCountedFromNought() {
    assertThat(Rational.parse("-0.75").isMultipleOf(Rational.parse("0.25"))).isTrue();
    assertThat(Rational.parse("0.8").isMultipleOf(Rational.parse("0.25"))).isFalse();
    assertThat(Rational.ZERO.isMultipleOf(Rational.parse("0.01"))).isTrue();
  }

  @Property
  void writingAndReadingGivesTheSameNumber(@ForAll("numbers") Rational number) {
    assertThat(Rational.parse(number.toString())).isEqualTo(number);
  }

  @Property
  void aNumberIsInLowestTermsWithAPositiveDenominator(@ForAll("numbers") Rational number) {
    assertThat(number.denominator().signum()).isPositive();
    assertThat(number.numerator().gcd(number.denominator())).isEqualTo(BigInteger.ONE);
  }

  @Property
  void additionAndMultiplicationAreCommutativeAndAssociative(
      @ForAll("numbers") Rational a, @ForAll("numbers") Rational b, @ForAll("numbers") Rational c) {
    assertThat(a.plus(b)).isEqualTo(b.plus(a));
    assertThat(a.times(b)).isEqualTo(b.times(a));
    assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    assertThat(a.times(b).times(c)).isEqualTo(a.times(b.times(c)));
  }

  @Property
  void multiplicationDistributesOverAddition(
      @ForAll("numbers") Rational a, @ForAll("numbers") Rational b, @ForAll("numbers") Rational c) {
    assertThat(a.times(b.plus(c))).isEqualTo(a.times(b).plus(a.times(c)));
  }

  @Property
  void subtractionAndDivisionUndoAdditionAndMultiplication(
      @ForAll("numbers") Rational a, @ForAll("numbers") Rational b) {
    Assume.that(b.signum() != 0);

    assertThat(a.plus(b).minus(b)).isEqualTo(a);
    assertThat(a.times(b).dividedBy(b)).isEqualTo(a);
    assertThat(b.dividedBy(b)).isEqualTo(Rational.ONE);
    assertThat(a.plus(a.negate())).isEqualTo(Rational.ZERO);
  }

  @Property
  void orderIsTotalAndKeptByAddition(
      @ForAll("numbers") Rational a, @ForAll("numbers") Rational b, @ForAll("numbers") Rational c) {
    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(a.minus(b).signum());
    assertThat(a.compareTo(b)).isEqualTo(-b.compareTo(a));
    assertThat(Integer.signum(a.plus(c).compareTo(b.plus(c))))
        .isEqualTo(Integer.signum(a.compareTo(b)));
    assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
  }

  @Property
  void theSmallerAndTheLargerAreTheTwoNumbers(
      @ForAll("numbers") Rational a, @ForAll("numbers") Rational b) {
    assertThat(a.min(b).compareTo(a.max(b))).isNotPositive();
    assertThat(a.min(b).plus(a.max(b))).isEqualTo(a.plus(b));
    assertThat(a.abs()).isEqualTo(a.max(a.negate()));
  }

  @Property
  void equalNumbersHaveEqualHashes(@ForAll("numbers") Rational a, @ForAll("numbers") Rational b) {
    Assume.that(b.signum() != 0);

    assertThat(a.times(b).dividedBy(b).hashCode()).isEqualTo(a.hashCode());
  }

  @Property
  void theExactDecimalIsExact(@ForAll("numbers") Rational number) {
    number
        .toExactDecimal()
        .ifPresent(decimal -> assertThat(Rational.of(decimal)).isEqualTo(number));
    assertThat(number.times(Rational.of(number.denominator(), BigInteger.ONE)).toExactDecimal())
        .isPresent();
  }

  @Provide
  Arbitrary<Rational> numbers() {
    return Rationals.any();
  }

  @Property
  void numbersOnBothSidesOfAMachineWordAreCalculatedAlike(
      @ForAll("numbersOfAnySize") Rational a, @ForAll("numbersOfAnySize") Rational b) {
    assertThat(a.plus(b))
        .isEqualTo(
            slowly(
                a.numerator()
                    .multiply(b.denominator())
                    .add(b.numerator().multiply(a.denominator())),
                a.denominator().multiply(b.denominator())));
    assertThat(a.times(b))
        .isEqualTo(
            slowly(
                a.numerator().multiply(b.numerator()), a.denominator().multiply(b.denominator())));
    assertThat(a.compareTo(b))
        .isEqualTo(
            a.numerator()
                .multiply(b.denominator())
                .compareTo(b.numerator().multiply(a.denominator())));
    if (b.signum() != 0) {
      assertThat(a.dividedBy(b).times(b)).isEqualTo(a).hasSameHashCodeAs(a);
      assertThat(a.isMultipleOf(b)).isEqualTo(a.dividedBy(b).isInteger());
    }
  }

  /** A fraction that is reduced without any short way. */
  private static Rational slowly(BigInteger above, BigInteger below) {
    BigInteger divisor = above.gcd(below);
    return Rational.of(above.divide(divisor), below.divide(divisor));
  }

  @Provide
  Arbitrary<Rational> numbersOfAnySize() {
    Arbitrary<BigInteger> parts =
        Combinators.combine(
                Arbitraries.of(0, 1, 16, 30, 31, 32, 61, 62, 63, 64, 100),
                Arbitraries.integers().between(-3, 3))
            .as((bits, beside) -> BigInteger.TWO.pow(bits).add(BigInteger.valueOf(beside)));
    return Combinators.combine(parts, parts, Arbitraries.of(-1, 1))
        .as(
            (above, below, sign) ->
                Rational.of(
                    above.multiply(BigInteger.valueOf(sign)),
                    below.signum() == 0 ? BigInteger.ONE : below));
  }

  @Test
  void theLeastAndTheGreatestLongAreNumbersLikeOthers() {
    for (long edge : List.of(Long.MIN_VALUE, Long.MAX_VALUE, (long) Integer.MIN_VALUE)) {
      assertThat(Rational.of(edge)).hasToString(Long.toString(edge));
      assertThat(Rational.of(edge, -1).negate()).isEqualTo(Rational.of(edge));
      assertThat(Rational.of(1, edge).times(Rational.of(edge))).isEqualTo(Rational.ONE);
    }
  }
}
