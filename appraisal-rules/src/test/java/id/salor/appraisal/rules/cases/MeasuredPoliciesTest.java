package id.salor.appraisal.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.value.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Small policies whose measures are known: {@code measured/<name>/} holds policy folders, what
 * their examples do not reach, and every change that is made with its fate.
 */
class MeasuredPoliciesTest {

  private static final Path MEASURED = Path.of("src/test/resources/measured");

  private static Stream<Path> policies() throws IOException {
    try (Stream<Path> folders = Files.list(MEASURED)) {
      return folders.sorted().toList().stream();
    }
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file);
  }

  @TestFactory
  Stream<DynamicTest> theReportNamesExactlyWhatNoExampleReaches() throws IOException {
    return policies()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    folder.getFileName().toString(),
                    () ->
                        assertThat(
                                PolicyLibrary.ofDirectory(folder).coverage(id -> true).stream()
                                    .flatMap(found -> found.format(Language.EN).lines()))
                            .containsExactlyElementsOf(lines(folder.resolve("coverage.txt")))));
  }

  @TestFactory
  Stream<DynamicTest> everyChangeHasItsFate() throws IOException {
    return policies()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    folder.getFileName().toString(),
                    () ->
                        assertThat(
                                PolicyLibrary.ofDirectory(folder).mutate(id -> true).stream()
                                    .flatMap(MeasuredPoliciesTest::fates))
                            .containsExactlyElementsOf(lines(folder.resolve("mutants.txt")))));
  }

  private static Stream<String> fates(MutationReport report) {
    return Stream.concat(
        report.mutations().stream()
            .map(
                mutation ->
                    mutation.killedBy().map(name -> "noticed").orElse("SURVIVES")
                        + " "
                        + mutation.kind()
                        + " "
                        + mutation.place().line()
                        + " "
                        + mutation.change().en()),
        Stream.of("refused " + report.refused()));
  }

  @TestFactory
  Stream<DynamicTest> everyShippedPolicyIsReachedAndMeasuredByItsExamples() {
    PolicyLibrary library = PolicyLibrary.bundled();
    return library.catalog().families().values().stream()
        .flatMap(List::stream)
        .map(version -> version.id())
        .map(id -> DynamicTest.dynamicTest(id.toString(), () -> checkShipped(library, id)));
  }

  private static void checkShipped(PolicyLibrary library, PolicyId id) {
    Coverage coverage = library.coverage(id::equals).get(0);
    assertThat(coverage.missing())
        .filteredOn(
            item ->
                List.of(
                        CoverageItem.Kind.RULE,
                        CoverageItem.Kind.TERM,
                        CoverageItem.Kind.ROW,
                        CoverageItem.Kind.CELL)
                    .contains(item.kind()))
        .isEmpty();
    MutationReport report = library.mutate(id::equals).get(0);
    assertThat(report.score().orElseThrow().numerator().doubleValue())
        .as(report.format(Language.EN))
        .isGreaterThanOrEqualTo(95 * report.score().orElseThrow().denominator().doubleValue());
  }
}
