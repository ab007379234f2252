package id.salor.appraisal.policy;

import id.salor.appraisal.issue.Issue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was proven of the tables of one version. A proof does not depend on the circumstances in
 * which a table is used, so terms that are checked for many circumstances share these.
 */
public final class TableProofs {

  /** Most that the tables of a version hold, in words of 64 rows: some ten megabytes. */
  private static final long MAX_HELD = 4_000_000;

  /** Most that is compared for all of them, in words of 64 rows. */
  private static final long MAX_COMPARED = 250_000_000;

  private final Map<List<Object>, List<Issue>> proven = new HashMap<>();
  private long held;
  private long compared;

  /** Makes a memory in which nothing is proven yet. */
  public TableProofs() {}

  /** Tells whether there is room for holding so many words more. */
  boolean canHold(long words) {
    held += words;
    return held <= MAX_HELD;
  }

  /** Tells whether there is time for comparing so many words more. */
  boolean canCompare(long words) {
    compared += words;
    return compared <= MAX_COMPARED;
  }

  /** Returns what a proof found; it is led once for each subject. */
  List<Issue> of(List<Object> subject, Supplier<List<Issue>> proof) {
    return proven.computeIfAbsent(subject, unproven -> proof.get());
  }
}
