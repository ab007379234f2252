package id.salor.appraisal.rules.impact;

import id.salor.appraisal.value.Text;

/** What of a policy a change concerns. Together the kinds cover everything that decides. */
public enum ChangeKind {
  /** Weights, and of which parts a whole is composed. */
  WEIGHTS("weights", "bobot dan susunan", "weights and composition"),
  /** Tables: thresholds, scales, matrices, look-ups. */
  TABLES("tables", "ambang dan tabel", "thresholds and tables"),
  /** Formulas, floors and caps. */
  FORMULAS("formulas", "rumus dan batas", "formulas, floors and caps"),
  /** Gates: the highest or lowest possible predikat while something holds. */
  GATES("gates", "gerbang predikat", "gates"),
  /** Where, to how many places and which way numbers are rounded. */
  ROUNDING("rounding", "pembulatan", "rounding"),
  /** Values that the law leaves to the agency. */
  PARAMETERS("parameters", "parameter instansi", "parameters of the agency"),
  /** What is asked of the input, who is exempt, and what is declared. */
  OTHER("other", "syarat, pengecualian, pernyataan", "requirements, exemptions, declarations");

  private final String id;
  private final Text title;

  ChangeKind(String id, String inIndonesian, String inEnglish) {
    this.id = id;
    this.title = Text.of(inIndonesian, inEnglish);
  }

  /** Returns the word used in JSON. */
  public String id() {
    return id;
  }

  /** Returns the wording for people. */
  public Text title() {
    return title;
  }
}
