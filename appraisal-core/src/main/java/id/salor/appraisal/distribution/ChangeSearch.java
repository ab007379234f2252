package id.salor.appraisal.distribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The search for the smallest change of counts that meets limits on ranges of neighbouring labels:
 * the fewest people, and among those the fewest steps from label to label.
 *
 * <p>With the prefix sums S of the counts, each limit bounds a difference of two of them, and what
 * is to be made small is a sum of convex functions of single sums and of differences. Such a
 * function (L-natural convex) has no local minimum that is not a global one when every subset of
 * the sums may go up or down by one together, so walking downhill is exact. Larger steps first make
 * it fast; the last steps are of one person.
 */
final class ChangeSearch {

  /** A limit on the people with one of the labels {@code from} to {@code to}, both included. */
  record RangeLimit(int from, int to, long atLeast, long atMost) {}

  private record Edge(int from, int to, long weight, int limit) {}

  private static final int NO_LIMIT = -1;

  private final long[] counts;
  private final long members;
  private final List<Edge> edges = new ArrayList<>();

  /**
   * Makes a search.
   *
   * @param counts people by label, best first
   * @param limits what must hold
   */
  ChangeSearch(long[] counts, List<RangeLimit> limits) {
    this.counts = counts.clone();
    this.members = Arrays.stream(counts).sum();
    for (int label = 1; label <= counts.length; label++) {
      edges.add(new Edge(label, label - 1, 0, NO_LIMIT));
    }
    edges.add(new Edge(0, counts.length, members, NO_LIMIT));
    edges.add(new Edge(counts.length, 0, -members, NO_LIMIT));
    for (int i = 0; i < limits.size(); i++) {
      RangeLimit limit = limits.get(i);
      edges.add(new Edge(limit.from(), limit.to() + 1, Math.min(limit.atMost(), members), i));
      edges.add(new Edge(limit.to() + 1, limit.from(), -Math.max(limit.atLeast(), 0), i));
    }
  }

  /** The counts nearest to the given ones that meet the limits; empty if none do. */
  Optional<long[]> nearest() {
    long[] sums = new long[counts.length + 1];
    if (relax(sums, new int[sums.length]) != NO_LIMIT) {
      return Optional.empty();
    }
    shiftToZero(sums);
    for (long step = Math.max(1, Long.highestOneBit(members)); step > 0; step /= 2) {
      descend(sums, step);
    }
    return Optional.of(differences(sums));
  }

  /** The limits that cannot hold together; none if they can. */
  Set<Integer> conflict() {
    long[] sums = new long[counts.length + 1];
    int[] through = new int[sums.length];
    int node = relax(sums, through);
    Set<Integer> limits = new TreeSet<>();
    if (node == NO_LIMIT) {
      return limits;
    }
    // far enough back along the edges that were used, the walk is on the circle
    for (int i = 0; i < sums.length; i++) {
      node = edges.get(through[node]).from();
    }
    int start = node;
    do {
      Edge edge = edges.get(through[node]);
      if (edge.limit() != NO_LIMIT) {
        limits.add(edge.limit());
      }
      node = edge.from();
    } while (node != start);
    return limits;
  }

  /** Bellman and Ford: a node that can still be lowered after all rounds lies behind a circle. */
  private int relax(long[] sums, int[] through) {
    int lowered = NO_LIMIT;
    for (int round = 0; round <= sums.length; round++) {
      lowered = NO_LIMIT;
      for (int i = 0; i < edges.size(); i++) {
        Edge edge = edges.get(i);
        if (sums[edge.from()] + edge.weight() < sums[edge.to()]) {
          sums[edge.to()] = sums[edge.from()] + edge.weight();
          through[edge.to()] = i;
          lowered = edge.to();
        }
      }
      if (lowered == NO_LIMIT) {
        return NO_LIMIT;
      }
    }
    return lowered;
  }

  private static void shiftToZero(long[] sums) {
    long first = sums[0];
    for (int i = 0; i < sums.length; i++) {
      sums[i] -= first;
    }
  }

  private void descend(long[] sums, long step) {
    long best = cost(sums);
    boolean improved = true;
    while (improved) {
      improved = false;
      long[] next = sums.clone();
      for (int subset = 1; subset < 1 << (counts.length - 1); subset++) {
        for (long change : new long[] {step, -step}) {
          long[] tried = moved(sums, subset, change);
          long cost = isAllowed(tried) ? cost(tried) : Long.MAX_VALUE;
          if (cost < best) {
            best = cost;
            next = tried;
            improved = true;
          }
        }
      }
      System.arraycopy(next, 0, sums, 0, sums.length);
    }
  }

  private static long[] moved(long[] sums, int subset, long change) {
    long[] moved = sums.clone();
    for (int i = 1; i < sums.length - 1; i++) {
      if ((subset >> (i - 1) & 1) == 1) {
        moved[i] += change;
      }
    }
    return moved;
  }

  private boolean isAllowed(long[] sums) {
    return edges.stream().allMatch(edge -> sums[edge.to()] - sums[edge.from()] <= edge.weight());
  }

  /** People before steps: one person more outweighs all the steps there can be. */
  private long cost(long[] sums) {
    long people = 0;
    long steps = 0;
    long before = 0;
    for (int label = 0; label < counts.length; label++) {
      people += Math.abs(sums[label + 1] - sums[label] - counts[label]);
      before += counts[label];
      steps += Math.abs(sums[label + 1] - before);
    }
    return people * (members * counts.length + 1) + steps;
  }

  private static long[] differences(long[] sums) {
    long[] differences = new long[sums.length - 1];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = sums[i + 1] - sums[i];
    }
    return differences;
  }
}
