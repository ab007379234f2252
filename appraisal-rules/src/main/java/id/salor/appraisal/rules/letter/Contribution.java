package id.salor.appraisal.rules.letter;

import id.salor.appraisal.explain.Composed;
import java.util.Objects;
import java.util.Optional;

/**
 * What one part gave to the whole.
 *
 * @param part the part: its value, weight, contribution, and what it could still have given
 * @param basis the number of what says its weight, in the list of {@link Letter#bases()}; absent
 *     where no rule says one
 */
public record Contribution(Composed.Part part, Optional<Integer> basis) {

  /** Checks the components. */
  public Contribution {
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(basis, "basis");
  }
}
