package id.salor.appraisal.law;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A stretch of days, half-open: the first day belongs to it, the day it ends before does not.
 *
 * <p>An absent end means: not known to have ended. Text form names the last day, as laws do: {@code
 * "2025-01-01..2025-12-31"}, {@code "2022-01-01.."}.
 *
 * @param from the first day
 * @param before the first day no longer in the range, later than {@code from}
 */
public record EffectiveRange(LocalDate from, Optional<LocalDate> before) {

  /** Checks the components. */
  public EffectiveRange {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(before, "before");
    if (before.filter(end -> !end.isAfter(from)).isPresent()) {
      throw new IllegalArgumentException("empty range: " + from + " before " + before.get());
    }
  }

  /** Returns the range from {@code first} up to and including {@code last}. */
  public static EffectiveRange ofDays(LocalDate first, LocalDate last) {
    return new EffectiveRange(first, Optional.of(last.plusDays(1)));
  }

  /** Returns the range from {@code first} on, with no known end. */
  public static EffectiveRange startingOn(LocalDate first) {
    return new EffectiveRange(first, Optional.empty());
  }

  /** Returns the last day, if there is a known end. */
  public Optional<LocalDate> last() {
    return before.map(end -> end.minusDays(1));
  }

  /** Tells whether the day lies in the range. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && before.map(day::isBefore).orElse(true);
  }

  /** Tells whether every day of {@code other} lies in this range. */
  public boolean encloses(EffectiveRange other) {
    return !other.from.isBefore(from)
        && before
            .map(end -> other.before.filter(otherEnd -> !otherEnd.isAfter(end)).isPresent())
            .orElse(true);
  }

  /** Tells whether at least one day lies in both ranges. */
  public boolean overlaps(EffectiveRange other) {
    return before.map(other.from::isBefore).orElse(true)
        && other.before.map(from::isBefore).orElse(true);
  }

  @Override
  public String toString() {
    return from + ".." + last().map(LocalDate::toString).orElse("");
  }
}
