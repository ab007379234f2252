package id.salor.appraisal.formula;

import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.value.Text;

/** What can be wrong in a formula, when it is read or when it is evaluated. */
public enum FormulaCode implements IssueCode {
  /** {0} what was found, {1} what was expected. */
  SYNTAX(
      "formula-syntax",
      Text.of(
          "rumus tidak terbaca: ditemukan {0}, diharapkan {1}",
          "the formula cannot be read: found {0}, expected {1}"),
      Text.EMPTY),
  /** {0} the character. */
  CHARACTER(
      "formula-character",
      Text.of("karakter {0} tidak dikenal dalam rumus", "character {0} is unknown in a formula"),
      Text.of(
          "Rumus memakai + - * / = <> < <= > >= dan tanda kurung.",
          "Formulas use + - * / = <> < <= > >= and parentheses.")),
  /** {0} the word before the point. */
  PATH(
      "formula-path",
      Text.of("titik sesudah nama dalam rumus: {0}.", "a point after a name in a formula: {0}."),
      Text.of(
          "Di dalam rumus nama ditulis sendiri: yang terlihat ialah nama entri tempat rumus ini"
              + " berdiri dan nama di luarnya; entri kelompok lewat SUM(kelompok, nama) dan"
              + " sejenisnya.",
          "In a formula names are written alone: those of the entry on which it stands and those"
              + " around it are seen; entries of a group through SUM(group, name) and its like.")),
  /** No arguments. */
  SEMICOLON(
      "formula-semicolon",
      Text.of("titik koma dalam rumus", "a semicolon in a formula"),
      Text.of(
          "Masukan fungsi dipisahkan koma: IF(syarat, a, b).",
          "What a function takes is separated by commas: IF(condition, a, b).")),
  /** {0} the word, {1} how it is written, or all words in capitals. */
  CAPITALS(
      "formula-capitals",
      Text.of(
          "{0} bukan nama, dan bukan fungsi dengan tanda kurung",
          "{0} is no name, and no function with parentheses"),
      Text.of("Mungkin {1}.", "Maybe {1}.")),
  /** {0} the digits, {1} the number with a point. */
  DECIMAL_COMMA(
      "formula-decimal-comma",
      Text.of("koma di antara angka dalam rumus: {0}", "a comma between digits in a formula: {0}"),
      Text.of(
          "Mungkin {1}; di dalam rumus desimal memakai titik, dan setelah koma pemisah ada spasi.",
          "Maybe {1}; inside a formula decimals take a point, and a separating comma is followed by"
              + " a space.")),
  /** {0} the function name, {1} the nearest known one or all of them. */
  UNKNOWN_FUNCTION(
      "formula-unknown-function",
      Text.of("fungsi {0} tidak dikenal", "function {0} is unknown"),
      Text.of("Mungkin {1}.", "Maybe {1}.")),
  /** {0} the function name, {1} what it takes, {2} how many were given. */
  ARGUMENT_COUNT(
      "formula-argument-count",
      Text.of(
          "fungsi {0} ditulis {0}({1}), bukan dengan {2} masukan",
          "function {0} is written {0}({1}), not with {2} arguments"),
      Text.EMPTY),
  /** {0} the word. */
  NAME_FORM(
      "formula-name",
      Text.of("\"{0}\" bukan nama yang sah", "\"{0}\" is not a valid name"),
      Text.of(
          "Nama memakai huruf kecil, angka, dan garis bawah: nilai_kinerja.",
          "Names use lower-case letters, digits and underscores: nilai_kinerja.")),
  /** {0} the length, {1} the limit. */
  TOO_LONG(
      "formula-too-long",
      Text.of("rumus terlalu panjang atau terlalu dalam", "the formula is too long or too deep"),
      Text.of(
          "Pecah menjadi beberapa besaran bernama.", "Split it into several named quantities.")),
  /** {0} what is calculated. */
  NUMBER_TOO_LONG(
      "number-too-long",
      Text.of(
          "{0} menjadi angka dengan ribuan digit", "{0} becomes a number of thousands of digits"),
      Text.of(
          "Bulatkan besaran yang dipakai sebelum dikalikan atau dijumlahkan.",
          "Round the quantities used before they are multiplied or summed.")),
  /** {0} the divisor. */
  DIVISION_BY_ZERO(
      "division-by-zero",
      Text.of("pembagian dengan nol: {0} bernilai 0", "division by zero: {0} is 0"),
      Text.of(
          "Periksa nilai masukan, atau atur dalam rumus apa yang berlaku bila nol.",
          "Check the input, or say in the formula what applies at zero.")),
  /** {0} the formula, {1} its value, {2} the most. */
  WORKING_DAYS(
      "working-days",
      Text.of(
          "{0} = {1} bukan jumlah hari kerja: bilangan bulat 0 sampai {2}",
          "{0} = {1} is not a number of working days: a whole number from 0 to {2}"),
      Text.EMPTY),
  /** {0} the group. */
  NO_ENTRIES(
      "no-entries",
      Text.of(
          "tidak ada satu pun entri {0} untuk dihitung", "there is not one entry of {0} to take"),
      Text.of(
          "Isi paling sedikit satu entri, atau atur dalam rumus apa yang berlaku bila tidak ada.",
          "Give at least one entry, or say in the formula what applies without one.")),
  /** {0} the label's formula. */
  LABEL_WITHOUT_NUMBER(
      "label-without-number",
      Text.of("label dari {0} tidak mempunyai angka", "the label of {0} has no number"),
      Text.of(
          "Tambahkan angka pada label itu di policy.yaml.",
          "Give the label a number in policy.yaml."));

  private final Definition definition;

  FormulaCode(String id, Text message, Text advice) {
    this.definition = Definition.error(id, message, advice);
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
