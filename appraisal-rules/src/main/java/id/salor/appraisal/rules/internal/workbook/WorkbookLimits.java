package id.salor.appraisal.rules.internal.workbook;

import java.util.Objects;
import java.util.Optional;

/**
 * How much of a workbook is read at most.
 *
 * @param fileBytes the file as it is stored
 * @param unpackedBytes everything in it, unpacked
 * @param rows the number of the last row
 * @param columns the number of the last column
 * @param cellLength characters of a cell
 * @param notesSheet the name of a further visible sheet that may be there and is never read
 */
public record WorkbookLimits(
    long fileBytes,
    long unpackedBytes,
    int rows,
    int columns,
    int cellLength,
    Optional<String> notesSheet) {

  /** Checks the components. */
  public WorkbookLimits {
    Objects.requireNonNull(notesSheet, "notesSheet");
  }
}
