package id.salor.appraisal.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The launcher for Windows says what the one for other systems says. It is not run here: what can
 * be seen of it without Windows is compared with the other, which {@link LauncherTest} runs.
 */
class WindowsLauncherTest {

  private static final String WINDOWS = text("appraise.cmd");
  private static final String UNIX = text("appraise");

  private static String text(String file) {
    try {
      return Files.readString(Path.of(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> all(String pattern, String text) {
    return Pattern.compile(pattern, Pattern.MULTILINE)
        .matcher(text)
        .results()
        .map((MatchResult result) -> result.group(1).strip())
        .toList();
  }

  @Test
  void itStartsTheSameJarWithTheSameOptions() {
    assertThat(all("^\"%java%\" %tuning% (.*) -jar \"%jar%\" %\\*$", WINDOWS))
        .hasSize(1)
        .isEqualTo(all("^exec \"\\$java\" \\$tuning (.*) -jar \"\\$jar\" \"\\$@\"$", UNIX));
    assertThat(all("^set \"jar=%~dp0(.*)\"$", WINDOWS).stream().map(s -> s.replace('\\', '/')))
        .hasSize(2)
        .isEqualTo(all("jar=\\$here/(.*)$", UNIX));
  }

  @Test
  void aCommandThatIsWorthOtherOptionsHasThemOnBoth() {
    assertThat(all("^if \"%~1\"==\"(\\w+)\" set \"tuning=.*\"$", WINDOWS))
        .isNotEmpty()
        .isEqualTo(all("^  (\\w+)\\) tuning=\".*\" ;;$", UNIX));
    assertThat(all("^if \"%~1\"==\"\\w+\" set \"tuning=(.*)\"$", WINDOWS))
        .isEqualTo(all("^  \\w+\\) tuning=\"(.*)\" ;;$", UNIX));
    assertThat(all("^set \"tuning=(.*)\"$", WINDOWS))
        .hasSize(1)
        .isEqualTo(all("^  \\*\\) tuning=\"(.*)\" ;;$", UNIX));
  }

  @Test
  void itBuildsWithTheSameCommandWhereThereIsNoJar() {
    assertThat(all("^call mvn (.*) <nul >&2$", WINDOWS))
        .hasSize(1)
        .isEqualTo(all("&& mvn (.*) </dev/null\\) >&2", UNIX));
    assertThat(WINDOWS)
        .contains("if not exist \"%~dp0pom.xml\" goto no_jar\r\n", "pushd \"%~dp0..\"\r\n");
  }

  @Test
  void itSaysTheSameAndEndsWithTheSameCodes() {
    List<String> said = all("^\\s*echo \"(appraise: .*)\" >&2", UNIX);

    assertThat(said).hasSize(5);
    assertThat(all("^echo (appraise: .*) >&2$", WINDOWS)).containsExactlyInAnyOrderElementsOf(said);
    assertThat(all("^\\s*exit (2)$", UNIX)).hasSize(4);
    assertThat(all("^exit /b (.*)$", WINDOWS)).containsExactly("%code%", "2", "2", "2", "2");
    // the code is kept before the console gets its code page back, and nothing comes after
    assertThat(WINDOWS)
        .containsSubsequence(
            "chcp 65001",
            "\"%java%\"",
            "set \"code=%ERRORLEVEL%\"",
            "chcp %page%",
            "exit /b %code%");
  }

  @Test
  void pathsWithBlanksParenthesesOrExclamationMarksDoNoHarm() {
    assertThat(WINDOWS).contains("DisableDelayedExpansion");
    for (String line : WINDOWS.split("\r\n")) {
      if (!line.startsWith("rem") && !line.startsWith("for /f")) {
        assertThat(line).as("no block that a path could close").doesNotEndWith("(");
        assertThat(line.replaceAll("\"[^\"]*\"", "")).doesNotContain("%jar%", "%~dp0", "%java%");
      }
    }
  }

  @Test
  void everyJumpHasItsPlace() {
    List<String> places = all("^:(\\w+)$", WINDOWS);

    assertThat(places).doesNotHaveDuplicates();
    assertThat(all("goto (\\w+)$", WINDOWS)).isNotEmpty().isSubsetOf(places);
  }

  @Test
  void itIsPlainTextWithTheLineEndsOfWindows() {
    assertThat(WINDOWS.chars().allMatch(c -> c < 128)).isTrue();
    assertThat(WINDOWS.replace("\r\n", "")).doesNotContain("\r", "\n");
    assertThat(text("../.gitattributes")).contains("*.cmd text eol=crlf\n");
  }
}
