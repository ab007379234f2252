package id.salor.appraisal.rules.internal.analysis;

import id.salor.appraisal.policy.Interval;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Rounding;
import id.salor.appraisal.value.ScoreRange;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A set of numbers: some stretches, and where all of them are multiples of one number, that number.
 *
 * <p>Operations give a set that holds every result, and perhaps more. Where the stretches become
 * too many, they are joined into the one that holds them all.
 *
 * @param stretches disjoint, from low to high; none for the empty set
 * @param step all numbers are multiples of it, zero if there is only zero; empty where nothing is
 *     known
 */
record NumberSet(List<Interval> stretches, Optional<Rational> step) {

  private static final int MAX_STRETCHES = 64;

  /** More pairs of stretches than this are not combined one by one. */
  private static final int MAX_PAIRS = 256;

  /** Numbers that have a common step only of more digits than this are not followed by a step. */
  private static final int MAX_STEP_BITS = 64;

  private static final Interval LINE = new Interval(Optional.empty(), Optional.empty());

  /** No number. */
  static final NumberSet NONE = new NumberSet(List.of(), Optional.empty());

  /** Every number. */
  static final NumberSet ALL = new NumberSet(List.of(LINE), Optional.empty());

  /** The whole numbers from zero. */
  static final NumberSet COUNTS =
      of(new ScoreRange(Optional.of(Rational.ZERO), Optional.empty(), Optional.of(Rational.ONE)));

  /** Copies the components. */
  NumberSet {
    stretches = List.copyOf(stretches);
    Objects.requireNonNull(step, "step");
  }

  static NumberSet of(Rational number) {
    Optional<Interval.Limit> only = Optional.of(new Interval.Limit(number, true));
    return new NumberSet(List.of(new Interval(only, only)), Optional.of(number.abs()));
  }

  static NumberSet of(ScoreRange range) {
    Function<Rational, Interval.Limit> closed = number -> new Interval.Limit(number, true);
    return new NumberSet(
        List.of(new Interval(range.lowest().map(closed), range.highest().map(closed))),
        range.step());
  }

  static NumberSet of(Interval interval) {
    return new NumberSet(List.of(interval), Optional.empty());
  }

  boolean isEmpty() {
    return stretches.isEmpty();
  }

  /** Returns the lowest end; empty where the set has none, or is empty. */
  Optional<Interval.Limit> lowest() {
    return isEmpty() ? Optional.empty() : stretches.get(0).low();
  }

  /** Returns the highest end; empty where the set has none, or is empty. */
  Optional<Interval.Limit> highest() {
    return isEmpty() ? Optional.empty() : stretches.get(stretches.size() - 1).high();
  }

  /** Tells whether no number is below zero. */
  boolean isNonNegative() {
    return isEmpty() || lowest().filter(low -> low.number().signum() >= 0).isPresent();
  }

  /** Tells whether no number is above zero. */
  boolean isNonPositive() {
    return isEmpty() || highest().filter(high -> high.number().signum() <= 0).isPresent();
  }

  /** Returns the only number of the set, if there is just one. */
  Optional<Rational> only() {
    return stretches.size() == 1 && isPoint(stretches.get(0))
        ? stretches.get(0).low().map(Interval.Limit::number)
        : Optional.empty();
  }

  private static boolean isPoint(Interval interval) {
    return interval.low().isPresent()
        && interval.high().isPresent()
        && interval.low().get().number().equals(interval.high().get().number());
  }

  boolean contains(Rational number) {
    return isOnStep(number) && stretches.stream().anyMatch(stretch -> stretch.contains(number));
  }

  private boolean isOnStep(Rational number) {
    return step.map(grid -> grid.signum() == 0 ? number.signum() == 0 : number.isMultipleOf(grid))
        .orElse(true);
  }

  /** Tells whether every number is known to be a multiple of a grid. */
  boolean isOnGridOf(Rational grid) {
    return isEmpty()
        || step.filter(own -> own.isMultipleOf(grid)).isPresent()
        || stretches.stream()
            .allMatch(s -> isPoint(s) && s.low().orElseThrow().number().isMultipleOf(grid));
  }

  /** Returns the numbers of either set. */
  NumberSet or(NumberSet other) {
    if (isEmpty() || other.isEmpty()) {
      return isEmpty() ? other : this;
    }
    return joined(
        Stream.concat(stretches.stream(), other.stretches.stream()).toList(),
        commonStep(step, other.step));
  }

