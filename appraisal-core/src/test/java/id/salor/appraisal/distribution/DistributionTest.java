package id.salor.appraisal.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.Appraiser;
import id.salor.appraisal.PolicyFixture;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.json.DistributionJson;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.Appraisee;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.policy.CohortKey;
import id.salor.appraisal.policy.PolicyCatalog;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.ScoreRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistributionTest {

  private static PolicyFixture policy(String... limits) {
    return new PolicyFixture()
        .labels("predikat", "Baik", "Cukup", "Kurang")
        .truth("cuti", false)
        .measure("hasil", ScoreRange.of(Rational.ZERO, Rational.HUNDRED))
        .label("predikat", "predikat")
        .cohort("unit", CohortKey.OfAppraisee.UNIT)
        .terms(
            "value predikat = IF(hasil >= 80, \"Baik\", hasil >= 60, \"Cukup\", \"Kurang\")",
            "rating predikat",
            "unrated \"cuti\" / \"leave\" when cuti")
        .terms(limits);
  }

  private static Appraiser appraiser(PolicyFixture policy) {
    PolicyTerms terms = policy.policyTerms();
    return Appraiser.of(
        PolicyCatalog.of(List.of(policy.version())), (version, facts) -> Validated.of(terms));
  }

  private static Appraisal person(String unit, String result) {
    return Appraisal.of(
            "P-" + unit + result, "uji", "2025", Evidence.builder().fact("hasil", result))
        .of(Appraisee.of("P").withUnit(unit));
  }

  private static List<Distribution> distributions(PolicyFixture policy, Appraisal... people) {
    Appraiser appraiser = appraiser(policy);
    DistributionTaker taker = new DistributionTaker();
    for (Appraisal person : people) {
      taker.add(appraiser.inspect(person));
    }
    assertThat(taker.issues()).isEmpty();
    return taker.distributions();
  }

  @Test
  void eachUnitIsHeldAgainstTheLimitsOnItsOwn() {
    List<Distribution> units =
        distributions(
            policy("distribution unit limit at-most percent \"Baik\" = 50"),
            person("A", "90"),
            person("A", "85"),
            person("A", "70"),
            person("B", "90"),
            person("B", "10"));
    assertThat(units).hasSize(2);
    Distribution a = units.get(0);
    assertThat(a.counts())
        .containsEntry(Label.of("Baik"), 2L)
        .containsEntry(Label.of("Cukup"), 1L)
        .containsEntry(Label.of("Kurang"), 0L);
    // half of three people are at most one
    assertThat(a.limits().get(0).bound()).isEqualTo(1);
    assertThat(a.limits().get(0).violation()).isEqualTo(1);
    assertThat(a.isWithinLimits()).isFalse();
    assertThat(a.smallestChange().title().en()).isEqualTo("1 person from Baik to Cukup");
    assertThat(units.get(1).isWithinLimits()).isTrue();
    assertThat(units.get(1).smallestChange().title().en()).isEqualTo("no change is needed");
  }

  @Test
  void whatIsIdealIsToldAndBindsNobody() {
    Distribution unit =
        distributions(
                policy("distribution unit ideal more-than percent \"Baik\" = 50"),
                person("A", "90"),
                person("A", "10"))
            .get(0);
    assertThat(unit.isWithinLimits()).isTrue();
    assertThat(unit.limits().get(0).violation()).isEqualTo(1);
    assertThat(unit.smallestChangeToIdeal().title().en()).isEqualTo("1 person from Kurang to Baik");
    assertThat(unit.format(Language.EN)).contains("ideally Baik more than 50 percent (2)");
    assertThat(unit.format(Language.ID)).contains("sebaiknya Baik lebih dari 50 persen (2)");
  }

  @Test
  void whoHasNoRatingIsNotPartOfTheShares() {
    Appraisal away = person("A", "1");
    Appraisal onLeave =
        away.with(away.evidence().toBuilder().fact("cuti", true).build()).of(away.appraisee());
    Distribution unit =
        distributions(
                policy("distribution unit limit at-least percent \"Baik\", \"Cukup\" = 100"),
                person("A", "90"),
                onLeave,
                person("A", "seratus"))
            .get(0);
    assertThat(unit.members()).isEqualTo(1);
    assertThat(unit.withoutRating()).isEqualTo(1);
    assertThat(unit.refused()).isEqualTo(1);
    assertThat(unit.isWithinLimits()).isTrue();
    assertThat(unit.issues().stream().map(Issue::code).map(code -> code.id()))
        .containsExactly("distribution-incomplete");
  }

  @Test
  void aUnitOfNobodyBreaksNoLimit() {
    Distribution unit =
        distributions(
                policy("distribution unit limit at-least people \"Baik\" = 1"),
                person("A", "seratus"))
            .get(0);
    assertThat(unit.limits()).isEmpty();
    assertThat(unit.isWithinLimits()).isTrue();
  }

  @Test
  void limitsThatCannotHoldTogetherAreNamed() {
    Distribution unit =
        distributions(
                policy(
                    "distribution unit limit at-least people \"Baik\" = 2",
                    "distribution unit limit at-most percent \"Baik\" = 50"),
                person("A", "90"),
                person("A", "10"))
            .get(0);
    assertThat(unit.smallestChange()).isInstanceOf(SmallestChange.Impossible.class);
    assertThat(((SmallestChange.Impossible) unit.smallestChange()).conflicting()).hasSize(2);
    assertThat(DistributionJson.of(unit))
        .contains("\"within-limits\":false")
        .contains("\"conflicting\":[\"Aturan uji");
  }

  @Test
  void whoBelongsToNoUnitIsNamed() {
    DistributionTaker taker = new DistributionTaker();
    Appraisal nobody = Appraisal.of("A", "uji", "2025", Evidence.builder().measure("hasil", 1));
    taker.add(appraiser(policy()).inspect(nobody));
    assertThat(taker.distributions()).isEmpty();
    assertThat(taker.issues().stream().map(issue -> issue.code().id()))
        .containsExactly("distribution-without-cohort");
  }

  @Test
  void peopleOfOneCohortForWhomOtherLimitsHoldAreAnIssue() {
    PolicyFixture strict = policy("distribution unit limit at-most percent \"Baik\" = 10");
    PolicyFixture loose = policy("distribution unit limit at-most percent \"Baik\" = 90");
    DistributionTaker taker = new DistributionTaker();
    taker.add(appraiser(strict).inspect(person("A", "90")));
    taker.add(appraiser(loose).inspect(person("A", "10")));
    assertThat(taker.distributions().get(0).issues().stream().map(issue -> issue.code().id()))
        .containsExactly("distribution-limits-differ");
  }
}
