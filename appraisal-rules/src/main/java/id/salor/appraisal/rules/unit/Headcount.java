package id.salor.appraisal.rules.unit;

import java.util.Objects;
import java.util.Optional;

/**
 * How many people a part of a report is about. Who has no result is told apart by the reason where
 * there are enough of each, else together, else not at all: then there are few, or none.
 *
 * @param rated how many were rated
 * @param withoutRating how many are lawfully without a rating
 * @param refused how many could not be rated
 * @param withoutResult both together, where they are not told apart
 */
public record Headcount(
    long rated,
    Optional<Long> withoutRating,
    Optional<Long> refused,
    Optional<Long> withoutResult) {

  /** Checks the components. */
  public Headcount {
    Objects.requireNonNull(withoutRating, "withoutRating");
    Objects.requireNonNull(refused, "refused");
    Objects.requireNonNull(withoutResult, "withoutResult");
  }

  static Headcount of(long rated, long withoutRating, long refused, long smallest) {
    boolean apart = withoutRating >= smallest && refused >= smallest;
    boolean together = !apart && withoutRating + refused >= smallest;
    return new Headcount(
        rated,
        apart ? Optional.of(withoutRating) : Optional.empty(),
        apart ? Optional.of(refused) : Optional.empty(),
        together ? Optional.of(withoutRating + refused) : Optional.empty());
  }
}
