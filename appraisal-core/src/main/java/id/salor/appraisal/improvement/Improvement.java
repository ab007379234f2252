package id.salor.appraisal.improvement;

import id.salor.appraisal.value.LabelSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is missing to one better rating.
 *
 * @param rating the rating
 * @param singles the smallest change of each single input that alone leads to it or beyond, in the
 *     order of the policy
 * @param combination the fewest inputs that lead to it together, and of those the ones of which
 *     each goes the smallest share of its way; one input where one is enough; absent where the
 *     rating is out of reach
 * @param obstacles why it is out of reach; none where it is not
 * @param method how this was found
 */
public record Improvement(
    LabelSet.Member rating,
    List<Change> singles,
    Optional<Combination> combination,
    List<Obstacle> obstacles,
    Method method) {

  /** Checks and copies the components. */
  public Improvement {
    Objects.requireNonNull(rating, "rating");
    singles = List.copyOf(singles);
    Objects.requireNonNull(combination, "combination");
    obstacles = List.copyOf(obstacles);
    Objects.requireNonNull(method, "method");
  }

  /** Tells whether the rating can be reached by what a person can influence. */
  public boolean isReachable() {
    return combination.isPresent();
  }
}
