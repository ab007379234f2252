package id.salor.appraisal.calc;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.value.Digest;
import id.salor.appraisal.value.Name;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a first pass over a population has counted, for policies that see people side by side: rank,
 * lowest, highest, mean in a declared cohort.
 *
 * <p>An immutable value. It keeps how often each value came in each cohort and nothing of any
 * person. Each result that reads it carries the digest of what it read.
 *
 * <pre>{@code
 * Census census = appraiser.census(population);
 * population.forEach(appraisal -> appraiser.appraise(appraisal, census));
 * }</pre>
 */
public final class Census {

  /** The census of nobody: figures of cohorts cannot be calculated with it. */
  public static final Census NONE = new Census(Map.of());

  private final Map<Subject, Tally> tallies;

  /** A quantity in a cohort. */
  record Subject(CohortGroup group, Name quantity) {

    String title() {
      return group.policy() + " " + group.period() + " " + group.title() + " " + quantity;
    }
  }

  private Census(Map<Subject, Tally> tallies) {
    this.tallies = Collections.unmodifiableMap(new LinkedHashMap<>(tallies));
  }

  Optional<Tally> tally(Subject subject) {
    return Optional.ofNullable(tallies.get(subject));
  }

  /** Returns the digest of everything that was counted. */
  public Digest digest() {
    TreeMap<String, Digest> sorted = new TreeMap<>();
    tallies.values().forEach(tally -> sorted.put(tally.title(), tally.digest()));
    return Digest.ofText(sorted.toString());
  }

  /** Counts one member after the other. */
  static final class Builder {

    private final Map<Subject, Counting> countings = new LinkedHashMap<>();

    private static final class Counting {
      private final Map<Value, Long> counts;
      private final Comparator<Value> bestFirst;
      private long leftOut;

      Counting(Comparator<Value> bestFirst) {
        this.bestFirst = bestFirst;
        this.counts = new TreeMap<>(bestFirst);
      }
    }

    void count(Subject subject, Comparator<Value> bestFirst, Value value) {
      counting(subject, bestFirst).counts.merge(value, 1L, Long::sum);
    }

    void leaveOut(Subject subject, Comparator<Value> bestFirst) {
      counting(subject, bestFirst).leftOut++;
    }

    private Counting counting(Subject subject, Comparator<Value> bestFirst) {
      return countings.computeIfAbsent(subject, key -> new Counting(bestFirst));
    }

    Census build() {
      Map<Subject, Tally> tallies = new LinkedHashMap<>();
      countings.forEach(
          (subject, found) ->
              tallies.put(
                  subject,
                  new Tally(subject.title(), found.bestFirst, found.counts, found.leftOut)));
      return new Census(tallies);
    }
  }
}
