package id.salor.appraisal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.Appraiser;
import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.model.Datum;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said under PP 46/2011 when something cannot be calculated, and to what it points. */
class Pp46IssuesTest {

  private static final Appraiser APPRAISER = PolicyLibrary.bundled().appraiser();

  private static Evidence.Builder activity() {
    return Pp46Forms.activity("10", "10", "80", "12", "12");
  }

  private static AppraisalResult appraise(Evidence.Builder second) {
    return APPRAISER.appraise(
        Pp46Forms.appraisal(
            Pp46Forms.functional("80")
                .entry("kegiatan", "K1", activity())
                .entry("kegiatan", "K2", second)));
  }

  @ParameterizedTest
  @CsvSource({
    "target_kuantitas, 0, kuantitas",
    "target_kualitas, 0, kualitas",
    "target_waktu, 0, waktu",
    "target_biaya, 0, biaya",
    "realisasi_biaya, 5, biaya",
    "target_biaya, 5, biaya",
    "realisasi_kuantitas, banyak, kuantitas",
    "realisasi_kualitas, Baik, kualitas",
    "realisasi_waktu, lama, waktu",
    "target_waktu, -1, waktu",
    "realisasi_kualitas, '', kualitas",
  })
  void whatIsWrongInAnActivityNamesTheActivityAndTheArticleOfTheAspect(
      String name, String value, String aspect) {
    AppraisalResult result = appraise(activity().datum(Name.of(name), Datum.of(value)));

    assertThat(result).isInstanceOf(AppraisalResult.Refused.class);
    assertThat(result.issues()).isNotEmpty();
    for (Issue issue : result.issues()) {
      assertThat(issue.subject()).hasValue("kegiatan K2");
      assertThat(issue.basis().orElseThrow().text())
          .startsWith("Perka BKN 1/2013")
          .contains(aspect);
    }
  }

  @Test
  void anAspectOfBehaviourAboveOneHundredPointsToTheArticleThatSaysSo() {
    AppraisalResult result =
        APPRAISER.appraise(
            Pp46Forms.appraisal(
                Pp46Forms.functional("80")
                    .measure("disiplin", 101)
                    .entry("kegiatan", "K1", activity())));

    assertThat(result.issues()).hasSize(1);
    assertThat(result.issues().get(0).basis().orElseThrow().text())
        .startsWith("PP 46/2011")
        .contains("paling tinggi 100");
  }

  @Test
  void aMoveInTheCourseOfTheYearIsLeftUndeterminedAndTheReasonIsSaid() {
    AppraisalResult result =
        APPRAISER.appraise(
            Pp46Forms.appraisal(
                Pp46Forms.functional("80")
                    .fact("pindah_tengah_tahun", true)
                    .entry("kegiatan", "K1", activity())));

    assertThat(result).isInstanceOf(AppraisalResult.WithoutRating.class);
    AppraisalResult.WithoutRating without = (AppraisalResult.WithoutRating) result;
    assertThat(without.cause()).isEqualTo(AppraisalResult.WithoutRating.Cause.UNDETERMINED);
    assertThat(without.reason().in(Language.ID)).contains("dua jabatan", "nilai.dslr");
    assertThat(without.figures().score()).isEmpty();
  }
}
