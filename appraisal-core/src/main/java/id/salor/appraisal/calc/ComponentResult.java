package id.salor.appraisal.calc;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import id.salor.appraisal.value.Weight;
import java.util.Objects;
import java.util.Optional;

/**
 * What one indicator came to, and what it contributed.
 *
 * @param name the quantity
 * @param title the wording for people
 * @param unit the unit of a number, empty where there is none
 * @param value a number, label or truth; or not applicable
 * @param weight its weight in the whole, after any rescaling; absent where it has none
 * @param contribution value × weight; absent where it has none
 */
public record ComponentResult(
    Name name,
    Text title,
    String unit,
    Value value,
    Optional<Weight> weight,
    Optional<Rational> contribution) {

  /** Checks the components. */
  public ComponentResult {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(weight, "weight");
    Objects.requireNonNull(contribution, "contribution");
  }
}
