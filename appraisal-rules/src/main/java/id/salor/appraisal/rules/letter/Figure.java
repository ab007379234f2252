package id.salor.appraisal.rules.letter;

import id.salor.appraisal.explain.Step;
import java.util.List;
import java.util.Objects;

/**
 * One number or label that was calculated, with where it comes from.
 *
 * @param depth how deep below the result it stands; 0 for the result itself
 * @param step the calculated quantity, as it is explained
 * @param limits the bounds that were met, the rounding, and the gates that held
 * @param bases the numbers of what says so, in the list of {@link Letter#bases()}
 */
public record Figure(int depth, Step step, List<Limit> limits, List<Integer> bases) {

  /** Checks and copies the components. */
  public Figure {
    Objects.requireNonNull(step, "step");
    limits = List.copyOf(limits);
    bases = List.copyOf(bases);
  }

  /**
   * A bound, rounding or gate of the figure.
   *
   * @param step what it says
   * @param basis the number of what says so
   */
  public record Limit(Step step, int basis) {

    /** Checks the components. */
    public Limit {
      Objects.requireNonNull(step, "step");
    }
  }
}
