package id.salor.appraisal.examples;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.ComponentResult;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.value.Language;

/** Scores one person under the bundled Salor policy and handles each way it can end. */
public final class ScoreOnePerson {

  private ScoreOnePerson() {}

  /** Runs the example. */
  public static void main(String[] args) {
    Evidence.Builder evidence =
        Evidence.builder()
            .fact("jabatan", "pelayanan publik")
            .measure("hari_mangkir", 0)
            .measure("mangkir_berturut", 0)
            .measure("skm", "84.20")
            .entry("kegiatan", "K1", activity(12, "12"))
            .entry("kegiatan", "K2", activity(12, "10"))
            .entry("keterlambatan", "T1", Evidence.builder().measure("menit", 18))
            .entry("layanan", "L1", service(400, 388));
    Appraisal appraisal = Appraisal.of("A-1", "salor", "2025", evidence);

    AppraisalResult result = PolicyLibrary.bundled().appraiser().appraise(appraisal);

    if (result instanceof AppraisalResult.Rated rated) {
      System.out.println(rated.rating().orElseThrow());
      rated.figures().score().ifPresent(score -> System.out.println("nilai " + score));
      for (ComponentResult component : rated.figures().components()) {
        System.out.println(component.title().in(Language.ID) + ": " + component.value());
      }
      System.out.println("kebijakan " + rated.stamp().policy());
    } else if (result instanceof AppraisalResult.WithoutRating without) {
      System.out.println("tanpa predikat: " + without.reason().in(Language.ID));
    } else {
      for (Issue issue : result.issues()) {
        System.out.println(issue.format(Language.ID));
      }
    }
  }

  private static Evidence.Builder activity(long target, String realised) {
    return Evidence.builder().measure("target", target).measure("realisasi", realised);
  }

  private static Evidence.Builder service(long target, long served) {
    return Evidence.builder().measure("target_layanan", target).measure("terlayani", served);
  }
}
