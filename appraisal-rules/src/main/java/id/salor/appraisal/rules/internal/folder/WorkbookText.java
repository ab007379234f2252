package id.salor.appraisal.rules.internal.folder;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.rules.internal.source.SourceText;
import id.salor.appraisal.rules.internal.workbook.SheetCell;
import id.salor.appraisal.rules.internal.workbook.SheetRow;
import id.salor.appraisal.rules.internal.workbook.SheetRows;
import id.salor.appraisal.rules.internal.workbook.Workbook;
import id.salor.appraisal.rules.internal.workbook.WorkbookCode;
import id.salor.appraisal.rules.internal.workbook.WorkbookLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes a table in a workbook as the text that says the same: line n holds row n, comma-separated.
 *
 * <p>So a table means the same, and has the same issues, whether it was saved as CSV or XLSX; and
 * the digest is over what the cells say, not over how a program packed them.
 */
public final class WorkbookText {

  /** Largest workbook of several tables that is read. */
  public static final int MAX_BYTES_OF_SHEETS = FolderReading.MAX_TOTAL_BYTES;

  private static final int MAX_UNPACKED_BYTES = 24_000_000;
  private static final int MAX_UNPACKED_BYTES_OF_SHEETS = 96_000_000;
  private static final int MAX_ROWS = 20_002;
  private static final int MAX_COLUMNS = 64;
  private static final int MAX_CELL = 2_000;
  private static final int MAX_ISSUES = 200;

  private static final WorkbookLimits LIMITS =
      new WorkbookLimits(
          FolderReading.MAX_FILE_BYTES,
          MAX_UNPACKED_BYTES,
          MAX_ROWS,
          MAX_COLUMNS,
          MAX_CELL,
          Optional.empty());

  /** Of a workbook that holds every table of a version. */
  private static final WorkbookLimits LIMITS_OF_SHEETS =
      new WorkbookLimits(
          MAX_BYTES_OF_SHEETS,
          MAX_UNPACKED_BYTES_OF_SHEETS,
          MAX_ROWS,
          MAX_COLUMNS,
          MAX_CELL,
          Optional.empty());

  /**
   * The sheets of a workbook.
   *
   * @param sheets the text of each
   * @param issues everything that keeps cells from being read; such a cell is empty in the text
   */
  public record Sheets(List<SourceText> sheets, List<Issue> issues) {

    /** Copies the components. */
    public Sheets {
      sheets = List.copyOf(sheets);
      issues = List.copyOf(issues);
    }
  }

  private final StringBuilder text = new StringBuilder();
  private final List<Issue> issues = new ArrayList<>();
  private int line = 1;
  private int width;

  private WorkbookText() {}

  /**
   * Reads the sheet of a workbook.
   *
   * @param file the name for places
   * @return the text; or everything in the workbook that keeps its cells from being read
   */
  static Validated<SourceText> read(byte[] bytes, String file) {
    Validated<Workbook> opened = Workbook.open(bytes, file, LIMITS);
    if (!opened.isValid()) {
      return Validated.invalid(opened.issues());
    }
    WorkbookText table = new WorkbookText();
    try (Workbook workbook = opened.get();
        SheetRows rows = workbook.rows()) {
      table.addAll(rows);
      SourceLocation sheet = workbook.sheet();
      SourceText text =
          SourceText.ofSheet(file, sheet.sheet().orElseThrow(), table.text.toString());
      return Validated.of(text, table.issues);
    } catch (IOException e) {
      return Validated.invalid(FolderReading.unreadable(e).at(SourceLocation.of(file)));
    }
  }

  /**
   * Reads every sheet of a workbook.
   *
   * @param file the name for places
   */
  public static Sheets readAll(byte[] bytes, String file) {
    Validated<Workbook> opened = Workbook.openAll(bytes, file, LIMITS_OF_SHEETS);
    if (!opened.isValid()) {
      return new Sheets(List.of(), opened.issues());
    }
    List<SourceText> sheets = new ArrayList<>();
    List<Issue> issues = new ArrayList<>();
    try (Workbook workbook = opened.get()) {
      for (int i = 0; i < workbook.sheets().size(); i++) {
        WorkbookText table = new WorkbookText();
        try (SheetRows rows = workbook.rows(i)) {
          table.addAll(rows);
        }
        String name = workbook.sheets().get(i).sheet().orElseThrow();
        sheets.add(SourceText.ofSheet(file, name, table.text.toString()));
        issues.addAll(table.issues);
      }
    } catch (IOException e) {
      issues.add(FolderReading.unreadable(e).at(SourceLocation.of(file)));
    }
    return new Sheets(sheets, issues);
  }

  private void addAll(SheetRows rows) {
    Optional<Validated<SheetRow>> next = rows.next();
    while (next.isPresent()) {
      next.get().issues().forEach(this::report);
      next.get().value().ifPresent(this::add);
      next = rows.next();
    }
  }

  private void report(Issue issue) {
    if (issues.size() < MAX_ISSUES) {
      issues.add(issue);
    }
  }

  private void add(SheetRow row) {
    row.issues().forEach(this::report);
    while (line < row.place().line()) {
      text.append('\n');
      line++;
    }
    // rows are as wide as the heading: a sheet does not tell empty cells from none
    width = width == 0 ? row.cells().size() : width;
    for (int i = 0; i < Math.max(width, row.cells().size()); i++) {
      SheetCell cell = i < row.cells().size() ? row.cells().get(i) : SheetCell.EMPTY;
      check(cell, row.place().cell(i + 1));
      text.append(i == 0 ? "" : ",").append(written(cell.text()));
    }
  }

  private void check(SheetCell cell, SourceLocation place) {
    if (cell.kind() == SheetCell.Kind.DATE) {
      report(Issue.of(WorkbookCode.DATE, cell.text()).at(place));
    }
    if (cell.text().chars().anyMatch(c -> c == '\n' || c == '\r')) {
      report(Issue.of(FolderCode.LINE_BREAK).at(place));
    }
  }

  private static String written(String cell) {
    boolean plain = cell.indexOf(',') < 0 && cell.indexOf('"') < 0;
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
