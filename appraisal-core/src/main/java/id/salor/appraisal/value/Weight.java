package id.salor.appraisal.value;

import java.util.Objects;

/**
 * The share of a part in a whole, as an exact fraction: {@code 3/10} is thirty percent.
 *
 * <p>Text form: {@code "30%"}.
 *
 * @param fraction the share; not negative
 */
public record Weight(Rational fraction) {

  /** Checks the component. */
  public Weight {
    Objects.requireNonNull(fraction, "fraction");
    if (fraction.signum() < 0) {
      throw new IllegalArgumentException("a weight is not negative: " + fraction);
    }
  }

  /** Returns the weight with this fraction of the whole, {@code 3/10} for thirty percent. */
  public static Weight of(Rational fraction) {
    return new Weight(fraction);
  }

  /** Returns the weight of so many percent: {@code 30} for three tenths. */
  public static Weight ofPercent(Rational percent) {
    return new Weight(percent.dividedBy(Rational.HUNDRED));
  }

  /** Returns the weight in percent. */
  public Rational percent() {
    return fraction.times(Rational.HUNDRED);
  }

  @Override
  public String toString() {
    return percent() + "%";
  }
}
