package id.salor.appraisal.rules.internal.reader;

import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.issue.Severity;
import id.salor.appraisal.value.Text;

/** What can be wrong in a file of sentences. */
public enum RuleCode implements IssueCode {
  /** {0} what is expected, {1} the nearest sentence. */
  SENTENCE(
      "unknown-sentence",
      Text.of(
          "kalimat ini tidak dikenal; di sini diharapkan {0}",
          "this sentence is not known; here {0} is expected"),
      Text.of("Mungkin: {1}", "Maybe: {1}")),
  /** {0} what is expected. */
  FRAME(
      "rule-frame",
      Text.of("di sini diharapkan {0}", "{0} is expected here"),
      Text.of(
          "Susunan aturan: aturan \"…\", dasar hukum atau tafsiran, bila, syarat, maka,"
              + " ketentuan, selesai; masing-masing pada barisnya sendiri.",
          "The frame of a rule: aturan \"…\", dasar hukum or tafsiran, bila, conditions, maka,"
              + " terms, selesai; each on a line of its own.")),
  /** {0} the rule. */
  NO_BASIS(
      "no-legal-basis",
      Text.of(
          "aturan \"{0}\" tidak menyebut dasar hukum atau tafsiran",
          "rule \"{0}\" names neither an article nor an interpretation"),
      Text.of(
          "Tambahkan di bawah nama aturan: dasar hukum \"…\" atau tafsiran \"alasan\"",
          "Add below its name: dasar hukum \"…\" or tafsiran \"reason\"")),
  /** {0} the rule. */
  TWO_BASES(
      "two-legal-bases",
      Text.of(
          "aturan \"{0}\" menyebut lebih dari satu dasar",
          "rule \"{0}\" names more than one basis"),
      Text.of(
          "Tulis semua pasal dalam satu teks, atau pisahkan menjadi dua aturan.",
          "Write all articles in one text, or make two rules.")),
  /** {0} the rule, {1} what is missing. */
  EMPTY_PART(
      "empty-part",
      Text.of("aturan \"{0}\" tidak mempunyai {1}", "rule \"{0}\" has no {1}"),
      Text.EMPTY),
  /** {0} the name, {1} where it is used first. */
  DUPLICATE_RULE(
      "duplicate-rule",
      Text.of(
          "nama aturan \"{0}\" sudah dipakai di {1}", "rule name \"{0}\" is used at {1} already"),
      Text.of("Beri setiap aturan nama sendiri.", "Give each rule a name of its own.")),
  /** {0} the name, {1} the nearest or all known. */
  UNKNOWN_RULE(
      "unknown-rule",
      Text.of("tidak ada aturan bernama \"{0}\"", "there is no rule named \"{0}\""),
      Text.of("Mungkin \"{1}\".", "Maybe \"{1}\".")),
  /** {0} the rules. */
  EXCEPTION_CYCLE(
      "exception-cycle",
      Text.of("aturan saling menjadi pengecualian: {0}", "rules are exceptions to each other: {0}"),
      Text.EMPTY),
  /** {0} the fact, {1} the nearest or all known. */
  UNKNOWN_FACT(
      "unknown-fact",
      Text.of("fakta \"{0}\" tidak dikenal", "fact \"{0}\" is unknown"),
      Text.of("Mungkin \"{1}\".", "Maybe \"{1}\".")),
  /** {0} the fact, {1} its kind, {2} the needed kind. */
  FACT_KIND(
      "fact-kind",
      Text.of(
          "fakta \"{0}\" adalah {1}; kalimat ini memerlukan {2}",
          "fact \"{0}\" is a {1}; this sentence needs a {2}"),
      Text.EMPTY),
  /** {0} the label, {1} the set, {2} the nearest or all known. */
  FACT_LABEL(
      "unknown-label",
      Text.of("label \"{0}\" tidak ada dalam {1}", "label \"{0}\" is not in {1}"),
      Text.of("Mungkin \"{2}\".", "Maybe \"{2}\".")),
  /** {0} the name, {1} the nearest or all known. */
  UNKNOWN_QUANTITY(
      "unknown-name",
      Text.of("nama \"{0}\" tidak dikenal di sini", "name \"{0}\" is unknown here"),
      Text.of("Mungkin \"{1}\".", "Maybe \"{1}\".")),
  /** {0} the name, {1} the paths. */
  AMBIGUOUS_QUANTITY(
      "ambiguous-name",
      Text.of("\"{0}\" ada di beberapa kelompok", "\"{0}\" is in several groups"),
      Text.of("Tulis lengkap: {1}.", "Write it in full: {1}.")),
  /** {0} the column, {1} the table, {2} the columns there are. */
  UNKNOWN_COLUMN(
      "unknown-column",
      Text.of(
          "tabel {1} tidak mempunyai kolom hasil \"{0}\"",
          "table {1} has no output column \"{0}\""),
      Text.of("Kolom hasilnya: {2}.", "Its output columns: {2}.")),
  /** {0} the number. */
  NUMBER(
      "sentence-number",
      Text.of("\"{0}\" bukan angka yang jelas", "\"{0}\" is not a clear number"),
      Text.of(
          "Tulis tanpa pemisah ribuan: 1234.5 atau 1234,5.",
          "Write it without a separator of thousands: 1234.5 or 1234,5.")),
  /** {0} the number, {1} the limits. */
  WHOLE_NUMBER(
      "whole-number",
      Text.of(
          "di sini diperlukan bilangan bulat {1}, bukan {0}",
          "a whole number {1} is needed here, not {0}"),
      Text.EMPTY),
  /** no arguments. */
  UNCLOSED_QUOTE(
      "unclosed-quote",
      Text.of("tanda petik tidak ditutup", "a quotation mark is not closed"),
      Text.of("Tambahkan tanda petik \" penutup.", "Add the closing quotation mark \".")),
  /** no arguments. */
  UNCLOSED_PARENTHESIS(
      "unclosed-parenthesis",
      Text.of("tanda kurung tidak ditutup", "a parenthesis is not closed"),
      Text.of(
          "Rumus yang dibuka dengan ( boleh berlanjut ke baris berikut, tetapi harus ditutup.",
          "A formula opened with ( may go on in the next line, but must be closed.")),
  /** no arguments. */
  CURLY_QUOTE(
      "curly-quote",
      Text.of(
          "tanda petik melengkung tidak dipakai di sini",
          "curly quotation marks are not used here"),
      Text.of(
          "Ganti dengan tanda petik lurus \"; pengolah kata sering mengubahnya sendiri.",
          "Use straight quotation marks \"; word processors often change them.")),
  /** {0} the character. */
  FORBIDDEN_CHARACTER(
      "forbidden-character",
      Text.of("karakter {0} tidak boleh ada di sini", "character {0} is not allowed here"),
      Text.of("Hapus karakter itu.", "Delete it.")),
  /** {0} the limit. */
  TOO_LARGE(
      "too-large",
      Text.of("melebihi batas {0}", "exceeds the limit of {0}"),
      Text.of(
          "Bagi menjadi beberapa berkas atau aturan.", "Split it into several files or rules.")),
  /** {0} how many combinations there are, {1} the limit. */
  TOO_MANY_CIRCUMSTANCES(
      "too-many-circumstances",
      Text.of(
          "aturan membedakan {0} keadaan; lebih dari {1} tidak dapat dibuktikan lengkap",
          "the rules tell {0} circumstances apart; more than {1} cannot be proven complete"),
      Text.of(
          "Jadikan sebagian syarat kunci tabel.", "Make some of the conditions keys of a table."));

  private final String id;
  private final Text message;
  private final Text advice;

  RuleCode(String id, Text message, Text advice) {
    this.id = id;
    this.message = message;
    this.advice = advice;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Text message() {
    return message;
  }

  @Override
  public Text advice() {
    return advice;
  }
}
