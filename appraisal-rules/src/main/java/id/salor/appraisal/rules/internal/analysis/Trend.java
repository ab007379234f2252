package id.salor.appraisal.rules.internal.analysis;

/** How a value moves while one thing that it may rest on grows and everything else stays. */
enum Trend {
  /** It does not move. */
  STEADY,
  /** It never falls. */
  RISING,
  /** It never rises. */
  FALLING,
  /** It may do either, or nothing can be said. */
  UNCLEAR;

  /** Returns the trend of what moves with both. */
  Trend with(Trend other) {
    if (this == STEADY || this == other) {
      return other;
    }
    return other == STEADY ? this : UNCLEAR;
  }

  /** Returns the trend of what moves against this. */
  Trend against() {
    return switch (this) {
      case RISING -> FALLING;
      case FALLING -> RISING;
      default -> this;
    };
  }

  /** Tells whether what moves so never moves the other way. */
  boolean neverAgainst(Trend wanted) {
    return this == STEADY || this == wanted;
  }
}
