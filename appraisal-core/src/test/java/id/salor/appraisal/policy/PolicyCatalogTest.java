package id.salor.appraisal.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.PolicyFixture;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.law.EffectiveRange;
import id.salor.appraisal.law.PolicyFamily;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.law.PolicyReference;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.value.Digest;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.ScoreRange;
import id.salor.appraisal.value.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyCatalogTest {

  private static PolicyVersion version(String id, String from, String last, String bridges) {
    return version(id, from, last, bridges, Optional.empty());
  }

  private static PolicyVersion version(
      String id, String from, String last, String bridges, Optional<Text> gapAfter) {
    EffectiveRange governs =
        last.isEmpty()
            ? EffectiveRange.startingOn(LocalDate.parse(from))
            : EffectiveRange.ofDays(LocalDate.parse(from), LocalDate.parse(last));
    return new PolicyVersion(
        PolicyId.parse(id),
        Text.same(id),
        PolicyVersion.Status.DRAFT,
        List.of(),
        governs,
        new GovernedPeriods(governs, Optional.empty(), gapAfter),
        Optional.of(bridges).filter(b -> !b.isEmpty()).map(PolicyFamily::of),
        new PolicyFixture().schema(),
        Digest.ofText(id),
        Optional.empty());
  }

  @Test
  void aVersionMayAskForWholeYearsAlone() {
    PolicyVersion any = version("tahunan/a", "2020-07-01", "", "");
    PolicyVersion whole =
        new PolicyVersion(
            any.id(),
            any.title(),
            any.status(),
            any.regulations(),
            any.inForce(),
            any.periods().withForm(new PeriodForm(12, List.of(1, 7))),
            any.bridges(),
            any.schema(),
            any.digest(),
            any.parameters());
    PolicyCatalog catalog = PolicyCatalog.of(List.of(whole));
    for (String admitted : List.of("2021", "2020-07-01..2021-06-30")) {
      assertThat(catalog.select(any.id().family(), AppraisalPeriod.parse(admitted)).isValid())
          .as(admitted)
          .isTrue();
    }
    for (String refused :
        List.of(
            "2021-03",
            "2021-01-01..2022-12-31",
            "2021-02-01..2022-01-31",
            "2021-01-02..2022-01-01")) {
      assertThat(catalog.select(any.id(), AppraisalPeriod.parse(refused)).issues())
          .as(refused)
          .extracting(issue -> issue.code().id())
          .containsExactly("period-form");
    }
  }

  private static final PolicyCatalog CATALOG =
      PolicyCatalog.of(
          List.of(
              version("nasional/b", "2021-07-01", "2021-12-31", ""),
              version("nasional/a", "2014-01-01", "2021-06-30", ""),
              version("nasional/c", "2022-01-01", "", ""),
              version("tahunan/2021", "2021-01-01", "2021-12-31", "nasional")));

  private static Validated<PolicyVersion> select(String policy, String period) {
    return CATALOG.select(
        PolicyReference.tryParse(policy).orElseThrow(), AppraisalPeriod.parse(period));
  }

  @Test
  void theVersionIsPickedByThePeriodToTheDay() {
    assertThat(select("nasional", "2021-01-01..2021-06-30").get().id()).hasToString("nasional/a");
    assertThat(select("nasional", "2021-07-01..2021-07-01").get().id()).hasToString("nasional/b");
    assertThat(select("nasional", "2024").get().id()).hasToString("nasional/c");
  }

  @Test
  void aStraddlingPeriodNamesTheVersionsAndTheBridge() {
    Issue issue = select("nasional", "2021").issues().get(0);

    assertThat(issue.code()).isEqualTo(PolicyCode.PERIOD_STRADDLES);
    assertThat(issue.message().en()).contains("nasional/a, nasional/b");
    assertThat(issue.advice().id()).contains("tahunan/2021");
  }

  @Test
  void aPeriodBeforeEveryVersionNamesWhatIsGoverned() {
    Issue issue = select("nasional", "2013").issues().get(0);

    assertThat(issue.code()).isEqualTo(PolicyCode.PERIOD_NOT_GOVERNED);
    assertThat(issue.advice().en()).contains("2014-01-01..2021-06-30 (nasional/a)");
    assertThat(select("nasional", "2013-07-01..2014-06-30").issues().get(0).code())
        .isEqualTo(PolicyCode.PERIOD_NOT_GOVERNED);
  }

  private static PolicyVersion asking(String id, String from, String last, String... measures) {
    PolicyVersion any = version(id, from, last, "");
    PolicyFixture schema = new PolicyFixture();
    for (String measure : measures) {
      schema.measure(measure, ScoreRange.ANY);
    }
    return new PolicyVersion(
        any.id(),
        any.title(),
        any.status(),
        any.regulations(),
        any.inForce(),
        any.periods(),
        any.bridges(),
        schema.schema(),
        any.digest(),
        any.parameters());
  }

  @Test
  void theFormOfAnotherVersionIsRecognised() {
    PolicyVersion old = asking("x/old", "2014-01-01", "2021-06-30", "a", "b");
    PolicyVersion recent = asking("x/new", "2021-07-01", "2021-12-31", "a", "c");
    PolicyCatalog catalog = PolicyCatalog.of(List.of(old, recent));
    AppraisalPeriod period = AppraisalPeriod.parse("2021-07-01..2021-12-31");

    Issue told =
        catalog.otherForm(recent, period, List.of(Name.of("a"), Name.of("b"))).orElseThrow();

    assertThat(told.code()).isEqualTo(PolicyCode.FORM_OF_OTHER_VERSION);
    assertThat(told.format(Language.ID)).contains("x/old mengatur 2014-01-01..2021-06-30");
    assertThat(told.format(Language.EN)).contains("fill in the form of x/new");
    // a form that fits, and a name that no version knows, say nothing about another form
    assertThat(catalog.otherForm(recent, period, List.of(Name.of("a"), Name.of("c")))).isEmpty();
    assertThat(catalog.otherForm(recent, period, List.of(Name.of("a"), Name.of("z")))).isEmpty();
  }

  @Test
  void aPinnedVersionOutsideItsPeriodsWarnsAndGoesOn() {
    Validated<PolicyVersion> pinned = select("nasional/a", "2024");

    assertThat(pinned.get().id()).hasToString("nasional/a");
    assertThat(pinned.issues()).extracting(Issue::code).containsExactly(PolicyCode.PINNED_OUTSIDE);
    assertThat(select("nasional/a", "2020").issues()).isEmpty();
  }

  @Test
  void unknownFamiliesAndVersionsComeWithTheNearestKnownOne() {
    assertThat(select("nasionel", "2024").issues().get(0).advice().id()).contains("nasional");
    assertThat(select("nasional/d", "2024").issues().get(0).code())
        .isEqualTo(PolicyCode.UNKNOWN_VERSION);
  }

  @Test
  void aVersionWithErrorsIsNamedWhereItMayBeWhatIsMissing() {
    PolicyCatalog catalog =
        CATALOG.withUnusable(List.of(PolicyId.parse("nasional/z"), PolicyId.parse("lain/v1")));

    for (String asked : List.of("nasional", "nasional/z", "lain")) {
      Issue issue =
          catalog
              .select(PolicyReference.tryParse(asked).orElseThrow(), AppraisalPeriod.parse("2013"))
              .issues()
              .get(0);
      assertThat(issue.code()).as(asked).isEqualTo(PolicyCode.VERSION_UNUSABLE);
    }
    assertThat(catalog.select(PolicyFamily.of("nasional"), AppraisalPeriod.parse("2024")).isValid())
        .isTrue();
  }

  @Test
  void overlapsAndGapsOfVersionsAreIssues() {
    assertThat(CATALOG.issues()).isEmpty();
    assertThat(
            PolicyCatalog.of(
                    List.of(
                        version("x/a", "2020-01-01", "2020-12-31", ""),
                        version("x/b", "2020-12-31", "2021-12-31", ""),
                        version("x/c", "2023-01-01", "", "")))
                .issues())
        .extracting(Issue::code)
        .containsExactly(PolicyCode.VERSIONS_OVERLAP, PolicyCode.VERSIONS_GAP);
  }

  @Test
  void aGapThatIsDeclaredIsNoOversightAndItsReasonIsTold() {
    Optional<Text> reason = Optional.of(Text.of("belum dibaca", "not read"));
    PolicyCatalog catalog =
        PolicyCatalog.of(
            List.of(
                version("x/a", "2020-01-01", "2020-12-31", "", reason),
                version("x/b", "2022-01-01", "2022-12-31", "", reason),
                version("x/c", "2023-01-01", "2023-12-31", "", reason)));

    assertThat(catalog.issues()).isEmpty();
    assertThat(catalog.gaps(PolicyFamily.of("x")))
        .extracting(gap -> gap.days().toString())
        .containsExactly("2021-01-01..2021-12-31", "2024-01-01..");
    Issue refused =
        catalog.select(PolicyFamily.of("x"), AppraisalPeriod.parse("2021")).issues().get(0);
    assertThat(refused.code()).isEqualTo(PolicyCode.PERIOD_NOT_GOVERNED);
    assertThat(refused.format(Language.ID)).contains("2021-01-01..2021-12-31: belum dibaca");
    assertThat(
            catalog
                .select(PolicyFamily.of("x"), AppraisalPeriod.parse("2019"))
                .issues()
                .get(0)
                .format(Language.EN))
        .doesNotContain("not read");
  }

  @Test
  void aGapThatOnlyAnEarlierVersionDeclaresIsStillAnOversightLater() {
    PolicyCatalog catalog =
        PolicyCatalog.of(
            List.of(
                version("x/a", "2020-01-01", "2020-12-31", "", Optional.of(Text.same("r"))),
                version("x/b", "2022-01-01", "2022-12-31", ""),
                version("x/c", "2024-01-01", "", "")));

    assertThat(catalog.issues()).extracting(Issue::code).containsExactly(PolicyCode.VERSIONS_GAP);
  }

  @Test
  void aLongVersionOverlapsEveryLaterOneAndLeavesNoGapWhileItGoverns() {
    PolicyCatalog catalog =
        PolicyCatalog.of(
            List.of(
                version("uji/a", "2020-01-01", "2025-12-31", ""),
                version("uji/b", "2021-01-01", "2021-12-31", ""),
                version("uji/c", "2023-01-01", "2023-12-31", ""),
                version("uji/d", "2027-01-01", "", "")));

    assertThat(catalog.issues())
        .extracting(issue -> issue.message().en())
        .containsExactly(
            "uji/a and uji/b both govern 2021-01-01…",
            "uji/a and uji/c both govern 2023-01-01…",
            "no version of uji governs 2026-01-01..2026-12-31");
  }
}
