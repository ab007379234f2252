package id.salor.appraisal.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.examples.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

  @TempDir private Path folder;

  @Test
  void itSaysWhyTheRatingIsNotTheNextBetterOne() {
    Run run = Run.of("explain", "data/salor-2025.csv", "--id", "S2025-002", "--lang", "en");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("Why not yet Excellent:")
        .contains("must be 90 to 100 poin; it is 89.99, 0.01 poin short")
        .contains("table row salor/2025-01-01_v1/predikat.csv:2");
  }

  @Test
  void aGateThatLimitedIsNamedWithWhatTheRatingWouldHaveBeen() {
    Run run = Run.of("explain", "data/salor-2025.csv", "--id", "S2025-038");

    assertThat(run.out())
        .contains("- tanpa gerbang, predikatnya Sangat Baik", "tidak berlaku bila");
  }

  @Test
  void oneExplanationInJsonIsOneLine() {
    Run run = Run.of("explain", "data/salor-2025.csv", "--id", "S2025-002", "--format", "json");

    assertThat(run.code()).isZero();
    assertThat(run.out().lines().count()).isOne();
    Golden.check(
        "explain-salor-2025-002-json", run.out().replaceAll("sha256:[0-9a-f]+", "sha256:…"));
  }

  @Test
  void withoutAnIdEverybodyInTheFileIsExplained() {
    Run text = Run.of("explain", "data/permen8-contoh.csv");
    Run json = Run.of("explain", "data/permen8-contoh.csv", "--format", "json");
    Run score = Run.of("score", "data/permen8-contoh.csv", "--format", "jsonl");

    assertThat(json.out().lines().count()).isEqualTo(score.out().lines().count());
    assertThat(text.out().lines().filter(line -> line.startsWith("Penilaian ")).count())
        .isEqualTo(score.out().lines().count());
  }

  @Test
  void whatCannotBeReadHasItsAnswerInJsonAndIsSaidToPeople() {
    Run json = Run.of("explain", "data/mistakes.csv", "--format", "json");
    Run text = Run.of("explain", "data/mistakes.csv");

    assertThat(json.code()).isEqualTo(Appraise.SOME_REFUSED);
    assertThat(json.out().lines())
        .allMatch(line -> line.startsWith("{\"schema\":\"appraisal-explanation/1\",\"id\":"));
    assertThat(json.out()).contains("\"id\":\"bad-period\",\"appraisee\":null");
    assertThat(text.code()).isEqualTo(Appraise.SOME_REFUSED);
    assertThat(text.err()).contains("bad-period");
  }

  @Test
  void anOutputFileIsWrittenAndAnInputIsNeverOverwritten() throws IOException {
    Path output = folder.resolve("explained.jsonl");
    Run run =
        Run.of(
            "explain",
            "data/salor-2025.csv",
            "--id",
            "S2025-001",
            "-f",
            "json",
            "-o",
            output.toString());

    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(output)).startsWith("{\"schema\":");
    Run over = Run.of("explain", output.toString(), "-o", output.toString());
    assertThat(over.code()).isEqualTo(Appraise.NOTHING_DONE);
    assertThat(Files.readString(output)).startsWith("{\"schema\":");
  }

  @Test
  void theSchemaOfExplanationsIsPrintedByItsName() {
    Run run = Run.of("schema", "--document", "explanation");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("\"const\": \"appraisal-explanation/1\"");
  }

  @Test
  void aMistypedDocumentIsAnsweredWithTheOneThatIsMeant() {
    Run run = Run.of("schema", "--document", "explanasion");

    assertThat(run.code()).isEqualTo(Appraise.NOTHING_DONE);
    assertThat(run.err()).contains("explanation");
  }

  @Test
  void aPeriodMeansNothingForADocument() {
    for (List<String> wrong :
        List.of(
            List.of("schema", "--document", "explanation", "--period", "2025"),
            List.of("schema", "salor", "--document", "explanation"),
            List.of("schema"))) {
      assertThat(Run.of(wrong.toArray(String[]::new)).code()).isEqualTo(Appraise.NOTHING_DONE);
    }
  }
}
