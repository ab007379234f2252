package id.salor.appraisal.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.rules.PolicyLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an analyst edits takes effect with the next run: no build, no restart. */
class EditedPoliciesTest {

  private static final String V1 = "salor/2025-01-01_v1";

  /** 87.5 × 55 % + 100 × 30 % + 0 × 15 % = 78.125. */
  private static final String PERSON =
      """
      {"id":"A","policy":"salor","period":"2025","data":{"jabatan":"administrasi","hari_mangkir":0,\
      "mangkir_berturut":0},"entries":{"kegiatan":[{"id":"K1","data":{"target":8,"realisasi":7}}]}}
      """;

  @TempDir Path policies;

  @BeforeEach
  void copyTheBundledFolders() throws IOException {
    PolicyLibrary.bundled().copyTo(policies, id -> id.family().value().equals("salor"));
  }

  private Run score(String person) {
    return Run.withInput(person, "score", "-", "--policies", policies.toString());
  }

  private void edit(String file, String from, String to) throws IOException {
    Path path = policies.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }

  @Test
  void whoNamesAFolderTooDeepIsToldTheRightOne() {
    for (Path tooDeep : List.of(policies.resolve(V1), policies.resolve("salor"))) {
      Run run = Run.of("cases", "--policies", tooDeep.toString());

      assertThat(run.code()).isEqualTo(Appraise.NOTHING_DONE);
      assertThat(run.err())
          .isEqualTo(
              "appraise: %s: ini map satu keluarga atau satu versi; mungkin %s\n"
                  .formatted(tooDeep, policies));
    }
  }

  @Test
  void theExamplesOfAFolderAreRunWhereverItStandsInTheTree() {
    String ofTheVersion = Run.of("cases", policies.resolve(V1).toString()).out();

    assertThat(ofTheVersion).startsWith(V1 + ": ").hasLineCount(1);
    assertThat(Run.of("cases", policies.toString()).out())
        .contains(ofTheVersion)
        .isEqualTo(Run.of("cases", "--policies", policies.toString()).out());
  }

  @Test
  void unchangedFoldersGiveTheSameDigestAndResultAsTheBundledOnes() {
    Run copied = Run.withInput(PERSON, "score", "-", "-f", "json", "--policies", policies + "");
    Run bundled = Run.withInput(PERSON, "score", "-", "-f", "json");

    assertThat(copied.out()).isEqualTo(bundled.out()).contains("78.13");
  }

  @Test
  void aChangedWeightSentenceTakesEffect() throws IOException {
    edit(
        V1 + "/bobot.dslr",
        "\"target_kerja\" dalam \"nilai_kinerja\" adalah 55 persen",
        "\"target_kerja\" dalam \"nilai_kinerja\" adalah 60,5 persen");
    edit(
        V1 + "/bobot.dslr",
        "\"disiplin\" dalam \"nilai_kinerja\" adalah 30 persen",
        "\"disiplin\" dalam \"nilai_kinerja\" adalah 24.5 persen");

    assertThat(score(PERSON).out()).contains("77.44");
  }

  @Test
  void aChangedThresholdCellTakesEffect() throws IOException {
    edit(V1 + "/predikat.csv", "75..<90;Baik", "80..<90;Baik");
    edit(V1 + "/predikat.csv", "60..<75;Cukup", "60..<80;Cukup");

    assertThat(score(PERSON).out()).contains("78.13").contains("Cukup");
  }

  @Test
  void aThirdVersionFolderGovernsItsPeriods() throws IOException {
    Path v3 = policies.resolve("salor/2027-01-01_v3");
    copyFolder(policies.resolve("salor/2026-01-01_v2"), v3);
    Path manifest = v3.resolve("policy.yaml");
    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replace("salor/2026-01-01_v2", "salor/2027-01-01_v3")
            .replace("2026-", "2027-")
            .replace("salor/2027-01-01_v2", "salor/2027-01-01_v3"));

    assertThat(score(PERSON.replace("\"2025\"", "\"2027\"")).out()).contains("salor/2027-01-01_v3");
    assertThat(score(PERSON).out()).contains(V1);
  }

  @Test
  void weightsThatDoNotAddUpAreShownWithTheLineAndTheOtherVersionStillWorks() throws IOException {
    edit(
        V1 + "/bobot.dslr",
        "\"target_kerja\" dalam \"nilai_kinerja\" adalah 55 persen",
        "\"target_kerja\" dalam \"nilai_kinerja\" adalah 60 persen");

    Run run = score(PERSON + PERSON.replace("2025", "2026").replace("\"A\"", "\"B\""));

    assertThat(run.code()).isEqualTo(Appraise.SOME_REFUSED);
    assertThat(run.err())
        .contains("salor/2025-01-01_v1/bobot.dslr:20:5")
        .contains("105 persen, bukan 100")
        .contains("Versi yang tidak dapat dipakai: salor/2025-01-01_v1");
    assertThat(run.out()).contains("salor/2026-01-01_v2");
  }

  @Test
  void aTypoInASentenceIsShownWithACaretAndTheNearestSentence() throws IOException {
    edit(V1 + "/predikat.dslr", "dibulatkan ke 2 desimal", "dibulatkn ke 2 desimal");

    assertThat(score(PERSON).err())
        .contains("predikat.dslr:9:")
        .contains("^")
        .contains("di sini diharapkan \"dibulatkan\"")
        .contains("Mungkin: nilai \"…\" dibulatkan ke … desimal, setengah ke atas");
  }

  private static void copyFolder(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
