package id.salor.appraisal.rules.internal.workbook;

import static id.salor.appraisal.rules.internal.workbook.TestWorkbook.number;
import static id.salor.appraisal.rules.internal.workbook.TestWorkbook.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Validated;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks made to do harm; each is refused soon, with its reason, and harms nothing. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileWorkbookTest {

  private static final WorkbookLimits LIMITS =
      new WorkbookLimits(1_000_000, 20_000_000, 20_000, 64, 2_000, Optional.empty());

  private static List<String> codes(byte[] bytes) {
    Validated<Workbook> opened = Workbook.open(bytes, "a.xlsx", LIMITS);
    if (!opened.isValid()) {
      return opened.issues().stream().map(issue -> issue.code().id()).toList();
    }
    return codesOfRows(opened.get());
  }

  private static List<String> codesOfRows(Workbook opened) {
    try (Workbook workbook = opened;
        SheetRows rows = workbook.rows()) {
      List<Issue> issues = new ArrayList<>();
      for (Optional<Validated<SheetRow>> next = rows.next(); next.isPresent(); next = rows.next()) {
        issues.addAll(next.get().issues());
        next.get().value().ifPresent(row -> issues.addAll(row.issues()));
      }
      return issues.stream().map(issue -> issue.code().id()).distinct().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static TestWorkbook plain() {
    return TestWorkbook.ofRows(row(number("1")));
  }

  @Test
  void theWorkbookThatTheOthersAreMadeFromIsFine() {
    assertThat(codes(plain().bytes())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {TestWorkbook.SHEET, "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"})
  void aZipBombIsNotUnpackedToItsEnd(String part) throws IOException {
    byte[] bomb = zeros(plain(), part, 300_000_000L);

    assertThat(bomb.length).isLessThan(1_000_000);
    assertThat(codes(bomb)).containsExactly("workbook-too-large");
  }

  /** A part of blanks, written without ever holding them. */
  private static byte[] zeros(TestWorkbook workbook, String part, long length) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(workbook.without(part).bytes());
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(all);
        java.util.zip.ZipInputStream in =
            new java.util.zip.ZipInputStream(
                new java.io.ByteArrayInputStream(bytes.toByteArray()))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(in.readAllBytes());
      }
      zip.putNextEntry(new ZipEntry(part));
      zip.write("<worksheet>".getBytes(StandardCharsets.UTF_8));
      byte[] blanks = new byte[1_000_000];
      Arrays.fill(blanks, (byte) ' ');
      for (long written = 0; written < length; written += blanks.length) {
        zip.write(blanks);
      }
      zip.closeEntry();
    }
    return all.toByteArray();
  }

  @Test
  void aZipBombThatLiesAboutItsSizeIsCountedAllTheSame() throws IOException {
    byte[] bomb = zeros(plain(), TestWorkbook.SHEET, 19_000_000L);
    // below the limit, yet more than two hundred times its packed size
    assertThat(codes(bomb)).containsExactly("workbook-too-large");

    byte[] lying = zeros(plain(), TestWorkbook.SHEET, 300_000_000L);
    int directory = lastIndexOf(lying, new byte[] {'P', 'K', 1, 2});
    Arrays.fill(lying, directory + 24, directory + 28, (byte) 0);
    assertThat(codes(lying)).containsExactly("workbook-too-large");
  }

  private static int lastIndexOf(byte[] bytes, byte[] wanted) {
    for (int i = bytes.length - wanted.length; i >= 0; i--) {
      if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    throw new AssertionError("not there");
  }

  @Test
  void noFileOfTheMachineAndNoEntityGetsIntoACell(@TempDir Path directory) throws IOException {
    Path secret = Files.writeString(directory.resolve("secret.txt"), "RAHASIA");
    String doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>";
    String sheet =
        "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
            + "<sheetData><row><c t='inlineStr'><is><t>&e;</t></is></c></row></sheetData>"
            + "</worksheet>";

    assertThat(codes(plain().with(TestWorkbook.SHEET, doctype + sheet).bytes()))
        .containsExactly("workbook-document-type");
    assertThat(codes(plain().with(TestWorkbook.SHEET, sheet).bytes()))
        .containsExactly("workbook-document-type");
  }

  @Test
  void entitiesThatMultiplyAreNotReplaced() {
    String laughs =
        "<!DOCTYPE x [<!ENTITY a 'xxxxxxxxxx'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
            + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]><sst><si><t>&c;</t></si></sst>";

    assertThat(codes(plain().with("xl/sharedStrings.xml", laughs).bytes()))
        .containsExactly("workbook-document-type");
  }

  /** Each piece below would have to be held at once, and could fill the memory. */
  @Test
  void aHugePieceOfXmlIsNotHeld() {
    Random random = new Random(7);
    StringBuilder noise = new StringBuilder();
    for (int i = 0; i < 3_000_000; i++) {
      noise.append((char) ('a' + random.nextInt(26)));
    }
    WorkbookLimits wide =
        new WorkbookLimits(32_000_000, 500_000_000, 1_000_000, 1_000, 100_000, Optional.empty());
    for (String cell :
        List.of(
            "<c t='inlineStr'><is><t>" + noise + "</t></is></c>",
            "<c t='inlineStr'><is><t><![CDATA[" + noise + "]]></t></is></c>",
            "<c t='inlineStr' x='" + noise + "'/>",
            "<c><!-- > " + noise + " --></c>",
            "<c><" + noise + "/></c>",
            "<c>" + "<is><t>" + noise.substring(0, 1_100_000) + "</t></is></c>")) {
      Validated<Workbook> opened =
          Workbook.open(TestWorkbook.ofRows(row(cell)).bytes(), "a.xlsx", wide);
      List<String> codes =
          new ArrayList<>(opened.issues().stream().map(i -> i.code().id()).toList());
      if (opened.isValid()) {
        codes.addAll(codesOfRows(opened.get()));
      }
      assertThat(codes)
          .as(cell.substring(0, 20))
          .hasSize(1)
          .isSubsetOf("workbook-too-large", "workbook-unreadable");
    }
  }

  /** What the library holds as a tree must not fill the memory, whichever part it is. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Content_Types].xml",
        "_rels/.rels",
        "xl/_rels/workbook.xml.rels",
        "xl/workbook.xml",
        "xl/styles.xml",
        "xl/sharedStrings.xml",
        "docProps/core.xml"
      })
  void aPartOfElementsWithoutEndIsNotHeld(String part) {
    WorkbookLimits wide =
        new WorkbookLimits(32_000_000, 500_000_000, 1_000_000, 1_000, 100_000, Optional.empty());
    Random random = new Random(7);
    StringBuilder elements = new StringBuilder("<a>");
    int length = part.equals("xl/sharedStrings.xml") ? 66_000_000 : 17_000_000;
    while (elements.length() < length) {
      elements.append("<b c='").append(random.nextInt()).append("'/>");
    }
    byte[] bytes = plain().with(part, elements.append("</a>").toString()).bytes();

    assertThat(Workbook.open(bytes, "a.xlsx", wide).issues())
        .extracting(issue -> issue.code().id())
        .isSubsetOf("workbook-too-large", "workbook-unreadable")
        .hasSize(part.startsWith("docProps") ? 0 : 1);
  }

  @Test
  void manyPartsOfElementsAreNotHeldTogether() {
    Random random = new Random(7);
    StringBuilder links =
        new StringBuilder(
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>");
    while (links.length() < 2_000_000) {
      links
          .append("<Relationship Id='r")
          .append(random.nextLong())
          .append("' Type='t' Target='x.xml'/>");
    }
    links.append("</Relationships>");
    TestWorkbook workbook = plain();
    for (int i = 0; i < 9; i++) {
      workbook.with("xl/p" + i + ".xml", "<x/>").with("xl/_rels/p" + i + ".xml.rels", links + "");
    }
    WorkbookLimits wide =
        new WorkbookLimits(32_000_000, 500_000_000, 1_000_000, 1_000, 100_000, Optional.empty());

    assertThat(Workbook.open(workbook.bytes(), "a.xlsx", wide).issues())
        .extracting(issue -> issue.code().id())
        .containsExactly("workbook-too-large");
  }

  @ParameterizedTest
  @ValueSource(strings = {TestWorkbook.SHEET, "xl/styles.xml", "xl/workbook.xml", "_rels/.rels"})
  void elementsWithinElementsWithoutEndDoNotThrow(String part) {
    String namespace = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'";
    String deep = "<a " + namespace + ">" + "<a>".repeat(120_000) + "</a>".repeat(120_001);

    assertThat(codes(plain().with(part, deep).bytes())).containsExactly("workbook-unreadable");
  }

  @Test
  void aRowOfElementsWithoutEndIsNotHeld() {
    String cells = "<c/>".repeat(16_000);
    String nested = "<c>".repeat(200_000) + "</c>".repeat(200_000);

    assertThat(codes(TestWorkbook.ofRows(row(cells)).bytes())).isEmpty();
    assertThat(codes(TestWorkbook.ofRows(row(cells.repeat(100))).bytes()))
        .containsExactly("workbook-too-large");
    assertThat(codes(TestWorkbook.ofRows(row(nested)).bytes()))
        .isSubsetOf("workbook-too-large", "workbook-unreadable")
        .hasSize(1);
  }

  @Test
  void aWorkbookOfMacrosIsRefusedWhateverItIsCalled() {
    assertThat(
            codes(plain().ofKind("application/vnd.ms-excel.sheet.macroEnabled.main+xml").bytes()))
        .containsExactly("workbook-active-content");
    assertThat(codes(plain().ofKind("application/xml").bytes()))
        .containsExactly("workbook-unreadable");
  }

  @Test
  void nothingIsPrinted() {
    java.io.PrintStream out = System.out;
    java.io.PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    java.io.PrintStream console = new java.io.PrintStream(printed, true, StandardCharsets.UTF_8);
    System.setOut(console);
    System.setErr(console);
    try {
      codes(plain().bytes());
      codes(plain().with("xl/styles.xml", "<!DOCTYPE x [<!ENTITY e 'x'>]><x>&e;</x>").bytes());
      codes(plain().with("_rels/.rels", "<x").bytes());
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void aTextMayBeWrittenInPieces() {
    assertThat(
            codes(
                TestWorkbook.ofRows(
                        row(
                            "<c t='inlineStr'><is><t>a<![CDATA[<b>]]>&amp;c<!-- x --></t></is></c>"))
                    .bytes()))
        .isEmpty();
  }

  @Test
  void partsWithOddNamesAreRefused() {
    for (String name :
        List.of("../../etc/passwd", "xl/../../x", "/etc/passwd", "..\\x", "C:/x", "a\nb")) {
      assertThat(codes(plain().with(name, "x").bytes()))
          .as(name)
          .containsExactly("workbook-unreadable");
    }
    assertThat(codes(plain().with("XL/Worksheets/Sheet1.xml", "<worksheet/>").bytes()))
        .as("one part twice, in another case")
        .containsExactly("workbook-unreadable");
  }

  @Test
  void macrosObjectsAndLinksAreRefused() {
    assertThat(codes(plain().with("xl/vbaProject.bin", "x").bytes()))
        .containsExactly("workbook-active-content");
    assertThat(codes(plain().with("xl/embeddings/oleObject1.bin", "x").bytes()))
        .containsExactly("workbook-active-content");
    assertThat(codes(plain().with("xl/externalLinks/externalLink1.xml", "<x/>").bytes()))
        .containsExactly("workbook-external-link");
    assertThat(codes(plain().with("xl/connections.xml", "<x/>").bytes()))
        .containsExactly("workbook-external-link");
  }

  @Test
  void aHugeSheetIsNotBelieved() {
    assertThat(
            codes(
                TestWorkbook.ofSheet(
                        "<dimension ref='A1:XFD1048576'/><sheetData>"
                            + "<row r='1'><c r='XFD1'><v>1</v></c></row></sheetData>")
                    .bytes()))
        .containsExactly("too-many-columns");
    assertThat(
            codes(
                TestWorkbook.ofRows("<row r='1048576'><c r='A1048576'><v>1</v></c></row>").bytes()))
        .containsExactly("workbook-too-large");
    assertThat(codes(TestWorkbook.ofRows("<row r='2147483647'/><row><c/></row>").bytes()))
        .containsExactly("workbook-unreadable");
    assertThat(
            codes(
                TestWorkbook.ofSheet(
                        "<cols><col min='1' max='2147483647' hidden='1'/></cols><sheetData/>")
                    .bytes()))
        .isEmpty();
  }

  @Test
  void cellsThatStandTwiceOrOutOfOrderAreRefused() {
    String twice = "<row r='1'><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row>";
    String elsewhere = "<row r='1'><c r='A2'><v>1</v></c></row>";
    String back = "<row r='2'><c><v>1</v></c></row><row r='1'><c><v>1</v></c></row>";

    for (String rows : List.of(twice, elsewhere, back)) {
      assertThat(codes(TestWorkbook.ofRows(rows).bytes())).containsExactly("workbook-unreadable");
    }
  }

  @Test
  void valuesThatNoProgramWritesAreRefused() {
    for (String cell :
        List.of(
            "<c><v>1e999999999</v></c>",
            "<c><v>" + "9".repeat(5_000) + "</v></c>",
            "<c><v>NaN</v></c>",
            "<c><v>0x10</v></c>",
            "<c t='s'><v>99</v></c>",
            "<c t='s'><v>-1</v></c>",
            "<c t='b'><v>7</v></c>",
            "<c t='zz'><v>7</v></c>")) {
      assertThat(codes(TestWorkbook.ofRows(row(cell)).bytes()))
          .as(cell.substring(0, 12))
          .containsExactly("workbook-unreadable");
    }
  }

  @Test
  void whatIsNoWorkbookIsRefused() {
    assertThat(codes(new byte[0])).containsExactly("workbook-unreadable");
    assertThat(codes("bila x,maka y".getBytes(StandardCharsets.UTF_8)))
        .containsExactly("workbook-unreadable");
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};
    assertThat(Workbook.open(old, "a.xlsx", LIMITS).issues().get(0).toString())
        .contains("*.xls", "password");
    assertThat(codes(new byte[2_000_000])).containsExactly("workbook-too-large");
    assertThat(codes(plain().without("_rels/.rels").bytes()))
        .containsExactly("workbook-unreadable");
    assertThat(codes(plain().without(TestWorkbook.SHEET).bytes()))
        .containsExactly("workbook-unreadable");
    assertThat(codes(plain().with(TestWorkbook.SHEET, "<chartsheet/>").bytes()))
        .containsExactly("workbook-unreadable");
  }

  @Test
  void thousandsOfPartsAreNotEvenListed() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < 5_000; i++) {
        zip.putNextEntry(new ZipEntry("p" + i));
      }
    }
    assertThat(codes(bytes.toByteArray())).containsExactly("workbook-too-large");
  }

  @Test
  void aFileCutShortAnywhereOrWithOneByteChangedNeverThrows() {
    byte[] whole = plain().bytes();
    for (int length = 0; length < whole.length; length += 7) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThat(codes(cut)).as("cut at " + length).containsExactly("workbook-unreadable");
    }
    Random random = new Random(7);
    for (int i = 0; i < 1_500; i++) {
      byte[] changed = whole.clone();
      changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
      assertThatCode(() -> codes(changed)).doesNotThrowAnyException();
    }
  }
}
