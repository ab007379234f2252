package id.salor.appraisal.rules.internal.workbook;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.issue.Validated;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks through the rows of a sheet that hold something, one at a time. */
public final class SheetRows implements Closeable {

  private static final int MAX_ISSUES_OF_ROW = 100;

  private final PartReader xml;
  private final SourceLocation sheet;
  private final SheetLayout layout;
  private final CellValues values;
  private final WorkbookLimits limits;
  private boolean ended;
  private int lastRow;

  private List<SheetCell> cells = new ArrayList<>();
  private List<Issue> issues = new ArrayList<>();
  private int lastColumn;

  SheetRows(
      PartReader xml,
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
   * @throws IOException if the disk fails
   */
  public Optional<Validated<SheetRow>> next() throws IOException {
    try {
      while (!ended && xml.next()) {
        if (xml.isEnd("sheetData")) {
          ended = true;
        } else if (xml.isStart("row")) {
          Optional<SheetRow> row = row();
          if (row.isPresent()) {
            return row.map(Validated::of);
          }
        }
      }
      return Optional.empty();
    } catch (Refusal refusal) {
      ended = true;
      return Optional.of(Validated.invalid(refusal.issue().at(sheet)));
    }
  }

  private Optional<SheetRow> row() throws IOException {
    int number = xml.number("r", lastRow + 1);
    if (number <= lastRow) {
      throw Parts.unreadable("baris tidak urut", "rows out of order");
    }
    lastRow = number;
    boolean noHeight =
        xml.attribute("ht").filter(height -> height.matches("0+(\\.0*)?")).isPresent();
    boolean isHidden = xml.isTrue("hidden") || noHeight;
    cells = new ArrayList<>();
    issues = new ArrayList<>();
    lastColumn = 0;
    while (xml.next() && !xml.isEnd("row")) {
      if (xml.isStart("c")) {
        cell();
      }
    }
    if (cells.isEmpty() && issues.isEmpty()) {
      return Optional.empty();
    }
    if (number > limits.rows()) {
      throw Parts.tooLarge(limits.rows(), "baris", "rows");
    }
    SourceLocation place = at(0);
    if (isHidden) {
      issues.add(0, Issue.of(WorkbookCode.HIDDEN_ROW).at(place));
    }
    return Optional.of(new SheetRow(place, cells, issues));
  }

  private SourceLocation at(int column) {
    return SourceLocation.ofCell(sheet.file(), sheet.sheet().orElseThrow(), lastRow, column);
  }

  private void cell() throws IOException {
    CellAddress address = address();
    String type = xml.attribute("t").orElse("n");
    int style = xml.number("s", 0);
    boolean isFormula = false;
    String stored = "";
    while (xml.next() && !xml.isEnd("c")) {
      if (xml.isStart("f")) {
        isFormula = true;
      } else if (xml.isStart("v")) {
        stored = type.equals("str") ? PartReader.unescaped(xml.text()) : xml.text();
      } else if (xml.isStart("is")) {
        stored = xml.richText("is");
      }
    }
    SourceLocation place = at(address.column());
    if (isFormula) {
      report(Issue.of(WorkbookCode.FORMULA), place);
      return;
    }
    if (stored.isBlank()) {
      return;
    }
    Validated<SheetCell> read = values.read(type, style, stored);
    read.issues().forEach(issue -> report(issue, place));
    read.value().filter(cell -> !cell.text().isEmpty()).ifPresent(cell -> keep(cell, place));
  }

  private CellAddress address() throws IOException {
    Optional<String> name = xml.attribute("r");
    CellAddress address =
        name.isEmpty()
            ? new CellAddress(lastRow, lastColumn + 1)
            : CellAddress.tryParse(name.get())
                .orElseThrow(() -> Parts.unreadable("alamat sel ganjil", "an odd cell address"));
    if (address.row() != lastRow || address.column() <= lastColumn) {
      throw Parts.unreadable("sel tidak urut", "cells out of order");
    }
    lastColumn = address.column();
    return address;
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
