package id.salor.appraisal.issue;

/** How much an issue stands in the way. */
public enum Severity {
  /** Nothing is wrong; worth knowing. */
  NOTE,
  /** The result stands, but somebody should look. */
  WARNING,
  /** No result can be given for this one thing; others are unaffected. */
  ERROR
}
