package id.salor.appraisal.calc;

import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.issue.Severity;
import id.salor.appraisal.value.Text;

/** What can be wrong with the evidence of an appraisal, seen against its policy. */
public enum CalculationCode implements IssueCode {
  /** {0} the name, {1} the nearest known name or all of them. */
  UNKNOWN_INPUT(
      "unknown-input",
      Text.of(
          "\"{0}\" bukan ukuran, fakta, atau kelompok yang dikenal kebijakan ini",
          "\"{0}\" is no measure, fact or group that this policy knows"),
      Text.of("Mungkin \"{1}\".", "Maybe \"{1}\".")),
  /** {0} the name. */
  NOT_AN_INPUT(
      "not-an-input",
      Text.of(
          "\"{0}\" dihitung oleh kebijakan dan tidak boleh diisi",
          "\"{0}\" is calculated by the policy and cannot be given"),
      Text.EMPTY),
  /** {0} the name, {1} what was given, {2} the kind that is needed. */
  WRONG_KIND(
      "wrong-kind",
      Text.of("{0}: \"{1}\" bukan {2}", "{0}: \"{1}\" is not a {2}"),
      Text.of("{3}", "{3}")),
  /** {0} the name, {1} what was given. */
  AMBIGUOUS_NUMBER(
      "ambiguous-number",
      Text.of(
          "{0}: angka \"{1}\" dapat dibaca dengan dua cara",
          "{0}: the number \"{1}\" can be read in two ways"),
      Text.of(
          "Tulis tanpa pemisah ribuan: 1234.5 atau 1234,5. Bila tiga angka di belakang memang"
              + " desimal, tambahkan nol: 1,2340.",
          "Write it without a separator of thousands: 1234.5 or 1234,5. If three digits at the end"
              + " are decimals, add a zero: 1.2340.")),
  /** {0} the name, {1} what was given, {2} the set, {3} the nearest label or all of them. */
  UNKNOWN_LABEL(
      "unknown-value",
      Text.of("{0}: \"{1}\" tidak ada dalam {2}", "{0}: \"{1}\" is not in {2}"),
      Text.of("Mungkin \"{3}\".", "Maybe \"{3}\".")),
  /** {0} the name, {1} the value, {2} the allowed range. */
  OUT_OF_RANGE(
      "out-of-range",
      Text.of("{0} = {1} di luar batas {2}", "{0} = {1} lies outside {2}"),
      Text.of(
          "Periksa ketikan dan satuannya, lalu isi angka dalam batas itu.",
          "Check the typing and the unit, and give a number within it.")),
  /** {0} the name, {1} the value, {2} the step. */
  OFF_GRID(
      "off-grid",
      Text.of("{0} = {1} bukan kelipatan {2}", "{0} = {1} is not a multiple of {2}"),
      Text.of(
          "Periksa ketikannya; angka ini tidak dibulatkan sendiri.",
          "Check the typing; this number is not rounded for you.")),
  /** {0} the name, {1} its title. */
  MISSING(
      "missing-input",
      Text.of("{0} ({1}) belum diisi", "{0} ({1}) is missing"),
      Text.of(
          "Isi nilainya; yang kosong tidak dianggap nol.",
          "Give its value; what is missing is not taken for zero.")),
  /** {0} the name, {1} the result. */
  RESULT_NOT_ASKED_FOR(
      "result-not-asked-for",
      Text.of(
          "{0} bukan hasil penilaian lain; yang diberikan hasil {1}",
          "{0} is not the result of another appraisal; given was the result {1}"),
      Text.of("Isi nilainya saja.", "Give the value alone.")),
  /** {0} the name, {1} the result, {2} the policy that is needed. */
  RESULT_OF_OTHER_POLICY(
      "result-of-other-policy",
      Text.of(
          "{0} harus hasil menurut {2}, yang diberikan hasil {1}",
          "{0} must be a result under {2}, given was the result {1}"),
      Text.of("Nilai bagian itu menurut {2}.", "Appraise that part under {2}.")),
  /** {0} the name, {1} the result, {2} the period that is needed. */
  RESULT_OF_OTHER_PERIOD(
      "result-of-other-period",
      Text.of(
          "{0} harus hasil periode {2}, yang diberikan hasil {1}",
          "{0} must be the result of the period {2}, given was the result {1}"),
      Text.EMPTY),
  /** {0} the name, {1} the result, {2} whose it is, {3} who is appraised. */
  RESULT_OF_OTHER_PERSON(
      "result-of-other-person",
      Text.of(
          "{0}: hasil {1} milik {2}, yang dinilai {3}",
          "{0}: the result {1} is that of {2}, appraised is {3}"),
      Text.EMPTY),
  /** {0} the name, {1} the result, {2} the export that is needed. */
  RESULT_WITHOUT_EXPORT(
      "result-without-export",
      Text.of("{0}: hasil {1} tidak memuat {2}", "{0}: the result {1} has no {2}"),
      Text.of(
          "Hasil yang ditolak atau tanpa predikat tidak dapat menjadi masukan.",
          "A result that was refused or has no rating cannot be an input.")),
  /** {0} the id. */
  DUPLICATE_ENTRY(
      "duplicate-entry",
      Text.of("entri \"{0}\" ada lebih dari satu kali", "entry \"{0}\" is there more than once"),
      Text.of("Beri setiap entri id sendiri.", "Give each entry an id of its own.")),
  /** {0} the policy's message, {1} the formula with its values. */
  REQUIREMENT("requirement-not-met", Text.of("{0} [{1}]", "{0} [{1}]"), Text.EMPTY),
  /** {0} the whole, {1} the part. */
  PART_NOT_APPLICABLE(
      "part-not-applicable",
      Text.of(
          "{1} tidak berlaku, dan kebijakan tidak mengatur {0} tanpa itu",
          "{1} is not applicable, and the policy does not settle {0} without it"),
      Text.EMPTY),
  /** {0} the whole, {1} how many must apply, {2} how many do. */
  TOO_FEW_PARTS(
      "too-few-parts",
      Text.of(
          "{0} memerlukan paling sedikit {1} bagian yang berlaku, hanya ada {2}",
          "{0} needs at least {1} parts that apply, there are {2}"),
      Text.EMPTY),
  /** {0} the whole, {1} the part, {2} the weight. */
  NEGATIVE_WEIGHT(
      "negative-weight",
      Text.of("bobot {1} dalam {0} negatif: {2}", "the weight of {1} in {0} is negative: {2}"),
      Text.EMPTY),
  /** {0} the table, {1} the keys. */
  NO_ROW(
      "no-row",
      Text.of("tabel {0} tidak mempunyai baris untuk {1}", "table {0} has no row for {1}"),
      Text.EMPTY),
  /** {0} the quantity, {1} the cohort. */
  COHORT_NOT_COUNTED(
      "cohort-not-counted",
      Text.of(
          "{0} memerlukan semua penilaian dalam kelompok {1}, yang belum dihitung",
          "{0} needs every appraisal in the cohort {1}, which has not been counted"),
      Text.of(
          "Nilai semua pegawai kelompok itu bersama-sama; hitungan pertama melalui census().",
          "Appraise everybody of that cohort together; count them first with census().")),
  /** {0} the quantity, {1} why. */
  OUTCOME_LEFT_OUT(
      "outcome-left-out",
      Text.of("{0} tidak dihitung: {1}", "{0} is not calculated: {1}"),
      Text.EMPTY) {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  },
  /** {0} the cohort, {1} how many are left out, {2} how many were counted. */
  COHORT_INCOMPLETE(
      "cohort-incomplete",
      Text.of(
          "{0}: {1} anggota belum dapat dihitung; angka kelompok ini dari {2} anggota lain",
          "{0}: {1} members could not be calculated; the figure is that of {2} others"),
      Text.of("Perbaiki data mereka, lalu hitung ulang.", "Mend their data, then count again.")) {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  },
  /** {0} the group, {1} the limit. */
  TOO_MUCH_WORK(
      "too-much-work",
      Text.of(
          "rumus-rumus penilaian ini melihat entri (terakhir {0}) lebih dari {1} kali",
          "the formulas of this appraisal look at entries (last of {0}) more than {1} times"),
      Text.of(
          "Hitung lebih dahulu besaran tiap entri, lalu jumlahkan; kurangi fungsi atas entri di"
              + " dalam fungsi atas entri.",
          "Calculate a quantity of each entry first, then sum it; put fewer functions over entries"
              + " within each other.")),
  /** {0} the name. */
  RESULT_NOT_APPLICABLE(
      "result-not-applicable",
      Text.of("{0} tidak berlaku untuk penilaian ini", "{0} is not applicable to this appraisal"),
      Text.EMPTY);

  private final Definition definition;

  CalculationCode(String id, Text message, Text advice) {
    this.definition = Definition.error(id, message, advice);
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
