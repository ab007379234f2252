package id.salor.appraisal.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.salor.appraisal.Appraiser;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.Appraisee;
import id.salor.appraisal.model.Datum;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.model.MeasureSource;
import id.salor.appraisal.model.Notes;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaskingTest {

  private final Appraiser appraiser = RecordFixture.appraiser();
  @TempDir private Path folder;

  /** An appraisal that has a marker wherever a person may be named. */
  private static Appraisal marked(String marker) {
    MeasureSource source =
        MeasureSource.ofDocument(marker + "-dokumen")
            .withEnteredBy(marker + "-pengisi")
            .withConfirmedBy(marker + "-atasan", LocalDate.of(2025, 12, 1));
    return Appraisal.of(marker + "-id", "uji", "2025", Evidence.builder())
        .with(
            Evidence.builder()
                .datum(Name.of("hasil"), Datum.of(Rational.of(50)).from(source))
                .build())
        .of(
            new Appraisee(
                marker + "-nip",
                Optional.of(marker + "-nama"),
                Optional.of("Dinas"),
                Optional.of(marker + "-jabatan")))
        .with(Notes.NONE.withEmployee(marker + "-catatan").withAppraiser(marker + "-jawaban"));
  }

  @Test
  void aMarkerPlantedWhereAPersonMayBeNamedIsNowhereInTheLog() throws IOException {
    Path log = folder.resolve("log.jsonl");
    Appraisal wrong = marked("PENANDA");
    Appraisal refused = wrong.with(Evidence.builder().fact("hasil", "bukan angka").build());
    RecordFixture.write(
        log, appraiser, Masking.ofPersons(RecordFixture.KEY), List.of(wrong, refused));

    assertThat(Files.readString(log))
        .doesNotContain("PENANDA")
        .doesNotContain("a key of sixteen")
        .contains("Dinas")
        .contains("2025-12-01");
    assertThat(LogVerifier.of(appraiser).verify(log).findings()).isEmpty();
  }

  @Test
  void onePersonHasOneTokenUnderOneKeyAndAnotherUnderAnother() {
    Masking masking = Masking.ofPersons(RecordFixture.KEY);
    Appraisal masked = masking.mask(RecordFixture.person(1));

    assertThat(masked.appraisee().id()).matches("hmac-[0-9a-f]{32}");
    // who entered the measures of person 0 is person 1
    assertThat(
            masking
                .mask(RecordFixture.person(0))
                .evidence()
                .datum(Name.of("hasil"))
                .orElseThrow()
                .source()
                .orElseThrow()
                .enteredBy())
        .contains(masked.appraisee().id());
    assertThat(masked.id().value()).isNotEqualTo(masked.appraisee().id());
    assertThat(Masking.ofPersons(RecordKey.of(new byte[16])).mask(RecordFixture.person(1)))
        .isNotEqualTo(masked);
  }

  @Test
  void whatIsKeptIsTheSameAppraisal() {
    Appraisal person = RecordFixture.person(1);
    assertThat(Masking.none().mask(person)).isSameAs(person);
    Masking everything = Masking.ofPersons(RecordFixture.KEY);
    for (Masking.Field field : Masking.Field.values()) {
      everything = everything.with(field, Masking.Rule.KEEP);
    }
    assertThat(everything.mask(person)).isEqualTo(person);
  }

  @Test
  void anIdIsNeverDroppedAndNothingIsHashedWithoutAKey() {
    assertThatThrownBy(() -> Masking.none().with(Masking.Field.APPRAISEE_ID, Masking.Rule.DROP))
        .hasMessageContaining("appraisee-id cannot be dropped");
    assertThatThrownBy(() -> Masking.none().with(Masking.Field.NAME, Masking.Rule.HASH))
        .hasMessageContaining("no key to hash name with");
  }

  @Test
  void aKeyIsReadFromAFileAndNeverShown() throws IOException {
    Path file = folder.resolve("key");
    Files.writeString(file, "a key of sixteen bytes or more\n");
    RecordKey key = RecordKey.read(file).get();
    assertThat(key.token("person", "x")).isEqualTo(RecordFixture.KEY.token("person", "x"));
    assertThat(key.toString()).isEqualTo("RecordKey");
    for (String bad : List.of("", "too short\n", "x".repeat(5_000))) {
      Files.writeString(file, bad);
      assertThat(RecordKey.read(file).issues())
          .singleElement()
          .satisfies(issue -> assertThat(issue.code()).isEqualTo(RecordCode.KEY_LENGTH))
          .satisfies(issue -> assertThat(issue.toString()).doesNotContain("too short"));
    }
  }
}
