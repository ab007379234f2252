package id.salor.appraisal.rules.form;

import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of a form look, and what they take for a text or a date. */
final class FormStyles {

  private static final String TEXT_FORMAT = "@";
  private static final String DATE_FORMAT = "yyyy\\-mm\\-dd";

  private static final byte[] HEADING_FILL = {(byte) 0xD9, (byte) 0xE2, (byte) 0xF3};
  private static final byte[] NOTE_FILL = {(byte) 0xF2, (byte) 0xF2, (byte) 0xF2};

  private final XSSFWorkbook workbook;
  private final XSSFCellStyle plain;
  private final XSSFCellStyle text;
  private final XSSFCellStyle date;
  private final XSSFCellStyle heading;
  private final XSSFCellStyle note;

  FormStyles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    this.plain = workbook.createCellStyle();
    this.text = ofFormat(TEXT_FORMAT);
    this.date = ofFormat(DATE_FORMAT);
    XSSFFont bold = workbook.createFont();
    bold.setBold(true);
    this.heading = filled(bold, HEADING_FILL);
    XSSFFont italic = workbook.createFont();
    italic.setItalic(true);
    this.note = filled(italic, NOTE_FILL);
    note.setWrapText(true);
    note.setVerticalAlignment(VerticalAlignment.TOP);
  }

  private XSSFCellStyle ofFormat(String format) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  private XSSFCellStyle filled(XSSFFont font, byte[] colour) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setFillForegroundColor(new XSSFColor(colour, null));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return style;
  }

  XSSFCellStyle plain() {
    return plain;
  }

  XSSFCellStyle text() {
    return text;
  }

  XSSFCellStyle date() {
    return date;
  }

  XSSFCellStyle heading() {
    return heading;
  }

  XSSFCellStyle note() {
    return note;
  }
}
