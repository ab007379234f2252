package id.salor.appraisal.rules.tables;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.rules.PolicyWorkshop;
import id.salor.appraisal.value.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The tables of salor v2 leave as one workbook, are edited there, and come back. */
class TablesTest {

  private static final PolicyLibrary BUNDLED = PolicyLibrary.bundled();
  private static final String V2 = "salor/2026-01-01_v2";

  /** The columns of the sheet of late arrivals, and its second row of data. */
  private static final int KEY = 0;

  private static final int OUTPUT = 1;
  private static final int SECOND = 3;

  @TempDir Path root;
  private Path folder;
  private Path workbook;

  @BeforeEach
  void exportTheTables() throws IOException {
    BUNDLED.copyTo(root, PolicyId.parse(V2)::equals);
    folder = root.resolve(V2);
    workbook = root.resolve("tables.xlsx");
    Files.write(workbook, exported(version(V2), Language.ID));
  }

  private static PolicyVersion version(String id) {
    return BUNDLED.catalog().version(PolicyId.parse(id)).orElseThrow();
  }

  private static byte[] exported(PolicyVersion version, Language language) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BUNDLED.exportTables(version, language, bytes);
    return bytes.toByteArray();
  }

  private void edit(Consumer<XSSFWorkbook> editor) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook book =
        new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(workbook)))) {
      editor.accept(book);
      book.write(bytes);
    }
    Files.write(workbook, bytes.toByteArray());
  }

  private void editSheet(String name, Consumer<Sheet> editor) throws IOException {
    edit(book -> editor.accept(book.getSheet(name)));
  }

  private ImportReport importTables() throws IOException {
    return PolicyWorkshop.importTables(workbook, folder);
  }

  private static List<String> found(ImportReport report) {
    return report.issues().stream()
        .map(issue -> issue.code().id() + " " + issue.location().orElseThrow())
        .toList();
  }

  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            folder.relativize(file).toString(),
            Files.getLastModifiedTime(file) + Files.readString(file));
      }
    }
    return contents;
  }

  /** Imports what is wrong, and shows that nothing was written. */
  private List<String> refused() throws IOException {
    Map<String, String> before = contents();
    ImportReport report = importTables();
    assertThat(report.isWritten()).isFalse();
    assertThat(contents()).isEqualTo(before);
    for (Issue issue : report.issues()) {
      assertThat(issue.message().id() + issue.advice().id() + issue.message().en())
          .doesNotContain("{", "Optional", "null");
    }
    return found(report);
  }

  @TestFactory
  Stream<DynamicTest> aRoundTripWithoutEditsChangesNoByte() {
    return BUNDLED.catalog().families().values().stream()
        .flatMap(List::stream)
        .flatMap(
            version ->
                Arrays.stream(Language.values())
                    .map(
                        language ->
                            DynamicTest.dynamicTest(
                                version.id() + " " + language,
                                () -> checkRoundTrip(version, language))));
  }

  private void checkRoundTrip(PolicyVersion version, Language language) throws IOException {
    Path copies = Files.createTempDirectory(root, "copy");
    BUNDLED.copyTo(copies, version.id()::equals);
    folder = copies.resolve(version.id().toString());
    Files.write(workbook, exported(version, language));
    Map<String, String> before = contents();

    ImportReport report = importTables();

    assertThat(found(report)).isEmpty();
    assertThat(report.tables()).isEmpty();
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void aSheetHasTitlesInThePersonsLanguageHeadingsArticlesAndNoFormula() throws IOException {
    try (XSSFWorkbook book =
        new XSSFWorkbook(new ByteArrayInputStream(exported(version(V2), Language.EN)))) {
      assertThat(book.getSheetName(0)).isEqualTo("About this workbook");
      assertThat(book.getNumberOfSheets()).isEqualTo(7);
      Sheet sheet = book.getSheet("predikat");
      assertThat(text(sheet.getRow(0)))
          .containsExactly(
              "If: Performance score (poin)", "Then: Performance rating", "Interpretation");
      assertThat(text(sheet.getRow(1)))
          .containsExactly("bila nilai_kinerja", "maka predikat", "tafsiran");
      assertThat(text(sheet.getRow(2)))
          .containsExactly("91..110", "Sangat Baik", "ambang ilustratif");
      assertThat(sheet.getRow(0).getCell(1).getCellComment().getString().getString())
          .contains("Sangat Kurang", "not determined");
      assertThat(sheet.getProtect()).isFalse();
      assertThat(book.getSheetAt(0).getProtect()).isTrue();
      Cell half = book.getSheet("potongan_terlambat").getRow(2).getCell(OUTPUT);
      assertThat(half.getCellType()).isEqualTo(CellType.NUMERIC);
      book.forEach(
          any ->
              any.forEach(
                  row ->
                      row.forEach(
                          cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA))));
    }
  }

  private static List<String> text(Row row) {
    List<String> cells = new ArrayList<>();
    row.forEach(cell -> cells.add(cell.getStringCellValue()));
    return cells;
  }

  @Test
  void theCoverSaysWhichVersionAndDigestItIs() throws IOException {
    edit(
        book -> {
          List<String> texts = new ArrayList<>();
          book.getSheetAt(0)
              .forEach(row -> row.forEach(cell -> texts.add(cell.getStringCellValue())));
          assertThat(texts)
              .contains(
                  V2, version(V2).digest().toString(), "predikat.csv", "2026-01-01..2026-12-31")
              .contains("Penilaian kinerja Salor 2026");
        });
  }

  @Test
  void onlyTheRowThatWasEditedIsWrittenAnewAndInTheStyleOfItsTable() throws IOException {
    editSheet(
        "potongan_terlambat", sheet -> sheet.getRow(SECOND).getCell(OUTPUT).setCellValue(0.75));
    Map<String, String> before = contents();

    ImportReport report = importTables();

    assertThat(found(report)).isEmpty();
    assertThat(report.tables()).hasSize(1);
    ChangedRow row = report.tables().get(0).rows().get(0);
    assertThat(report.tables().get(0).rows()).hasSize(1);
    assertThat(row.change()).isEqualTo(ChangedRow.Change.EDITED);
    assertThat(row.place()).hasToString("tables.xlsx!potongan_terlambat!4:4");
    assertThat(row.before().get(OUTPUT)).isEqualTo("1");
    assertThat(row.after().get(OUTPUT)).isEqualTo("0,75");
    assertThat(folder.resolve("potongan_terlambat.csv"))
        .content()
        .isEqualTo(
            """
            bila menit;maka potongan;tafsiran
            1..30;0,5;pola yang diterbitkan untuk tunjangan daerah
            31..60;0,75;pola yang diterbitkan untuk tunjangan daerah
            61..90;1,25;pola yang diterbitkan untuk tunjangan daerah
            >90;1,5;pola yang diterbitkan untuk tunjangan daerah
            """);
    Map<String, String> after = contents();
    before.remove("potongan_terlambat.csv");
    after.remove("potongan_terlambat.csv");
    assertThat(after).isEqualTo(before);
    assertThat(PolicyLibrary.ofDirectory(root).issues())
        .extracting(i -> i.code().id())
        .containsOnly("stray-file");
  }

  @Test
  void aCommaDecimalATextNumberAndAPointAreOneNumber() throws IOException {
    editSheet(
        "potongan_terlambat",
        sheet -> {
          sheet.getRow(2).getCell(OUTPUT).setCellValue("0,50");
          sheet.getRow(SECOND).getCell(OUTPUT).setCellValue("1.0");
          sheet.getRow(SECOND + 1).getCell(OUTPUT).setCellValue(" 1.25 ");
          sheet.getRow(SECOND + 2).getCell(KEY).setCellValue("> 90,0");
        });
    Map<String, String> before = contents();

    assertThat(importTables().tables()).isEmpty();
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void rowsAreAddedRemovedAndMoved() throws IOException {
    editSheet(
        "hukuman",
        sheet -> {
          // the first row goes to the end, and the last one is split
          sheet.getRow(2).getCell(2).setCellValue("catatan");
          Row last = sheet.createRow(6);
          last.createCell(0).setCellValue("pemberhentian");
          last.createCell(1).setCellValue("berat");
          last.createCell(2).setCellValue("PP 94/2021, hukuman disiplin berat");
          sheet
              .getRow(5)
              .getCell(0)
              .setCellValue("penurunan jabatan 12 bulan | menjadi pelaksana 12 bulan");
        });
    editSheet("mutu", sheet -> sheet.shiftRows(2, 2, 4));
    editSheet("predikat", sheet -> {});

    ImportReport report = importTables();

    assertThat(found(report)).isEmpty();
    assertThat(report.tables())
        .extracting(ChangedTable::file)
        .containsExactly(V2 + "/hukuman.csv", V2 + "/mutu.csv");
    assertThat(report.tables().get(0).rows())
        .extracting(ChangedRow::change)
        .containsExactly(
            ChangedRow.Change.EDITED, ChangedRow.Change.EDITED, ChangedRow.Change.ADDED);
    assertThat(report.tables().get(1).rows())
        .extracting(row -> row.change() + " " + row.place())
        .containsExactly("MOVED tables.xlsx!mutu!7:7");
    assertThat(folder.resolve("mutu.csv"))
        .content()
        .endsWith(
            "25..64,99;D;PermenPANRB 14/2017, nilai interval konversi\n88,31..100;A;PermenPANRB 14/2017, nilai interval konversi\n");
    assertThat(PolicyLibrary.ofDirectory(root).brokenVersions()).isEmpty();
  }

  @Test
  void aRemovedRowLeavesAHoleThatIsSaidWithItsSheetAndNothingIsWritten() throws IOException {
    editSheet("predikat", sheet -> sheet.removeRow(sheet.getRow(4)));

    assertThat(refused()).containsExactly("table-gap tables.xlsx!predikat!6:6");
  }

  @Test
  void boundsThatOverlapAreSaidWithTheirRow() throws IOException {
    editSheet("predikat", sheet -> sheet.getRow(SECOND).getCell(KEY).setCellValue("76..<95"));

    assertThat(refused()).containsExactly("table-overlap tables.xlsx!predikat!4:4");
  }

  @Test
  void whatCannotBeReadIsSaidWithSheetAndCellAllAtOnce() throws IOException {
    edit(
        book -> {
          XSSFCellStyle percent = book.createCellStyle();
          percent.setDataFormat((short) 9);
          XSSFCellStyle date = book.createCellStyle();
          date.setDataFormat((short) 14);
          Sheet late = book.getSheet("potongan_terlambat");
          late.getRow(2).getCell(OUTPUT).setCellStyle(percent);
          late.getRow(SECOND).getCell(OUTPUT).setCellFormula("1+1");
          late.getRow(SECOND + 1).getCell(KEY).setCellValue(45000);
          late.getRow(SECOND + 1).getCell(KEY).setCellStyle(date);
          late.getRow(SECOND + 2).getCell(OUTPUT).setBlank();
          book.getSheet("predikat").getRow(SECOND).getCell(1).setCellValue("Bagus");
          book.getSheet("mutu").getRow(SECOND).getCell(0).setCellValue("1.234,5");
          book.getSheet("hukuman").addMergedRegion(new CellRangeAddress(2, 3, 2, 2));
        });

    assertThat(refused()).containsExactly("merged-cells tables.xlsx!hukuman!C3");

    edit(book -> book.getSheet("hukuman").removeMergedRegion(0));
    assertThat(refused())
        .containsExactlyInAnyOrder(
            "percent-cell tables.xlsx!potongan_terlambat!B3",
            "formula-cell tables.xlsx!potongan_terlambat!B4",
            "date-cell tables.xlsx!potongan_terlambat!A5",
            "empty-cell tables.xlsx!potongan_terlambat!B6",
            "unknown-label tables.xlsx!predikat!B4",
            "ambiguous-number tables.xlsx!mutu!A4");
  }

  @Test
  void aRenamedMovedAddedOrRemovedColumnIsSaidWithItsCell() throws IOException {
    editSheet("predikat", sheet -> sheet.getRow(1).getCell(1).setCellValue("maka predikt"));
    editSheet(
        "mutu",
        sheet -> {
          sheet.getRow(1).getCell(0).setCellValue("maka mutu");
          sheet.getRow(1).getCell(1).setCellValue("bila kepuasan");
        });
    editSheet("hukuman", sheet -> sheet.getRow(1).createCell(SECOND).setCellValue("catatan"));
    editSheet("poin_inovasi", sheet -> sheet.removeRow(sheet.getRow(1)));

    assertThat(refused())
        .containsExactly(
            "tables-heading tables.xlsx!hukuman!D2",
            "tables-heading tables.xlsx!mutu!A2",
            "tables-heading tables.xlsx!mutu!B2",
            "tables-heading tables.xlsx!poin_inovasi!A2",
            "tables-heading tables.xlsx!poin_inovasi!B2",
            "tables-heading tables.xlsx!poin_inovasi!C2",
            "tables-heading tables.xlsx!predikat!B2");
  }

  @Test
  void theRowOfTitlesIsForPeopleAndMayBeChanged() throws IOException {
    editSheet("predikat", sheet -> sheet.getRow(0).getCell(0).setCellValue("Skor"));

    assertThat(importTables().tables()).isEmpty();
    assertThat(importTables().issues()).isEmpty();
  }

  @Test
  void sheetsThatAreMissingRenamedAddedOrHiddenAreSaid() throws IOException {
    edit(
        book -> {
          book.removeSheetAt(book.getSheetIndex("mutu"));
          book.setSheetName(book.getSheetIndex("predikat"), "predikat baru");
          book.createSheet("Lembar1");
        });

    assertThat(refused())
        .containsExactly(
            "tables-unknown-sheet tables.xlsx!'predikat baru'",
            "tables-unknown-sheet tables.xlsx!Lembar1",
            "tables-missing-sheet tables.xlsx",
            "tables-missing-sheet tables.xlsx");

    edit(book -> book.setSheetHidden(book.getSheetIndex("hukuman"), true));
    assertThat(refused()).containsExactly("workbook-hidden-sheet tables.xlsx!hukuman");
  }

  @Test
  void withoutItsCoverAWorkbookIsNotRead() throws IOException {
    edit(book -> book.removeSheetAt(0));

    assertThat(refused()).containsExactly("tables-no-cover tables.xlsx");
  }

  @Test
  void whatTheFolderHasGotSinceIsNotOverwritten() throws IOException {
    Path table = folder.resolve("potongan_terlambat.csv");
    Files.writeString(table, Files.readString(table).replace(";0,5;", ";0,4;"));

    assertThat(refused()).containsExactly("tables-changed-since tables.xlsx!potongan_terlambat");

    // a table that only looks otherwise since is no hindrance
    Files.writeString(table, Files.readString(table).replace(";0,4;", ";0.50;"));
    editSheet("predikat", sheet -> sheet.getRow(SECOND).getCell(2).setCellValue("ambang baru"));
    assertThat(importTables().tables())
        .extracting(ChangedTable::file)
        .containsExactly(V2 + "/predikat.csv");
  }

  @Test
  void theTablesOfASealedVersionAreNotChanged() throws IOException {
    PolicyWorkshop.seal(folder);
    editSheet("predikat", sheet -> sheet.getRow(SECOND).getCell(2).setCellValue("ambang baru"));

    assertThat(refused()).containsExactly("sealed-file-changed tables.xlsx!predikat");
  }

  @Test
  void theTablesGoIntoADraftOfTheVersionToo() throws IOException {
    folder = BUNDLED.newVersion(PolicyId.parse(V2), LocalDate.of(2027, 1, 1), root).get().folder();
    editSheet("predikat", sheet -> sheet.getRow(SECOND).getCell(2).setCellValue("ambang baru"));

    assertThat(importTables().isWritten()).isTrue();
    assertThat(folder.resolve("predikat.csv")).content().contains("76..<91;Baik;ambang baru\n");
  }

  @Test
  void aTableKeepsItsSeparatorMarkAndLineEnds() throws IOException {
    Path table = folder.resolve("potongan_terlambat.csv");
    Files.writeString(
        table, "\uFEFFbila menit,maka potongan,tafsiran\r\n1..30,0.5,\"a, b\"\r\n>30,  1,c\r\n");
    Files.write(workbook, bytes(PolicyLibrary.ofDirectory(root)));
    editSheet("potongan_terlambat", sheet -> sheet.getRow(2).getCell(OUTPUT).setCellValue(0.25));

    assertThat(found(importTables())).isEmpty();
    assertThat(Files.readString(table))
        .isEqualTo(
            "\uFEFFbila menit,maka potongan,tafsiran\r\n1..30,0.25,\"a, b\"\r\n>30,  1,c\r\n");
  }

  private static byte[] bytes(PolicyLibrary library) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PolicyVersion version = library.catalog().version(PolicyId.parse(V2)).orElseThrow();
    library.exportTables(version, Language.ID, bytes);
    return bytes.toByteArray();
  }

  @Test
  void aTableThatIsAWorkbookStaysOne() throws IOException {
    Files.delete(folder.resolve("mutu.csv"));
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet("Mutu");
      List<List<String>> rows =
          List.of(
              List.of("bila kepuasan", "maka mutu"),
              List.of("88.31..100", "A"),
              List.of("76.61..88.30", "B"),
              List.of("65..76.60", "C"),
              List.of("25..64.99", "D"));
      for (int i = 0; i < rows.size(); i++) {
        Row row = sheet.createRow(i);
        for (int j = 0; j < 2; j++) {
          row.createCell(j).setCellValue(rows.get(i).get(j));
        }
      }
      book.write(table);
    }
    Files.write(folder.resolve("mutu.xlsx"), table.toByteArray());
    Files.write(workbook, bytes(PolicyLibrary.ofDirectory(root)));
    byte[] before = Files.readAllBytes(folder.resolve("mutu.xlsx"));
    assertThat(importTables().tables()).isEmpty();
    assertThat(Files.readAllBytes(folder.resolve("mutu.xlsx"))).isEqualTo(before);

    editSheet(
        "mutu",
        sheet -> {
          sheet.getRow(2).getCell(0).setCellValue("90..100");
          sheet.getRow(SECOND).getCell(0).setCellValue("76.61..89.99");
        });
    ImportReport report = importTables();

    assertThat(found(report)).isEmpty();
    assertThat(report.tables().get(0).rows()).hasSize(2);
    assertThat(PolicyLibrary.ofDirectory(root).brokenVersions()).isEmpty();
    assertThat(importTables().tables()).isEmpty();
  }

  @Test
  void tablesOfLongNamesHaveSheetsOfTheirOwn() throws IOException {
    String rows = Files.readString(folder.resolve("poin_inovasi.csv"));
    String name = "poin_inovasi_menurut_tahap_dan_jangkauan_";
    for (String ending : List.of("a", "b", "c")) {
      Files.writeString(folder.resolve(name + ending + ".csv"), rows);
    }
    Files.write(workbook, bytes(PolicyLibrary.ofDirectory(root)));
    assertThat(found(importTables())).isEmpty();

    editSheet(
        "poin_inovasi_menurut_tahap_da~2",
        sheet -> sheet.getRow(SECOND).getCell(OUTPUT).setCellValue(51));
    ImportReport report = importTables();

    assertThat(found(report)).isEmpty();
    assertThat(report.tables())
        .extracting(ChangedTable::file)
        .containsExactly(V2 + "/" + name + "b.csv");
  }

  @Test
  void whatAProgramWouldReadAsAnEscapeStaysAText() throws IOException {
    Path table = folder.resolve("poin_inovasi.csv");
    String rows =
        Files.readString(table).replaceFirst("poin ilustratif", "_x0041_ 'a' <b> & \u20AC  1-2");
    Files.writeString(table, rows);
    Files.write(workbook, bytes(PolicyLibrary.ofDirectory(root)));

    ImportReport report = importTables();

    assertThat(found(report)).isEmpty();
    assertThat(report.tables()).isEmpty();
  }

  @Test
  void aFileThatIsNoWorkbookAndAFolderThatIsNoVersionAreSaid() throws IOException {
    Files.write(workbook, "id,policy".getBytes(StandardCharsets.UTF_8));
    assertThat(refused()).containsExactly("workbook-unreadable tables.xlsx");
    folder = root;
    assertThat(found(PolicyWorkshop.importTables(workbook, root.resolve("tidak-ada"))))
        .extracting(found -> found.replaceAll(" .*", ""))
        .containsExactly("tables-not-a-version");
  }
}
