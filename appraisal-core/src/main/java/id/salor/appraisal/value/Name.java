package id.salor.appraisal.value;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A word that a policy declares and its formulas use: a quantity, measure, fact, group, table,
 * parameter or label set.
 *
 * <p>Lower-case letters, digits and underscores, beginning with a letter: {@code target_kerja}.
 *
 * @param value the word
 */
public record Name(String value) implements Comparable<Name> {

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  /** Checks the component. */
  public Name {
    Objects.requireNonNull(value, "value");
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a name: \"" + value + "\"");
    }
  }

  /**
   * Returns the name with this text.
   *
   * @throws IllegalArgumentException if the text is not of the form above
   */
  public static Name of(String value) {
    return new Name(value);
  }

  /** Reads a name; empty where {@link #of(String)} would throw. */
  public static Optional<Name> tryParse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new Name(text)) : Optional.empty();
  }

  /** The hash of a text is kept with it, and names are looked up all the time. */
  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public boolean equals(Object object) {
    return this == object || (object instanceof Name other && value.equals(other.value));
  }

  @Override
  public int compareTo(Name other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
