package id.salor.appraisal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No number of any shipped policy stands in Java. A number that both need, such as a limit of a
 * reader that happens to be a threshold, is to be chosen otherwise in Java.
 */
class NoPolicyNumbersInJavaTest {

  /** Numbers of arithmetic, of the calendar and of percent, which belong to no policy. */
  private static final Set<String> COMMON = Set.of("0", "1", "2", "10", "12", "100");

  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(?:[.,]\\d+)?(?![\\w])");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}(?:-\\d{2})?");

  /** A number as Java writes it, in any base or form. */
  private static final Pattern LITERAL =
      Pattern.compile(
          "(?<![\\w.$])(?:0[xX][\\da-fA-F_]+|0[bB][01_]+"
              + "|\\d[\\d_]*(?:\\.[\\d_]*)?(?:[eE][+-]?\\d+)?|\\.\\d[\\d_]*)[lLfFdD]?(?![\\w])");

  private static final Pattern NUMBER_ONLY = Pattern.compile("\\d+(?:[.,]\\d+)?");

  @Test
  void noNumberOfAShippedPolicyStandsInJava() throws IOException {
    Set<String> policy = policyNumbers();
    Map<String, List<String>> offenders = new TreeMap<>();
    for (Path source : sources()) {
      List<Found> found = numbersOf(read(source));
      for (Found number : found) {
        if (policy.contains(number.value)) {
          offenders
              .computeIfAbsent(number.value, value -> new ArrayList<>())
              .add(root().relativize(source) + ":" + number.line);
        }
      }
    }
    assertThat(offenders).isEmpty();
  }

  @Test
  void theNumbersOfPoliciesAreFound() throws IOException {
    assertThat(policyNumbers()).contains("90", "75", "45", "0.01").doesNotContain("2025", "100");
  }

  @Test
  void theSourcesOfEveryModuleAreFound() throws IOException {
    assertThat(
            sources().stream()
                .map(source -> root().relativize(source).getName(0).toString())
                .collect(Collectors.toSet()))
        .contains("appraisal-core", "appraisal-rules", "examples");
  }

  @Test
  void numbersAreSeenInEveryFormInWhichJavaWritesThem() {
    String source =
        """
        /* 41 */ // 42
        /** 43 */
        int a = 1_440; long b = 0x5AL; double c = .30, d = 4.50e1, e = 7d;
        String s = "60"; String t = "a 61"; char x = '8'; String u = "\\"62"; int a63 = b.c64;
        String v = "0,250"; String w = \"""
            65
            \""";
        """;

    assertThat(numbersOf(source).stream().map(Found::value).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder("1440", "90", "0.3", "45", "7", "60", "0.25", "65");
    assertThat(numbersOf("a\n\n 5").get(0).line).isEqualTo(3);
  }

  /** A number and the line it stands on. */
  private record Found(String value, int line) {}

  private static Path root() {
    Path directory = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(directory.resolve("appraisal-core"))) {
      directory = directory.getParent();
    }
    return directory;
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    try (Stream<Path> modules = Files.list(root())) {
      for (Path module : modules.map(m -> m.resolve("src/main/java")).toList()) {
        if (Files.isDirectory(module)) {
          try (Stream<Path> files = Files.walk(module)) {
            files.filter(NoPolicyNumbersInJavaTest::isOfTheLibrary).forEach(sources::add);
          }
        }
      }
    }
    return sources;
  }

  /** The small example programs hold the data of invented people, which no policy decides. */
  private static boolean isOfTheLibrary(Path file) {
    return file.toString().endsWith(".java") && !file.getParent().endsWith("appraisal/examples");
  }

  private static Set<String> policyNumbers() throws IOException {
    Set<String> numbers = new TreeSet<>();
    Path policies = root().resolve("appraisal-rules/src/main/resources/policies");
    try (Stream<Path> files = Files.walk(policies)) {
      for (Path file : files.filter(NoPolicyNumbersInJavaTest::decides).toList()) {
        collect(file, numbers);
      }
    }
    numbers.removeAll(COMMON);
    return numbers;
  }

  private static boolean decides(Path file) {
    String name = file.toString().replace('\\', '/');
    return !name.contains("/examples/") && name.matches(".*\\.(yaml|dslr|csv)");
  }

  /** Numbers outside comments, texts for people, names of articles and policies, and dates. */
  private static void collect(Path file, Set<String> numbers) throws IOException {
    String[] lines = read(file).split("\n");
    for (String line : lines) {
      String text = DATE.matcher(withoutText(line, lines[0], file.toString())).replaceAll(" ");
      Matcher matcher = NUMBER.matcher(text.replaceAll("\\.\\.", " "));
      while (matcher.find()) {
        numbers.add(normal(matcher.group()));
      }
    }
  }

  private static String withoutText(String line, String heading, String file) {
    if (file.endsWith(".dslr")) {
      return line.strip().startsWith("//") ? "" : line.replaceAll("\"[^\"]*\"", " ");
    } else if (file.endsWith(".yaml")) {
      return line.replaceAll("(^|\\s)#.*", " ")
          .replaceAll("\\b(title|id|en|unit|grade|policy):[^,}]*", " ");
    }
    return decidingCells(line.split(";", -1), heading.split(";", -1));
  }

  /** The cells that decide; what a row rests on and its notes are texts. */
  private static String decidingCells(String[] cells, String[] headings) {
    StringBuilder deciding = new StringBuilder();
    for (int i = 0; i < cells.length; i++) {
      if (i >= headings.length || headings[i].strip().matches("(bila|maka|if|then) .*")) {
        deciding.append(cells[i]).append(' ');
      }
    }
    return deciding.toString();
  }

  private static String normal(String number) {
    BigDecimal decimal = new BigDecimal(number.replace(',', '.')).stripTrailingZeros();
    return decimal.toPlainString();
  }

  /** The numeric literals of a source, and the texts in it that are a number and nothing else. */
  private static List<Found> numbersOf(String source) {
    List<Found> found = new ArrayList<>();
    StringBuilder code = new StringBuilder();
    int at = 0;
    while (at < source.length()) {
      int end = endOfPiece(source, at);
      String piece = source.substring(at, end);
      if (piece.startsWith("\"")) {
        String text = piece.replaceAll("^\"+|\"+$", "").strip();
        if (NUMBER_ONLY.matcher(text).matches()) {
          found.add(new Found(normal(text), lineAt(source, at)));
        }
      }
      boolean isCode = piece.length() == 1 && !piece.equals("\"");
      code.append(isCode ? piece : piece.replaceAll("[^\n]", " "));
      at = end;
    }
    Matcher literals = LITERAL.matcher(code);
    while (literals.find()) {
      found.add(new Found(valueOf(literals.group()), lineAt(source, literals.start())));
    }
    return found;
  }

  /** Where a comment, a text or a character that begins here ends; else the next character. */
  private static int endOfPiece(String source, int at) {
    if (source.startsWith("//", at)) {
      return after(source, "\n", at + 2) - (source.indexOf('\n', at) < 0 ? 0 : 1);
    } else if (source.startsWith("/*", at)) {
      return after(source, "*/", at + 2);
    } else if (source.startsWith("\"\"\"", at)) {
      return after(source, "\"\"\"", at + 3);
    } else if (source.charAt(at) == '"' || source.charAt(at) == '\'') {
      int end = at + 1;
      while (source.charAt(end) != source.charAt(at)) {
        end += source.charAt(end) == '\\' ? 2 : 1;
      }
      return end + 1;
    }
    return at + 1;
  }

  private static int after(String source, String mark, int from) {
    int index = source.indexOf(mark, from);
    return index < 0 ? source.length() : index + mark.length();
  }

  private static int lineAt(String source, int offset) {
    return 1 + (int) source.substring(0, offset).chars().filter(c -> c == '\n').count();
  }

  private static String valueOf(String literal) {
    String digits = literal.replace("_", "");
    if (digits.matches("0[xX].*")) {
      return String.valueOf(Long.parseUnsignedLong(digits.replaceAll("^0[xX]|[lL]$", ""), 16));
    } else if (digits.matches("0[bB].*")) {
      return String.valueOf(Long.parseUnsignedLong(digits.replaceAll("^0[bB]|[lL]$", ""), 2));
    }
    String number = digits.replaceAll("[lLfFdD]$", "");
    return normal(number.endsWith(".") ? number + "0" : number);
  }
}
