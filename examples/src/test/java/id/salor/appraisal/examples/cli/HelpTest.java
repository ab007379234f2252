package id.salor.appraisal.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.examples.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelpTest {

  @TempDir Path folder;

  @Test
  void aFindingIsExplainedByItsCodeInBothLanguages() {
    Golden.check("help-weights-sum-id", Run.of("help", "weights-sum").out());
    Golden.check("help-weights-sum-en", Run.of("help", "weights-sum", "--lang", "en").out());
  }

  @Test
  void aCodeIsFoundAsAFindingPrintsIt() {
    String page = Run.of("help", "missing-input").out();

    assertThat(Run.of("help", "[missing-input]").out()).isEqualTo(page);
    assertThat(Run.of("help", "Missing-Input").out()).isEqualTo(page);
  }

  @Test
  void withoutACodeAllAreListed() {
    Run run = Run.of("help", "--lang", "en");

    assertThat(run.code()).isZero();
    Golden.check("help-en", run.out());
  }

  @Test
  void aMisspeltCodeGetsTheNearest() {
    Run near = Run.of("help", "weigth-sum");
    assertThat(near.code()).isEqualTo(Appraise.NOTHING_DONE);
    assertThat(near.out()).isEmpty();
    assertThat(near.err()).contains("Mungkin appraise help weights-sum");

    Run far = Run.of("help", "\u001b[31m".repeat(500), "--lang", "en");
    assertThat(far.code()).isEqualTo(Appraise.NOTHING_DONE);
    assertThat(far.err()).contains("All codes: appraise help").doesNotContain("\u001b");
  }

  @Test
  void aCommandIsExplainedAsByItsOwnOption() {
    assertThat(Run.of("help", "score").out()).isEqualTo(Run.of("score", "--help").out());
    assertThat(Run.of("help", "--help").out()).contains("sentences").contains("--lang");
    assertThat(Run.of("--help").out()).contains("help");
  }

  @Test
  void theSentencesArePrintedInEitherWord() {
    String sentences = Run.of("help", "kalimat").out();

    assertThat(sentences).isEqualTo(Run.of("help", "sentences").out());
    assertThat(sentences).contains("bobot \"bagian\" dalam \"besaran\" adalah <angka> persen");
    assertThat(Run.of("help", "sentences", "--lang", "en").out())
        .contains("weight of \"part\" in \"quantity\" is <number> percent");
  }

  @Test
  void belowFindingsStandsOnceWhereTheyAreExplained() throws IOException {
    Path version = Files.createDirectories(folder.resolve("uji/2025-01-01_v1"));
    Files.writeString(version.resolve("policy.yaml"), "id: uji/2025-01-01_v1\nidd: 3\n");

    String said = Run.of("policies", "--policies", folder.toString(), "--lang", "en").err();

    assertThat(said).contains("explained by: appraise help CODE (missing-key, unknown-key)");
    assertThat(said.split("explained by", -1)).hasSize(2);
  }
}
