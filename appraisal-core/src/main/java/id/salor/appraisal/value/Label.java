package id.salor.appraisal.value;

import java.util.Objects;

/**
 * A word on a scale of words, such as the predikat {@code "Sangat Baik"}.
 *
 * <p>Compared letter by letter; its rank is given by the {@link LabelSet} it belongs to.
 *
 * <p>A label is one line without quotation marks, since formulas and the canonical text of terms
 * write it between them.
 *
 * @param value the word as the law writes it, not blank, at most 128 characters
 */
public record Label(String value) {

  private static final int MAX_LENGTH = 128;

  /** Checks the component. */
  public Label {
    Objects.requireNonNull(value, "value");
    boolean unwritable = value.indexOf('"') >= 0 || value.chars().anyMatch(Character::isISOControl);
    if (value.isBlank()
        || !value.equals(value.strip())
        || value.length() > MAX_LENGTH
        || unwritable) {
      throw new IllegalArgumentException("not a label: \"" + value + "\"");
    }
  }

  /** Returns the label with this word. */
  public static Label of(String value) {
    return new Label(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
