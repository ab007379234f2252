package id.salor.appraisal.improvement;

import id.salor.appraisal.value.Rational;
import java.util.List;
import java.util.Objects;

/**
 * Inputs that change together.
 *
 * @param changes the changes, in the order of the policy
 * @param share the largest share that one of them is of its own way; no other combination of so few
 *     inputs does with less, and none of the changes can be smaller while the others stay
 */
public record Combination(List<Change> changes, Rational share) {

  /** Checks and copies the components. */
  public Combination {
    changes = List.copyOf(changes);
    Objects.requireNonNull(share, "share");
    if (changes.isEmpty()) {
      throw new IllegalArgumentException("a combination of nothing");
    }
  }
}
