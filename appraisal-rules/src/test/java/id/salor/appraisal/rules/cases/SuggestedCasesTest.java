package id.salor.appraisal.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.value.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggestedCasesTest {

  private static final Path SMALL = Path.of("src/test/resources/measured/kecil");
  private static final String VERSION = "uji/2026-01-01_v1";

  @TempDir Path policies;

  @BeforeEach
  void copyTheSmallPolicy() throws IOException {
    try (Stream<Path> files = Files.walk(SMALL.resolve(VERSION))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = policies.resolve(SMALL.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private PolicyLibrary library() {
    return PolicyLibrary.ofDirectory(policies);
  }

  private SuggestedCases suggest() {
    return library().suggestCases(id -> true, id -> "").get(0);
  }

  private Path file() {
    return policies.resolve(VERSION).resolve("examples").resolve(SuggestedCases.FILE);
  }

  private void write(SuggestedCases suggested) throws IOException {
    Files.writeString(file(), suggested.addedTo(""));
  }

  /** Deletes every line that waits for it, also in the example that was there before. */
  private void confirm() throws IOException {
    for (String name : List.of(SuggestedCases.FILE, "contoh.yaml")) {
      Path file = file().resolveSibling(name);
      Files.writeString(file, Files.readString(file).replace("  status: to-confirm\n", ""));
    }
  }

  @Test
  void thereIsAnExampleForEverythingThatCanBeReachedInTheSmallPolicy() {
    SuggestedCases suggested = suggest();

    assertThat(suggested.unreached()).isEmpty();
    assertThat(suggested.names())
        .doesNotHaveDuplicates()
        .contains("Menguji tabel \"predikat\", batas 80: nilai = 79")
        .allMatch(name -> name.startsWith("Menguji "));
  }

  @Test
  void whatIsWrittenCanBeReadAndGoesAsThePolicySaysNow() throws IOException {
    SuggestedCases suggested = suggest();
    write(suggested);
    CaseReport report = library().runCases(id -> true);

    assertThat(report.issues()).isEmpty();
    assertThat(report.results())
        .filteredOn(result -> suggested.names().contains(result.example().name()))
        .hasSameSizeAs(suggested.names())
        .allMatch(result -> result.example().status() == WorkedExample.Status.TO_CONFIRM)
        .allMatch(CaseResult::isAsExpected);
  }

  @Test
  void whatIsNotConfirmedYetDoesNotCountAndIsNotSuggestedAgain() throws IOException {
    List<CoverageItem> before = library().coverage(id -> true).get(0).missing();
    write(suggest());

    assertThat(library().coverage(id -> true).get(0).missing()).hasSameSizeAs(before);
    assertThat(suggest().names()).isEmpty();
    assertThat(suggest().yaml()).isEmpty();
  }

  @Test
  void whatIsConfirmedCountsAndNoticesChanges() throws IOException {
    long killed = library().mutate(id -> true).get(0).killed();
    write(suggest());
    confirm();

    assertThat(library().coverage(id -> true).get(0).missing()).isEmpty();
    assertThat(library().mutate(id -> true).get(0).killed()).isGreaterThan(killed);
    assertThat(suggest().names()).isEmpty();
  }

  @Test
  void anUnconfirmedExampleThatNoLongerAgreesFailsNothing() throws IOException {
    write(suggest());
    Path rules = policies.resolve(VERSION).resolve("predikat.csv");
    Files.writeString(rules, Files.readString(rules).replace("60", "59"));
    CaseReport report = library().runCases(id -> true);

    assertThat(report.results()).anyMatch(result -> !result.isAsExpected());
    assertThat(report.isAllAsExpected()).isTrue();
  }

  @Test
  void whatLiesOutsideTheFolderIsNotSuggestedAgainEither() {
    String written = suggest().addedTo("");

    assertThat(library().suggestCases(id -> true, id -> written).get(0).names()).isEmpty();
  }

  @Test
  void moreIsAddedBelowWhatIsThere() {
    SuggestedCases suggested = suggest();
    String once = suggested.addedTo("");

    assertThat(once).startsWith("# Contoh yang disarankan").contains("status: to-confirm");
    assertThat(suggested.addedTo("- case: \"A\"\n")).startsWith("- case: \"A\"\n\n- case: ");
  }

  @Test
  void theReportNamesTheExamples() {
    SuggestedCases suggested = suggest();

    assertThat(suggested.format(Language.EN).lines().findFirst())
        .contains("  suggested examples: " + suggested.names().size());
    assertThat(suggested.format(Language.ID)).contains("contoh yang disarankan");
  }
}
