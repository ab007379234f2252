package id.salor.appraisal.improvement;

import id.salor.appraisal.improvement.Line.Point;
import id.salor.appraisal.value.Rational;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Finds where along a way the rating becomes better for the first time.
 *
 * <p>The calculation is the oracle. Along a way every number that decides something runs in a
 * straight line as long as nothing is decided otherwise, apart from rounding. So two places at
 * which everything is decided in the same way have the same between them, and where the first
 * decision that differs between two places changes is calculated from its numbers at the two. There
 * the way is divided, until each stretch is of one piece or there is nothing between its ends.
 */
final class Explorer {

  private static final int MAX_SPLITS = 8;
  private static final int MAX_HALVINGS = 300;
  private static final int MAX_OUTWARD = 96;
  private static final int MAX_TRIED = 3_000;

  private static final Rational TWO = Rational.of(2);
  private static final Rational WINDOW = Rational.of(1, 1 << 12);
  private static final Rational NARROW = Rational.parse("0.000000001");
  private static final Rational INSIDE = Rational.parse("0.4375");
  private static final Rational MARGIN = Rational.parse("0.0625");
  private static final Rational FURTHER = Rational.parse("0.6875");

  private final Line line;
  private final Map<Integer, Reached> reached = new TreeMap<>();
  private Rational end = Rational.ZERO;
  private Rational lastChange = Rational.ZERO;
  private Rational valid = Rational.ZERO;
  private Method method = Method.EXACT;
  private boolean falls;
  private int best;

  /**
   * Where a rating is reached.
   *
   * @param at where on the way
   * @param bound whether there itself, or only beyond
   */
  record Reached(Rational at, Change.Bound bound) {}

  private Explorer(Line line) {
    this.line = line;
  }

  /** Goes along the whole way. */
  static Explorer along(Line line) {
    Explorer explorer = new Explorer(line);
    Point start = line.at(Rational.ZERO);
    explorer.best = start.rank();
    explorer.end = line.end().orElseGet(explorer::outward);
    if (explorer.end.signum() > 0) {
      explorer.explore(start, line.at(explorer.end), 0, 0);
    }
    return explorer;
  }

  /**
   * Finds the one place at which a rank is reached between a place where it is not and one where it
   * is, taking for granted that there is only one.
   */
  static Explorer between(Line line, Rational from, Rational until, int rank) {
    Explorer explorer = new Explorer(line);
    explorer.best = rank - 1;
    explorer.end = until;
    explorer.locate(line.at(from), line.at(until), rank);
    return explorer;
  }

  /** How far one has to go on a way without an end until nothing can change any more. */
  static Rational outward(Line line) {
    return new Explorer(line).outward();
  }

  /** The first place of each rank that is better than at the start. */
  Optional<Reached> first(int rank) {
    return Optional.ofNullable(reached.get(rank));
  }

  /** The whole way: to its end, or to the last place at which anything changes. */
  Rational length() {
    return line.end().isPresent() ? end : lastChange;
  }

  /** Up to where there is a rating all the way. */
  Rational valid() {
    return valid;
  }

  /** The best rank that was seen. */
  int best() {
    return best;
  }

  Method method() {
    return method;
  }

  /** Whether the rating becomes worse somewhere. */
  boolean falls() {
    return falls;
  }

  /**
   * Finds every change between two places, from the first on.
   *
   * @param zoom how often the same change was looked at more closely
   * @param splits how often a stretch that seems to be one was divided
   */
  private void explore(Point a, Point b, int zoom, int splits) {
    boolean isWorn = line.tried() > MAX_TRIED;
    if (isWorn) {
      method = Method.SEARCHED;
    }
    if (!isWorn && a.trace().hasWayOf(b.trace())) {
      same(a, b, splits);
    } else if (isWorn || isAdjacent(a, b) || isNarrow(a, b)) {
      change(a, b);
    } else {
      divide(a, b, zoom);
    }
  }

