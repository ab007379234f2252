package id.salor.appraisal.rules.internal.coverage;

import id.salor.appraisal.policy.Interval;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Rounding;
import java.math.BigDecimal;
import java.util.Optional;

/** Numbers that stand next to others. */
public final class Numbers {

  private static final Rational TWO = Rational.of(2);

  private Numbers() {}

  /** Returns the largest multiple of a step that is not above a number. */
  public static Rational floor(Rational number, Rational step) {
    return Rounding.of(0, Rounding.Mode.DOWN).apply(number.dividedBy(step)).times(step);
  }

  /** Returns one unit of the last decimal with which a number is written: 0.1 for 37.5. */
  public static Rational lastDigit(Rational number) {
    int decimals =
        number
            .toExactDecimal()
            .map(BigDecimal::stripTrailingZeros)
            .map(decimal -> Math.max(0, decimal.scale()))
            .orElse(0);
    return Rational.of(BigDecimal.ONE.movePointLeft(decimals));
  }

  /** Returns a number within a stretch, in its middle where it has one. */
  public static Rational within(Interval stretch) {
    Optional<Rational> low = stretch.low().map(Interval.Limit::number);
    Optional<Rational> high = stretch.high().map(Interval.Limit::number);
    if (low.isPresent() && high.isPresent()) {
      return low.get().plus(high.get()).dividedBy(TWO);
    }
    return low.map(number -> number.plus(Rational.ONE))
        .or(() -> high.map(number -> number.minus(Rational.ONE)))
        .orElse(Rational.ZERO);
  }
}
