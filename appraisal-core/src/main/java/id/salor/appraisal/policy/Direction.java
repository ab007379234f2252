package id.salor.appraisal.policy;

/** Which way a measure or quantity is better, where a policy declares it. */
public enum Direction {
  /** More is better; more of it never lowers the rating. */
  HIGHER_IS_BETTER,
  /** Less is better; less of it never lowers the rating. */
  LOWER_IS_BETTER,
  /** Nothing is declared. */
  NONE
}
