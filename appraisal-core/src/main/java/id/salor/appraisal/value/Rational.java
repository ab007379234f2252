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
  public static final Rational ZERO = new Rational(0, 1);

  /** The number one. */
  public static final Rational ONE = new Rational(1, 1);

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

  /**
   * Numerator and denominator where both are below two to the 31st, which is nearly always: the
   * arithmetic of such numbers fits a machine word. The denominator is zero where they are not.
   */
  private final long above;

  private final long below;

  /** Numerator and denominator where one of them is larger; {@code null} where neither is. */
  private final BigInteger largeAbove;

  private final BigInteger largeBelow;

  private Rational(long above, long below) {
    this.above = above;
    this.below = below;
    this.largeAbove = null;
    this.largeBelow = null;
  }

  private Rational(BigInteger above, BigInteger below) {
    this.above = 0;
    this.below = 0;
    this.largeAbove = above;
    this.largeBelow = below;
  }

  /** Returns the whole number {@code value}. */
  public static Rational of(long value) {
    return inLowestTerms(value, 1);
  }

  /**
   * Returns {@code numerator / denominator} in lowest terms.
   *
   * @throws ArithmeticException if the denominator is zero
   */
  public static Rational of(long numerator, long denominator) {
    return isShort(numerator) && isShort(denominator) && denominator != 0
        ? reduced(numerator, denominator)
        : of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
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
    if (numerator.bitLength() < Long.SIZE - 1 && denominator.bitLength() < Long.SIZE - 1) {
      return reduced(numerator.longValue(), denominator.longValue());
    }
    BigInteger divisor = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      divisor = divisor.negate();
    }
    return inLowestTerms(numerator.divide(divisor), denominator.divide(divisor));
  }

  /** Reduces a fraction; the denominator is not nought, and neither is the least long. */
  private static Rational reduced(long numerator, long denominator) {
    if (denominator == 1) {
      return inLowestTerms(numerator, 1);
    }
    long one = Math.abs(numerator);
    long other = Math.abs(denominator);
    while (other != 0) {
      long rest = one % other;
      one = other;
      other = rest;
    }
    long divisor = denominator < 0 ? -one : one;
    return inLowestTerms(numerator / divisor, denominator / divisor);
  }

  private static Rational inLowestTerms(long numerator, long denominator) {
    return isShort(numerator) && isShort(denominator)
        ? new Rational(numerator, denominator)
        : new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  private static Rational inLowestTerms(BigInteger numerator, BigInteger denominator) {
    return numerator.bitLength() < Integer.SIZE && denominator.bitLength() < Integer.SIZE
        ? inLowestTerms(numerator.longValue(), denominator.longValue())
        : new Rational(numerator, denominator);
  }

  /** Tells whether products of two such numbers, and sums of two products, fit a machine word. */
  private static boolean isShort(long number) {
    return number == (int) number && number != Integer.MIN_VALUE;
  }

  private boolean isShort() {
    return below != 0;
  }

  /** Returns the exact value of a decimal. */
  public static Rational of(BigDecimal decimal) {
    return decimal.scale() <= 0
        ? of(decimal.toBigIntegerExact(), BigInteger.ONE)
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
    return isShort() ? BigInteger.valueOf(above) : largeAbove;
  }

  /** Returns the denominator, always at least one. */
  public BigInteger denominator() {
    return isShort() ? BigInteger.valueOf(below) : largeBelow;
  }

  /** Returns {@code this + other}. */
  public Rational plus(Rational other) {
    if (isShort() && other.isShort()) {
      return below == other.below
          ? reduced(above + other.above, below)
          : reduced(above * other.below + other.above * below, below * other.below);
    }
    return of(
        numerator().multiply(other.denominator()).add(other.numerator().multiply(denominator())),
        denominator().multiply(other.denominator()));
  }

  /** Returns {@code this - other}. */
  public Rational minus(Rational other) {
    return plus(other.negate());
  }

  /** Returns {@code this × other}. */
  public Rational times(Rational other) {
    return isShort() && other.isShort()
        ? reduced(above * other.above, below * other.below)
        : of(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
  }

  /**
   * Returns {@code this ÷ other}.
   *
   * @throws ArithmeticException if {@code other} is zero
   */
  public Rational dividedBy(Rational other) {
    return isShort() && other.isShort() && other.above != 0
        ? reduced(above * other.below, below * other.above)
        : of(numerator().multiply(other.denominator()), denominator().multiply(other.numerator()));
  }

  /** Returns {@code -this}. */
  public Rational negate() {
    return isShort() ? new Rational(-above, below) : of(largeAbove.negate(), largeBelow);
  }

  /** Returns the distance from zero. */
  public Rational abs() {
    return signum() < 0 ? negate() : this;
  }

  /** Returns −1, 0 or 1 for a negative, zero or positive number. */
  public int signum() {
    return isShort() ? Long.signum(above) : largeAbove.signum();
  }

  /** Tells whether this is a whole number. */
  public boolean isInteger() {
    return isShort() ? below == 1 : largeBelow.equals(BigInteger.ONE);
  }

  /** Tells whether this is a whole multiple of {@code step}, counted from zero. */
  public boolean isMultipleOf(Rational step) {
    return isShort() && step.isShort() && step.above != 0
        ? above * step.below % (below * step.above) == 0
        : dividedBy(step).isInteger();
  }

  /**
   * Tells whether the number has more digits, some thousands, than anything that is measured. Such
   * numbers come of fractions multiplied with each other again and again, and soon fill a machine.
   */
  public boolean isUnwieldy() {
    return !isShort() && largeAbove.bitLength() + largeBelow.bitLength() > MAX_BITS;
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
    // most numbers that are written are whole
    if (below == 1) {
      return Optional.of(BigDecimal.valueOf(above));
    }
    BigInteger denominator = denominator();
    int twos = factors(denominator, TWO);
    int fives = factors(denominator, FIVE);
    if (!TWO.pow(twos).multiply(FIVE.pow(fives)).equals(denominator)) {
      return Optional.empty();
    }
    int scale = Math.max(twos, fives);
    return Optional.of(
        new BigDecimal(numerator().multiply(BigInteger.TEN.pow(scale)).divide(denominator), scale));
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
    return isShort() && other.isShort()
        ? Long.compare(above * other.below, other.above * below)
        : numerator()
            .multiply(other.denominator())
            .compareTo(other.numerator().multiply(denominator()));
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Rational other
        && above == other.above
        && below == other.below
        && Objects.equals(largeAbove, other.largeAbove)
        && Objects.equals(largeBelow, other.largeBelow);
  }

  @Override
  public int hashCode() {
    return isShort()
        ? Long.hashCode(above * Integer.MAX_VALUE + below)
        : Objects.hash(largeAbove, largeBelow);
  }

  @Override
  public String toString() {
    return toExactDecimal()
        .filter(decimal -> decimal.scale() <= MAX_EXACT_DECIMALS)
        .map(BigDecimal::toPlainString)
        .orElseGet(() -> numerator() + "/" + denominator());
  }
}
