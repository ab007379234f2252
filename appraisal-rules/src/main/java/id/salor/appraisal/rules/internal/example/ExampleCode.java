package id.salor.appraisal.rules.internal.example;

import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.value.Text;

/** What can be wrong in a file of worked examples. */
public enum ExampleCode implements IssueCode {
  /** {0} the name. */
  DUPLICATE(
      "duplicate-case",
      Text.of("contoh \"{0}\" ada dua kali", "example \"{0}\" is there twice"),
      Text.of("Beri setiap contoh nama sendiri.", "Give each example a name of its own.")),
  /** {0} the name, {1} the nearest or all known. */
  UNKNOWN_QUANTITY(
      "unknown-name",
      Text.of("besaran \"{0}\" tidak dikenal", "quantity \"{0}\" is unknown"),
      Text.of("Mungkin \"{1}\".", "Maybe \"{1}\".")),
  /** {0} the period. */
  PERIOD(
      "period-form",
      Text.of("\"{0}\" bukan periode", "\"{0}\" is not a period"),
      Text.of(
          "Periode: 2025, 2025-07, atau 2025-01-01..2025-06-30.",
          "Periods: 2025, 2025-07, or 2025-01-01..2025-06-30.")),
  /** no arguments. */
  NOTHING_EXPECTED(
      "nothing-expected",
      Text.of(
          "contoh ini tidak menyatakan hasil apa pun", "this example does not say what must come"),
      Text.of(
          "Isi expect: rating, score, values, without-rating, atau issues.",
          "Fill expect: rating, score, values, without-rating or issues."));

  private final Definition definition;

  ExampleCode(String id, Text message, Text advice) {
    this.definition = Definition.error(id, message, advice);
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
