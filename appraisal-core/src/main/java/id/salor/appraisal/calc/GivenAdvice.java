package id.salor.appraisal.calc;

import id.salor.appraisal.policy.Origin;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Text;
import java.util.Objects;

/**
 * Advice to the person about one quantity.
 *
 * @param about the quantity
 * @param text humane and concrete
 * @param origin who says so
 */
public record GivenAdvice(Name about, Text text, Origin origin) {

  /** Checks the components. */
  public GivenAdvice {
    Objects.requireNonNull(about, "about");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(origin, "origin");
  }
}
