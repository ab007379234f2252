package id.salor.appraisal.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.law.PolicyFamily;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.rules.cases.CaseReport;
import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import id.salor.appraisal.rules.internal.vocabulary.Vocabulary;
import id.salor.appraisal.value.Digest;
import id.salor.appraisal.value.Language;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyLibraryTest {

  private static final PolicyLibrary BUNDLED = PolicyLibrary.bundled();
  private static final String V1 = "salor/2025-01-01_v1";
  private static final PolicyId FIRST = PolicyId.parse(V1);

  @TempDir Path directory;

  private Path file(String name) {
    return directory.resolve(V1).resolve(name);
  }

  private void copy() throws IOException {
    BUNDLED.copyTo(directory, id -> true);
  }

  private void edit(String name, String old, String replacement) throws IOException {
    String text = Files.readString(file(name));
    assertThat(text).contains(old);
    Files.writeString(file(name), text.replace(old, replacement));
  }

  private PolicyLibrary reloaded() {
    return PolicyLibrary.ofDirectory(directory);
  }

  private static List<Issue> errors(PolicyLibrary library) {
    return library.issues().stream().filter(Issue::isError).toList();
  }

  /** An administrator whose three parts are 100, 100 and 0. */
  private static Appraisal administrator(String policy) {
    return Appraisal.of(
        "A-1",
        policy,
        "2025",
        Evidence.builder()
            .fact("jabatan", "administrasi")
            .measure("hari_mangkir", 0)
            .measure("mangkir_berturut", 0)
            .entry(
                "kegiatan",
                "K1",
                Evidence.builder().measure("target", 10).measure("realisasi", 10)));
  }

  private static AppraisalResult appraised(PolicyLibrary library) {
    return library.appraiser().appraise(administrator(V1));
  }

  private static String score(AppraisalResult result) {
    assertThat(result).isInstanceOf(AppraisalResult.Rated.class);
    return result.figures().score().orElseThrow().toString();
  }

  private Digest digest() {
    return reloaded().catalog().version(FIRST).orElseThrow().digest();
  }

  @Test
  void theBundledPoliciesHaveNothingToReport() {
    assertThat(BUNDLED.issues().stream().map(Issue::toString)).isEmpty();
    assertThat(BUNDLED.brokenVersions()).isEmpty();
    assertThat(BUNDLED.catalog().families().keySet())
        .extracting(PolicyFamily::toString)
        .contains("nasional", "salor");
  }

  @Test
  void aCopyIsTheSamePolicyAndTheSameDigest() throws IOException {
    copy();
    PolicyLibrary copied = reloaded();

    assertThat(copied.issues()).isEmpty();
    assertThat(copied.catalog().families()).isEqualTo(BUNDLED.catalog().families());
    assertThat(appraised(copied)).isEqualTo(appraised(BUNDLED));
  }

  @Test
  void copyingNeverTouchesAFileThatIsThere() throws IOException {
    copy();

    assertThatThrownBy(this::copy).isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void aBrokenVersionKeepsNoOtherFromLoading() throws IOException {
    copy();
    edit("bobot.dslr", "adalah 45 persen", "adalah 46 persen");
    PolicyLibrary library = reloaded();

    assertThat(library.brokenVersions()).containsExactly(V1);
    assertThat(errors(library)).isNotEmpty();
    assertThat(library.catalog().version(FIRST)).isEmpty();
    assertThat(library.catalog().version(PolicyId.parse("salor/2026-01-01_v2"))).isPresent();
    assertThat(library.catalog().families()).containsKey(PolicyFamily.of("nasional"));
    assertThat(appraised(library)).isInstanceOf(AppraisalResult.Refused.class);
  }

  @Test
  void aVersionWithoutAnythingReadableKeepsNoOtherFromLoading() throws IOException {
    copy();
    Files.writeString(file("policy.yaml"), ": [unreadable");
    Files.write(file("bobot.dslr"), new byte[] {(byte) 0xff, 0, 1});
    PolicyLibrary library = reloaded();

    assertThat(library.brokenVersions()).containsExactly(V1);
    assertThat(library.catalog().version(PolicyId.parse("salor/2026-01-01_v2"))).isPresent();
  }

  @Test
  void anEditedWeightTakesEffect() throws IOException {
    copy();
    String before = score(appraised(reloaded()));
    edit("bobot.dslr", "adalah 55 persen", "adalah 50 persen");
    edit(
        "bobot.dslr",
        "\"disiplin\" dalam \"nilai_kinerja\" adalah 30 persen",
        "\"disiplin\" dalam \"nilai_kinerja\" adalah 25 persen");
    edit(
        "bobot.dslr",
        "adalah 25 persen\n    bobot \"inovasi\" dalam \"nilai_kinerja\" adalah 15 persen",
        "adalah 25 persen\n    bobot \"inovasi\" dalam \"nilai_kinerja\" adalah 25 persen");
    PolicyLibrary library = reloaded();

    assertThat(errors(library)).isEmpty();
    assertThat(before).isEqualTo("85");
    assertThat(score(appraised(library))).isEqualTo("75");
  }

  @Test
  void anEditedThresholdTakesEffect() throws IOException {
    copy();
    assertThat(appraised(reloaded()).rating()).hasToString("Optional[Baik]");
    edit("predikat.csv", "90..100;", "85..100;");
    edit("predikat.csv", "75..<90;", "75..<85;");

    assertThat(errors(reloaded())).isEmpty();
    assertThat(appraised(reloaded()).rating()).hasToString("Optional[Sangat Baik]");
  }

  @Test
  void anAddedVersionFolderGovernsItsOwnPeriods() throws IOException {
    copy();
    Path added = Files.createDirectories(directory.resolve("salor/2030-01-01_v9"));
    try (Stream<Path> files = Files.list(directory.resolve(V1))) {
      for (Path source : files.filter(Files::isRegularFile).toList()) {
        Files.copy(source, added.resolve(source.getFileName()));
      }
    }
    Path manifest = added.resolve("policy.yaml");
    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replace("id: " + V1, "id: salor/2030-01-01_v9")
            .replace("in-force: {from: 2025-01-01}", "in-force: {from: 2030-01-01}")
            .replace(
                "governs: {from: 2025-01-01, until: 2025-12-31}",
                "governs: {from: 2030-01-01, until: 2030-12-31}"));
    PolicyLibrary library = reloaded();

    assertThat(library.brokenVersions()).isEmpty();
    assertThat(governing(library, "salor", AppraisalPeriod.ofYear(2030)))
        .containsExactly("salor/2030-01-01_v9");
    assertThat(governing(library, "salor", AppraisalPeriod.ofYear(2025))).containsExactly(V1);
  }

  private static List<String> governing(
      PolicyLibrary library, String family, AppraisalPeriod period) {
    return library
        .catalog()
        .select(PolicyFamily.of(family), period)
        .value()
        .map(version -> version.id().toString())
        .stream()
        .toList();
  }

  @Test
  void theDigestFollowsEveryFileThatDecidesAndNoOther() throws IOException {
    copy();
    Digest original = digest();

    for (String decides : List.of("policy.yaml", "bobot.dslr", "predikat.csv")) {
      String text = Files.readString(file(decides));
      String changed =
          decides.endsWith(".csv") ? text.replace("ambang", "Ambang") : text + "// catatan\n";
      Files.writeString(file(decides), decides.endsWith(".yaml") ? text + "# catatan\n" : changed);
      assertThat(digest()).as(decides).isNotEqualTo(original);
      Files.writeString(file(decides), text);
    }
    assertThat(digest()).isEqualTo(original);

    Files.writeString(file("examples/disiplin.yaml"), "[]\n");
    Files.writeString(file("catatan.md"), "catatan");
    Files.writeString(
        file("bobot.dslr"), Files.readString(file("bobot.dslr")).replace("\n", "\r\n"));
    Files.writeString(file("predikat.csv"), "\uFEFF" + Files.readString(file("predikat.csv")));
    assertThat(digest()).as("examples, notes, line ends, byte order mark").isEqualTo(original);
  }

  @Test
  void theDigestFollowsTheVocabulary() {
    Map<String, String> files = new TreeMap<>(Map.of("policy.yaml", "id: a\n"));
    PolicyFolder folder = PolicyFolder.of(V1, files);
    String version = Vocabulary.indonesian().version();

    assertThat(folder.digest(version)).isNotEqualTo(folder.digest(version + "x"));
    assertThat(folder.digest(version)).isEqualTo(folder.digest(version));
  }

  @Test
  void noMonthIsGovernedByTwoVersionsAndTheOneIsChosen() {
    int months = 0;
    for (Map.Entry<PolicyFamily, List<PolicyVersion>> family :
        BUNDLED.catalog().families().entrySet()) {
      LocalDate from =
          family.getValue().stream()
              .map(version -> version.governs().from())
              .min(LocalDate::compareTo)
              .orElseThrow();
      LocalDate last =
          family.getValue().stream()
              .map(version -> version.governs().last().orElse(LocalDate.of(2040, 12, 31)))
              .max(LocalDate::compareTo)
              .orElseThrow();
      for (YearMonth month = YearMonth.from(from);
          !month.atEndOfMonth().isAfter(last);
          month = month.plusMonths(1)) {
        AppraisalPeriod period = AppraisalPeriod.of(month.atDay(1), month.atEndOfMonth());
        YearMonth asked = month;
        months++;
        if (family.getValue().stream().anyMatch(v -> v.periods().form().isPresent())) {
          continue;
        }
        assertThat(
                family.getValue().stream()
                    .filter(version -> version.governs().encloses(period.range()))
                    .map(PolicyVersion::id))
            .as(() -> family.getKey() + " " + asked)
            .containsExactlyElementsOf(
                BUNDLED.catalog().select(family.getKey(), period).value().stream()
                    .map(PolicyVersion::id)
                    .toList())
            .hasSize(isLeftOut(family.getKey(), period) ? 0 : 1);
      }
    }
    assertThat(months).isGreaterThan(24);
  }

  @Test
  void aScoreThatIsExpectedOfARefusedAppraisalIsADifference() throws IOException {
    copy();
    Files.writeString(
        file("examples/tambahan.yaml"),
        """
        - case: "Ditolak, tetapi nilainya diharapkan"
          appraisal:
            data: {jabatan: administrasi, hari_mangkir: 0, mangkir_berturut: 2}
            entries:
              kegiatan: [{id: K1, data: {target: 10, realisasi: 10}}]
          expect:
            score: 85
        """);

    CaseReport report = reloaded().runCases(FIRST::equals);

    assertThat(report.issues()).isEmpty();
    assertThat(report.results())
        .filteredOn(result -> !result.isAsExpected())
        .singleElement()
        .satisfies(
            result -> assertThat(result.differences().toString()).contains("berturut-turut"));
  }

  @Test
  void anExampleThatExpectsAnUnknownNameIsReportedWithTheNearestOne() throws IOException {
    copy();
    Files.writeString(
        file("examples/tambahan.yaml"),
        """
        - case: "Nama yang salah ketik"
          appraisal:
            data: {jabatan: administrasi, hari_mangkir: 0, mangkir_berturut: 0}
            entries:
              kegiatan: [{id: K1, data: {target: 10, realisasi: 10}}]
          expect:
            values: {disipln: 100, "kegiatn.K1.capaian": 100, "kegiatan.K1.capaian": 100}
        """);

    CaseReport report = reloaded().runCases(FIRST::equals);

    assertThat(report.issues()).hasSize(2);
    assertThat(report.issues().get(0).format(Language.EN))
        .contains("\"disipln\" is unknown", "Maybe \"disiplin\"");
    assertThat(report.issues().get(1).format(Language.EN))
        .contains("\"kegiatn\" is unknown", "Maybe \"kegiatan\"");
  }

  /** Whether a version says that nobody governs the period, and why. */
  private static boolean isLeftOut(PolicyFamily family, AppraisalPeriod period) {
    return BUNDLED.catalog().gaps(family).stream()
        .anyMatch(gap -> gap.days().encloses(period.range()));
  }

  @Test
  void aWorkedExampleThatNoLongerHoldsIsFound() throws IOException {
    copy();
    edit("indikator.dslr", "100 - 3 * hari_mangkir", "100 - 4 * hari_mangkir");

    CaseReport report = reloaded().runCases(FIRST::equals);

    assertThat(report.isAllAsExpected()).isFalse();
    assertThat(report.results()).anyMatch(result -> !result.differences().isEmpty());
  }
}
