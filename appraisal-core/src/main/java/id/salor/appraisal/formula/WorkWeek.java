package id.salor.appraisal.formula;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The days of a week on which people work: a run of weekdays, Monday being 1 and Sunday 7.
 *
 * <p>Text form: {@code "1-5"} for Monday to Friday, {@code "7-4"} for Sunday to Thursday.
 *
 * @param first the first working day of the week
 * @param last the last one
 */
public record WorkWeek(DayOfWeek first, DayOfWeek last) {

  private static final Pattern FORM = Pattern.compile("[1-7]-[1-7]");

  /** Reads the text form; empty if the text is not of that form. */
  public static Optional<WorkWeek> tryParse(String text) {
    return FORM.matcher(text).matches()
        ? Optional.of(new WorkWeek(day(text.charAt(0)), day(text.charAt(2))))
        : Optional.empty();
  }

  private static DayOfWeek day(char digit) {
    return DayOfWeek.of(digit - '0');
  }

  /** Tells whether people work on this weekday. */
  public boolean includes(DayOfWeek day) {
    return first.compareTo(last) <= 0
        ? day.compareTo(first) >= 0 && day.compareTo(last) <= 0
        : day.compareTo(first) >= 0 || day.compareTo(last) <= 0;
  }

  /**
   * Returns the working day that comes so many working days after a day, which is itself not
   * counted; the day itself for none.
   *
   * @param days not negative
   * @param holidays days on which nobody works, whatever the weekday
   */
  public LocalDate after(LocalDate day, int days, Set<LocalDate> holidays) {
    LocalDate found = day;
    for (int left = days; left > 0; ) {
      found = found.plusDays(1);
      if (includes(found.getDayOfWeek()) && !holidays.contains(found)) {
        left--;
      }
    }
    return found;
  }

  @Override
  public String toString() {
    return first.getValue() + "-" + last.getValue();
  }
}
