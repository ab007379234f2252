package id.salor.appraisal.explain;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What each part gives to a whole: what went well, and where most is missing.
 *
 * <p>A weighted sum of 45% × 80 and 55% × 60 has the contributions 36 and 33; the parts could have
 * given 45 and 55 at most, so that the second has the larger gap, 22.
 *
 * @param method how the parts make the whole
 * @param parts the parts, in the order of the rule
 */
public record Composed(Term.Composition.Method method, List<Part> parts) {

  /**
   * A part of a whole.
   *
   * @param id its name in the policy, with the entry it belongs to
   * @param title the wording for people
   * @param value what it came to
   * @param unit the unit of a number, empty where there is none
   * @param weight the weight it really had, as a fraction of one; a share of a mean is its weight;
   *     empty where it took no part, or the method has no weights
   * @param contribution weight times value, in the unit of the whole; the contributions of a sum
   *     add up to the whole before bounds and rounding
   * @param most the contribution it would have at the best value that is declared for it; empty
   *     where none is declared
   * @param gap how far the contribution is below that
   */
  public record Part(
      String id,
      Text title,
      Value value,
      String unit,
      Optional<Rational> weight,
      Optional<Rational> contribution,
      Optional<Rational> most,
      Optional<Rational> gap) {

    /** Checks the components. */
    public Part {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(unit, "unit");
      Objects.requireNonNull(weight, "weight");
      Objects.requireNonNull(contribution, "contribution");
      Objects.requireNonNull(most, "most");
      Objects.requireNonNull(gap, "gap");
    }
  }

  /** Checks and copies the components. */
  public Composed {
    Objects.requireNonNull(method, "method");
    parts = List.copyOf(parts);
  }

  /** Returns the part with the largest gap, the first of equals; empty where nothing is missing. */
  public Optional<Part> largestGap() {
    Part largest = null;
    for (Part part : parts) {
      boolean isLarger =
          part.gap().filter(gap -> gap.signum() > 0).isPresent()
              && (largest == null || part.gap().get().compareTo(largest.gap().orElseThrow()) > 0);
      largest = isLarger ? part : largest;
    }
    return Optional.ofNullable(largest);
  }

  /** Returns the parts that give most, as far as they have a contribution. */
  public List<Part> byContribution() {
    return parts.stream()
        .filter(part -> part.contribution().isPresent())
        .sorted(Comparator.comparing((Part part) -> part.contribution().orElseThrow()).reversed())
        .toList();
  }
}
