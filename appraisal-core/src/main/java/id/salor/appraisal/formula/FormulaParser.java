package id.salor.appraisal.formula;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Suggestion;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Rounding;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads the text form of a formula.
 *
 * <p>From loosest to tightest: {@code OR}; {@code AND}; {@code NOT}; one comparison; {@code + -};
 * {@code * /}; unary minus; numbers ({@code 90.5}, {@code 30%}), labels in quotation marks, names,
 * functions in capitals, parentheses. There is no implicit multiplication, and a comma between two
 * digits is refused, since it may mean either thing.
 *
 * <p>Written by hand instead of taken from a library, because the messages and their places are
 * what an analyst needs, and so that core needs no further jar. Text and nesting are bounded;
 * reading takes time linear in the text.
 */
public final class FormulaParser {

  /** The outcome of reading: the formula, or why and where it could not be read. */
  public sealed interface Outcome permits Read, Failed {}

  /**
   * The text was a formula.
   *
   * @param parsed the formula with its places
   */
  public record Read(ParsedFormula parsed) implements Outcome {}

  /**
   * The text was not a formula.
   *
   * @param problem why and where
   */
  public record Failed(FormulaProblem problem) implements Outcome {}

  private static final int MAX_LENGTH = 4_000;
  private static final int MAX_DEPTH = 64;

  /** Most operators in one formula; a chain of them is a tree as deep as the chain is long. */
  private static final int MAX_OPERATORS = 512;

  private final List<FormulaLexer.Token> tokens;
  private final Map<Formula, Integer> offsets = new IdentityHashMap<>();
  private int position;
  private int depth;
  private int operators;

  private FormulaParser(List<FormulaLexer.Token> tokens) {
    this.tokens = tokens;
  }

  /** Reads a text that must be a formula as a whole. */
  public static Outcome parse(String text) {
    return text.length() > MAX_LENGTH
        ? new Failed(new FormulaProblem(Issue.of(FormulaCode.TOO_LONG), 0))
        : parseOfAnyLength(text);
  }

  private static Outcome parseOfAnyLength(String text) {
    try {
      FormulaParser parser = new FormulaParser(FormulaLexer.tokens(text));
      Formula formula = parser.or();
      parser.expectEnd();
      return new Read(new ParsedFormula(formula, parser.offsets));
    } catch (Stop stop) {
      return new Failed(new FormulaProblem(stop.issue, stop.offset));
    }
  }

  /**
   * Reads a text that is known to be a formula, such as one that was printed.
   *
   * @throws IllegalArgumentException if it is not a formula
   */
  public static Formula parseKnown(String text) {
    // what was printed may be longer than what was written: 1% is printed as 0.01
    Outcome outcome = parseOfAnyLength(text);
    if (outcome instanceof Read read) {
      return read.parsed().formula();
    }
    throw new IllegalArgumentException(
        "not a formula: \"" + text + "\": " + ((Failed) outcome).problem().issue());
  }

  /** Leaves the recursive descent at the first thing that cannot be read. */
  static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final transient Issue issue;
    final int offset;

