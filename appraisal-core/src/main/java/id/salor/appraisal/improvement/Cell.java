package id.salor.appraisal.improvement;

import id.salor.appraisal.policy.Interval;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Rounding;
import java.util.Optional;

/**
 * One decision of a calculation: a number, and the interval within which it would have been decided
 * in the same way.
 *
 * @param what which decision it is
 * @param number the number that decided; of what is no number, nought
 * @param within where it decides the same
 * @param kind whether it leads to another way, or only to another decimal
 */
record Cell(Object what, Rational number, Interval within, Kind kind) {

  /** Whether a decision leads to another way through the calculation. */
  enum Kind {
    /** Another row, another side of a comparison. */
    WAY,
    /** The next decimal, or the next point of a grid. */
    ROUNDING
  }

  private static final Optional<Interval.Limit> NONE = Optional.empty();

  /** Whatever the number is. */
  static final Interval ANYWHERE = new Interval(NONE, NONE);

  private static final Interval ABOVE = new Interval(limit(Rational.ZERO, false), NONE);
  private static final Interval BELOW = new Interval(NONE, limit(Rational.ZERO, false));
  private static final Interval FROM_NOUGHT = new Interval(limit(Rational.ZERO, true), NONE);
  private static final Interval UP_TO_NOUGHT = new Interval(NONE, limit(Rational.ZERO, true));
  private static final Interval NOUGHT =
      new Interval(limit(Rational.ZERO, true), limit(Rational.ZERO, true));

  /** A decision that no number made. */
  static Cell discrete(Object what) {
    return new Cell(what, Rational.ZERO, ANYWHERE, Kind.WAY);
  }

  /** A decision by the side of zero on which a number lies. */
  static Cell side(Object what, Rational number) {
    Interval side = number.signum() > 0 ? ABOVE : number.signum() < 0 ? BELOW : NOUGHT;
    return new Cell(what, number, side, Kind.WAY);
  }

  /** A decision by whether a number is at least zero. */
  static Cell fromNought(Object what, Rational number) {
    return new Cell(what, number, number.signum() >= 0 ? FROM_NOUGHT : BELOW, Kind.WAY);
  }

  /** A decision by whether a number is at most zero. */
  static Cell upToNought(Object what, Rational number) {
    return new Cell(what, number, number.signum() <= 0 ? UP_TO_NOUGHT : ABOVE, Kind.WAY);
  }

  /** A decision by an interval. */
  static Cell within(Object what, Rational number, Interval interval) {
    return new Cell(what, number, interval, Kind.WAY);
  }

  /** A decision by the side of an interval on which a number lies. */
  static Cell beside(Object what, Rational number, Interval interval) {
    if (interval.contains(number)) {
      return new Cell(what, number, interval, Kind.WAY);
    }
    boolean isBelow = interval.low().filter(low -> number.compareTo(low.number()) <= 0).isPresent();
    Interval side =
        isBelow
            ? new Interval(NONE, opposite(interval.low()))
            : new Interval(opposite(interval.high()), NONE);
    return new Cell(what, number, side, Kind.WAY);
  }

  private static Optional<Interval.Limit> opposite(Optional<Interval.Limit> end) {
    return end.map(limit -> new Interval.Limit(limit.number(), !limit.included()));
  }

  /** A number that became a decimal. */
  static Cell rounded(Object what, Rational before, Rational after, Rounding rounding) {
    Rational step = rounding.step();
    Rational half = step.dividedBy(Rational.of(2));
    Interval bucket =
        switch (rounding.mode()) {
          case DOWN -> between(after, true, after.plus(step), false);
          case UP -> between(after.minus(step), false, after, true);
          case HALF_UP ->
              between(after.minus(half), after.signum() > 0, after.plus(half), after.signum() < 0);
          case HALF_DOWN ->
              between(
                  after.minus(half), after.signum() <= 0, after.plus(half), after.signum() >= 0);
          case HALF_EVEN -> {
            boolean isEven = after.isMultipleOf(step.times(Rational.of(2)));
            yield between(after.minus(half), isEven, after.plus(half), isEven);
          }
        };
    return new Cell(what, before, bucket, Kind.ROUNDING);
  }

  /** A share that a grid holds back. */
  static Cell held(Object what, Rational share, Rational low, Rational high, Kind kind) {
    return new Cell(what, share, between(low, true, high, false), kind);
  }

  private static Interval between(Rational low, boolean lowIn, Rational high, boolean highIn) {
    return new Interval(limit(low, lowIn), limit(high, highIn));
  }

  private static Optional<Interval.Limit> limit(Rational number, boolean included) {
    return Optional.of(new Interval.Limit(number, included));
  }

  /** Whether both are the same decision. */
  boolean isOf(Cell other) {
    return kind == other.kind && (what == other.what || what.equals(other.what));
  }

  /** Whether both are the same decision and were decided in the same way. */
  boolean isDecidedAs(Cell other) {
    return isOf(other) && within.equals(other.within);
  }

  /** Where the number leaves the interval on its way to another; empty where it does not move. */
  Optional<Rational> endTowards(Rational other) {
    int way = other.compareTo(number);
    return (way > 0 ? within.high() : way < 0 ? within.low() : NONE).map(Interval.Limit::number);
  }
}
