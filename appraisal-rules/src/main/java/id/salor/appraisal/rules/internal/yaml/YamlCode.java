package id.salor.appraisal.rules.internal.yaml;

import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.value.Text;

/** What can be wrong in a YAML file, before anybody asks what it means. */
public enum YamlCode implements IssueCode {
  /** {0} what the YAML library says. */
  SYNTAX(
      "yaml-syntax",
      Text.of("YAML tidak terbaca: {0}", "the YAML cannot be read: {0}"),
      Text.of(
          "Periksa indentasi (spasi, bukan tab), titik dua, dan tanda petik.",
          "Check the indentation (blanks, not tabs), colons and quotation marks.")),
  /** no arguments. */
  EMPTY("yaml-empty", Text.of("berkas ini kosong", "this file is empty"), Text.EMPTY),
  /** {0} the feature. */
  REFUSED(
      "yaml-refused",
      Text.of("{0} tidak dipakai di sini", "{0} is not used here"),
      Text.of("Tulis nilainya langsung.", "Write the value itself.")),
  /** {0} the limit, {1} of what. */
  TOO_LARGE(
      "too-large",
      Text.of("melebihi batas {0} {1}", "exceeds the limit of {0} {1}"),
      Text.of("Bagi menjadi beberapa berkas.", "Split it into several files.")),
  /** {0} the character. */
  FORBIDDEN_CHARACTER(
      "forbidden-character",
      Text.of("karakter {0} tidak boleh ada di sini", "character {0} is not allowed here"),
      Text.of(
          "Hapus karakter itu, atau ketik ulang katanya.", "Delete it, or type the word again.")),
  /** {0} the key. */
  DUPLICATE_KEY(
      "duplicate-key",
      Text.of("kunci \"{0}\" ada dua kali", "key \"{0}\" is there twice"),
      Text.of("Hapus salah satu.", "Delete one.")),
  /** {0} the key, {1} the nearest or all known. */
  UNKNOWN_KEY(
      "unknown-key",
      Text.of("kunci \"{0}\" tidak dikenal di sini", "key \"{0}\" is unknown here"),
      Text.of("Mungkin \"{1}\".", "Maybe \"{1}\".")),
  /** {0} the key. */
  MISSING_KEY(
      "missing-key", Text.of("kunci \"{0}\" tidak ada", "key \"{0}\" is missing"), Text.EMPTY),
  /** {0} what is expected. */
  SHAPE("yaml-shape", Text.of("di sini diharapkan {0}", "{0} is expected here"), Text.EMPTY),
  /** {0} the value, {1} what is expected. */
  VALUE("yaml-value", Text.of("\"{0}\" bukan {1}", "\"{0}\" is not {1}"), Text.EMPTY),
  /** {0} the value, {1} the nearest or all known. */
  CHOICE(
      "unknown-choice",
      Text.of("\"{0}\" bukan salah satu pilihan", "\"{0}\" is not one of the choices"),
      Text.of("Mungkin \"{1}\".", "Maybe \"{1}\"."));

  private final Definition definition;

  YamlCode(String id, Text message, Text advice) {
    this.definition = Definition.error(id, message, advice);
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
