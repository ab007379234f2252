package id.salor.appraisal.rules.internal.sheet;

import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.value.Text;

/** What can be wrong in a table. */
public enum SheetCode implements IssueCode {
  /** no arguments. */
  EMPTY(
      "table-empty",
      Text.of("tabel tidak mempunyai baris data", "the table has no rows"),
      Text.of(
          "Baris pertama berisi judul kolom; baris berikutnya isinya.",
          "The first line holds the column headings; the lines below it the rows.")),
  /** {0} what the CSV library says. */
  CSV(
      "table-syntax",
      Text.of("berkas CSV tidak terbaca: {0}", "the CSV file cannot be read: {0}"),
      Text.of("Periksa tanda petik ganda.", "Check the quotation marks.")),
  /** {0} the limit. */
  TOO_LARGE(
      "too-large",
      Text.of("melebihi batas {0}", "exceeds the limit of {0}"),
      Text.of("Bagi menjadi beberapa tabel.", "Split it into several tables.")),
  /** {0} the heading, {1} the nearest form, {2} all headings, in the words of the table. */
  HEADING(
      "table-heading",
      Text.of("judul kolom \"{0}\" tidak dikenal", "column heading \"{0}\" is unknown"),
      Text.of("Mungkin \"{1}\". Judul: {2}.", "Maybe \"{1}\". Headings: {2}.")),
  /** {0} the name, {1} the nearest or all known. */
  UNKNOWN_COLUMN(
      "unknown-name",
      Text.of("nama kolom \"{0}\" tidak dikenal", "column name \"{0}\" is unknown"),
      Text.of(
          "Mungkin \"{1}\"; nama yang hanya ada di tabel dinyatakan di \"tables\" policy.yaml.",
          "Maybe \"{1}\"; a name of this table only is declared under \"tables\" in policy.yaml.")),
  /** {0} the name. */
  AMBIGUOUS_COLUMN(
      "ambiguous-name",
      Text.of(
          "nama kolom \"{0}\" berbeda jenisnya di beberapa kelompok",
          "column name \"{0}\" has different kinds in several groups"),
      Text.of(
          "Nyatakan kolom itu di \"tables\" policy.yaml dengan nama lain.",
          "Declare the column under \"tables\" in policy.yaml by another name.")),
  /** {0} the heading. */
  DUPLICATE_COLUMN(
      "duplicate-column",
      Text.of("kolom \"{0}\" ada dua kali", "column \"{0}\" is there twice"),
      Text.EMPTY),
  /** {0} what is missing. */
  NO_COLUMN(
      "missing-column",
      Text.of("tabel tidak mempunyai kolom \"{0} …\"", "the table has no column \"{0} …\""),
      Text.EMPTY),
  /** {0} cells there are, {1} columns there are. */
  WIDTH(
      "row-width",
      Text.of(
          "baris ini mempunyai {0} sel, judulnya {1}", "this row has {0} cells, the heading {1}"),
      Text.of(
          "Periksa pemisah; sel yang memuat pemisah ditulis di antara tanda petik ganda.",
          "Check the separators; a cell that contains one is written between quotation marks.")),
  /** {0} the column. */
  EMPTY_CELL(
      "empty-cell",
      Text.of("sel kolom \"{0}\" kosong", "the cell of column \"{0}\" is empty"),
      Text.of(
          "Isi sel itu; untuk syarat apa saja tulis *, untuk hasil yang tidak diatur tulis"
              + " \"tidak ditentukan\".",
          "Fill it; write * for any key, and \"not determined\" for an output that the text does"
              + " not settle.")),
  /** {0} the cell, {1} the column, {2} what is expected. */
  CELL(
      "table-cell",
      Text.of(
          "\"{0}\" tidak terbaca untuk kolom \"{1}\"; diharapkan {2}",
          "\"{0}\" cannot be read for column \"{1}\"; expected {2}"),
      Text.EMPTY),
  /** {0} the label, {1} the set, {2} the nearest or all known. */
  LABEL(
      "unknown-label",
      Text.of("label \"{0}\" tidak ada dalam {1}", "label \"{0}\" is not in {1}"),
      Text.of("Mungkin \"{2}\".", "Maybe \"{2}\".")),
  /** {0} the cell. */
  AMBIGUOUS_NUMBER(
      "ambiguous-number",
      Text.of(
          "angka \"{0}\" dapat dibaca dengan dua cara",
          "the number \"{0}\" can be read in two ways"),
      Text.of(
          "Tulis tanpa pemisah ribuan: 1234.5 atau 1234,5.",
          "Write it without a separator of thousands: 1234.5 or 1234,5.")),
  /** {0} the cell. */
  SPREADSHEET_FORMULA(
      "spreadsheet-formula",
      Text.of(
          "rumus lembar kerja tidak dipakai di sini: {0}",
          "spreadsheet formulas are not used here: {0}"),
      Text.of(
          "Tulis hasilnya, atau \"rumus …\" dengan nama-nama kebijakan.",
          "Write its result, or \"formula …\" with names of the policy.")),
  /** no arguments. */
  TWO_BASES(
      "two-legal-bases",
      Text.of(
          "baris ini mengisi dasar hukum dan tafsiran sekaligus",
          "this row fills both legal basis and interpretation"),
      Text.of("Isi salah satu.", "Fill one of them.")),
  /** {0} the character. */
  FORBIDDEN_CHARACTER(
      "forbidden-character",
      Text.of("karakter {0} tidak boleh ada di sini", "character {0} is not allowed here"),
      Text.of("Hapus karakter itu.", "Delete it."));

  private final Definition definition;

  SheetCode(String id, Text message, Text advice) {
    this.definition = Definition.error(id, message, advice);
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
