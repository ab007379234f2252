package id.salor.appraisal.rules.unit;

import java.util.List;

/**
 * Neighbouring labels of a set, taken together.
 *
 * @param from the place of the first, best first
 * @param to the place of the last, which belongs to it
 */
record Part(int from, int to) {

  long of(List<Long> counts) {
    return counts.subList(from, to + 1).stream().mapToLong(Long::longValue).sum();
  }

  Part with(Part other) {
    return new Part(Math.min(from, other.from), Math.max(to, other.to));
  }

  boolean has(int place) {
    return from <= place && place <= to;
  }
}