  /** Returns the numbers of both sets, without those that are known to miss a grid. */
  NumberSet and(NumberSet other) {
    List<Interval> both = new ArrayList<>();
    for (Interval one : stretches) {
      for (Interval two : other.stretches) {
        overlap(one, two).ifPresent(both::add);
      }
    }
    return joined(both, finer(step, other.step)).onGrid();
  }

  /** Returns the numbers within a stretch. */
  NumberSet within(Interval interval) {
    return and(of(interval));
  }

  /** Leaves out stretches that hold no multiple of the step, and shortens the others to it. */
  private NumberSet onGrid() {
    if (step.isEmpty() || isEmpty()) {
      return this;
    }
    if (step.get().signum() == 0) {
      return contains(Rational.ZERO) ? of(Rational.ZERO) : NONE;
    }
    Rational grid = step.get();
    List<Interval> kept = new ArrayList<>();
    for (Interval stretch : stretches) {
      Optional<Rational> low = stretch.low().map(limit -> firstFrom(limit, grid));
      Optional<Rational> high =
          stretch.high().map(limit -> firstFrom(mirrored(limit), grid).negate());
      if (low.isEmpty() || high.isEmpty() || low.get().compareTo(high.get()) <= 0) {
        kept.add(new Interval(low.map(NumberSet::closed), high.map(NumberSet::closed)));
      }
    }
    return new NumberSet(kept, step);
  }

  private static Interval.Limit closed(Rational number) {
    return new Interval.Limit(number, true);
  }

  private static Interval.Limit mirrored(Interval.Limit limit) {
    return new Interval.Limit(limit.number().negate(), limit.included());
  }

  /** The smallest multiple of the grid from a lower end on. */
  private static Rational firstFrom(Interval.Limit low, Rational grid) {
    Rational multiple =
        Rounding.of(0, Rounding.Mode.UP).apply(low.number().dividedBy(grid)).times(grid);
    return multiple.equals(low.number()) && !low.included() ? multiple.plus(grid) : multiple;
  }

  /** Returns every number from the lowest to the highest, as for a mean of some of them. */
  NumberSet hull() {
    return isEmpty()
        ? NONE
        : new NumberSet(List.of(new Interval(lowest(), highest())), Optional.empty());
  }

  NumberSet plus(NumberSet other) {
    return combined(other, NumberSet::sum, commonStep(step, other.step));
  }

  NumberSet minus(NumberSet other) {
    return plus(other.negated());
  }

  NumberSet negated() {
    return new NumberSet(
        stretches.stream()
            .map(
                s ->
                    new Interval(
                        s.high().map(NumberSet::mirrored), s.low().map(NumberSet::mirrored)))
            .sorted(BY_LOW)
            .toList(),
        step);
  }

  NumberSet times(NumberSet other) {
    Optional<Rational> grid =
        step.flatMap(one -> other.step.map(one::times)).filter(NumberSet::isShort);
    return combined(other, NumberSet::product, grid);
  }

  /** Returns the quotients; what would be divided by zero has none. */
  NumberSet dividedBy(NumberSet other) {
    NumberSet inverted =
        new NumberSet(
            other.stretches.stream().flatMap(NumberSet::inverted).sorted(BY_LOW).toList(),
            other.only().filter(n -> n.signum() != 0).map(n -> Rational.ONE.dividedBy(n).abs()));
    return times(inverted);
  }

  /** Returns the larger of a number of each set. */
  NumberSet max(NumberSet other) {
    return combined(other, NumberSet::larger, commonStep(step, other.step));
  }

  /** Returns the smaller of a number of each set. */
  NumberSet min(NumberSet other) {
    return negated().max(other.negated()).negated();
  }

  NumberSet abs() {
    NumberSet above = within(new Interval(Optional.of(closed(Rational.ZERO)), Optional.empty()));
    NumberSet below = within(new Interval(Optional.empty(), Optional.of(closed(Rational.ZERO))));
    return above.or(below.negated());
  }

  NumberSet rounded(Rounding rounding) {
    List<Interval> rounded =
        stretches.stream()
            .map(
                s ->
                    new Interval(
                        s.low().map(limit -> closed(rounding.apply(limit.number()))),
                        s.high().map(limit -> closed(rounding.apply(limit.number())))))
            .toList();
    return joined(rounded, Optional.of(rounding.step()));
  }

