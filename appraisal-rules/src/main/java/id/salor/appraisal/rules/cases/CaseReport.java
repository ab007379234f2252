package id.salor.appraisal.rules.cases;

import id.salor.appraisal.issue.Issue;
import java.util.List;

/**
 * How the worked examples of some versions went.
 *
 * @param results one for each example that could be read, in the order of the files
 * @param issues what is wrong with files of examples
 */
public record CaseReport(List<CaseResult> results, List<Issue> issues) {

  /** Copies the components. */
  public CaseReport {
    results = List.copyOf(results);
    issues = List.copyOf(issues);
  }

  /**
   * Tells whether every example could be read and went as it should. Those that nobody has
   * confirmed yet prove nothing, so they fail nothing either.
   */
  public boolean isAllAsExpected() {
    return issues.stream().noneMatch(Issue::isError)
        && results.stream()
            .filter(result -> result.example().status() != WorkedExample.Status.TO_CONFIRM)
            .allMatch(CaseResult::isAsExpected);
  }
}
