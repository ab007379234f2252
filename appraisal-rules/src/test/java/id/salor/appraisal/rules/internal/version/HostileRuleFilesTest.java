package id.salor.appraisal.rules.internal.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/**
 * Rule files written by somebody who means harm, as data in {@code src/test/resources/hostile}.
 * Files whose names begin with {@code drl-} are in the rule engine's own language; the engine alone
 * would run them.
 */
class HostileRuleFilesTest {

  private static final Path FILES = Path.of("src/test/resources/hostile");
  private static final Path PLACES = FILES.resolve("expected.txt");

  /** What payloads set, to show that they ran. */
  private static final String MARK = "hostile";

  private static final Duration SOON = Duration.ofSeconds(20);

  @AfterEach
  void clearMark() {
    System.clearProperty(MARK);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> entries = Files.list(FILES)) {
      return entries.filter(file -> file.toString().endsWith(".dslr")).sorted().toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".dslr", "");
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  /** Loads the base policy with a hostile file beside its own; it must be refused at a place. */
  private static List<Issue> refused(String text) {
    LoadedVersion loaded = assertTimeoutPreemptively(SOON, () -> FaultyPolicy.loadWith(text));

    assertThat(loaded.rules()).as("nothing that could be compiled").isEmpty();
    assertThat(System.getProperty(MARK)).isNull();
    assertThat(loaded.issues()).isNotEmpty();
    for (Issue issue : loaded.issues()) {
      SourceLocation place = issue.location().orElseThrow();
      assertThat(place.file()).isEqualTo(FaultyPolicy.NAME + "/salah.dslr");
      assertThat(place.line()).isPositive();
      assertThat(place.column()).isPositive();
      assertThat(issue.toString()).hasSizeLessThan(4_096).doesNotContain("\u001b", "\u202e");
    }
    return loaded.issues();
  }

  @TestFactory
  Stream<DynamicTest> aHostileFileIsRefusedAtThePlaceOfItsPayload() throws IOException {
    Map<String, String> places =
        Files.readAllLines(PLACES).stream()
            .map(line -> line.split(" ", 2))
            .collect(Collectors.toMap(line -> line[0], line -> line[1]));
    return files().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    name(file),
                    () -> {
                      Issue first = refused(text(file)).get(0);
                      SourceLocation place = first.location().orElseThrow();
                      assertThat(place.line() + ":" + place.column() + " " + first.code().id())
                          .isEqualTo(places.get(name(file)));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> theEngineAloneWouldHaveRunThePayload() throws IOException {
    return files().stream()
        .filter(file -> name(file).startsWith("drl-"))
        .map(file -> DynamicTest.dynamicTest(name(file), () -> assertEngineRuns(text(file))));
  }

  private static void assertEngineRuns(String drl) {
    System.clearProperty(MARK);
    KieServices services = KieServices.Factory.get();
    ReleaseId release = services.newReleaseId("uji", UUID.randomUUID().toString(), "1");
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(release);
    files.write("src/main/resources/uji/rules.drl", drl);
    assertThat(
            services.newKieBuilder(files).buildAll().getResults().getMessages(Message.Level.ERROR))
        .isEmpty();
    services.newKieContainer(release).getKieBase().newStatelessKieSession().execute(List.of());
    services.getRepository().removeKieModule(release);
    assertThat(System.getProperty(MARK)).isEqualTo("ran");
  }

  private static String rule(String term) {
    return "aturan \"R\"\n    dasar hukum \"P\"\nbila\n    selalu\nmaka\n    "
        + term
        + "\nselesai\n";
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "NOT ", "-", "IF(", "ABS(", "MIN(1, "})
  void deepNestingIsRefusedAndNotFollowed(String opening) {
    refused(rule("nilai \"tambahan\" adalah " + opening.repeat(100_000)));
    String inLimits = opening.repeat(3_000 / opening.length());
    refused(rule("nilai \"tambahan\" adalah " + inLimits));
    refused(rule("nilai \"tambahan\" adalah " + inLimits + "1" + ")".repeat(500)));
  }

  @Test
  void parenthesesOverManyLinesAreBounded() {
    refused(rule("nilai \"tambahan\" adalah " + "(\n".repeat(15_000)));
    refused(rule("nilai \"tambahan\" adalah 1\n" + "(\n1\n".repeat(6_000)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a ",
        "\" ",
        "\"a\", ",
        "( ",
        "1,5 ",
        "nilai ",
        "x.",
        "\u0301",
        "jika tidak: ",
        "is "
      })
  void filesOfEndlessRepetitionAreRefusedInTime(String piece) {
    refused(piece.repeat(1_000_000 / piece.length()));
    refused((piece.repeat(64).strip() + "\n").repeat(5_000));
    refused(rule("wajib " + piece.repeat(3_500 / piece.length())));
    refused(rule("nilai \"tambahan\" adalah jumlah dari " + piece.repeat(3_500 / piece.length())));
    refused(
        rule("value \"tambahan\" is the sum of " + piece.repeat(3_500 / piece.length()))
            .replace("aturan", "rule"));
  }

  @Test
  void tooManyLinesAreRefusedBeforeAnyIsRead() {
    assertThat(refused("x\n".repeat(100_000))).hasSize(1);
    assertThat(refused("\n".repeat(100_000))).hasSize(1);
  }

  @Test
  void aMillionRulesDoNotFloodTheReport() {
    assertThat(refused((rule("nlai \"tambahan\" adalah 1")).repeat(2_500))).hasSizeLessThan(1_024);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rule \"R\"\n",
        "rule \"R\"\naturan \"R\"\n",
        "rule \"R\"\nselesai\n",
        "when\nbila\nthen\nmaka\n",
        "bila\nfact \"jabatan\" is given\n",
        "value \"tambahan\" is 1\nnilai \"tambahan\" adalah 1\n"
      })
  void filesThatChangeTheirLanguageAllTheTimeAreRefusedInTime(String lines) {
    assertThat(refused(lines.repeat(15_000 / (int) lines.lines().count()))).hasSizeLessThan(1_024);
  }

  @Test
  void linesThatAllBeginRulesAreRefusedInTime() {
    refused("aturan \"R\"\n".repeat(15_000));
    refused("bila\n".repeat(15_000));
    refused("selesai\n".repeat(15_000));
  }

  @Test
  void aWordWithoutAnyLimitsIsRefusedInTime() {
    for (String text : List.of("x", "\"", "(", "\\", "\u201c", "9", "\u202e")) {
      refused(text.repeat(1_000_000));
      refused(rule("nilai \"" + text.repeat(3_000) + "\" adalah 1"));
      refused(rule("nilai \"tambahan\" adalah \"" + text.repeat(3_000)));
    }
  }

  @Test
  void everyHostileFileIsListed() throws IOException {
    List<String> listed = new ArrayList<>();
    Files.readAllLines(PLACES).forEach(line -> listed.add(line.substring(0, line.indexOf(' '))));

    assertThat(listed)
        .containsExactlyElementsOf(files().stream().map(HostileRuleFilesTest::name).toList())
        .hasSizeGreaterThan(40);
  }
}
