package id.salor.appraisal.rules.internal.analysis;

import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.issue.Severity;
import id.salor.appraisal.value.Text;

/** What can be found of a policy by looking at all evidence at once. */
public enum AnalysisCode implements IssueCode {
  /** {0} the label, {1} the quantity. */
  RATING_UNREACHABLE(
      "rating-unreachable",
      Severity.WARNING,
      Text.of(
          "predikat \"{0}\" tidak dapat dicapai siapa pun, apa pun isi penilaiannya",
          "nobody can reach the rating \"{0}\", whatever the appraisal says"),
      Text.of(
          "Periksa ambang, bobot, dan gerbang yang membatasi \"{1}\"; atau hapus labelnya bila memang"
              + " tidak dipakai.",
          "Check the thresholds, weights and gates that limit \"{1}\"; or delete the label if it is"
              + " not used.")),
  /** {0} the labels, {1} for whom. */
  RATING_OUT_OF_REACH(
      "rating-out-of-reach",
      Severity.NOTE,
      Text.of(
          "predikat yang tidak dapat dicapai: \"{0}\"; {1}", "ratings out of reach: \"{0}\"; {1}"),
      Text.of(
          "Periksa apakah peraturan memang menghendakinya.",
          "Check whether the regulation means it.")),
  /** {0} the table. */
  ROW_NEVER_MET(
      "row-never-met",
      Severity.WARNING,
      Text.of(
          "baris tabel \"{0}\" ini tidak pernah dipakai: kuncinya tidak pernah bernilai begitu",
          "this row of table \"{0}\" is never used: its keys never have such values"),
      Text.of(
          "Periksa rumus kuncinya dan batas barisnya, atau hapus barisnya.",
          "Check the formula of its key and the bounds of the row, or delete the row.")),
  /** {0} the label, {1} the quantity. */
  GATE_NEVER_LIMITS(
      "gate-never-limits",
      Severity.WARNING,
      Text.of(
          "batas \"{0}\" atas {1} tidak pernah mengubah apa pun: syaratnya tidak pernah terpenuhi, atau"
              + " nilainya tidak pernah melampauinya",
          "the limit \"{0}\" on {1} never changes anything: its condition never holds, or the value is"
              + " never beyond it"),
      Text.of(
          "Periksa syarat dan labelnya, atau hapus kalimatnya.",
          "Check its condition and label, or delete the sentence.")),
  /** {0} the quantity. */
  BOUND_NEVER_LIMITS(
      "bound-never-limits",
      Severity.WARNING,
      Text.of(
          "batas atas {0} tidak pernah mengubah apa pun: nilainya tidak pernah melampauinya",
          "this bound of {0} never changes anything: the value never goes beyond it"),
      Text.of(
          "Periksa angkanya, atau hapus kalimatnya.", "Check the number, or delete the sentence.")),
  /** {0} the quantity. */
  ROUNDING_NEVER_ROUNDS(
      "rounding-never-rounds",
      Severity.WARNING,
      Text.of(
          "pembulatan {0} tidak pernah mengubah apa pun: nilainya selalu sudah kelipatan itu",
          "rounding {0} never changes anything: its value always has no more decimals than that"),
      Text.of(
          "Periksa desimalnya, atau hapus kalimatnya.",
          "Check the decimals, or delete the sentence.")),
  /** {0} what it says. */
  REQUIREMENT_NEVER_FAILS(
      "requirement-never-fails",
      Severity.WARNING,
      Text.of(
          "kalimat wajib ini selalu terpenuhi, apa pun isi penilaiannya: \"{0}\"",
          "this requirement always holds, whatever the appraisal says: \"{0}\""),
      Text.of(
          "Periksa syaratnya; bila batas di policy.yaml sudah menjaminnya, hapus kalimatnya.",
          "Check its condition; where the bounds in policy.yaml ensure it already, delete the sentence.")),
  /** {0} what it says. */
  REQUIREMENT_NEVER_HOLDS(
      "requirement-never-holds",
      Severity.WARNING,
      Text.of(
          "kalimat wajib ini tidak pernah terpenuhi, sehingga setiap penilaian ditolak: \"{0}\"",
          "this requirement never holds, so every appraisal is refused: \"{0}\""),
      Text.of("Periksa syaratnya.", "Check its condition.")),
  /** {0} the reason. */
  EXEMPTION_NEVER_HOLDS(
      "exemption-never-holds",
      Severity.WARNING,
      Text.of(
          "alasan tanpa predikat ini tidak pernah terpenuhi: \"{0}\"",
          "this reason to have no rating never holds: \"{0}\""),
      Text.of(
          "Periksa syaratnya, atau hapus kalimatnya.",
          "Check its condition, or delete the sentence.")),
  /** {0} the quantity. */
  ADVICE_NEVER_GIVEN(
      "advice-never-given",
      Severity.WARNING,
      Text.of(
          "saran tentang {0} ini tidak pernah diberikan", "this advice about {0} is never given"),
      Text.of(
          "Periksa syaratnya, atau hapus kalimatnya.",
          "Check its condition, or delete the sentence.")),
  /** {0} what grows, {1} the change, {2} what falls, {3} its change. */
  NOT_MONOTONE(
      "not-monotone",
      Severity.WARNING,
      Text.of(
          "\"{0}\" yang lebih baik ({1}) dapat memberi {2} yang lebih buruk ({3})",
          "a better \"{0}\" ({1}) can give a worse {2} ({3})"),
      Text.of(
          "Periksa rumus, tabel, dan gerbang di antaranya; bila peraturan memang menghendakinya,"
              + " nyatakan dengan alasannya di policy.yaml (accepts).",
          "Check the formulas, tables and gates between; where the regulation means it, accept it with"
              + " its reason in policy.yaml (accepts).")),
  /** {0} what grows, {1} what may fall. */
  MONOTONE_NOT_PROVEN(
      "monotone-not-proven",
      Severity.NOTE,
      Text.of(
          "tidak terbukti bahwa \"{0}\" yang lebih baik tidak pernah menurunkan {1}; contoh"
              + " sebaliknya juga tidak ditemukan",
          "it is not proven that a better \"{0}\" never lowers {1}; no example to the contrary was"
              + " found either"),
      Text.EMPTY),
  /** {0} what is meant. */
  NOT_SHOWN(
      "use-not-shown",
      Severity.NOTE,
      Text.of(
          "tidak terbukti bahwa {0} tidak pernah berpengaruh, tetapi tidak ditemukan orang yang"
              + " mengalaminya",
          "it is not proven that {0} never matters, but nobody was found to whom it does"),
      Text.of(
          "Tulis contoh hitungan yang mengalaminya; bila tidak ada, kalimat atau barisnya mungkin keliru.",
          "Write a worked example to which it applies; if there is none, the sentence or row may be"
              + " wrong.")),
  /** {0} the code of the refusal, {1} what it says, {2} the evidence. */
  FITTING_EVIDENCE_REFUSED(
      "fitting-evidence-refused",
      Severity.WARNING,
      Text.of(
          "isian yang memenuhi semua batas dan kalimat wajib dapat ditolak di tengah hitungan [{0}]:"
              + " {1}",
          "evidence within all bounds and requirements can be refused amid the calculation [{0}]: {1}"),
      Text.of(
          "Tambahkan kalimat wajib yang menolaknya dengan kata-kata yang jelas, perbaiki rumusnya, atau"
              + " persempit batas di policy.yaml. Contoh: {2}",
          "Add a requirement that refuses it in clear words, mend the formula, or narrow the bounds in"
              + " policy.yaml. For example: {2}"));

  private final Definition definition;

  AnalysisCode(String id, Severity severity, Text message, Text advice) {
    this.definition = new Definition(id, severity, message, advice);
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
