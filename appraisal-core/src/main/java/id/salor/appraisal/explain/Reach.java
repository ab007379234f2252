package id.salor.appraisal.explain;

import id.salor.appraisal.policy.Origin;
import id.salor.appraisal.value.Rational;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How something could have come out as wanted: by each of some routes, all of whose conditions are
 * missing. A route on which nothing is missing says that it did.
 *
 * @param routes what is missing on each, with the row it leads to
 * @param isComplete whether these are all there are
 */
record Reach(List<Route> routes, boolean isComplete) {

  /** Most routes that are told apart: more than anybody reads. */
  private static final int MOST = 32;

  /** It came out as wanted. */
  static final Reach MET = new Reach(List.of(new Route(Optional.empty(), List.of())), true);

  /** It never can. */
  static final Reach NEVER = new Reach(List.of(), true);

  /** What it would take cannot be told. */
  static final Reach UNTOLD = new Reach(List.of(), false);

  private static final Comparator<Route> NEAREST_FIRST =
      Comparator.comparingInt(Route::roots).thenComparing(Route::share);

  /**
   * One way, before it is put into words.
   *
   * @param row the row it leads to
   * @param lacks what is missing on it
   */
  record Route(Optional<Step.TableRow> row, List<Lack> lacks) {

    Route {
      lacks = List.copyOf(lacks);
    }

    int roots() {
      int roots = 0;
      for (Lack lack : lacks) {
        roots += lack.roots();
      }
      return roots;
    }

    Rational share() {
      Rational share = Rational.ZERO;
      for (Lack lack : lacks) {
        share = share.max(lack.share());
      }
      return share;
    }

    /** Both, unless they want one thing to be more and less at once. */
    private Optional<Route> with(Route other) {
      List<Lack> all = new ArrayList<>(lacks);
      for (Lack more : other.lacks) {
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

    private static boolean contradict(Lack one, Lack other) {
      return bothNumbers(one, other) && difference(one).signum() * difference(other).signum() < 0;
    }

    /** Whether who meets one has met the other: it is the same, or goes farther the same way. */
    private static boolean implies(Lack one, Lack other) {
      return one.isSame(other)
          || (bothNumbers(one, other)
              && difference(one).abs().compareTo(difference(other).abs()) > 0);
    }

    private static boolean bothNumbers(Lack one, Lack other) {
      return one.id().equals(other.id()) && one.isNumber() && other.isNumber();
    }

    private static Rational difference(Lack lack) {
      return lack.distance().difference().orElseThrow();
    }

    /** Whether it asks all that another asks, and more. */
    private boolean asksMoreThan(Route other) {
      return other.lacks.size() < lacks.size()
          && other.lacks.stream().allMatch(lack -> lacks.stream().anyMatch(lack::isSame));
    }

    private Way told(Origin origin, int most) {
      return new Way(origin, row, lacks.stream().map(lack -> lack.told(most)).toList());
    }
  }

  Reach {
    routes = List.copyOf(routes);
  }

  static Reach of(Lack lack) {
    return new Reach(List.of(new Route(Optional.empty(), List.of(lack))), true);
  }

  boolean isMet() {
    for (Route route : routes) {
      if (route.lacks().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  boolean isNever() {
    return routes.isEmpty() && isComplete;
  }

  /** Returns the same, not known to be all there is. */
  Reach openEnded() {
    return isComplete ? new Reach(routes, false) : this;
  }

  /** Returns the same routes, leading to a row. */
  Reach to(Step.TableRow row) {
    return new Reach(
        routes.stream().map(route -> new Route(Optional.of(row), route.lacks())).toList(),
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
    for (Route one : routes) {
      for (Route two : other.routes) {
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
    List<Route> either = new ArrayList<>(routes);
    either.addAll(other.routes);
    return limited(either, isComplete && other.isComplete);
  }

  private static Reach limited(List<Route> routes, boolean isComplete) {
    return routes.size() <= MOST
        ? new Reach(routes, isComplete)
        : new Reach(routes.subList(0, MOST), false);
  }

  /** Returns the nearest route on which something is missing. */
  Optional<Route> nearest() {
    Route nearest = null;
    for (Route route : routes) {
      boolean isNearer =
          !route.lacks().isEmpty()
              && (nearest == null || NEAREST_FIRST.compare(route, nearest) < 0);
      nearest = isNearer ? route : nearest;
    }
    return Optional.ofNullable(nearest);
  }

  /** Returns the nearest way in words, with the nearest of what is behind it. */
  Optional<Way> toldNearest(Origin origin) {
    return nearest().map(route -> route.told(origin, 1));
  }

  /** Returns the ways in words, the nearest first. */
  List<Way> told(Origin origin) {
    return told(origin, MOST);
  }

  /**
   * Returns the nearest ways in words. A way is left out that asks all of another and more.
   *
   * @param most how many of them, and of each that is behind them
   */
  List<Way> told(Origin origin, int most) {
    if (most == 1) {
      return toldNearest(origin).stream().toList();
    }
    return routes.stream()
        .filter(route -> !route.lacks().isEmpty())
        .filter(route -> routes.stream().noneMatch(route::asksMoreThan))
        .sorted(NEAREST_FIRST)
        .limit(most)
        .map(route -> route.told(origin, most))
        .toList();
  }
}
