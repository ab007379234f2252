package id.salor.appraisal.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ExampleProgramsTest {

  private static final Path SOURCES = Path.of("src/main/java/id/salor/appraisal/examples");
  private static final int MAX_LINES = 80;

  @TestFactory
  Stream<DynamicTest> eachProgramPrintsWhatIsKept() throws IOException {
    return programs().stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> Golden.check(name, outputOf(name))));
  }

  @TestFactory
  Stream<DynamicTest> eachProgramHasAtMostEightyLines() throws IOException {
    return programs().stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () ->
                        assertThat(Files.readAllLines(SOURCES.resolve(name + ".java")))
                            .hasSizeLessThanOrEqualTo(MAX_LINES)));
  }

  @Test
  void thereAreSevenPrograms() throws IOException {
    assertThat(programs())
        .containsExactly(
            "ChangeAWeight",
            "CompareTwoVersions",
            "ExplainARating",
            "FiveActivities",
            "JoinTwoHalves",
            "ScoreOnePerson",
            "WhichVersionGoverns",
            "YourOwnPolicyFolder");
  }

  private static List<String> programs() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .sorted()
          .toList();
    }
  }

  private static String outputOf(String program) throws ReflectiveOperationException {
    PrintStream standard = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream captured = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
      System.setOut(captured);
      Class.forName("id.salor.appraisal.examples." + program)
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(standard);
    }
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
