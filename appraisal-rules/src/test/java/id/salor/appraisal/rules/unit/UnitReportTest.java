package id.salor.appraisal.rules.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.AppraisalId;
import id.salor.appraisal.model.Appraisee;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.policy.CohortKey;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Name;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is told of units, and what is held back. */
class UnitReportTest {

  private static UnitReportPart only(UnitReport report) {
    assertThat(report.parts()).hasSize(1);
    return report.parts().get(0);
  }

  private static UnitReportPart part(NationalPeople people) {
    return only(NationalPeople.report(people.people()));
  }

  private static List<String> counts(List<LabelCount> counts) {
    return counts.stream()
        .map(count -> count.labels().title().en() + " " + count.people())
        .toList();
  }

  /** People under the policy of Salor, whose satisfaction and absences are given. */
  private static Appraisal salor(int number, String unit, String satisfaction, int absences) {
    return Appraisal.of(
            "S-" + number,
            "salor",
            "2026",
            Evidence.builder()
                .fact("jabatan", "pelayanan publik")
                .measure("hari_mangkir", absences)
                .measure("mangkir_berturut", Math.min(absences, 1))
                .measure("skm", satisfaction)
                .entry(
                    "kegiatan",
                    "K",
                    Evidence.builder().measure("target", 10).measure("realisasi", 9))
                .entry(
                    "layanan",
                    "L",
                    Evidence.builder().measure("target_layanan", 10).measure("terlayani", 8)))
        .of(Appraisee.of("S-" + number).withUnit(unit));
  }

  @Test
  void ratingsThatFewHaveAreCountedWithTheNextOne() {
    assertThat(counts(part(new NationalPeople().unit("A", 20, 30, 3, 0, 4)).ratings()))
        .containsExactly("Very good 20", "Good 30", "Needs improvement or lower 7");
    assertThat(counts(part(new NationalPeople().unit("A", 2, 30, 0, 0, 9)).ratings()))
        .containsExactly("Good or higher 32", "Needs improvement 0", "Poor 0", "Very poor 9");
  }

  @Test
  void whereNearlyAllHaveTheSameRatingNoneIsTold() {
    assertThat(part(new NationalPeople().unit("A", 0, 40)).ratings()).isEmpty();
    assertThat(part(new NationalPeople().unit("A", 4, 40)).ratings()).isEmpty();
    assertThat(part(new NationalPeople().unit("A", 5, 40)).ratings()).hasSize(5);
  }

  @Test
  void aUnitThatMayNotBeToldTakesAnotherWithItSoThatItCannotBeSubtracted() {
    UnitReportPart part =
        part(new NationalPeople().unit("A", 20, 20).unit("B", 30, 1).unit("C", 9, 12));

    assertThat(part.groups().groups())
        .extracting(group -> group.name() + " " + group.people() + " " + group.counts().isPresent())
        .containsExactly("A 40 true", "B 31 false", "C 21 false");
    assertThat(part.groups().rest()).contains(List.of(39L, 13L));
  }

  @Test
  void smallUnitsAreNotNamedAndNotAloneWithoutName() {
    UnitReportPart part =
        part(
            new NationalPeople()
                .unit("large", 30, 30)
                .unit("middle", 10, 10)
                .unit("Kelurahan Mawar", 2, 1));

    assertThat(part.groups().groups()).extracting(Comparison.Group::name).containsExactly("large");
    assertThat(part.groups().unnamed())
        .hasValueSatisfying(g -> assertThat(g.people()).isEqualTo(23));
    assertThat(
            UnitReportPage.of(
                NationalPeople.report(
                    new NationalPeople()
                        .unit("large", 30, 30)
                        .unit("Kelurahan Mawar", 2, 1)
                        .people())))
        .doesNotContain("Mawar");
  }

  @Test
  void whereAllMayBeToldNothingIsJoined() {
    UnitReportPart part = part(new NationalPeople().unit("A", 20, 20, 15).unit("B", 15, 30, 12));

    assertThat(part.groups().parts())
        .extracting(labels -> labels.title().en())
        .containsExactly("Very good", "Good", "Needs improvement or lower");
    assertThat(part.groups().rest()).isEmpty();
  }

  @Test
  void fewerThanFiveAreNotAPartAndNobodyIsAnAnswerToo() {
    assertThat(NationalPeople.report(new NationalPeople().unit("A", 2, 2).people()).parts())
        .isEmpty();
    for (Language language : Language.values()) {
      assertThat(UnitReportText.of(NationalPeople.report(List.of()), language)).contains("5");
    }
    assertThat(UnitReportPage.of(NationalPeople.report(List.of())))
        .isEqualTo(
            UnitReportPage.of(
                NationalPeople.report(new NationalPeople().unit("A", 2, 2).people())));
  }

