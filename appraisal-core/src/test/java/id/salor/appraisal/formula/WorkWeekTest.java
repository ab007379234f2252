package id.salor.appraisal.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WorkWeekTest {

  private static final WorkWeek MONDAY_TO_FRIDAY = WorkWeek.tryParse("1-5").orElseThrow();

  @Test
  void theDayItselfIsNotCounted() {
    LocalDate friday = LocalDate.of(2026, 1, 2);
    assertThat(MONDAY_TO_FRIDAY.after(friday, 0, Set.of())).isEqualTo(friday);
    assertThat(MONDAY_TO_FRIDAY.after(friday, 1, Set.of())).isEqualTo(LocalDate.of(2026, 1, 5));
    assertThat(MONDAY_TO_FRIDAY.after(friday, 14, Set.of())).isEqualTo(LocalDate.of(2026, 1, 22));
  }

  @Test
  void holidaysArePassedOver() {
    LocalDate friday = LocalDate.of(2026, 1, 2);
    Set<LocalDate> holidays = Set.of(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 4));
    assertThat(MONDAY_TO_FRIDAY.after(friday, 1, holidays)).isEqualTo(LocalDate.of(2026, 1, 6));
  }

  @Test
  void aWeekMayBeginOnSunday() {
    WorkWeek week = WorkWeek.tryParse("7-4").orElseThrow();
    assertThat(Stream.of(DayOfWeek.values()).filter(day -> !week.includes(day)))
        .containsExactly(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
    assertThat(WorkWeek.tryParse("0-5")).isEmpty();
    assertThat(WorkWeek.tryParse("senin-jumat")).isEmpty();
  }

  @Property
  void betweenTheDaysLieExactlySoManyWorkingDays(
      @ForAll @IntRange(min = 0, max = 40) int days,
      @ForAll @IntRange(min = 1, max = 700) int day,
      @ForAll Set<@IntRange(min = 1, max = 800) Integer> off) {
    LocalDate newYear = LocalDate.of(2025, 1, 1);
    LocalDate start = newYear.plusDays(day);
    Set<LocalDate> holidays = new HashSet<>();
    off.forEach(number -> holidays.add(newYear.plusDays(number)));
    LocalDate end = MONDAY_TO_FRIDAY.after(start, days, holidays);
    long worked =
        start
            .plusDays(1)
            .datesUntil(end.plusDays(1))
            .filter(d -> MONDAY_TO_FRIDAY.includes(d.getDayOfWeek()) && !holidays.contains(d))
            .count();
    assertThat(worked).isEqualTo(days);
  }
}
