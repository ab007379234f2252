package id.salor.appraisal.rules.tables;

import id.salor.appraisal.issue.Issue;
import java.util.List;

/**
 * What came of reading a workbook of tables back.
 *
 * @param tables the tables that have changed, by name; none were written if an issue is an error
 * @param issues everything that is wrong, with its sheet and cell, or worth knowing
 */
public record ImportReport(List<ChangedTable> tables, List<Issue> issues) {

  /** Copies the components. */
  public ImportReport {
    tables = List.copyOf(tables);
    issues = List.copyOf(issues);
  }

  /** Tells whether the tables were written. */
  public boolean isWritten() {
    return issues.stream().noneMatch(Issue::isError);
  }
}