  /** Divides where the first decision that differs changes. */
  private void divide(Point a, Point b, int zoom) {
    Optional<Rational> crossing = crossing(a, b).filter(at -> isTrusted(at, a, b));
    if (crossing.isEmpty()) {
      Point middle = line.at(onGrid(midway(a, b), a, b));
      explore(a, middle, zoom, 0);
      explore(middle, b, zoom, 0);
      return;
    }
    Point low = line.at(below(crossing.get(), a, b, zoom));
    Point high = line.at(above(crossing.get(), a, b, zoom));
    if (low != a) {
      explore(a, low, 0, 0);
    }
    if (low == a && high == b) {
      change(a, b);
    } else {
      explore(low, high, zoom + 1, 0);
    }
    if (high != b) {
      explore(high, b, 0, 0);
    }
  }

  /** Both ends went the same way: so does everything between, if it runs straight. */
  private void same(Point a, Point b, int splits) {
    if (isAdjacent(a, b)) {
      seen(a, b);
      return;
    }
    Point inside = line.at(onGrid(part(a, b, INSIDE), a, b));
    if (inside.trace().hasWayOf(a.trace()) && runsStraight(a, inside, b)) {
      seen(a, b);
    } else if (inside.trace().hasWayOf(a.trace()) && splits >= MAX_SPLITS) {
      method = Method.SEARCHED;
      seen(a, b);
    } else {
      explore(a, inside, 0, splits + 1);
      explore(inside, b, 0, splits + 1);
    }
  }

  private void seen(Point a, Point b) {
    if (valid.equals(a.at()) && a.rank() > Trace.NO_RATING) {
      valid = b.at();
    }
  }

  /** Nothing lies between the two that could be tried, or they are as near as can be told. */
  private void change(Point a, Point b) {
    lastChange = line.step().isPresent() ? b.at() : crossing(a, b).orElse(b.at());
    falls |= b.rank() < a.rank() && b.rank() > Trace.NO_RATING;
    if (b.rank() > Trace.NO_RATING) {
      seen(a, b);
    }
    for (int rank = best + 1; rank <= b.rank(); rank++) {
      locate(a, b, rank);
    }
    best = Math.max(best, b.rank());
  }

