package id.salor.appraisal.explain;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.policy.Interval;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.ScoreRange;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * How far a value is from what is wanted of it; the parts are those of a {@link Condition}.
 *
 * @param bound the nearest number that would do, or would have to be passed
 * @param difference from the value to the bound, or in ranks
 * @param step the smallest step of it
 * @param share the difference as a share of the whole range
 */
record Distance(
    Optional<Interval.Limit> bound,
    Optional<Rational> difference,
    Optional<Rational> step,
    Rational share) {

  private static final Distance WITHOUT_MEASURE =
      new Distance(Optional.empty(), Optional.empty(), Optional.empty(), Rational.ONE);

  /**
   * The distance of a proper value that is not as wanted; empty where no allowed value is.
   *
   * @param range which numbers are allowed
   */
  static Optional<Distance> of(Goal goal, Value value, ScoreRange range) {
    if (goal instanceof Goal.OfNumbers numbers && value instanceof Value.OfNumber number) {
      return ofNumber(numbers.interval(), number.number(), range);
    }
    if (goal instanceof Goal.OfLabels labels && value instanceof Value.OfLabel label) {
      return ofLabel(labels, label.label());
    }
    return Optional.of(WITHOUT_MEASURE);
  }

  private static Optional<Distance> ofNumber(Interval wanted, Rational value, ScoreRange range) {
    boolean more =
        wanted
            .low()
            .filter(
                low -> {
                  int order = value.compareTo(low.number());
                  return order < 0 || (order == 0 && !low.included());
                })
            .isPresent();
    Interval.Limit end = (more ? wanted.low() : wanted.high()).orElseThrow();
    Interval.Limit bound = range.step().map(step -> onGrid(end, step, more)).orElse(end);
    boolean allowed =
        range.isWithin(bound.number())
            && (!bound.included() || wanted.contains(bound.number()))
            && (bound.included() || goesOn(bound.number(), range, more));
    if (!allowed) {
      return Optional.empty();
    }
    Rational difference = bound.number().minus(value);
    return Optional.of(
        new Distance(
            Optional.of(bound),
            Optional.of(difference),
            range.step(),
            share(difference.abs(), value.abs().max(bound.number().abs()), range)));
  }

  /** Whether there are allowed numbers beyond a bound. */
  private static boolean goesOn(Rational bound, ScoreRange range, boolean upwards) {
    return upwards
        ? range.highest().map(highest -> bound.compareTo(highest) < 0).orElse(true)
        : range.lowest().map(lowest -> lowest.compareTo(bound) < 0).orElse(true);
  }

  /** The nearest number of a grid on the wanted side of an end. */
  private static Interval.Limit onGrid(Interval.Limit end, Rational step, boolean upwards) {
    Rational steps = end.number().dividedBy(step);
    BigInteger[] parts = steps.numerator().divideAndRemainder(steps.denominator());
    BigInteger whole = parts[0];
    boolean exact = parts[1].signum() == 0;
    if (exact && !end.included()) {
      whole = upwards ? whole.add(BigInteger.ONE) : whole.subtract(BigInteger.ONE);
    } else if (!exact && upwards && steps.signum() > 0) {
      // division goes towards zero
      whole = whole.add(BigInteger.ONE);
    } else if (!exact && !upwards && steps.signum() < 0) {
      whole = whole.subtract(BigInteger.ONE);
    }
    return new Interval.Limit(Rational.of(whole, BigInteger.ONE).times(step), true);
  }

  private static Rational share(Rational difference, Rational larger, ScoreRange range) {
    Optional<Rational> width =
        range
            .highest()
            .flatMap(high -> range.lowest().map(high::minus))
            .filter(wide -> wide.signum() > 0);
    Rational whole = width.orElse(larger);
    return whole.signum() == 0 ? Rational.ZERO : difference.dividedBy(whole).min(Rational.ONE);
  }

  private static Optional<Distance> ofLabel(Goal.OfLabels wanted, Label label) {
    LabelSet set = wanted.set();
    List<Label> all = set.labels();
    int here = all.indexOf(label);
    Integer nearest = null;
    for (Label each : wanted.labels()) {
      int ranks = here - all.indexOf(each);
      if (nearest == null || Math.abs(ranks) < Math.abs(nearest)) {
        nearest = ranks;
      }
    }
    if (nearest == null || here < 0) {
      return Optional.empty();
    }
    Rational ranks = Rational.of(nearest);
    return Optional.of(
        new Distance(
            Optional.empty(),
            Optional.of(ranks),
            Optional.of(Rational.ONE),
            ranks.abs().dividedBy(Rational.of(Math.max(1, all.size() - 1)))));
  }
}
