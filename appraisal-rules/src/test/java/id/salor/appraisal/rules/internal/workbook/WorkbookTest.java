package id.salor.appraisal.rules.internal.workbook;

import static id.salor.appraisal.rules.internal.workbook.TestWorkbook.number;
import static id.salor.appraisal.rules.internal.workbook.TestWorkbook.row;
import static id.salor.appraisal.rules.internal.workbook.TestWorkbook.text;
import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.value.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookTest {

  private static final WorkbookLimits LIMITS =
      new WorkbookLimits(1_000_000, 10_000_000, 1_000, 30, 100, Optional.of("Catatan"));

  private static Validated<Workbook> open(byte[] bytes) {
    return Workbook.open(bytes, "a.xlsx", LIMITS);
  }

  /** Every finding, of the workbook as a whole or of its rows, as "code place". */
  private static List<String> findings(TestWorkbook workbook) {
    return findings(workbook.bytes());
  }

  private static List<String> findings(byte[] bytes) {
    List<Issue> issues = new ArrayList<>(open(bytes).issues());
    if (issues.isEmpty()) {
      rows(bytes).forEach(row -> issues.addAll(row.issues()));
    }
    return issues.stream()
        .map(issue -> issue.code().id() + " " + issue.location().orElseThrow())
        .toList();
  }

  private static List<SheetRow> rows(byte[] bytes) {
    List<SheetRow> rows = new ArrayList<>();
    try (Workbook workbook = open(bytes).get();
        SheetRows walk = workbook.rows()) {
      for (Optional<Validated<SheetRow>> next = walk.next(); next.isPresent(); next = walk.next()) {
        rows.add(next.get().get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static List<String> texts(TestWorkbook workbook) {
    List<SheetRow> rows = rows(workbook.bytes());
    assertThat(rows).allSatisfy(row -> assertThat(row.issues()).isEmpty());
    return rows.stream()
        .map(row -> String.join("|", row.cells().stream().map(SheetCell::text).toList()))
        .toList();
  }

  @Test
  void cellsOfEveryKindAreReadAsAPersonSeesThem() {
    TestWorkbook workbook =
        TestWorkbook.ofRows(
            row(text(" a & b "), "<c t='s'><v>0</v></c>", "<c t='s'><v>1</v></c>"),
            row("<c t='b'><v>1</v></c>", "<c t='b'><v>0</v></c>", number("12")),
            row(number("46023", TestWorkbook.DATE), number("46023", TestWorkbook.OWN_DATE)),
            row(number("1500000", TestWorkbook.RUPIAH), "<c t='d'><v>2026-07-31T00:00:00</v></c>"),
            row(
                text("a_x0041_b"),
                "<c t='inlineStr'><is><t>a<![CDATA[<b>]]>&amp;c<!-- x --></t></is></c>"));

    assertThat(texts(workbook))
        .containsExactly(
            "a & b|satu|dua",
            "ya|tidak|12",
            "2026-01-01|2026-01-01",
            "1500000|2026-07-31",
            "aAb|a<b>&c");
  }

  @ParameterizedTest
  @CsvSource({
    "0.1,0.1",
    "0.10000000000000001,0.1",
    "0.1000000000000000055511151231257827,0.1",
    "90.5,90.5",
    "90.549999999999997,90.55",
    "1.1000000000000001,1.1",
    "0.30000000000000004,0.3",
    "4.0000000000000001E-2,0.04",
    "1E2,100",
    "-0,0",
    "-2.5,-2.5",
    "100,100",
    "999999999999999,999999999999999",
  })
  void aNumberIsTheDecimalThatSpreadsheetsShow(String stored, String read) {
    assertThat(texts(TestWorkbook.ofRows(row(number(stored))))).containsExactly(read);
  }

  @Property(tries = 300)
  void anyDecimalThatIsTypedComesBackFromItsBinaryDouble(
      @ForAll @Scale(4) @BigRange(min = "-100000", max = "100000") BigDecimal typed) {
    String stored = new BigDecimal(typed.doubleValue()).toString();
    String seventeen =
        new BigDecimal(typed.doubleValue()).round(new java.math.MathContext(17)).toString();

    assertThat(texts(TestWorkbook.ofRows(row(number(seventeen)))))
        .containsExactly(typed.stripTrailingZeros().toPlainString());
    assertThat(new BigDecimal(stored).doubleValue()).isEqualTo(typed.doubleValue());
  }

  @Test
  void blankRowsAndCellsAreLeftOutButCounted() {
    TestWorkbook workbook =
        TestWorkbook.ofRows(
            "<row r='3'><c r='B3' t='inlineStr'><is><t>x</t></is></c><c r='D3' s='1'/></row>",
            "<row r='5' hidden='1'><c r='A5' s='1'/></row>",
            "<row r='9'><c r='A9'><v>1</v></c></row>");

    List<SheetRow> rows = rows(workbook.bytes());

    assertThat(rows).extracting(row -> row.place().line()).containsExactly(3, 9);
    assertThat(rows.get(0).cells()).extracting(SheetCell::text).containsExactly("", "x");
    assertThat(rows.get(0).place()).hasToString("a.xlsx!Sheet1!3:3");
  }

  @Test
  void whatAPersonCannotSeeOrTheCellDoesNotSayIsRefusedWithItsCell() {
    assertThat(
            findings(
                TestWorkbook.ofSheet(
                    "<cols><col min='3' max='3' hidden='1'/><col min='5' max='900' width='0'/></cols>"
                        + "<sheetData>"
                        + "<row><c><f>1+1</f><v>2</v></c><c><f t='shared' si='0'/><v>3</v></c></row>"
                        + "<row><c t='e'><v>#DIV/0!</v></c><c t='str'><f>X</f><v>x</v></c></row>"
                        + "<row hidden='1'>"
                        + number("1")
                        + "</row>"
                        + "<row ht='0'>"
                        + number("1")
                        + "</row>"
                        + row(number("1"), number("2"), number("3"), number("4"), number("5"))
                        + row(number("0.7", TestWorkbook.PERCENT), number("46023.5", 2))
                        + row(number("198001012005011001"), number("5", TestWorkbook.DATE))
                        + row(text("x".repeat(101)), "<c r='AF8' t='b'><v>1</v></c>")
                        + "</sheetData>")))
        .containsExactly(
            "formula-cell a.xlsx!Sheet1!A1",
            "formula-cell a.xlsx!Sheet1!B1",
            "error-cell a.xlsx!Sheet1!A2",
            "formula-cell a.xlsx!Sheet1!B2",
            "hidden-row a.xlsx!Sheet1!3:3",
            "hidden-row a.xlsx!Sheet1!4:4",
            "hidden-column a.xlsx!Sheet1!C5",
            "hidden-column a.xlsx!Sheet1!E5",
            "percent-cell a.xlsx!Sheet1!A6",
            "time-cell a.xlsx!Sheet1!B6",
            "too-many-digits a.xlsx!Sheet1!A7",
            "time-cell a.xlsx!Sheet1!B7",
            "cell-too-long a.xlsx!Sheet1!A8",
            "too-many-columns a.xlsx!Sheet1!AF8");
  }

  @Test
  void aPercentageIsRefusedWithBothNumbersThatItMayMean() {
    Issue issue = rows(TestWorkbook.ofRows(row(number("0.70", 1))).bytes()).get(0).issues().get(0);

    assertThat(issue.format(Language.EN)).contains("shows 70%, but holds 0.7");
  }

  @Test
  void mergedCellsOtherSheetsAndLinksAreRefusedTogether() {
    TestWorkbook workbook =
        TestWorkbook.ofSheet(
                "<sheetData>"
                    + row(number("1"))
                    + "</sheetData>"
                    + "<mergeCells><mergeCell ref='A1:B2'/></mergeCells>")
            .withSheets(
                "<sheet name='Lembar 1' sheetId='1' r:id='rId1'/>"
                    + "<sheet name='Catatan' sheetId='2' r:id='rId5'/>"
                    + "<sheet name='Lain' sheetId='3' r:id='rId6'/>"
                    + "<sheet name='Rahasia' sheetId='4' r:id='rId7' state='veryHidden'/>")
            .withLink();

    assertThat(findings(workbook))
        .containsExactly(
            "workbook-external-link a.xlsx",
            "workbook-other-sheet a.xlsx!Lain",
            "workbook-hidden-sheet a.xlsx!Rahasia",
            "merged-cells a.xlsx!'Lembar 1'!A1");
  }

  @Test
  void datesFollowTheCalendarOfTheWorkbook() {
    byte[] workbook =
        TestWorkbook.ofRows(row(number("0", TestWorkbook.DATE)))
            .with(
                "xl/workbook.xml",
                "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
                    + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
                    + "<workbookPr date1904='1'/><sheets>"
                    + "<sheet name='S' sheetId='1' r:id='rId1'/></sheets></workbook>")
            .bytes();

    assertThat(rows(workbook).get(0).cells().get(0))
        .isEqualTo(new SheetCell(LocalDate.of(1904, 1, 1).toString(), SheetCell.Kind.DATE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "General|NUMBER",
        "0.00|NUMBER",
        "#,##0.00\\ \"hari\"|NUMBER",
        "[$Rp-421]\\ #,##0|NUMBER",
        "[Red]0;-0%|NUMBER",
        "0.00E+00|NUMBER",
        "@|NUMBER",
        "0%|PERCENT",
        "0.0\\ %|PERCENT",
        "dd/mm/yyyy|DATE",
        "[$-421]dd\\ mmmm\\ yyyy;@|DATE",
        "[h]:mm|DATE",
        "mmm-yy|DATE"
      })
  void aFormatIsReadForWhatItMakesOfANumber(String code, NumberFormats.Meaning meaning) {
    assertThat(NumberFormats.meaning(code)).isEqualTo(meaning);
  }

  @Test
  void theWorkbookOfAnotherProgramIsRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (SXSSFWorkbook written = new SXSSFWorkbook()) {
      Sheet sheet = written.createSheet("Lembar");
      Row first = sheet.createRow(0);
      first.createCell(0).setCellValue("nama");
      first.createCell(1).setCellValue(90.5);
      first.createCell(2).setCellValue(0.1);
      first.createCell(3).setCellValue(true);
      CellStyle date = written.createCellStyle();
      date.setDataFormat(written.createDataFormat().getFormat("yyyy-mm-dd"));
      Cell day = sheet.createRow(1).createCell(0);
      day.setCellValue(LocalDate.of(2026, 7, 31));
      day.setCellStyle(date);
      written.write(bytes);
    }

    List<SheetRow> rows = rows(bytes.toByteArray());

    assertThat(rows.get(0).cells())
        .extracting(SheetCell::text)
        .containsExactly("nama", "90.5", "0.1", "ya");
    assertThat(rows.get(1).cells().get(0).text()).isEqualTo("2026-07-31");
  }
}
