package id.salor.appraisal.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.PolicyFixture;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.ScoreRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TableCoverageTest {

  private static final Schema SCHEMA =
      new PolicyFixture().labels("huruf", "A", "B", "C").labels("warna", "merah", "biru").schema();

  private static ScoreRange range(String low, String high) {
    return ScoreRange.of(Rational.parse(low), Rational.parse(high));
  }

  private static List<Issue> check(ScoreRange domain, String... rows) {
    DecisionTable table = Tables.ladder("skala", "nilai", domain, "huruf", "huruf", rows);
    return TableCoverage.check(table, List.of(domain), SCHEMA, false);
  }

  @Test
  void integerBandsLeaveAGapBetweenThemWhichAWitnessShows() {
    List<Issue> issues = check(range("90", "121"), "90..109", "A", "110..121", "B");

    assertThat(issues).hasSize(1);
    assertThat(issues.get(0).code()).isEqualTo(PolicyCode.GAP);
    assertThat(issues.get(0).message().id()).contains("nilai = 109.5");
  }

  @Test
  void integerBandsCoverAGridOfWholeNumbers() {
    assertThat(check(range("90", "121").withStep(Rational.ONE), "90..109", "A", "110..121", "B"))
        .isEmpty();
  }

  @Test
  void bandsOfTwoDecimalsCoverAGridOfTwoDecimalsAndNoFinerOne() {
    String[] bands = {"88.31..100", "A", "76.61..88.30", "B", "25..76.60", "C"};

    assertThat(check(range("25", "100").withStep(Rational.parse("0.01")), bands)).isEmpty();
    assertThat(check(range("25", "100").withStep(Rational.parse("0.005")), bands))
        .extracting(issue -> issue.message().en())
        .containsExactly(
            "table skala: no row for nilai = 76.605", "table skala: no row for nilai = 88.305");
  }

  @Test
  void whatLiesOutsideTheDomainNeedsNoRow() {
    assertThat(check(range("0", "100"), "50..100", "A", "0..<50", "B")).isEmpty();
    assertThat(check(range("0", "101"), "50..100", "A", "0..<50", "B")).hasSize(1);
  }

  @Test
  void anOpenDomainNeedsOpenRows() {
    assertThat(check(ScoreRange.ANY, ">=50", "A", "<50", "B")).isEmpty();
    assertThat(check(ScoreRange.ANY, "50..100", "A", "<50", "B")).hasSize(1);
  }

  @Test
  void aBoundThatBelongsToTwoRowsIsAnOverlapThatNamesBoth() {
    List<Issue> issues = check(range("0", "100"), "50..100", "A", "0..50", "B");

    assertThat(issues).hasSize(1);
    assertThat(issues.get(0).code()).isEqualTo(PolicyCode.OVERLAP);
    assertThat(issues.get(0).message().en()).contains("nilai = 50").contains("uji/tabel.csv:2");
    assertThat(issues.get(0).location()).contains(SourceLocation.of("uji/tabel.csv", 3));
  }

  @Test
  void whereTheFirstFittingRowHoldsAnOverlapIsMeant() {
    DecisionTable table =
        Tables.ladder(
            "skala", "nilai", range("0", "9"), "huruf", "huruf", "5..9", "A", "0..9", "B");

    assertThat(TableCoverage.check(table, List.of(range("0", "9")), SCHEMA, true)).isEmpty();
  }

  @Test
  void aMatrixWithAMissingCellNamesBothKeys() {
    DecisionTable matrix = matrix(List.of("merah", "biru"), List.of("A", "B"));

    List<Issue> issues =
        TableCoverage.check(matrix, List.of(ScoreRange.ANY, ScoreRange.ANY), SCHEMA, false);

    assertThat(issues)
        .extracting(issue -> issue.message().en())
        .containsExactly(
            "table matriks: no row for warna = merah, huruf = C",
            "table matriks: no row for warna = biru, huruf = C");
  }

  private static DecisionTable matrix(List<String> colours, List<String> letters) {
    List<DecisionTable.Row> rows = new ArrayList<>();
    for (String colour : colours) {
      for (String letter : letters) {
        rows.add(
            Tables.row(
                rows.size() + 2,
                List.of(
                    new KeyCell.Labels(List.of(Label.of(colour))),
                    new KeyCell.Labels(List.of(Label.of(letter)))),
                new OutputCell.Constant(Value.of(Rational.of(rows.size())))));
      }
    }
    return new DecisionTable(
        Name.of("matriks"),
        List.of(
            new DecisionTable.Key(Name.of("warna"), Kind.label(Name.of("warna")), ScoreRange.ANY),
            new DecisionTable.Key(Name.of("huruf"), Kind.label(Name.of("huruf")), ScoreRange.ANY)),
        List.of(new DecisionTable.Output(Name.of("poin"), Kind.NUMBER)),
        rows,
        SourceLocation.of("uji/matriks.csv"));
  }

  /** Rows over 0..12 in halves, with ends that may or may not belong to them. */
  @Provide
  Arbitrary<List<Interval>> intervals() {
    Arbitrary<Optional<Interval.Limit>> limit =
        Combinators.combine(Arbitraries.integers().between(0, 24), Arbitraries.of(true, false))
            .as((half, included) -> new Interval.Limit(Rational.of(half, 2), included))
            .optional(0.9);
    return Combinators.combine(limit, limit)
        .as(
            (a, b) -> {
              try {
                return Optional.of(new Interval(a, b));
              } catch (IllegalArgumentException empty) {
                return Optional.<Interval>empty();
              }
            })
        .filter(Optional::isPresent)
        .map(Optional::get)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  private static DecisionTable tableOf(List<Interval> intervals) {
    List<DecisionTable.Row> rows = new ArrayList<>();
    for (Interval interval : intervals) {
      rows.add(
          Tables.row(
              rows.size() + 2,
              List.of(new KeyCell.Numbers(interval)),
              new OutputCell.Constant(Value.of(Rational.of(rows.size())))));
    }
    return new DecisionTable(
        Name.of("skala"),
        List.of(new DecisionTable.Key(Name.of("nilai"), Kind.NUMBER, ScoreRange.ANY)),
        List.of(new DecisionTable.Output(Name.of("poin"), Kind.NUMBER)),
        rows,
        SourceLocation.of("uji/skala.csv"));
  }

  @Property
  void theProofAgreesWithLookingAtEveryNumberOfTheGrid(
      @ForAll("intervals") List<Interval> intervals) {
    Rational step = Rational.of(1, 4);
    ScoreRange domain = range("1", "11").withStep(step);
    DecisionTable table = tableOf(intervals);
    boolean gap = false;
    boolean overlap = false;
    for (Rational at = Rational.ONE; at.compareTo(Rational.of(11)) <= 0; at = at.plus(step)) {
      Rational number = at;
      long fitting = intervals.stream().filter(i -> i.contains(number)).count();
      gap |= fitting == 0;
      overlap |= fitting > 1;
    }

    List<Issue> issues = TableCoverage.check(table, List.of(domain), SCHEMA, false);

    assertThat(issues.stream().anyMatch(i -> i.code() == PolicyCode.GAP)).isEqualTo(gap);
    assertThat(issues.stream().anyMatch(i -> i.code() == PolicyCode.OVERLAP)).isEqualTo(overlap);
  }

  @Property
  void lookingUpGivesTheFirstRowThatFits(@ForAll("intervals") List<Interval> intervals) {
    DecisionTable table = tableOf(intervals);
    for (int eighth = -8; eighth <= 104; eighth++) {
      Rational number = Rational.of(eighth, 8);
      Optional<DecisionTable.Row> linear =
          table.rows().stream().filter(row -> row.keys().get(0).fits(Value.of(number))).findFirst();

      assertThat(table.firstFit(List.of(Value.of(number)))).isEqualTo(linear);
    }
  }

  @Property
  void anIntervalIsReadAgainAsItIsWritten(@ForAll("intervals") List<Interval> intervals) {
    for (Interval interval : intervals) {
      if (interval.low().isPresent() || interval.high().isPresent()) {
        assertThat(Interval.parse(interval.toString())).contains(interval);
      }
    }
  }
}
