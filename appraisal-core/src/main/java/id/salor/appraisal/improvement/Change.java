package id.salor.appraisal.improvement;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.model.InputPlace;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.util.Objects;
import java.util.Optional;

/**
 * One input with another value.
 *
 * @param place where it stands
 * @param title the wording of the policy for people
 * @param unit the unit of a number; empty where there is none
 * @param from the value it has
 * @param to the value it needs: a number, a label or a truth; where the bound is {@link
 *     Bound#PASSED}, a number that must be passed
 * @param bound whether the value itself is enough
 * @param share which part of the way to the best value that counts it is, from 0 to 1
 */
public record Change(
    InputPlace place, Text title, String unit, Value from, Value to, Bound bound, Rational share) {

  /** Whether the value itself is enough. */
  public enum Bound {
    /** This value is enough. */
    REACHED,
    /** This value is not enough, anything beyond it is. */
    PASSED
  }

  /** Checks the components. */
  public Change {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(bound, "bound");
    Objects.requireNonNull(share, "share");
  }

  /** Returns by how much a number changes, negative where less is needed; empty for the others. */
  public Optional<Rational> difference() {
    return from instanceof Value.OfNumber before && to instanceof Value.OfNumber after
        ? Optional.of(after.number().minus(before.number()))
        : Optional.empty();
  }
}
