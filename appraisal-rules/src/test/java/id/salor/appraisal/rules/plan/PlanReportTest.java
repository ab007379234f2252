package id.salor.appraisal.rules.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import id.salor.appraisal.json.AppraisalReader;
import id.salor.appraisal.json.ReadAppraisal;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.value.Language;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanReportTest {

  private static final PolicyLibrary LIBRARY = PolicyLibrary.bundled();

  private static PlanReport check(PolicyLibrary library, String json) {
    try (Stream<ReadAppraisal> plans =
        AppraisalReader.create().read(new StringReader(json), "rencana.json")) {
      return library.checkPlans(plans);
    }
  }

  private static String plan(String data, String entries) {
    return "{\"id\": \"R\", \"policy\": \"salor\", \"period\": \"2026\", \"data\": {"
        + data
        + "}, \"entries\": {"
        + entries
        + "}}";
  }

  private static final String ACTIVITY =
      "\"kegiatan\": [{\"id\": \"K1\", \"data\": {\"target\": 12}}]";

  private static List<String> codes(PlanReport report) {
    return report.plans().stream()
        .flatMap(plan -> plan.findings().stream())
        .map(finding -> finding.issue().code().id())
        .toList();
  }

  @Test
  void aGroupThatThePositionNeedsIsMissingUnlessItIsGiven() {
    PlanReport report = check(LIBRARY, plan("\"jabatan\": \"pelayanan publik\"", ACTIVITY));

    assertThat(codes(report)).contains("plan-entries-missing");
    assertThat(report.isReady()).isFalse();
  }

  @Test
  void whatNobodyReadsIsOnlyNoted() {
    PlanReport report =
        check(LIBRARY, plan("\"jabatan\": \"administrasi\", \"skm\": 80", ACTIVITY));

    assertThat(codes(report)).containsExactly("plan-input-unread");
    assertThat(report.isReady()).isTrue();
  }

  @Test
  void whoIsExemptIsToldSoAndAskedForNothing() {
    PlanReport report = check(LIBRARY, plan("\"cuti_setahun\": true", ""));

    assertThat(codes(report)).containsExactly("plan-without-rating");
  }

  @Test
  void aRequirementThatReadsWhatComesLaterWaits() {
    PlanReport report = check(LIBRARY, plan("\"jabatan\": \"administrasi\"", ACTIVITY));

    assertThat(codes(report)).isEmpty();
    assertThat(report.plans().get(0).stage()).isEqualTo(PlanCheck.Stage.PLANNED);
    assertThat(report.plans().get(0).today()).isEmpty();
  }

  @Test
  void onceEverythingIsThereTodayIsTheRating() {
    PlanCheck plan =
        check(
                LIBRARY,
                plan(
                    "\"jabatan\": \"administrasi\", \"hari_mangkir\": 0, \"mangkir_berturut\": 0",
                    "\"kegiatan\": [{\"id\": \"K1\", \"data\": {\"target\": 8, \"realisasi\": 8}}]"))
            .plans()
            .get(0);

    assertThat(plan.stage()).isEqualTo(PlanCheck.Stage.COMPLETE);
    assertThat(plan.today().orElseThrow().rating().orElseThrow().label()).hasToString("Cukup");
    assertThat(plan.outlook().orElseThrow().best().orElseThrow().label())
        .as("an innovation can still be put forward")
        .hasToString("Sangat Baik");
  }

  @Test
  void elapsedDaysComeFromTheNamedDayAndStayWithinThePeriod() {
    for (String day : List.of("2025-06-30", "2026-01-01", "2026-12-31", "2030-01-01")) {
      try (Stream<ReadAppraisal> plans =
          AppraisalReader.create()
              .read(new StringReader(plan("\"jabatan\": \"administrasi\"", ACTIVITY)), "p.json")) {
        PlanCheck.Elapsed elapsed =
            LIBRARY.checkPlans(plans, LocalDate.parse(day)).plans().get(0).elapsed().orElseThrow();
        assertThat(elapsed.days()).isBetween(0L, elapsed.of());
        assertThat(elapsed.of()).isEqualTo(365);
      }
    }
  }

  @Test
  void withoutAPlanFileWhatHasADirectionComesLater(@TempDir Path folder) throws IOException {
    LIBRARY.copyTo(folder, id -> id.toString().equals("salor/2026-01-01_v2"));
    Files.delete(folder.resolve("salor/2026-01-01_v2/plan.yaml"));
    PolicyLibrary copy = PolicyLibrary.ofDirectory(folder);
    assertThat(copy.issues()).isEmpty();

    assertThat(codes(check(copy, plan("\"jabatan\": \"administrasi\"", ACTIVITY)))).isEmpty();
    assertThat(
            codes(
                check(
                    copy,
                    plan(
                        "\"jabatan\": \"administrasi\"",
                        "\"kegiatan\": [{\"id\": \"K1\", \"data\": {}}]"))))
        .containsExactly("plan-target-missing");
  }

  @Test
  void aPlanFileThatNamesWhatIsNotDeclaredIsAFinding(@TempDir Path folder) throws IOException {
    LIBRARY.copyTo(folder, id -> id.toString().equals("salor/2026-01-01_v2"));
    Files.writeString(
        folder.resolve("salor/2026-01-01_v2/plan.yaml"), "planned:\n  - kegiatan.tagret\n");

    assertThat(PolicyLibrary.ofDirectory(folder).issues())
        .extracting(issue -> issue.code().id())
        .containsExactly("unknown-planned");
  }

  @Test
  void hostileIdsAndNamesAreData() throws IOException {
    String id = "K / \\u001b[31m<script>";
    PlanReport report =
        check(
            LIBRARY,
            plan(
                "\"jabatan\": \"pelayanan publik\"",
                "\"kegiatan\": [{\"id\": \""
                    + id
                    + "\", \"data\": {}}], \"layanan\": [{\"id\": \"+1 / x\", \"data\": {}}]"));

    assertThat(codes(report)).contains("plan-target-missing");
    for (Language language : Language.values()) {
      assertThat(PlanText.write(report, language)).isNotBlank();
    }
    assertThat(json(report)).doesNotContain("\u001b");
  }

  @Test
  void theJsonFitsItsSchema() throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(PlanJson.class.getResourceAsStream("plan.schema.json"));
    Path plans = Path.of("..", "examples", "data", "plans");
    try (Stream<Path> files = Files.list(plans)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".json")).toList()) {
        JsonNode tree = new ObjectMapper().readTree(json(check(LIBRARY, Files.readString(file))));
        assertThat(schema.validate(tree)).as(file.toString()).isEmpty();
        assertThat(tree.at("/plans").size()).isEqualTo(1);
      }
    }
    assertThat(schema.validate(new ObjectMapper().readTree("{\"schema\": \"x\"}"))).isNotEmpty();
  }

  private static String json(PlanReport report) {
    StringWriter writer = new StringWriter();
    PlanJson.write(report, writer);
    return writer.toString();
  }
}
