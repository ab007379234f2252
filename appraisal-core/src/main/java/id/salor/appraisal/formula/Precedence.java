package id.salor.appraisal.formula;

/** How tightly a formula holds together, from the loosest to the tightest. */
enum Precedence {
  OR,
  AND,
  NOT,
  COMPARISON,
  SUM,
  PRODUCT,
  NEGATION,
  ATOM;

  boolean isLooserThan(Precedence other) {
    return compareTo(other) < 0;
  }

  /** The next tighter one. */
  Precedence tighter() {
    return values()[ordinal() + 1];
  }
}
