package id.salor.appraisal.calc;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.Appraiser;
import id.salor.appraisal.PolicyFixture;
import id.salor.appraisal.explain.Explanation;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.Appraisee;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.policy.CohortKey;
import id.salor.appraisal.policy.FormulaPlaces;
import id.salor.appraisal.policy.PolicyCatalog;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.TermsCheck;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.ScoreRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CohortTest {

  private static PolicyFixture policy() {
    return new PolicyFixture()
        .labels("predikat", "Baik", "Cukup")
        .truth("cuti", false)
        .measure("hasil", ScoreRange.of(Rational.ZERO, Rational.HUNDRED))
        .number("nilai")
        .number("peringkat")
        .number("rata")
        .number("terendah")
        .number("tertinggi")
        .number("banyak")
        .number("relatif")
        .cohort("unit", CohortKey.OfAppraisee.UNIT)
        .terms(
            "value nilai = hasil",
            "cohort peringkat rank nilai in unit",
            "cohort rata mean nilai in unit",
            "cohort terendah lowest nilai in unit",
            "cohort tertinggi highest nilai in unit",
            "cohort banyak count nilai in unit",
            "value relatif = nilai - rata",
            "unrated \"cuti\" / \"leave\" when cuti",
            "score relatif",
            "outcome peringkat",
            "outcome terendah",
            "outcome tertinggi",
            "outcome banyak");
  }

  private static Appraiser appraiser(PolicyFixture policy) {
    PolicyTerms terms = policy.policyTerms();
    return Appraiser.of(
        PolicyCatalog.of(List.of(policy.version())), (version, facts) -> Validated.of(terms));
  }

  private static Appraisal person(String id, String unit, Object result) {
    Evidence.Builder evidence = Evidence.builder().fact("hasil", result.toString());
    return Appraisal.of(id, "uji", "2025", evidence).of(Appraisee.of(id).withUnit(unit));
  }

  private static Rational outcome(AppraisalResult result, String name) {
    return result.figures().outcomes().stream()
        .filter(component -> component.name().equals(Name.of(name)))
        .map(component -> ((Value.OfNumber) component.value()).number())
        .findFirst()
        .orElseThrow();
  }

  private static List<String> codes(AppraisalResult result) {
    return result.issues().stream().map(issue -> issue.code().id()).toList();
  }

  @Test
  void aPersonIsSeenBesideThoseOfTheOwnUnitAlone() {
    Appraiser appraiser = appraiser(policy());
    List<Appraisal> people =
        List.of(
            person("a", "U1", 80),
            person("b", "U1", 90),
            person("c", "U1", 80),
            person("d", "U2", 10));
    Census census = appraiser.census(people);
    AppraisalResult first = appraiser.appraise(people.get(0), census);
    assertThat(first.figures().score().orElseThrow().value()).isEqualTo(Rational.of(-10, 3));
    assertThat(outcome(first, "peringkat")).isEqualTo(Rational.of(2));
    assertThat(outcome(first, "terendah")).isEqualTo(Rational.of(80));
    assertThat(outcome(first, "tertinggi")).isEqualTo(Rational.of(90));
    assertThat(outcome(first, "banyak")).isEqualTo(Rational.of(3));
    assertThat(outcome(appraiser.appraise(people.get(2), census), "peringkat"))
        .isEqualTo(Rational.of(2));
    assertThat(outcome(appraiser.appraise(people.get(3), census), "peringkat"))
        .isEqualTo(Rational.ONE);
  }

  @Test
  void theResultCarriesTheDigestOfTheCohortThatWasRead() {
    Appraiser appraiser = appraiser(policy());
    Appraisal one = person("a", "U1", 80);
    Census small = appraiser.census(List.of(one, person("b", "U1", 90)));
    Census same = appraiser.census(List.of(person("b", "U1", 90), one, person("x", "U2", 1)));
    Census other = appraiser.census(List.of(one, person("b", "U1", 91)));
    Optional<?> digest = appraiser.appraise(one, small).policy().orElseThrow().cohorts();
    assertThat(digest).isPresent();
    assertThat(appraiser.appraise(one, same).policy().orElseThrow().cohorts()).isEqualTo(digest);
    assertThat(appraiser.appraise(one, other).policy().orElseThrow().cohorts())
        .isNotEqualTo(digest);
  }

  @Test
  void withoutACensusTheResultIsRefusedAndSaysWhy() {
    AppraisalResult result = appraiser(policy()).appraise(person("a", "U1", 80));
    assertThat(result).isInstanceOf(AppraisalResult.Refused.class);
    assertThat(codes(result)).contains("cohort-not-counted");
  }

  @Test
  void aRatingThatNeedsNoCohortIsNotWithheldForAFigureReportedBesideIt() {
    PolicyFixture policy =
        new PolicyFixture()
            .measure("hasil", ScoreRange.ANY)
            .number("nilai")
            .number("peringkat")
            .cohort("semua")
            .terms(
                "value nilai = hasil",
                "cohort peringkat rank nilai in semua",
                "score nilai",
                "outcome peringkat");
    Appraiser appraiser = appraiser(policy);
    Appraisal alone = person("a", "U1", 80);
    AppraisalResult result = appraiser.appraise(alone);
    assertThat(result).isInstanceOf(AppraisalResult.Rated.class);
    assertThat(codes(result)).containsExactly("outcome-left-out");
    assertThat(appraiser.appraise(alone, appraiser.census(List.of(alone))).issues()).isEmpty();
  }

  @Test
  void theExplanationSaysAmongHowManyAPersonWasSeen() {
    Appraiser appraiser = appraiser(policy());
    List<Appraisal> people = List.of(person("a", "U1", 80), person("b", "U1", 90));
    String text =
        Explanation.of(people.get(0), appraiser.inspect(people.get(0), appraiser.census(people)))
            .text(Language.EN);
    assertThat(text).contains("the rank of nilai in the cohort unit").contains("2 members");
  }

  @Test
  void whoseUnitIsNotSaidBelongsToNoUnit() {
    Appraiser appraiser = appraiser(policy());
    Appraisal nobody = Appraisal.of("a", "uji", "2025", Evidence.builder().measure("hasil", 1));
    AppraisalResult result = appraiser.appraise(nobody, appraiser.census(List.of(nobody)));
    assertThat(codes(result)).containsOnly("missing-input");
  }

  @Test
  void whoCannotBeCalculatedIsLeftOutAndTheOthersAreTold() {
    Appraiser appraiser = appraiser(policy());
    Appraisal one = person("a", "U1", 80);
    Census census = appraiser.census(List.of(one, person("b", "U1", "seratus")));
    AppraisalResult result = appraiser.appraise(one, census);
    assertThat(result).isInstanceOf(AppraisalResult.Rated.class);
    assertThat(codes(result)).containsOnly("cohort-incomplete");
    assertThat(outcome(result, "banyak")).isEqualTo(Rational.ONE);
  }

  @Test
  void whoIsExemptIsNoMember() {
    Appraiser appraiser = appraiser(policy());
    Appraisal one = person("a", "U1", 80);
    Appraisal away =
        one.with(one.evidence().toBuilder().fact("cuti", true).build()).of(one.appraisee());
    AppraisalResult result = appraiser.appraise(one, appraiser.census(List.of(one, away)));
    assertThat(outcome(result, "banyak")).isEqualTo(Rational.ONE);
    assertThat(result.issues()).isEmpty();
  }

  @Test
  void aFigureOfAFigureIsFoundWhenTheTermsAreChecked() {
    PolicyFixture policy = policy().terms();
    PolicyTerms nested =
        new PolicyFixture()
            .measure("hasil", ScoreRange.ANY)
            .number("rata")
            .number("beda")
            .number("urutan")
            .cohort("semua")
            .terms(
                "cohort rata mean hasil in semua",
                "value beda = hasil - rata",
                "cohort urutan rank beda in semua",
                "score urutan")
            .policyTerms();
    assertThat(TermsCheck.check(policy.policyTerms(), FormulaPlaces.NONE)).isEmpty();
    assertThat(
            TermsCheck.check(nested, FormulaPlaces.NONE).stream()
                .map(Issue::code)
                .map(code -> code.id()))
        .containsExactly("cohort-of-cohort");
  }

  @Property(tries = 100)
  void theOrderOfAPopulationChangesNothing(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 20) Integer> results,
      @ForAll long seed) {
    Appraiser appraiser = appraiser(policy());
    List<Appraisal> people = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      people.add(person("p" + i, "U" + i % 2, results.get(i)));
    }
    Census census = appraiser.census(people);
    List<Appraisal> shuffled = new ArrayList<>(people);
    Collections.shuffle(shuffled, new Random(seed));
    Census again = appraiser.census(shuffled);
    assertThat(again.digest()).isEqualTo(census.digest());
    for (Appraisal person : people) {
      AppraisalResult result = appraiser.appraise(person, again);
      assertThat(result).isEqualTo(appraiser.appraise(person, census));
      long rank = outcome(result, "peringkat").numerator().longValueExact();
      assertThat(rank).isBetween(1L, outcome(result, "banyak").numerator().longValueExact());
    }
  }
}
