package id.salor.appraisal.rules.internal.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.rules.internal.source.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyFolderTest {

  private static final String NAME = "salor/2025-01-01_v1";

  @TempDir Path outside;

  @TempDir Path directory;

  @Test
  void aFolderHoldsItsFilesByName() throws IOException {
    write("policy.yaml", "id: x\r\n");
    write("bobot.dslr", "aturan");
    write("konversi.csv", "bila iki");
    write("examples/a.yaml", "[]");
    write("README.md", "notes");

    PolicyFolder folder = read();

    assertThat(folder.issues()).isEmpty();
    assertThat(folder.files())
        .containsOnlyKeys(
            "README.md", "bobot.dslr", "examples/a.yaml", "konversi.csv", "policy.yaml");
    assertThat(folder.file("policy.yaml"))
        .contains(SourceText.of(NAME + "/policy.yaml", "id: x\n"));
    assertThat(folder.sentences()).extracting(SourceText::file).containsExactly(at("bobot.dslr"));
    assertThat(folder.tables()).extracting(SourceText::file).containsExactly(at("konversi.csv"));
    assertThat(folder.examples())
        .extracting(SourceText::file)
        .containsExactly(at("examples/a.yaml"));
  }

  @Test
  void aFolderIsASnapshotThatLaterChangesDoNotTouch() throws IOException {
    write("policy.yaml", "id: x");
    PolicyFolder folder = read();

    write("policy.yaml", "id: y");

    assertThat(folder.file("policy.yaml").orElseThrow().text()).isEqualTo("id: x");
  }

  @Test
  void theDigestCoversWhatDecidesAndTheVocabularyAndNothingElse() {
    PolicyFolder plain = folder(Map.of("policy.yaml", "id: x\n", "a.csv", "1\n"));

    assertThat(plain.digest("1"))
        .isEqualTo(folder(Map.of("policy.yaml", "\uFEFFid: x\r\n", "a.csv", "1\r\n")).digest("1"))
        .isEqualTo(with(plain, "README.md", "notes").digest("1"))
        .isEqualTo(with(plain, "SEAL", "sha256").digest("1"))
        .isEqualTo(with(plain, "examples/a.yaml", "[]").digest("1"))
        .isNotEqualTo(plain.digest("2"))
        .isNotEqualTo(with(plain, "parameters.yaml", "").digest("1"))
        .isNotEqualTo(with(plain, "b.dslr", "").digest("1"))
        .isNotEqualTo(folder(Map.of("policy.yaml", "id: x\n", "b.csv", "1\n")).digest("1"))
        .isNotEqualTo(folder(Map.of("policy.yaml", "id: x\n", "a.csv", "2\n")).digest("1"));
  }

  @Test
  void theDigestDoesNotDependOnTheFolderName() {
    Map<String, String> texts = Map.of("policy.yaml", "id: x\n");

    assertThat(PolicyFolder.of("a/1", texts).digest("1"))
        .isEqualTo(PolicyFolder.of("a/2", texts).digest("1"));
  }

  @Test
  void aFolderWithoutManifestSaysSo() throws IOException {
    write("bobot.dslr", "aturan");

    assertThat(found(read())).containsExactly(tuple("no-manifest", at("policy.yaml")));
  }

  @Test
  void everyUnexpectedFileIsNamed() throws IOException {
    write("policy.yaml", "id: x");
    write("Salinan.xlsx", "");
    write("bobot.dslr.bak", "");
    write("tables/a.csv", "");
    write("examples/b.txt", "");
    write("examples/deep/c.yaml", "");
    write("Tabel A.csv", "");

    assertThat(found(read()))
        .containsExactlyInAnyOrder(
            tuple("file-name", at("Salinan.xlsx")),
            tuple("unexpected-file", at("bobot.dslr.bak")),
            tuple("unexpected-file", at("tables")),
            tuple("unexpected-file", at("examples/b.txt")),
            tuple("unexpected-file", at("examples/deep")),
            tuple("file-name", at("Tabel A.csv")));
  }

  @Test
  void aLinkOutOfTheFolderIsRefusedAndOneWithinIsRead() throws IOException {
    write("policy.yaml", "id: x");
    Path secret = Files.writeString(outside.resolve("secret.csv"), "secret");
    Files.createSymbolicLink(directory.resolve("rahasia.csv"), secret);
    Files.createSymbolicLink(directory.resolve("catatan.md"), directory.resolve("policy.yaml"));

    PolicyFolder folder = read();

    assertThat(found(folder)).containsExactly(tuple("link-outside", at("rahasia.csv")));
    assertThat(folder.files()).containsOnlyKeys("catatan.md", "policy.yaml");
  }

  @Test
  void linksToFoldersAndLinksToNothingAreIssues() throws IOException {
    write("policy.yaml", "id: x");
    Files.createSymbolicLink(directory.resolve("examples"), outside);
    Files.createSymbolicLink(directory.resolve("mati.csv"), outside.resolve("none.csv"));

    assertThat(found(read()))
        .containsExactly(
            tuple("unexpected-file", at("examples")), tuple("unreadable", at("mati.csv")));
  }

  @Test
  void issuesNeverNameAPathOfTheMachine() throws IOException {
    Files.createSymbolicLink(directory.resolve("mati.csv"), outside.resolve("none.csv"));

    assertThat(read().issues())
        .extracting(Issue::toString)
        .noneMatch(text -> text.contains(outside.toString()))
        .noneMatch(text -> text.contains(directory.toString()));
  }

  @Test
  void aFileAboveTheLimitIsRefusedAndTheOthersAreRead() throws IOException {
    write("policy.yaml", "id: x");
    write("besar.csv", "x".repeat(FolderReading.MAX_FILE_BYTES + 1));
    write("tepat.csv", "x".repeat(FolderReading.MAX_FILE_BYTES));

    PolicyFolder folder = read();

    assertThat(found(folder)).containsExactly(tuple("file-too-large", at("besar.csv")));
    assertThat(folder.files()).containsOnlyKeys("policy.yaml", "tepat.csv");
  }

  @Test
  void tooManyBytesInAllAreRefused() throws IOException {
    for (int i = 0; i < 21; i++) {
      write("t" + i + ".csv", "x".repeat(FolderReading.MAX_FILE_BYTES));
    }

    assertThat(found(read())).contains(tuple("folder-too-large", NAME));
  }

  @Test
  void tooManyFilesAreRefused() throws IOException {
    for (int i = 0; i <= FolderReading.MAX_FILES; i++) {
      write("n" + i + ".md", "");
    }

    assertThat(found(read())).contains(tuple("too-many-files", NAME));
  }

  @Test
  void bytesThatAreNoTextAreShownByTheirPlace() throws IOException {
    write("policy.yaml", "id: x\ntitle: a\0b");
    Files.write(
        directory.resolve("lama.csv"), "baik\ncaf\u00e9;1".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(found(read()))
        .containsExactly(
            tuple("not-utf-8", at("lama.csv:2:4")), tuple("nul-character", at("policy.yaml:2:9")));
  }

  @Test
  void aFolderThatIsNotThereIsAnIssueAndNoException() {
    assertThat(found(PolicyFolder.read(directory.resolve("none"), NAME)))
        .extracting(found -> found.toList().get(0))
        .containsExactly("unreadable");
  }

  private PolicyFolder read() {
    return PolicyFolder.read(directory, NAME);
  }

  private static String at(String file) {
    return NAME + "/" + file;
  }

  private void write(String file, String text) throws IOException {
    Path path = directory.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private static PolicyFolder folder(Map<String, String> texts) {
    return PolicyFolder.of(NAME, texts);
  }

  private static PolicyFolder with(PolicyFolder folder, String file, String text) {
    Map<String, String> texts = new LinkedHashMap<>();
    folder.files().forEach((name, source) -> texts.put(name, source.text()));
    texts.put(file, text);
    return folder(texts);
  }

  private static List<Tuple> found(PolicyFolder folder) {
    return folder.issues().stream()
        .map(issue -> tuple(issue.code().id(), issue.location().orElseThrow().toString()))
        .toList();
  }
}
