package id.salor.appraisal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.Appraiser;
import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.CalculationCode;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.law.PolicyFamily;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.policy.PolicyCode;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Rounding;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The satisfaction index of surveys: exact weights, legal answers, and no mixing of versions. */
class SatisfactionIndexTest {

  private static final PolicyLibrary LIBRARY = PolicyLibrary.bundled();
  private static final Appraiser APPRAISER = LIBRARY.appraiser();
  private static final PolicyFamily FAMILY = PolicyFamily.of("skm");
  private static final PolicyVersion NINE = version("skm/2017-05-01_permenpanrb-14-2017");
  private static final PolicyVersion FOURTEEN = version("skm/2004-03-01_kep-25-m-pan-2-2004");
  private static final Rational LOWEST = Rational.of(25);

  private static PolicyVersion version(String id) {
    return LIBRARY.catalog().version(PolicyId.parse(id)).orElseThrow();
  }

  /** The elements that a version asks about, as it declares them. */
  private static List<Name> elements(PolicyVersion version) {
    GroupDeclaration respondent = version.schema().root().group(Name.of("responden")).orElseThrow();
    return List.copyOf(respondent.declarations().keySet());
  }

  /** One respondent who answers every element alike, except the first. */
  private static Evidence.Builder answers(PolicyVersion version, int first, int others) {
    Evidence.Builder answers = Evidence.builder();
    List<Name> elements = elements(version);
    for (int i = 0; i < elements.size(); i++) {
      answers.measure(elements.get(i).value(), i == 0 ? first : others);
    }
    return answers;
  }

  private static AppraisalResult survey(
      String policy, String period, PolicyVersion version, int first, int others) {
    Evidence.Builder evidence =
        Evidence.builder().entry("responden", "R1", answers(version, first, others));
    return APPRAISER.appraise(Appraisal.of("S-1", policy, period, evidence));
  }

  private static List<IssueCode> codes(AppraisalResult result) {
    return result.issues().stream().map(Issue::code).toList();
  }

  @Test
  void theElementsAreNineAndWereFourteen() {
    assertThat(elements(NINE)).hasSize(9);
    assertThat(elements(FOURTEEN)).hasSize(14);
  }

  @Test
  void allAnswersFourGiveAHundredAndNotNinetyNine() {
    for (PolicyVersion version : List.of(NINE, FOURTEEN)) {
      YearMonth month = YearMonth.from(version.governs().from());
      AppraisalResult result = survey("skm", month.toString(), version, 4, 4);

      assertThat(result.policy().orElseThrow().policy()).isEqualTo(version.id());
      assertThat(result.figures().score().orElseThrow().value()).isEqualTo(Rational.HUNDRED);
      assertThat(result.rating().orElseThrow()).hasToString("A");
    }
  }

  @Test
  void anAnswerOfFiveIsRefusedAndNotCountedAsFour() {
    AppraisalResult result = survey("skm", "2024", NINE, 5, 4);

    assertThat(result).isInstanceOf(AppraisalResult.Refused.class);
    assertThat(result.issues())
        .anySatisfy(
            issue -> {
              assertThat(issue.code()).isEqualTo(CalculationCode.OUT_OF_RANGE);
              assertThat(issue.format(Language.EN)).contains("R1", elements(NINE).get(0).value());
            });
  }

  @Test
  void theSameIndexGetsAnotherLetterUnderTheOlderDecision() {
    AppraisalResult now = survey("skm", "2024", NINE, 3, 3);
    AppraisalResult then = survey("skm", "2010", FOURTEEN, 3, 3);

    assertThat(now.figures().score().orElseThrow().value())
        .isEqualTo(then.figures().score().orElseThrow().value());
    assertThat(now.rating().orElseThrow()).hasToString("C");
    assertThat(then.rating().orElseThrow()).hasToString("B");
  }

  @Test
  void noPeriodOfANewerVersionIsEverJudgedByTheOlderOne() {
    for (YearMonth month = YearMonth.of(2014, 1);
        month.isBefore(YearMonth.of(2031, 1));
        month = month.plusMonths(1)) {
      boolean governed = NINE.governs().contains(month.atDay(1));
      AppraisalResult fourteen = survey("skm", month.toString(), FOURTEEN, 3, 3);
      AppraisalResult nine = survey("skm", month.toString(), NINE, 3, 3);

      assertThat(fourteen).as(month.toString()).isInstanceOf(AppraisalResult.Refused.class);
      assertThat(fourteen.rating()).isEmpty();
      assertThat(nine.rating().isPresent()).as(month.toString()).isEqualTo(governed);
      if (!governed) {
        assertThat(codes(nine)).contains(PolicyCode.PERIOD_NOT_GOVERNED);
        assertThat(nine.issues().get(0).format(Language.ID)).contains("PermenPANRB 16/2014");
      }
    }
  }

  @Test
  void aPeriodThatReachesOverTheGapIsRefused() {
    for (String period : List.of("2013-07-01..2017-12-31", "2017", "2013-07-01..2014-06-30")) {
      assertThat(LIBRARY.catalog().select(FAMILY, AppraisalPeriod.parse(period)).isValid())
          .as(period)
          .isFalse();
    }
  }

  @Provide
  Arbitrary<PolicyVersion> versions() {
    return Arbitraries.of(NINE, FOURTEEN);
  }

  @Property(tries = 300)
  void anyAnswersGiveAnIndexFrom25To100AndALetter(
      @ForAll("versions") PolicyVersion version, @ForAll long seed) {
    Random random = new Random(seed);
    List<Name> elements = elements(version);
    int respondents = 1 + random.nextInt(7);
    Rational sum = Rational.ZERO;
    Evidence.Builder evidence = Evidence.builder();
    for (int i = 0; i < respondents; i++) {
      Evidence.Builder answers = Evidence.builder();
      for (Name element : elements) {
        int answer = 1 + random.nextInt(4);
        sum = sum.plus(Rational.of(answer));
        answers.measure(element.value(), answer);
      }
      evidence.entry("responden", "R" + i, answers);
    }

    AppraisalResult result =
        APPRAISER.appraise(
            Appraisal.of(
                "S-1", "skm", YearMonth.from(version.governs().from()).toString(), evidence));

    assertThat(result).isInstanceOf(AppraisalResult.Rated.class);
    assertThat(result.rating()).isPresent();
    Rational index = result.figures().score().orElseThrow().value();
    assertThat(index).isBetween(LOWEST, Rational.HUNDRED);
    // the mean of all answers, since every element and every respondent counts alike
    Rational mean = sum.dividedBy(Rational.of((long) respondents * elements.size()));
    assertThat(index)
        .isEqualTo(Rounding.of(2, Rounding.Mode.HALF_UP).apply(mean.times(Rational.of(25))));
  }

  @Property(tries = 200)
  void aBetterAnswerNeverLowersIndexOrLetter(
      @ForAll("versions") PolicyVersion version, @ForAll long seed) {
    Random random = new Random(seed);
    int before = 1 + random.nextInt(3);
    int others = 1 + random.nextInt(4);
    String month = YearMonth.from(version.governs().from()).toString();
    AppraisalResult was = survey("skm", month, version, before, others);
    AppraisalResult now = survey("skm", month, version, before + 1, others);

    assertThat(now.figures().score().orElseThrow().value())
        .isGreaterThan(was.figures().score().orElseThrow().value());
    assertThat(now.rating().orElseThrow().value())
        .isLessThanOrEqualTo(was.rating().orElseThrow().value());
  }
}
