package id.salor.appraisal.improvement;

import id.salor.appraisal.value.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks of each input of a combination no more than is needed. The common share is that of the input
 * that has to go farthest; the others may do with less: again with the same share for all of them,
 * and so on.
 */
final class Trimming {

  private final Trial trial;
  private final int rank;
  private final Map<Line.Way, Rational> distances = new LinkedHashMap<>();

  private Trimming(Trial trial, int rank) {
    this.trial = trial;
    this.rank = rank;
  }

  /** Returns how far each input has to go; the rating is reached when each goes the whole share. */
  static Map<Line.Way, Rational> of(Trial trial, List<Line.Way> ways, Rational share, int rank) {
    Trimming trimming = new Trimming(trial, rank);
    ways.forEach(way -> trimming.distances.put(way, way.distance(share)));
    trimming.trim(new ArrayList<>(ways), share);
    return trimming.distances;
  }

  private void trim(List<Line.Way> free, Rational share) {
    Rational common = share;
    while (free.size() > 1) {
      List<Line.Way> bound = free.stream().filter(this::isNeeded).toList();
      if (bound.isEmpty()) {
        // each alone could go less far, but not all: the first does
        shorten(free.get(0));
        free.remove(0);
      } else {
        free.removeAll(bound);
      }
      common = together(free, common);
    }
    free.forEach(this::shorten);
  }

  /** Whether the input has to go as far as it does while the others stay where they are. */
  private boolean isNeeded(Line.Way way) {
    return least(way).equals(distances.get(way));
  }

  private void shorten(Line.Way way) {
    distances.put(way, least(way));
  }

  /** How far the input has to go while the others stay where they are. */
  private Rational least(Line.Way way) {
    Line line = new Line.Single(others(List.of(way)), way.movable());
    Rational now = distances.get(way);
    if (now.signum() == 0 || line.at(Rational.ZERO).rank() >= rank) {
      return Rational.ZERO;
    }
    return Explorer.between(line, Rational.ZERO, now, rank)
        .first(rank)
        .filter(found -> found.bound() == Change.Bound.REACHED)
        .map(Explorer.Reached::at)
        .orElse(now);
  }

  /** The smallest share for all of these, while the others stay where they are. */
  private Rational together(List<Line.Way> free, Rational share) {
    Line.Together line = new Line.Together(others(free), free);
    if (free.isEmpty() || line.rank(Rational.ZERO) >= rank || line.rank(share) < rank) {
      return share;
    }
    Rational least =
        Explorer.between(line, Rational.ZERO, share, rank)
            .first(rank)
            .filter(found -> found.bound() == Change.Bound.REACHED)
            .map(Explorer.Reached::at)
            .orElse(share);
    free.forEach(way -> distances.put(way, way.distance(least)));
    return least;
  }

  private Trial others(List<Line.Way> moving) {
    Trial moved = trial;
    for (Map.Entry<Line.Way, Rational> way : distances.entrySet()) {
      if (!moving.contains(way.getKey()) && way.getValue().signum() > 0) {
        moved =
            moved.with(way.getKey().movable().place(), way.getKey().movable().at(way.getValue()));
      }
    }
    return moved;
  }
}
