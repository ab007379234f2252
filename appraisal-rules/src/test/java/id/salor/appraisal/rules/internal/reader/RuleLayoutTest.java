package id.salor.appraisal.rules.internal.reader;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.rules.internal.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RuleLayoutTest {

  private static String laidOut(String text) {
    return RuleLayout.of(SourceText.of("uji.dslr", text));
  }

  @Test
  void aRuleIsLaidOut() {
    assertThat(
            laidOut(
                """
                  // Bobot.


                // Pasal 1
                  aturan   "A  b"
                dasar hukum "x"

                bila
                selalu
                   // mengapa
                  maka
                nilai "n" adalah IF (a>=1 ,( b+c )*2/d,-  3)
                bobot "a" dalam "b" adalah 12,5   persen
                bobot "a" dalam "b" adalah   1/9
                nilai "m" adalah a/2/3+b/ 2/3
                wajib a<b , jika tidak :"x" /"y"
                selesai
                aturan "B"
                """))
        .isEqualTo(
            """
            // Bobot.

            // Pasal 1
            aturan "A  b"
                dasar hukum "x"
            bila
                selalu
                // mengapa
            maka
                nilai "n" adalah IF (a >= 1, (b + c) * 2 / d, - 3)
                bobot "a" dalam "b" adalah 12,5 persen
                bobot "a" dalam "b" adalah 1/9
                nilai "m" adalah a / 2 / 3 + b / 2 / 3
                wajib a < b, jika tidak: "x" / "y"
            selesai

            aturan "B"
            """);
  }

  @Test
  void aFormulaKeepsItsLinesAndTheCommentsBetweenThem() {
    assertThat(
            laidOut(
                """
                aturan "A"
                maka
                nilai "n" adalah IF(
                  a = "x, ( y", 1 ,
                     // sebab

                2-b
                )
                selesai
                """))
        .isEqualTo(
            """
            aturan "A"
            maka
                nilai "n" adalah IF(
                    a = "x, ( y", 1,
                    // sebab
                    2-b
                    )
            selesai
            """);
  }

  @Test
  void anEnglishFileIsLaidOutAlike() {
    assertThat(laidOut("rule \"A\"\nlegal basis  \"x\"\nwhen\nalways\nthen\n"))
        .isEqualTo("rule \"A\"\n    legal basis \"x\"\nwhen\n    always\nthen\n");
  }

  @Test
  void aFileWithoutSentencesKeepsItsComments() {
    assertThat(laidOut("")).isEmpty();
    assertThat(laidOut("\n\n  // satu\n\n\n//dua")).isEqualTo("// satu\n\n//dua\n");
  }

  /** Blanks, tabs and empty lines where they say nothing lead to one text, and to no other. */
  @Property(tries = 300)
  void whateverItsLayoutAFileIsLaidOutAlike(@ForAll("files") Path file, @ForAll Random random)
      throws IOException {
    String text = Files.readString(file);

    String noisy = new Noise(random).of(text);

    assertThat(laidOut(noisy)).as(file + "").isEqualTo(text);
  }

  @Provide
  Arbitrary<Path> files() {
    return Arbitraries.of(
        Stream.of(
                "src/main/resources/policies",
                "src/test/resources/schemes",
                "src/test/resources/english")
            .flatMap(RuleLayoutTest::ruleFiles)
            .toList());
  }

  private static Stream<Path> ruleFiles(String root) {
    try (Stream<Path> files = Files.walk(Path.of(root))) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".dslr")).toList();
      return found.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Changes the layout of a file that is laid out. */
  private static final class Noise {

    private static final Pattern PIECE =
        Pattern.compile("\"[^\"]*\"|\\d[,/](?=\\d)|\\s+|<=|>=|<>|[(),*/=<>+]|[^\"\\s(),*/=<>+]");

    private final Random random;
    private boolean isWithinRule;

    Noise(Random random) {
      this.random = random;
    }

    String of(String text) {
      StringBuilder noisy = new StringBuilder();
      for (String line : text.split("\n")) {
        boolean isComment = line.strip().startsWith("//");
        if (line.isEmpty() || isWithinRule) {
          noisy.append("\n".repeat(line.isEmpty() ? 1 + random.nextInt(3) : random.nextInt(3)));
        }
        if (!line.isEmpty()) {
          noisy.append(blanks(0)).append(isComment ? line.strip() : noisy(line.strip()));
          noisy.append(blanks(0)).append('\n');
        }
        isWithinRule =
            line.matches("(aturan|rule) .*") || (isWithinRule && !line.matches("selesai|end"));
      }
      return noisy.substring(0, noisy.length() - random.nextInt(2));
    }

    private String noisy(String line) {
      StringBuilder noisy = new StringBuilder();
      Matcher pieces = PIECE.matcher(line);
      while (pieces.find()) {
        String piece = pieces.group();
        switch (piece) {
          case " " -> noisy.append(blanks(1));
          case "(" -> noisy.append(piece).append(blanks(0));
          case ")" -> noisy.append(blanks(0)).append(piece);
          case ",", "*", "=", "<", ">", "+", "<=", ">=", "<>" ->
              noisy.append(blanks(0)).append(piece).append(blanks(0));
          default -> noisy.append(piece);
        }
      }
      return noisy.toString();
    }

    private String blanks(int least) {
      return (random.nextBoolean() ? " " : "\t").repeat(least + random.nextInt(3));
    }
  }
}
