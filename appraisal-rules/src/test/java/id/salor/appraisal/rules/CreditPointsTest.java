package id.salor.appraisal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.Appraiser;
import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.Appraisee;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.model.PriorResult;
import org.junit.jupiter.api.Test;

/** Credit points: the rating of one appraisal, and the balance of another, are their inputs. */
class CreditPointsTest {

  private static final Appraiser APPRAISER = PolicyLibrary.bundled().appraiser();

  private static AppraisalResult appraise(String policy, String period, Evidence.Builder evidence) {
    return APPRAISER.appraise(
        Appraisal.of("A-" + policy, policy, period, evidence).of(Appraisee.of("P-1")));
  }

  private static PriorResult rating(String results) {
    return appraise(
            "nasional",
            "2024",
            Evidence.builder()
                .fact("hasil_kerja", results)
                .fact("perilaku_kerja", "di atas ekspektasi"))
        .asInput()
        .orElseThrow();
  }

  private static Evidence.Builder year(PriorResult rating) {
    return Evidence.builder()
        .entry(
            "periode_penilaian",
            "P1",
            Evidence.builder()
                .result("predikat", rating)
                .fact("jenjang", "Ahli Pertama")
                .measure("bulan", 12));
  }

  private static String score(AppraisalResult result) {
    assertThat(result).isInstanceOf(AppraisalResult.Rated.class);
    assertThat(result.rating()).isEmpty();
    return result.figures().score().orElseThrow().value().toString();
  }

  @Test
  void theRatingOfANationalAppraisalBecomesCreditPoints() {
    assertThat(score(appraise("angka-kredit", "2024", year(rating("di atas ekspektasi")))))
        .isEqualTo("18.75");
    assertThat(score(appraise("angka-kredit", "2024", year(rating("sesuai ekspektasi")))))
        .isEqualTo("12.5");
  }

  @Test
  void theBalanceOfOneYearIsTheBeginningOfTheNext() {
    AppraisalResult first =
        appraise(
            "angka-kredit",
            "2024",
            year(rating("di atas ekspektasi")).measure("angka_kredit_sebelumnya", 50));
    AppraisalResult second =
        appraise(
            "angka-kredit",
            "2025",
            year(rating("sesuai ekspektasi"))
                .result("angka_kredit_sebelumnya", first.asInput().orElseThrow()));

    assertThat(score(second)).isEqualTo("12.5");
    assertThat(second.figures().outcomes())
        .anySatisfy(outcome -> assertThat(outcome.value()).hasToString("81.25"));
  }

  @Test
  void aYearWithoutAKnownBalanceIsNoBeginningOfTheNext() {
    AppraisalResult first = appraise("angka-kredit", "2024", year(rating("di atas ekspektasi")));
    AppraisalResult second =
        appraise(
            "angka-kredit",
            "2025",
            year(rating("sesuai ekspektasi"))
                .result("angka_kredit_sebelumnya", first.asInput().orElseThrow()));

    assertThat(second).isInstanceOf(AppraisalResult.Refused.class);
    assertThat(second.issues())
        .extracting(issue -> issue.code().id())
        .contains("result-without-export");
  }

  @Test
  void theResultOfSomebodyElseIsRefused() {
    AppraisalResult result =
        APPRAISER.appraise(
            Appraisal.of("A-2", "angka-kredit", "2024", year(rating("di atas ekspektasi")))
                .of(Appraisee.of("P-2")));

    assertThat(result).isInstanceOf(AppraisalResult.Refused.class);
  }
}
