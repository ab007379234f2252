package id.salor.appraisal.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;

/**
 * An exact fraction of two integers, always in lowest terms with a positive denominator.
 *
 * <p>All arithmetic of the library is on rationals: {@code 250/3} stays {@code 250/3} until a
 * policy says where and how to round. Equality is by value, so {@code 1.50} and {@code 3/2} are
 * equal.
 *
 * <p>Text form: a plain decimal where the number ends ({@code "79.975"}), else {@code
 * "numerator/denominator"} ({@code "250/3"}); {@link #parse(String)} reads both.
 *
 * <pre>{@code
 * Rational.parse("65.25").plus(Rational.of(250, 3)).toString() // "1783/12"
 * }</pre>
 */
public final class Rational implements Comparable<Rational> {

  /** The number nought. */
  public static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);

  /** The number one. */
  public static final Rational ONE = new Rational(BigInteger.ONE, BigInteger.ONE);

  /** The number one hundred: the whole of a percentage. */
  public static final Rational HUNDRED = of(100);

  /** Longest text that {@link #parse(String)} reads; more digits than any measure has. */
  public static final int MAX_TEXT_LENGTH = 64;

  /** Most decimals that the text form of an exact number may have before it becomes a fraction. */
  private static final int MAX_EXACT_DECIMALS = 32;

  /** Most bits of numerator and denominator together that a policy may make a number of. */
  private static final int MAX_BITS = 8_192;

  private static final BigInteger TWO = BigInteger.TWO;
  private static final BigInteger FIVE = BigInteger.TEN.divide(TWO);

  private final BigInteger numerator;
  private final BigInteger denominator;

  private Rational(BigInteger numerator, BigInteger denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** Returns the whole number {@code value}. */
  public static Rational of(long value) {
    return new Rational(BigInteger.valueOf(value), BigInteger.ONE);
  }

  /**
   * Returns {@code numerator / denominator} in lowest terms.
   *
   * @throws ArithmeticException if the denominator is zero
   */
  public static Rational of(long numerator, long denominator) {
    return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /**
   * Returns {@code numerator / denominator} in lowest terms.
   *
   * @throws ArithmeticException if the denominator is zero
   */
  public static Rational of(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("division by zero: " + numerator + "/0");
    }
    BigInteger divisor = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      divisor = divisor.negate();
    }
    return divisor.equals(BigInteger.ONE)
        ? new Rational(numerator, denominator)
        : new Rational(numerator.divide(divisor), denominator.divide(divisor));
  }

  /** Returns the exact value of a decimal. */
  public static Rational of(BigDecimal decimal) {
    return decimal.scale() <= 0
        ? new Rational(decimal.toBigIntegerExact(), BigInteger.ONE)
        : of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
  }

  /**
   * Reads {@code "12"}, {@code "-0.5"} or {@code "250/3"}.
   *
   * @throws NumberFormatException if the text is none of these; it names the text
   */
  public static Rational parse(String text) {
    return tryParse(text)
        .orElseThrow(() -> new NumberFormatException("not an exact number: \"" + text + "\""));
  }

  /** Reads what {@link #parse(String)} reads; empty where that would throw. */
  public static Optional<Rational> tryParse(String text) {
    Objects.requireNonNull(text, "text");
    if (text.length() > MAX_TEXT_LENGTH) {
      return Optional.empty();
    }
    int slash = text.indexOf('/');
    if (slash < 0) {
      return isDecimal(text) ? Optional.of(of(new BigDecimal(text))) : Optional.empty();
    }
    String above = text.substring(0, slash);
    String below = text.substring(slash + 1);
    if (!isDecimal(above) || !isDecimal(below) || above.contains(".") || below.contains(".")) {
      return Optional.empty();
    }
    BigInteger denominator = new BigInteger(below);
    return denominator.signum() == 0
        ? Optional.empty()
        : Optional.of(of(new BigInteger(above), denominator));
  }

  /** Digits with at most one point between them and an optional minus: no exponent, no plus. */
  private static boolean isDecimal(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int points = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.') {
        points++;
        if (points > 1 || i == start || i == text.length() - 1) {
          return false;
        }
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return text.length() > start;
  }

  /** Returns the numerator, which carries the sign. */
  public BigInteger numerator() {
    return numerator;
  }

  /** Returns the denominator, always at least one. */
  public BigInteger denominator() {
    return denominator;
  }

  /** Returns {@code this + other}. */
  public Rational plus(Rational other) {
    if (denominator.equals(other.denominator)) {
      return of(numerator.add(other.numerator), denominator);
    }
    return of(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /** Returns {@code this - other}. */
  public Rational minus(Rational other) {
    return plus(other.negate());
  }

  /** Returns {@code this × other}. */
  public Rational times(Rational other) {
    return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * Returns {@code this ÷ other}.
   *
   * @throws ArithmeticException if {@code other} is zero
   */
  public Rational dividedBy(Rational other) {
    return of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /** Returns {@code -this}. */
  public Rational negate() {
    return new Rational(numerator.negate(), denominator);
  }

  /** Returns the distance from zero. */
  public Rational abs() {
    return signum() < 0 ? negate() : this;
  }

  /** Returns −1, 0 or 1 for a negative, zero or positive number. */
  public int signum() {
    return numerator.signum();
  }

  /** Tells whether this is a whole number. */
  public boolean isInteger() {
    return denominator.equals(BigInteger.ONE);
  }

  /** Tells whether this is a whole multiple of {@code step}, counted from zero. */
  public boolean isMultipleOf(Rational step) {
    return dividedBy(step).isInteger();
  }

  /**
   * Tells whether the number has more digits, some thousands, than anything that is measured. Such
   * numbers come of fractions multiplied with each other again and again, and soon fill a machine.
   */
  public boolean isUnwieldy() {
    return numerator.bitLength() + denominator.bitLength() > MAX_BITS;
  }

  /** Returns the smaller of the two. */
  public Rational min(Rational other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** Returns the larger of the two. */
  public Rational max(Rational other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Returns the decimal with exactly this value; empty for a fraction that never ends. */
  public Optional<BigDecimal> toExactDecimal() {
    int twos = factors(denominator, TWO);
    int fives = factors(denominator, FIVE);
    if (!TWO.pow(twos).multiply(FIVE.pow(fives)).equals(denominator)) {
      return Optional.empty();
    }
    int scale = Math.max(twos, fives);
    return Optional.of(
        new BigDecimal(numerator.multiply(BigInteger.TEN.pow(scale)).divide(denominator), scale));
  }

  private static int factors(BigInteger number, BigInteger prime) {
    int count = 0;
    BigInteger rest = number;
    while (rest.mod(prime).signum() == 0) {
      rest = rest.divide(prime);
      count++;
    }
    return count;
  }

  @Override
  public int compareTo(Rational other) {
    return denominator.equals(other.denominator)
        ? numerator.compareTo(other.numerator)
        : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Rational other
        && numerator.equals(other.numerator)
        && denominator.equals(other.denominator);
  }

  @Override
  public int hashCode() {
    return Objects.hash(numerator, denominator);
  }

  @Override
  public String toString() {
    return toExactDecimal()
        .filter(decimal -> decimal.scale() <= MAX_EXACT_DECIMALS)
        .map(BigDecimal::toPlainString)
        .orElseGet(() -> numerator + "/" + denominator);
  }
}
