package id.salor.appraisal.law;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name under which the versions of one policy follow each other, such as {@code nasional}.
 *
 * @param value lower-case letters, digits and hyphens, beginning with a letter
 */
public record PolicyFamily(String value) implements PolicyReference, Comparable<PolicyFamily> {

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,62}");

  /** Checks the component. */
  public PolicyFamily {
    Objects.requireNonNull(value, "value");
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a policy family: \"" + value + "\"");
    }
  }

  /** Returns the family of this name. */
  public static PolicyFamily of(String value) {
    return new PolicyFamily(value);
  }

  /** Reads a family name; empty where {@link #of(String)} would throw. */
  public static Optional<PolicyFamily> tryParse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new PolicyFamily(text)) : Optional.empty();
  }

  @Override
  public PolicyFamily family() {
    return this;
  }

  @Override
  public int compareTo(PolicyFamily other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
