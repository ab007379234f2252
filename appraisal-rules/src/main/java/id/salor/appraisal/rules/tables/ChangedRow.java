package id.salor.appraisal.rules.tables;

import id.salor.appraisal.issue.SourceLocation;
import java.util.List;
import java.util.Objects;

/**
 * A row that a workbook has otherwise than the folder.
 *
 * @param change what happened to it
 * @param place where it stands in the workbook; of a removed row, in the folder
 * @param before its cells in the folder; none of an added row
 * @param after its cells now; none of a removed row
 */
public record ChangedRow(
    Change change, SourceLocation place, List<String> before, List<String> after) {

  /** What happened to a row. */
  public enum Change {
    /** It is new. */
    ADDED,
    /** It is gone. */
    REMOVED,
    /** It says something else. */
    EDITED,
    /** It says the same at another place among the rows. */
    MOVED
  }

  /** Checks and copies the components. */
  public ChangedRow {
    Objects.requireNonNull(change, "change");
    Objects.requireNonNull(place, "place");
    before = List.copyOf(before);
    after = List.copyOf(after);
  }
}
