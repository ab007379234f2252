package id.salor.appraisal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EvidenceTest {

  @Test
  void whatWasNotGivenIsNotThere() {
    Evidence evidence = Evidence.builder().measure("hari", "0").build();

    assertThat(evidence.datum(Name.of("hari"))).contains(Datum.of(Rational.ZERO));
    assertThat(evidence.datum(Name.of("jam"))).isEmpty();
    assertThat(Evidence.EMPTY.data()).isEmpty();
  }

  @Test
  void evidenceDoesNotChangeWithTheBuilderItCameFrom() {
    Evidence.Builder builder =
        Evidence.builder().measure("a", 1).entry("g", "K1", Evidence.builder());
    Evidence before = builder.build();
    builder.measure("a", 2).entry("g", "K2", Evidence.builder());

    assertThat(before.datum(Name.of("a"))).contains(Datum.of(Rational.ONE));
    assertThat(before.entries(Name.of("g"))).hasSize(1);
    assertThatThrownBy(() -> before.data().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aBuilderThatBeginsWithEvidenceLeavesItAlone() {
    Evidence one = Evidence.builder().measure("a", 1).entry("g", "K1", Evidence.builder()).build();
    Evidence two = one.toBuilder().measure("a", 2).entry("g", "K2", Evidence.builder()).build();

    assertThat(one.entries(Name.of("g"))).hasSize(1);
    assertThat(two.entries(Name.of("g"))).hasSize(2);
    assertThat(one).isNotEqualTo(two).isEqualTo(one.toBuilder().build());
  }

  @Test
  void aGroupWithoutEntriesIsNotTheSameAsNoGroup() {
    assertThat(Evidence.builder().group("g").build()).isNotEqualTo(Evidence.EMPTY);
  }

  @Test
  void aDatumKeepsItsSource() {
    MeasureSource source =
        MeasureSource.ofDocument("Rekap")
            .withEnteredBy("A")
            .withConfirmedBy("B", LocalDate.of(2026, 1, 10));
    Datum datum =
        Evidence.builder().measure("a", "80.1", source).build().datum(Name.of("a")).orElseThrow();

    assertThat(datum.source()).contains(source);
    assertThat(datum.value().text()).isEqualTo("80.1");
  }

  @Test
  void identitiesAreNotBlankAndNotEndless() {
    assertThatThrownBy(() -> EntryId.of(" ")).hasMessageContaining("entry id");
    assertThatThrownBy(() -> AppraisalId.of("x".repeat(201))).hasMessageContaining("appraisal id");
    assertThatThrownBy(() -> Appraisee.of("")).hasMessageContaining("appraisee id");
  }
}
