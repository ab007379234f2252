package id.salor.appraisal.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.examples.Golden;
import id.salor.appraisal.rules.PolicyLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a new version does to the invented organisation, and what a user may mistype. */
class ImpactCommandTest {

  private static final String V1 = "salor/2025-01-01_v1";
  private static final String V2 = "salor/2026-01-01_v2";
  private static final String DATA = "data/salor-2025.csv";

  @TempDir Path folder;

  @Test
  void theNewYearsPolicyIsHeldAgainstTheOldOneInBothLanguages() {
    Run indonesian = Run.of("impact", V1, V2, DATA);
    Run english = Run.of("impact", V1, V2, DATA, "--lang", "en");

    assertThat(indonesian.code()).isEqualTo(Appraise.FINE);
    assertThat(indonesian.err() + english.err()).isEmpty();
    Golden.check("impact-salor-id", indonesian.out());
    Golden.check("impact-salor-en", english.out());
  }

  @Test
  void whoseRatingHangsOnTheRoundingIsNamed() {
    Run run = Run.of("impact", V2, V2, "data/salor-2026.csv", "--rounding", "--lang", "en");

    assertThat(run.code()).isEqualTo(Appraise.FINE);
    Golden.check("impact-salor-rounding-en", run.out());
  }

  @Test
  void theFiguresAreWrittenAsJsonAndAsAPage() throws IOException {
    Path json = folder.resolve("impact.json");
    Path page = folder.resolve("impact.html");
    Run run = Run.of("impact", V1, V2, DATA, "--json", json.toString(), "--html", page + "");

    assertThat(run.code()).isEqualTo(Appraise.FINE);
    Golden.check("impact-salor-json", Files.readString(json));
    assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").contains("S2025-083");
  }

  @Test
  void aFolderThatIsBeingEditedIsAVersionToo() throws IOException {
    PolicyLibrary.bundled().copyTo(folder, id -> id.toString().equals(V1));
    Path version = folder.resolve(V1);
    Files.deleteIfExists(version.resolve("SEAL"));
    Path table = version.resolve("predikat.csv");
    Files.writeString(table, Files.readString(table).replace("75", "80"));

    Run run = Run.of("impact", V1, version.toString(), DATA, "--lang", "en", "--top", "0");

    assertThat(run.code()).isEqualTo(Appraise.FINE);
    assertThat(run.out())
        .contains("Impact of " + V1 + " → " + V1, "thresholds and tables")
        .doesNotContain("weights and composition", "Largest movers");
  }

  @Test
  void peopleCanBeGroupedByAnyFactAndByTheTitleOfTheirPosition() {
    Run run =
        Run.of(
            "impact",
            V1,
            V2,
            DATA,
            "--lang",
            "en",
            "--unit",
            "appraisee.position",
            "--position",
            "cuti_setahun");

    assertThat(run.out()).contains("By position", "Kepala Seksi", "By On unpaid leave");
  }

  @Test
  void peopleAreReadFromTheStandardInputAndSomeAreRefused() {
    String people =
        "id,policy,period,jabatan,hari_mangkir,mangkir_berturut,kegiatan.id,kegiatan.target,"
            + "kegiatan.realisasi\nA,salor,2025,administrasi,0,0,K1,10,9\n"
            + "B,salor,2025,administrasi,0,0,K1,0,9\n";
    Run run = Run.withInput(people, "impact", V1, V2, "-", "--input-format", "csv", "--lang", "en");

    assertThat(run.code()).isEqualTo(Appraise.SOME_REFUSED);
    assertThat(run.out()).contains("2 people judged under both", "for instance B");
  }

  @Test
  void whatIsMistypedIsSaidInOneLine() {
    assertThat(Run.of("impact", "salor/2025-01-01_v1x", V2, DATA).err())
        .contains("unknown-version", V1);
    assertThat(Run.of("impact", "salor", V2, DATA).err()).contains("\"salor\" bukan kebijakan");
    assertThat(Run.of("impact", V1, V2, "data/none.csv").err()).contains("no such file");
    assertThat(Run.of("impact", V1, V2, DATA, "--position", "jabatn").err())
        .contains("unknown-name", "jabatan");
    assertThat(Run.of("impact", V1, V2, DATA, "--top", "-1").err()).contains("--top -1");
    assertThat(Run.of("impact", V1, V2, DATA, "--html", DATA).err()).contains("juga masukan");
    assertThat(Run.of("impact", V1, V2).err()).contains("DATA");
    for (String arguments : new String[] {"salor/2025-01-01_v1x", "salor"}) {
      assertThat(Run.of("impact", arguments, V2, DATA).code()).isEqualTo(Appraise.NOTHING_DONE);
    }
  }

  @Test
  void nobodyOfThePolicyIsNothingDone() {
    Run run = Run.of("impact", V1, V2, "data/skm-contoh.csv", "--lang", "en");

    assertThat(run.code()).isEqualTo(Appraise.NOTHING_DONE);
    assertThat(run.out()).contains("0 people judged", "10 people are appraised under another");
  }
}
