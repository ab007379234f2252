package id.salor.appraisal.rules.internal.page;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in columns: the first to the left, the others to the right, as numbers are. */
public final class TextTable {

  private static final int MAX_CELL = 44;

  private final List<List<String>> rows = new ArrayList<>();
  private final int left;

  /**
   * Makes a table.
   *
   * @param left how many columns hold words
   */
  public TextTable(int left) {
    this.left = left;
  }

  /** Adds a row. */
  public void row(List<String> cells) {
    rows.add(cells.stream().map(cell -> Shown.of(cell, MAX_CELL)).toList());
  }

  @Override
  public String toString() {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        String pad = " ".repeat(widths[i] - width(row.get(i)));
        line.append(i == 0 ? "  " : "   ");
        line.append(i < left ? row.get(i) + pad : pad + row.get(i));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