  @Test
  void whoHasNoResultIsToldApartOnlyWhereThereAreEnough() {
    NationalPeople few = new NationalPeople().unit("A", 9, 9);

    assertThat(part(few.exempt("A", 2)).people())
        .isEqualTo(new Headcount(18, Optional.empty(), Optional.empty(), Optional.empty()));
    assertThat(part(few.refused("A", 3)).people())
        .isEqualTo(new Headcount(18, Optional.empty(), Optional.empty(), Optional.of(5L)));
    assertThat(part(few.exempt("A", 3).refused("A", 2)).people())
        .isEqualTo(new Headcount(18, Optional.of(5L), Optional.of(5L), Optional.empty()));
  }

  @Test
  void aPersonCountsOnceHoweverOftenTheyOccur() {
    List<Appraisal> people = new NationalPeople().unit("A", 2, 2).people();
    UnitReportTaker taker =
        new UnitReportTaker(NationalPeople.LIBRARY.catalog(), UnitReportQuestion.byUnit());
    for (int round = 0; round < 5; round++) {
      people.forEach(person -> taker.add(NationalPeople.LIBRARY.appraiser().inspect(person)));
    }

    assertThat(taker.report().parts()).isEmpty();
    assertThat(taker.repeated()).isEqualTo(16);
  }

  @Test
  void limitsAreToldWhereTheyFollowFromWhatIsToldAnyway() {
    UnitReportPart told = part(new NationalPeople().unit("A", 12, 30, 6));
    UnitReportPart alike = part(new NationalPeople().unit("A", 1, 30, 1));

    assertThat(told.limits())
        .extracting(LimitStanding::verdict)
        .contains(LimitStanding.Verdict.MET);
    assertThat(told.limits().get(0).least()).isEqualTo(30);
    assertThat(alike.limits())
        .isNotEmpty()
        .extracting(LimitStanding::verdict)
        .containsOnly(LimitStanding.Verdict.NOT_TOLD);
    assertThat(told.limits().get(0).title().en()).isEqualTo("Good more than 50 percent");
  }

  @Test
  void limitsOfUnitsAreHeldAgainstWhatIsToldOfTheUnit() {
    UnitReportPart part = part(new NationalPeople().unit("A", 10, 30).unit("B", 20, 12));

    assertThat(part.limits())
        .extracting(limit -> limit.group().orElseThrow().id() + " " + limit.verdict())
        .containsExactly("A MET", "B NOT_MET");
  }

  @Test
  void theFiguresOfScoresHaveNoLowestAndNoHighest() {
    List<Appraisal> people =
        IntStream.range(0, 60)
            .mapToObj(
                i -> salor(i, "A", i == 0 ? "25.37" : i == 1 ? "99.83" : "" + (60 + i % 30), i % 4))
            .toList();
    UnitReport report = NationalPeople.report(people);
    Figure.OfNumber satisfaction =
        (Figure.OfNumber) only(report).figures(Figure.Role.PUBLIC).get(0);

    assertThat(satisfaction.name()).isEqualTo(Name.of("kepuasan"));
    assertThat(satisfaction.quantiles()).containsOnlyKeys(Quantile.values());
    assertThat(satisfaction.quantiles().get(Quantile.MEDIAN)).isEqualByComparingTo("75");
    assertThat(UnitReportPage.of(report) + UnitReportJson.of(report))
        .doesNotContain("25.3", "25,3", "99.8", "99,8");
    assertThat(only(report).figures().get(0).roles()).contains(Figure.Role.SCORE);
  }

  @Test
  void aFigureThatNearlyAllShareIsNotTold() {
    UnitReportPart part =
        only(
            NationalPeople.report(
                IntStream.range(0, 40)
                    .mapToObj(i -> salor(i, "A", i < 36 ? "80" : "90", 0))
                    .toList()));

    assertThat(part.figures()).filteredOn(Figure::isTold).isEmpty();
    assertThat(part.figures()).extracting(Figure::people).containsOnly(Optional.empty());
  }

  @Test
  void quantilesNeedPeopleOnBothSides() {
    assertThat(quantilesOf(9)).isEmpty();
    assertThat(quantilesOf(10)).containsExactly(Quantile.MEDIAN);
    assertThat(quantilesOf(20))
        .containsExactly(Quantile.QUARTER, Quantile.MEDIAN, Quantile.THREE_QUARTERS);
    assertThat(quantilesOf(50)).containsExactly(Quantile.values());
  }

  private static List<Quantile> quantilesOf(int people) {
    UnitReportPart part =
        only(
            NationalPeople.report(
                IntStream.range(0, people)
                    .mapToObj(i -> salor(i, "A", "" + (40 + i), 0))
                    .toList()));
    return List.copyOf(
        ((Figure.OfNumber) part.figures(Figure.Role.PUBLIC).get(0)).quantiles().keySet());
  }

