package id.salor.appraisal.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.salor.appraisal.examples.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

  private static final String GOOD =
      """
      {"id":"A","policy":"salor","period":"2025","data":{"jabatan":"administrasi","hari_mangkir":0,\
      "mangkir_berturut":0},"entries":{"kegiatan":[{"id":"K1","data":{"target":8,"realisasi":7}}]}}
      """;

  @TempDir Path folder;

  @Test
  void scorePrintsEveryPersonWithScoreAndRating() {
    Run run = Run.of("score", "data/salor-2025.csv");

    assertThat(run.code()).isZero();
    assertThat(run.out().lines().filter(line -> line.startsWith("S2025-")).count())
        .isGreaterThanOrEqualTo(240);
    assertThat(run.err()).contains("252 penilaian");
    Golden.check("score-salor-2025", run.out());
  }

  @Test
  void aFormWithSeveralActivitiesHasOneRowForEachActivity() {
    Run run = Run.of("score", "data/pp46-contoh.csv");

    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("7 penilaian: 6 dinilai, 1 tanpa predikat, 0 ditolak");
    Golden.check("score-pp46-contoh", run.out());
  }

  @Test
  void scoreAsJsonGivesPolicyVersionDigestComponentsAndRatingForEach() throws IOException {
    Run run = Run.of("score", "data/salor-2026.csv", "--format", "json");

    JsonNode results = new ObjectMapper().readTree(run.out());
    assertThat(results).hasSize(252);
    for (JsonNode result : results) {
      assertThat(result.at("/policy/id").asText()).isEqualTo("salor/2026-01-01_v2");
      assertThat(result.at("/policy/version").asText()).isEqualTo("2026-01-01_v2");
      assertThat(result.at("/policy/digest").asText()).startsWith("sha256:");
      if (result.get("status").asText().equals("rated")) {
        assertThat(result.get("components")).isNotEmpty();
        assertThat(result.get("rating").asText()).isNotBlank();
      }
    }
  }

  @Test
  void eachFormatGivesExactlyOneOutputForEachAppraisal() {
    for (String format : List.of("jsonl", "csv")) {
      Run run = Run.of("score", "data/mistakes.csv", "--format", format);
      long lines = run.out().lines().count() - (format.equals("csv") ? 1 : 0);
      assertThat(lines).as(format).isEqualTo(26);
      assertThat(run.code()).isEqualTo(Appraise.SOME_REFUSED);
    }
  }

  @Test
  void everyKindOfMistakeIsExplainedInBothLanguages() {
    Golden.check("mistakes-csv-id", Run.of("score", "data/mistakes.csv").out());
    Golden.check("mistakes-csv-en", Run.of("score", "data/mistakes.csv", "--lang", "en").out());
    Golden.check("mistakes-jsonl-id", Run.of("score", "data/mistakes.jsonl").out());
    Golden.check("mistakes-jsonl-en", Run.of("score", "data/mistakes.jsonl", "--lang", "en").out());
  }

  @Test
  void explainPrintsEachNumberWithItsRulePlaceAndArticle() {
    Run run = Run.of("explain", "data/salor-2025.csv", "--id", "S2025-001");

    assertThat(run.code()).isZero();
    Golden.check("explain-salor-2025-001", run.out());
  }

  @Test
  void eachKindOfPositionIsScoredAndExplainedForTheSecondHalfOf2021() {
    Run run = Run.of("score", "data/permen8-contoh.csv");

    assertThat(run.code()).isZero();
    Golden.check("score-permen8-contoh", run.out());
    for (String id : List.of("P8-002", "P8-008")) {
      String text = Run.of("explain", "data/permen8-contoh.csv", "--id", id).out();
      // which digest the files have is no matter here
      Golden.check("explain-permen8-" + id, text.replaceFirst("[(][0-9a-f]{12}[)]", "(…)"));
    }
  }

  @Test
  void explainSuggestsTheIdThatWasMeant() {
    Run run = Run.of("explain", "data/salor-2025.csv", "--id", "S2025-0O1");

    assertThat(run.code()).isEqualTo(Appraise.NOTHING_DONE);
    assertThat(run.err()).contains("Mungkin \"S2025-001\"");
  }

  @Test
  void casesOfAllPoliciesAgreeAndContradictingOnesAreListedApart() {
    Run run = Run.of("cases");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("bertentangan dengan teks").doesNotContain("TIDAK SESUAI");
  }

  @Test
  void casesOfOneFamilyLeaveOutTheOthers() {
    assertThat(Run.of("cases", "salor").out()).contains("salor/").doesNotContain("nasional/");
    assertThat(Run.of("cases", "kantin").code()).isEqualTo(Appraise.NOTHING_DONE);
  }

  @Test
  void policiesPrintsWhatIsKnownAndWhichPeriodsItGoverns() {
    Run run = Run.of("policies", "--lang", "en");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("salor/2025-01-01_v1")
        .contains("governs periods 2025-01-01..2025-12-31")
        .contains("nasional/2022-01-01_permenpanrb-6-2022");
  }

  @Test
  void theStandardInputIsReadForAHyphen() {
    Run run = Run.withInput(GOOD, "score", "-");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("A ").contains("78.13");
  }

  @Test
  void aPinnedVersionIsUsedWhateverTheDataSay() {
    Run run = Run.withInput(GOOD, "score", "-", "--policy", "salor/2026-01-01_v2");

    assertThat(run.out()).contains("salor/2026-01-01_v2").contains("pinned-outside");
  }

  @Test
  void anUnknownPolicyOrAMisspeltOptionIsSaidInOneLineOrWithUsage() {
    assertThat(Run.withInput(GOOD, "score", "-", "--policy", "Salor!").err())
        .contains("\"Salor!\" bukan kebijakan");
    assertThat(Run.of("score", "--formt", "json", "x").code()).isEqualTo(Appraise.NOTHING_DONE);
    assertThat(Run.of("score").code()).isEqualTo(Appraise.NOTHING_DONE);
  }

  @Test
  void aMissingFileOrAFolderIsSaidWithoutAStackTrace() {
    for (String file : List.of("nowhere.csv", folder.toString())) {
      Run run = Run.of("score", file);
      assertThat(run.code()).isEqualTo(Appraise.NOTHING_DONE);
      assertThat(run.err()).contains(file).doesNotContain("\tat ");
    }
  }

  @Test
  void anEmptyFileIsAnIssueAndNothingCouldBeDone() throws IOException {
    for (String name : List.of("empty.csv", "empty.json", "empty.jsonl")) {
      Path file = Files.writeString(folder.resolve(name), "");
      Run run = Run.of("score", file.toString());
      assertThat(run.code()).as(name).isEqualTo(Appraise.NOTHING_DONE);
      assertThat(run.out()).as(name).contains("empty-input");
    }
  }

  @Test
  void tenMegabytesInOneCellAreRefusedAndTheOthersAreUnaffected() throws IOException {
    String huge = "x".repeat(10_000_000);
    Path csv = folder.resolve("huge.csv");
    Files.writeString(
        csv,
        "id,policy,period,jabatan,hari_mangkir,mangkir_berturut,kegiatan.id,kegiatan.target,"
            + "kegiatan.realisasi\n"
            + ("H,salor,2025," + huge + ",0,0,K1,8,7\n")
            + "A,salor,2025,administrasi,0,0,K1,8,7\n");
    Path jsonl = folder.resolve("huge.jsonl");
    Files.writeString(jsonl, GOOD.replace("administrasi", huge).replace("\"A\"", "\"H\"") + GOOD);

    for (Path file : List.of(csv, jsonl)) {
      Run run = Run.of("score", file.toString());
      assertThat(run.code()).as(file.toString()).isEqualTo(Appraise.SOME_REFUSED);
      assertThat(run.out()).contains("A ").contains("78.13").hasSizeLessThan(10_000);
    }
  }

  @Test
  void anOutputFileIsWrittenAsAWholeAndReplacesTheOldOne() throws IOException {
    Path output = Files.writeString(folder.resolve("out.jsonl"), "old");
    Run run = Run.withInput(GOOD, "score", "-", "-f", "jsonl", "-o", output.toString());

    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(output)).contains("\"rating\"").doesNotContain("old");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(output);
    }
  }

  @Test
  void anOutputThatCannotBeWrittenIsSaidInOneLine() {
    Path output = folder.resolve("no/such/folder/out.csv");
    Run run = Run.withInput(GOOD, "score", "-", "-o", output.toString());

    assertThat(run.code()).isEqualTo(Appraise.NOTHING_DONE);
    assertThat(run.err()).contains("tidak dapat ditulis").doesNotContain("\tat ");
  }

  @Test
  void everyCommandExplainsItselfInBothLanguages() {
    for (String command : List.of("score", "explain", "cases", "policies", "template", "schema")) {
      Run run = Run.of(command, "--help");
      assertThat(run.code()).isZero();
      assertThat(run.out()).contains("--policies").contains("Bahasa keluaran");
    }
    assertThat(Run.of("--help").out()).contains("Exit codes").contains("explain");
  }

  @Test
  void namesInTheDataCannotSteerTheTerminal() {
    Run run = Run.withInput(GOOD.replace("\"id\":\"A\"", "\"id\":\"A\\u001b[31m\""), "score", "-");

    assertThat(run.out()).doesNotContain("\u001b");
  }

  /** The commands that the help lists, in its order. */
  private static List<String> commandsOfTheHelp() {
    List<String> commands =
        Run.of("--help")
            .out()
            .lines()
            .dropWhile(line -> !line.equals("Commands:"))
            .takeWhile(line -> !line.isBlank())
            .filter(line -> line.matches("  [a-z].*"))
            .map(line -> line.strip().split("[ ,]")[0])
            .toList();
    assertThat(commands).contains("score", "explain", "help");
    return commands;
  }

  @Test
  void noCommandOrAMisspeltOneIsUsageAndSaysWhatThereIs() {
    Run none = Run.of();
    assertThat(none.code()).isEqualTo(Appraise.NOTHING_DONE);
    assertThat(none.err())
        .contains("no command given: " + String.join(", ", commandsOfTheHelp()))
        .contains("--help");
    assertThat(Run.of("scor").err()).contains("Did you mean").contains("appraise score");
  }

  @Test
  void aWrongOptionIsSaidInAFewLinesNotInAPageOfHelp() {
    Run run = Run.of("score", "data/salor-2025.csv", "--lang", "fr");

    assertThat(run.code()).isEqualTo(Appraise.NOTHING_DONE);
    assertThat(run.err()).contains("'fr'").contains("See: appraise score --help");
    assertThat(run.err().lines().count()).isLessThanOrEqualTo(3);
  }

  @Test
  void everyCommandSaysWhatItsExitCodesMean() {
    for (String command : List.of("score", "explain", "cases", "policies", "template", "schema")) {
      assertThat(Run.of(command, "--help").out()).as(command).contains("Exit codes");
    }
  }

  @Test
  void allFilesAreCheckedBeforeAnythingIsDone() {
    Run run = Run.of("score", "data/nasional-2024.json", "nowhere.csv");

    assertThat(run.code()).isEqualTo(Appraise.NOTHING_DONE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("nowhere.csv: berkas tidak ada");
  }

  @Test
  void anIdThatIsInTwoFilesIsRefusedTheSecondTime() throws IOException {
    Path first = Files.writeString(folder.resolve("first.jsonl"), GOOD);
    Path second = Files.writeString(folder.resolve("second.json"), GOOD);
    Run run = Run.of("score", first.toString(), second.toString(), "-f", "jsonl");

    assertThat(run.code()).isEqualTo(Appraise.SOME_REFUSED);
    assertThat(run.out().lines().count()).isEqualTo(2);
    assertThat(run.out()).contains("duplicate-id").contains("first.jsonl:1");
  }

  @Test
  void aRefusedAppraisalShowsNoScoreAndSaysWhereItStands() throws IOException {
    Path file = folder.resolve("a.jsonl");
    Files.writeString(file, GOOD.replace("\"hari_mangkir\":0", "\"hari_mangkir\":0,\"lain\":1"));
    Run run = Run.of("score", file.toString());

    assertThat(run.out()).contains("(ditolak)").doesNotContain("78.13").contains("a.jsonl:1:1)");
  }

  @Test
  void textInTheDataCannotSteerTheTerminalThroughAnIssueOrAnExplanation() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.json"), GOOD.replace("administrasi", "ad\\u001b[31mm\\u009b1m"));
    for (String[] arguments :
        List.of(
            new String[] {"score", file.toString()},
            new String[] {"explain", file.toString(), "--id", "A"})) {
      assertThat(Run.of(arguments).out())
          .contains("unknown-value")
          .doesNotContain("\u001b")
          .doesNotContain("\u009b");
    }
  }

  @Test
  void everyNameOfAFormatIsReadWhateverTheNameOfTheFile() throws IOException {
    Path noName = Files.writeString(folder.resolve("data"), GOOD + GOOD.replace("\"A\"", "\"B\""));
    assertThat(Run.of("score", noName.toString(), "--input-format", "jsonl").code()).isZero();
    Path ndjson = Files.writeString(folder.resolve("data.NDJSON"), GOOD);
    assertThat(Run.of("score", ndjson.toString()).code()).isZero();
    String csv =
        "id,policy,period,jabatan,hari_mangkir,mangkir_berturut,kegiatan.id,"
            + "kegiatan.target,kegiatan.realisasi\nA,salor,2025,administrasi,0,0,K1,8,7\n";
    assertThat(Run.withInput(csv, "score", "-", "--input-format", "csv").out()).contains("78.13");
  }

  @Test
  void aPolicyFolderThatIsNotThereIsSaidOnceAndNothingIsRated() {
    Run run = Run.of("score", "data/nasional-2024.json", "--policies", "nowhere");

    assertThat(run.code()).isEqualTo(Appraise.NOTHING_DONE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("nowhere: tidak ada kebijakan yang dapat dipakai");
  }

  @Test
  void aPeriodOnTheCommandLineHoldsForThoseThatNameNone() {
    String without = GOOD.replace("\"period\":\"2025\",", "");

    assertThat(Run.withInput(without, "score", "-", "--period", "2025").out()).contains("78.13");
    assertThat(Run.withInput(without, "score", "-", "--period", "thn").err())
        .contains("\"thn\" bukan periode");
  }

  @Test
  void whatCannotBeExplainedIsRefusedWithItsIssues() {
    Run unread = Run.of("explain", "data/mistakes.csv", "--id", "bad-period");
    assertThat(unread.code()).isEqualTo(Appraise.NOTHING_DONE);
    assertThat(unread.err()).contains("data/mistakes.csv:17").contains("bad-period");

    Run refused = Run.of("explain", "data/mistakes.csv", "--id", "out-of-range");
    assertThat(refused.code()).isEqualTo(Appraise.SOME_REFUSED);
    Golden.check("explain-out-of-range", refused.out());
  }

  @Test
  void aUnitIsShownWithTheLimitsOnItsSpreadAndTheSmallestChange() {
    Run id = Run.of("distribution", "data/nasional-2024.json");
    assertThat(id.code()).isZero();
    Golden.check("distribution-nasional-id", id.out());
    Golden.check(
        "distribution-nasional-en",
        Run.of("distribution", "data/nasional-2024.json", "--lang", "en").out());
    Golden.check(
        "distribution-nasional-json",
        Run.of("distribution", "data/nasional-2024.json", "--format", "json").out());
  }

  @Test
  void whoHasNoUnitIsNamedAndAFileWithoutRatingsHasNoSpread() {
    Run run = Run.of("distribution", "data/angka-kredit-contoh.csv");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void casesPoliciesAndHelpPrintWhatIsKept() {
    Golden.check("cases-nasional-en", Run.of("cases", "nasional", "--lang", "en").out());
    Golden.check("help-score", Run.of("score", "--help").out());
  }

  @Test
  void casesOfAPolicyThatIsNotKnownNameTheFamilies() {
    Run run = Run.of("cases", "kantin");

    assertThat(run.code()).isEqualTo(Appraise.NOTHING_DONE);
    assertThat(run.err()).contains("kantin").contains("nasional").contains("salor");
  }
}
