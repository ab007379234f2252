package id.salor.appraisal.rules.internal.coverage;

import id.salor.appraisal.policy.Interval;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.ScoreRange;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/**
 * Where numbers are cut in two.
 *
 * @param number the bound
 * @param position on which side of it they are cut
 */
public record Cut(Rational number, Position position) implements Comparable<Cut> {

  /** On which side of its number a cut lies. */
  public enum Position {
    /** The number itself lies above the cut. */
    BEFORE,
    /** The number itself lies below the cut. */
    AFTER
  }

  private static final Comparator<Cut> ORDER =
      Comparator.comparing(Cut::number).thenComparing(Cut::position);

  /** Returns where the lower end of an interval cuts. */
  public static Cut below(Interval.Limit low) {
    return new Cut(low.number(), low.included() ? Position.BEFORE : Position.AFTER);
  }

  /** Returns where the upper end of an interval cuts. */
  public static Cut above(Interval.Limit high) {
    return new Cut(high.number(), high.included() ? Position.AFTER : Position.BEFORE);
  }

  /**
   * Returns what reaches the two sides of this cut, the lower side first: on a grid the nearest
   * number of each side; without one the bound itself, on the side to which it belongs, and on the
   * other any number up to the next cut. Nothing where the domain lies on one side as a whole.
   *
   * @param others every cut along the same numbers
   * @param domain bounds and grid of the numbers
   */
  List<Interval> sides(NavigableSet<Cut> others, ScoreRange domain) {
    if (!divides(domain)) {
      return List.of();
    }
    if (domain.step().isPresent()) {
      Rational step = domain.step().get();
      Rational above = firstAbove(step);
      return List.of(only(above.minus(step)), only(above));
    }
    Optional<Interval.Limit> here = Optional.of(new Interval.Limit(number, false));
    if (position == Position.AFTER) {
      Optional<Interval.Limit> end =
          Optional.ofNullable(others.higher(this)).map(Cut::asHigh).or(() -> end(domain.highest()));
      return List.of(only(number), new Interval(here, end));
    }
    Optional<Interval.Limit> start =
        Optional.ofNullable(others.lower(this)).map(Cut::asLow).or(() -> end(domain.lowest()));
    return List.of(new Interval(start, here), only(number));
  }

  /** Tells whether a range has numbers on both sides of the cut. */
  public boolean divides(ScoreRange domain) {
    return domain.lowest().map(low -> !isAbove(low)).orElse(true)
        && domain.highest().map(this::isAbove).orElse(true);
  }

  /** Returns the smallest multiple of a step that lies above the cut. */
  public Rational firstAbove(Rational step) {
    Rational floor = Numbers.floor(number, step);
    boolean belongsAbove = position == Position.BEFORE && floor.equals(number);
    return belongsAbove ? floor : floor.plus(step);
  }

  private boolean isAbove(Rational other) {
    int order = other.compareTo(number);
    return order > 0 || (order == 0 && position == Position.BEFORE);
  }

  private Interval.Limit asLow() {
    return new Interval.Limit(number, position == Position.BEFORE);
  }

  private Interval.Limit asHigh() {
    return new Interval.Limit(number, position == Position.AFTER);
  }

  private static Optional<Interval.Limit> end(Optional<Rational> bound) {
    return bound.map(number -> new Interval.Limit(number, true));
  }

  /** Returns a side as it stands behind the name of what lies on it. */
  static String shown(Interval side) {
    boolean isNumber = side.low().isPresent() && side.low().equals(side.high());
    return (isNumber ? " = " : " ") + side;
  }

  static Interval only(Rational number) {
    Optional<Interval.Limit> limit = Optional.of(new Interval.Limit(number, true));
    return new Interval(limit, limit);
  }

  @Override
  public int compareTo(Cut other) {
    return ORDER.compare(this, other);
  }
}