  /** Returns the sums of any number of these numbers, at least so many. */
  NumberSet summed(int least) {
    if (isEmpty()) {
      return least == 0 ? of(Rational.ZERO) : NONE;
    }
    Rational count = Rational.of(least);
    Optional<Interval.Limit> low =
        isNonNegative()
            ? lowest()
                .map(l -> new Interval.Limit(l.number().times(count), l.included() || least == 0))
            : Optional.empty();
    Optional<Interval.Limit> high =
        isNonPositive()
            ? highest()
                .map(h -> new Interval.Limit(h.number().times(count), h.included() || least == 0))
            : Optional.empty();
    return new NumberSet(List.of(new Interval(low, high)), step);
  }

  private NumberSet combined(
      NumberSet other,
      BiFunction<Interval, Interval, Interval> operation,
      Optional<Rational> grid) {
    NumberSet one = stretches.size() * other.stretches.size() > MAX_PAIRS ? hull() : this;
    List<Interval> results = new ArrayList<>();
    for (Interval a : one.stretches) {
      for (Interval b : other.stretches) {
        results.add(operation.apply(a, b));
      }
    }
    return joined(results, grid);
  }

  private static final Comparator<Interval> BY_LOW =
      (one, other) -> compareLow(one.low(), other.low());

  private static int compareLow(Optional<Interval.Limit> one, Optional<Interval.Limit> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Boolean.compare(one.isPresent(), other.isPresent());
    }
    int order = one.get().number().compareTo(other.get().number());
    return order != 0 ? order : Boolean.compare(other.get().included(), one.get().included());
  }

  private static int compareHigh(Optional<Interval.Limit> one, Optional<Interval.Limit> other) {
    return compareLow(other.map(NumberSet::mirrored), one.map(NumberSet::mirrored));
  }

  private static Optional<Interval.Limit> lowerLow(
      Optional<Interval.Limit> one, Optional<Interval.Limit> other) {
    return compareLow(one, other) <= 0 ? one : other;
  }

  private static Optional<Interval.Limit> higherLow(
      Optional<Interval.Limit> one, Optional<Interval.Limit> other) {
    return compareLow(one, other) >= 0 ? one : other;
  }

  private static Optional<Interval.Limit> higherHigh(
      Optional<Interval.Limit> one, Optional<Interval.Limit> other) {
    return compareHigh(one, other) >= 0 ? one : other;
  }

  private static Optional<Interval.Limit> lowerHigh(
      Optional<Interval.Limit> one, Optional<Interval.Limit> other) {
    return compareHigh(one, other) <= 0 ? one : other;
  }

  private static NumberSet joined(List<Interval> any, Optional<Rational> step) {
    List<Interval> sorted = any.stream().sorted(BY_LOW).toList();
    List<Interval> disjoint = new ArrayList<>();
    for (Interval next : sorted) {
      int last = disjoint.size() - 1;
      if (last >= 0 && touches(disjoint.get(last), next)) {
        Interval before = disjoint.remove(last);
        disjoint.add(new Interval(before.low(), higherHigh(before.high(), next.high())));
      } else {
        disjoint.add(next);
      }
    }
    NumberSet set = new NumberSet(disjoint, step);
    return disjoint.size() > MAX_STRETCHES
        ? new NumberSet(List.of(new Interval(set.lowest(), set.highest())), step)
        : set;
  }

  /** Whether a stretch that begins not before another overlaps or adjoins it. */
  private static boolean touches(Interval before, Interval next) {
    if (before.high().isEmpty() || next.low().isEmpty()) {
      return true;
    }
    int order = next.low().get().number().compareTo(before.high().get().number());
    return order < 0
        || (order == 0 && (next.low().get().included() || before.high().get().included()));
  }

  private static Optional<Interval> overlap(Interval one, Interval other) {
    Optional<Interval.Limit> low = higherLow(one.low(), other.low());
    Optional<Interval.Limit> high = lowerHigh(one.high(), other.high());
    if (low.isPresent() && high.isPresent()) {
      int order = low.get().number().compareTo(high.get().number());
      if (order > 0 || (order == 0 && !(low.get().included() && high.get().included()))) {
        return Optional.empty();
      }
    }
    return Optional.of(new Interval(low, high));
  }

  private static Interval sum(Interval one, Interval other) {
    return new Interval(sum(one.low(), other.low()), sum(one.high(), other.high()));
  }

  private static Optional<Interval.Limit> sum(
      Optional<Interval.Limit> one, Optional<Interval.Limit> other) {
    return one.flatMap(
        a ->
            other.map(
                b ->
                    new Interval.Limit(a.number().plus(b.number()), a.included() && b.included())));
  }

  private static Interval larger(Interval one, Interval other) {
    return new Interval(higherLow(one.low(), other.low()), higherHigh(one.high(), other.high()));
  }

  /** The hull of the products of the ends; an open side stays open unless it meets a zero. */
  private static Interval product(Interval one, Interval other) {
    List<Optional<Interval.Limit>> lows = new ArrayList<>();
    List<Optional<Interval.Limit>> highs = new ArrayList<>();
    for (End a : ends(one)) {
      for (End b : ends(other)) {
        End product = a.times(b);
        (product.sign() < 0 ? lows : highs).add(product.limit());
        if (product.limit().isPresent()) {
          lows.add(product.limit());
          highs.add(product.limit());
        }
      }
    }
    return new Interval(
        lows.stream().reduce(NumberSet::lowerLow).orElse(Optional.empty()),
        highs.stream().reduce(NumberSet::higherHigh).orElse(Optional.empty()));
  }

  /** An end of a stretch: a number, or beyond every number on one side. */
  private record End(Optional<Interval.Limit> limit, int sign) {

    End times(End other) {
      if (isZero() || other.isZero()) {
        // zero times whatever is approached is zero; it is met where the zero is
        boolean met = isMetZero() || other.isMetZero();
        return new End(Optional.of(new Interval.Limit(Rational.ZERO, met)), 0);
      }
      Optional<Interval.Limit> product =
          limit.flatMap(
              a ->
                  other.limit.map(
                      b ->
                          new Interval.Limit(
                              a.number().times(b.number()), a.included() && b.included())));
      return new End(product, sign * other.sign);
    }

    private boolean isZero() {
      return sign == 0;
    }

    private boolean isMetZero() {
      return isZero() && limit.filter(Interval.Limit::included).isPresent();
    }
  }

  private static List<End> ends(Interval interval) {
    return List.of(
        new End(interval.low(), interval.low().map(l -> l.number().signum()).orElse(-1)),
        new End(interval.high(), interval.high().map(h -> h.number().signum()).orElse(1)));
  }

  private static Stream<Interval> inverted(Interval interval) {
    Optional<Interval.Limit> zero = Optional.of(new Interval.Limit(Rational.ZERO, false));
    return Stream.of(new Interval(zero, Optional.empty()), new Interval(Optional.empty(), zero))
        .map(half -> overlap(interval, half))
        .flatMap(Optional::stream)
        .map(half -> new Interval(inverted(half.high()), inverted(half.low())));
  }

  /** One divided by an end: what grows beyond every number comes down to zero. */
  private static Optional<Interval.Limit> inverted(Optional<Interval.Limit> end) {
    if (end.isEmpty()) {
      return Optional.of(new Interval.Limit(Rational.ZERO, false));
    }
    return end.filter(limit -> limit.number().signum() != 0)
        .map(limit -> new Interval.Limit(Rational.ONE.dividedBy(limit.number()), limit.included()));
  }

  private static Optional<Rational> commonStep(Optional<Rational> one, Optional<Rational> other) {
    return one.flatMap(a -> other.map(b -> divisor(a, b))).filter(NumberSet::isShort);
  }

  private static Optional<Rational> finer(Optional<Rational> one, Optional<Rational> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    boolean divides = other.get().signum() != 0 && one.get().isMultipleOf(other.get());
    return one.get().signum() == 0 || divides ? one : other;
  }

  /** The greatest number of which both are multiples. */
  private static Rational divisor(Rational one, Rational other) {
    BigInteger above =
        one.numerator()
            .multiply(other.denominator())
            .gcd(other.numerator().multiply(one.denominator()));
    return Rational.of(above, one.denominator().multiply(other.denominator()));
  }

  private static boolean isShort(Rational step) {
    return step.numerator().bitLength() + step.denominator().bitLength() <= 2 * MAX_STEP_BITS;
  }
}
