package id.salor.appraisal.rules.internal.tables;

import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.value.Text;

/** What can be wrong with a workbook of tables that is read back. */
public enum TablesCode implements IssueCode {
  /** No arguments. */
  NOT_A_VERSION(
      "tables-not-a-version",
      Text.of("ini bukan map satu versi kebijakan", "this is not the folder of one policy version"),
      Text.of(
          "Sebut map yang berisi policy.yaml: <keluarga>/<versi>.",
          "Name the folder that holds the policy.yaml: <family>/<version>.")),
  /** {0} the two names that it may have. */
  NO_COVER(
      "tables-no-cover",
      Text.of("lembar keterangan {0} tidak ada", "the cover sheet {0} is missing"),
      Text.of(
          "Pakai buku kerja dari appraise tables export, dan jangan hapus lembar itu.",
          "Use a workbook of appraise tables export, and do not delete that sheet.")),
  /** {0} the sheet, {1} the file of its table. */
  MISSING_SHEET(
      "tables-missing-sheet",
      Text.of("lembar \"{0}\" untuk {1} tidak ada", "sheet \"{0}\", of {1}, is missing"),
      Text.of(
          "Kembalikan lembar itu. Tabel dihapus di map kebijakan, bukan di sini.",
          "Put it back. A table is deleted in the policy folder, not here.")),
  /** {0} the sheet, {1} the nearest or all known. */
  UNKNOWN_SHEET(
      "tables-unknown-sheet",
      Text.of(
          "lembar \"{0}\" bukan tabel kebijakan ini", "sheet \"{0}\" is no table of this policy"),
      Text.of(
          "Mungkin \"{1}\". Tabel baru dibuat di map kebijakan; lembar lain dihapus dahulu.",
          "Maybe \"{1}\". A new table is made in the policy folder; delete other sheets first.")),
  /** {0} what stands there, {1} what must. */
  HEADING(
      "tables-heading",
      Text.of(
          "judul kolom ini \"{0}\", seharusnya \"{1}\"",
          "the heading of this column is \"{0}\", and should be \"{1}\""),
      Text.of(
          "Kembalikan baris kedua seperti semula; kolom diubah di map kebijakan.",
          "Restore the second row as it was; columns are changed in the policy folder.")),
  /** {0} the file. */
  CHANGED_SINCE(
      "tables-changed-since",
      Text.of(
          "{0} sudah berubah sejak buku kerja ini dibuat, dan lembar ini berbeda dengannya",
          "{0} has changed since this workbook was written, and this sheet differs from it"),
      Text.of(
          "Ekspor lagi, lalu ulangi perubahannya di buku kerja yang baru.",
          "Export again, and make the changes in the new workbook."));

  private final Definition definition;

  TablesCode(String id, Text message, Text advice) {
    this.definition = Definition.error(id, message, advice);
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
