package id.salor.appraisal.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does what the README says, in a copy of what it speaks of: each block of commands is run, the
 * quickstart is compiled and run and must print what stands below it, the edit is made.
 */
class ReadmeTest {

  /** The exit code where two versions are not proven to say the same. */
  private static final int DIFFERENT = 1;

  private static final Path TOP = Path.of("..");
  private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);
  private static final String LAUNCHER = "examples/appraise ";

  /** A block of the README. */
  private record Block(String kind, String text) {}

  @TempDir Path work;

  @BeforeEach
  void copyWhatTheReadmeSpeaksOf() throws IOException {
    for (String folder : List.of("examples/data", "appraisal-rules/src/main/resources/policies")) {
      copy(TOP.resolve(folder), work.resolve(folder));
    }
  }

  @Test
  void everyCommandOfTheReadmeWorksAndTheEditTakesEffect() throws Exception {
    List<String> run = new ArrayList<>();
    String lastScore = "";
    boolean edited = false;
    for (Block block : blocks()) {
      if (block.kind().equals("diff")) {
        applyEdit(block.text());
        edited = true;
      } else if (block.kind().equals("sh")) {
        for (String command : block.text().strip().split("\n")) {
          String output = run(command);
          run.add(command);
          if (command.startsWith(LAUNCHER + "score")) {
            assertThat(output.equals(lastScore)).as("the edit takes effect").isFalse();
            lastScore = output;
          }
        }
      }
    }
    assertThat(edited).isTrue();
    assertThat(run).contains("mvn -B verify").hasSizeGreaterThanOrEqualTo(6);
  }

  @Test
  void theQuickstartCompilesAndPrintsWhatStandsBelowIt() throws Exception {
    List<Block> blocks = blocks();
    int index = indexOf(blocks, "java");
    Path source = Files.writeString(work.resolve("Quickstart.java"), blocks.get(index).text());
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    String classPath = System.getProperty("java.class.path");

    int status =
        compiler.run(null, null, null, "-cp", classPath, "-d", work.toString(), source.toString());

    assertThat(status).isZero();
    String output =
        process(List.of(java(), "-cp", work + File.pathSeparator + classPath, "Quickstart"));
    assertThat(output).isEqualTo(blocks.get(indexOf(blocks, "text")).text());
  }

  @Test
  void theQuickstartHasAboutTenStatements() throws IOException {
    List<Block> blocks = blocks();
    long statements =
        blocks
            .get(indexOf(blocks, "java"))
            .text()
            .lines()
            .dropWhile(line -> !line.contains("main("))
            .skip(1)
            .takeWhile(line -> !line.equals("  }"))
            .count();

    assertThat(statements).isLessThanOrEqualTo(10);
  }

  @Test
  void everyLinkOfTheReadmeAndTheDocsLeadsSomewhere() throws IOException {
    for (String file :
        List.of(
            "README.md",
            "CONTRIBUTING.md",
            "appraisal-rules/docs/buku-analis.md",
            "appraisal-rules/docs/analyst-handbook.md",
            "appraisal-rules/docs/bahasa-aturan.md",
            "appraisal-rules/docs/rule-language.md")) {
      Path page = TOP.resolve(file);
      Matcher links = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)").matcher(read(page));
      while (links.find()) {
        assertThat(page.resolveSibling(links.group(1))).as(file).exists();
      }
    }
  }

  private static int indexOf(List<Block> blocks, String kind) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).kind().equals(kind)) {
        return i;
      }
    }
    throw new IllegalStateException("no block: " + kind);
  }

  private static List<Block> blocks() throws IOException {
    Matcher matcher = BLOCK.matcher(read(TOP.resolve("README.md")));
    List<Block> blocks = new ArrayList<>();
    while (matcher.find()) {
      blocks.add(new Block(matcher.group(1), matcher.group(2)));
    }
    return blocks;
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file).replace("\r\n", "\n");
  }

  /**
   * Replaces each line with a minus by the line with a plus, in whichever copied file it stands.
   */
  private void applyEdit(String diff) throws IOException {
    List<String> from =
        diff.lines().filter(l -> l.startsWith("-")).map(l -> l.substring(1)).toList();
    List<String> to = diff.lines().filter(l -> l.startsWith("+")).map(l -> l.substring(1)).toList();
    Path file = work.resolve("my-policies/salor/2025-01-01_v1/bobot.dslr");
    String text = read(file);
    for (int i = 0; i < from.size(); i++) {
      assertThat(text).contains(from.get(i) + "\n");
      text = text.replace(from.get(i) + "\n", to.get(i) + "\n");
    }
    Files.writeString(file, text);
  }

  private String run(String command) throws Exception {
    if (command.equals("mvn -B verify")) {
      return "this very run";
    }
    if (command.startsWith(LAUNCHER)) {
      // the same program as the launcher's, from the classes of this build
      List<String> line =
          new ArrayList<>(
              List.of(
                  java(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  "id.salor.appraisal.examples.cli.Appraise"));
      line.addAll(List.of(command.substring(LAUNCHER.length()).split(" ")));
      return process(line);
    }
    Matcher copy = Pattern.compile("cp -r (\\S+) (\\S+)").matcher(command);
    assertThat(copy.matches()).as("a command this test knows: " + command).isTrue();
    copy(work.resolve(copy.group(1)), work.resolve(copy.group(2)));
    return "";
  }

  private String process(List<String> line) throws Exception {
    Process process = new ProcessBuilder(line).directory(work.toFile()).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    // a comparison that finds a difference says so with its exit code, as such programs do
    int expected = line.contains("diff") ? DIFFERENT : 0;
    assertThat(process.exitValue()).as(line + "\n" + errors).isEqualTo(expected);
    return output.replace(System.lineSeparator(), "\n");
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
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
