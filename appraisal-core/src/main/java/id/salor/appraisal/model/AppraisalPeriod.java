package id.salor.appraisal.model;

import id.salor.appraisal.law.EffectiveRange;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The days whose work is appraised, both ends included.
 *
 * <p>Text form: {@code "2025"} for a calendar year, {@code "2025-07"} for a month, else {@code
 * "2025-01-01..2025-06-30"}.
 *
 * @param first the first day
 * @param last the last day, not before the first
 */
public record AppraisalPeriod(LocalDate first, LocalDate last) {

  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

  /** Checks the components. */
  public AppraisalPeriod {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(last, "last");
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("period ends before it begins: " + first + ".." + last);
    }
  }

  /** Returns the period from {@code first} up to and including {@code last}. */
  public static AppraisalPeriod of(LocalDate first, LocalDate last) {
    return new AppraisalPeriod(first, last);
  }

  /** Returns a calendar year. */
  public static AppraisalPeriod ofYear(int year) {
    return new AppraisalPeriod(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1).minusDays(1));
  }

  /**
   * Reads one of the text forms.
   *
   * @throws IllegalArgumentException if the text is none of them
   */
  public static AppraisalPeriod parse(String text) {
    return tryParse(text)
        .orElseThrow(() -> new IllegalArgumentException("not a period: \"" + text + "\""));
  }

  /** Reads one of the text forms; empty where {@link #parse(String)} would throw. */
  public static Optional<AppraisalPeriod> tryParse(String text) {
    try {
      if (YEAR.matcher(text).matches()) {
        return Optional.of(ofYear(Year.parse(text).getValue()));
      }
      if (MONTH.matcher(text).matches()) {
        YearMonth month = YearMonth.parse(text);
        return Optional.of(new AppraisalPeriod(month.atDay(1), month.atEndOfMonth()));
      }
      if (text.matches("\\d{4}-\\d{2}-\\d{2}\\.\\.\\d{4}-\\d{2}-\\d{2}")) {
        return Optional.of(
            new AppraisalPeriod(
                LocalDate.parse(text.substring(0, 10)), LocalDate.parse(text.substring(12))));
      }
      return Optional.empty();
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Returns the period as a half-open range of days. */
  public EffectiveRange range() {
    return EffectiveRange.ofDays(first, last);
  }

  @Override
  public String toString() {
    if (equals(ofYear(first.getYear()))) {
      String month = YearMonth.from(first).toString();
      return month.substring(0, month.lastIndexOf('-'));
    }
    YearMonth month = YearMonth.from(first);
    return first.equals(month.atDay(1)) && last.equals(month.atEndOfMonth())
        ? month.toString()
        : first + ".." + last;
  }
}
