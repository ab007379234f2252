package id.salor.appraisal.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms come out of the command line and go back into it; workbooks are scored as CSV is. */
class FormsTest {

  @TempDir Path folder;

  /** The cells of a CSV file as a workbook, numbers as numbers. */
  private Path workbook(Path csv) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<String> lines = Files.readAllLines(csv);
    String separator = lines.get(0).contains(";") ? ";" : ",";
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("Data");
      for (int row = 0; row < lines.size(); row++) {
        String[] cells = lines.get(row).split(separator, -1);
        Row written = sheet.createRow(row);
        for (int i = 0; i < cells.length; i++) {
          if (cells[i].matches("\\d+(\\.\\d+)?")) {
            written.createCell(i).setCellValue(Double.parseDouble(cells[i]));
          } else if (!cells[i].isEmpty()) {
            written.createCell(i).setCellValue(cells[i]);
          }
        }
      }
      workbook.write(bytes);
    }
    return Files.write(folder.resolve("data.xlsx"), bytes.toByteArray());
  }

  @Test
  void aWorkbookGivesTheResultsThatTheCsvGives() throws IOException {
    Path csv = Path.of("data/salor-2026.csv");
    String workbook = workbook(csv).toString();

    Run fromCsv = Run.of("score", csv.toString(), "-f", "csv");
    Run fromWorkbook = Run.of("score", workbook, "-f", "csv");

    assertThat(fromCsv.code()).isZero();
    assertThat(fromWorkbook.out()).isEqualTo(fromCsv.out());
    String id = fromCsv.out().lines().skip(1).findFirst().orElseThrow().split("[,;]")[0];
    assertThat(Run.of("explain", workbook, "--id", id).out())
        .isEqualTo(Run.of("explain", csv.toString(), "--id", id).out());
  }

  @Test
  void aFormIsReadAsItIsAndRefusedOnlyForWhatIsMissing() {
    for (String format : List.of("csv", "xlsx", "json")) {
      Path form = folder.resolve("form." + format);

      Run written = Run.of("template", "salor", "--period", "2025", "-o", form.toString());
      Run scored = Run.of("score", form.toString());

      assertThat(written.code()).isZero();
      assertThat(written.err()).contains("salor/2025-01-01_v1");
      assertThat(scored.out()).as(format).contains("CONTOH-1", "[missing-input]");
      assertThat(scored.err()).contains("1 penilaian: 0 dinilai, 0 tanpa predikat, 1 ditolak");
    }
  }

  @Test
  void aFormGoesToTheStandardOutputUnlessItIsAWorkbook() {
    assertThat(Run.of("template", "nasional", "--lang", "en").out())
        .startsWith("id,policy,period")
        .contains("\n\"# teks", "\nCONTOH-1,nasional,");
    assertThat(Run.of("template", "nasional", "-f", "json").out()).startsWith("[\n  {\n");
    Run workbook = Run.of("template", "nasional", "-f", "xlsx");
    assertThat(workbook.code()).isEqualTo(Appraise.NOTHING_DONE);
    assertThat(workbook.err()).contains("-o FILE.xlsx");
  }

  @Test
  void theSchemaIsWrittenForTheVersionOfThePeriod() {
    Run run = Run.of("schema", "salor", "--period", "2025");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("\"https://json-schema.org/draft/2020-12/schema\"", "salor/2025-01-01_v1")
        .contains("\"title\": \"Hari kerja tanpa keterangan\"");
  }

  @Test
  void anUnknownFamilyOrPeriodIsSaidWithWhatThereIs() {
    Run family = Run.of("template", "salur");
    Run period = Run.of("schema", "salor", "--period", "besok");

    assertThat(family.code()).isEqualTo(Appraise.NOTHING_DONE);
    assertThat(family.err()).contains("unknown-policy", "salor").doesNotContain("\tat ");
    assertThat(period.code()).isEqualTo(Appraise.NOTHING_DONE);
    assertThat(period.err()).contains("bukan periode");
  }

  @Test
  void aBrokenWorkbookIsOneRefusalInBothLanguages() throws IOException {
    Path broken = Files.writeString(folder.resolve("x.xlsx"), "id,policy");

    assertThat(Run.of("score", broken.toString()).out()).contains("workbook-unreadable", "*.xlsx");
    assertThat(Run.of("score", broken.toString(), "--lang", "en").out())
        .contains("the workbook cannot be read");
  }
}
