package id.salor.appraisal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppraisalPeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2025, 2025-01-01, 2025-12-31, 2025",
    "2025-07, 2025-07-01, 2025-07-31, 2025-07",
    "2024-02, 2024-02-01, 2024-02-29, 2024-02",
    "2025-01-01..2025-06-30, 2025-01-01, 2025-06-30, 2025-01-01..2025-06-30",
    "2025-01-01..2025-12-31, 2025-01-01, 2025-12-31, 2025",
    "2025-03-05..2025-03-05, 2025-03-05, 2025-03-05, 2025-03-05..2025-03-05"
  })
  void periodsAreReadAndWrittenInTheirShortestForm(
      String text, LocalDate first, LocalDate last, String written) {
    AppraisalPeriod period = AppraisalPeriod.parse(text);

    assertThat(period).isEqualTo(AppraisalPeriod.of(first, last)).hasToString(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "25", "2025-13", "2025-00", "2025-02-30..2025-03-01", "2025-06-30..2025-01-01",
        "2025-01-01", "2025..2026", "2025-1", " 2025", "2025-01-01...2025-02-01", "٢٠٢٥"
      })
  void anythingElseIsNoPeriodAndIsNamed(String text) {
    assertThat(AppraisalPeriod.tryParse(text)).isEmpty();
    assertThatThrownBy(() -> AppraisalPeriod.parse(text)).hasMessageContaining("\"" + text + "\"");
  }

  @Test
  void aYearIsWrittenInTheSameDigitsWhateverTheLocaleOfTheMachine() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

      assertThat(AppraisalPeriod.ofYear(2025)).hasToString("2025");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Property
  void writingAndReadingGivesTheSamePeriod(
      @ForAll @IntRange(max = 3_000_000) int first, @ForAll @IntRange(max = 800) int length) {
    LocalDate day = LocalDate.ofEpochDay(first - 700_000L);
    AppraisalPeriod period = AppraisalPeriod.of(day, day.plusDays(length));

    assertThat(AppraisalPeriod.parse(period.toString())).isEqualTo(period);
  }

  @Test
  void theRangeOfAPeriodHoldsItsLastDay() {
    assertThat(AppraisalPeriod.ofYear(2025).range().contains(LocalDate.of(2025, 12, 31))).isTrue();
    assertThat(AppraisalPeriod.ofYear(2025).range().contains(LocalDate.of(2026, 1, 1))).isFalse();
  }
}
