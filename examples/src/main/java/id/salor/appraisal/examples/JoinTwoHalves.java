package id.salor.appraisal.examples;

import id.salor.appraisal.Appraiser;
import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.rules.PolicyLibrary;

/** The year 2021: each half under its own policy, and both results joined as they are. */
public final class JoinTwoHalves {

  private JoinTwoHalves() {}

  /** Prints both halves and the year. */
  public static void main(String[] args) {
    Appraiser appraiser = PolicyLibrary.bundled().appraiser();
    AppraisalResult first =
        appraiser.appraise(Appraisal.of("A-1", "nasional", "2021-01-01..2021-06-30", firstHalf()));
    AppraisalResult second =
        appraiser.appraise(
            Appraisal.of(
                "A-1",
                "nasional",
                "2021-07-01..2021-12-31",
                Evidence.builder()
                    .fact("jabatan", "pimpinan tinggi")
                    .fact("pendapat_rekan", true)
                    .fact("ide_baru", false)
                    .measure("nilai_perilaku", 108)
                    .entry("iki", "P1", indicator("perjanjian kinerja", 95, 93))
                    .entry("iki", "R1", indicator("rencana aksi", 12, 12))));
    AppraisalResult year =
        appraiser.appraise(
            Appraisal.of(
                "A-1",
                "nasional-tahunan",
                "2021",
                Evidence.builder()
                    .fact("ide_baru", false)
                    .result("nilai_semester_1", first.asInput().orElseThrow())
                    .result("nilai_semester_2", second.asInput().orElseThrow())));
    print("Januari-Juni", first);
    print("Juli-Desember", second);
    print("2021", year);
  }

  private static Evidence.Builder firstHalf() {
    Evidence.Builder activity =
        Evidence.builder()
            .measure("target_kuantitas", 6)
            .measure("realisasi_kuantitas", 6)
            .measure("target_kualitas", 100)
            .measure("realisasi_kualitas", 88)
            .measure("target_waktu", 6)
            .measure("realisasi_waktu", 6);
    return Evidence.builder()
        .fact("jabatan", "fungsional")
        .measure("orientasi_pelayanan", 88)
        .measure("integritas", 90)
        .measure("komitmen", 85)
        .measure("disiplin", 88)
        .measure("kerja_sama", 84)
        .measure("tugas_tambahan", 1)
        .measure("poin_kreativitas", 0)
        .entry("kegiatan", "K1", activity);
  }

  private static Evidence.Builder indicator(String part, long target, long realised) {
    return Evidence.builder()
        .fact("bagian", part)
        .fact("sifat", "normal")
        .measure("target", target)
        .measure("realisasi", realised);
  }

  private static void print(String half, AppraisalResult result) {
    System.out.println(
        half + ": " + result.figures().score().orElseThrow() + " " + result.rating().orElseThrow());
  }
}
