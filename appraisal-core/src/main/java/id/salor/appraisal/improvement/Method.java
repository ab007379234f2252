package id.salor.appraisal.improvement;

/** How an answer was found. */
public enum Method {
  /**
   * Along every change that was looked at, the calculation is made of stretches on which its
   * numbers run in straight lines (or as one straight line divided by another), apart from
   * rounding; the ends of the stretches were calculated exactly.
   */
  EXACT,
  /**
   * Somewhere the calculation runs in another way, or there was more to try than could be: what is
   * reported holds, and just before it fails, but something smaller may have been passed over.
   */
  SEARCHED
}
