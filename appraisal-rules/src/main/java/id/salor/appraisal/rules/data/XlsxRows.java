package id.salor.appraisal.rules.data;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.rules.internal.workbook.SheetCell;
import id.salor.appraisal.rules.internal.workbook.SheetRow;
import id.salor.appraisal.rules.internal.workbook.SheetRows;
import id.salor.appraisal.rules.internal.workbook.Workbook;
import id.salor.appraisal.rules.internal.workbook.WorkbookLimits;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The rows of the sheet of a workbook. */
final class XlsxRows implements RawRows, Closeable {

  private static final long MAX_UNPACKED_BYTES = 512_000_000;
  private static final int MAX_ROWS = 1_048_576;

  static final WorkbookLimits LIMITS =
      new WorkbookLimits(
          XlsxAppraisalReader.MAX_FILE_BYTES,
          MAX_UNPACKED_BYTES,
          MAX_ROWS,
          GuardedCsv.MAX_COLUMNS,
          GuardedCsv.MAX_CELL,
          Optional.of(XlsxAppraisalReader.NOTES_SHEET));

  private final SourceLocation file;
  private final byte[] bytes;
  private Optional<Workbook> workbook = Optional.empty();
  private Optional<SheetRows> rows = Optional.empty();
  private List<Issue> unreadable = List.of();

  XlsxRows(byte[] bytes, String file) {
    this.file = SourceLocation.of(file);
    this.bytes = bytes;
  }

  /** Opens the workbook when the first row is asked for, as a stream reads when it is used. */
  RawRows open() {
    Validated<Workbook> opened = Workbook.open(bytes, file.file(), LIMITS);
    workbook = opened.value();
    unreadable = opened.isValid() ? List.of() : opened.issues();
    try {
      rows = workbook.isPresent() ? Optional.of(workbook.get().rows()) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  @Override
  public Width width() {
    return Width.OPEN;
  }

  @Override
  public Optional<Raw> next() {
    if (!unreadable.isEmpty()) {
      Raw refused = new Raw(List.of(), file, unreadable);
      unreadable = List.of();
      return Optional.of(refused);
    }
    return rows.flatMap(SheetRows::next).map(this::raw);
  }

  private Raw raw(Validated<SheetRow> read) {
    return read.value()
        .map(
            row ->
                new Raw(
                    row.cells().stream().map(XlsxRows::text).toList(), row.place(), row.issues()))
        .orElseGet(() -> new Raw(List.of(), file, read.issues()));
  }

  /** A cell that holds a number has one reading; typed with three decimals it would have two. */
  private static String text(SheetCell cell) {
    boolean isNumber = cell.kind() == SheetCell.Kind.NUMBER;
    return isNumber && cell.text().matches(".*\\.\\d{3}") ? cell.text() + "0" : cell.text();
  }

  @Override
  public void close() throws IOException {
    if (rows.isPresent()) {
      rows.get().close();
    }
    if (workbook.isPresent()) {
      workbook.get().close();
    }
  }
}
