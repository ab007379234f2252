package id.salor.appraisal.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Severity;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.policy.PolicyCode;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import id.salor.appraisal.rules.internal.resolve.Region;
import id.salor.appraisal.rules.internal.version.BrokenPolicy;
import id.salor.appraisal.rules.internal.version.VersionLoader;
import id.salor.appraisal.rules.internal.vocabulary.SentenceKey;
import id.salor.appraisal.rules.internal.vocabulary.Vocabulary;
import id.salor.appraisal.value.Digest;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckReportTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Made once: the check looks at all evidence that may be given. */
  private static final CheckReport BUNDLED = PolicyLibrary.bundled().check(id -> true);

  private static final String V2 = "salor/2026-01-01_v2";

  @TempDir Path policies;

  /** The bundled policies of the family, with a broken one in the place of its base. */
  private CheckReport check(String broken) {
    BrokenPolicy policy = BrokenPolicy.read(broken);
    try {
      String family = policy.base().substring(0, policy.base().indexOf('/'));
      PolicyLibrary.bundled()
          .copyTo(
              policies,
              id -> id.family().value().equals(family) && !id.toString().equals(policy.base()));
      write(policy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return PolicyLibrary.ofDirectory(policies).check(id -> true);
  }

  private void write(BrokenPolicy policy) throws IOException {
    for (Map.Entry<String, String> file : policy.files().entrySet()) {
      Path target = policies.resolve(policy.base()).resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue());
    }
  }

  private static String json(CheckReport report) {
    StringWriter text = new StringWriter();
    CheckJson.write(report, text);
    return text.toString();
  }

  private static String sarif(CheckReport report, String folder) {
    StringWriter text = new StringWriter();
    new CheckSarif(Language.ID, folder).write(report, text);
    return text.toString();
  }

  @Test
  void theBundledPoliciesAreCleanAndEachSaysWhatWasProven() {
    CheckReport report = BUNDLED;

    assertThat(report.findings().stream().filter(CheckFinding::isOpen).toList())
        .as(() -> report.format(Language.EN))
        .isEmpty();
    assertThat(report.isClean()).isTrue();
    assertThat(report.versions())
        .hasSameSizeAs(BrokenPolicy.bundledFolders().keySet())
        .allSatisfy(
            version -> {
              assertThat(version.usability()).isEqualTo(VersionReport.Usability.USABLE);
              assertThat(version.proven())
                  .extracting(Proven::id)
                  .contains("circumstances", "rules", "wording");
            });
    assertThat(report.findings())
        .filteredOn(finding -> finding.accepted().isEmpty())
        .as("few notes")
        .hasSizeLessThan(12);
  }

  @Test
  void aReportCanBeMadeWhileAClassIsMadeWhichNoOtherThreadMayThenUse() {
    CheckReport report =
        assertTimeoutPreemptively(Duration.ofMinutes(5), () -> MadeWithAReport.REPORT);

    assertThat(report.versions()).hasSize(2);
  }

  private static final class MadeWithAReport {
    static final CheckReport REPORT =
        PolicyLibrary.bundled().check(id -> id.family().value().equals("salor"));
  }

  @Test
  void onlyTheVersionsThatAreWantedAreChecked() {
    CheckReport report = PolicyLibrary.bundled().check(id -> id.family().value().equals("salor"));

    assertThat(report.versions())
        .extracting(VersionReport::version)
        .containsExactly("salor/2025-01-01_v1", V2);
  }

  @Test
  void aVersionWithErrorsIsReportedAndKeepsNoOtherFromBeingChecked() {
    CheckReport report = check("broken-weight-typed-wrong");

    VersionReport broken =
        report.versions().stream().filter(v -> v.version().equals(V2)).findFirst().orElseThrow();
    assertThat(broken.usability()).isEqualTo(VersionReport.Usability.BROKEN);
    assertThat(broken.findings())
        .extracting(f -> f.issue().code())
        .containsExactly(PolicyCode.WEIGHTS_SUM);
    assertThat(broken.proven()).isEmpty();
    assertThat(report.isClean()).isFalse();
    assertThat(report.library()).as("mending it is enough").isEmpty();
    assertThat(report.versions().stream().filter(v -> !v.version().equals(V2)))
        .allMatch(VersionReport::isClean);
  }

  @Test
  void whatTheManifestAcceptsIsANoteWithItsReason() {
    CheckReport report = check("check-accepted");

    assertThat(report.isClean()).isTrue();
    CheckFinding accepted =
        report.findings().stream()
            .filter(finding -> finding.issue().subject().equals(Optional.of("lulus_pelatihan")))
            .findFirst()
            .orElseThrow();
    assertThat(accepted.severity()).isEqualTo(Severity.NOTE);
    assertThat(accepted.format(Language.EN))
        .contains("accepted [input-unread]", "Reason: collected a year ahead");
    assertThat(accepted.format(Language.ID)).contains("diterima", "Alasan: dikumpulkan");
  }

  @Test
  void anErrorCannotBeAccepted() {
    Issue error = Issue.of(CheckCode.WEIGHTS_OF_PARAMETERS, "bagian_dibayar", 105);

    assertThatThrownBy(() -> new CheckFinding(error, Optional.of(Text.same("karena"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anErrorThatTheManifestWouldAcceptStaysAnError() throws IOException {
    BrokenPolicy broken = BrokenPolicy.read("check-weights-of-parameters");
    write(broken);
    Path manifest = policies.resolve(broken.base()).resolve("policy.yaml");
    Files.writeString(
        manifest,
        Files.readString(manifest)
            + "  - {finding: weights-sum-of-parameters, reason: {id: tidak apa, en: never mind}}\n");

    CheckReport report = PolicyLibrary.ofDirectory(policies).check(id -> true);

    assertThat(report.count(Severity.ERROR)).isEqualTo(1);
    assertThat(report.findings())
        .extracting(finding -> finding.issue().code())
        .contains(CheckCode.WEIGHTS_OF_PARAMETERS, CheckCode.ACCEPTS_NOTHING);
  }

  @Test
  void whatTheManifestAcceptsChangesNoTerm() {
    BrokenPolicy accepting = BrokenPolicy.read("check-accepted");

    assertThat(terms(accepting.folder()))
        .isEqualTo(terms(BrokenPolicy.bundledFolders().get(accepting.base())));
  }

  private static List<Digest> terms(PolicyFolder folder) {
    return Region.of(VersionLoader.load(folder).rules().orElseThrow()).stream()
        .map(region -> region.terms().digest())
        .toList();
  }

  @Test
  void theJsonFitsItsSchemaForEveryBrokenPolicy() throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(resource("check.schema.json"));

    for (CheckReport report : someReports()) {
      JsonNode tree = JSON.readTree(json(report));
      assertThat(schema.validate(tree)).as(tree::toPrettyString).isEmpty();
      assertThat(tree.at("/clean").asBoolean()).isEqualTo(report.isClean());
      assertThat(tree.at("/versions").size()).isEqualTo(report.versions().size());
    }
    assertThat(schema.validate(JSON.readTree("{\"format\": \"appraise-check\"}"))).isNotEmpty();
  }

  @Test
  void theSarifFitsTheOfficialSchema() throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
            .getSchema(
                CheckReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"));

    for (CheckReport report : someReports()) {
      JsonNode tree = JSON.readTree(sarif(report, ""));
      assertThat(schema.validate(tree)).as(tree::toPrettyString).isEmpty();
      assertThat(tree.at("/runs/0/results").size()).isEqualTo(report.findings().size());
    }
    assertThat(schema.validate(JSON.readTree("{\"version\": \"2.1.0\"}"))).isNotEmpty();
  }

  /**
   * Reports with findings of every sort: in files, lines and cells, of versions and between them.
   */
  private List<CheckReport> someReports() throws IOException {
    List<CheckReport> reports = new ArrayList<>();
    reports.add(BUNDLED);
    reports.add(PolicyLibrary.ofDirectory(policies.resolve("nosuch")).check(id -> true));
    for (String name :
        List.of("check-accepted", "broken-versions-overlap", "broken-parameter-misspelt")) {
      clear();
      reports.add(check(name));
    }
    Issue cell =
        Issue.of(CheckCode.ROW_SHADOWED, "predikat")
            .at(SourceLocation.ofCell(V2 + "/predikat.xlsx", "Sheet1", 7, 2))
            .about("predikat");
    reports.add(new CheckReport(List.of(), List.of(new CheckFinding(cell, Optional.empty()))));
    return reports;
  }

  private void clear() throws IOException {
    try (var files = Files.walk(policies)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(policies)) {
          Files.delete(file);
        }
      }
    }
  }

  private static InputStream resource(String name) {
    return CheckJson.class.getResourceAsStream(name);
  }

  @Test
  void sarifNamesFilesWithinTheFolderThatWasCheckedAndTheLineAndColumn() throws IOException {
    CheckReport report = check("check-weight-zero");

    JsonNode all = JSON.readTree(sarif(report, ""));
    JsonNode one = JSON.readTree(sarif(report, V2));
    JsonNode zero = result(all, "weight-zero");

    assertThat(zero.at("/locations/0/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo(V2 + "/bobot.dslr");
    assertThat(
            result(one, "weight-zero")
                .at("/locations/0/physicalLocation/artifactLocation/uri")
                .asText())
        .isEqualTo("bobot.dslr");
    assertThat(zero.at("/locations/0/physicalLocation/region/startColumn").asInt()).isEqualTo(5);
    assertThat(zero.at("/level").asText()).isEqualTo("warning");
    assertThat(
            result(JSON.readTree(sarif(BUNDLED, "")), "governs-before-in-force")
                .at("/suppressions/0/justification")
                .asText())
        .contains("Pasal 39");
  }

  private static JsonNode result(JsonNode sarif, String code) {
    for (JsonNode result : sarif.at("/runs/0/results")) {
      if (result.at("/ruleId").asText().equals(code)) {
        JsonNode rule = sarif.at("/runs/0/tool/driver/rules/" + result.at("/ruleIndex").asInt());
        assertThat(rule.at("/id").asText()).isEqualTo(code);
        return result;
      }
    }
    throw new AssertionError("no " + code);
  }

  @Test
  void aLineAddedAboveAFindingDoesNotChangeItsFingerprint() throws IOException {
    CheckReport report = check("check-weight-zero");
    Path rules = policies.resolve(V2).resolve("bobot.dslr");
    Files.writeString(rules, "// satu baris lagi\n" + Files.readString(rules));
    CheckReport later = PolicyLibrary.ofDirectory(policies).check(id -> true);

    JsonNode before = result(JSON.readTree(sarif(report, "")), "weight-zero");
    JsonNode after = result(JSON.readTree(sarif(later, "")), "weight-zero");

    assertThat(after.at("/locations/0/physicalLocation/region/startLine").asInt())
        .isEqualTo(before.at("/locations/0/physicalLocation/region/startLine").asInt() + 1);
    assertThat(after.at("/partialFingerprints")).isEqualTo(before.at("/partialFingerprints"));
  }

  @Test
  void reportsAreTheSameWhateverOrderVersionsWereCheckedIn() {
    CheckReport once = BUNDLED;
    CheckReport again = PolicyLibrary.bundled().check(id -> true);

    assertThat(json(again)).isEqualTo(json(once));
    assertThat(sarif(again, "")).isEqualTo(sarif(once, ""));
    assertThat(again.format(Language.ID)).isEqualTo(once.format(Language.ID));
  }

  @Test
  void everyCodeHasItsWordingInBothLanguagesAndAnIdOfItsOwn() {
    Map<String, CheckCode> ids = new TreeMap<>();
    for (CheckCode code : CheckCode.values()) {
      assertThat(ids.put(code.id(), code)).isNull();
      assertThat(code.id()).isEqualTo(code.id().toLowerCase(Locale.ROOT));
      for (Language language : Language.values()) {
        assertThat(code.message().in(language)).isNotBlank();
        assertThat(code.advice().in(language)).isNotBlank();
      }
    }
  }

  @Test
  void theSentencesThatAdviceNamesAreThoseOfTheVocabularies() {
    for (CheckCode code : List.of(CheckCode.QUANTITY_UNREAD, CheckCode.EXPORT_NEVER_CALCULATED)) {
      for (Language language : Language.values()) {
        assertThat(code.advice().in(language).replaceAll("\\{\\d}", "…"))
            .contains(
                Vocabulary.indonesian().shown(SentenceKey.OUTCOME),
                Vocabulary.english().shown(SentenceKey.OUTCOME));
      }
    }
  }
}
