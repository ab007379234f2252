package id.salor.appraisal.rules.form;

import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.rules.data.XlsxAppraisalReader;
import id.salor.appraisal.value.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Lays a form out in a workbook. */
final class XlsxForm {

  private static final String SHEET = "Penilaian";
  private static final int CHOICES_FROM = 8;
  private static final int LAST_CHOICE_ROW = 9_999;
  private static final int WIDTH = 22;
  private static final int LINE_HEIGHT = 2 * Byte.SIZE;
  private static final int NOTE_WIDTH = 34;

  /** Width of one character, as the library counts widths. */
  private static final int CHARACTER = 1 << Byte.SIZE;

  private static final int COMMENT_COLUMNS = 2;
  private static final int COMMENT_ROWS = 10;

  private static final List<Text> NOTES_HEADING =
      List.of(
          Text.of("Kolom", "Column"),
          Text.of("Arti", "Meaning"),
          Text.of("Isi", "Content"),
          Text.of("Perlu", "Need"));

  private final FormTarget target;
  private final FormTable table;
  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final FormStyles styles = new FormStyles(workbook);

  XlsxForm(FormTarget target, FormTable table) {
    this.target = target;
    this.table = table;
  }

  void write(OutputStream output) throws IOException {
    try (workbook) {
      workbook.getProperties().getCoreProperties().setCreator("appraise");
      Sheet form = workbook.createSheet(SHEET);
      Sheet notes = workbook.createSheet(XlsxAppraisalReader.NOTES_SHEET);
      writeForm(form);
      writeNotes(notes);
      writeChoices(form, notes);
      workbook.write(output);
      output.flush();
    }
  }

  private int firstRow() {
    return 1 + table.notes().size();
  }

  private void writeForm(Sheet form) {
    List<FormColumn> columns = table.columns();
    for (int i = 0; i < columns.size(); i++) {
      form.setColumnWidth(i, WIDTH * CHARACTER);
      form.setDefaultColumnStyle(i, style(columns.get(i)));
      write(form, 0, i, columns.get(i).heading(), styles.heading());
      comment(form, i, columns.get(i));
    }
    for (int row = 0; row < table.notes().size(); row++) {
      List<String> note = table.notes().get(row);
      for (int i = 0; i < columns.size(); i++) {
        write(form, row + 1, i, i < note.size() ? note.get(i) : "", styles.note());
      }
      form.getRow(row + 1).setHeightInPoints(height(note));
    }
    for (int row = 0; row < table.example().size(); row++) {
      List<String> cells = table.example().get(row);
      for (int i = 0; i < columns.size(); i++) {
        write(form, firstRow() + row, i, cells.get(i), style(columns.get(i)));
      }
    }
    form.createFreezePane(1, firstRow());
  }

  private static void write(Sheet sheet, int row, int column, String text, XSSFCellStyle style) {
    var cell = CellUtil.getCell(CellUtil.getRow(row, sheet), column);
    cell.setCellStyle(style);
    if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
  }

  /** High enough for the longest text of a row, since not every program sees to that itself. */
  private static int height(List<String> cells) {
    int longest = cells.stream().mapToInt(String::length).max().orElse(0);
    return LINE_HEIGHT * (1 + longest / (WIDTH - 2));
  }

  /** Texts stay texts: no program makes a date of a period or drops digits of a NIP. */
  private XSSFCellStyle style(FormColumn column) {
    return column
        .declaration()
        .map(
            declaration ->
                declaration.kind() instanceof Kind.OfNumber
                    ? styles.plain()
                    : declaration.kind() instanceof Kind.OfDate ? styles.date() : styles.text())
        .orElseGet(styles::text);
  }

  private void comment(Sheet form, int index, FormColumn column) {
    ClientAnchor place = workbook.getCreationHelper().createClientAnchor();
    place.setCol1(index + 1);
    place.setCol2(index + 1 + COMMENT_COLUMNS);
    place.setRow1(0);
    place.setRow2(COMMENT_ROWS);
    Comment comment = form.createDrawingPatriarch().createCellComment(place);
    comment.setAddress(0, index);
    comment.setAuthor("appraise");
    comment.setString(new XSSFRichTextString(comment(column)));
  }

  private static String comment(FormColumn column) {
    return column.title().id()
        + "\n"
        + column.content().id()
        + "\n"
        + column.need().id()
        + "\n—\n"
        + column.title().en()
        + "\n"
        + column.content().en()
        + "\n"
        + column.need().en();
  }

  private void writeNotes(Sheet notes) {
    Text title = target.version().title();
    write(
        notes,
        0,
        0,
        target.version().id() + ": " + title.id() + " / " + title.en(),
        styles.heading());
    write(
        notes,
        1,
        0,
        "Isi lembar \""
            + SHEET
            + "\": satu baris per entri, baris satu penilaian berurutan. "
            + "Yang kosong berarti belum diisi, bukan nol. Lembar ini tidak dibaca.",
        styles.plain());
    write(
        notes,
        2,
        0,
        "Fill in sheet \""
            + SHEET
            + "\": one row for each entry, the rows of one appraisal "
            + "together. What is empty is not given, never zero. This sheet is not read.",
        styles.plain());
    int heading = 1 + 2 + 1;
    for (int i = 0; i < NOTES_HEADING.size(); i++) {
      Text wording = NOTES_HEADING.get(i);
      write(notes, heading, i, wording.id() + " / " + wording.en(), styles.heading());
      notes.setColumnWidth(i, NOTE_WIDTH * CHARACTER);
    }
    for (int row = 0; row < table.columns().size(); row++) {
      FormColumn column = table.columns().get(row);
      int at = heading + 1 + row;
      write(notes, at, 0, column.heading(), styles.text());
      write(notes, at, 1, both(column.title()), styles.text());
      write(notes, at, 2, both(column.content()), styles.text());
      write(notes, at, 2 + 1, both(column.need()), styles.text());
    }
  }

  private static String both(Text text) {
    return text.id().equals(text.en()) ? text.id() : text.id() + " / " + text.en();
  }

  /**
   * Lists to choose from stand on the sheet of notes, since a list within the cell could hold
   * neither a comma nor many labels.
   */
  private void writeChoices(Sheet form, Sheet notes) {
    int at = CHOICES_FROM;
    for (int i = 0; i < table.columns().size(); i++) {
      FormColumn column = table.columns().get(i);
      if (!column.choices().isEmpty()) {
        write(notes, 0, at, column.heading(), styles.text());
        for (int row = 0; row < column.choices().size(); row++) {
          write(notes, row + 1, at, column.choices().get(row), styles.text());
        }
        String list =
            new CellRangeAddress(1, column.choices().size(), at, at)
                .formatAsString(notes.getSheetName(), true);
        form.addValidationData(choice(form.getDataValidationHelper(), i, list, column.heading()));
        at++;
      }
    }
  }

  private DataValidation choice(
      DataValidationHelper helper, int index, String list, String heading) {
    DataValidation choice =
        helper.createValidation(
            helper.createFormulaListConstraint(list),
            new CellRangeAddressList(firstRow(), LAST_CHOICE_ROW, index, index));
    choice.setEmptyCellAllowed(true);
    choice.setErrorStyle(DataValidation.ErrorStyle.STOP);
    choice.setShowErrorBox(true);
    choice.createErrorBox(heading, "Pilih dari daftar. / Choose from the list.");
    return choice;
  }
}