  /** Where the first decision that differs is decided otherwise, in a straight line. */
  private static Optional<Rational> crossing(Point a, Point b) {
    OptionalInt other = a.trace().firstOther(b.trace(), false);
    int shared = Math.min(a.trace().cells().size(), b.trace().cells().size());
    // several numbers may lead to one row, and only one of them may move
    for (int i = other.orElse(shared); i < shared; i++) {
      Optional<Rational> crossing = crossing(a, b, i);
      if (crossing.isPresent()) {
        return crossing;
      }
      if (!a.trace().cells().get(i).isOf(b.trace().cells().get(i))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<Rational> crossing(Point a, Point b, int index) {
    Cell here = a.trace().cells().get(index);
    Cell there = b.trace().cells().get(index);
    return here.isOf(there)
        ? here.endTowards(there.number())
            .map(
                limit ->
                    a.at()
                        .plus(
                            b.at()
                                .minus(a.at())
                                .times(limit.minus(here.number()))
                                .dividedBy(there.number().minus(here.number()))))
            .filter(at -> at.compareTo(a.at()) >= 0 && at.compareTo(b.at()) <= 0)
        : Optional.empty();
  }

  /**
   * Whether a crossing is worth looking at. Near an end it is no better than the middle where
   * numbers are rounded first, since a rounded number leaps from bound to bound.
   */
  private static boolean isTrusted(Rational crossing, Point a, Point b) {
    OptionalInt other = a.trace().firstOther(b.trace(), false);
    Rational margin = b.at().minus(a.at()).times(MARGIN);
    return !a.trace().roundsBefore(other.orElse(0))
        || (crossing.minus(a.at()).compareTo(margin) > 0
            && b.at().minus(crossing).compareTo(margin) > 0);
  }

  private Rational below(Rational crossing, Point a, Point b, int zoom) {
    Rational at =
        line.step()
            .map(step -> floor(crossing, step))
            .orElseGet(() -> shortened(crossing.minus(window(a, b, zoom)), a.at(), b.at()));
    return line.step().map(step -> at.min(b.at().minus(step))).orElse(at).max(a.at());
  }

  private Rational above(Rational crossing, Point a, Point b, int zoom) {
    Rational at =
        line.step()
            .map(step -> floor(crossing, step).plus(step))
            .orElseGet(() -> shortened(crossing.plus(window(a, b, zoom)), a.at(), b.at()));
    return line.step().map(step -> at.max(a.at().plus(step))).orElse(at).min(b.at());
  }

  /** Wider the closer, since where numbers are rounded the crossing is not quite there. */
  private static Rational window(Point a, Point b, int zoom) {
    Rational wider = Rational.of(1L << Math.min(zoom, WINDOW.denominator().bitLength() - 2));
    return b.at().minus(a.at()).times(WINDOW).times(wider);
  }

  static Rational floor(Rational number, Rational step) {
    Rational steps = number.dividedBy(step);
    BigInteger whole = steps.numerator().divide(steps.denominator());
    return step.times(Rational.of(whole, BigInteger.ONE));
  }

  private static Rational midway(Point a, Point b) {
    return a.at().plus(b.at()).dividedBy(TWO);
  }

  private static Rational part(Point a, Point b, Rational part) {
    return a.at().plus(b.at().minus(a.at()).times(part));
  }

  /**
   * A place strictly between two that are not adjacent. Where there is no grid it is a short
   * decimal: exact numbers that are calculated from each other would become longer and longer.
   */
  private Rational onGrid(Rational wanted, Point a, Point b) {
    if (line.step().isEmpty()) {
      return shortened(wanted, a.at(), b.at());
    }
    Rational step = line.step().get();
    return floor(wanted, step).max(a.at().plus(step)).min(b.at().minus(step));
  }

  private static Rational shortened(Rational wanted, Rational low, Rational high) {
    Rational room = high.minus(low).times(WINDOW);
    int digits = decimals(room);
    Rational step = Rational.of(BigInteger.ONE, BigInteger.TEN.pow(digits));
    Rational shorter = floor(wanted, step);
    return shorter.compareTo(low) > 0 && shorter.compareTo(high) < 0 ? shorter : wanted;
  }

  /** How many decimals a number needs to be as small as this. */
  private static int decimals(Rational small) {
    BigInteger inverse = small.denominator().divide(small.numerator());
    return inverse.toString().length();
  }

  private boolean isAdjacent(Point a, Point b) {
    return line.step()
        .map(step -> b.at().minus(a.at()).compareTo(step) <= 0)
        .orElse(a.at().equals(b.at()));
  }

  private boolean isNarrow(Point a, Point b) {
    return line.step().isEmpty() && b.at().minus(a.at()).compareTo(end.times(NARROW)) < 0;
  }

  /** Whether every number of the three places lies on one line, as far as rounding lets it. */
  private boolean runsStraight(Point a, Point inside, Point b) {
    Rational part = inside.at().minus(a.at()).dividedBy(b.at().minus(a.at()));
    Noise noise = new Noise();
    for (int i = 0; i < a.trace().cells().size(); i++) {
      Cell here = a.trace().cells().get(i);
      Rational from = here.number();
      Rational until = b.trace().number(i);
      Rational straight = from.plus(until.minus(from).times(part));
      Rational off = inside.trace().number(i).minus(straight).abs();
      boolean isStraight = off.signum() == 0 || off.compareTo(noise.of(until.minus(from))) <= 0;
      if (!isStraight && !isRatio(a, inside, b, i)) {
        return false;
      }
      if (here.kind() == Cell.Kind.ROUNDING) {
        noise.add(here, until.minus(from));
      }
    }
    return true;
  }

  /** How far rounding before it can have moved a number away from its line. */
  private static final class Noise {

    private final List<Cell> roundings = new java.util.ArrayList<>();
    private final List<Rational> moves = new java.util.ArrayList<>();

    void add(Cell rounding, Rational move) {
      roundings.add(rounding);
      moves.add(move.abs());
    }

    Rational of(Rational move) {
      Rational noise = Rational.ZERO;
      for (int i = 0; i < roundings.size(); i++) {
        Rational width = width(roundings.get(i));
        Rational slope =
            moves.get(i).signum() == 0 ? Rational.ONE : move.abs().dividedBy(moves.get(i));
        noise = noise.plus(width.times(slope.max(Rational.ONE)).times(TWO));
      }
      return noise;
    }

    private static Rational width(Cell rounding) {
      return rounding
          .within()
          .high()
          .orElseThrow()
          .number()
          .minus(rounding.within().low().orElseThrow().number());
    }
  }

  /**
   * Whether a number is one straight line divided by another: then four of its values divide each
   * other as their places do.
   */
  private boolean isRatio(Point a, Point inside, Point b, int index) {
    if (a.trace().roundsBefore(index)) {
      return false;
    }
    Rational at = part(a, b, FURTHER);
    if (line.step().isPresent()) {
      at = floor(at, line.step().get());
    }
    if (at.compareTo(inside.at()) <= 0 || at.compareTo(b.at()) >= 0) {
      return false;
    }
    Point further = line.at(at);
    if (!further.trace().hasWayOf(a.trace())) {
      return false;
    }
    Rational one = a.trace().number(index);
    Rational two = inside.trace().number(index);
    Rational three = further.trace().number(index);
    Rational four = b.trace().number(index);
    boolean isMonotone =
        two.compareTo(one) == three.compareTo(two) && three.compareTo(two) == four.compareTo(three);
    return isMonotone
        && cross(one, two, three, four).equals(cross(a.at(), inside.at(), at, b.at()));
  }

  private static Optional<Rational> cross(Rational a, Rational b, Rational c, Rational d) {
    Rational below = c.minus(b).times(d.minus(a));
    return below.signum() == 0
        ? Optional.empty()
        : Optional.of(c.minus(a).times(d.minus(b)).dividedBy(below));
  }

  /** Goes outward on a way without an end until nothing can change any more. */
  private Rational outward() {
    Rational near = Rational.ZERO;
    Rational far = line.step().orElse(Rational.ONE);
    for (int i = 0; i < MAX_OUTWARD; i++) {
      Point a = line.at(near);
      Point b = line.at(far);
      Optional<Rational> next = a.trace().hasWayOf(b.trace()) ? next(a, b) : Optional.of(far);
      if (next.isEmpty()) {
        return far;
      }
      Rational further = next.get().max(far).times(TWO);
      near = far;
      far = line.step().map(step -> floor(further, step)).orElse(further);
    }
    method = Method.SEARCHED;
    return near;
  }

  /** The next place beyond the two at which something is decided otherwise. */
  private static Optional<Rational> next(Point a, Point b) {
    Optional<Rational> next = Optional.empty();
    for (int i = 0; i < a.trace().cells().size(); i++) {
      Rational from = a.trace().number(i);
      Cell here = b.trace().cells().get(i);
      Rational move = here.number().minus(from);
      if (move.signum() != 0 && here.kind() == Cell.Kind.WAY) {
        Optional<Rational> limit = here.endTowards(here.number().plus(move));
        if (limit.isPresent()) {
          Rational at =
              b.at()
                  .plus(
                      limit.get().minus(here.number()).times(b.at().minus(a.at())).dividedBy(move));
          next = Optional.of(next.map(at::min).orElse(at));
        }
      }
    }
    return next;
  }

  /** Finds exactly where a rank is reached between two places. */
  private void locate(Point from, Point until, int rank) {
    Reached found = line.step().isPresent() ? onGrid(from, until, rank) : edge(from, until, rank);
    reached.put(rank, found);
    lastChange = lastChange.max(found.at());
  }

  private Reached onGrid(Point from, Point until, int rank) {
    Point a = from;
    Point b = until;
    while (!isAdjacent(a, b)) {
      Point middle = line.at(onGrid(midway(a, b), a, b));
      if (middle.rank() >= rank) {
        b = middle;
      } else {
        a = middle;
      }
    }
    return new Reached(b.at(), Change.Bound.REACHED);
  }

  /**
   * Between a place that fails and one that holds: halves what lies between until two places are in
   * the last piece that fails, or in the first that holds, whose end is then known exactly.
   */
  private Reached edge(Point from, Point until, int rank) {
    Point a = from;
    Point b = until;
    for (int i = 0; i < MAX_HALVINGS && a.at().compareTo(b.at()) < 0; i++) {
      Point middle = line.at(onGrid(guess(a, b, i), a, b));
      if (middle.rank() >= rank) {
        Optional<Rational> start =
            middle.trace().hasCellsOf(b.trace()) ? start(middle, b) : Optional.empty();
        b = middle;
        if (start.isPresent() && start.get().compareTo(a.at()) >= 0) {
          Point at = line.at(start.get());
          if (at.rank() < rank) {
            return new Reached(at.at(), Change.Bound.PASSED);
          }
          b = at;
        }
      } else {
        Optional<Rational> finish =
            middle.trace().hasCellsOf(a.trace()) ? finish(a, middle) : Optional.empty();
        a = middle;
        if (finish.isPresent() && finish.get().compareTo(b.at()) <= 0) {
          Point at = line.at(finish.get());
          if (at.rank() >= rank) {
            return new Reached(at.at(), Change.Bound.REACHED);
          }
          a = at;
        }
      }
    }
    method = Method.SEARCHED;
    return new Reached(plain(a, b, rank), Change.Bound.REACHED);
  }

  /** The middle, or now and then where the first differing decision seems to change. */
  private static Rational guess(Point a, Point b, int round) {
    Rational middle = midway(a, b);
    if (round % 2 == 1) {
      return middle;
    }
    Rational width = b.at().minus(a.at());
    Rational side =
        width.dividedBy(
            Rational.of(1L << Math.min(round + TWO.numerator().intValue(), Integer.SIZE - 2)));
    return crossing(a, b)
        .map(
            at -> at.minus(a.at()).compareTo(b.at().minus(at)) < 0 ? at.plus(side) : at.minus(side))
        .filter(at -> at.compareTo(a.at()) > 0 && at.compareTo(b.at()) < 0)
        .orElse(middle);
  }

  /** Up to where everything is decided as at both of two places. */
  private static Optional<Rational> finish(Point a, Point b) {
    return outermost(a, b, false);
  }

  /** From where on everything is decided as at both of two places. */
  private static Optional<Rational> start(Point a, Point b) {
    return outermost(a, b, true);
  }

  private static Optional<Rational> outermost(Point a, Point b, boolean backwards) {
    Optional<Rational> found = Optional.empty();
    for (int i = 0; i < a.trace().cells().size(); i++) {
      Rational one = a.trace().number(i);
      Cell other = b.trace().cells().get(i);
      Rational move = other.number().minus(one);
      if (move.signum() != 0) {
        Optional<Rational> limit =
            other.endTowards(backwards ? other.number().minus(move) : other.number().plus(move));
        if (limit.isPresent()) {
          Rational at =
              a.at().plus(b.at().minus(a.at()).times(limit.get().minus(one)).dividedBy(move));
          found =
              Optional.of(found.map(known -> backwards ? known.max(at) : known.min(at)).orElse(at));
        }
      }
    }
    return found;
  }

  /** The plainest decimal within a narrow stretch that holds. */
  private Rational plain(Point a, Point b, int rank) {
    Rational step = Rational.ONE;
    for (int digits = 0; digits < Rational.MAX_TEXT_LENGTH / 2; digits++) {
      Rational candidate = floor(b.at(), step);
      if (candidate.compareTo(a.at()) > 0 && line.at(candidate).rank() >= rank) {
        return candidate;
      }
      step = step.dividedBy(Rational.of(BigInteger.TEN, BigInteger.ONE));
    }
    return b.at();
  }
}
