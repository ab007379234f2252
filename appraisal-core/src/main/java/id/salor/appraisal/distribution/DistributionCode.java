package id.salor.appraisal.distribution;

import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.issue.Severity;
import id.salor.appraisal.value.Text;

/** What can stand in the way of holding a spread of ratings against its limits. */
public enum DistributionCode implements IssueCode {
  /** {0} the cohort, {1} the appraisal that differs, {2} the first one. */
  LIMITS_DIFFER(
      "distribution-limits-differ",
      Severity.ERROR,
      Text.of(
          "{0}: batas sebaran untuk {1} lain daripada untuk {2}",
          "{0}: the limits on the spread are other for {1} than for {2}"),
      Text.of(
          "Satu kelompok mempunyai satu capaian organisasi; samakan faktanya.",
          "One cohort has one achievement of the organisation; give all the same facts.")),
  /** {0} the cohort, {1} how many. */
  INCOMPLETE(
      "distribution-incomplete",
      Severity.WARNING,
      Text.of(
          "{0}: {1} orang belum dapat dinilai, sehingga sebaran ini belum lengkap",
          "{0}: {1} people could not be rated, so this spread is not complete"),
      Text.of("Perbaiki data mereka, lalu hitung ulang.", "Mend their data, then count again.")),
  /** {0} the appraisal. */
  NO_COHORT(
      "distribution-without-cohort",
      Severity.WARNING,
      Text.of(
          "{0} tidak termasuk kelompok mana pun, karena unit atau faktanya belum diisi",
          "{0} belongs to no cohort, because its unit or facts are missing"),
      Text.of("Isi unit kerjanya.", "Give its unit."));

  private final Definition definition;

  DistributionCode(String id, Severity severity, Text message, Text advice) {
    this.definition = new Definition(id, severity, message, advice);
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
