package id.salor.appraisal.rules.internal.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.rules.internal.source.Characters;
import id.salor.appraisal.rules.internal.source.SourceText;
import id.salor.appraisal.value.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The cells of a CSV file, or of a sheet written as one, with their places. The separator is that
 * of the heading line.
 */
final class CsvCells {

  private static final int MAX_CELL = 2_000;
  private static final int MAX_ROWS = 20_000;
  private static final int MAX_COLUMNS = 64;

  /**
   * A line of the file.
   *
   * @param line its number, from 1
   * @param cells its cells, without blanks around them
   * @param columns the character column at which the text of each cell begins, from 1, after blanks
   *     and the opening quotation mark; in a sheet the number of the cell
   */
  record Row(int line, List<String> cells, List<Integer> columns) {}

  private CsvCells() {}

  static List<Row> read(SourceText source, List<Issue> issues) {
    List<Row> rows = new ArrayList<>();
    char separator = separator(source);
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .maxBufferSize(MAX_CELL * MAX_COLUMNS * 2)
            .ofCsvRecord(source.text())) {
      for (CsvRecord record : reader) {
        int line = (int) record.getStartingLineNumber();
        if (rows.size() > MAX_ROWS || record.getFieldCount() > MAX_COLUMNS) {
          int limit = rows.size() > MAX_ROWS ? MAX_ROWS : MAX_COLUMNS;
          issues.add(source.issue(Issue.of(SheetCode.TOO_LARGE, limit), line, 1));
          return rows;
        }
        rows.add(row(source, record, line, separator, issues));
      }
    } catch (CsvParseException | IOException e) {
      int line = rows.isEmpty() ? 1 : rows.get(rows.size() - 1).line() + 1;
      issues.add(source.issue(Issue.of(SheetCode.CSV, e.getMessage()), line, 1));
    }
    return rows;
  }

  static char separator(SourceText source) {
    return !source.isSheet() && source.line(1).indexOf(';') >= 0 ? ';' : ',';
  }

  private static Row row(
      SourceText source, CsvRecord record, int line, char separator, List<Issue> issues) {
    List<String> cells = new ArrayList<>();
    List<Integer> columns =
        source.isSheet()
            ? new ArrayList<>(IntStream.rangeClosed(1, record.getFieldCount()).boxed().toList())
            : columns(source.line(line), separator);
    while (columns.size() < record.getFieldCount()) {
      // a cell that goes on over several lines, which is refused, hides where those after it begin
      columns.add(1);
    }
    for (int i = 0; i < record.getFieldCount(); i++) {
      String cell = record.getField(i);
      int column = columns.get(i);
      if (cell.length() > MAX_CELL) {
        issues.add(source.issue(Issue.of(SheetCode.TOO_LARGE, MAX_CELL), line, column));
        cell = "";
      }
      if (cell.indexOf('\n') >= 0) {
        Text unclosed = Text.of("tanda petik yang tidak ditutup", "a quotation mark not closed");
        issues.add(source.issue(Issue.of(SheetCode.CSV, unclosed), line, column));
      } else {
        refuseDeceptive(source, cell, line, column, issues);
      }
      cells.add(cell.strip());
    }
    return new Row(line, List.copyOf(cells), List.copyOf(columns));
  }

  private static void refuseDeceptive(
      SourceText source, String cell, int line, int column, List<Issue> issues) {
    int deceptive = Characters.firstDeceptive(cell);
    int plain = deceptive < 0 ? firstMark(cell) : deceptive;
    if (plain >= 0) {
      String name =
          deceptive >= 0
              ? Characters.name(cell.codePointAt(plain))
              : String.valueOf(cell.charAt(plain));
      issues.add(source.issue(Issue.of(SheetCode.FORBIDDEN_CHARACTER, name), line, column));
    }
  }

  /** Where a backslash stands, or a quotation mark that no formula needs; -1 for none. */
  private static int firstMark(String cell) {
    int backslash = cell.indexOf('\\');
    return backslash >= 0 || isFormula(cell) ? backslash : cell.indexOf('"');
  }

  /** Formulas write labels between quotation marks. */
  private static boolean isFormula(String cell) {
    String text = cell.strip();
    return text.startsWith("rumus ") || text.startsWith("formula ");
  }

  private static int textColumn(String line, int start) {
    int at = start < line.length() && line.charAt(start) == '"' ? start + 1 : start;
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    return at + 1;
  }

  /** Where the cells of a line begin, found beside the library, which does not tell. */
  private static List<Integer> columns(String line, char separator) {
    List<Integer> columns = new ArrayList<>(List.of(textColumn(line, 0)));
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quoted && line.startsWith("\"\"", i)) {
        i++;
      } else if (c == '"') {
        // within a cell that does not begin with one it is a character like any other
        quoted = !quoted && i == start;
      } else if (c == separator && !quoted) {
        start = i + 1;
        columns.add(textColumn(line, start));
      }
    }
    return columns;
  }
}
