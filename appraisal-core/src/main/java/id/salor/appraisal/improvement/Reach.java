package id.salor.appraisal.improvement;

import id.salor.appraisal.value.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far each input can be moved: to its bound, or to the last place where anything changes. */
final class Reach {

  private final Trial trial;
  private final List<Movable> movables;
  private final Map<Movable, Explorer> alone = new HashMap<>();
  private final Map<Movable, Rational> lengths = new HashMap<>();
  private Method method = Method.EXACT;

  Reach(Trial trial, List<Movable> movables) {
    this.trial = trial;
    this.movables = List.copyOf(movables);
    for (Movable movable : movables) {
      Explorer explorer = Explorer.along(new Line.Single(trial, movable));
      note(explorer);
      alone.put(movable, explorer);
      lengths.put(movable, explorer.length());
    }
    withoutBound();
  }

  private void note(Explorer explorer) {
    method = explorer.method() == Method.SEARCHED ? Method.SEARCHED : method;
  }

  /**
   * Where nothing bounds an input, others may hold it back as long as they stay: the last place
   * where it changes anything is looked for with the others far out as well.
   */
  private void withoutBound() {
    List<Movable> open = movables.stream().filter(found -> found.end().isEmpty()).toList();
    if (open.isEmpty() || movables.size() == 1) {
      return;
    }
    Trial best = trial;
    for (Movable movable : movables) {
      if (movable.end().isPresent()) {
        best = best.with(movable.place(), movable.at(movable.end().get()));
      }
    }
    List<Line.Way> units = new ArrayList<>();
    open.forEach(movable -> units.add(new Line.Way(movable, unit(movable))));
    Rational far = Explorer.outward(new Line.Outward(best, units));
    for (Movable movable : open) {
      Trial others = best;
      for (Line.Way unit : units) {
        if (unit.movable() != movable) {
          others = others.with(unit.movable().place(), unit.movable().at(unit.far(far)));
        }
      }
      Explorer explorer = Explorer.along(new Line.Single(others, movable));
      note(explorer);
      lengths.merge(movable, explorer.length(), Rational::max);
    }
  }

  private static Rational unit(Movable movable) {
    Rational from = ((Movable.Number) movable).from().abs();
    return from.max(movable.step().orElse(Rational.ONE)).max(Rational.ONE);
  }

  /** What the input does alone. */
  Explorer alone(Movable movable) {
    return alone.get(movable);
  }

  Rational length(Movable movable) {
    return lengths.get(movable);
  }

  Method method() {
    return method;
  }

  /** The ways of every input that can be moved at all. */
  List<Line.Way> ways() {
    return movables.stream()
        .filter(movable -> length(movable).signum() > 0)
        .map(movable -> new Line.Way(movable, length(movable)))
        .toList();
  }

  /** The same way, no further than where the input alone would end the rating. */
  Optional<Line.Way> held(Line.Way way) {
    Rational valid = alone(way.movable()).valid();
    return valid.compareTo(way.length()) < 0
        ? Optional.of(new Line.Way(way.movable(), way.length(), valid))
        : Optional.empty();
  }

  /** Whether more of the input can be worse. */
  boolean falls(Line.Way way) {
    return alone(way.movable()).falls();
  }
}
