package id.salor.appraisal.rules.internal.folder;

import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.issue.Severity;
import id.salor.appraisal.value.Text;

/** What can be wrong with the folders and files of policies, before their content is read. */
public enum FolderCode implements IssueCode {
  /** No arguments. */
  NO_ROOT(
      "no-policy-root",
      Text.of("map kebijakan tidak ada", "the folder of policies does not exist"),
      Text.of("Periksa letak map itu.", "Check where the folder is.")),
  /** No arguments. */
  NO_VERSIONS(
      "no-policies",
      Text.of("tidak ada satu pun versi kebijakan", "there is not one policy version"),
      Text.of(
          "Susunannya: <map ini>/<keluarga>/<versi>/policy.yaml.",
          "The arrangement is: <this folder>/<family>/<version>/policy.yaml.")),
  /** {0} the name. */
  STRAY_FILE(
      "stray-file",
      Text.of(
          "berkas \"{0}\" bukan bagian dari versi kebijakan mana pun",
          "file \"{0}\" belongs to no policy version"),
      Text.of(
          "Pindahkan ke dalam map versinya: <keluarga>/<versi>.",
          "Move it into the folder of its version: <family>/<version>.")) {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  },
  /** {0} the name. */
  FOLDER_NAME(
      "folder-name",
      Text.of(
          "\"{0}\" tidak dapat menjadi nama map kebijakan",
          "\"{0}\" cannot be the name of a policy folder"),
      Text.of(
          "Pakai huruf kecil, angka, dan tanda hubung; nama versi juga boleh memakai titik dan"
              + " garis bawah: salor/2025-01-01_v1.",
          "Use lower-case letters, digits and hyphens; names of versions may also have points and"
              + " underscores: salor/2025-01-01_v1.")),
  /** {0} the version. */
  VERSION_TWICE(
      "version-twice",
      Text.of(
          "versi {0} ada lebih dari sekali, dengan isi yang berbeda",
          "version {0} is there more than once, with different contents"),
      Text.of(
          "Hapus salah satu jar, atau beri nama lain pada versinya.",
          "Remove one of the jars, or give the version another name.")),
  /** No arguments. */
  NO_MANIFEST(
      "no-manifest",
      Text.of("policy.yaml tidak ada", "there is no policy.yaml"),
      Text.of(
          "Setiap versi kebijakan dimulai dengan policy.yaml.",
          "Each policy version begins with a policy.yaml.")),
  /** {0} the name. */
  UNEXPECTED_FILE(
      "unexpected-file",
      Text.of(
          "\"{0}\" bukan berkas yang dikenal dalam versi kebijakan",
          "\"{0}\" is no file that a policy version knows"),
      Text.of(
          "Yang dikenal: policy.yaml, parameters.yaml, *.dslr, *.csv, *.xlsx,"
              + " examples/*.yaml, SEAL, *.md.",
          "Known are: policy.yaml, parameters.yaml, *.dslr, *.csv, *.xlsx,"
              + " examples/*.yaml, SEAL, *.md.")),
  /** {0} the name. */
  FILE_NAME(
      "file-name",
      Text.of("nama berkas \"{0}\" tidak sah", "file name \"{0}\" is not valid"),
      Text.of(
          "Pakai huruf, angka, titik, tanda hubung, dan garis bawah; nama tabel hanya huruf kecil,"
              + " angka, dan garis bawah.",
          "Use letters, digits, points, hyphens and underscores; names of tables only lower-case"
              + " letters, digits and underscores.")),
  /** {0} and {1} the files. */
  TABLE_TWICE(
      "table-twice",
      Text.of("tabel yang sama ada di {0} dan {1}", "the same table is in {0} and {1}"),
      Text.of("Hapus salah satu.", "Delete one of them.")),
  /** No arguments. */
  LINE_BREAK(
      "line-break-in-cell",
      Text.of("sel ini memuat ganti baris", "this cell holds a line break"),
      Text.of("Tulis dalam satu baris.", "Write it in one line.")),
  /** No arguments. */
  LINK_OUTSIDE(
      "link-outside",
      Text.of("tautan menunjuk ke luar map ini", "a link leads out of this folder"),
      Text.of("Salin berkasnya ke dalam map ini.", "Copy the file into this folder.")),
  /** {0} the limit in bytes. */
  FILE_TOO_LARGE(
      "file-too-large",
      Text.of("berkas lebih besar dari {0} bita", "the file is larger than {0} bytes"),
      Text.of("Bagi menjadi beberapa berkas.", "Split it into several files.")),
  /** {0} the limit. */
  TOO_MANY_FILES(
      "too-many-files",
      Text.of("lebih dari {0} berkas dalam satu map", "more than {0} files in one folder"),
      Text.of(
          "Periksa apakah ini memang map kebijakan.", "Check whether this is a policy folder.")),
  /** {0} the limit in bytes. */
  FOLDER_TOO_LARGE(
      "folder-too-large",
      Text.of("isi map lebih besar dari {0} bita", "the folder holds more than {0} bytes"),
      Text.of(
          "Periksa apakah ini memang map kebijakan.", "Check whether this is a policy folder.")),
  /** No arguments. */
  NOT_UTF8(
      "not-utf-8",
      Text.of("berkas bukan teks UTF-8", "the file is not a text in UTF-8"),
      Text.of(
          "Simpan ulang dengan pengodean UTF-8 (di Excel: \"CSV UTF-8\").",
          "Save it again in the encoding UTF-8 (in Excel: \"CSV UTF-8\").")),
  /** No arguments. */
  NUL_CHARACTER(
      "nul-character",
      Text.of("karakter NUL di dalam teks", "a NUL character in the text"),
      Text.of("Simpan ulang sebagai teks biasa.", "Save it again as plain text.")),
  /** {0} the reason, as the system says it. */
  UNREADABLE(
      "unreadable",
      Text.of("tidak dapat dibaca: {0}", "cannot be read: {0}"),
      Text.of("Periksa hak akses dan letaknya.", "Check its permissions and where it is."));

  private final Definition definition;

  FolderCode(String id, Text message, Text advice) {
    this.definition = Definition.error(id, message, advice);
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
