package id.salor.appraisal.rules.internal.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyFoldersTest {

  @TempDir Path root;

  @TempDir Path outside;

  @Test
  void versionsAreFoundTwoLevelsBelowTheRoot() throws IOException {
    write("salor/2025-01-01_v1/policy.yaml");
    write("salor/2026-01-01_v2/policy.yaml");
    write("skm/2017_permenpanrb-14-2017/policy.yaml");
    write("README.md");
    write(".git/config");

    PolicyFolders found = PolicyFolders.scan(root);

    assertThat(found.issues()).isEmpty();
    assertThat(found.folders())
        .extracting(PolicyFolder::name)
        .containsExactly(
            "salor/2025-01-01_v1", "salor/2026-01-01_v2", "skm/2017_permenpanrb-14-2017");
  }

  @Test
  void aBrokenFolderKeepsNoOtherFromBeingFound() throws IOException {
    write("salor/2025-01-01_v1/policy.yaml");
    write("salor/2026-01-01_v2/notes.txt");
    write("Salor Baru/v1/policy.yaml");
    write("salor/Versi Dua/policy.yaml");

    PolicyFolders found = PolicyFolders.scan(root);

    assertThat(found.folders())
        .extracting(PolicyFolder::name)
        .containsExactly("salor/2025-01-01_v1", "salor/2026-01-01_v2");
    assertThat(found.folders().get(0).issues()).isEmpty();
    assertThat(found.folders().get(1).issues()).hasSize(2);
    assertThat(codes(found))
        .containsExactly(
            tuple("folder-name", "Salor Baru"), tuple("folder-name", "salor/Versi Dua"));
  }

  @Test
  void aRootThatIsMissingOrEmptyIsAnIssue() {
    assertThat(codes(PolicyFolders.scan(root.resolve("none"))))
        .extracting(code -> code.toList().get(0))
        .containsExactly("no-policy-root");
    assertThat(codes(PolicyFolders.scan(root)))
        .extracting(code -> code.toList().get(0))
        .containsExactly("no-policies");
  }

  @Test
  void misplacedFilesAreWarnings() throws IOException {
    write("policy.yaml");
    write("salor/policy.yaml");
    write("salor/v1/policy.yaml");

    PolicyFolders found = PolicyFolders.scan(root);

    assertThat(found.issues()).noneMatch(issue -> issue.isError());
    assertThat(codes(found))
        .containsExactly(
            tuple("stray-file", "policy.yaml"), tuple("stray-file", "salor/policy.yaml"));
  }

  @Test
  void aFolderLinkedFromOutsideTheRootIsRefused() throws IOException {
    write("salor/v1/policy.yaml");
    Files.writeString(outside.resolve("policy.yaml"), "id: x");
    Files.createSymbolicLink(root.resolve("salor/v2"), outside);
    Files.createSymbolicLink(root.resolve("skm"), outside);

    PolicyFolders found = PolicyFolders.scan(root);

    assertThat(found.folders()).extracting(PolicyFolder::name).containsExactly("salor/v1");
    assertThat(codes(found))
        .containsExactly(tuple("link-outside", "salor/v2"), tuple("link-outside", "skm"));
  }

  @Test
  void policiesTravelInAJarWithFolderEntriesAndInAClassesDirectory() throws IOException {
    Path jar =
        jar(
            Map.of(
                "policies/", "",
                "policies/satu/", "",
                "policies/satu/v1/policy.yaml", "id: satu/v1",
                "policies/satu/v1/examples/a.yaml", "[]",
                "other/policy.yaml", ""));
    write("policies/dua/v1/policy.yaml");

    try (URLClassLoader loader = loader(jar, root)) {
      PolicyFolders found = PolicyFolders.scanClassPath(loader);

      assertThat(found.issues()).isEmpty();
      assertThat(found.folders())
          .extracting(PolicyFolder::name)
          .containsSubsequence("dua/v1", "satu/v1");
      PolicyFolder one = folder(found, "satu/v1");
      assertThat(one.files()).containsOnlyKeys("examples/a.yaml", "policy.yaml");
      assertThat(one.file("policy.yaml").orElseThrow().file()).isEqualTo("satu/v1/policy.yaml");
    }
  }

  @Test
  void theSameVersionTwiceOnTheClassPathIsAnIssueOnlyIfTheTwoDiffer() throws IOException {
    Path jar = jar(Map.of("policies/", "", "policies/dua/v1/policy.yaml", "id: x"));
    write("policies/dua/v1/policy.yaml");
    try (URLClassLoader loader = loader(jar, root)) {
      assertThat(codes(PolicyFolders.scanClassPath(loader))).isEmpty();
    }

    Files.writeString(root.resolve("policies/dua/v1/policy.yaml"), "id: y");
    try (URLClassLoader loader = loader(jar, root)) {
      assertThat(codes(PolicyFolders.scanClassPath(loader)))
          .containsExactly(tuple("version-twice", "dua/v1"));
    }
  }

  @Test
  void aJarWithAnEntryThatClimbsOutIsNoDanger() throws IOException {
    Path jar =
        jar(
            Map.of(
                "policies/", "",
                "policies/satu/v1/policy.yaml", "id: x",
                "policies/satu/v1/../../../../evil.csv", "evil"));

    try (URLClassLoader loader = loader(jar)) {
      PolicyFolders found = PolicyFolders.scanClassPath(loader);

      assertThat(found.folders())
          .noneMatch(folder -> folder.files().keySet().stream().anyMatch(f -> f.contains("evil")));
    }
  }

  private static PolicyFolder folder(PolicyFolders found, String name) {
    return found.folders().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }

  private static URLClassLoader loader(Path... places) throws IOException {
    URL[] urls = new URL[places.length];
    for (int i = 0; i < places.length; i++) {
      urls[i] = places[i].toUri().toURL();
    }
    return new URLClassLoader(urls, null);
  }

  private Path jar(Map<String, String> entries) throws IOException {
    Path jar = outside.resolve("policies with space.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      for (var entry : new TreeMap<>(entries).entrySet()) {
        out.putNextEntry(new JarEntry(entry.getKey()));
        out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    return jar;
  }

  private void write(String file) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, "id: x");
  }

  private static List<Tuple> codes(PolicyFolders found) {
    return found.issues().stream()
        .map(issue -> tuple(issue.code().id(), issue.location().orElseThrow().toString()))
        .toList();
  }
}
