package id.salor.appraisal.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.examples.Golden;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** The report of a unit of the invented organisation, and what a user may mistype. */
class UnitCommandTest {

  private static final String DATA = "data/salor-2026.csv";

  @TempDir Path folder;

  @Test
  void theUnitsOfAYearAreToldOfInBothLanguages() {
    Run indonesian = Run.of("unit", DATA);
    Run english = Run.of("unit", DATA, "--lang", "en");

    assertThat(indonesian.code()).isEqualTo(Appraise.FINE);
    assertThat(indonesian.err() + english.err()).isEmpty();
    Golden.check("unit-salor-id", indonesian.out());
    Golden.check("unit-salor-en", english.out());
  }

  @Test
  void theFiguresAreWrittenAsJsonAndAsAPageWithoutAnybody() throws IOException {
    Path json = folder.resolve("unit.json");
    Path page = folder.resolve("unit.html");
    Run run = Run.of("unit", DATA, "--json", json.toString(), "--html", page.toString());

    assertThat(run.code()).isEqualTo(Appraise.FINE);
    Golden.check("unit-salor-json", Files.readString(json));
    assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>");
    assertThat(Files.readString(page) + Files.readString(json) + run.out())
        .doesNotContain("S2026-", "P-0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "salor-2025.csv",
        "nasional-2024.json",
        "permen8-contoh.csv",
        "pp46-contoh.csv",
        "angka-kredit-contoh.csv",
        "skm-contoh.csv",
        "tpp-contoh.csv",
        "mistakes.csv",
        "mistakes.jsonl"
      })
  void everyPolicyGivesAPageThatIsWhole(String file) throws Exception {
    Path page = folder.resolve("unit.html");
    Run run = Run.of("unit", "data/" + file, "--html", page.toString());
    String xml =
        Files.readString(page).replace("<!DOCTYPE html>", "").replace(" checked", " checked=\"\"");
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)));

    assertThat(run.out()).startsWith("Laporan unit.");
    assertThat(document.getElementsByTagName("h1").getLength()).isEqualTo(2);
    assertThat(run.err()).doesNotContain("Exception");
  }

  @Test
  void oneUnitOfWhichLimitsAreToldHasItsNameAsItsTitle() throws IOException {
    StringBuilder people =
        new StringBuilder(
            "id,policy,period,appraisee.id,appraisee.unit,capaian_organisasi,hasil_kerja,perilaku_kerja\n");
    for (int i = 0; i < 20; i++) {
      String rating = i < 7 ? "di atas ekspektasi" : "sesuai ekspektasi";
      people.append("N-" + i + ",nasional,2024,P-" + i + ",Dinas Melati,Baik,");
      people.append(rating).append(',').append(rating).append('\n');
    }
    Path page = folder.resolve("unit.html");
    Run run =
        Run.withInput(
            people.toString(),
            "unit",
            "-",
            "--input-format",
            "csv",
            "--html",
            page.toString(),
            "--lang",
            "en");

    assertThat(run.code()).isEqualTo(Appraise.FINE);
    assertThat(run.out())
        .contains("Dinas Melati. ", "Ideally: Good more than 50 percent")
        .contains("all people: 13 people (65%), held", "interpretation: PermenPANRB 6/2022");
    assertThat(Files.readString(page)).contains("<h1><bdi>Dinas Melati</bdi></h1>");
  }

  @Test
  void anEmptyFileAndFewPeopleSayTheSame() {
    String head = "id,policy,period,appraisee.unit,jabatan,cuti_setahun\n";
    Run empty = Run.withInput(head, "unit", "-", "--input-format", "csv");
    Run few =
        Run.withInput(
            head + "A,salor,2025,Dinas A,administrasi,ya\n", "unit", "-", "--input-format", "csv");

    assertThat(empty.code()).isEqualTo(Appraise.NOTHING_DONE);
    assertThat(few.out()).isEqualTo(empty.out()).contains("kurang dari 5, atau belum ada");
  }

  @Test
  void peopleWhoOccurTwiceAreSaidToWhoRunsIt() {
    Run run = Run.of("unit", DATA, DATA, "--lang", "en");

    assertThat(run.out()).isEqualTo(Run.of("unit", DATA, "--lang", "en").out());
    assertThat(run.err()).contains("252 records of people counted already");
  }

  @Test
  void whatIsMistypedIsSaidInOneLine() {
    assertThat(Run.of("unit", DATA, "--min", "2").err()).contains("--min 2", "paling sedikit 3");
    assertThat(Run.of("unit", DATA, "--min", "x").err()).contains("--min");
    assertThat(Run.of("unit", DATA, "--by", "a b").err()).contains("--by a b");
    assertThat(Run.of("unit", DATA, "--by", "jabatn").err()).contains("unknown-name", "jabatan");
    assertThat(Run.of("unit", DATA, "--by", "jabatn").code()).isEqualTo(Appraise.SOME_REFUSED);
    assertThat(Run.of("unit", DATA, "--html", DATA).err()).contains("akan menimpa masukan");
    assertThat(Run.of("unit", "data/none.csv").err()).contains("no such file");
    assertThat(Run.of("unit").err()).contains("FILE");
  }
}
