package id.salor.appraisal.rules.form;

import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.rules.data.XlsxAppraisalReader;
import id.salor.appraisal.value.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Lays a form out in a workbook. */
final class XlsxForm {

  private static final String SHEET = "Penilaian";
  private static final int CHOICES_FROM = 8;
  private static final int LAST_CHOICE_ROW = 9_999;
  private static final int WIDTH = 22;
  private static final int LINE_HEIGHT = 2 * Byte.SIZE;
  private static final int NOTE_WIDTH = 34;
  private static final String HEADING_FILL = "D9E2F3";
  private static final String NOTE_FILL = "F2F2F2";
  private static final String TEXT_FORMAT = "@";
  private static final String DATE_FORMAT = "yyyy\\-mm\\-dd";

  private static final List<Text> NOTES_HEADING =
      List.of(
          Text.of("Kolom", "Column"),
          Text.of("Arti", "Meaning"),
          Text.of("Isi", "Content"),
          Text.of("Perlu", "Need"));

  private final FormTarget target;
  private final FormTable table;

  XlsxForm(FormTarget target, FormTable table) {
    this.target = target;
    this.table = table;
  }

  void write(OutputStream output) throws IOException {
    Workbook workbook = new Workbook(output, "appraise", "1.0");
    Worksheet form = workbook.newWorksheet(SHEET);
    Worksheet notes = workbook.newWorksheet(XlsxAppraisalReader.NOTES_SHEET);
    writeForm(form);
    writeNotes(notes);
    writeChoices(form, notes);
    workbook.finish();
    output.flush();
  }

  private int firstRow() {
    return 1 + table.notes().size();
  }

  private void writeForm(Worksheet form) {
    List<FormColumn> columns = table.columns();
    for (int i = 0; i < columns.size(); i++) {
      FormColumn column = columns.get(i);
      form.width(i, WIDTH);
      format(form, i, column);
      form.value(0, i, column.heading());
      form.style(0, i).bold().fillColor(HEADING_FILL).set();
      form.comment(0, i, comment(column));
    }
    for (int row = 0; row < table.notes().size(); row++) {
      writeRow(form, row + 1, table.notes().get(row));
      form.rowHeight(row + 1, height(table.notes().get(row)));
      form.range(row + 1, 0, row + 1, columns.size() - 1)
          .style()
          .italic()
          .wrapText(true)
          .verticalAlignment("top")
          .fillColor(NOTE_FILL)
          .set();
    }
    for (int row = 0; row < table.example().size(); row++) {
      writeRow(form, firstRow() + row, table.example().get(row));
    }
    form.freezePane(1, firstRow());
  }

  /** High enough for the longest text of a row, since not every program sees to that itself. */
  private static int height(List<String> cells) {
    int longest = cells.stream().mapToInt(String::length).max().orElse(0);
    return LINE_HEIGHT * (1 + longest / (WIDTH - 2));
  }

  /** Texts stay texts: no program makes a date of a period or drops digits of a NIP. */
  private void format(Worksheet form, int index, FormColumn column) {
    boolean isNumber =
        column.declaration().filter(d -> d.kind() instanceof Kind.OfNumber).isPresent();
    boolean isDate = column.declaration().filter(d -> d.kind() instanceof Kind.OfDate).isPresent();
    if (!isNumber) {
      String format = isDate ? DATE_FORMAT : TEXT_FORMAT;
      form.style(index).format(format).set();
      int last = firstRow() + table.example().size() - 1;
      form.range(firstRow(), index, last, index).style().format(format).set();
    }
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

  private static void writeRow(Worksheet sheet, int row, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        sheet.value(row, i, cells.get(i));
      }
    }
  }

  private void writeNotes(Worksheet notes) {
    Text title = target.version().title();
    notes.value(0, 0, target.version().id() + ": " + title.id() + " / " + title.en());
    notes.style(0, 0).bold().set();
    notes.value(
        1,
        0,
        "Isi lembar \""
            + SHEET
            + "\": satu baris per entri, baris satu penilaian berurutan. "
            + "Yang kosong berarti belum diisi, bukan nol. Lembar ini tidak dibaca.");
    notes.value(
        2,
        0,
        "Fill in sheet \""
            + SHEET
            + "\": one row for each entry, the rows of one appraisal "
            + "together. What is empty is not given, never zero. This sheet is not read.");
    int heading = 1 + 2 + 1;
    for (int i = 0; i < NOTES_HEADING.size(); i++) {
      Text wording = NOTES_HEADING.get(i);
      notes.value(heading, i, wording.id() + " / " + wording.en());
      notes.style(heading, i).bold().fillColor(HEADING_FILL).set();
      notes.width(i, NOTE_WIDTH);
    }
    for (int row = 0; row < table.columns().size(); row++) {
      FormColumn column = table.columns().get(row);
      writeRow(
          notes,
          heading + 1 + row,
          List.of(
              column.heading(), both(column.title()), both(column.content()), both(column.need())));
    }
  }

  private static String both(Text text) {
    return text.id().equals(text.en()) ? text.id() : text.id() + " / " + text.en();
  }

  /**
   * Lists to choose from stand on the sheet of notes, since a list within the cell could hold
   * neither a comma nor many labels.
   */
  private void writeChoices(Worksheet form, Worksheet notes) {
    int at = CHOICES_FROM;
    for (int i = 0; i < table.columns().size(); i++) {
      FormColumn column = table.columns().get(i);
      if (column.choices().isEmpty()) {
        continue;
      }
      notes.value(0, at, column.heading());
      for (int row = 0; row < column.choices().size(); row++) {
        notes.value(row + 1, at, column.choices().get(row));
      }
      form.range(firstRow(), i, LAST_CHOICE_ROW, i)
          .validateWithList(notes.range(1, at, column.choices().size(), at))
          .allowBlank(true)
          .errorStyle(DataValidationErrorStyle.STOP)
          .showErrorMessage(true)
          .errorTitle(column.heading())
          .error("Pilih dari daftar. / Choose from the list.");
      at++;
    }
  }
}
