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
  private static final int MAX_TRIED = 1_000;

  /** So many tries of one combination are as much work as one more combination. */
  private static final int COSTLY = 2;

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
    Optional<Solution> single = single(rank);
    if (single.isPresent() || ways.isEmpty()) {
      return new Found(single.map(Solution::combination), reach.method());
    }
    return new Work(rank).find();
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

  /**
   * The search for one rating. More of an input is taken not to be worse, but for those of which it
   * was seen: so whatever is reached by some inputs is reached with any others besides.
   */
  private final class Work {

    private final int rank;
    private final List<Line.Way> needed = new ArrayList<>();
    private final List<Line.Way> others = new ArrayList<>();
    private Optional<Solution> best = Optional.empty();
    private int tried;
    private Method method = reach.method();

    Work(int rank) {
      this.rank = rank;
    }

    Found find() {
      if (!reaches(ways, Rational.ONE)) {
        return new Found(Optional.empty(), method);
      }
      for (Line.Way way : ways) {
        (reaches(without(ways, way), Rational.ONE) ? others : needed).add(way);
      }
      int size = Math.max(needed.size(), 2);
      while (best.isEmpty() && size < ways.size() && !isWorn()) {
        choose(new ArrayList<>(needed), 0, size - needed.size());
        size++;
      }
      if (isWorn()) {
        method = Method.SEARCHED;
      }
      if (best.isEmpty()) {
        better(isWorn() ? fewer() : ways);
      }
      return new Found(best.map(this::trimmed), method);
    }

    private Combination trimmed(Solution found) {
      boolean isClear =
          found.reached().bound() == Change.Bound.REACHED
              && found.ways().stream().noneMatch(reach::falls);
      return isClear
          ? new Combination(
              Changes.of(Trimming.of(trial, found.ways(), found.reached().at(), rank)),
              found.reached().at())
          : found.combination();
    }

    private boolean isWorn() {
      return tried >= MAX_TRIED;
    }

    /** Adds so many of the others, from one of them on, and tries each choice. */
    private void choose(List<Line.Way> chosen, int from, int more) {
      if (isWorn()) {
        return;
      }
      if (more == 0) {
        better(chosen);
        return;
      }
      for (int i = from; i <= others.size() - more; i++) {
        List<Line.Way> rest = new ArrayList<>(chosen);
        rest.addAll(others.subList(i, others.size()));
        if (more > 1 && !reaches(rest, share())) {
          // not even all that are left would do
          return;
        }
        List<Line.Way> next = new ArrayList<>(chosen);
        next.add(others.get(i));
        choose(next, i + 1, more - 1);
      }
    }

    /** The share that is to be beaten. */
    private Rational share() {
      return best.map(found -> found.reached().at()).orElse(Rational.ONE);
    }

    /**
     * Whether these reach the rating when each goes a share of its way, or no further than it can.
     */
    private boolean reaches(List<Line.Way> some, Rational share) {
      tried++;
      Line.Together line = new Line.Together(trial, some);
      int there = line.rank(share);
      if (there >= rank) {
        return true;
      }
      List<Line.Way> heldBack = held(some);
      if (!heldBack.equals(some) && new Line.Together(trial, heldBack).rank(share) >= rank) {
        return true;
      }
      return mayHaveReached(some, there)
          && whole(line).first(rank).filter(found -> found.at().compareTo(share) <= 0).isPresent();
    }

    /** Whether the rating may have been reached on the way although it is not at its end. */
    private boolean mayHaveReached(List<Line.Way> some, int there) {
      return there == Trace.NO_RATING || some.stream().anyMatch(reach::falls);
    }

    /** Goes along the whole way, which is the work of several tries. */
    private Explorer whole(Line.Together line) {
      Explorer explorer = Explorer.along(line);
      tried += line.tried() / COSTLY;
      method = explorer.method() == Method.SEARCHED ? Method.SEARCHED : method;
      return explorer;
    }

    /** Takes these for the best where they do with less than the best so far. */
    private void better(List<Line.Way> some) {
      List<Line.Way> inOrder = ways.stream().filter(some::contains).toList();
      if (reaches(inOrder, share())) {
        along(inOrder);
        List<Line.Way> heldBack = held(inOrder);
        if (!heldBack.equals(inOrder)) {
          along(heldBack);
        }
      }
    }

    private void along(List<Line.Way> some) {
      Line.Together line = new Line.Together(trial, some);
      int there = line.rank(share());
      boolean isOpen = mayHaveReached(some, there);
      if (!isOpen && there < rank) {
        return;
      }
      Explorer explorer =
          isOpen ? whole(line) : Explorer.between(line, Rational.ZERO, share(), rank);
      method = explorer.method() == Method.SEARCHED ? Method.SEARCHED : method;
      explorer
          .first(rank)
          .map(reached -> new Solution(some, reached))
          .filter(found -> best.isEmpty() || found.isBetterThan(best.get()))
          .ifPresent(found -> best = Optional.of(found));
    }

    /** Leaves out one input after the other as long as the rating is reached without it. */
    private List<Line.Way> fewer() {
      List<Line.Way> fewest = ways;
      for (Line.Way way : ways) {
        List<Line.Way> rest = without(fewest, way);
        if (!needed.contains(way) && reaches(rest, Rational.ONE)) {
          fewest = rest;
        }
      }
      return fewest;
    }

    private static List<Line.Way> without(List<Line.Way> some, Line.Way left) {
      return some.stream().filter(way -> way != left).toList();
    }
  }
}
