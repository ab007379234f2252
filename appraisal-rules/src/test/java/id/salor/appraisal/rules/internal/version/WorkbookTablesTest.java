package id.salor.appraisal.rules.internal.version;

import static id.salor.appraisal.rules.internal.workbook.TestWorkbook.number;
import static id.salor.appraisal.rules.internal.workbook.TestWorkbook.row;
import static id.salor.appraisal.rules.internal.workbook.TestWorkbook.text;
import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.rules.internal.workbook.TestWorkbook;
import id.salor.appraisal.value.Digest;
import id.salor.appraisal.value.Name;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables saved as workbooks mean what the same tables mean as CSV. */
class WorkbookTablesTest {

  private static final String[] HEADING = {"bila nilai", "maka predikat", "dasar hukum"};
  private static final TestWorkbook PREDIKAT =
      TestWorkbook.ofTexts(
          HEADING,
          new String[] {">=60", "Baik", "Pasal 2"},
          new String[] {"<60", "Cukup", "Pasal 2"});

  @TempDir Path directory;

  private LoadedVersion load(Map<String, byte[]> workbooks) throws IOException {
    Map<String, String> base = FaultyPolicy.base();
    base.remove("predikat.csv");
    Path folder = Files.createDirectories(directory.resolve(FaultyPolicy.NAME));
    for (var file : base.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    for (var workbook : workbooks.entrySet()) {
      Files.write(folder.resolve(workbook.getKey()), workbook.getValue());
    }
    return VersionLoader.load(PolicyFolder.read(folder, FaultyPolicy.NAME));
  }

  private LoadedVersion loadPredikat(TestWorkbook workbook) throws IOException {
    return load(Map.of("predikat.xlsx", workbook.bytes()));
  }

  private List<String> findings(TestWorkbook workbook) throws IOException {
    return findings(loadPredikat(workbook));
  }

  private static List<String> findings(LoadedVersion loaded) {
    return loaded.issues().stream()
        .map(issue -> issue.code().id() + " " + issue.location().orElseThrow())
        .map(finding -> finding.replace(FaultyPolicy.NAME + "/", ""))
        .toList();
  }

  private static DecisionTable predikat(LoadedVersion loaded) {
    VersionRules rules = loaded.rules().orElseThrow();
    return rules.tables().get(Name.of("predikat"));
  }

  @Test
  void aTableInAWorkbookIsTheTableInTheCsv() throws IOException {
    DecisionTable csv = predikat(FaultyPolicy.load(Map.of()));

    LoadedVersion loaded = loadPredikat(PREDIKAT);

    assertThat(loaded.issues()).isEmpty();
    DecisionTable table = predikat(loaded);
    assertThat(table.keys()).isEqualTo(csv.keys());
    assertThat(table.outputs()).isEqualTo(csv.outputs());
    assertThat(table.rows())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("location")
        .isEqualTo(csv.rows());
    assertThat(table.rows().get(0).location())
        .hasToString(FaultyPolicy.NAME + "/predikat.xlsx!Sheet1!2:2");
  }

  @Test
  void theDigestIsOverWhatTheCellsSayNotOverHowTheyWereSaved() throws IOException {
    Digest first = digest(loadPredikat(PREDIKAT));

    assertThat(digest(load(Map.of("predikat.xlsx", savedByAnotherProgram(">=60")))))
        .isEqualTo(first);
    assertThat(digest(load(Map.of("predikat.xlsx", savedByAnotherProgram(">=61")))))
        .isNotEqualTo(first);
  }

  private static Digest digest(LoadedVersion loaded) {
    return loaded.folder().digest("1");
  }

  private static byte[] savedByAnotherProgram(String bound) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String[][] rows = {{bound, "Baik", "Pasal 2"}, {"<60", "Cukup", "Pasal 2"}};
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("Tabel predikat");
      CellStyle style = workbook.createCellStyle();
      style.setFillPattern(FillPatternType.BIG_SPOTS);
      for (int i = 0; i < HEADING.length; i++) {
        CellUtil.createCell(CellUtil.getRow(0, sheet), i, HEADING[i] + " ", style);
        for (int row = 0; row < rows.length; row++) {
          CellUtil.createCell(CellUtil.getRow(row + 1, sheet), i, rows[row][i]);
        }
      }
      sheet.createRow(30).createCell(30).setCellStyle(style);
      workbook.write(bytes);
    }
    return bytes.toByteArray();
  }

  @Test
  void whatIsWrongInACellIsToldWithTheCell() throws IOException {
    TestWorkbook workbook =
        TestWorkbook.ofRows(
            row(text("bila nilai"), text("maka predikat"), text("dasar hukum")),
            row(text(">=60"), text("Bagus"), text("Pasal 2")),
            "<row r='4'><c r='A4' t='inlineStr'><is><t>enam</t></is></c></row>",
            row(text("<60"), text("Cukup"), text("Pasal 2"), text("lebih")));

    LoadedVersion loaded = loadPredikat(workbook);

    assertThat(findings(loaded))
        .containsExactly(
            "unknown-label predikat.xlsx!Sheet1!B2",
            "table-cell predikat.xlsx!Sheet1!A4",
            "empty-cell predikat.xlsx!Sheet1!B4",
            "row-width predikat.xlsx!Sheet1!A5");
    assertThat(loaded.issues().get(0).format(id.salor.appraisal.value.Language.ID))
        .contains(">=60,Bagus,Pasal 2")
        .doesNotContain("^");
  }

  @Test
  void whatTheProofOfTheTableFindsIsToldWithTheRow() throws IOException {
    TestWorkbook overlap =
        TestWorkbook.ofTexts(
            HEADING, new String[] {">=60", "Baik", "P"}, new String[] {"<=60", "Cukup", "P"});

    assertThat(findings(overlap)).containsExactly("table-overlap predikat.xlsx!Sheet1!3:3");
  }

  @Test
  void numbersInCellsAreExact() throws IOException {
    TestWorkbook workbook =
        TestWorkbook.ofRows(
            row(text("bila mangkir"), text("maka nilai"), text("catatan")),
            row(text("<=2"), number("0.10000000000000001"), text("a, \"b\"")),
            row(text(">2"), number("90.549999999999997")));

    LoadedVersion loaded =
        load(Map.of("predikat.xlsx", PREDIKAT.bytes(), "potongan.xlsx", workbook.bytes()));

    assertThat(loaded.folder().file("potongan.xlsx").orElseThrow().text())
        .isEqualTo("bila mangkir,maka nilai,catatan\n<=2,0.1,\"a, \"\"b\"\"\"\n>2,90.55,");
  }

  @Test
  void formulasPercentagesAndDatesAreRefusedInATable() throws IOException {
    TestWorkbook workbook =
        TestWorkbook.ofRows(
            row(text("bila nilai"), text("maka predikat"), text("catatan")),
            row("<c><f>A1</f><v>60</v></c>", text("Baik")),
            row(number("0.6", TestWorkbook.PERCENT), text("Cukup")),
            row(number("46024", TestWorkbook.DATE), text("Cukup\nSekali")));

    assertThat(findings(workbook))
        .containsExactly(
            "formula-cell predikat.xlsx!Sheet1!A2",
            "percent-cell predikat.xlsx!Sheet1!A3",
            "date-cell predikat.xlsx!Sheet1!A4",
            "line-break-in-cell predikat.xlsx!Sheet1!B4");
  }

  @Test
  void aFormulaWrittenAsTextIsHarmedByNothing() throws IOException {
    TestWorkbook workbook =
        TestWorkbook.ofTexts(
            HEADING,
            new String[] {"=HYPERLINK(1)", "Baik", "P"},
            new String[] {"<60", "Cukup", "P"});

    assertThat(findings(workbook)).containsExactly("spreadsheet-formula predikat.xlsx!Sheet1!A2");
  }

  @Test
  void oneTableInTwoFilesIsRefused() throws IOException {
    LoadedVersion loaded =
        load(
            Map.of(
                "predikat.xlsx",
                PREDIKAT.bytes(),
                "predikat.csv",
                FaultyPolicy.base().get("predikat.csv").getBytes()));

    assertThat(findings(loaded)).containsExactly("table-twice predikat.xlsx");
    assertThat(loaded.rules()).isEmpty();
  }

  @Test
  void aBrokenWorkbookIsRefusedBesideTheOtherFindings() throws IOException {
    assertThat(findings(load(Map.of("predikat.xlsx", new byte[] {'P', 'K', 3, 4}))))
        .containsExactly("workbook-unreadable predikat.xlsx");
  }

  @Test
  void aCopyOfAPolicyHoldsTheWorkbookItself() throws IOException {
    loadPredikat(PREDIKAT);
    Path copies = directory.resolve("salinan");

    PolicyLibrary.ofDirectory(directory).copyTo(copies, id -> true);

    assertThat(copies.resolve(FaultyPolicy.NAME).resolve("predikat.xlsx"))
        .hasBinaryContent(PREDIKAT.bytes());
    assertThat(PolicyLibrary.ofDirectory(copies).issues()).noneMatch(Issue::isError);
  }

  @Test
  void aWorkbookInAJarIsReadAsInAFolder() throws IOException {
    LoadedVersion loaded = loadPredikat(PREDIKAT);
    Path jar = directory.resolve("kebijakan.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String file : loaded.folder().files().keySet()) {
        zip.putNextEntry(new ZipEntry(file));
        zip.write(loaded.folder().content(file));
      }
    }
    try (var system = java.nio.file.FileSystems.newFileSystem(jar)) {
      PolicyFolder read = PolicyFolder.read(system.getPath("/"), FaultyPolicy.NAME);

      assertThat(read.issues()).isEmpty();
      assertThat(read.files()).isEqualTo(loaded.folder().files());
    }
  }
}
