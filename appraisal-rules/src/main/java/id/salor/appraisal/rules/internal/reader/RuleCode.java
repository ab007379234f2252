package id.salor.appraisal.rules.internal.reader;

import id.salor.appraisal.issue.IssueCode;
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
  /**
   * {0} the language of the sentence, {1} that of the file, {2} the line that says so, {3} the
   * sentence in the language of the file.
   */
  OTHER_LANGUAGE(
      "other-language",
      Text.of(
          "kalimat ini berbahasa {0}; berkas ini berbahasa {1}, menurut baris {2}",
          "this sentence is in {0}; this file is in {1}, as its line {2} says"),
      Text.of(
          "Mungkin: {3} (satu berkas memakai satu bahasa; aturan berbahasa {0} boleh ada di"
              + " berkas lain)",
          "Maybe: {3} (a file is in one language; rules in {0} may stand in another file)")),
  /** {0} what is expected, {1} the frame in the language of the file, in both languages. */
  FRAME(
      "rule-frame",
      Text.of("di sini diharapkan {0}", "{0} is expected here"),
      Text.of(
          "Susunan aturan: {1}; masing-masing pada barisnya sendiri.",
          "The frame of a rule: {1}; each on a line of its own.")),
  /** {0} the rule, {1} the sentence of a legal basis, {2} that of an interpretation. */
  NO_BASIS(
      "no-legal-basis",
      Text.of(
          "aturan \"{0}\" tidak menyebut dasar hukum atau tafsiran",
          "rule \"{0}\" names neither an article nor an interpretation"),
      Text.of(
          "Tambahkan di bawah nama aturan: {1}, atau alasannya: {2}",
          "Add below its name: {1}, or the reason: {2}")),
  /** {0} the rule. */
  TWO_BASES(
      "two-legal-bases",
      Text.of(
          "aturan \"{0}\" menyebut lebih dari satu dasar",
          "rule \"{0}\" names more than one basis"),
      Text.of(
          "Tulis semua pasal dalam satu teks, atau pisahkan menjadi dua aturan.",
          "Write all articles in one text, or make two rules.")),
  /** {0} where it belongs. */
  MISPLACED(
      "misplaced-sentence",
      Text.of("kalimat ini bukan di sini tempatnya", "this sentence does not belong here"),
      Text.of("Pindahkan ke {0}.", "Move it {0}.")),
  /** {0} the rule. */
  TWO_EXCEPTIONS(
      "two-exceptions",
      Text.of(
          "aturan \"{0}\" sudah menjadi pengecualian dari aturan lain",
          "rule \"{0}\" is an exception to another rule already"),
      Text.of(
          "Satu aturan mengecualikan satu aturan; pisahkan menjadi dua aturan.",
          "A rule is an exception to one rule; make two rules.")),
  /** {0} the rule, {1} the word that begins the conditions, {2} the sentence "always". */
  NO_CONDITION(
      "no-condition",
      Text.of("aturan \"{0}\" tidak mempunyai syarat", "rule \"{0}\" has no condition"),
      Text.of(
          "Jika berlaku dalam semua keadaan, tulis di bawah {1}: {2}",
          "Where it applies in all circumstances, write below {1}: {2}")),
  /** {0} the rule, {1} the word that begins the terms. */
  NO_TERM(
      "no-term",
      Text.of("aturan \"{0}\" tidak menentukan apa pun", "rule \"{0}\" says nothing"),
      Text.of(
          "Tulis paling sedikit satu kalimat di bawah {1}, atau hapus aturan ini.",
          "Write at least one sentence below {1}, or delete this rule.")),
  /** {0} the rule, {1} the word that ends a rule. */
  NO_END(
      "no-end",
      Text.of(
          "aturan \"{0}\" tidak ditutup sampai akhir berkas",
          "rule \"{0}\" is not ended before the end of the file"),
      Text.of(
          "Tambahkan {1} pada baris sendiri setelah ketentuan terakhir.",
          "Add {1} on a line of its own after the last term.")),
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
      Text.of("Hapus salah satu pengecualian itu.", "Delete one of these exceptions.")),
  /** {0} the fact, {1} the nearest or all known. */
  UNKNOWN_FACT(
      "unknown-fact",
      Text.of("fakta \"{0}\" tidak dikenal", "fact \"{0}\" is unknown"),
      Text.of("Mungkin \"{1}\".", "Maybe \"{1}\".")),
  /** {0} the name, {1} the sentence of a gate. */
  NOT_A_FACT(
      "not-a-fact",
      Text.of(
          "\"{0}\" bukan fakta; syarat hanya boleh bertanya tentang fakta",
          "\"{0}\" is not a fact; conditions may only ask about facts"),
      Text.of(
          "Tulis sebagai ketentuan: rumus IF(…), kunci tabel, atau {1}",
          "Write it as a term: a formula IF(…), the key of a table, or {1}")),
  /** {0} the fact, {1} its kind, {2} the needed kind, {3} sentences that fit. */
  FACT_KIND(
      "fact-kind",
      Text.of(
          "fakta \"{0}\" adalah {1}; kalimat ini memerlukan {2}",
          "fact \"{0}\" is a {1}; this sentence needs a {2}"),
      Text.of("Mungkin: {3}", "Maybe: {3}")),
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
  NEGATIVE_WEIGHT(
      "negative-weight",
      Text.of("bobot tidak boleh negatif: {0}", "a weight cannot be negative: {0}"),
      Text.EMPTY),
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
      Text.of(
          "Hapus, atau ganti dengan huruf, tanda, atau spasi biasa.",
          "Delete it, or write an ordinary letter, mark or blank.")),
  /** {0} the limit, {1} of what. */
  TOO_LARGE(
      "too-large",
      Text.of("lebih dari {0} {1}", "more than {0} {1}"),
      Text.of(
          "Bagi menjadi beberapa berkas atau aturan.", "Split it into several files or rules.")),
  /** {0} how many are left out. */
  TOO_MANY_ISSUES(
      "too-many-issues",
      Text.of(
          "masih ada {0} temuan lain di berkas ini", "there are {0} more findings in this file"),
      Text.of(
          "Perbaiki dahulu yang di atas, lalu periksa lagi.",
          "Mend those above first, then check again.")),
  /** {0} how many combinations there are, {1} the limit. */
  TOO_MANY_CIRCUMSTANCES(
      "too-many-circumstances",
      Text.of(
          "aturan membedakan {0} keadaan; lebih dari {1} tidak dapat dibuktikan lengkap",
          "the rules tell {0} circumstances apart; more than {1} cannot be proven complete"),
      Text.of(
          "Jadikan sebagian syarat kunci tabel.", "Make some of the conditions keys of a table."));

  private final Definition definition;

  RuleCode(String id, Text message, Text advice) {
    this.definition = Definition.error(id, message, advice);
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
