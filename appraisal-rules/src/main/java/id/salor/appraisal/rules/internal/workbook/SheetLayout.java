package id.salor.appraisal.rules.internal.workbook;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;

/**
 * What a sheet says beside its cells, found by walking through the whole of it once: so that the
 * reading of rows, which follows, meets no surprise behind them.
 */
final class SheetLayout {

  private static final int MAX_ISSUES = 100;

  private final SourceLocation sheet;
  private final BitSet hiddenColumns = new BitSet();
  private final List<Issue> issues = new ArrayList<>();

  private SheetLayout(SourceLocation sheet) {
    this.sheet = sheet;
  }

  static SheetLayout read(SheetXml xml, SourceLocation sheet, WorkbookLimits limits)
      throws XMLStreamException, XmlException, Refusal {
    SheetLayout layout = new SheetLayout(sheet);
    int worksheets = 0;
    int data = 0;
    while (xml.next()) {
      worksheets += xml.isStart("worksheet") ? 1 : 0;
      data += xml.isStart("sheetData") ? 1 : 0;
      if (xml.isStart("col")) {
        layout.addColumns(xml.column(), limits.columns());
      } else if (xml.isStart("mergeCell")) {
        layout.addMerge(CellRangeAddress.valueOf(xml.merge().getRef()));
      }
    }
    if (worksheets != 1 || data > 1) {
      throw Refusal.unreadable("bukan lembar berisi sel", "not a sheet of cells");
    }
    return layout;
  }

  private void addColumns(CTCol columns, int limit) {
    if (columns.getHidden() || (columns.isSetWidth() && columns.getWidth() == 0)) {
      int last = (int) Math.min(limit, columns.getMax());
      hiddenColumns.set((int) Math.min(last, columns.getMin()), last + 1);
    }
  }

  private void addMerge(CellRangeAddress cells) {
    if (issues.size() < MAX_ISSUES) {
      SourceLocation first =
          SourceLocation.ofCell(
              sheet.file(),
              sheet.sheet().orElseThrow(),
              cells.getFirstRow() + 1,
              cells.getFirstColumn() + 1);
      issues.add(Issue.of(WorkbookCode.MERGED, cells.formatAsString()).at(first));
    }
  }

  boolean isHidden(int column) {
    return hiddenColumns.get(column);
  }

  List<Issue> issues() {
    return issues;
  }
}
