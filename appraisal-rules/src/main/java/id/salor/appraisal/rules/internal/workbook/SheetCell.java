package id.salor.appraisal.rules.internal.workbook;

import java.util.Objects;

/**
 * A cell as text: numbers with a decimal point, truths as {@code ya} and {@code tidak}, dates as
 * {@code 2025-07-31}.
 *
 * @param text the text without blanks around it; empty where there is nothing
 * @param kind what the cell holds
 */
public record SheetCell(String text, Kind kind) {

  /** A cell that holds nothing. */
  public static final SheetCell EMPTY = new SheetCell("", Kind.TEXT);

  /** What a cell holds. */
  public enum Kind {
    /** A text, or nothing. */
    TEXT,
    /** A number. */
    NUMBER,
    /** True or false. */
    TRUTH,
    /** A day. */
    DATE
  }

  /** Checks the components. */
  public SheetCell {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(kind, "kind");
  }
}