    Stop(Issue issue, int offset) {
      super(null, null, false, false);
      this.issue = issue;
      this.offset = offset;
    }
  }

  private Formula or() {
    enter();
    int start = here();
    Formula left = and();
    while (takeWord("OR")) {
      left = placed(new Formula.Binary(BinaryOperator.OR, left, and()), start);
    }
    depth--;
    return left;
  }

  private Formula and() {
    int start = here();
    Formula left = not();
    while (takeWord("AND")) {
      left = placed(new Formula.Binary(BinaryOperator.AND, left, not()), start);
    }
    return left;
  }

  private Formula not() {
    int start = here();
    if (!takeWord("NOT")) {
      return comparison();
    }
    enter();
    Formula operand = not();
    depth--;
    return placed(new Formula.Unary(UnaryOperator.NOT, operand), start);
  }

  private Formula comparison() {
    int start = here();
    Formula left = sum();
    Optional<BinaryOperator> operator = takeOperator(BinaryOperator::isComparison);
    return operator
        .map(found -> placed(new Formula.Binary(found, left, sum()), start))
        .orElse(left);
  }

  private Formula sum() {
    int start = here();
    Formula left = product();
    Optional<BinaryOperator> operator;
    while ((operator = takeOperator(o -> o.precedence() == Precedence.SUM)).isPresent()) {
      left = placed(new Formula.Binary(operator.get(), left, product()), start);
    }
    return left;
  }

  private Formula product() {
    int start = here();
    Formula left = unary();
    Optional<BinaryOperator> operator;
    while ((operator = takeOperator(o -> o.precedence() == Precedence.PRODUCT)).isPresent()) {
      left = placed(new Formula.Binary(operator.get(), left, unary()), start);
    }
    return left;
  }

  private Formula unary() {
    int start = here();
    if (!takeSymbol("-")) {
      return atom();
    }
    enter();
    Formula operand = unary();
    depth--;
    return placed(new Formula.Unary(UnaryOperator.NEGATE, operand), start);
  }

  private Formula atom() {
    FormulaLexer.Token token = peek();
    switch (token.type()) {
      case NUMBER -> {
        position++;
        return placed(new Formula.Number(numberOf(token)), token.offset());
      }
      case LABEL -> {
        position++;
        return placed(new Formula.Word(labelOf(token)), token.offset());
      }
      case WORD -> {
        position++;
        return word(token);
      }
      default -> {
        if (!takeSymbol("(")) {
          throw unexpected(Text.of("angka, nama, atau fungsi", "a number, name or function"));
        }
        Formula inner = or();
        expectSymbol(")");
        return inner;
      }
    }
  }

  private Formula word(FormulaLexer.Token token) {
    if (isSymbol("(")) {
      return placed(function(token), token.offset());
    }
    Optional<Formula> constant =
        Arrays.stream(Formula.Constant.values())
            .filter(c -> c.name().equals(token.text()))
            .findFirst()
            .map(Formula.class::cast);
    if (constant.isEmpty() && Name.tryParse(token.text()).isEmpty()) {
      throw new Stop(notAName(token.text()), token.offset());
    }
    // constants are shared, so they have no place of their own
    return constant.orElseGet(() -> placed(new Formula.Reference(nameOf(token)), token.offset()));
  }

  /** A function without its parentheses, or a slip in a constant, is no name in wrong letters. */
  private static Issue notAName(String written) {
    if (functionNames().contains(written)) {
      return Issue.of(FormulaCode.CAPITALS, written, written + "(…)");
    }
    List<String> constants =
        Arrays.stream(Formula.Constant.values()).map(Formula.Constant::name).sorted().toList();
    return written.equals(written.toUpperCase(Locale.ROOT))
        ? Issue.of(
            FormulaCode.CAPITALS,
            written,
            Suggestion.nearest(written, constants).orElse(String.join(", ", constants)))
        : Issue.of(FormulaCode.NAME_FORM, written);
  }

  private Formula function(FormulaLexer.Token token) {
    String name = token.text();
    expectSymbol("(");
    Formula formula =
        switch (name) {
          case "IF" -> conditional();
          case "GIVEN" -> new Formula.Given(name());
          case "OWN" -> new Formula.Own(name());
          case "ROUND" -> round();
          case "LOOKUP" -> lookup();
          case "WORKDAY_AFTER" -> workdayAfter();
          default -> namedFunction(token);
        };
    expectSymbol(")");
    return formula;
  }

  /** {@code IF(a, x, b, y, z)} is short for {@code IF(a, x, IF(b, y, z))}. */
  private Formula conditional() {
    int start = here();
    List<Formula> arguments = arguments();
    if (arguments.size() <= 1 || arguments.size() % 2 == 0) {
      Text wanted = Text.of("syarat, nilai, …, nilai lain", "condition, value, …, other value");
      throw new Stop(Issue.of(FormulaCode.ARGUMENT_COUNT, "IF", wanted, arguments.size()), start);
    }
    int last = arguments.size() - 1;
    Formula otherwise = arguments.get(last);
    for (int i = last; i > 0; i -= 2) {
      Formula condition = arguments.get(i - 2);
      Formula choice = new Formula.If(condition, arguments.get(i - 1), otherwise);
      otherwise = placed(choice, offsets.getOrDefault(condition, start));
    }
    return otherwise;
  }

  private Formula round() {
    Formula operand = or();
    expectSymbol(",");
    FormulaLexer.Token digits = expect(FormulaLexer.Type.NUMBER);
    expectSymbol(",");
    FormulaLexer.Token mode = expect(FormulaLexer.Type.LABEL);
    Rounding.Mode found =
        Rounding.Mode.ofId(mode.text())
            .orElseThrow(
                () ->
                    new Stop(
                        Issue.of(
                            FormulaCode.SYNTAX,
                            "\"" + mode.text() + "\"",
                            String.join(
                                ", ",
                                Arrays.stream(Rounding.Mode.values())
                                    .map(Rounding.Mode::id)
                                    .toList())),
                        mode.offset()));
    return new Formula.Round(operand, Rounding.of(decimals(digits), found));
  }

  private static int decimals(FormulaLexer.Token digits) {
    Optional<Integer> decimals =
        Rational.tryParse(digits.text())
            .filter(Rational::isInteger)
            .filter(number -> number.compareTo(Rational.of(Rounding.MAX_DECIMALS)) <= 0)
            .map(number -> number.numerator().intValueExact());
    return decimals.orElseThrow(
        () ->
            new Stop(
                Issue.of(FormulaCode.SYNTAX, digits.text(), "0 … " + Rounding.MAX_DECIMALS),
                digits.offset()));
  }

  private Formula lookup() {
    Name table = name();
    expectSymbol(",");
    Name output = name();
    List<Formula> keys = new ArrayList<>();
    while (takeSymbol(",")) {
      keys.add(or());
    }
    return new Formula.Lookup(table, output, keys);
  }

  private Formula workdayAfter() {
    Formula start = or();
    expectSymbol(",");
    Formula days = or();
    expectSymbol(",");
    FormulaLexer.Token week = expect(FormulaLexer.Type.LABEL);
    WorkWeek found =
        WorkWeek.tryParse(week.text())
            .orElseThrow(
                () ->
                    new Stop(
                        Issue.of(
                            FormulaCode.SYNTAX,
                            "\"" + week.text() + "\"",
                            Text.of(
                                "\"1-5\" untuk Senin sampai Jumat",
                                "\"1-5\" for Monday to Friday")),
                        week.offset()));
    Optional<Formula.WorkdayAfter.Holidays> holidays = Optional.empty();
    if (takeSymbol(",")) {
      Name group = name();
      expectSymbol(",");
      holidays = Optional.of(new Formula.WorkdayAfter.Holidays(group, or()));
    }
    return new Formula.WorkdayAfter(start, days, found, holidays);
  }

  private Formula namedFunction(FormulaLexer.Token token) {
    for (AggregateFunction function : AggregateFunction.values()) {
      if (function.name().equals(token.text())) {
        return aggregate(function);
      }
    }
    for (FormulaFunction function : FormulaFunction.values()) {
      if (function.name().equals(token.text())) {
        List<Formula> arguments = arguments();
        if (!function.accepts(arguments.size())) {
          throw new Stop(
              Issue.of(
                  FormulaCode.ARGUMENT_COUNT, function.name(), function.arity(), arguments.size()),
              token.offset());
        }
        return new Formula.Call(function, arguments);
      }
    }
    List<String> known = functionNames();
    throw new Stop(
        Issue.of(FormulaCode.UNKNOWN_FUNCTION, token.text(), suggestion(token.text(), known)),
        token.offset());
  }

  /** A function of which several kinds are known brings all of them, another word its nearest. */
  private static String suggestion(String written, List<String> known) {
    List<String> kinds = known.stream().filter(name -> name.startsWith(written + "_")).toList();
    return kinds.isEmpty()
        ? Suggestion.nearest(written, known).orElse(String.join(", ", known))
        : String.join(", ", kinds);
  }

  private Formula aggregate(AggregateFunction function) {
    Name group = name();
    Optional<Formula> body = Optional.empty();
    if (function.hasBody()) {
      expectSymbol(",");
      body = Optional.of(or());
    }
    Optional<Formula> filter = takeSymbol(",") ? Optional.of(or()) : Optional.empty();
    return new Formula.Aggregate(function, group, body, filter);
  }

  private static List<String> functionNames() {
    return Stream.of(
            Stream.of("IF", "GIVEN", "OWN", "ROUND", "LOOKUP", "WORKDAY_AFTER"),
            Arrays.stream(FormulaFunction.values()).map(Enum::name),
            Arrays.stream(AggregateFunction.values()).map(Enum::name))
        .flatMap(names -> names)
        .sorted()
        .toList();
  }

  private List<Formula> arguments() {
    List<Formula> arguments = new ArrayList<>();
    if (isSymbol(")")) {
      return arguments;
    }
    do {
      arguments.add(or());
    } while (takeSymbol(","));
    return arguments;
  }

  private Name name() {
    return nameOf(expect(FormulaLexer.Type.WORD));
  }

  private static Name nameOf(FormulaLexer.Token token) {
    return Name.tryParse(token.text())
        .orElseThrow(() -> new Stop(Issue.of(FormulaCode.NAME_FORM, token.text()), token.offset()));
  }

  private static Rational numberOf(FormulaLexer.Token token) {
    boolean percent = token.text().endsWith("%");
    String digits = percent ? token.text().substring(0, token.text().length() - 1) : token.text();
    Rational number =
        Rational.tryParse(digits)
            .orElseThrow(
                () ->
                    new Stop(
                        Issue.of(
                            FormulaCode.SYNTAX,
                            token.text(),
                            Text.of("angka seperti 90.5", "a number such as 90.5")),
                        token.offset()));
    Rational exact = percent ? number.dividedBy(Rational.HUNDRED) : number;
    if (!Formula.Number.canBeWritten(exact)) {
      throw new Stop(Issue.of(FormulaCode.TOO_LONG), token.offset());
    }
    return exact;
  }

  private static Label labelOf(FormulaLexer.Token token) {
    try {
      return Label.of(token.text());
    } catch (IllegalArgumentException e) {
      throw new Stop(
          Issue.of(
              FormulaCode.SYNTAX,
              "\"" + token.text() + "\"",
              Text.of("label yang tidak kosong", "a label that is not blank")),
          token.offset());
    }
  }

  private void countOperator() {
    operators++;
    if (operators > MAX_OPERATORS) {
      throw new Stop(Issue.of(FormulaCode.TOO_LONG), here());
    }
  }

  private void enter() {
    depth++;
    if (depth > MAX_DEPTH) {
      throw new Stop(Issue.of(FormulaCode.TOO_LONG), here());
    }
  }

  private Formula placed(Formula formula, int offset) {
    offsets.put(formula, offset);
    return formula;
  }

  private FormulaLexer.Token peek() {
    return tokens.get(position);
  }

  private int here() {
    return peek().offset();
  }

  private boolean isSymbol(String symbol) {
    return peek().type() == FormulaLexer.Type.SYMBOL && peek().text().equals(symbol);
  }

  private boolean takeSymbol(String symbol) {
    if (isSymbol(symbol)) {
      position++;
      return true;
    }
    return false;
  }

  private boolean takeWord(String word) {
    if (peek().type() == FormulaLexer.Type.WORD && peek().text().equals(word)) {
      countOperator();
      position++;
      return true;
    }
    return false;
  }

  private Optional<BinaryOperator> takeOperator(Predicate<BinaryOperator> wanted) {
    if (peek().type() != FormulaLexer.Type.SYMBOL) {
      return Optional.empty();
    }
    Optional<BinaryOperator> found =
        Arrays.stream(BinaryOperator.values())
            .filter(o -> o.symbol().equals(peek().text()) && wanted.test(o))
            .findFirst();
    if (found.isPresent()) {
      countOperator();
      position++;
    }
    return found;
  }

  private FormulaLexer.Token expect(FormulaLexer.Type type) {
    if (peek().type() != type) {
      throw unexpected(type.title());
    }
    return tokens.get(position++);
  }

  private void expectSymbol(String symbol) {
    if (!takeSymbol(symbol)) {
      throw unexpected(Text.same(symbol));
    }
  }

  private void expectEnd() {
    if (peek().type() != FormulaLexer.Type.END) {
      throw unexpected(Text.of("operator atau akhir rumus", "an operator or the end"));
    }
  }

  private Stop unexpected(Text expected) {
    return new Stop(Issue.of(FormulaCode.SYNTAX, peek().shown(), expected), here());
  }
}
