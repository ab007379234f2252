package id.salor.appraisal.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.examples.Golden;
import id.salor.appraisal.rules.PolicyLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How well examples measure a policy, as the command line tells it. */
class CasesMeasureTest {

  private static final String POLICY = "contoh-daerah/2020-01-01_tpp";

  @TempDir Path directory;
  private Path policies;

  /** A policy that lost the examples about requirements. */
  @BeforeEach
  void copyAPolicyWithFewerExamples() throws IOException {
    policies = directory.resolve("policies");
    PolicyLibrary.bundled().copyTo(policies, id -> id.toString().equals(POLICY));
    Files.delete(policies.resolve(POLICY).resolve("examples/ditolak.yaml"));
  }

  private Run cases(String... options) {
    String[] arguments = new String[options.length + 3];
    arguments[0] = "cases";
    arguments[1] = "--policies";
    arguments[2] = policies.toString();
    System.arraycopy(options, 0, arguments, 3, options.length);
    return Run.of(arguments);
  }

  @Test
  void coverageNamesWhatNoExampleReaches() {
    Run run = cases("--coverage");

    assertThat(run.code()).isZero();
    Golden.check("cases-coverage-id", run.out());
    Golden.check("cases-coverage-en", cases("--coverage", "--lang", "en").out());
  }

  @Test
  void mutationNamesWhatNoExampleNoticesAndWhatWould() {
    Golden.check("cases-mutate-id", cases("--mutate").out());
    Golden.check("cases-mutate-en", cases("--mutate", "--lang", "en").out());
  }

  @Test
  void measuresAreWrittenAsJsonToo() throws IOException {
    Path json = directory.resolve("ukuran.json");
    Run run = cases("--coverage", "--mutate", "--json", json.toString());

    assertThat(run.code()).isZero();
    Golden.check("cases-measures-json", Files.readString(json));
  }

  @Test
  void suggestionsAreWrittenBesideTheExamplesOnce() throws IOException {
    Path file = policies.resolve(POLICY).resolve("examples/saran_contoh.yaml");
    Run first = cases("--suggest");

    assertThat(first.code()).isZero();
    assertThat(first.out()).contains("ditulis ke " + file);
    Golden.check("cases-suggest-yaml", Files.readString(file));
    String written = Files.readString(file);

    Run second = cases("--suggest", "--lang", "en");

    assertThat(second.out())
        .contains("examples that wait to be confirmed (status: to-confirm), not counted yet")
        .contains("suggested examples: 0")
        .doesNotContain("written to");
    assertThat(file).content().isEqualTo(written);
  }

  @Test
  void suggestionsCanBeWrittenElsewhere() throws IOException {
    Path elsewhere = directory.resolve("saran");
    cases("--suggest", elsewhere.toString());
    Path file = elsewhere.resolve(POLICY).resolve("examples/saran_contoh.yaml");
    String written = Files.readString(file);
    Run again = cases("--suggest", elsewhere.toString());

    assertThat(written).contains("status: to-confirm");
    assertThat(again.out()).contains("contoh yang disarankan: 0");
    assertThat(file).content().isEqualTo(written);
  }

  @Test
  void theBundledPoliciesCannotBeWrittenAndJsonNeedsAMeasure() {
    Run bundled = Run.of("cases", "contoh-daerah", "--suggest");
    Run nothing = Run.of("cases", "contoh-daerah", "--json", directory.resolve("x").toString());

    assertThat(bundled.code()).isEqualTo(Appraise.NOTHING_DONE);
    assertThat(bundled.err()).contains("--suggest");
    assertThat(nothing.code()).isEqualTo(Appraise.NOTHING_DONE);
    assertThat(nothing.err()).contains("--coverage");
    assertThat(directory.resolve("x")).doesNotExist();
  }
}
