package id.salor.appraisal.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.examples.Golden;
import id.salor.appraisal.rules.PolicyLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

  private static final String V1 = "salor/2025-01-01_v1";
  private static final String V2 = "salor/2026-01-01_v2";

  @TempDir Path policies;

  @BeforeEach
  void copyTheBundledFolders() throws IOException {
    PolicyLibrary.bundled().copyTo(policies, id -> id.family().value().equals("salor"));
  }

  private void edit(String file, String from, String to) throws IOException {
    Path path = policies.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }

  /** One version that does not load, and one with oddities: a warning, a note, one accepted. */
  private void breakThem() throws IOException {
    edit(V1 + "/predikat.csv", "75..<90", "77..<90");
    edit(
        V2 + "/bobot.dslr",
        "\"inovasi\" dalam \"nilai_kinerja\" adalah 25",
        "\"inovasi\" dalam \"nilai_kinerja\" adalah 0");
    edit(
        V2 + "/bobot.dslr",
        "\"target_kerja\" dalam \"nilai_kinerja\" adalah 50",
        "\"target_kerja\" dalam \"nilai_kinerja\" adalah 75");
    edit(
        V2 + "/policy.yaml",
        "regulations:\n",
        "regulations:\n  - {id: UU 20/2023, title: {id: Aparatur sipil negara, en: State civil apparatus}, grade: B}\n");
    edit(
        V2 + "/policy.yaml",
        "facts:\n  jabatan:",
        "facts:\n  lulus_pelatihan: {title: {id: Lulus pelatihan, en: Training completed}, kind: truth}\n  jabatan:");
    edit(
        V2 + "/policy.yaml",
        "exports:",
        "accepts:\n  - finding: input-unread\n    about: lulus_pelatihan\n    reason: {id: dikumpulkan untuk tahun depan, en: collected for next year}\nexports:");
  }

  @Test
  void theBundledPoliciesAreClean() {
    Run run = Run.of("check");

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines())
        .last()
        .asString()
        .startsWith("10 versi: 0 kesalahan, 0 peringatan, ");
  }

  @Test
  void onePolicyOrOneVersionCanBeNamed() {
    Run family = Run.of("check", "salor", "--lang", "en");
    Run version = Run.of("check", V2, "--lang", "en");

    assertThat(family.out()).endsWith("2 versions: 0 errors, 0 warnings, 0 notes\n");
    assertThat(version.out()).endsWith("1 version: 0 errors, 0 warnings, 0 notes\n");
  }

  @Test
  void aFolderMayHoldFamiliesOrVersionsOrBeAVersion() {
    for (String folder : new String[] {"", "salor", V2}) {
      Run run = Run.of("check", policies.resolve(folder).toString(), "--lang", "en");

      assertThat(run.code()).as(folder).isZero();
      assertThat(run.out())
          .endsWith(
              (folder.equals(V2) ? "1 version" : "2 versions")
                  + ": 0 errors, 0 warnings, 0 notes\n");
    }
    assertThat(Run.of("check", V1, "--policies", policies.toString()).code()).isZero();
  }

  @Test
  void whatIsFoundIsShownWithItsLineAndCaretAndWhatIsProvenIsSaid() throws IOException {
    breakThem();

    Run indonesian = Run.of("check", policies.toString());
    Run english = Run.of("check", policies.toString(), "--lang", "en");

    assertThat(indonesian.code()).isEqualTo(Appraise.SOME_REFUSED);
    assertThat(english.code()).isEqualTo(Appraise.SOME_REFUSED);
    Golden.check("check-broken-id", indonesian.out());
    Golden.check("check-broken-en", english.out());
  }

  @Test
  void theSameIsWrittenAsJsonAndAsSarif() throws IOException {
    breakThem();
    Path json = policies.resolveSibling(policies.getFileName() + ".json");
    Path sarif = policies.resolveSibling(policies.getFileName() + ".sarif");

    Run run =
        Run.of(
            "check", policies.toString(), "--json", json.toString(), "--sarif", sarif.toString());

    assertThat(run.out()).contains("weight-zero");
    Golden.check("check-broken-json", Files.readString(json));
    Golden.check("check-broken-sarif", Files.readString(sarif));
    Files.delete(json);
    Files.delete(sarif);
  }

  @Test
  void onTheStandardOutputAReportForProgramsStandsAlone() {
    assertThat(Run.of("check", "--json", "-").out()).startsWith("{").endsWith("}\n");
    assertThat(Run.of("check", "--sarif", "-").out()).startsWith("{").endsWith("}\n");

    Run both = Run.of("check", "--json", "-", "--sarif", "-");
    assertThat(both.code()).isEqualTo(Appraise.NOTHING_DONE);
    assertThat(both.err()).contains("only one of them");
  }

  @Test
  void filesOfASarifReportAreNamedFromTheFolderThatWasGiven() throws IOException {
    breakThem();

    Run run = Run.of("check", policies.resolve(V2).toString(), "--sarif", "-");

    assertThat(run.out()).contains("\"uri\": \"bobot.dslr\"").doesNotContain(V2 + "/");
  }

  @Test
  void whatIsNotThereIsSaidWithWhatIs() {
    Run unknown = Run.of("check", "salro");
    Run pinned = Run.of("check", "salor/2027-01-01_v3", "--lang", "en");
    Run file = Run.of("check", "pom.xml");
    Run noFolder = Run.of("check", "--policies", policies.resolve("nosuch").toString());

    for (Run run : new Run[] {unknown, pinned, file, noFolder}) {
      assertThat(run.code()).isEqualTo(Appraise.NOTHING_DONE);
      assertThat(run.out()).isEmpty();
    }
    assertThat(unknown.err()).contains("salro", "salor", "skm");
    assertThat(pinned.err()).contains("no folder and no policy");
    assertThat(file.err()).contains("not a folder");
    assertThat(noFolder.err()).contains("no such folder");
  }

  @Test
  void aFolderWithoutPoliciesIsNothingToCheck() throws IOException {
    Path empty = Files.createDirectory(policies.resolve("kosong"));

    Run run = Run.of("check", empty.toString(), "--lang", "en");

    assertThat(run.code()).isEqualTo(Appraise.NOTHING_DONE);
    assertThat(run.out()).contains("no-policies");
  }
}
