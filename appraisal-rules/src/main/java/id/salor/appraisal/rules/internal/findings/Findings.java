package id.salor.appraisal.rules.internal.findings;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.rules.check.Proven;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what finders find in one version, and what they prove of it. */
public final class Findings {

  private final Set<Issue> issues = new LinkedHashSet<>();
  private final List<Proven> proven = new ArrayList<>();

  /** Adds a finding; the same finding counts once. */
  public void add(Issue issue) {
    issues.add(issue);
  }

  /**
   * Adds what was proven.
   *
   * @param id a stable id, such as {@code "tables"}
   * @param count of how many things
   * @param text what, in words
   */
  public void prove(String id, long count, Text text) {
    proven.add(new Proven(id, count, text));
  }

  /** Returns a number with its English noun: {@code 1 table}, {@code 6 tables}. */
  public static String counted(long count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  /** Returns how many findings there are so far. */
  int size() {
    return issues.size();
  }

  List<Issue> issues() {
    return List.copyOf(issues);
  }

  List<Proven> proven() {
    return List.copyOf(proven);
  }
}
