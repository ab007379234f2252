package id.salor.appraisal.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.examples.Golden;
import id.salor.appraisal.rules.PolicyLibrary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a draft to a sealed version by the command line alone. */
class PublishingTest {

  private static final String DRAFT = "salor/2027-01-01_draft";

  @TempDir Path root;
  private final StringBuilder session = new StringBuilder();

  private Run run(String... arguments) {
    Run run = Run.of(arguments);
    session.append("$ appraise ").append(String.join(" ", arguments)).append('\n');
    session.append(run.out()).append(run.err());
    session.append("exit ").append(run.code()).append("\n\n");
    assertThat(run.err()).doesNotContain("\tat ");
    return run;
  }

  /** How many examples there are is no matter of this test. */
  private String shown() {
    return session
        .toString()
        .replace(root.toString(), "DIR")
        .replace('\\', '/')
        .replaceAll("\\d+ (contoh sesuai|examples agree)", "N $1");
  }

  private void edit(String file, String from, String to) throws IOException {
    Path path = root.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }

  private static void edit(Path workbook, Consumer<XSSFWorkbook> editor) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook book =
        new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(workbook)))) {
      editor.accept(book);
      book.write(bytes);
    }
    Files.write(workbook, bytes.toByteArray());
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "en"})
  void aVersionIsDraftedEditedInASpreadsheetLaidOutAndSealed(String language) throws IOException {
    String policies = root.resolve("policies").toString();
    String draft = root.resolve("policies").resolve(DRAFT).toString();
    String workbook = root.resolve("salor.xlsx").toString();

    run("new", "salor", "2027-01-01", "--into", policies, "--lang", language);
    run("tables", "export", "salor", workbook, "--policies", policies, "--lang", language);
    edit(
        Path.of(workbook),
        book -> book.getSheet("poin_inovasi").getRow(2).getCell(2).setCellValue("rapat 2027"));
    run("tables", "import", workbook, "--into", draft, "--lang", language);
    edit("policies/" + DRAFT + "/bobot.dslr", "    bobot ", "  bobot   ");
    run("format", "--check", policies, "--lang", language);
    run("format", policies, "--lang", language);
    run("seal", draft, "--lang", language);
    edit("policies/" + DRAFT + "/policy.yaml", "status: draft", "status: illustrative");
    Run sealed = run("seal", policies, "--lang", language);
    run("seal", policies, "--lang", language);
    edit("policies/" + DRAFT + "/predikat.csv", "ambang", "batas");
    run("seal", policies, "--lang", language);
    run("policies", "--policies", policies, "--lang", language);

    Golden.check("publishing-" + language, shown());
    assertThat(sealed.code()).isZero();
  }

  @Test
  void whatDoesNotFitIsSaidAndNothingIsDone() throws IOException {
    PolicyLibrary.bundled()
        .copyTo(root.resolve("policies"), id -> id.family().value().equals("salor"));
    String policies = root.resolve("policies").toString();

    run("new", "salor", "2026-07-01", "--policies", policies);
    run("new", "salur", "2027-01-01", "--policies", policies, "--lang", "en");
    run("new", "salor", "1 Januari 2027", "--policies", policies);
    run("new", "salor", "2027-01-01");
    run("seal", root.resolve("tidak-ada").toString());
    run("format", policies + "/salor/2025-01-01_v1/bobot.dslr");
    run("tables");
    run("tables", "export", "salor", root.resolve("salor.ods").toString());
    run("tables", "import", root.resolve("tidak-ada.xlsx").toString(), "--into", policies);
    Files.writeString(root.resolve("bukan.xlsx"), "bila,maka");
    run("tables", "import", root.resolve("bukan.xlsx") + "", "--into", policies, "--lang", "en");
    run(
        "tables",
        "import",
        root.resolve("bukan.xlsx").toString(),
        "--into",
        policies + "/salor/2025-01-01_v1");

    Golden.check("publishing-refused", shown());
  }

  @Test
  void aDraftThatFollowsAnOpenEndedVersionEndsIt() throws IOException {
    PolicyLibrary.bundled()
        .copyTo(root.resolve("policies"), id -> id.family().value().equals("skm"));
    String policies = root.resolve("policies").toString();

    run("seal", policies);
    run("new", "skm", "2027-01-01", "--policies", policies);
    run("new", "skm", "2027-01-01", "--into", root.resolve("lain").toString(), "--lang", "en");
    run("seal", policies + "/skm/2017-05-01_permenpanrb-14-2017", "--lang", "en");

    Golden.check("publishing-open-ended", shown());
  }

  @Test
  void aTableWithMistakesIsSaidWithItsCells() throws IOException {
    PolicyLibrary.bundled().copyTo(root, id -> id.toString().equals("salor/2026-01-01_v2"));
    String workbook = root.resolve("salor.xlsx").toString();
    run("tables", "export", "salor", workbook);
    edit(
        Path.of(workbook),
        book -> {
          book.getSheet("predikat").getRow(2 + 1).getCell(0).setCellValue("76..<85");
          book.getSheet("mutu").getRow(2).getCell(1).setCellValue("AA");
        });
    run("tables", "import", workbook, "--into", root.resolve("salor/2026-01-01_v2") + "");
    edit(Path.of(workbook), book -> book.getSheet("mutu").getRow(2).getCell(1).setCellValue("A"));
    run(
        "tables",
        "import",
        workbook,
        "--into",
        root.resolve("salor/2026-01-01_v2").toString(),
        "--lang",
        "en");

    Golden.check("tables-mistakes", shown());
  }
}
