package id.salor.appraisal.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaParserTest {

  private static FormulaProblem problem(String text) {
    FormulaParser.Outcome outcome = FormulaParser.parse(text);
    assertThat(outcome).as(text).isInstanceOf(FormulaParser.Failed.class);
    return ((FormulaParser.Failed) outcome).problem();
  }

  private static ParsedFormula read(String text) {
    FormulaParser.Outcome outcome = FormulaParser.parse(text);
    assertThat(outcome).as(text).isInstanceOf(FormulaParser.Read.class);
    return ((FormulaParser.Read) outcome).parsed();
  }

  /** Every operator between parentheses, so that the grouping can be seen. */
  private static String grouped(Formula formula) {
    if (formula instanceof Formula.Binary b) {
      return "(" + grouped(b.left()) + b.operator().symbol() + grouped(b.right()) + ")";
    }
    if (formula instanceof Formula.Unary u) {
      return "(" + u.operator().symbol() + grouped(u.operand()) + ")";
    }
    return formula.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a - b - c            | ((a-b)-c)",
        "a - (b - c)          | (a-(b-c))",
        "a / b * c            | ((a/b)*c)",
        "a + b * c            | (a+(b*c))",
        "-a * b               | ((-a)*b)",
        "-(a * b)             | (-(a*b))",
        "--a                  | (-(-a))",
        "a - -b               | (a-(-b))",
        "a + 1 > b * 2        | ((a+1)>(b*2))",
        "NOT a = b            | (NOT (a=b))",
        "NOT NOT a            | (NOT (NOT a))",
        "NOT a AND b          | ((NOT a)ANDb)",
        "a OR b AND c         | (aOR(bANDc))",
        "(a OR b) AND c       | ((aORb)ANDc)",
        "a = b OR c <> d      | ((a=b)OR(c<>d))",
        "a <= b AND b >= c    | ((a<=b)AND(b>=c))"
      })
  void operatorsGroupFromLoosestToTightest(String text, String grouping) {
    assertThat(grouped(read(text).formula())).isEqualTo(grouping);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "100 - realisasi / target * 100",
        "(a + b) * c",
        "a - (b - c)",
        "a / (b / c)",
        "(a = b) = c",
        "NOT (a AND b)",
        "-(a + b)",
        "IF(a = 0, 0, MEAN(aspek, nilai_aspek))",
        "SUM(kegiatan, nilai, status = \"selesai\")",
        "DAYS(PERIOD_START, PERIOD_END)",
        "COUNT(kuartal, nomor <= OWN(nomor))",
        "MEDIAN_LOW(penilai, tingkat)",
        "COUNT(kegiatan)",
        "COUNT(kegiatan, NOT GIVEN(bukti))",
        "ROUND(a / 3, 2, \"half-up\")",
        "LOOKUP(konversi, nilai, a, b + 1)",
        "OVERLAP(a, b, c, d)",
        "MIN(a, 120)",
        "TRUE OR FALSE",
        "NOT_APPLICABLE"
      })
  void aFormulaInCanonicalFormIsPrintedAsWritten(String text) {
    assertThat(read(text).formula()).hasToString(text);
  }

  @Test
  void needlessParenthesesAndBlanksLeaveNoTrace() {
    assertThat(read("((a)+( b*c ))\n").formula()).hasToString("a + b * c");
  }

  @Test
  void percentIsAHundredth() {
    assertThat(read("30%").formula()).isEqualTo(new Formula.Number(Rational.of(3, 10)));
    assertThat(read("12.5%").formula()).hasToString("0.125");
  }

  @Test
  void aChainOfConditionsIsReadAsNestedChoicesAndPrintedAsAChain() {
    Formula chain = read("IF(a, 1, b, 2, 3)").formula();

    assertThat(chain).isEqualTo(read("IF(a, 1, IF(b, 2, 3))").formula());
    assertThat(chain).hasToString("IF(a, 1, b, 2, 3)");
  }

  @Test
  void everyPartKnowsItsPlace() {
    ParsedFormula parsed = read("a + MIN(b, \"Baik\") * 30%");
    Formula.Binary sum = (Formula.Binary) parsed.formula();
    Formula.Binary product = (Formula.Binary) sum.right();
    Formula.Call min = (Formula.Call) product.left();

    assertThat(parsed.offsets().get(sum)).isZero();
    assertThat(parsed.offsets().get(product)).isEqualTo(4);
    assertThat(parsed.offsets().get(min)).isEqualTo(4);
    assertThat(parsed.offsets().get(min.arguments().get(0))).isEqualTo(8);
    assertThat(parsed.offsets().get(min.arguments().get(1))).isEqualTo(11);
    assertThat(parsed.offsets().get(product.right())).isEqualTo(21);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                      |  0 | formula-syntax",
        "a +                   |  3 | formula-syntax",
        "a b                   |  2 | formula-syntax",
        "2 a                   |  2 | formula-syntax",
        "2a                    |  1 | formula-syntax",
        "(a + b                |  6 | formula-syntax",
        "a + b)                |  5 | formula-syntax",
        "a < b < c             |  6 | formula-syntax",
        "a = \"Baik            |  4 | formula-syntax",
        "a = \" \"             |  4 | formula-syntax",
        "ROUND(a, 2.5, \"up\") |  9 | formula-syntax",
        "ROUND(a, 21, \"up\")  |  9 | formula-syntax",
        "ROUND(a, 2, \"naik\") | 12 | formula-syntax",
        "ROUND(a, 2, up)       | 12 | formula-syntax",
        "ROUND(a)              |  7 | formula-syntax",
        "GIVEN(1)              |  6 | formula-syntax",
        "OWN(a + b)            |  6 | formula-syntax",
        "OWN(\"a\")             |  4 | formula-syntax",
        "SUM(kegiatan)         | 12 | formula-syntax",
        "SUM(1, a)             |  4 | formula-syntax",
        "LOOKUP(t)             |  8 | formula-syntax",
        "a + * b               |  4 | formula-syntax",
        "a ; b                 |  2 | formula-semicolon",
        "SUM(kegiatan.butir, a)| 12 | formula-path",
        "a . b                 |  2 | formula-path",
        ". b                   |  0 | formula-character",
        "a <= OWN b            |  5 | formula-capitals",
        "a < PERIOD_STAR       |  4 | formula-capitals",
        "a = 'Baik'            |  4 | formula-character",
        "a ≥ 5                 |  2 | formula-character",
        "1.5.2                 |  3 | formula-character",
        "90,5                  |  0 | formula-decimal-comma",
        "a + 90,5              |  4 | formula-decimal-comma",
        "MIN(1,2)              |  4 | formula-decimal-comma",
        "a + MODUS(b)          |  4 | formula-unknown-function",
        "min(a, b)             |  0 | formula-unknown-function",
        "1 + MIN(a)            |  4 | formula-argument-count",
        "DAYS(a, b, c)         |  0 | formula-argument-count",
        "IF(a, b)              |  3 | formula-argument-count",
        "IF(a, b, c, d)        |  3 | formula-argument-count",
        "ABS()                 |  0 | formula-argument-count",
        "a + Nilai             |  4 | formula-name",
        "GIVEN(NILAI)          |  6 | formula-name",
        "SUM(Kegiatan, a)      |  4 | formula-name"
      })
  void whatCannotBeReadIsNamedWithItsPlace(String text, int offset, String code) {
    FormulaProblem problem = problem(text == null ? "" : text);

    assertThat(problem.issue().code().id()).isEqualTo(code);
    assertThat(problem.offset()).isEqualTo(offset);
  }

  @Test
  void aDecimalCommaIsRefusedWithTheNumberThatWasProbablyMeant() {
    assertThat(problem("a + 90,5").issue().format(Language.EN)).contains("90,5").contains("90.5");
  }

  @Test
  void anUnknownFunctionComesWithTheNearestKnownOne() {
    assertThat(problem("SUMM(kegiatan, a)").issue().format(Language.ID)).contains("Mungkin SUM.");
    assertThat(problem("round(a, 2)").issue().format(Language.EN)).contains("Maybe ROUND.");
    assertThat(problem("MODE(g, a)").issue().format(Language.EN))
        .contains("Maybe MODE_HIGH, MODE_LOW.");
    assertThat(problem("a <= OWN a").issue().format(Language.EN)).contains("Maybe OWN(…).");
    assertThat(problem("a < PERIOD_STAR").issue().format(Language.EN))
        .contains("Maybe PERIOD_START.");
    assertThat(problem("XYZXYZ(a)").issue().format(Language.EN))
        .contains("HIGHEST, IF, LONGEST_RUN, LOOKUP");
  }

  @Test
  void whatWasFoundAndWhatWasExpectedIsSaidInBothLanguages() {
    assertThat(problem("a +").issue().format(Language.ID)).contains("akhir rumus");
    assertThat(problem("a +").issue().format(Language.EN)).contains("the end of the formula");
    assertThat(problem("(a").issue().format(Language.EN)).contains("expected )");
  }

  @Test
  void aTextThatIsTooLongIsRefused() {
    String longest = "a" + " ".repeat(3_999);

    assertThat(FormulaParser.parse(longest)).isInstanceOf(FormulaParser.Read.class);
    assertThat(problem(longest + " ").issue().code()).isEqualTo(FormulaCode.TOO_LONG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "-", "NOT ", "ABS(", "IF(a, b, ", "SUM(g, ", "LOOKUP(t, o, "})
  void nestingThatIsTooDeepIsRefused(String opening) {
    FormulaCode code = (FormulaCode) problem(opening.repeat(200) + "a").issue().code();

    assertThat(code).isEqualTo(FormulaCode.TOO_LONG);
  }

  @Test
  void nestingOfFiftyLevelsIsRead() {
    assertThat(read("(".repeat(50) + "a" + ")".repeat(50)).formula()).hasToString("a");
  }

  @Test
  void theLongestFormulaThatIsReadCanBeReadAgainAsPrinted() {
    for (String longest : new String[] {"1%" + "+1%".repeat(512), "a" + "*a".repeat(512)}) {
      Formula formula = read(longest).formula();

      assertThat(FormulaParser.parseKnown(formula.toString())).isEqualTo(formula);
      assertThat(problem(longest + "+1").issue().code()).isEqualTo(FormulaCode.TOO_LONG);
    }
  }

  @Test
  void aLongChainOfConditionsCanBeReadAgainAsPrinted() {
    Formula chain = read("IF(" + "a = 1, 2, ".repeat(200) + "3)").formula();

    assertThat(FormulaParser.parseKnown(chain.toString())).isEqualTo(chain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.00000000000000000000000000000000000000000000000001",
        "0.00000000000000000000000000000000000000000000000001%",
        "999999999999999999999999999999999999999999999999999999999999",
        "9999999999999999999999999999999999999999999999999999999999.9%"
      })
  void aNumberWithVeryManyDigitsIsRefusedOrCanBeReadAgainAsPrinted(String text) {
    FormulaParser.Outcome outcome = FormulaParser.parse(text);

    if (outcome instanceof FormulaParser.Read found) {
      Formula formula = found.parsed().formula();
      assertThat(FormulaParser.parseKnown(formula.toString())).isEqualTo(formula);
    } else {
      assertThat(problem(text).issue().code()).isIn(FormulaCode.SYNTAX, FormulaCode.TOO_LONG);
    }
  }

  @Test
  void aNumberThatCannotBeWrittenIsNoFormula() {
    assertThatThrownBy(() -> new Formula.Number(Rational.of(1, 3))).hasMessageContaining("1/3");
    assertThatThrownBy(() -> new Formula.Number(Rational.of(-1))).hasMessageContaining("-1");
  }

  @Test
  void aKnownFormulaThatIsNoneIsAnErrorOfTheCaller() {
    assertThatThrownBy(() -> FormulaParser.parseKnown("a +"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a +");
  }

  @Test
  void renderingPutsOtherTextsInPlaceOfParts() {
    Formula formula = read("(a + b) * c").formula();
    Formula.Reference a = new Formula.Reference(Name.of("a"));

    assertThat(formula.render(part -> part.equals(a) ? Optional.of("12") : Optional.empty()))
        .isEqualTo("(12 + b) * c");
  }

  @Property
  void readingWhatWasPrintedGivesTheSameFormula(@ForAll("formulas") Formula formula) {
    assertThat(FormulaParser.parseKnown(formula.toString())).isEqualTo(formula);
  }

  @Property
  void everyPartOfAReadFormulaButConstantsHasAPlaceWithinTheText(
      @ForAll("formulas") Formula formula) {
    String text = formula.toString();
    ParsedFormula parsed = read(text);
    List<Formula> open = new ArrayList<>(List.of(parsed.formula()));

    while (!open.isEmpty()) {
      Formula part = open.remove(open.size() - 1);
      open.addAll(part.parts());
      if (!(part instanceof Formula.Constant)) {
        assertThat(parsed.offsets().get(part)).as(part.toString()).isBetween(0, text.length() - 1);
      }
    }
  }

  @Property
  void anyTextIsReadOrRefusedWithAPlaceWithinIt(@ForAll @StringLength(max = 40) String text) {
    FormulaParser.Outcome outcome = FormulaParser.parse(text);

    if (outcome instanceof FormulaParser.Failed failed) {
      IssueCode code = failed.problem().issue().code();
      assertThat(code).isInstanceOf(FormulaCode.class);
      assertThat(failed.problem().offset()).isBetween(0, text.length());
    } else {
      assertThat(FormulaParser.parseKnown(text)).isNotNull();
    }
  }

  @Property
  void aFormulaWithOneCharacterTakenOutIsReadOrRefusedButNeverThrows(
      @ForAll("formulas") Formula formula, @ForAll int where) {
    String text = formula.toString();
    int at = Math.floorMod(where, text.length());
    FormulaParser.Outcome outcome =
        FormulaParser.parse(text.substring(0, at) + text.substring(at + 1));

    if (outcome instanceof FormulaParser.Failed failed) {
      assertThat(failed.problem().offset()).isBetween(0, text.length() - 1);
    }
  }

  @Provide
  Arbitrary<Formula> formulas() {
    return Formulas.any();
  }
}
