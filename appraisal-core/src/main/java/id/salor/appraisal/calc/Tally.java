package id.salor.appraisal.calc;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.policy.Term.CohortFigure.Statistic;
import id.salor.appraisal.value.Digest;
import id.salor.appraisal.value.Rational;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a census knows of one quantity in one cohort: how often each value came, best first. Who had
 * which value is not kept.
 */
final class Tally {

  private final String title;
  private final Comparator<Value> bestFirst;
  private final TreeMap<Value, Long> counts;
  private final long leftOut;
  private final Digest digest;

  Tally(String title, Comparator<Value> bestFirst, Map<Value, Long> counts, long leftOut) {
    this.title = title;
    this.bestFirst = bestFirst;
    this.counts = new TreeMap<>(bestFirst);
    this.counts.putAll(counts);
    this.leftOut = leftOut;
    this.digest = Digest.ofText(title + " " + this.counts + " " + leftOut);
  }

  String title() {
    return title;
  }

  /** How many members could not be calculated, and so are not among the values. */
  long leftOut() {
    return leftOut;
  }

  Digest digest() {
    return digest;
  }

  long members() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  boolean contains(Value value) {
    return value.isProper() && counts.containsKey(value);
  }

  /**
   * The figure of somebody with a value of their own; empty where there is no member.
   *
   * @param own the value of the person; only a rank depends on it, and it must be among the values
   */
  Optional<Value> figure(Statistic statistic, Value own) {
    if (counts.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (statistic) {
          case COUNT -> Value.of(Rational.of(members()));
          case RANK -> Value.of(Rational.of(1 + better(own)));
          case SUM -> Value.of(sum());
          case MEAN -> Value.of(sum().dividedBy(Rational.of(members())));
          case LOWEST -> Collections.min(ends(), Value.ORDER);
          case HIGHEST -> Collections.max(ends(), Value.ORDER);
        });
  }

  /** How many members have a better value; equal values share a rank. */
  private long better(Value own) {
    return counts.headMap(own, false).values().stream().mapToLong(Long::longValue).sum();
  }

  private Rational sum() {
    Rational sum = Rational.ZERO;
    for (Map.Entry<Value, Long> entry : counts.entrySet()) {
      Rational value = ((Value.OfNumber) entry.getKey()).number();
      sum = sum.plus(value.times(Rational.of(entry.getValue())));
    }
    return sum;
  }

  /** The values are sorted from best to worst, so the extremes are the first and the last. */
  private List<Value> ends() {
    return List.of(counts.firstKey(), counts.lastKey());
  }

  /** What would be counted if one member had another value; the same where nobody had the first. */
  Tally moving(Value from, Value to) {
    if (!contains(from) || !to.isProper()) {
      return this;
    }
    TreeMap<Value, Long> moved = new TreeMap<>(counts);
    moved.computeIfPresent(from, (value, count) -> count > 1 ? count - 1 : null);
    moved.merge(to, 1L, Long::sum);
    return new Tally(title, bestFirst, moved, leftOut);
  }

  /** The order from best to worst of the values of a quantity. */
  static Comparator<Value> bestFirst(boolean lowerIsBetter) {
    return lowerIsBetter ? Value.ORDER : Value.ORDER.reversed();
  }
}
