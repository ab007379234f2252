package id.salor.appraisal.rules.internal.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks made part by part, so that tests can make any part wrong. */
public final class TestWorkbook {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  /** The part with the cells. */
  public static final String SHEET = "xl/worksheets/sheet1.xml";

  /** Style of a cell shown as a percentage, as a date, in rupiah, and with a date of its own. */
  public static final int PERCENT = 1;

  public static final int DATE = 2;
  public static final int RUPIAH = 3;
  public static final int OWN_DATE = 4;

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  private TestWorkbook() {}

  /** Returns a workbook of the given rows, each a {@code <row>} element. */
  public static TestWorkbook ofRows(String... rows) {
    return ofSheet("<sheetData>" + String.join("", rows) + "</sheetData>");
  }

  /** Returns a workbook whose sheet has this content. */
  public static TestWorkbook ofSheet(String content) {
    return new TestWorkbook()
        .with(
            "[Content_Types].xml",
            "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                + "<Default Extension='rels' ContentType='"
                + "application/vnd.openxmlformats-package.relationships+xml'/>"
                + "<Default Extension='bin' ContentType='application/octet-stream'/>"
                + "<Default Extension='xml' ContentType='application/xml'/>"
                + type("workbook.xml", "sheet.main")
                + type("worksheets/sheet1.xml", "worksheet")
                + type("styles.xml", "styles")
                + type("sharedStrings.xml", "sharedStrings")
                + "</Types>")
        .with(
            "_rels/.rels",
            "<Relationships xmlns='"
                + PACKAGE
                + "'>"
                + relation("rId1", "officeDocument", "xl/workbook.xml", "")
                + "</Relationships>")
        .withSheets("<sheet name='Sheet1' sheetId='1' r:id='rId1'/>")
        .withRelations("")
        .with(
            "xl/styles.xml",
            "<styleSheet xmlns='"
                + MAIN
                + "'><numFmts count='2'>"
                + "<numFmt numFmtId='164' formatCode='[$Rp-421]\\ #,##0.00;\"minus day\" 0%'/>"
                + "<numFmt numFmtId='165' formatCode='[$-421]dd\\ mmmm\\ yyyy'/></numFmts>"
                + "<cellStyleXfs><xf numFmtId='9'/></cellStyleXfs>"
                + "<cellXfs><xf numFmtId='0'/><xf numFmtId='9'/><xf numFmtId='14'/>"
                + "<xf numFmtId='164'/><xf numFmtId='165'/></cellXfs></styleSheet>")
        .with(
            "xl/sharedStrings.xml",
            "<sst xmlns='"
                + MAIN
                + "'><si><t>satu</t></si>"
                + "<si><r><t>du</t></r><r><t>a</t></r><rPh sb='0' eb='1'><t>xx</t></rPh></si></sst>")
        .with(SHEET, "<worksheet xmlns='" + MAIN + "'>" + content + "</worksheet>");
  }

  /** Returns the workbook that says what rows of texts say. */
  public static TestWorkbook ofTexts(String[]... rows) {
    return ofRows(
        Arrays.stream(rows)
            .map(row -> row(Arrays.stream(row).map(TestWorkbook::text).toArray(String[]::new)))
            .toArray(String[]::new));
  }

  public static String row(String... cells) {
    return "<row>" + String.join("", cells) + "</row>";
  }

  public static String text(String text) {
    return "<c t='inlineStr'><is><t xml:space='preserve'>" + escaped(text) + "</t></is></c>";
  }

  public static String number(String stored) {
    return number(stored, 0);
  }

  public static String number(String stored, int style) {
    return "<c s='" + style + "'><v>" + stored + "</v></c>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static String type(String part, String type) {
    return "<Override PartName='/xl/"
        + part
        + "' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml."
        + type
        + "+xml'/>";
  }

  private static String relation(String id, String type, String target, String more) {
    return "<Relationship Id='"
        + id
        + "' Type='"
        + OFFICE
        + "/"
        + type
        + "' Target='"
        + target
        + "' "
        + more
        + "/>";
  }

  public TestWorkbook withSheets(String sheets) {
    return with(
        "xl/workbook.xml",
        "<workbook xmlns='"
            + MAIN
            + "' xmlns:r='"
            + OFFICE
            + "'><sheets>"
            + sheets
            + "</sheets></workbook>");
  }

  public TestWorkbook withRelations(String more) {
    return with(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns='"
            + PACKAGE
            + "'>"
            + relation("rId1", "worksheet", "worksheets/sheet1.xml", "")
            + relation("rId2", "styles", "styles.xml", "")
            + relation("rId3", "sharedStrings", "/xl/sharedStrings.xml", "")
            + more
            + "</Relationships>");
  }

  public TestWorkbook withLink() {
    return withRelations(
        relation("rId9", "externalLinkPath", "file:///etc/passwd", "TargetMode='External'"));
  }

  /** Returns the workbook declared to be of another kind. */
  public TestWorkbook ofKind(String contentType) {
    String name = "[Content_Types].xml";
    String types = new String(parts.get(name), StandardCharsets.UTF_8);
    return with(
        name,
        types.replace(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            contentType));
  }

  public TestWorkbook with(String part, String content) {
    return with(part, content.getBytes(StandardCharsets.UTF_8));
  }

  public TestWorkbook with(String part, byte[] content) {
    parts.put(part, content);
    return this;
  }

  public TestWorkbook without(String part) {
    parts.remove(part);
    return this;
  }

  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Override
  public String toString() {
    return parts.keySet().stream().collect(Collectors.joining(", "));
  }
}
