package id.salor.appraisal.json;

import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.value.Text;

/** What can be wrong with an input of appraisals, before any policy is asked. */
public enum ReadingCode implements IssueCode {
  /** No arguments. */
  EMPTY_INPUT(
      "empty-input",
      Text.of("tidak ada penilaian di dalam masukan", "there is no appraisal in the input"),
      Text.of(
          "Periksa apakah berkas yang benar yang dikirim.",
          "Check that this is the file you meant.")),
  /** No arguments. */
  NOT_JSON(
      "not-json",
      Text.of("masukan ini bukan JSON", "the input is not JSON"),
      Text.of(
          "Mulai dengan { atau [; untuk CSV pakai pembaca CSV.",
          "Begin with { or [; use the CSV reader for CSV.")),
  /** {0} what the parser says. */
  SYNTAX(
      "json-syntax",
      Text.of("JSON tidak sah: {0}", "malformed JSON: {0}"),
      Text.of(
          "Periksa koma, tanda kutip, dan kurung di sekitar tempat ini.",
          "Check the commas, quotes and brackets around this place.")),
  /** {0} the last row that was read whole, {1} the line from which nothing was read. */
  REST_NOT_READ(
      "rest-not-read",
      Text.of(
          "pembacaan berhenti: sesudah penilaian ke-{0}, mulai baris {1}, tidak ada yang dibaca",
          "reading ended: nothing after appraisal {0}, from line {1} on, was read"),
      Text.of(
          "Perbaiki tempat ini lalu ulangi; dalam JSON Lines (satu penilaian per baris) satu baris"
              + " rusak tidak mengganggu yang lain.",
          "Repair this place and try again; in JSON Lines (one appraisal a line) one broken line"
              + " leaves the others alone.")),
  /** {0} the limit. */
  TEXT_TOO_LONG(
      "text-too-long",
      Text.of(
          "ada teks lebih panjang dari {0} karakter",
          "there is a text of more than {0} characters"),
      Text.of(
          "Simpan dokumen di tempat lain dan tulis rujukannya di sini.",
          "Keep the document elsewhere and write a reference to it here.")),
  /** {0} the path, {1} how many characters it has, {2} the limit. */
  NOTE_TOO_LONG(
      "note-too-long",
      Text.of(
          "{0}: catatan sepanjang {1} karakter, paling banyak {2}",
          "{0}: a note of {1} characters, at most {2}"),
      Text.of(
          "Ringkas catatannya, dan sebut dokumen yang memuat selebihnya.",
          "Shorten the note, and name the document that holds the rest.")),
  /** {0} the limit. */
  TOO_LARGE(
      "appraisal-too-large",
      Text.of(
          "penilaian ini lebih besar dari {0} karakter",
          "this appraisal is larger than {0} characters"),
      Text.of("Periksa apakah ada kurung yang belum ditutup.", "Look for a bracket left open.")),
  /** {0} the limit. */
  TOO_DEEP(
      "too-deep",
      Text.of("kurung bersarang lebih dari {0} tingkat", "brackets nest more than {0} deep"),
      Text.EMPTY),
  /** No arguments. */
  NOT_UTF8(
      "not-utf-8",
      Text.of("ada huruf yang bukan UTF-8", "there is a character that is not UTF-8"),
      Text.of("Simpan berkas sebagai UTF-8.", "Save the file as UTF-8.")),
  /** {0} the key, or its path. */
  DUPLICATE_KEY(
      "duplicate-key",
      Text.of("kunci \"{0}\" ada lebih dari satu kali", "the key \"{0}\" is there twice"),
      Text.of("Sisakan satu.", "Keep one of them.")),
  /** {0} the key, {1} the nearest known key or all of them. */
  UNKNOWN_KEY(
      "unknown-key",
      Text.of("kunci \"{0}\" tidak dikenal", "the key \"{0}\" is not known"),
      Text.of("Mungkin \"{1}\".", "Maybe \"{1}\".")),
  /** {0} the key or its path, {1} what was found, {2} what is needed. */
  WRONG_TYPE(
      "wrong-type",
      Text.of("{0}: ada {1}, seharusnya {2}", "{0}: found {1}, needed {2}"),
      Text.EMPTY),
  /** {0} the key, {1} the number as written. */
  NUMBER_FOR_TEXT(
      "wrong-type",
      Text.of("{0}: ada angka, seharusnya teks", "{0}: found a number, needed a text"),
      Text.of("Tulis di antara tanda kutip: \"{1}\".", "Write it in quotes: \"{1}\".")),
  /** {0} the key or its path. */
  MISSING_ID(
      "missing-id",
      Text.of("{0} belum diisi", "{0} is missing"),
      Text.of("Beri setiap penilaian dan entri id.", "Give each appraisal and entry an id.")),
  /** {0} the key or its path, {1} the id as written. */
  BAD_ID(
      "bad-id",
      Text.of("{0}: \"{1}\" bukan id", "{0}: \"{1}\" is not an id"),
      Text.of("Pakai 1 sampai 200 karakter, tidak kosong.", "Use 1 to 200 characters, not blank.")),
  /** {0} the id, {1} where it stands first. */
  DUPLICATE_ID(
      "duplicate-id",
      Text.of("id \"{0}\" sudah dipakai di {1}", "the id \"{0}\" is taken at {1}"),
      Text.of(
          "Beri setiap penilaian id sendiri; barisnya harus berurutan.",
          "Give each appraisal an id of its own; its rows stand together.")),
  /** No arguments. */
  MISSING_PERIOD(
      "missing-period",
      Text.of("periode belum diisi", "the period is missing"),
      Text.of("Misalnya period: 2025.", "For example period: 2025.")),
  /** {0} the text. */
  BAD_PERIOD(
      "bad-period",
      Text.of("\"{0}\" bukan periode", "\"{0}\" is not a period"),
      Text.of(
          "Tulis 2025, 2025-07, atau 2025-01-01..2025-06-30.",
          "Write 2025, 2025-07 or 2025-01-01..2025-06-30.")),
  /** No arguments. */
  MISSING_POLICY(
      "missing-policy",
      Text.of("kebijakan belum disebut", "the policy is missing"),
      Text.of("Misalnya policy: salor.", "For example policy: salor.")),
  /** {0} the text. */
  BAD_POLICY(
      "bad-policy",
      Text.of("\"{0}\" bukan nama kebijakan", "\"{0}\" is not the name of a policy"),
      Text.of(
          "Tulis keluarga (salor) atau satu versi (salor/2025-01-01_v1).",
          "Write a family (salor) or one version (salor/2025-01-01_v1).")),
  /** {0} the word, {1} a word that would do. */
  BAD_NAME(
      "bad-name",
      Text.of(
          "\"{0}\" bukan nama: hanya huruf kecil, angka, dan garis bawah",
          "\"{0}\" is not a name: lower-case letters, digits and underscores only"),
      Text.of("Mungkin \"{1}\".", "Maybe \"{1}\".")),
  /** {0} the path, {1} the number as written. */
  BAD_NUMBER(
      "number-too-long",
      Text.of("{0}: angka {1} terlalu panjang", "{0}: the number {1} is too long"),
      Text.of("Paling banyak 60 angka.", "At most 60 digits.")),
  /** {0} the path, {1} the text. */
  BAD_DATE(
      "bad-date",
      Text.of("{0}: \"{1}\" bukan tanggal", "{0}: \"{1}\" is not a date"),
      Text.of("Tulis seperti 2026-01-31.", "Write it like 2026-01-31."));

  private final Definition definition;

  ReadingCode(String id, Text message, Text advice) {
    this.definition = Definition.error(id, message, advice);
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
