package id.salor.appraisal.examples;

import id.salor.appraisal.Appraiser;
import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Language;
import java.util.List;

/** Rates the same facts under two pinned versions, as one does before a draft becomes the rule. */
public final class CompareTwoVersions {

  private CompareTwoVersions() {}

  /** Runs the example. */
  public static void main(String[] args) {
    PolicyLibrary library = PolicyLibrary.bundled();
    Appraiser appraiser = library.appraiser();
    Evidence.Builder evidence =
        Evidence.builder()
            .fact("jabatan", "pimpinan")
            .measure("hari_mangkir", 1)
            .measure("mangkir_berturut", 1)
            .measure("skm", "79.5")
            .entry("kegiatan", "K1", pair("target", 200, "realisasi", 220))
            .entry("inovasi_diajukan", "I1", Evidence.builder().fact("tahap", "dipakai unit"))
            .entry("layanan", "L1", pair("target_layanan", 200, "terlayani", 190));
    Appraisal appraisal = Appraisal.of("A-3", "salor", "2025", evidence);

    for (String id : List.of("salor/2025-01-01_v1", "salor/2026-01-01_v2")) {
      PolicyVersion version = library.catalog().version(PolicyId.parse(id)).orElseThrow();
      AppraisalResult result = appraiser.appraise(appraisal.under(version.id()));
      System.out.println(version.title().in(Language.EN));
      System.out.println("  score  " + result.figures().score().orElseThrow());
      System.out.println("  rating " + result.rating().map(Label::value).orElse("none"));
      // the second version does not govern 2025; pinned by name it is applied, and says so
      result.issues().forEach(issue -> System.out.println("  " + issue.format(Language.EN)));
    }
  }

  private static Evidence.Builder pair(String one, long first, String other, long second) {
    return Evidence.builder().measure(one, first).measure(other, second);
  }
}
