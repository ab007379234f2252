package id.salor.appraisal.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.examples.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterCommandTest {

  private static final String DATA = "data/surat.json";

  @TempDir private Path folder;

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SURAT-1", "SURAT-2", "SURAT-3"})
  void lettersAreKept(String id) {
    Run run = Run.of("letter", DATA, "--id", id, "--language", "both");

    assertThat(run.code()).isEqualTo(Appraise.FINE);
    Golden.check("letter-" + id.toLowerCase(java.util.Locale.ROOT), run.out());
  }

  @Test
  void aFolderHoldsOneLetterForEachPersonAndTheCodeTellsOfTheOneRefused() throws IOException {
    Run run = Run.of("letter", DATA, "--output", folder.toString());

    assertThat(run.code()).isEqualTo(Appraise.SOME_REFUSED);
    assertThat(names())
        .containsExactly(
            "surat-SURAT-1.html", "surat-SURAT-2.html", "surat-SURAT-3.html", "surat-SURAT-4.html");
  }

  @Test
  void namesOfFilesAreSafeAndNeverMeet() throws IOException {
    Path data = folder.resolve("in.jsonl");
    String rest = "\",\"policy\":\"salor\",\"period\":\"2026\",\"data\":{\"cuti_setahun\":true}}\n";
    Files.writeString(
        data, "{\"id\":\"../a b" + rest + "{\"id\":\"../a/b" + rest + "{\"id\":\"../A_B" + rest);
    Path letters = folder.resolve("letters");

    Run run = Run.of("letter", data.toString(), "--output", letters.toString());

    assertThat(run.code()).isEqualTo(Appraise.FINE);
    try (Stream<Path> files = Files.list(letters)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("surat-_a_b.html", "surat-_a_b-2.html", "surat-_A_B-3.html");
    }
  }

  @Test
  void thePdfHoldsTheTextOfThePageWithoutFontsOfTheMachine() throws IOException {
    Path file = folder.resolve("surat.pdf");

    Run run =
        Run.of(
            "letter",
            DATA,
            "--id",
            "SURAT-1",
            "-f",
            "pdf",
            "--language",
            "id",
            "-o",
            file.toString());

    assertThat(run.code()).isEqualTo(Appraise.FINE);
    byte[] first = Files.readAllBytes(file);
    try (PDDocument document = Loader.loadPDF(first)) {
      Golden.check("letter-surat-1-pdf", new PDFTextStripper().getText(document));
      document
          .getPage(0)
          .getResources()
          .getFontNames()
          .forEach(
              name -> {
                try {
                  assertThat(document.getPage(0).getResources().getFont(name).isEmbedded())
                      .isTrue();
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              });
    }
    Run.of(
        "letter", DATA, "--id", "SURAT-1", "-f", "pdf", "--language", "id", "-o", file.toString());
    assertThat(Files.readAllBytes(file)).isEqualTo(first);
  }

  @Test
  void theDayOfReceiptAndHolidaysOfTheCommandLineDateTheObjection() {
    Run run =
        Run.of(
            "letter",
            DATA,
            "--id",
            "SURAT-3",
            "--language",
            "en",
            "--received",
            "2027-01-11",
            "--holidays",
            "data/hari-libur-contoh.csv");

    assertThat(run.out()).contains("Monday, 1 February 2027");
  }

  @Test
  void whatIsMistypedIsTold() throws IOException {
    Path broken = Files.writeString(folder.resolve("libur.csv"), "tanggal\n2027-01-01\n1 Mei\n");

    assertThat(Run.of("letter", DATA, "--id", "SURAT-11", "-o", folder.toString()).err())
        .contains("Mungkin \"SURAT-1\"");
    assertThat(Run.of("letter", DATA).code()).isEqualTo(Appraise.NOTHING_DONE);
    assertThat(Run.of("letter", DATA, "--id", "SURAT-1", "--received", "11/1/2027").err())
        .contains("--received 11/1/2027");
    assertThat(Run.of("letter", DATA, "--id", "SURAT-1", "--holidays", broken.toString()).err())
        .contains("libur.csv:3", "1 Mei");
  }
}
