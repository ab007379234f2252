package id.salor.appraisal.improvement;

import id.salor.appraisal.value.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A way along which an appraisal is changed, from what it is (0) on; each place is tried once. */
abstract class Line {

  private final Map<Rational, Point> known = new TreeMap<>();

  /** A place on the way with what happens there. */
  record Point(Rational at, Trace trace) {

    int rank() {
      return trace.rank();
    }
  }

  /** The places lie on this grid; absent where any does. */
  abstract Optional<Rational> step();

  /** Where the way ends; absent where it does not. */
  abstract Optional<Rational> end();

  /** Tries a place. */
  abstract Trace trace(Rational at);

  Point at(Rational at) {
    Point point = known.get(at);
    if (point == null) {
      point = new Point(at, trace(at));
      known.put(at, point);
    }
    return point;
  }

  int tried() {
    return known.size();
  }

  /** One input that moves. */
  static final class Single extends Line {

    private final Trial trial;
    private final Movable movable;

    Single(Trial trial, Movable movable) {
      this.trial = trial;
      this.movable = movable;
    }

    @Override
    Optional<Rational> step() {
      return movable.step();
    }

    @Override
    Optional<Rational> end() {
      return movable.end();
    }

    @Override
    Trace trace(Rational at) {
      return trial.with(movable.place(), movable.at(at)).trace(List.of());
    }
  }

  /** Several inputs without a bound that move outward together, each by its own unit. */
  static final class Outward extends Line {

    private final Trial trial;
    private final List<Way> units;

    Outward(Trial trial, List<Way> units) {
      this.trial = trial;
      this.units = List.copyOf(units);
    }

    @Override
    Optional<Rational> step() {
      return Optional.empty();
    }

    @Override
    Optional<Rational> end() {
      return Optional.empty();
    }

    @Override
    Trace trace(Rational at) {
      Trial moved = trial;
      for (Way unit : units) {
        moved = moved.with(unit.movable().place(), unit.movable().at(unit.far(at)));
      }
      return moved.trace(List.of());
    }
  }

  /**
   * Several inputs that move together: each by the same share of its own way, held back to its
   * grid.
   */
  static final class Together extends Line {

    private final Trial trial;
    private final List<Way> ways;

    Together(Trial trial, List<Way> ways) {
      this.trial = trial;
      this.ways = List.copyOf(ways);
    }

    @Override
    Optional<Rational> step() {
      return Optional.empty();
    }

    @Override
    Optional<Rational> end() {
      return Optional.of(Rational.ONE);
    }

    @Override
    Trace trace(Rational share) {
      List<Cell> cells = new ArrayList<>();
      for (Way way : ways) {
        way.cell(share).ifPresent(cells::add);
        way.stopCell(share).ifPresent(cells::add);
      }
      return moved(share).trace(cells);
    }

    /** How good the rating is at a share, without writing anything down. */
    int rank(Rational share) {
      return moved(share).rank();
    }

    private Trial moved(Rational share) {
      Trial moved = trial;
      for (Way way : ways) {
        Rational distance = way.distance(share);
        if (distance.signum() > 0) {
          moved = moved.with(way.movable().place(), way.movable().at(distance));
        }
      }
      return moved;
    }

    List<Way> ways() {
      return ways;
    }
  }

  /**
   * How far an input can be moved.
   *
   * @param movable the input
   * @param length the distance that is the whole share
   * @param stop the distance beyond which it stays, whatever the share
   */
  record Way(Movable movable, Rational length, Rational stop) {

    Way(Movable movable, Rational length) {
      this(movable, length, length);
    }

    /** So many lengths, whatever the stop. */
    Rational far(Rational lengths) {
      return movable.held(lengths.times(length));
    }

    Rational distance(Rational share) {
      return movable.held(share.times(length).min(stop));
    }

    /** On which side of its stop the input is. */
    private Optional<Cell> stopCell(Rational share) {
      return stop.compareTo(length) < 0
          ? Optional.of(Cell.side(place(), share.times(length).minus(stop)))
          : Optional.empty();
    }

    private Object place() {
      return movable.place();
    }

    /** Between which shares the input stays where it is. */
    private Optional<Cell> cell(Rational share) {
      if (movable.step().isEmpty() || length.signum() == 0) {
        return Optional.empty();
      }
      Rational here = movable.held(share.times(length));
      Rational next = here.plus(movable.step().get());
      return Optional.of(
          Cell.held(
              movable,
              share,
              here.dividedBy(length),
              next.dividedBy(length),
              movable.isStepped() ? Cell.Kind.WAY : Cell.Kind.ROUNDING));
    }
  }
}
