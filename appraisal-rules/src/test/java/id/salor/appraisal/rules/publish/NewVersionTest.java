package id.salor.appraisal.rules.publish;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.law.PolicyReference;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.rules.PolicyWorkshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class NewVersionTest {

  private static final PolicyLibrary BUNDLED = PolicyLibrary.bundled();

  @TempDir Path root;

  private Validated<NewVersion> draft(PolicyLibrary library, String source, String from)
      throws IOException {
    PolicyReference reference = PolicyReference.tryParse(source).orElseThrow();
    return library.newVersion(reference, LocalDate.parse(from), root);
  }

  private PolicyLibrary copied(String family) throws IOException {
    BUNDLED.copyTo(root, id -> id.family().value().equals(family));
    return PolicyLibrary.ofDirectory(root);
  }

  private static List<String> codes(Validated<NewVersion> outcome) {
    return outcome.issues().stream().map(issue -> issue.code().id()).toList();
  }

  /** Every shipped version has a draft that loads, and whose examples agree. */
  @TestFactory
  Stream<DynamicTest> aDraftOfEachShippedVersionLoadsAndItsExamplesAgree() {
    return BUNDLED.catalog().families().values().stream()
        .flatMap(List::stream)
        .map(
            version -> DynamicTest.dynamicTest(version.id().toString(), () -> checkDraft(version)));
  }

  private void checkDraft(PolicyVersion version) throws IOException {
    Path apart = Files.createTempDirectory(root, "apart");
    NewVersion made = BUNDLED.newVersion(version.id(), LocalDate.of(2030, 1, 1), apart).get();
    PolicyLibrary library = PolicyLibrary.ofDirectory(apart);

    assertThat(library.issues()).extracting(Issue::toString).isEmpty();
    PolicyVersion draft = library.catalog().version(made.id()).orElseThrow();
    assertThat(draft.status()).isEqualTo(PolicyVersion.Status.DRAFT);
    assertThat(draft.governs().toString()).isEqualTo("2030-01-01..");
    assertThat(draft.inForce().toString()).isEqualTo("2030-01-01..");
    assertThat(draft.schema().root().declarations().keySet())
        .isEqualTo(version.schema().root().declarations().keySet());
    assertThat(library.runCases(id -> true).isAllAsExpected()).isTrue();
    assertThat(library.runCases(id -> true).results())
        .hasSameSizeAs(BUNDLED.runCases(version.id()::equals).results());
  }

  @Test
  void theNewestVersionIsCopiedAndOnlyWhatMustChangeInItsManifestDoes() throws IOException {
    NewVersion made = draft(copied("salor"), "salor", "2027-01-01").get();

    assertThat(made.id()).hasToString("salor/2027-01-01_draft");
    assertThat(made.source()).hasToString("salor/2026-01-01_v2");
    assertThat(made.closed()).isEmpty();
    List<String> before = Files.readAllLines(root.resolve("salor/2026-01-01_v2/policy.yaml"));
    List<String> after = Files.readAllLines(made.folder().resolve("policy.yaml"));
    List<String> changed = after.stream().filter(line -> !before.contains(line)).toList();
    assertThat(changed)
        .containsExactly(
            "id: salor/2027-01-01_draft",
            "status: draft",
            "in-force: {from: 2027-01-01}",
            "governs: {from: 2027-01-01}");
    assertThat(after).hasSameSizeAs(before);
    assertThat(made.folder().resolve("bobot.dslr"))
        .hasSameTextualContentAs(root.resolve("salor/2026-01-01_v2/bobot.dslr"));
    assertThat(made.folder().resolve("examples/predikat.yaml")).exists();
  }

  @Test
  void aSealedVersionIsCopiedWithoutItsSeal() throws IOException {
    copied("salor");
    PolicyWorkshop.seal(root);

    NewVersion made = draft(PolicyLibrary.ofDirectory(root), "salor", "2027-01-01").get();

    assertThat(made.folder().resolve("SEAL")).doesNotExist();
    assertThat(PolicyLibrary.ofDirectory(root).issues()).isEmpty();
  }

  @Test
  void theOpenEndedVersionBeforeEndsTheDayBeforeAndItsSealStillHolds() throws IOException {
    copied("skm");
    PolicyWorkshop.seal(root);

    NewVersion made = draft(PolicyLibrary.ofDirectory(root), "skm", "2027-01-01").get();

    assertThat(made.closed().orElseThrow())
        .isEqualTo(
            new NewVersion.Closed(
                PolicyId.parse("skm/2017-05-01_permenpanrb-14-2017"), LocalDate.of(2026, 12, 31)));
    assertThat(root.resolve("skm/2017-05-01_permenpanrb-14-2017/policy.yaml"))
        .content()
        .contains("governs: {from: 2017-05-01, until: 2026-12-31}");
    assertThat(PolicyLibrary.ofDirectory(root).issues()).isEmpty();
  }

  @Test
  void aCopiedVersionThatLiesElsewhereAndGovernsTheSameDaysIsSaid() throws IOException {
    NewVersion beside = draft(BUNDLED, "skm", "2027-01-01").get();
    NewVersion apart = draft(BUNDLED, "salor", "2027-01-01").get();

    assertThat(beside.toClose().orElseThrow().last()).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(beside.closed()).isEmpty();
    assertThat(apart.toClose()).isEmpty();
  }

  @Test
  void aDraftBetweenTwoVersionsEndsBeforeTheNext() throws IOException {
    PolicyLibrary library = copied("skm");

    NewVersion made = draft(library, "skm/2004-03-01_kep-25-m-pan-2-2004", "2015-01-01").get();

    assertThat(made.last()).contains(LocalDate.of(2017, 4, 30));
    assertThat(made.closed()).isEmpty();
    assertThat(PolicyLibrary.ofDirectory(root).issues()).isEmpty();
  }

  @Test
  void everyReasonWhyTheDayDoesNotFitIsSaidAtOnceAndNothingIsWritten() throws IOException {
    PolicyLibrary library = copied("nasional-tahunan");
    Files.createDirectories(root.resolve("nasional-tahunan/2020-07-01_draft"));
    Validated<NewVersion> refused = draft(library, "nasional-tahunan", "2020-07-01");

    assertThat(codes(refused)).containsExactly("draft-exists", "draft-too-early", "draft-start");
    assertThat(root.resolve("nasional-tahunan/2020-07-01_draft")).isEmptyDirectory();
  }

  @Test
  void aDayThatAnotherVersionGovernsDoesNotFit() throws IOException {
    PolicyLibrary library = copied("salor");

    assertThat(codes(draft(library, "salor", "2026-07-01"))).containsExactly("draft-overlaps");
    assertThat(codes(draft(library, "salor/2025-01-01_v1", "2026-01-01")))
        .containsExactly("draft-same-day");
    assertThat(draft(library, "salor", "2026-07-01").issues().get(0).advice().en())
        .contains("Use 2027-01-01");
    try (Stream<Path> versions = Files.list(root.resolve("salor"))) {
      assertThat(versions).hasSize(2);
    }
  }

  @Test
  void anUnknownFamilyOrVersionIsSaidWithWhatThereIs() throws IOException {
    assertThat(codes(draft(BUNDLED, "salur", "2027-01-01"))).containsExactly("unknown-policy");
    assertThat(codes(draft(BUNDLED, "salor/v9", "2027-01-01"))).containsExactly("unknown-version");
  }
}
