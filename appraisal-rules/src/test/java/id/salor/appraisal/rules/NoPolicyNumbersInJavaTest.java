package id.salor.appraisal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.value.Rational;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No number of a policy stands in Java, but for the example programs, whose people have numbers.
 * Numbers that any program needs (0, 1, 2, 10, 12, 100) are let pass; for the others limits are
 * chosen that no law uses.
 */
class NoPolicyNumbersInJavaTest {

  private static final Path TOP = Path.of("..");
  private static final Set<Rational> ORDINARY =
      Stream.of(0, 1, 2, 10, 12, 100).map(Rational::of).collect(Collectors.toSet());

  /** A number that stands alone: not part of a name, a date or a version. */
  private static final Pattern IN_POLICY =
      Pattern.compile("(?<![\\w.,/-])\\d+(?:[.,]\\d+)?(?![\\w/-])(?!\\.\\d)");

  private static final Pattern IN_JAVA =
      Pattern.compile("(?<![\\w.])\\d[\\d_]*(?:\\.\\d+)?[Ll]?(?![\\w.])");

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
  private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"|'[^'\\n]+'");

  @Test
  void noNumberOfAShippedPolicyIsALiteralInMainJava() throws IOException {
    Set<Rational> numbers = policyNumbers();
    List<String> found = new ArrayList<>();
    for (String sources :
        List.of(
            "appraisal-core/src/main/java",
            "appraisal-rules/src/main/java",
            "examples/src/main/java/id/salor/appraisal/examples/cli")) {
      for (Path file : files(TOP.resolve(sources), ".java")) {
        for (Rational number : literals(Files.readString(file))) {
          if (numbers.contains(number)) {
            found.add(number + " in " + TOP.relativize(file));
          }
        }
      }
    }

    assertThat(numbers).contains(Rational.of(55), Rational.parse("88.31"));
    assertThat(found).isEmpty();
  }

  @Test
  void aLiteralIsFoundAsANumberAndAsATextThatIsANumber() {
    assertThat(literals("int a = 1_200; // 55\nString b = \"0.550\"; /* 7 */ c(\"K7\", 30L);"))
        .containsExactlyInAnyOrder(Rational.of(1200), Rational.parse("0.55"), Rational.of(30));
  }

  private static Set<Rational> policyNumbers() throws IOException {
    Set<Rational> numbers = new TreeSet<>();
    for (Path file : files(TOP.resolve("appraisal-rules/src/main/resources/policies"), "")) {
      String name = file.toString().replace('\\', '/');
      boolean decides = name.matches(".*\\.(dslr|csv|yaml)") && !name.contains("/examples/");
      if (decides) {
        Matcher matcher = IN_POLICY.matcher(textOf(file).replace("..", " "));
        while (matcher.find()) {
          numbers.add(Rational.parse(matcher.group().replace(',', '.')));
        }
      }
    }
    numbers.removeAll(ORDINARY);
    return numbers;
  }

  /** What decides: without comments, wordings for people, and what is quoted as law. */
  private static String textOf(Path file) throws IOException {
    return Files.readString(file)
        .replaceAll("(?m)^\\s*(//|#).*$", "")
        .replaceAll("(?m)^(id|\\s*title|\\s*-? ?id|\\s*en):.*$", "")
        .replaceAll("(?m)^\\s*(dasar hukum|tafsiran|aturan|pengecualian dari) \".*$", "")
        .replaceAll("(?m): \"[^\"]*\" / \"[^\"]*\"$", "");
  }

  private static List<Rational> literals(String java) {
    String code = COMMENT.matcher(java).replaceAll(" ");
    List<Rational> numbers = new ArrayList<>();
    Matcher texts = TEXT.matcher(code);
    while (texts.find()) {
      String text = texts.group().substring(1, texts.group().length() - 1);
      Rational.tryParse(text).ifPresent(numbers::add);
    }
    Matcher literal = IN_JAVA.matcher(TEXT.matcher(code).replaceAll("\"\""));
    while (literal.find()) {
      numbers.add(Rational.parse(literal.group().replaceAll("[_Ll]", "")));
    }
    return numbers;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(ending))
          .toList();
    }
  }
}
