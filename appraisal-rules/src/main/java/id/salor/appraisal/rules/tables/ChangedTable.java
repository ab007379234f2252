package id.salor.appraisal.rules.tables;

import java.util.List;
import java.util.Objects;

/**
 * A table that a workbook has otherwise than the folder.
 *
 * @param file the file, such as {@code salor/2026-01-01_v2/predikat.csv}
 * @param rows the rows that differ, from the top
 */
public record ChangedTable(String file, List<ChangedRow> rows) {

  /** Checks and copies the components. */
  public ChangedTable {
    Objects.requireNonNull(file, "file");
    rows = List.copyOf(rows);
  }
}
