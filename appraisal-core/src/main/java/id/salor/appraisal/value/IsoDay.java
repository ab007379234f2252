package id.salor.appraisal.value;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A day as people write it in data: {@code 2025-01-31}, in years of four digits. */
public final class IsoDay {

  private static final int LENGTH = "2025-01-31".length();

  private IsoDay() {}

  /**
   * Reads a day; empty where the text is none, or its year is one that no calendar of a civil
   * servant has: {@code +999999999-12-31} has no day after it.
   */
  public static Optional<LocalDate> tryParse(String text) {
    if (text.length() != LENGTH) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
