package id.salor.appraisal.rules.internal.workbook;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import java.util.List;
import java.util.Objects;

/**
 * A row that holds something.
 *
 * @param place the row as a whole
 * @param cells from the first column to the last that holds something
 * @param issues what is wrong with cells of the row, each at its cell; such a cell is empty here
 */
public record SheetRow(SourceLocation place, List<SheetCell> cells, List<Issue> issues) {

  /** Checks and copies the components. */
  public SheetRow {
    Objects.requireNonNull(place, "place");
    cells = List.copyOf(cells);
    issues = List.copyOf(issues);
  }
}
