package id.salor.appraisal.examples;

import id.salor.appraisal.Appraiser;
import id.salor.appraisal.explain.Explanation;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.model.MeasureSource;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.value.Language;
import java.time.LocalDate;

/** Explains a rating: each number with its working, its rule and place, and its legal basis. */
public final class ExplainARating {

  private ExplainARating() {}

  /** Runs the example. */
  public static void main(String[] args) {
    MeasureSource attendance =
        MeasureSource.ofDocument("rekap presensi 2025")
            .withEnteredBy("bagian kepegawaian")
            .withConfirmedBy("atasan langsung", LocalDate.of(2026, 1, 12));
    Evidence.Builder evidence =
        Evidence.builder()
            .fact("jabatan", "administrasi")
            .measure("hari_mangkir", "8", attendance)
            .measure("mangkir_berturut", "2", attendance)
            .entry(
                "kegiatan", "K1", Evidence.builder().measure("target", 12).measure("realisasi", 12))
            .entry(
                "inovasi_diajukan", "I1", Evidence.builder().fact("tahap", "dipakai di luar unit"));
    Appraisal appraisal = Appraisal.of("A-7", "salor", "2025", evidence);

    Appraiser appraiser = PolicyLibrary.bundled().appraiser();
    Explanation explanation = Explanation.of(appraisal, appraiser.inspect(appraisal));

    System.out.println(explanation.text(Language.EN));
  }
}
