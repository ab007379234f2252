package id.salor.appraisal.explain;

import id.salor.appraisal.policy.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How something could have come out as wanted: by each of some ways, all of whose conditions are
 * missing. A way without a condition says that it did.
 *
 * @param ways the conditions of each way, with the row it leads to
 * @param isComplete whether these are all the ways there are
 */
record Reach(List<Route> ways, boolean isComplete) {

  /** Most ways that are told apart: more than anybody reads. */
  private static final int MOST = 32;

  /** It came out as wanted. */
  static final Reach MET = new Reach(List.of(new Route(Optional.empty(), List.of())), true);

  /** It never can. */
  static final Reach NEVER = new Reach(List.of(), true);

  /** What it would take cannot be told. */
  static final Reach UNTOLD = new Reach(List.of(), false);

  /** One way on its way to be told. */
  record Route(Optional<Step.TableRow> row, List<Condition> conditions) {

    /** Both, unless they want one thing to be more and less at once. */
    private Optional<Route> with(Route other) {
      List<Condition> all = new ArrayList<>(conditions);
      for (Condition more : other.conditions) {
        if (all.stream().anyMatch(known -> contradict(known, more))) {
          return Optional.empty();
        }
        if (all.stream().noneMatch(known -> implies(known, more))) {
          all.removeIf(known -> implies(more, known));
          all.add(more);
        }
      }
      return Optional.of(new Route(other.row.or(() -> row), all));
    }

    private static boolean contradict(Condition one, Condition other) {
      return bothNumbers(one, other)
          && one.difference().orElseThrow().signum() * other.difference().orElseThrow().signum()
              < 0;
    }

    /** Whether who meets one has met the other: it is the same, or goes farther the same way. */
    private static boolean implies(Condition one, Condition other) {
      return one.equals(other)
          || (bothNumbers(one, other)
              && one.difference()
                      .orElseThrow()
                      .abs()
                      .compareTo(other.difference().orElseThrow().abs())
                  > 0);
    }

    private static boolean bothNumbers(Condition one, Condition other) {
      return one.id().equals(other.id()) && one.bound().isPresent() && other.bound().isPresent();
    }

    Route {
      conditions = List.copyOf(conditions);
    }

    private Way by(Origin origin) {
      return new Way(origin, row, conditions);
    }
  }

  Reach {
    ways = List.copyOf(ways);
  }

  static Reach of(Condition condition) {
    return new Reach(List.of(new Route(Optional.empty(), List.of(condition))), true);
  }

  boolean isMet() {
    return ways.stream().anyMatch(way -> way.conditions().isEmpty());
  }

  boolean isNever() {
    return ways.isEmpty() && isComplete;
  }

  /** Returns the same, not known to be all there is. */
  Reach openEnded() {
    return isComplete ? new Reach(ways, false) : this;
  }

  /** Returns the same ways, leading to a row. */
  Reach to(Step.TableRow row) {
    return new Reach(
        ways.stream().map(way -> new Route(Optional.of(row), way.conditions())).toList(),
        isComplete);
  }

  /** Returns how both could have come out as wanted. */
  Reach and(Reach other) {
    if (this == MET) {
      return other;
    }
    if (other == MET) {
      return this;
    }
    if (isNever() || other.isNever()) {
      return NEVER;
    }
    List<Route> both = new ArrayList<>();
    for (Route one : ways) {
      for (Route two : other.ways) {
        one.with(two).ifPresent(both::add);
      }
    }
    return limited(both, isComplete && other.isComplete);
  }

  /** Returns how one of the two could have come out as wanted. */
  Reach or(Reach other) {
    if (isMet() || other.isNever()) {
      return this;
    }
    if (other.isMet() || isNever()) {
      return other;
    }
    List<Route> either = new ArrayList<>(ways);
    either.addAll(other.ways);
    return limited(either, isComplete && other.isComplete);
  }

  private static Reach limited(List<Route> ways, boolean isComplete) {
    return ways.size() <= MOST
        ? new Reach(ways, isComplete)
        : new Reach(ways.subList(0, MOST), false);
  }

  /**
   * Returns the ways as they are told, the nearest first. A way is left out that asks all of
   * another and more.
   */
  List<Way> told(Origin origin) {
    List<Way> told = new ArrayList<>();
    for (Route way : ways) {
      if (!way.conditions().isEmpty() && isLeast(way)) {
        told.add(way.by(origin));
      }
    }
    if (told.size() > 1) {
      told.sort(Way.NEAREST_FIRST);
    }
    return told;
  }

  private boolean isLeast(Route way) {
    return ways.stream()
        .noneMatch(
            other ->
                other != way
                    && other.conditions().size() < way.conditions().size()
                    && way.conditions().containsAll(other.conditions()));
  }
}
