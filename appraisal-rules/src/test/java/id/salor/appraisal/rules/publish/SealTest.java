package id.salor.appraisal.rules.publish;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.rules.PolicyWorkshop;
import id.salor.appraisal.value.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {

  private static final PolicyLibrary BUNDLED = PolicyLibrary.bundled();
  private static final String V1 = "salor/2025-01-01_v1";
  private static final String TPP = "contoh-daerah/2020-01-01_tpp";
  private static final String PP8 = "nasional/2021-07-01_permenpanrb-8-2021";

  @TempDir Path root;

  @BeforeEach
  void copyTheBundledFolders() throws IOException {
    BUNDLED.copyTo(root, id -> List.of(V1, TPP, PP8).contains(id.toString()));
  }

  private SealedVersion seal(String version) throws IOException {
    return PolicyWorkshop.seal(root.resolve(version)).versions().get(0);
  }

  private void edit(String file, String from, String to) throws IOException {
    Path path = root.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }

  private List<String> findings() {
    return PolicyLibrary.ofDirectory(root).issues().stream().map(SealTest::summary).toList();
  }

  private static String summary(Issue issue) {
    return issue.code().id() + " " + issue.location().orElseThrow();
  }

  private static List<String> codes(SealedVersion version) {
    return version.issues().stream().map(issue -> issue.code().id()).toList();
  }

  @Test
  void aVersionThatIsReadyIsSealedAndLoadsAsBefore() throws IOException {
    SealedVersion sealed = seal(V1);

    assertThat(sealed.state()).isEqualTo(SealedVersion.State.SEALED);
    assertThat(sealed.examples()).isPositive();
    assertThat(root.resolve(V1).resolve("SEAL"))
        .content()
        .startsWith("appraisal-seal 1\n# ")
        .contains("\npolicy " + V1 + "\n", "\nsealed bobot.dslr sha256:", "\nvocabulary id-")
        .doesNotContain("examples/", "open governs until");
    PolicyLibrary library = PolicyLibrary.ofDirectory(root);
    assertThat(library.issues()).isEmpty();
    PolicyId id = PolicyId.parse(V1);
    assertThat(library.catalog().version(id).orElseThrow().digest())
        .isEqualTo(BUNDLED.catalog().version(id).orElseThrow().digest());
  }

  @Test
  void sealingAgainChangesNothing() throws IOException {
    seal(V1);
    Path file = root.resolve(V1).resolve("SEAL");
    String first = Files.readString(file);
    Files.setLastModifiedTime(file, FileTime.fromMillis(0));

    assertThat(seal(V1).state()).isEqualTo(SealedVersion.State.UNCHANGED);
    assertThat(file).hasContent(first);
    assertThat(Files.getLastModifiedTime(file).toMillis()).isZero();
  }

  @Test
  void aFolderOfFoldersIsSealedAsAWhole() throws IOException {
    SealReport report = PolicyWorkshop.seal(root);

    assertThat(report.isAllSealed()).isTrue();
    assertThat(report.versions()).extracting(SealedVersion::name).containsExactly(TPP, PP8, V1);
    assertThat(PolicyWorkshop.seal(root.resolve("salor")).versions())
        .extracting(SealedVersion::state)
        .containsExactly(SealedVersion.State.UNCHANGED);
  }

  @Test
  void whatIsChangedAddedOrRemovedIsNamedAndTheVersionIsNotUsed() throws IOException {
    seal(V1);
    edit(V1 + "/bobot.dslr", "adalah 55 persen", "adalah 55.0 persen");
    Files.writeString(root.resolve(V1).resolve("tambahan.dslr"), "// catatan\n");
    Files.delete(root.resolve(V1).resolve("saran.dslr"));

    assertThat(findings())
        .containsExactly(
            "sealed-file-changed " + V1 + "/bobot.dslr",
            "sealed-file-removed " + V1 + "/saran.dslr",
            "sealed-file-added " + V1 + "/tambahan.dslr");
    assertThat(PolicyLibrary.ofDirectory(root).brokenVersions()).containsExactly(V1);
    SealedVersion again = seal(V1);
    assertThat(again.state()).isEqualTo(SealedVersion.State.REFUSED);
    assertThat(again.issues().get(0).format(Language.EN))
        .contains("bobot.dslr has changed since this version was sealed")
        .contains("appraise new salor DATE");
  }

  @Test
  void layoutOfLinesExamplesAndNotesAreNotSealed() throws IOException {
    seal(V1);
    Path rules = root.resolve(V1).resolve("bobot.dslr");
    Files.writeString(rules, "\uFEFF" + Files.readString(rules).replace("\n", "\r\n"));
    Files.writeString(root.resolve(V1).resolve("catatan.md"), "Catatan.");
    Files.delete(root.resolve(V1).resolve("examples/saran.yaml"));

    assertThat(findings()).isEmpty();
  }

  @Test
  void aSealThatWasEditedIsNoSeal() throws IOException {
    seal(V1);
    Path seal = root.resolve(V1).resolve("SEAL");
    String text = Files.readString(seal);
    int lines = text.split("\n").length;
    for (int i = 0; i < lines; i++) {
      String[] edited = text.split("\n");
      edited[i] = i % 2 == 0 ? edited[i] + " " : "";
      Files.writeString(seal, String.join("\n", edited) + "\n");
      assertThat(findings()).containsExactly("seal-unreadable " + V1 + "/SEAL");
    }
    Files.writeString(seal, "");
    assertThat(findings()).containsExactly("seal-unreadable " + V1 + "/SEAL");
  }

  @Test
  void aFolderCopiedWithItsSealSaysWhoseSealItIs() throws IOException {
    seal(V1);
    Path copy = root.resolve("salor/2027-01-01_v3");
    copy(root.resolve(V1), copy);
    edit("salor/2027-01-01_v3/policy.yaml", "id: " + V1, "id: salor/2027-01-01_v3");
    edit("salor/2027-01-01_v3/policy.yaml", "2025-", "2027-");

    assertThat(findings()).containsExactly("seal-of-other-policy salor/2027-01-01_v3/SEAL");
  }

  @Test
  void theAgencyFillsInItsParametersAndTablesOfASealedVersion() throws IOException {
    seal(TPP);
    seal(PP8);
    edit(TPP + "/parameters.yaml", "potongan_hari: 3", "potongan_hari: 4");
    edit(PP8 + "/bobot_lingkup.csv", "antar unit kerja;tidak ditentukan", "antar unit kerja;3");

    assertThat(findings()).isEmpty();
    assertThat(root.resolve(PP8).resolve("SEAL")).content().contains("open table bobot_lingkup\n");
  }

  @Test
  void theLastDayOfAnOpenEndedVersionIsItsSuccessorsToSay() throws IOException {
    seal(TPP);
    edit(
        TPP + "/policy.yaml",
        "governs: {from: 2020-01-01}",
        "governs: {from: 2020-01-01, until: 2026-12-31}");

    assertThat(findings()).isEmpty();

    edit(TPP + "/policy.yaml", "governs: {from: 2020-01-01", "governs: {from: 2020-02-01");
    assertThat(findings()).containsExactly("sealed-file-changed " + TPP + "/policy.yaml");
  }

  @Test
  void theLastDayOfAClosedVersionIsSealed() throws IOException {
    seal(V1);
    edit(V1 + "/policy.yaml", "until: 2025-12-31", "until: 2025-11-30");

    assertThat(findings()).containsExactly("sealed-file-changed " + V1 + "/policy.yaml");
  }

  @Test
  void everythingThatKeepsAVersionFromBeingSealedIsSaidAtOnce() throws IOException {
    edit(V1 + "/policy.yaml", "status: illustrative", "status: draft");
    Path examples = root.resolve(V1).resolve("examples");
    try (Stream<Path> files = Files.list(examples)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }

    SealedVersion refused = seal(V1);

    assertThat(refused.state()).isEqualTo(SealedVersion.State.REFUSED);
    assertThat(codes(refused)).contains("seal-of-draft", "seal-without-examples");
    assertThat(root.resolve(V1).resolve("SEAL")).doesNotExist();
  }

  @Test
  void anExampleThatDisagreesKeepsAVersionFromBeingSealed() throws IOException {
    edit(V1 + "/predikat.csv", "90..100;Sangat Baik", "95..100;Sangat Baik");
    edit(V1 + "/predikat.csv", "75..<90;Baik", "75..<95;Baik");

    SealedVersion refused = seal(V1);

    assertThat(refused.state()).isEqualTo(SealedVersion.State.REFUSED);
    assertThat(codes(refused)).isNotEmpty().containsOnly("seal-example-disagrees");
    assertThat(refused.issues().get(0).location().orElseThrow().file()).contains("/examples/");
    assertThat(refused.issues().get(0).message().id()).contains("Sangat Baik");
  }

  @Test
  void aVersionWithErrorsIsNotSealed() throws IOException {
    edit(V1 + "/bobot.dslr", "adalah 55 persen", "adalah 60 persen");

    SealedVersion refused = seal(V1);

    assertThat(codes(refused)).contains("weights-sum");
    assertThat(root.resolve(V1).resolve("SEAL")).doesNotExist();
  }

  @Test
  void aFolderThatIsNoneIsAnIssue() throws IOException {
    SealReport report = PolicyWorkshop.seal(root.resolve("tidak-ada"));

    assertThat(report.isAllSealed()).isFalse();
    assertThat(report.issues())
        .extracting(issue -> issue.code().id())
        .containsExactly("no-policy-root");
  }

  @Test
  void aCopyOfASealedVersionIsNotSealed() throws IOException {
    seal(V1);
    Path copies = root.resolveSibling(root.getFileName() + "-copy");

    PolicyLibrary.ofDirectory(root).copyTo(copies, id -> true);

    assertThat(copies.resolve(V1).resolve("policy.yaml")).exists();
    assertThat(copies.resolve(V1).resolve("SEAL")).doesNotExist();
  }

  private static void copy(Path from, Path to) throws IOException {
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
