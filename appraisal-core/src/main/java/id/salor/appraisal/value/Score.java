package id.salor.appraisal.value;

import java.util.Objects;

/**
 * A result number with the policy's name for it.
 *
 * @param name the quantity of the policy, such as {@code nilai_kinerja}
 * @param value the exact number in the unit of the quantity, rounded only where the policy rounds
 */
public record Score(Name name, Rational value) {

  /** Checks the components. */
  public Score {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
