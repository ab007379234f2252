package id.salor.appraisal.rules.publish;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.rules.PolicyWorkshop;
import id.salor.appraisal.rules.publish.FormatReport.FormattedFile;
import id.salor.appraisal.rules.publish.FormatReport.Mode;
import id.salor.appraisal.rules.publish.FormatReport.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {

  private static final String V1 = "salor/2025-01-01_v1";

  @TempDir Path root;

  private Path copyV1() throws IOException {
    PolicyLibrary.bundled().copyTo(root, PolicyId.parse(V1)::equals);
    return root.resolve(V1);
  }

  private static List<String> names(FormatReport report, State state) {
    return report.files(state).stream()
        .map(FormattedFile::file)
        .map(file -> file.substring(file.lastIndexOf('/') + 1))
        .toList();
  }

  /** Whoever changes a policy runs: appraise format DIR. */
  @ParameterizedTest
  @ValueSource(strings = {"src/main/resources/policies", "src/test/resources/schemes"})
  void thePoliciesOfThisProjectAreLaidOut(String folder) throws IOException {
    FormatReport report = PolicyWorkshop.format(Path.of(folder), Mode.CHECK);

    assertThat(report.files()).isNotEmpty();
    assertThat(report.issues()).isEmpty();
    assertThat(report.files(State.CHANGED)).isEmpty();
    assertThat(report.files(State.REFUSED)).isEmpty();
    assertThat(report.files(State.SEALED)).isEmpty();
  }

  @Test
  void aFileThatIsLaidOutOtherwiseIsWrittenAnewAndSaysTheSame() throws IOException {
    Path folder = copyV1();
    String rules = Files.readString(folder.resolve("bobot.dslr"));
    String noisy = rules.replace("    bobot ", "\t bobot\t").strip();
    Files.writeString(folder.resolve("bobot.dslr"), noisy);

    FormatReport checked = PolicyWorkshop.format(folder, Mode.CHECK);
    assertThat(folder.resolve("bobot.dslr")).content().isEqualTo(noisy);
    FormatReport written = PolicyWorkshop.format(folder, Mode.WRITE);

    assertThat(names(checked, State.CHANGED)).containsExactly("bobot.dslr");
    assertThat(written.files()).isEqualTo(checked.files());
    assertThat(folder.resolve("bobot.dslr")).content().isEqualTo(rules);
    assertThat(PolicyWorkshop.format(folder, Mode.CHECK).isFormatted()).isTrue();
  }

  @Test
  void aTableLosesBlanksAndNeedlessMarksAndKeepsItsSeparator() throws IOException {
    Path folder = copyV1();
    Path table = folder.resolve("predikat.csv");
    String before = Files.readString(table);
    String noisy =
        before.replace("75..<90;Baik;", "\"75..<90\";Baik  ; ").replace("bila ", "bila  ");
    Files.writeString(table, "\uFEFF" + noisy.replace("\n", "\r\n\r\n"));

    PolicyWorkshop.format(folder, Mode.WRITE);

    assertThat(Files.readString(table)).isEqualTo("\uFEFF" + before.replace("\n", "\r\n"));
  }

  @Test
  void aFileWithErrorsIsLeftAsItIsWithTheReason() throws IOException {
    Path folder = copyV1();
    Path rules = folder.resolve("bobot.dslr");
    String broken =
        Files.readString(rules).replace("persen", "persn").replace("    bobot", "  bobot");
    Files.writeString(rules, broken);
    Path table = folder.resolve("mutu.csv");
    Files.writeString(table, Files.readString(table).replace(";A;", " ; AA ;"));

    FormatReport report = PolicyWorkshop.format(folder, Mode.WRITE);

    assertThat(names(report, State.REFUSED)).containsExactly("bobot.dslr", "mutu.csv");
    assertThat(report.files(State.REFUSED).get(0).issues().get(0).code().id())
        .isEqualTo("unknown-sentence");
    assertThat(rules).content().isEqualTo(broken);
    assertThat(report.isFormatted()).isFalse();
  }

  @Test
  void aSealedVersionIsLeftAsItIs() throws IOException {
    Path folder = copyV1();
    Path rules = folder.resolve("bobot.dslr");
    Files.writeString(rules, Files.readString(rules) + "\n\n");
    PolicyWorkshop.seal(folder);

    FormatReport report = PolicyWorkshop.format(folder, Mode.WRITE);

    assertThat(names(report, State.SEALED)).containsExactly("bobot.dslr");
    assertThat(report.isFormatted()).isTrue();
    assertThat(PolicyLibrary.ofDirectory(root).issues()).isEmpty();
  }

  @Test
  void aFolderWithoutManifestIsSaid() throws IOException {
    Path folder = copyV1();
    Files.writeString(folder.resolve("policy.yaml"), "id: [");

    FormatReport report = PolicyWorkshop.format(folder, Mode.WRITE);

    assertThat(report.issues())
        .extracting(issue -> issue.code().id())
        .containsExactly("yaml-syntax");
    assertThat(report.files()).isNotEmpty().allMatch(file -> file.state() == State.REFUSED);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(n -> n.endsWith(".part"));
    }
  }
}
