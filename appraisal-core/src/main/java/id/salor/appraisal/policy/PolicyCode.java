package id.salor.appraisal.policy;

import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.issue.Severity;
import id.salor.appraisal.value.Text;

/** What can be wrong with resolved terms, or with the choice of a policy version. */
public enum PolicyCode implements IssueCode {
  /** {0} the matter, {1} the other origin. */
  CONFLICT(
      "conflict",
      Text.of(
          "dua ketentuan untuk satu hal: {0}; yang lain: {1}",
          "two terms for one thing: {0}; the other: {1}"),
      Text.of(
          "Hapus salah satu, bedakan syaratnya, atau nyatakan satu aturan sebagai pengecualian dari"
              + " yang lain.",
          "Delete one, make their conditions differ, or declare one rule an exception to the"
              + " other.")),
  /** {0} the quantity, {1} who needs it. */
  MISSING_VALUE(
      "missing-term",
      Text.of(
          "besaran {0} diperlukan oleh {1}, tetapi tidak ada aturan yang menentukan nilainya",
          "quantity {0} is needed by {1}, but no rule says what its value is"),
      Text.of(
          "Tambahkan kalimat: nilai \"{0}\" adalah … (dalam berkas berbahasa Inggris: value \"{0}\""
              + " is …)",
          "Add a sentence: nilai \"{0}\" adalah … (in an English file: value \"{0}\" is …)")),
  /** {0} the part, {1} the whole. */
  MISSING_WEIGHT(
      "missing-weight",
      Text.of("bobot {0} dalam {1} tidak ditentukan", "the weight of {0} in {1} is not said"),
      Text.of(
          "Tambahkan kalimat: bobot \"{0}\" dalam \"{1}\" adalah … persen (dalam berkas berbahasa"
              + " Inggris: weight of \"{0}\" in \"{1}\" is … percent)",
          "Add a sentence: bobot \"{0}\" dalam \"{1}\" adalah … persen (in an English file: weight of"
              + " \"{0}\" in \"{1}\" is … percent)")),
  /** {0} the part, {1} the whole. */
  WEIGHT_WITHOUT_PART(
      "weight-without-part",
      Text.of(
          "{0} diberi bobot dalam {1}, tetapi bukan bagian dari jumlah tertimbangnya",
          "{0} has a weight in {1}, but is not a part of its weighted sum"),
      Text.of("Periksa nama bagian.", "Check the name of the part.")),
  /** {0} the part, {1} the whole. */
  PART_TWICE(
      "part-twice",
      Text.of("{0} disebut dua kali sebagai bagian {1}", "{0} is named twice as a part of {1}"),
      Text.of("Hapus salah satu.", "Delete one of them.")),
  /** {0} the whole, {1} the sum in percent. */
  WEIGHTS_SUM(
      "weights-sum",
      Text.of(
          "jumlah bobot dalam {0} adalah {1} persen, bukan 100",
          "the weights in {0} add up to {1} percent, not 100"),
      Text.of("Ubah bobot hingga jumlahnya 100.", "Change the weights until they add up to 100.")),
  /** no arguments. */
  NO_RESULT(
      "no-result-term",
      Text.of(
          "tidak ada aturan yang menentukan predikat maupun nilai akhir",
          "no rule says which quantity is the rating or the score"),
      Text.of(
          "Tambahkan kalimat: predikat akhir adalah \"…\" (dalam berkas berbahasa Inggris: final rating"
              + " is \"…\")",
          "Add a sentence: predikat akhir adalah \"…\" (in an English file: final rating is"
              + " \"…\")")),
  /** {0} the quantities in order. */
  CYCLE(
      "cycle",
      Text.of("besaran saling bergantung: {0}", "quantities depend on each other: {0}"),
      Text.of("Putuskan lingkaran itu.", "Break the circle.")),
  /** {0} the quantity at which the chain is too long. */
  CHAIN_TOO_LONG(
      "chain-too-long",
      Text.of(
          "{0} bergantung pada rangkaian besaran dan rumus yang terlalu panjang",
          "{0} depends on a chain of quantities and formulas that is too long"),
      Text.of(
          "Hitung langsung dari masukannya, atau persingkat rumus-rumusnya.",
          "Calculate it from the input more directly, or shorten the formulas.")),
  /** {0} the quantity, {1} the parts that must apply, {2} the parts there are. */
  MINIMUM_ABOVE_PARTS(
      "minimum-above-parts",
      Text.of(
          "{0} memerlukan paling sedikit {1} bagian, padahal hanya mempunyai {2}",
          "{0} needs at least {1} parts, but has only {2}"),
      Text.of("Tulis jumlah bagian paling banyak {2}.", "Ask for {2} parts at most.")),
  /** {0} the table, {1} the key, {2} the bound, {3} the step, {4} the nearest numbers on it. */
  BOUND_OFF_GRID(
      "bound-off-grid",
      Text.of(
          "tabel {0}: batas {2} untuk {1} bukan kelipatan {3}, jadi tidak pernah tepat tercapai",
          "table {0}: the bound {2} for {1} is no multiple of {3}, so it is never met exactly"),
      Text.of("Tulis angka terdekat: {4}.", "Write the nearest number: {4}.")),
  /** {0} the quantity, {1} the figure it rests on. */
  COHORT_OF_COHORT(
      "cohort-of-cohort",
      Text.of(
          "{0} dihitung dalam kelompok dari besaran yang memerlukan {1}, yang juga angka kelompok",
          "{0} is counted in a cohort from what needs {1}, which is itself a figure of a cohort"),
      Text.of(
          "Hitungan pertama hanya dapat memakai besaran yang tidak memerlukan kelompok.",
          "The first pass can only count what needs no cohort.")),
  /** no arguments. */
  DISTRIBUTION_WITHOUT_RATING(
      "distribution-without-rating",
      Text.of(
          "batas sebaran memerlukan predikat akhir, dan tidak ada aturan yang menentukannya",
          "a limit on the spread needs a rating, and no rule says which quantity it is"),
      Text.EMPTY),
  /** {0} the labels, {1} the set. */
  LABELS_APART(
      "labels-apart",
      Text.of("label {0} tidak bersebelahan dalam {1}", "the labels {0} are no neighbours in {1}"),
      Text.of(
          "Tulis satu batas untuk setiap kumpulan label yang bersebelahan.",
          "Write one limit for each run of neighbouring labels.")),
  /** {0} the set, {1} the most. */
  TOO_MANY_LABELS(
      "too-many-labels",
      Text.of(
          "{0} mempunyai lebih dari {1} label; sebarannya tidak dapat dibatasi",
          "{0} has more than {1} labels; its spread cannot be limited"),
      Text.EMPTY),
  /** {0} the name, {1} the nearest known name or all of them. */
  UNKNOWN_NAME(
      "unknown-name",
      Text.of("nama \"{0}\" tidak dikenal di sini", "name \"{0}\" is unknown here"),
      Text.of("Mungkin \"{1}\".", "Maybe \"{1}\".")),
  /** {0} the label, {1} the set, {2} the nearest label or all of them. */
  UNKNOWN_LABEL(
      "unknown-label",
      Text.of("label \"{0}\" tidak ada dalam {1}", "label \"{0}\" is not in {1}"),
      Text.of("Mungkin \"{2}\".", "Maybe \"{2}\".")),
  /** {0} the formula, {1} its kind, {2} the expected kind. */
  TYPE_MISMATCH(
      "type-mismatch",
      Text.of("{0} adalah {1}, padahal diperlukan {2}", "{0} is a {1} where a {2} is needed"),
      Text.EMPTY),
  /** {0} the formula on both sides. */
  COMPARED_WITH_ITSELF(
      "compared-with-itself",
      Text.of("{0} dibandingkan dengan dirinya sendiri", "{0} is compared with itself"),
      Text.of(
          "Di dalam fungsi atas entri, sebuah nama adalah milik entri yang sedang dilihat;"
              + " OWN(nama) milik entri tempat rumus ini berdiri.",
          "Within a function over entries a name is that of the entry looked at; OWN(name) is that"
              + " of the entry on which this formula stands.")),
  /** {0} the name, {1} what is needed. */
  WRONG_ROLE("wrong-role", Text.of("\"{0}\" bukan {1}", "\"{0}\" is not {1}"), Text.EMPTY),
  /** {0} the table, {1} keys taken, {2} keys given. */
  KEY_COUNT(
      "table-keys",
      Text.of(
          "tabel {0} mempunyai {1} kolom kunci, diberi {2}",
          "table {0} has {1} key columns, given {2}"),
      Text.EMPTY),
  /** {0} the table, {1} the witness. */
  GAP(
      "table-gap",
      Text.of("tabel {0}: tidak ada baris untuk {1}", "table {0}: no row for {1}"),
      Text.of(
          "Tambahkan baris, ubah batas, atau nyatakan \"tidak ditentukan\" bila teks peraturan"
              + " memang diam.",
          "Add a row, move a bound, or say \"not determined\" where the text of the law is"
              + " silent.")),
  /** {0} the table, {1} the witness, {2} the other row. */
  OVERLAP(
      "table-overlap",
      Text.of(
          "tabel {0}: lebih dari satu baris untuk {1}; baris lain: {2}",
          "table {0}: more than one row for {1}; the other row: {2}"),
      Text.of(
          "Ubah batas, atau nyatakan dengan kalimat: tabel \"{0}\" memakai baris pertama yang cocok"
              + " (dalam berkas berbahasa Inggris: table \"{0}\" uses the first row that fits)",
          "Move a bound, or say in a sentence: tabel \"{0}\" memakai baris pertama yang cocok (in an"
              + " English file: table \"{0}\" uses the first row that fits)")),
  /** {0} the table. */
  COVERAGE_TOO_LARGE(
      "table-too-large",
      Text.of(
          "tabel {0} terlalu besar untuk dibuktikan lengkap",
          "table {0} is too large to be proven complete"),
      Text.of("Bagi menjadi beberapa tabel.", "Split it into several tables.")),
  /** {0} the table's output. */
  LINE_WITHOUT_STRETCH(
      "line-without-stretch",
      Text.of(
          "garis lurus {0} memerlukan kunci angka dengan batas bawah dan atas",
          "the straight line {0} needs a number key with a lower and an upper bound"),
      Text.EMPTY),
  /** {0} the family, {1} the nearest or all known ones. */
  UNKNOWN_FAMILY(
      "unknown-policy",
      Text.of("kebijakan \"{0}\" tidak dikenal", "policy \"{0}\" is unknown"),
      Text.of("Mungkin \"{1}\".", "Maybe \"{1}\".")),
  /** {0} the id, {1} the nearest or all known ones. */
  UNKNOWN_VERSION(
      "unknown-version",
      Text.of("versi kebijakan \"{0}\" tidak dikenal", "policy version \"{0}\" is unknown"),
      Text.of("Mungkin \"{1}\".", "Maybe \"{1}\".")),
  /** {0} the period or version, {1} the versions that have errors. */
  VERSION_UNUSABLE(
      "version-unusable",
      Text.of(
          "{0} mungkin diatur oleh versi yang mempunyai kesalahan dan tidak dipakai: {1}",
          "{0} may be governed by a version that has errors and is not used: {1}"),
      Text.of("Perbaiki kesalahan versi itu, lalu ulangi.", "Mend its errors, then try again.")),
  /** {0} the period, {1} the family, {2} what is governed, {3} why not, where that is said. */
  PERIOD_NOT_GOVERNED(
      "period-not-governed",
      Text.of(
          "periode {0} tidak diatur oleh versi mana pun dari {1}",
          "period {0} is governed by no version of {1}"),
      Text.of("Periode yang diatur: {2}.{3}", "Governed periods: {2}.{3}")),
  /** {0} the period, {1} the version, {2} the form it asks for. */
  PERIOD_FORM(
      "period-form",
      Text.of(
          "periode {0} tidak dinilai menurut {1}, yang mengatur {2}",
          "the period {0} is not appraised under {1}, which governs {2}"),
      Text.EMPTY),
  /** {0} the period, {1} the version, {2} the version of the form, {3} what that one governs. */
  FORM_OF_OTHER_VERSION(
      "form-of-another-version",
      Text.of(
          "periode {0} diatur {1}, tetapi isiannya memakai formulir {2}",
          "period {0} is governed by {1}, but what was given follows the form of {2}"),
      Text.of(
          "Periksa periodenya: {2} mengatur {3}. Bila periodenya benar, isi formulir {1}.",
          "Check the period: {2} governs {3}. If the period is right, fill in the form of {1}.")),
  /** {0} the period, {1} the versions, {2} what the bridge adds. */
  PERIOD_STRADDLES(
      "period-straddles",
      Text.of("periode {0} melintasi beberapa versi: {1}", "period {0} straddles versions: {1}"),
      Text.of(
          "Nilai tiap bagian dengan versinya sendiri{2}.",
          "Appraise each part under its own version{2}.")),
  /** {0} the period, {1} the version, {2} what it governs. */
  PINNED_OUTSIDE(
      "pinned-outside",
      Text.of(
          "periode {0} di luar periode yang diatur {1} ({2}); dihitung karena versinya disebut",
          "period {0} lies outside what {1} governs ({2}); calculated because the version was"
              + " named"),
      Text.EMPTY) {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  },
  /** {0} the first version, {1} the second, {2} the days. */
  VERSIONS_OVERLAP(
      "versions-overlap",
      Text.of("{0} dan {1} sama-sama mengatur {2}", "{0} and {1} both govern {2}"),
      Text.of(
          "Ubah \"governs\" di salah satu policy.yaml.",
          "Change \"governs\" in one of the policy.yaml files.")),
  /** {0} the family, {1} the days. */
  VERSIONS_GAP(
      "versions-gap",
      Text.of("tidak ada versi {0} yang mengatur {1}", "no version of {0} governs {1}"),
      Text.of(
          "Ubah \"governs\" di policy.yaml, atau tambahkan versi.",
          "Change \"governs\" in policy.yaml, or add a version.")) {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  };

  private final Definition definition;

  PolicyCode(String id, Text message, Text advice) {
    this.definition = Definition.error(id, message, advice);
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
