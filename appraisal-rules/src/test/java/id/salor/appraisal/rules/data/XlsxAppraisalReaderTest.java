package id.salor.appraisal.rules.data;

import static id.salor.appraisal.rules.internal.workbook.TestWorkbook.number;
import static id.salor.appraisal.rules.internal.workbook.TestWorkbook.row;
import static id.salor.appraisal.rules.internal.workbook.TestWorkbook.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.salor.appraisal.json.ReadAppraisal;
import id.salor.appraisal.law.PolicyFamily;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.rules.internal.workbook.TestWorkbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxAppraisalReaderTest {

  private static final XlsxAppraisalReader READER =
      XlsxAppraisalReader.create()
          .withPolicy(PolicyFamily.of("salor"))
          .withPeriod(AppraisalPeriod.ofYear(2025));

  private static List<ReadAppraisal> read(TestWorkbook workbook) {
    try (Stream<ReadAppraisal> records =
        READER.read(new ByteArrayInputStream(workbook.bytes()), "d.xlsx")) {
      return records.toList();
    }
  }

  private static List<String> findings(TestWorkbook workbook) {
    return read(workbook).stream()
        .flatMap(record -> record.issues().stream())
        .map(issue -> issue.code().id() + " " + issue.location().orElseThrow())
        .toList();
  }

  /** The shipped example of appraisals, read as CSV and as the workbook of the same cells. */
  @Test
  void theAppraisalsInAWorkbookAreThoseInTheCsv() throws IOException {
    String csv = Files.readString(Path.of("../examples/data/salor-2026.csv"));
    String[][] cells =
        csv.lines()
            .map(
                line ->
                    line.split(csv.lines().findFirst().orElseThrow().contains(";") ? ";" : ",", -1))
            .toArray(String[][]::new);
    List<Appraisal> fromCsv;
    try (Stream<ReadAppraisal> records =
        CsvAppraisalReader.create().read(new StringReader(csv), "d.csv")) {
      fromCsv = records.map(record -> record.appraisal().orElseThrow()).toList();
    }
    try (Stream<ReadAppraisal> records =
        XlsxAppraisalReader.create()
            .read(new ByteArrayInputStream(TestWorkbook.ofTexts(cells).bytes()), "d.xlsx")) {
      assertThat(records.map(record -> record.appraisal().orElseThrow()).toList())
          .isEqualTo(fromCsv)
          .hasSizeGreaterThan(3);
    }
  }

  @Test
  void cellsOfOtherKindsAreReadAsIfTheyHadBeenWrittenInTheCsv() {
    TestWorkbook workbook =
        TestWorkbook.ofRows(
            row(text("id"), text("period"), text("skor"), text("cuti"), text("mulai")),
            row(text("# petunjuk"), text("apa saja")),
            row(
                text("S1"),
                number("2025"),
                number("90.549999999999997"),
                "<c t='b'><v>0</v></c>",
                number("45870", TestWorkbook.DATE)));

    Appraisal appraisal = read(workbook).get(0).appraisal().orElseThrow();

    assertThat(appraisal.period()).hasToString("2025");
    assertThat(appraisal.evidence().data().values())
        .extracting(datum -> datum.value().text())
        .containsExactly("90.55", "tidak", "2025-08-01");
  }

  @Test
  void whatIsWrongIsToldWithItsCell() {
    TestWorkbook workbook =
        TestWorkbook.ofRows(
            row(text("id"), text("period"), text("skor"), text("k.id"), text("k.n")),
            row(text("S1"), text("besok"), "<c><f>1+1</f><v>2</v></c>"),
            row(text("S2"), text("2025"), number("1"), text(""), number("4")),
            row(text("S3"), text("2025"), number("1"), text("K1")),
            row(text("S3"), text("2026"), number("1"), text("K2")),
            row(text("S4"), text("2025"), number("1"), text("K1"), number("4"), text("?")));

    assertThat(findings(workbook))
        .containsExactly(
            "formula-cell d.xlsx!Sheet1!C2",
            "entry-without-id d.xlsx!Sheet1!D3",
            "conflicting-cells d.xlsx!Sheet1!B5",
            "wrong-column-count d.xlsx!Sheet1!6:6");
  }

  @Test
  void theHeadingIsToldOfWithItsCells() {
    assertThat(findings(TestWorkbook.ofTexts(new String[] {"id", "", "id", "Skor Akhir"})))
        .containsExactly("duplicate-column d.xlsx!Sheet1!C1", "unknown-column d.xlsx!Sheet1!D1");
  }

  @Test
  void aBadPeriodIsToldWithItsCell() {
    TestWorkbook workbook =
        TestWorkbook.ofTexts(new String[] {"id", "period"}, new String[] {"S1", "besok"});

    assertThat(findings(workbook)).containsExactly("bad-period d.xlsx!Sheet1!B2");
  }

  @Test
  void oneBadRowCostsOneAppraisal() {
    TestWorkbook workbook =
        TestWorkbook.ofRows(
            row(text("id"), text("skor")),
            row(text("S1"), number("1")),
            "<row hidden='1'>" + text("S2") + number("1") + "</row>",
            row(text("S3"), number("1")));

    assertThat(read(workbook).stream().map(ReadAppraisal::isRead).toList())
        .containsExactly(true, false, true);
    assertThat(findings(workbook)).containsExactly("hidden-row d.xlsx!Sheet1!3:3");
  }

  @Test
  void aWorkbookThatCannotBeReadGivesOneRecordWithEveryReason() {
    TestWorkbook workbook =
        TestWorkbook.ofSheet("<sheetData/><mergeCells><mergeCell ref='B2:B4'/></mergeCells>")
            .withSheets(
                "<sheet name='Sheet1' r:id='rId1'/><sheet name='Petunjuk' r:id='x'/>"
                    + "<sheet name='Lain' r:id='y'/>");

    assertThat(read(workbook)).hasSize(1);
    assertThat(findings(workbook))
        .containsExactly("workbook-other-sheet d.xlsx!Lain", "merged-cells d.xlsx!Sheet1!B2");
    assertThat(findings(TestWorkbook.ofSheet("<sheetData/>")))
        .containsExactly("empty-input d.xlsx");
  }

  @Test
  void commentsStandOnlyBetweenTheHeadingAndTheFirstRow() {
    String csv = "id,skor\n# Judul,\"Skor, akhir\"\n#,wajib\nS1,1\n# S2,2\n#S3,3\n";
    try (Stream<ReadAppraisal> records =
        CsvAppraisalReader.create()
            .withPolicy(PolicyFamily.of("salor"))
            .withPeriod(AppraisalPeriod.ofYear(2025))
            .read(new StringReader(csv), "d.csv")) {
      assertThat(records.map(record -> record.id().orElseThrow()).toList())
          .containsExactly("S1", "# S2", "#S3");
    }
  }

  @Test
  void manyRowsAreReadOneAfterTheOther(@TempDir Path directory) throws IOException {
    int count = 20_000;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("Data");
      Row heading = sheet.createRow(0);
      List.of("id", "skor", "cuti")
          .forEach(
              name -> heading.createCell(Math.max(0, heading.getLastCellNum())).setCellValue(name));
      for (int i = 1; i <= count; i++) {
        Row row = sheet.createRow(i);
        row.createCell(0).setCellValue("S" + i);
        row.createCell(1).setCellValue(i / 8.0);
        row.createCell(2).setCellValue("tidak");
      }
      workbook.write(bytes);
    }
    Path file = Files.write(directory.resolve("besar.xlsx"), bytes.toByteArray());

    try (Stream<ReadAppraisal> records = READER.read(file)) {
      assertThat(records.filter(ReadAppraisal::isRead).count()).isEqualTo(count);
    }
    assertThatThrownBy(() -> READER.read(directory.resolve("tidak ada.xlsx")))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(Arrays.asList(directory.toFile().list())).containsExactly("besar.xlsx");
  }
}
