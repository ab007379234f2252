package id.salor.appraisal.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hostile policy folders as an analyst would meet them: refused with findings, never with a stack
 * trace, and without a character that steers the terminal. Those that must be made first are left
 * to the tests of the library.
 */
class HostilePoliciesTest {

  private static final Path DATA = Path.of("../appraisal-rules/src/test/resources");
  private static final int MAX_PRINTED = 400_000;

  private static List<Path> folders() throws IOException {
    try (Stream<Path> entries = Files.list(DATA.resolve("hostile-folders"))) {
      return entries
          .filter(folder -> Files.notExists(folder.resolve("make.txt")))
          .sorted()
          .toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> aHostileFolderIsRefusedWithFindings(@TempDir Path directory)
      throws IOException {
    return folders().stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    folder.getFileName().toString(), () -> checkRefused(folder, directory)));
  }

  private static void checkRefused(Path folder, Path directory) throws IOException {
    String name = folder.getFileName().toString();
    Path policies = directory.resolve(name);
    Path version = policies.resolve("uji/2025-01-01_v1");
    copy(DATA.resolve("policy-errors/base"), version);
    copy(folder, version);
    Files.delete(version.resolve("expected.txt"));

    Run listed = checked("policies", "--policies", policies.toString());
    Run cases = checked("cases", "--policies", policies.toString());

    if (!name.startsWith("cases-")) {
      assertThat(listed.code()).isBetween(1, 2);
      assertThat(cases.code()).isBetween(1, 2);
    }
  }

  private static Run checked(String... arguments) {
    Run run = Run.of(arguments);
    String printed = run.out() + run.err();
    assertThat(printed)
        .hasSizeLessThan(MAX_PRINTED)
        .doesNotContain("Exception in thread", "\tat ")
        .doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]");
    return run;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.write(target, Files.readAllBytes(file));
      }
    }
  }
}
