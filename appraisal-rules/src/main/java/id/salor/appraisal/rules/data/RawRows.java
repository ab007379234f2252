package id.salor.appraisal.rules.data;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import java.util.List;
import java.util.Optional;

/** The rows of a table as they stand in the file, one after the other. */
interface RawRows {

  /**
   * A row that is not blank.
   *
   * @param cells its cells, without blanks around them
   * @param place the row as a whole
   * @param issues what is wrong with the row as such
   */
  record Raw(List<String> cells, SourceLocation place, List<Issue> issues) {}

  /** What kind of cells rows have. */
  enum Width {
    /** Every row has as many cells as the heading. */
    WRITTEN,
    /** Empty cells at the end of a row are not written. */
    OPEN
  }

  /** The next row, if there is one. */
  Optional<Raw> next();

  /** What the width of a row tells. */
  Width width();
}
