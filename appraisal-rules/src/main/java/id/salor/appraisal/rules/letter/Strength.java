package id.salor.appraisal.rules.letter;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.value.Text;
import java.util.Objects;

/**
 * Something that went well.
 *
 * @param title the wording of the policy
 * @param value what it came to
 * @param unit the unit of a number; empty where there is none
 * @param degree how well
 */
public record Strength(Text title, Value value, String unit, Degree degree) {

  /** How well. */
  public enum Degree {
    /** The best that the policy knows. */
    FULL,
    /** Nearer to its best than anything else. */
    STRONGEST
  }

  /** Checks the components. */
  public Strength {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(degree, "degree");
  }
}
