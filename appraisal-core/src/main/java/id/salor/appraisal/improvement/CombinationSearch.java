package id.salor.appraisal.improvement;

import id.salor.appraisal.value.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the fewest inputs that lead to a rating together, and of so few the ones of which each goes
 * the smallest share of its way.
 */
final class CombinationSearch {

  /** Most combinations that are tried for one rating. */
  private static final int MAX_TRIED = 4_000;

  private final Trial trial;
  private final Reach reach;
  private final List<Line.Way> ways;

  CombinationSearch(Trial trial, Reach reach) {
    this.trial = trial;
    this.reach = reach;
    this.ways = reach.ways();
  }

  /** What was found, and how. */
  record Found(Optional<Combination> combination, Method method) {}

  /** Ways that reach a rating at a share. */
  private record Solution(List<Line.Way> ways, Explorer.Reached reached) {

    boolean isBetterThan(Solution other) {
      int order = reached.at().compareTo(other.reached.at());
      return order < 0
          || (order == 0
              && reached.bound() == Change.Bound.REACHED
              && other.reached.bound() == Change.Bound.PASSED);
    }

    Combination combination() {
      return new Combination(Changes.of(ways, reached.at(), reached.bound()), reached.at());
    }
  }

  /** What everything at its best comes to. */
  Trace best() {
    Trace whole = new Line.Together(trial, ways).at(Rational.ONE).trace();
    return whole.rank() > Trace.NO_RATING
        ? whole
        : new Line.Together(trial, held(ways)).at(Rational.ONE).trace();
  }

  Found towards(int rank) {
    Work work = new Work(rank);
    Optional<Solution> single = single(rank);
    if (single.isPresent() || ways.isEmpty()) {
      return new Found(single.map(Solution::combination), reach.method());
    }
    Optional<Solution> all = work.reaching(ways, Optional.empty());
    if (all.isEmpty()) {
      return new Found(Optional.empty(), work.method());
    }
    for (int size = 2; size < ways.size(); size++) {
      Optional<Solution> found = work.ofSize(size);
      if (found.isPresent()) {
        return new Found(found.map(Solution::combination), work.method());
      }
      if (work.isWorn()) {
        Solution fewer = work.fewer(all.get());
        return new Found(Optional.of(fewer.combination()), Method.SEARCHED);
      }
    }
    return new Found(all.map(Solution::combination), work.method());
  }

  private Optional<Solution> single(int rank) {
    Optional<Solution> best = Optional.empty();
    for (Line.Way way : ways) {
      Optional<Explorer.Reached> first = reach.alone(way.movable()).first(rank);
      if (first.isPresent()) {
        Explorer.Reached share =
            new Explorer.Reached(first.get().at().dividedBy(way.length()), first.get().bound());
        Solution solution = new Solution(List.of(way), share);
        if (best.isEmpty() || solution.isBetterThan(best.get())) {
          best = Optional.of(solution);
        }
      }
    }
    return best;
  }

  private List<Line.Way> held(List<Line.Way> some) {
    return some.stream().map(way -> reach.held(way).orElse(way)).toList();
  }

  /** The search for one rating. */
  private final class Work {

    private final int rank;
    private int tried;
    private Method method = reach.method();

    Work(int rank) {
      this.rank = rank;
    }

    Method method() {
      return method;
    }

    boolean isWorn() {
      return tried >= MAX_TRIED;
    }

    /** The best of all combinations of a size; where there are too many, of those tried first. */
    Optional<Solution> ofSize(int size) {
      Optional<Solution> best = Optional.empty();
      int[] chosen = new int[size];
      for (int i = 0; i < size; i++) {
        chosen[i] = i;
      }
      boolean more = true;
      while (more && !isWorn()) {
        List<Line.Way> some = new ArrayList<>();
        for (int index : chosen) {
          some.add(ways.get(index));
        }
        tried++;
        Optional<Solution> found = reaching(some, best);
        best = found.isPresent() ? found : best;
        more = next(chosen);
      }
      if (more) {
        method = Method.SEARCHED;
      }
      return best;
    }

    private boolean next(int[] chosen) {
      int last = chosen.length - 1;
      while (last >= 0 && chosen[last] == ways.size() - chosen.length + last) {
        last--;
      }
      if (last < 0) {
        return false;
      }
      chosen[last]++;
      for (int i = last + 1; i < chosen.length; i++) {
        chosen[i] = chosen[i - 1] + 1;
      }
      return true;
    }

    /** The smallest share by which these reach the rating, if it is smaller than a known one. */
    Optional<Solution> reaching(List<Line.Way> some, Optional<Solution> known) {
      Optional<Solution> found = along(some, known);
      List<Line.Way> heldBack = held(some);
      if (!heldBack.equals(some)) {
        Optional<Solution> other = along(heldBack, found.or(() -> known));
        found = other.isPresent() ? other : found;
      }
      return found;
    }

    private Optional<Solution> along(List<Line.Way> some, Optional<Solution> known) {
      Line line = new Line.Together(trial, some);
      boolean mayFall = some.stream().anyMatch(reach::falls);
      Rational until = known.map(found -> found.reached().at()).orElse(Rational.ONE);
      boolean reaches = line.at(until).rank() >= rank;
      if (!reaches && !mayFall) {
        return Optional.empty();
      }
      Explorer explorer =
          mayFall ? Explorer.along(line) : Explorer.between(line, Rational.ZERO, until, rank);
      method = explorer.method() == Method.SEARCHED ? Method.SEARCHED : method;
      return explorer
          .first(rank)
          .map(reached -> new Solution(some, reached))
          .filter(found -> known.isEmpty() || found.isBetterThan(known.get()));
    }

    /** Leaves out one input after the other as long as the rating is reached without it. */
    Solution fewer(Solution all) {
      Solution fewest = all;
      boolean shrunk = true;
      while (shrunk && fewest.ways().size() > 1) {
        shrunk = false;
        for (Line.Way way : fewest.ways()) {
          List<Line.Way> rest = fewest.ways().stream().filter(other -> other != way).toList();
          Optional<Solution> without = reaching(rest, Optional.empty());
          if (without.isPresent()) {
            fewest = without.get();
            shrunk = true;
            break;
          }
        }
      }
      return fewest;
    }
  }
}
