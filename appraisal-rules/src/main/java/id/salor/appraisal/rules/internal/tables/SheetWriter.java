package id.salor.appraisal.rules.internal.tables;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes sheets from top to bottom. Numbers become numbers, so that they show the decimal mark of
 * whoever opens them; everything else is a text by its format as well, so that no program makes a
 * date of {@code 1-2}.
 */
final class SheetWriter implements Closeable {

  private static final String TEXT_FORMAT = "@";
  private static final byte[] HEADING_FILL = {(byte) 0xD9, (byte) 0xE2, (byte) 0xF3};

  /** Digits that every program keeps of a number. */
  private static final int MAX_DIGITS = Short.SIZE - 1;

  /** Width of one character, as the library counts widths. */
  private static final int CHARACTER = 1 << Byte.SIZE;

  private static final int LEAST_WIDTH = Byte.SIZE;
  private static final int MOST_WIDTH = Long.SIZE;
  private static final int COMMENT_COLUMNS = 2;
  private static final int COMMENT_ROWS = Byte.SIZE;

  private static final Pattern NUMBER = Pattern.compile("-?\\d+([.,]\\d+)?");

  /** What a program would read as an escaped character. */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final XSSFCellStyle heading = workbook.createCellStyle();
  private final XSSFCellStyle text = workbook.createCellStyle();
  private final XSSFCellStyle number = workbook.createCellStyle();
  private final List<Integer> widths = new ArrayList<>();
  private XSSFSheet sheet;
  private int rows;

  SheetWriter() {
    workbook.getProperties().getCoreProperties().setCreator("appraise");
    XSSFFont bold = workbook.createFont();
    bold.setBold(true);
    heading.setFont(bold);
    heading.setFillForegroundColor(new XSSFColor(HEADING_FILL, null));
    heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    heading.setDataFormat(workbook.createDataFormat().getFormat(TEXT_FORMAT));
    text.setDataFormat(workbook.createDataFormat().getFormat(TEXT_FORMAT));
  }

  void startSheet(String name) {
    sheet = workbook.createSheet(name);
    rows = 0;
    widths.clear();
  }

  void addHeading(List<String> cells) {
    add(cells, cells.stream().map(cell -> false).toList(), heading);
  }

  void addText(List<String> cells) {
    add(cells, cells.stream().map(cell -> false).toList(), text);
  }

  /**
   * Adds a row.
   *
   * @param numbers for each cell whether it may be a number
   */
  void addRow(List<String> cells, List<Boolean> numbers) {
    add(cells, numbers, text);
  }

  private void add(List<String> cells, List<Boolean> numbers, XSSFCellStyle style) {
    Row row = sheet.createRow(rows++);
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = row.createCell(i);
      cell.setCellStyle(style);
      if (numbers.get(i) && isNumber(cells.get(i))) {
        cell.setCellStyle(number);
        cell.setCellValue(new BigDecimal(cells.get(i).replace(',', '.')).doubleValue());
      } else if (!cells.get(i).isEmpty()) {
        cell.setCellValue(ESCAPE.matcher(cells.get(i)).replaceAll("_x005F_"));
      }
      if (widths.size() <= i) {
        widths.add(LEAST_WIDTH);
      }
      // a text alone in its row may run over the cells beside it
      int width = cells.size() == 1 ? LEAST_WIDTH : cells.get(i).length() + 2;
      widths.set(i, Math.min(MOST_WIDTH, Math.max(widths.get(i), width)));
    }
  }

  private static boolean isNumber(String cell) {
    return NUMBER.matcher(cell).matches()
        && cell.chars().filter(Character::isDigit).count() <= MAX_DIGITS;
  }

  /** Adds a remark to a cell of the first row. */
  void comment(int column, String remark) {
    ClientAnchor place = workbook.getCreationHelper().createClientAnchor();
    place.setCol1(column + 1);
    place.setCol2(column + 1 + COMMENT_COLUMNS);
    place.setRow1(0);
    place.setRow2(COMMENT_ROWS);
    Comment comment = sheet.createDrawingPatriarch().createCellComment(place);
    comment.setAddress(0, column);
    comment.setAuthor("appraise");
    comment.setString(new XSSFRichTextString(remark));
  }

  /** Ends the first sheet, which is only looked at. */
  void endCover() {
    setWidths();
    sheet.enableLocking();
  }

  /**
   * Ends a sheet of rows, any of which may be edited, added and deleted.
   *
   * @param headings how many rows stay in sight
   * @param numbers for each column whether a new cell of it is taken for a number where it can be
   */
  void endTable(int headings, List<Boolean> numbers) {
    setWidths();
    for (int i = 0; i < numbers.size(); i++) {
      sheet.setDefaultColumnStyle(i, numbers.get(i) ? number : text);
    }
    sheet.createFreezePane(0, headings);
  }

  private void setWidths() {
    for (int i = 0; i < widths.size(); i++) {
      sheet.setColumnWidth(i, widths.get(i) * CHARACTER);
    }
  }

  void write(OutputStream output) throws IOException {
    workbook.write(output);
    output.flush();
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
