package id.salor.appraisal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.Appraiser;
import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.rules.cases.CaseReport;
import id.salor.appraisal.rules.cases.CaseResult;
import id.salor.appraisal.value.Language;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Appraisal schemes of other countries, and two that were invented to stretch the rule language,
 * written as policy folders only: what it can say was not made for one country.
 */
class ForeignSchemesTest {

  private static final PolicyLibrary LIBRARY = PolicyLibrary.ofDirectory(schemes());
  private static final Appraiser APPRAISER = LIBRARY.appraiser();
  private static final int FEWEST_EXAMPLES = 6;

  private static Path schemes() {
    try {
      return Path.of(ForeignSchemesTest.class.getResource("/schemes").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<PolicyVersion> allVersions() {
    return LIBRARY.catalog().families().values().stream().flatMap(List::stream).toList();
  }

  @Test
  void theSchemesHaveNoFindings() {
    assertThat(LIBRARY.issues()).extracting(issue -> issue.format(Language.EN)).isEmpty();
    assertThat(LIBRARY.catalog().families().keySet())
        .extracting(Object::toString)
        .contains(
            "illustrative-probation",
            "illustrative-rubric",
            "malaysia-lnpt",
            "malaysia-promotion",
            "philippines-spms",
            "tanzania-opras");
  }

  @TestFactory
  Stream<DynamicTest> everyWorkedExampleGivesWhatItSays() {
    CaseReport report = LIBRARY.runCases(id -> true);
    assertThat(report.issues()).extracting(Issue::toString).isEmpty();
    return report.results().stream()
        .map(
            result ->
                DynamicTest.dynamicTest(
                    result.example().policy() + ": " + result.example().name(),
                    () ->
                        assertThat(result.isAsExpected()).as("" + result.differences()).isTrue()));
  }

  @Test
  void everySchemeHasAtLeastSixWorkedExamples() {
    Map<PolicyId, Long> examples =
        LIBRARY.runCases(id -> true).results().stream()
            .map(CaseResult::example)
            .collect(Collectors.groupingBy(example -> example.policy(), Collectors.counting()));

    assertThat(examples.keySet())
        .containsExactlyInAnyOrderElementsOf(
            allVersions().stream().map(PolicyVersion::id).toList());
    assertThat(examples.values()).allMatch(count -> count >= FEWEST_EXAMPLES);
  }

  @Test
  void theLabelsThatHaveNoEntryAreNamed() {
    Evidence.Builder rated =
        Evidence.builder().fact("family", "teaching").entry("criteria", "K1", criterion("c2"));
    AppraisalResult result =
        APPRAISER.appraise(Appraisal.of("A-1", "illustrative-rubric", "2025", rated));

    assertThat(result.issues()).hasSize(1);
    assertThat(result.issues().get(0).format(Language.EN))
        .contains("criteria of the job family that are not rated yet")
        .contains("[\"c1\", \"c3\", \"c4\", \"c5\"]");
  }

  @Test
  void whereAGroupWasNotGivenOnlyThatIsTold() {
    Evidence.Builder nothing = Evidence.builder().fact("family", "teaching");
    AppraisalResult result =
        APPRAISER.appraise(Appraisal.of("A-1", "illustrative-rubric", "2025", nothing));

    assertThat(result.issues())
        .extracting(issue -> issue.code().id())
        .containsOnly("missing-input");
  }

  private static Evidence.Builder criterion(String criterion) {
    return Evidence.builder()
        .fact("criterion", criterion)
        .entry("raters", "R1", Evidence.builder().fact("level", "B"))
        .entry("raters", "R2", Evidence.builder().fact("level", "B"));
  }

  @Provide
  Arbitrary<PolicyVersion> versions() {
    return Arbitraries.of(allVersions());
  }

  @Property(tries = 1_000)
  void arbitraryEvidenceAlwaysEndsInAResult(
      @ForAll("versions") PolicyVersion version, @ForAll long seed) {
    int wildness = Math.floorMod(seed, 4) * 4;
    Evidence evidence = new EvidenceMaker(version, seed, wildness).evidence();
    AppraisalPeriod period = AppraisalPeriod.ofYear(version.governs().from().getYear() + 1);
    AppraisalResult result =
        APPRAISER.appraise(
            Appraisal.of("A-1", version.id().toString(), period.toString(), Evidence.builder())
                .with(evidence));

    assertThat(result.subject().id()).hasToString("A-1");
    assertThat(result.issues().stream().anyMatch(Issue::isError))
        .isEqualTo(result instanceof AppraisalResult.Refused);
    for (Issue issue : result.issues()) {
      for (Language language : Language.values()) {
        assertThat(issue.format(language)).isNotBlank();
      }
    }
  }
}
