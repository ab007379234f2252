package id.salor.appraisal.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.examples.Golden;
import org.junit.jupiter.api.Test;

/** Policies that rate a unit instead of a person, or give a number or money instead of a rating. */
class OtherPoliciesTest {

  @Test
  void surveysAreRatedByTheVersionOfTheirPeriod() {
    Run run = Run.of("score", "data/skm-contoh.csv");

    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("10 penilaian: 10 dinilai");
    Golden.check("score-skm-contoh", run.out());
  }

  @Test
  void aSurveyOfTheYearsWhoseRulesAreNotHereIsRefusedWithThatReason() {
    String survey = "id,policy,period,responden.id,responden.waktu\nS-1,skm,2015,R1,3\n";
    Run run = Run.withInput(survey, "score", "-", "--input-format", "csv", "--lang", "en");

    assertThat(run.code()).isEqualTo(Appraise.NOTHING_DONE);
    assertThat(run.out()).contains("period-not-governed", "PermenPANRB 16/2014 applied in between");
  }

  @Test
  void creditPointsAreANumberWithoutARating() {
    Run run = Run.of("score", "data/angka-kredit-contoh.csv");

    assertThat(run.code()).isZero();
    Golden.check("score-angka-kredit-contoh", run.out());
  }

  @Test
  void theAllowanceIsMoneyInWholeRupiah() {
    Run run = Run.of("score", "data/tpp-contoh.csv");

    assertThat(run.code()).isZero();
    Golden.check("score-tpp-contoh", run.out());
  }

  @Test
  void whatFollowsFromTheScoreIsReportedBesideIt() {
    Run run = Run.of("score", "data/angka-kredit-contoh.csv", "--format", "csv");

    assertThat(run.out().lines().findFirst().orElseThrow())
        .contains("angka_kredit,angka_kredit_kumulatif");
    assertThat(run.out()).contains(",18.75,,18.75,68.75,").contains(",20.83,,20.83,n/a,");
  }

  @Test
  void anIndexIsExplainedDownToItsWeights() {
    Run run = Run.of("explain", "data/skm-contoh.csv", "--id", "SKM2024-U04");

    assertThat(run.code()).isZero();
    Golden.check("explain-skm-contoh", run.out());
  }

  @Test
  void anAllowanceIsExplainedDownToTheRowOfTheRegionsTable() {
    Run run = Run.of("explain", "data/tpp-contoh.csv", "--id", "TPP-P003", "--lang", "en");

    assertThat(run.out()).contains("potongan_menit.csv:");
    Golden.check("explain-tpp-contoh", run.out());
  }
}
