package id.salor.appraisal.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LawTest {

  private static EffectiveRange days(int first, int length) {
    LocalDate from = LocalDate.of(2025, 1, 1).plusDays(first);
    return EffectiveRange.ofDays(from, from.plusDays(length));
  }

  @Test
  void aRangeIsWrittenWithItsLastDayAndAnOpenOneWithout() {
    assertThat(EffectiveRange.ofDays(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)))
        .hasToString("2025-01-01..2025-12-31");
    assertThat(EffectiveRange.startingOn(LocalDate.of(2022, 1, 1))).hasToString("2022-01-01..");
  }

  @Test
  void aRangeWithoutADayIsRefused() {
    LocalDate day = LocalDate.of(2025, 1, 1);

    assertThatThrownBy(() -> new EffectiveRange(day, Optional.of(day)))
        .hasMessageContaining("empty range");
    assertThat(EffectiveRange.ofDays(day, day).contains(day)).isTrue();
  }

  @Test
  void onlyAnOpenRangeEnclosesAnOpenRange() {
    EffectiveRange open = EffectiveRange.startingOn(LocalDate.of(2025, 1, 1));

    assertThat(open.encloses(open)).isTrue();
    assertThat(open.encloses(days(0, 10))).isTrue();
    assertThat(days(0, 10_000).encloses(open)).isFalse();
    assertThat(open.overlaps(days(-10, 9))).isFalse();
    assertThat(open.overlaps(days(-10, 10))).isTrue();
  }

  @Property
  void enclosingAndOverlappingAgreeWithLookingAtEveryDay(
      @ForAll @IntRange(max = 12) int a,
      @ForAll @IntRange(max = 6) int b,
      @ForAll @IntRange(max = 12) int c,
      @ForAll @IntRange(max = 6) int d) {
    EffectiveRange one = days(a, b);
    EffectiveRange other = days(c, d);
    LocalDate start = LocalDate.of(2024, 12, 31);

    assertThat(one.overlaps(other))
        .isEqualTo(
            start
                .datesUntil(start.plusDays(30))
                .anyMatch(x -> one.contains(x) && other.contains(x)));
    assertThat(one.encloses(other))
        .isEqualTo(
            start
                .datesUntil(start.plusDays(30))
                .allMatch(x -> !other.contains(x) || one.contains(x)));
  }

  @Test
  void aReferenceIsAFamilyOrPinsAVersion() {
    assertThat(PolicyReference.tryParse("salor")).contains(PolicyFamily.of("salor"));
    assertThat(PolicyReference.tryParse("salor/2025-01-01_v1"))
        .contains(PolicyId.parse("salor/2025-01-01_v1"));
    assertThat(PolicyId.parse("salor/v1.2")).hasToString("salor/v1.2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "salor/",
        "/v1",
        "Salor",
        "salor/../x",
        "salor/..",
        "salor/.v1",
        "salor/a/b",
        "salor\\v1",
        "salor v1",
        "salor/V1",
        "9salor",
        "salor/a..b"
      })
  void nothingThatCouldLeadOutOfTheFolderIsAReference(String text) {
    assertThat(PolicyReference.tryParse(text)).isEmpty();
  }

  @Test
  void aLegalBasisHasAText() {
    assertThatThrownBy(() -> new LegalBasis.LegalReference(" "))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LegalBasis.Interpretation(""))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
