package id.salor.appraisal.rules.internal.workbook;

import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.value.Text;

/** What can be wrong with a workbook, before its cells mean anything. */
public enum WorkbookCode implements IssueCode {
  /** {0} what was found. */
  UNREADABLE(
      "workbook-unreadable",
      Text.of("buku kerja tidak terbaca: {0}", "the workbook cannot be read: {0}"),
      Text.of(
          "Simpan ulang sebagai \"Buku Kerja Excel (*.xlsx)\" tanpa kata sandi.",
          "Save it again as \"Excel Workbook (*.xlsx)\" without a password.")),
  /** {0} what is exceeded: a number with its unit. */
  TOO_LARGE(
      "workbook-too-large",
      Text.of("buku kerja melebihi batas {0}", "the workbook exceeds the limit of {0}"),
      Text.of(
          "Hapus lembar, gambar, dan baris kosong yang tidak perlu, atau bagi isinya.",
          "Delete sheets, pictures and empty rows that are not needed, or split it.")),
  /** {0} the part of the workbook. */
  DOCUMENT_TYPE(
      "workbook-document-type",
      Text.of(
          "bagian {0} memuat DOCTYPE atau entitas, yang tidak pernah ada di buku kerja",
          "part {0} holds a DOCTYPE or an entity, which no workbook has"),
      Text.of("Jangan pakai berkas ini.", "Do not use this file.")),
  /** {0} the part of the workbook. */
  ACTIVE_CONTENT(
      "workbook-active-content",
      Text.of(
          "buku kerja memuat makro atau objek tertanam: {0}",
          "the workbook holds macros or embedded objects: {0}"),
      Text.of(
          "Simpan sebagai \"Buku Kerja Excel (*.xlsx)\" tanpa makro dan objek.",
          "Save it as \"Excel Workbook (*.xlsx)\" without macros and objects.")),
  /** {0} the part of the workbook. */
  EXTERNAL_LINK(
      "workbook-external-link",
      Text.of(
          "buku kerja mengambil data dari luar: {0}", "the workbook takes data from outside: {0}"),
      Text.of(
          "Putuskan tautan (Data > Edit Tautan) dan tempel nilainya.",
          "Break the links (Data > Edit Links) and paste the values.")),
  /** {0} the sheet, {1} the one that is read. */
  OTHER_SHEET(
      "workbook-other-sheet",
      Text.of(
          "lembar \"{0}\" tidak akan dibaca; hanya \"{1}\" yang dibaca",
          "sheet \"{0}\" would not be read; only \"{1}\" is"),
      Text.of("Hapus lembar itu atau simpan terpisah.", "Delete it or save it apart.")),
  /** {0} the sheet. */
  HIDDEN_SHEET(
      "workbook-hidden-sheet",
      Text.of("lembar \"{0}\" tersembunyi", "sheet \"{0}\" is hidden"),
      Text.of("Tampilkan lalu hapus lembar itu.", "Unhide the sheet, then delete it.")),
  /** {0} the cells. */
  MERGED(
      "merged-cells",
      Text.of("sel {0} digabung", "cells {0} are merged"),
      Text.of(
          "Batalkan gabungan dan isi setiap sel.", "Unmerge the cells and fill in each of them.")),
  /** no arguments. */
  HIDDEN_ROW(
      "hidden-row",
      Text.of("baris ini berisi tetapi tersembunyi", "this row holds something but is hidden"),
      Text.of(
          "Tampilkan baris itu (periksa juga saringan), atau hapus.",
          "Unhide the row (look for a filter, too), or delete it.")),
  /** no arguments. */
  HIDDEN_COLUMN(
      "hidden-column",
      Text.of("kolom ini berisi tetapi tersembunyi", "this column holds something but is hidden"),
      Text.of("Tampilkan kolom itu, atau hapus.", "Unhide the column, or delete it.")),
  /** no arguments. */
  FORMULA(
      "formula-cell",
      Text.of("sel ini berisi rumus lembar kerja", "this cell holds a spreadsheet formula"),
      Text.of(
          "Salin sel itu lalu Tempel Khusus > Nilai.",
          "Copy the cell, then Paste Special > Values.")),
  /** {0} the error as the cell shows it. */
  ERROR(
      "error-cell",
      Text.of("sel ini berisi galat {0}", "this cell holds the error {0}"),
      Text.of("Tulis nilai yang dimaksud.", "Write the value that is meant.")),
  /** {0} the number in percent, {1} the number as it is stored. */
  PERCENT(
      "percent-cell",
      Text.of(
          "sel ini diformat sebagai persen: terlihat {0}%, tersimpan {1}",
          "this cell is formatted as a percentage: it shows {0}%, but holds {1}"),
      Text.of(
          "Ubah format sel ke Umum, lalu tulis angka yang dimaksud: {0} atau {1}.",
          "Change the format of the cell to General, then write the number that is meant: {0} or"
              + " {1}.")),
  /** {0} the date. */
  DATE(
      "date-cell",
      Text.of("sel ini berisi tanggal {0}", "this cell holds the date {0}"),
      Text.of(
          "Excel menjadikan \"1-2\" tanggal; ubah format sel ke Teks, lalu tulis lagi.",
          "Excel turns \"1-2\" into a date; change the format of the cell to Text, then write it"
              + " again.")),
  /** {0} what is stored. */
  TIME(
      "time-cell",
      Text.of(
          "sel ini berisi jam, atau tanggal yang tidak dikenal ({0})",
          "this cell holds a time of day, or a date that is not known ({0})"),
      Text.of(
          "Tulis tanggal tanpa jam, atau angka dengan format Umum.",
          "Write a date without a time, or a number in the format General.")),
  /** {0} the number. */
  DIGITS(
      "too-many-digits",
      Text.of(
          "angka {0} lebih panjang dari yang dapat disimpan lembar kerja dengan tepat",
          "the number {0} is longer than a spreadsheet can hold exactly"),
      Text.of(
          "Ubah format sel ke Teks, lalu tulis lagi seluruhnya (misalnya NIP).",
          "Change the format of the cell to Text, then write it again in full (such as a NIP).")),
  /** {0} the limit. */
  CELL_TOO_LONG(
      "cell-too-long",
      Text.of("sel lebih panjang dari {0} karakter", "the cell has more than {0} characters"),
      Text.of("Pendekkan isinya.", "Shorten it.")),
  /** {0} the limit. */
  TOO_MANY_COLUMNS(
      "too-many-columns",
      Text.of("lebih dari {0} kolom", "more than {0} columns"),
      Text.of("Periksa apakah ini berkas yang benar.", "Check that this is the file you meant."));

  private final Definition definition;

  WorkbookCode(String id, Text message, Text advice) {
    this.definition = Definition.error(id, message, advice);
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
