package id.salor.appraisal.rules.internal.workbook;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.issue.Validated;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRow;

/** Walks through the rows of a sheet that hold something, one at a time. */
public final class SheetRows implements Closeable {

  private static final int MAX_ISSUES_OF_ROW = 100;
  private static final QName TYPE = new QName("t");

  private final SheetXml xml;
  private final SourceLocation sheet;
  private final SheetLayout layout;
  private final CellValues values;
  private final WorkbookLimits limits;
  private boolean isWithin;
  private boolean ended;
  private int lastRow;

  private List<SheetCell> cells = new ArrayList<>();
  private List<Issue> issues = new ArrayList<>();
  private int lastColumn;

  SheetRows(
      SheetXml xml,
      SourceLocation sheet,
      SheetLayout layout,
      CellValues values,
      WorkbookLimits limits) {
    this.xml = xml;
    this.sheet = sheet;
    this.layout = layout;
    this.values = values;
    this.limits = limits;
  }

  /**
   * Returns the next row that holds something.
   *
   * @return the row, or that the sheet cannot be read on; absent at the end
   */
  public Optional<Validated<SheetRow>> next() {
    try {
      while (!ended && xml.next()) {
        isWithin |= xml.isStart("sheetData");
        ended = xml.isEnd("sheetData");
        Optional<SheetRow> row = isWithin && xml.isStart("row") ? row(xml.row()) : Optional.empty();
        if (row.isPresent()) {
          return row.map(Validated::of);
        }
      }
      return Optional.empty();
    } catch (IOException | XMLStreamException | XmlException | RuntimeException e) {
      ended = true;
      return Optional.of(Validated.invalid(Refusal.issueOf(e).at(sheet)));
    }
  }

  private Optional<SheetRow> row(CTRow row) throws Refusal {
    long number = row.isSetR() ? row.getR() : lastRow + 1L;
    if (number <= lastRow || number > SpreadsheetVersion.EXCEL2007.getMaxRows()) {
      throw Refusal.unreadable("baris tidak urut", "rows out of order");
    }
    lastRow = Math.toIntExact(number);
    cells = new ArrayList<>();
    issues = new ArrayList<>();
    lastColumn = 0;
    for (CTCell cell : row.getCArray()) {
      read(cell);
    }
    if (cells.isEmpty() && issues.isEmpty()) {
      return Optional.empty();
    }
    if (number > limits.rows()) {
      throw Refusal.tooLarge(limits.rows(), "baris", "rows");
    }
    if (row.getHidden() || (row.isSetHt() && row.getHt() == 0)) {
      issues.add(0, Issue.of(WorkbookCode.HIDDEN_ROW).at(at(0)));
    }
    return Optional.of(new SheetRow(at(0), cells, issues));
  }

  private SourceLocation at(int column) {
    return SourceLocation.ofCell(sheet.file(), sheet.sheet().orElseThrow(), lastRow, column);
  }

  private void read(CTCell cell) throws Refusal {
    SourceLocation place = at(column(cell));
    String stored = cell.isSetIs() ? new XSSFRichTextString(cell.getIs()).getString() : cell.getV();
    if (cell.isSetF()) {
      report(Issue.of(WorkbookCode.FORMULA), place);
    } else if (stored != null && !stored.isBlank()) {
      Validated<SheetCell> read = values.read(type(cell), cell.getS(), stored);
      read.issues().forEach(issue -> report(issue, place));
      read.value().filter(value -> !value.text().isEmpty()).ifPresent(value -> keep(value, place));
    }
  }

  /** The type as it is written, since the library does not know the type of ISO dates. */
  private static String type(CTCell cell) {
    if (!cell.isSetT()) {
      return "n";
    }
    try (XmlCursor cursor = cell.newCursor()) {
      return cursor.getAttributeText(TYPE);
    }
  }

  private int column(CTCell cell) throws Refusal {
    int column = lastColumn + 1;
    if (cell.isSetR()) {
      CellReference reference = new CellReference(cell.getR());
      column = reference.getRow() + 1 == lastRow ? reference.getCol() + 1 : 0;
    }
    if (column <= lastColumn) {
      throw Refusal.unreadable("sel tidak urut", "cells out of order");
    }
    lastColumn = column;
    return column;
  }

  private void keep(SheetCell cell, SourceLocation place) {
    if (place.column() > limits.columns()) {
      report(Issue.of(WorkbookCode.TOO_MANY_COLUMNS, limits.columns()), place);
    } else if (layout.isHidden(place.column())) {
      report(Issue.of(WorkbookCode.HIDDEN_COLUMN), place);
    } else if (cell.text().length() > limits.cellLength()) {
      report(Issue.of(WorkbookCode.CELL_TOO_LONG, limits.cellLength()), place);
    } else {
      while (cells.size() < place.column() - 1) {
        cells.add(SheetCell.EMPTY);
      }
      cells.add(cell);
    }
  }

  private void report(Issue issue, SourceLocation place) {
    if (issues.size() < MAX_ISSUES_OF_ROW) {
      issues.add(issue.at(place));
    }
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }
}
