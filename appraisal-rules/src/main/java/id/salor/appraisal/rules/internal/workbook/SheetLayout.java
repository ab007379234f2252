package id.salor.appraisal.rules.internal.workbook;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What a sheet says beside its cells, found by walking through the whole of it once: so that the
 * reading of rows, which follows, meets no surprise behind them.
 */
final class SheetLayout {

  private static final int MAX_ISSUES = 100;

  private final BitSet hiddenColumns = new BitSet();
  private final List<Issue> issues = new ArrayList<>();

  private SheetLayout() {}

  static SheetLayout read(Parts parts, String part, SourceLocation sheet, WorkbookLimits limits)
      throws IOException {
    SheetLayout layout = new SheetLayout();
    try (PartReader xml = new PartReader(parts, part)) {
      int data = 0;
      boolean isSheet = false;
      while (xml.next()) {
        if (xml.isStart("worksheet")) {
          isSheet = true;
        } else if (xml.isStart("col")) {
          layout.addColumns(xml, limits.columns());
        } else if (xml.isStart("sheetData")) {
          data++;
        } else if (xml.isStart("mergeCell")) {
          layout.addMerge(xml.attribute("ref").orElse("?"), sheet);
        }
      }
      if (!isSheet || data > 1) {
        throw Parts.unreadable("bukan lembar berisi sel", "not a sheet of cells");
      }
    }
    return layout;
  }

  private void addColumns(PartReader xml, int columns) throws IOException {
    boolean noWidth =
        xml.attribute("width").filter(width -> width.matches("0+(\\.0*)?")).isPresent();
    if (xml.isTrue("hidden") || noWidth) {
      int first = Math.max(1, xml.number("min", 1));
      int last = Math.min(columns, xml.number("max", first));
      hiddenColumns.set(first, Math.max(first, last + 1));
    }
  }

  private void addMerge(String cells, SourceLocation sheet) {
    if (issues.size() < MAX_ISSUES) {
      SourceLocation place =
          CellAddress.tryParse(cells.split(":", 2)[0])
              .map(
                  first ->
                      SourceLocation.ofCell(
                          sheet.file(), sheet.sheet().orElseThrow(), first.row(), first.column()))
              .orElse(sheet);
      issues.add(Issue.of(WorkbookCode.MERGED, cells).at(place));
    }
  }

  boolean isHidden(int column) {
    return hiddenColumns.get(column);
  }

  List<Issue> issues() {
    return issues;
  }
}
