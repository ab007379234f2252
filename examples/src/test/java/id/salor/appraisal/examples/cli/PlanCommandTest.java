package id.salor.appraisal.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlanCommandTest {

  private static final String PLANS = "data/plans/";

  @Test
  void aPlanThatIsReadyEndsWithZero() {
    Run run = Run.of("plan", PLANS + "01-administrasi-siap.json");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Rencana ini siap dipakai").contains("Sangat Baik:");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aPlanWithErrorsEndsWithOneAndNamesThemAll() {
    Run run = Run.of("plan", PLANS + "04-target-nol-dan-kosong.json", "--lang", "en");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("4 things need mending")
        .contains("[plan-target-missing]", "[wrong-kind]", "[out-of-range]")
        .contains("appraise help");
  }

  @Test
  void manyPlansAreATableAndTheirFindings() {
    Run run =
        Run.of(
            "plan", PLANS + "01-administrasi-siap.json", PLANS + "02-pelayanan-tanpa-layanan.json");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out().lines().filter(line -> line.startsWith("R-0"))).hasSize(2);
    assertThat(run.out()).contains("2 rencana: 1 tanpa kesalahan, 1 perlu diperbaiki");
  }

  @Test
  void theDayIsAnInputAndMustBeOne() {
    String plan = PLANS + "09-tengah-tahun.mended.json";

    assertThat(Run.of("plan", plan, "--as-of", "2026-06-30").out()).contains("181 dari 365 hari");
    Run wrong = Run.of("plan", plan, "--as-of", "30/06/2026");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("2026-06-30").doesNotContain("Exception");
  }

  @Test
  void thePolicyThatIsAskedForHoldsWhateverTheDataSay() {
    Run run =
        Run.of(
            "plan",
            PLANS + "01-administrasi-siap.json",
            "--policy",
            "salor/2025-01-01_v1",
            "-f",
            "json");

    assertThat(run.out()).contains("\"policy\": \"salor/2025-01-01_v1\"");
  }

  @Test
  void whatCannotBeReadAtAllEndsWithTwo() {
    assertThat(Run.of("plan", PLANS + "tidak-ada.json").code()).isEqualTo(2);
    assertThat(Run.withInput("bukan json", "plan", "-").code()).isEqualTo(2);
  }
}
