package id.salor.appraisal.formula;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaEvaluationTest {

  private static final Value UNDETERMINED = new Value.Undetermined(Text.same("hole"));

  private static final LabelSet RATINGS =
      LabelSet.of(
          Name.of("predikat"),
          Stream.of("Baik", "Cukup", "Kurang")
              .map(
                  l ->
                      new LabelSet.Member(
                          Label.of(l),
                          Text.same(l),
                          Optional.of(Rational.of(l.length())).filter(n -> !l.equals("Kurang"))))
              .toList());

  /** Names with values, groups with entries, and a record of what was asked and what failed. */
  private static final class Given implements EvaluationScope {

    private final Map<String, Value> values = new HashMap<>();
    private final Map<String, List<Given>> groups = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private Given home = this;

    Given with(String name, Value value) {
      values.put(name, value);
      return this;
    }

    Given with(String name, String number) {
      return with(name, Value.of(Rational.parse(number)));
    }

    Given day(String name, String date) {
      return with(name, new Value.OfDate(LocalDate.parse(date)));
    }

    Given rated(String name, String label) {
      return with(name, Value.of(Label.of(label), RATINGS));
    }

    Given group(String name, Given... entries) {
      groups.put(name, List.of(entries));
      return this;
    }

    @Override
    public Value value(Name name) {
      asked.add(name.value());
      return values.getOrDefault(name.value(), Value.UNKNOWN);
    }

    @Override
    public Value own(Name name) {
      return home.value(name);
    }

    @Override
    public LocalDate periodStart() {
      return LocalDate.of(2025, 1, 1);
    }

    @Override
    public LocalDate periodEnd() {
      return LocalDate.of(2025, 6, 30);
    }

    @Override
    public boolean isGiven(Name name) {
      return values.containsKey(name.value());
    }

    @Override
    public Optional<List<Given>> entries(Name group) {
      Optional<List<Given>> found = Optional.ofNullable(groups.get(group.value()));
      found.ifPresent(entries -> entries.forEach(entry -> entry.home = home));
      return found;
    }

    @Override
    public Value lookUp(Formula.Lookup lookup, List<Value> keys) {
      return new Value.OfLabel(Label.of(lookup.table() + " " + keys), Optional.empty());
    }

    @Override
    public Value.Undetermined undetermined() {
      return new Value.Undetermined(Text.same("the text is silent"));
    }

    @Override
    public Value fail(Formula at, IssueCode code, Object... arguments) {
      failed.add(code.id());
      return Value.UNKNOWN;
    }
  }

  private static Given given() {
    return new Given()
        .with("n", "6")
        .with("nol", "0")
        .with("na", Value.NOT_APPLICABLE)
        .with("hole", UNDETERMINED)
        .with("ya", Value.TRUE)
        .with("tidak", Value.FALSE)
        .rated("baik", "Baik")
        .rated("cukup", "Cukup")
        .rated("kurang", "Kurang");
  }

  private static Value evaluate(String formula, Given scope) {
    return FormulaParser.parseKnown(formula).evaluate(scope);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "n / 4                          | 1.5",
        "n / 7                          | 6/7",
        "n / 7 * 7                      | 6",
        "-n + 1                         | -5",
        "n - 2 - 3                      | 1",
        "50% * n                        | 3",
        "ROUND(n / 4, 0, \"half-even\") | 2",
        "ROUND(n / 7, 2, \"down\")      | 0.85",
        "MIN(n, 4, 5)                   | 4",
        "MAX(n, 4, 5)                   | 6",
        "ABS(0 - n)                     | 6",
        "IF(n > 5, 1, 2)                | 1",
        "IF(n > 9, 1, n > 5, 2, 3)      | 2",
        "NUMBER(baik)                   | 4",
        "n = 6.0                        | ya",
        "n <> 6                         | tidak",
        "n >= 6 AND NOT n > 6           | ya",
        "baik > cukup                   | ya",
        "baik <= \"Cukup\"              | tidak",
        "MIN(baik, kurang, cukup)       | Kurang",
        "MAX(kurang, cukup)             | Cukup",
        "cukup = \"Cukup\"              | ya",
        "GIVEN(n)                       | ya",
        "GIVEN(m)                       | tidak",
        "APPLICABLE(n)                  | ya",
        "APPLICABLE(na)                 | tidak",
        "LOOKUP(t, o, n, n + 1)         | t [6, 7]"
      })
  void formulasAreExact(String formula, String value) {
    assertThat(evaluate(formula, given())).hasToString(value);
  }

  @ParameterizedTest
  @CsvSource({
    "n + na, n/a",
    "na * 0, n/a",
    "-na, n/a",
    "NOT na, n/a",
    "na = na, n/a",
    "'MIN(n, na)', n/a",
    "'ROUND(na, 2, \"up\")', n/a",
    "'IF(na, 1, 2)', n/a",
    "'LOOKUP(t, o, na)', n/a",
    "n + hole, ?",
    "na + hole, ?",
    "hole * 0, ?",
    "APPLICABLE(hole), ?",
    "m + 1, —",
    "m * 0, —",
    "na + m, —",
    "hole + m, —",
    "m + hole, —",
    "APPLICABLE(m), —",
    "na / nol, n/a",
    "m / nol, —"
  })
  void whatIsMadeOfNoValueIsNoValueAndNeverNought(String formula, String value) {
    Given scope = given();

    assertThat(evaluate(formula, scope)).hasToString(value);
    assertThat(scope.failed).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"tidak AND m, tidak", "ya OR m, ya", "tidak AND hole, tidak", "ya OR na, ya"})
  void whatTheFirstSideDecidesDoesNotAskTheSecond(String formula, String value) {
    Given scope = given();

    assertThat(evaluate(formula, scope)).hasToString(value);
    assertThat(scope.asked).hasSize(1);
  }

  @Test
  void onlyTheBranchThatIsTakenIsEvaluated() {
    Given scope = given();

    assertThat(evaluate("IF(n > 0, n, m / nol)", scope)).hasToString("6");
    assertThat(scope.asked).doesNotContain("m");
    assertThat(scope.failed).isEmpty();
  }

  @Test
  void divisionByNoughtIsReportedAndGivesNothing() {
    Given scope = given();

    assertThat(evaluate("n / nol", scope)).isEqualTo(Value.UNKNOWN);
    assertThat(evaluate("n / (n - 6)", scope)).isEqualTo(Value.UNKNOWN);
    assertThat(scope.failed).containsExactly("division-by-zero", "division-by-zero");
  }

  @Test
  void aLabelWithoutANumberIsReported() {
    Given scope = given();

    assertThat(evaluate("NUMBER(kurang)", scope)).isEqualTo(Value.UNKNOWN);
    assertThat(scope.failed).containsExactly("label-without-number");
  }

  @ParameterizedTest
  @CsvSource({
    "target = 12; nine of twelve, 12, 9, 25",
    "the switch at exactly 24 percent, 12, 9.12, 24",
    "a target met, 12, 12, 0",
    "more time than planned, 12, 15, -25"
  })
  void theEfficiencyOfATimeTargetIsExactAtItsSwitch(
      String name, String target, String realised, String efficiency) {
    Given scope = new Given().with("target", target).with("realisasi", realised);

    assertThat(evaluate("100 - realisasi / target * 100", scope)).as(name).hasToString(efficiency);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-01, 2025-01-01, 1",
    "2025-01-01, 2025-12-31, 365",
    "2024-02-28, 2024-03-01, 3",
    "2025-01-02, 2025-01-01, 0",
    "2025-06-01, 2025-01-01, 0"
  })
  void daysCountBothEnds(String from, String until, String days) {
    Given scope = new Given().day("dari", from).day("sampai", until);

    assertThat(evaluate("DAYS(dari, sampai)", scope)).hasToString(days);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-01, 2025-01-31, 2025-01-20, 2025-02-28, 12",
    "2025-01-20, 2025-02-28, 2025-01-01, 2025-01-31, 12",
    "2025-01-01, 2025-12-31, 2025-03-01, 2025-03-31, 31",
    "2025-01-01, 2025-01-31, 2025-01-31, 2025-02-28, 1",
    "2025-01-01, 2025-01-31, 2025-02-01, 2025-02-28, 0",
    "2025-01-31, 2025-01-01, 2025-01-01, 2025-12-31, 0"
  })
  void overlapsCountTheDaysInBothStretches(String a, String b, String c, String d, String days) {
    Given scope = new Given().day("a", a).day("b", b).day("c", c).day("d", d);

    assertThat(evaluate("OVERLAP(a, b, c, d)", scope)).hasToString(days);
  }

  @ParameterizedTest
  @CsvSource({
    "'DAYS(PERIOD_START, PERIOD_END)', 181",
    "'OVERLAP(PERIOD_START, PERIOD_END, a, b)', 31",
    "'b < PERIOD_END', tidak",
    "'SUM(g, DAYS(PERIOD_START, d))', 6"
  })
  void theDaysOfThePeriodAreKnownToFormulas(String formula, String value) {
    Given scope =
        new Given()
            .day("a", "2025-05-31")
            .day("b", "2025-07-31")
            .group("g", new Given().day("d", "2025-01-02"), new Given().day("d", "2025-01-04"));

    assertThat(evaluate(formula, scope)).hasToString(value);
  }

  private static Given entries() {
    return given()
        .group(
            "g",
            new Given()
                .with("x", "1")
                .with("ok", Value.TRUE)
                .rated("p", "Baik")
                .day("d", "2025-01-03"),
            new Given()
                .with("x", "2")
                .with("ok", Value.FALSE)
                .rated("p", "Kurang")
                .day("d", "2025-01-01"),
            new Given()
                .with("x", Value.NOT_APPLICABLE)
                .with("ok", Value.TRUE)
                .rated("p", "Cukup")
                .day("d", "2025-01-02"),
            new Given()
                .with("x", "5")
                .with("ok", Value.TRUE)
                .rated("p", "Cukup")
                .day("d", "2025-01-05"))
        .group("kosong")
        .group(
            "tak_berlaku",
            new Given().with("x", Value.NOT_APPLICABLE).with("ok", Value.TRUE),
            new Given().with("x", Value.NOT_APPLICABLE).with("ok", Value.FALSE))
        .group(
            "cacat", new Given().with("x", "1").with("ok", Value.TRUE), new Given().with("x", "2"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SUM(g, x)                    | 8",
        "MEAN(g, x)                   | 8/3",
        "COUNT(g)                     | 4",
        "COUNT(g, ok)                 | 3",
        "DISTINCT(g, x)               | 3",
        "DISTINCT(g, p)               | 3",
        "DISTINCT(g, p, x < 3)        | 2",
        "DISTINCT(g, ok)              | 2",
        "DISTINCT(g, d, ok)           | 3",
        "DISTINCT(g, x - x)           | 1",
        "DISTINCT(kosong, p)          | 0",
        "DISTINCT(cacat, x, ok)       | —",
        "SUM(g, x, ok)                | 6",
        "SUM(g, x, x > 1)             | 7",
        "MEAN(g, x, ok)               | 3",
        "ALL(g, x > 0)                | ya",
        "ALL(g, ok)                   | tidak",
        "ANY(g, x > 4)                | ya",
        "ANY(g, x > 5)                | tidak",
        "LOWEST(g, x)                 | 1",
        "HIGHEST(g, x, NOT ok)        | 2",
        "LOWEST(g, p)                 | Kurang",
        "HIGHEST(g, p, p < \"Baik\")  | Cukup",
        "MEDIAN(g, x)                 | 2",
        "MEDIAN(g, x, ok)             | 3",
        "MEDIAN(g, x, x > 1)          | 3.5",
        "MEDIAN_LOW(g, x, ok)         | 1",
        "MEDIAN_HIGH(g, x, ok)        | 5",
        "MEDIAN_LOW(g, x)             | 2",
        "MEDIAN_HIGH(g, x)            | 2",
        "MEDIAN_LOW(g, p, x > 1)      | Kurang",
        "MEDIAN_HIGH(g, p, x > 1)     | Cukup",
        "MEDIAN_LOW(g, p)             | Cukup",
        "MEDIAN_LOW(g, d)             | 2025-01-02",
        "MEDIAN_HIGH(g, d)            | 2025-01-03",
        "MODE_LOW(g, p)               | Cukup",
        "MODE_HIGH(g, p)              | Cukup",
        "MODE_LOW(g, x)               | 1",
        "MODE_HIGH(g, x)              | 5",
        "MODE_LOW(g, IF(x > 1, 9, 4)) | 9",
        "MODE_LOW(cacat, x, ok)       | —",
        "COUNT(g, x < OWN(n))         | 3",
        "COUNT(g, x < OWN(n) / 3)     | 1",
        "SUM(g, OWN(n) - x, ok)       | 6",
        "OWN(n)                       | 6",
        "LONGEST_RUN(g, d)            | 3",
        "LONGEST_RUN(g, d, ok)        | 2",
        "SUM(kosong, x)               | 0",
        "COUNT(kosong)                | 0",
        "ALL(kosong, ok)              | ya",
        "ANY(kosong, ok)              | tidak",
        "LONGEST_RUN(kosong, d)       | 0",
        "SUM(cacat, x)                | 3",
        "SUM(cacat, x, ok)            | —",
        "COUNT(cacat, ok)             | —",
        "SUM(tak_diberi, x)           | —"
      })
  void aggregatesGoOverTheEntriesThatApplyAndPassTheFilter(String formula, String value) {
    Given scope = entries();

    assertThat(evaluate(formula, scope)).hasToString(value);
    assertThat(scope.failed).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'MEAN(kosong, x)'",
    "'LOWEST(kosong, x)'",
    "'HIGHEST(kosong, x)'",
    "'MEDIAN(kosong, x)'",
    "'MEDIAN_LOW(kosong, x)'",
    "'MEDIAN_HIGH(kosong, x)'",
    "'MODE_LOW(kosong, x)'",
    "'MODE_HIGH(kosong, x)'",
    "'MEAN(g, x, x > 9)'"
  })
  void aMeanOrExtremeOfNoEntriesIsReported(String formula) {
    Given scope = entries();

    assertThat(evaluate(formula, scope)).isEqualTo(Value.UNKNOWN);
    assertThat(scope.failed).containsExactly("no-entries");
  }

  @ParameterizedTest
  @CsvSource({
    "'MEAN(tak_berlaku, x)', tidak berlaku",
    "'LOWEST(tak_berlaku, x, ok)', tidak berlaku",
    "'HIGHEST(tak_berlaku, x)', tidak berlaku",
    "'MEDIAN(tak_berlaku, x)', tidak berlaku",
    "'MODE_HIGH(tak_berlaku, x)', tidak berlaku",
    "'SUM(tak_berlaku, x)', 0",
    "'COUNT(tak_berlaku, ok)', 1"
  })
  void aMeanOrExtremeOfEntriesOfWhichNoneAppliesDoesNotApply(String formula, String value) {
    Given scope = entries();

    Value found = evaluate(formula, scope);
    assertThat(found)
        .isEqualTo(
            value.contains("berlaku") ? Value.NOT_APPLICABLE : Value.of(Rational.parse(value)));
    assertThat(scope.failed).isEmpty();
  }

  @Test
  void aMeanOfEntriesThatWereAllPassedOverIsReportedThoughSomeDoNotApply() {
    Given scope = entries();

    assertThat(evaluate("MEAN(tak_berlaku, x, FALSE)", scope)).isEqualTo(Value.UNKNOWN);
    assertThat(scope.failed).containsExactly("no-entries");
  }
}