  @Test
  void unitsAreComparedByMediansThatCannotBeSubtracted() {
    UnitReportPart part =
        only(
            NationalPeople.report(
                Stream.concat(
                        IntStream.range(0, 30).mapToObj(i -> salor(i, "A", "" + (60 + i), i % 5)),
                        IntStream.range(30, 39).mapToObj(i -> salor(i, "B", "" + (60 + i), i % 5)))
                    .toList()));

    assertThat(part.groups().groups().get(0).medians())
        .containsEntry(Name.of("kepuasan"), new BigDecimal("74.0"));
    assertThat(part.groups().groups().get(1).name()).isEqualTo("B");
    assertThat(part.groups().groups().get(1).medians()).isEmpty();
  }

  @Test
  void peopleCanBeGroupedByAFactAndAnUnknownOneIsSaid() {
    List<Appraisal> people =
        IntStream.range(0, 40).mapToObj(i -> salor(i, "unit " + i, "" + (50 + i), i % 5)).toList();
    UnitReportQuestion position =
        UnitReportQuestion.byUnit().by(UnitReportQuestion.parseKey("jabatan").orElseThrow());
    UnitReportTaker unknown =
        new UnitReportTaker(
            NationalPeople.LIBRARY.catalog(),
            UnitReportQuestion.byUnit().by(new CohortKey.OfFact(Name.of("jabatn"))));
    unknown.add(NationalPeople.LIBRARY.appraiser().inspect(people.get(0)));

    assertThat(only(NationalPeople.report(people, position)).onlyGroup())
        .hasValueSatisfying(group -> assertThat(group.title().en()).isEqualTo("public service"));
    assertThat(only(NationalPeople.report(people)).groups().groups()).isEmpty();
    assertThat(unknown.issues())
        .singleElement()
        .satisfies(issue -> assertThat(issue.format(Language.EN)).contains("jabatn", "jabatan"));
  }

  @Test
  void aGroupOfOneForEachPersonIsNeverNamed() {
    List<Appraisal> people = new NationalPeople().unit("A", 10, 10).people();
    UnitReport report =
        NationalPeople.report(
            people, UnitReportQuestion.byUnit().by(CohortKey.OfAppraisee.POSITION));

    assertThat(UnitReportPage.of(report)).doesNotContain(NationalPeople.MARKER);
    assertThat(only(report).groups().unnamed()).isPresent();
  }

  @Test
  void manyUnitsAreAllToldOf() {
    NationalPeople people = new NationalPeople();
    IntStream.range(0, 200)
        .forEach(i -> people.unit("Unit " + i, 6 + i % 5, 12, i % 3 == 0 ? 7 : 8));
    UnitReportPart part = part(people);

    assertThat(part.groups().groups()).hasSize(200);
    assertThat(part.groups().groups()).filteredOn(group -> group.counts().isPresent()).hasSize(200);
  }

  @Test
  void protectionIsNeverBelowThree() {
    assertThatThrownBy(() -> UnitReportQuestion.byUnit().withSmallest(2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(
            only(NationalPeople.report(
                    new NationalPeople().unit("A", 3, 4).people(),
                    UnitReportQuestion.byUnit().withSmallest(3)))
                .ratings())
        .isNotEmpty();
  }

  @Test
  void theShippedPoliciesSayWhatThePublicHasAnInterestIn() {
    PolicyLibrary library = PolicyLibrary.bundled();
    List<String> found = new ArrayList<>();
    library.catalog().families().values().stream()
        .flatMap(List::stream)
        .forEach(
            version ->
                version.schema().root().declarations().values().stream()
                    .filter(declared -> declared.isPublic())
                    .forEach(
                        declared ->
                            found.add(version.id().family() + " " + declared.name().value())));

    assertThat(found)
        .containsExactlyInAnyOrder(
            "salor kepuasan",
            "salor mutu",
            "salor kepuasan",
            "salor mutu",
            "skm indeks",
            "skm mutu",
            "skm indeks",
            "skm mutu");
  }

  @Test
  void aResultWithoutPolicyIsCountedForWhoRunsIt() {
    UnitReportTaker taker =
        new UnitReportTaker(NationalPeople.LIBRARY.catalog(), UnitReportQuestion.byUnit());
    Appraisal unknown = Appraisal.of("X", "none", "2024", Evidence.builder());
    taker.add(NationalPeople.LIBRARY.appraiser().inspect(unknown));

    assertThat(taker.unplaced()).isEqualTo(1);
    assertThat(NationalPeople.LIBRARY.appraiser().appraise(unknown))
        .isInstanceOf(AppraisalResult.Refused.class);
    assertThat(AppraisalId.of("X")).isEqualTo(unknown.id());
  }
}
