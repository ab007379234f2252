package id.salor.appraisal.improvement;

import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.value.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says what moving an input means. */
final class Changes {

  private Changes() {}

  /** One input that was moved by a distance. */
  static Change of(Line.Way way, Rational distance, Rational share, Change.Bound bound) {
    Declaration declaration = way.movable().declaration();
    return new Change(
        way.movable().place(),
        declaration.title(),
        declaration.unit(),
        way.movable().at(Rational.ZERO),
        way.movable().at(distance),
        bound,
        share);
  }

  /** Inputs that were moved, each by its own distance. */
  static List<Change> of(Map<Line.Way, Rational> distances) {
    List<Change> changes = new ArrayList<>();
    distances.forEach(
        (way, distance) -> {
          if (distance.signum() > 0) {
            Rational share = distance.dividedBy(way.length());
            changes.add(of(way, distance, share, Change.Bound.REACHED));
          }
        });
    return changes;
  }

  /** Inputs that were moved by one share; those that stay where they are are no changes. */
  static List<Change> of(List<Line.Way> ways, Rational share, Change.Bound bound) {
    List<Change> changes = new ArrayList<>();
    for (Line.Way way : ways) {
      Rational distance = way.distance(share);
      if (distance.signum() > 0) {
        boolean isOnGrid = way.movable().step().isPresent();
        changes.add(
            of(
                way,
                distance,
                distance.dividedBy(way.length()),
                isOnGrid ? Change.Bound.REACHED : bound));
      }
    }
    return changes;
  }
}
