package id.salor.appraisal.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.rules.PolicyLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide for employees, and what a user may mistype. */
class GuideCommandTest {

  private static final String V1 = "salor/2025-01-01_v1";

  @TempDir Path folder;

  @Test
  void theNewestVersionOfAFamilyIsTold() throws IOException {
    Path page = folder.resolve("guide.html");
    Run run = Run.of("guide", "salor", "--output", page.toString());

    assertThat(run.code()).isEqualTo(Appraise.FINE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("salor/2026-01-01_v2", page.toString());
    assertThat(Files.readString(page))
        .startsWith("<!DOCTYPE html>")
        .contains("Penilaian kinerja Salor 2026", "versi terbaru keluarga ini");
  }

  @Test
  void theVersionThatGovernsAPeriodIsTold() {
    Run run = Run.of("guide", "salor", "--period", "2025");

    assertThat(run.code()).isEqualTo(Appraise.FINE);
    assertThat(run.out()).contains(V1, "bukan versi terbaru keluarga ini");
  }

  @Test
  void aFolderThatIsBeingEditedIsTold() throws IOException {
    PolicyLibrary.bundled().copyTo(folder, id -> id.toString().equals(V1));
    Run run = Run.of("guide", folder.resolve(V1).toString());

    assertThat(run.code()).isEqualTo(Appraise.FINE);
    assertThat(run.out()).contains("Penilaian kinerja Salor 2025");
  }

  @Test
  void aFamilyThatIsNotThereIsSaidWithTheNearest() {
    Run run = Run.of("guide", "sallor");

    assertThat(run.code()).isEqualTo(Appraise.SOME_REFUSED);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("salor");
  }

  @Test
  void aPeriodThatNobodyGovernsIsSaid() {
    Run run = Run.of("guide", "salor", "--period", "1999", "--lang", "en");

    assertThat(run.code()).isEqualTo(Appraise.SOME_REFUSED);
    assertThat(run.err()).contains("1999");
  }

  @Test
  void whatIsNoPolicyOrNoPeriodIsWrongUse() {
    assertThat(Run.of("guide", "no policy!").code()).isEqualTo(Appraise.NOTHING_DONE);
    assertThat(Run.of("guide", "salor", "--period", "soon").code())
        .isEqualTo(Appraise.NOTHING_DONE);
    assertThat(Run.of("guide").code()).isEqualTo(Appraise.NOTHING_DONE);
  }
}
