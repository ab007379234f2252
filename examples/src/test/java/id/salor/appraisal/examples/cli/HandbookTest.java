package id.salor.appraisal.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Does what the analysts' handbook says, from its first line to its last, in an empty folder: files
 * are written, edits are made, commands are run, and what they print is compared.
 *
 * <p>How a page is written for it: a block {@code sh} holds commands; the block {@code text} after
 * it holds what the last of them prints, with {@code …} for what is left out, within a line or of
 * lines; {@code sh exit-1} says that the exit code is 1. A block {@code diff} is an edit of the
 * file last named in the text before it; a block {@code yaml}, {@code csv} or {@code dslr} is the
 * whole of a new file of that name.
 */
class HandbookTest {

  private static final Path DOCS = Path.of("../appraisal-rules/docs");
  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w+)([^\\n]*)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern FILE = Pattern.compile("`([^`\\n]+\\.(?:dslr|csv|yaml))`");
  private static final Pattern EXIT = Pattern.compile("exit-(\\d)");
  private static final String COMMAND = "appraise ";

  /** A block of a page, and the file last named before it. */
  private record Block(String kind, String info, String text, String file, int line) {

    int exitCode() {
      Matcher code = EXIT.matcher(info);
      return code.find() ? Integer.parseInt(code.group(1)) : 0;
    }
  }

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"buku-analis.md", "analyst-handbook.md"})
  void whatThePageSaysIsWhatHappens(String page) throws IOException {
    Path work = Files.createDirectory(folder.resolve("map kerja"));
    String printed = "";
    // all that is wrong is shown at once: a page has many outputs, and a run takes its time
    SoftAssertions all = new SoftAssertions();
    try (PageRunner runner = PageRunner.in(work)) {
      for (Block block : blocks(page)) {
        String place = page + ":" + block.line();
        switch (block.kind()) {
          case "sh" -> printed = runAll(runner, work, block, place, all);
          case "text" -> assertPrinted(printed, block.text(), place, all);
          case "diff" -> edit(work.resolve(block.file()), block.text(), place);
          default -> write(work.resolve(block.file()), block.text());
        }
      }
    }
    all.assertAll();
  }

  @Test
  void bothPagesHaveTheSameChaptersAndTheSameCommands() throws IOException {
    assertThat(commands("analyst-handbook.md").stream().map(c -> c.replace(" --lang en", "")))
        .hasSizeGreaterThan(20)
        .containsExactlyElementsOf(commands("buku-analis.md"));
    assertThat(headings("analyst-handbook.md"))
        .hasSizeGreaterThan(8)
        .containsExactlyElementsOf(headings("buku-analis.md"));
  }

  @Test
  void leftOutIsOnlyWhatThePageMarks() {
    assertThat(matches("a\nb c d\ne\n", "a\n…\ne\n")).isTrue();
    assertThat(matches("a\nb c d\ne\n", "a\nb … d\ne\n")).isTrue();
    assertThat(matches("a\nb c d\ne\n", "a\nb …\n  …\n")).isTrue();
    assertThat(matches("a\nb c d\ne\n", "a\ne\n")).isFalse();
    assertThat(matches("a\nb c d\ne\n", "a\nb … x\ne\n")).isFalse();
    assertThat(matches("a\nb\n", "a\n")).isFalse();
    assertThat(matches("a.b\n", "aXb\n")).isFalse();
  }

  private static String runAll(
      PageRunner runner, Path work, Block block, String place, SoftAssertions all)
      throws IOException {
    String printed = "";
    for (String command : block.text().strip().split("\n")) {
      if (command.startsWith("mv ")) {
        String[] names = command.split(" ");
        Files.move(work.resolve(names[1]), work.resolve(names[2]));
      } else {
        assertThat(command).as(place).startsWith(COMMAND);
        PageRunner.Outcome outcome = runner.run(words(command.substring(COMMAND.length())));
        all.assertThat(outcome.code())
            .as(place + ": " + command + "\n" + outcome.output())
            .isEqualTo(block.exitCode());
        printed = outcome.output();
      }
    }
    return printed;
  }

  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(command);
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    return words;
  }

  private static void assertPrinted(
      String printed, String shown, String place, SoftAssertions all) {
    String readable = printed.stripTrailing() + "\n";
    all.assertThat(matches(readable, shown))
        .as("%s shows\n%s\nbut this was printed:\n%s", place, shown, readable)
        .isTrue();
  }

  /** Compares line by line, so that a mark within a line never swallows the next. */
  private static boolean matches(String printed, String shown) {
    String pattern =
        shown
            .lines()
            .map(
                line ->
                    line.strip().equals("…")
                        ? "(?:[^\\n]*\\n)*"
                        : Arrays.stream(line.split("…", -1))
                                .map(Pattern::quote)
                                .collect(Collectors.joining("[^\\n]*"))
                            + "\\n")
            .collect(Collectors.joining());
    return Pattern.matches(pattern, printed);
  }

  /**
   * Puts the lines with a plus in the place of those with a minus, beside the lines with neither.
   */
  private static void edit(Path file, String diff, String place) throws IOException {
    String before = side(diff, "-");
    String after = side(diff, "+");
    String text = Files.readString(file);
    assertThat(text.split(Pattern.quote(before), -1))
        .as("%s: this stands once in %s:\n%s", place, file.getFileName(), before)
        .hasSize(2);
    Files.writeString(file, text.replace(before, after));
  }

  private static String side(String diff, String sign) {
    return diff.lines()
        .filter(line -> line.startsWith(sign) || line.startsWith(" "))
        .map(line -> line.substring(1) + "\n")
        .collect(Collectors.joining());
  }

  private static void write(Path file, String text) throws IOException {
    assertThat(file).as("a new file").doesNotExist();
    Files.writeString(file, text);
  }

  private static List<String> commands(String page) throws IOException {
    return blocks(page).stream()
        .filter(block -> block.kind().equals("sh"))
        .flatMap(block -> block.text().lines())
        .toList();
  }

  /** How deep each heading is, and its number. */
  private static List<String> headings(String page) throws IOException {
    return Pattern.compile("^(#+ *[0-9]*)", Pattern.MULTILINE)
        .matcher(BLOCK.matcher(read(page)).replaceAll(""))
        .results()
        .map(heading -> heading.group(1))
        .toList();
  }

  private static List<Block> blocks(String page) throws IOException {
    String text = read(page);
    Matcher matcher = BLOCK.matcher(text);
    List<Block> blocks = new ArrayList<>();
    String file = "";
    int last = 0;
    while (matcher.find()) {
      Matcher named = FILE.matcher(text.substring(last, matcher.start()));
      while (named.find()) {
        file = named.group(1);
      }
      last = matcher.end();
      int line = (int) text.substring(0, matcher.start()).lines().count() + 1;
      blocks.add(new Block(matcher.group(1), matcher.group(2), matcher.group(3), file, line));
    }
    return blocks;
  }

  private static String read(String page) throws IOException {
    return Files.readString(DOCS.resolve(page)).replace("\r\n", "\n");
  }
}
