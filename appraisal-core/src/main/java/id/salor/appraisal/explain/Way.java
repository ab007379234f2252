package id.salor.appraisal.explain;

import id.salor.appraisal.policy.Origin;
import id.salor.appraisal.value.Rational;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One way by which something would have come out otherwise: a row of a table, a branch of a
 * formula, a gate. Its conditions would together have been enough; whatever else it asks was met.
 *
 * @param origin who says so
 * @param row the row that would have been met, where it is one
 * @param conditions what was not met, at least one
 */
public record Way(Origin origin, Optional<Step.TableRow> row, List<Condition> conditions) {

  /** The nearest first: by how many things are missing, then by the largest share of a range. */
  public static final Comparator<Way> NEAREST_FIRST =
      Comparator.comparing((Way way) -> way.roots().count()).thenComparing(Way::share);

  /** Checks and copies the components. */
  public Way {
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(row, "row");
    conditions = List.copyOf(conditions);
    if (conditions.isEmpty()) {
      throw new IllegalArgumentException("a way on which nothing is missing: " + origin);
    }
  }

  /** Returns what is behind its conditions: the numbers and facts on which it finally rests. */
  public Stream<Condition> roots() {
    return conditions.stream().flatMap(Condition::roots);
  }

  /**
   * Returns the largest share of a declared range that something on it is away; see {@link
   * Condition}.
   */
  public Rational share() {
    return roots().map(Condition::share).max(Comparator.naturalOrder()).orElseThrow();
  }

  /** Tells whether one declared step of each thing that is missing would have been enough. */
  public boolean isOneStepAway() {
    return roots().allMatch(Condition::isOneStepAway);
  }
}
