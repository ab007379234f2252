package id.salor.appraisal.rules.internal.sheet;

import id.salor.appraisal.rules.internal.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lays a table of text out in the one way: no blanks around cells, quotation marks only where a
 * cell needs them, no empty lines. The separator stays, since the spreadsheet program of its author
 * expects it.
 */
public final class TableLayout {

  private TableLayout() {}

  /** Returns the text of a table that can be read without errors, laid out. */
  public static String of(SourceText source) {
    String separator = separator(source);
    return cells(source).stream()
        .map(cells -> line(cells, separator) + "\n")
        .collect(Collectors.joining());
  }

  /** Returns the cells of each line of a table, the headings first. */
  public static List<List<String>> cells(SourceText source) {
    return rows(source).stream().map(Row::cells).toList();
  }

  /**
   * A line of a table.
   *
   * @param line its number in the file, or that of the row in the sheet
   * @param cells its cells, without blanks around them
   */
  public record Row(int line, List<String> cells) {

    /** Copies the cells. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** Returns the lines of a table that hold something, the headings first. */
  public static List<Row> rows(SourceText source) {
    List<Row> rows = new ArrayList<>();
    for (CsvCells.Row row : CsvCells.read(source, new ArrayList<>())) {
      List<String> cells =
          rows.isEmpty() ? row.cells().stream().map(TableLayout::heading).toList() : row.cells();
      rows.add(new Row(row.line(), cells));
    }
    return rows;
  }

  /** Returns the character that separates the cells of a table. */
  public static String separator(SourceText source) {
    return String.valueOf(CsvCells.separator(source));
  }

  private static String heading(String cell) {
    return cell.replaceAll("\\s+", " ");
  }

  /** Returns cells as a line of a table. */
  public static String line(List<String> cells, String separator) {
    return cells.stream()
        .map(cell -> written(cell, separator))
        .collect(Collectors.joining(separator));
  }

  private static String written(String cell, String separator) {
    boolean isPlain = !cell.contains(separator) && cell.indexOf('"') < 0;
    return isPlain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
