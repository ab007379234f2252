package id.salor.appraisal.rules.internal.manifest;

import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.value.Text;

/** What can be wrong in what a policy version declares. */
public enum ManifestCode implements IssueCode {
  /** {0} the id, {1} the folder. */
  ID_AND_FOLDER(
      "id-and-folder",
      Text.of("id \"{0}\" tidak sama dengan foldernya, {1}", "id \"{0}\" is not its folder, {1}"),
      Text.of("Tulis id: {1}", "Write id: {1}")),
  /** {0} the word. */
  NAME(
      "name-form",
      Text.of("\"{0}\" bukan nama yang sah", "\"{0}\" is not a valid name"),
      Text.of(
          "Nama memakai huruf kecil, angka, dan garis bawah: nilai_kinerja.",
          "Names use lower-case letters, digits and underscores: nilai_kinerja.")),
  /** {0} the name, {1} where it is declared first. */
  DECLARED_TWICE(
      "declared-twice",
      Text.of("nama \"{0}\" sudah dinyatakan di {1}", "name \"{0}\" is declared at {1} already"),
      Text.of(
          "Beri nama lain; entri kelompok juga melihat nama di luarnya.",
          "Choose another name; entries of a group also see the names outside it.")),
  /** {0} the id, {1} where it is declared first. */
  REGULATION_TWICE(
      "regulation-twice",
      Text.of(
          "peraturan \"{0}\" sudah dinyatakan di {1}",
          "regulation \"{0}\" is declared at {1} already"),
      Text.of("Hapus salah satu, atau perbaiki id-nya.", "Delete one of them, or mend its id.")),
  /** {0} the label. */
  LABEL_TWICE(
      "label-twice",
      Text.of("label \"{0}\" ada dua kali", "label \"{0}\" is there twice"),
      Text.EMPTY),
  /** {0} the set, {1} the nearest or all known. */
  UNKNOWN_LABEL_SET(
      "unknown-label-set",
      Text.of("kumpulan label \"{0}\" tidak dikenal", "label set \"{0}\" is unknown"),
      Text.of("Mungkin \"{1}\".", "Maybe \"{1}\".")),
  /** {0} the key, {1} the kind. */
  KEY_FOR_KIND(
      "key-for-kind",
      Text.of(
          "kunci \"{0}\" tidak berlaku untuk jenis {1}", "key \"{0}\" does not go with kind {1}"),
      Text.EMPTY),
  /** {0} the smallest, {1} the largest. */
  EMPTY_RANGE(
      "empty-range", Text.of("min {0} melebihi max {1}", "min {0} exceeds max {1}"), Text.EMPTY),
  /** {0} the first day, {1} the last. */
  EMPTY_PERIOD(
      "empty-period",
      Text.of("until {1} mendahului from {0}", "until {1} precedes from {0}"),
      Text.EMPTY),
  /** A gap is said to follow a version that does not end. */
  GAP_WITHOUT_END(
      "gap-without-end",
      Text.of(
          "gap-after menjelaskan hari-hari sesudah until, dan until tidak ada",
          "gap-after explains the days after until, and there is no until"),
      Text.of(
          "Isi until pada governs, atau hapus gap-after.",
          "Give until in governs, or drop gap-after.")),
  /** {0} the parameter. */
  PARAMETER_WITHOUT_VALUE(
      "parameter-without-value",
      Text.of(
          "parameter \"{0}\" belum diberi nilai di parameters.yaml",
          "parameter \"{0}\" has no value in parameters.yaml"),
      Text.of("Tambahkan baris {0}: nilai", "Add a line {0}: value")),
  /** no arguments. */
  TWO_PERIODS(
      "two-periods",
      Text.of(
          "period dan years-before tidak dapat ditulis bersama",
          "period and years-before cannot both be said"),
      Text.of("Hapus salah satu.", "Delete one of them.")),
  /** {0} the key, {1} the nearest or all known. */
  UNKNOWN_COHORT_KEY(
      "unknown-cohort-key",
      Text.of(
          "\"{0}\" bukan fakta penilaian, dan bukan appraisee.unit atau appraisee.position",
          "\"{0}\" is no fact of the appraisal, nor appraisee.unit or appraisee.position"),
      Text.of("Mungkin \"{1}\".", "Maybe \"{1}\".")),
  /** {0} the name, {1} the nearest or all known. */
  UNKNOWN_EXPORT(
      "unknown-export",
      Text.of("besaran \"{0}\" tidak dinyatakan", "quantity \"{0}\" is not declared"),
      Text.of("Mungkin \"{1}\".", "Maybe \"{1}\".")),
  /** {0} the name, {1} the nearest or all known. */
  UNKNOWN_PLANNED(
      "unknown-planned",
      Text.of(
          "\"{0}\" bukan fakta atau ukuran yang dinyatakan di policy.yaml",
          "\"{0}\" is no fact or measure that policy.yaml declares"),
      Text.of("Mungkin \"{1}\".", "Maybe \"{1}\"."));

  private final Definition definition;

  ManifestCode(String id, Text message, Text advice) {
    this.definition = Definition.error(id, message, advice);
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
