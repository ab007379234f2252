package id.salor.appraisal.examples;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.ComponentResult;
import id.salor.appraisal.calc.GivenAdvice;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.value.Language;

/** Fills in a form of PP 46/2011 with five activities, one of which has a cost, and scores it. */
public final class FiveActivities {

  private FiveActivities() {}

  /** Runs the example. */
  public static void main(String[] args) {
    Evidence.Builder form =
        Evidence.builder()
            .fact("jabatan", "struktural")
            .measure("orientasi_pelayanan", 86)
            .measure("integritas", 90)
            .measure("komitmen", 85)
            .measure("disiplin", 88)
            .measure("kerja_sama", 84)
            .measure("kepemimpinan", 83)
            .measure("tugas_tambahan", 2)
            .measure("poin_kreativitas", 0)
            .entry("kegiatan", "K1", activity(12, 12, 88, "12", "12"))
            .entry("kegiatan", "K2", activity(40, 44, 90, "6", "5"))
            .entry("kegiatan", "K3", activity(4, 4, 79, "12", "9.12"))
            .entry("kegiatan", "K4", activity(24, 20, 82, "4", "4.6"))
            .entry("kegiatan", "K5", cost(activity(1, 1, 85, "5", "4"), 20_000_000, 19_000_000));

    AppraisalResult result =
        PolicyLibrary.bundled().appraiser().appraise(Appraisal.of("A-1", "nasional", "2019", form));

    if (result instanceof AppraisalResult.Rated rated) {
      System.out.println(rated.rating().orElseThrow());
      rated.figures().score().ifPresent(score -> System.out.println("nilai " + score));
      for (ComponentResult component : rated.figures().components()) {
        System.out.println(component.title().in(Language.ID) + ": " + component.value());
      }
      for (GivenAdvice advice : rated.advice()) {
        System.out.println("saran: " + advice.text().in(Language.ID));
      }
    } else {
      for (Issue issue : result.issues()) {
        System.out.println(issue.format(Language.ID));
      }
    }
  }

  private static Evidence.Builder activity(
      long planned, long done, long quality, String plannedMonths, String months) {
    return Evidence.builder()
        .measure("target_kuantitas", planned)
        .measure("realisasi_kuantitas", done)
        .measure("target_kualitas", 100)
        .measure("realisasi_kualitas", quality)
        .measure("target_waktu", plannedMonths)
        .measure("realisasi_waktu", months);
  }

  private static Evidence.Builder cost(Evidence.Builder activity, long planned, long spent) {
    return activity.measure("target_biaya", planned).measure("realisasi_biaya", spent);
  }
}
