package id.salor.appraisal.rules.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.rules.internal.version.FaultyPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Policy folders made to do harm, as data in {@code hostile-folders}: each is refused before
 * anything of it is compiled, with exactly the findings expected, in bounded time and memory.
 *
 * <p>They are read in a process of their own whose memory is bounded, so that one which takes more
 * fails. With {@code -Dhostile.update=true} the findings are written down, to be read and judged.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "links, pipes and devices are those of Linux")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFoldersTest {

  /** What stands in a file outside the folder of policies. */
  static final String SECRET = "rahasia-negara";

  /** Longest a single finding may be. */
  static final int MAX_SHOWN = 4_096;

  /** Most findings that anybody would read. */
  private static final int MAX_FINDINGS = 600;

  /** Memory in which every folder is refused. */
  private static final String HEAP = "-Xmx96m";

  /** Memory in which the examples of every folder are run, with the rule engine. */
  private static final String HEAP_FOR_CASES = "-Xmx160m";

  private static final boolean UPDATE = Boolean.getBoolean("hostile.update");

  private final Map<String, List<String>> found = new LinkedHashMap<>();
  private final List<String> touched = new ArrayList<>();
  private List<String> loadedClasses = List.of();

  private Path directory;

  @BeforeAll
  void readEveryFolder(@TempDir Path temporary) throws IOException, InterruptedException {
    directory = temporary;
    List<HostileFolder> folders =
        HostileFolder.all().stream()
            .filter(f -> f.name().matches(System.getProperty("hostile.only", ".*")))
            .toList();
    for (HostileFolder folder : folders) {
      folder.write(directory);
    }
    List<String> before = tree();
    run(folders.stream().filter(folder -> !folder.isCases()).toList(), HEAP, "refused");
    loadedClasses = classes("refused");
    run(folders.stream().filter(HostileFolder::isCases).toList(), HEAP_FOR_CASES, "cases");
    touched.addAll(tree());
    touched.removeAll(before);
  }

  private void run(List<HostileFolder> folders, String heap, String name)
      throws IOException, InterruptedException {
    Path list = directory.resolve(name + ".list");
    Path results = directory.resolve(name + ".found");
    Files.write(list, folders.stream().map(HostileFolder::name).toList());
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:+ExitOnOutOfMemoryError",
                "-Xlog:class+load:file=" + directory.resolve(name + ".classes"),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                HostileFoldersRun.class.getName(),
                directory.toString(),
                results.toString(),
                list.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve(name + ".log").toFile())
            .start();
    boolean ended = process.waitFor(20, TimeUnit.MINUTES);
    process.destroyForcibly();
    String log = Files.readString(directory.resolve(name + ".log"));
    String current = "";
    for (String line : Files.readAllLines(results)) {
      if (line.startsWith("== ")) {
        current = line.substring(3);
        found.put(current, new ArrayList<>());
      } else if (line.startsWith("-- ")) {
        System.getLogger("hostile").log(System.Logger.Level.DEBUG, current + " " + line);
      } else {
        found.get(current).add(line.replace(FaultyPolicy.NAME + "/", ""));
      }
    }
    if (UPDATE) {
      Files.writeString(
          Path.of("target/hostile-" + name + ".log"), Files.readString(results) + log);
    }
    assertThat(ended && process.exitValue() == 0).as("stopped at " + current + "\n" + log).isTrue();
  }

  private List<String> classes(String name) throws IOException {
    try (Stream<String> lines = Files.lines(directory.resolve(name + ".classes"))) {
      return lines.map(line -> line.replaceFirst("^(\\[[^]]*])+ ", "")).toList();
    }
  }

  /** Every file below the directory of the test with its size and time. */
  private List<String> tree() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      List<String> found = new ArrayList<>();
      for (Path file :
          files.filter(f -> f.getNameCount() > directory.getNameCount() + 1).toList()) {
        found.add(
            directory.relativize(file)
                + " "
                + Files.readAttributes(
                        file,
                        java.nio.file.attribute.BasicFileAttributes.class,
                        java.nio.file.LinkOption.NOFOLLOW_LINKS)
                    .lastModifiedTime());
      }
      return found;
    }
  }

  @TestFactory
  Stream<DynamicTest> eachHostileFolderIsRefusedWithExactlyItsFindings() {
    return found.keySet().stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> checkFindings(new HostileFolder(name))));
  }

  private void checkFindings(HostileFolder folder) throws IOException {
    List<String> findings = found.get(folder.name());
    if (UPDATE) {
      Files.write(folder.expected(), shortened(findings));
    }
    assertThat(findings).isNotEmpty();
    assertThat(findings.stream().filter(line -> !line.startsWith("case ")).toList())
        .hasSizeLessThan(MAX_FINDINGS);
    assertThat(findings).noneMatch(line -> line.startsWith("!"));
    assertThat(shortened(findings)).isEqualTo(Files.readAllLines(folder.expected()));
  }

  /** Findings of one kind beyond the tenth are counted, not listed. */
  private static List<String> shortened(List<String> findings) {
    List<String> lines = new ArrayList<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String finding : findings) {
      String code = finding.substring(0, finding.indexOf(' '));
      if (counts.merge(code, 1, Integer::sum) <= 10) {
        lines.add(finding);
      }
    }
    counts.forEach(
        (code, count) -> {
          if (count > 10) {
            lines.add("and " + (count - 10) + " more " + code);
          }
        });
    return lines;
  }

  @Test
  void thereAreAtLeastAHundred() {
    assertThat(HostileFolder.all()).hasSizeGreaterThanOrEqualTo(100);
  }

  @Test
  void nothingIsCompiledOrRunOrReached() {
    assertThat(loadedClasses).anyMatch(name -> name.startsWith("id.salor.appraisal.rules."));
    // every way of starting a process goes through its builder; newer machines load the class of a
    // process itself for reasons of their own
    assertThat(
            new TreeSet<>(loadedClasses)
                .stream()
                    .filter(
                        name ->
                            name.matches(
                                "(org\\.(drools|kie|mvel2?)\\.|javax?\\.(script|tools|rmi|naming)\\."
                                    + "|java\\.lang\\.ProcessBuilder "
                                    + "|java\\.net\\.(Socket|ServerSocket|HttpURLConnection) "
                                    + "|java\\.io\\.ObjectInputStream ).*"))
                    .toList())
        .isEmpty();
  }

  @Test
  void nothingIsWritten() {
    assertThat(touched).isEmpty();
  }

  @Test
  void theMakeFileReadsWordsAndEscapes() {
    assertThat(MakeFile.words("text \"a\\tb \\\"c\\\" \\u001b\" >> x.csv"))
        .containsExactly("text", "a\tb \"c\" \u001b", ">>", "x.csv");
  }
}
