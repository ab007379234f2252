package id.salor.appraisal.rules.data;

import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.value.Text;

/** What can be wrong with appraisals in CSV, besides what can be wrong in any format. */
public enum DataCode implements IssueCode {
  /** {0} the header cell, {1} what it may be meant to be. */
  UNKNOWN_COLUMN(
      "unknown-column",
      Text.of("judul kolom \"{0}\" tidak dikenal", "the column heading \"{0}\" is not known"),
      Text.of("Mungkin \"{1}\".", "Maybe \"{1}\".")),
  /** {0} the column. */
  DUPLICATE_COLUMN(
      "duplicate-column",
      Text.of("kolom \"{0}\" ada lebih dari satu kali", "the column \"{0}\" is there twice"),
      Text.of("Sisakan satu.", "Keep one of them.")),
  /** {0} the column. */
  MISSING_COLUMN(
      "missing-column",
      Text.of("kolom \"{0}\" tidak ada", "there is no column \"{0}\""),
      Text.of("Tambahkan ke baris judul.", "Add it to the heading.")),
  /** {0} how many there may be. */
  TOO_MANY_COLUMNS(
      "too-many-columns",
      Text.of("lebih dari {0} kolom", "more than {0} columns"),
      Text.of("Periksa apakah ini berkas yang benar.", "Check that this is the file you meant.")),
  /** {0} cells there are, {1} columns there are. */
  WRONG_WIDTH(
      "wrong-column-count",
      Text.of(
          "baris ini mempunyai {0} sel, judulnya {1}",
          "the row has {0} cells, the heading has {1}"),
      Text.of(
          "Periksa pemisah; sel yang memuat pemisah harus diapit tanda kutip.",
          "Check the separators; a cell that holds one must stand in quotes.")),
  /** {0} the number of the column, {1} what is in the cell. */
  CELL_WITHOUT_HEADING(
      "cell-without-heading",
      Text.of("kolom {0} tanpa judul berisi \"{1}\"", "column {0} has no heading but \"{1}\""),
      Text.of("Beri kolom itu judul atau kosongkan.", "Give the column a heading or empty it.")),
  /** {0} the limit. */
  CELL_TOO_LONG(
      "cell-too-long",
      Text.of("ada sel lebih panjang dari {0} karakter", "a cell has more than {0} characters"),
      Text.of("Periksa apakah ada tanda kutip yang belum ditutup.", "Look for a quote left open.")),
  /** {0} the limit. */
  ROW_TOO_LONG(
      "row-too-long",
      Text.of("baris ini lebih panjang dari {0} karakter", "the row has more than {0} characters"),
      Text.of("Periksa apakah ada tanda kutip yang belum ditutup.", "Look for a quote left open.")),
  /** {0} the first and {1} the last line of the row. */
  STRAY_QUOTE(
      "stray-quote",
      Text.of(
          "sesudah tanda kutip penutup masih ada teks (baris {0} sampai {1})",
          "there is text after a closing quote (line {0} to {1})"),
      Text.of(
          "Tulis tanda kutip di dalam sel dua kali: \"\".",
          "Write a quote in a cell twice: \"\".")),
  /** {0} the line in which the quote is opened. */
  UNCLOSED_QUOTE(
      "unclosed-quote",
      Text.of(
          "tanda kutip yang dibuka di baris {0} tidak ditutup",
          "the quote that is opened in line {0} is not closed"),
      Text.of(
          "Tutup tanda kutip itu; baris di bawahnya dibaca seperti biasa.",
          "Close the quote; the lines below it are read as usual.")),
  /** {0} the column, {1} what is in the cell, {2} what is in the first row. */
  CONFLICTING_CELLS(
      "conflicting-cells",
      Text.of(
          "{0}: \"{1}\" berbeda dari \"{2}\" di baris pertama penilaian ini",
          "{0}: \"{1}\" differs from \"{2}\" in the first row of this appraisal"),
      Text.of(
          "Isi sekali di baris pertama; kosongkan di baris berikutnya.",
          "Fill it in once, in the first row; leave it empty below.")),
  /** {0} the column that is empty, {1} the column that is not. */
  ENTRY_WITHOUT_ID(
      "entry-without-id",
      Text.of("{1} diisi, tetapi {0} kosong", "{1} is filled in, but {0} is empty"),
      Text.of("Isi {0}.", "Fill in {0}."));

  private final Definition definition;

  DataCode(String id, Text message, Text advice) {
    this.definition = Definition.error(id, message, advice);
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
