package id.salor.appraisal.formula;

import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Rounding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One exact expression over the names that a policy declares.
 *
 * <p>A formula is data: it can be compared, printed, checked before it is used, and evaluated in
 * any {@link EvaluationScope}. Its text form is read by {@link FormulaParser} and written by {@link
 * #toString()}; the two are inverse.
 *
 * <pre>{@code
 * IF(realisasi_kuantitas = 0, 0, MEAN(aspek, nilai_aspek))
 * }</pre>
 */
public sealed interface Formula {

  /** Evaluates the formula with the names of a scope. Never throws on data; see {@link Value}. */
  Value evaluate(EvaluationScope scope);

  /** Returns the formulas this one is made of, in the order they are written. */
  List<Formula> parts();

  /**
   * Returns the text form in which some of the formulas within are replaced by other texts.
   *
   * @param substitution the text that stands for a formula within, or empty to print it as written
   */
  default String render(Function<Formula, Optional<String>> substitution) {
    return FormulaPrinter.print(this, (part, atLeast) -> substitution.apply(part));
  }

  /** A number as written; not negative, and a decimal that ends. */
  record Number(Rational number) implements Formula {

    /** Checks the component. */
    public Number {
      if (!canBeWritten(number)) {
        throw new IllegalArgumentException("not a number that can be written: " + number);
      }
    }

    static boolean canBeWritten(Rational number) {
      return number.signum() >= 0 && !number.toString().contains("/");
    }

    @Override
    public Value evaluate(EvaluationScope scope) {
      return Value.of(number);
    }

    @Override
    public List<Formula> parts() {
      return List.of();
    }

    @Override
    public String toString() {
      return render(part -> Optional.empty());
    }
  }

  /** A label as written, between quotation marks. */
  record Word(Label label) implements Formula {

    /** Checks the component. */
    public Word {
      Objects.requireNonNull(label, "label");
    }

    @Override
    public Value evaluate(EvaluationScope scope) {
      return new Value.OfLabel(label, Optional.empty());
    }

    @Override
    public List<Formula> parts() {
      return List.of();
    }

    @Override
    public String toString() {
      return render(part -> Optional.empty());
    }
  }

  /** What is written as one word in capitals. */
  enum Constant implements Formula {
    /** True. */
    TRUE,
    /** False. */
    FALSE,
    /** Does not count here. */
    NOT_APPLICABLE,
    /** A declared hole: the text of the law assigns nothing here. */
    NOT_DETERMINED,
    /** The first day of the period that is appraised. */
    PERIOD_START,
    /** The last day of the period that is appraised. */
    PERIOD_END;

    /** Tells whether this stands for no value, so that it fits wherever any kind is needed. */
    public boolean isWithoutValue() {
      return this == NOT_APPLICABLE || this == NOT_DETERMINED;
    }

    /** Tells whether this is a day of the period, which each appraisal has of its own. */
    public boolean isDay() {
      return this == PERIOD_START || this == PERIOD_END;
    }

    @Override
    public Value evaluate(EvaluationScope scope) {
      return switch (this) {
        case TRUE -> Value.TRUE;
        case FALSE -> Value.FALSE;
        case NOT_APPLICABLE -> Value.NOT_APPLICABLE;
        case NOT_DETERMINED -> scope.undetermined();
        case PERIOD_START -> new Value.OfDate(scope.periodStart());
        case PERIOD_END -> new Value.OfDate(scope.periodEnd());
      };
    }

    @Override
    public List<Formula> parts() {
      return List.of();
    }
  }

  /** A declared name: a measure, fact, quantity or parameter. */
  record Reference(Name name) implements Formula {

    /** Checks the component. */
    public Reference {
      Objects.requireNonNull(name, "name");
    }

    @Override
    public Value evaluate(EvaluationScope scope) {
      return scope.value(name);
    }

    @Override
    public List<Formula> parts() {
      return List.of();
    }

    @Override
    public String toString() {
      return render(part -> Optional.empty());
    }
  }

  /**
   * {@code OWN(name)}: a name as it is seen from where the whole formula stands. Within a function
   * over entries a name alone is that of the entry looked at; with this the entry that a formula
   * stands on is set beside the others: {@code COUNT(kuartal, nomor <= OWN(nomor))}.
   */
  record Own(Name name) implements Formula {

    /** Checks the component. */
    public Own {
      Objects.requireNonNull(name, "name");
    }

    @Override
    public Value evaluate(EvaluationScope scope) {
      return scope.own(name);
    }

    @Override
    public List<Formula> parts() {
      return List.of();
    }

    @Override
    public String toString() {
      return render(part -> Optional.empty());
    }
  }

  /** {@code GIVEN(name)}: whether a measure or fact was given. */
  record Given(Name name) implements Formula {

    /** Checks the component. */
    public Given {
      Objects.requireNonNull(name, "name");
    }

    @Override
    public Value evaluate(EvaluationScope scope) {
      return Value.of(scope.isGiven(name));
    }

    @Override
    public List<Formula> parts() {
      return List.of();
    }

    @Override
    public String toString() {
      return render(part -> Optional.empty());
    }
  }

  /** {@code -x} or {@code NOT x}. */
  record Unary(UnaryOperator operator, Formula operand) implements Formula {

    /** Checks the components. */
    public Unary {
      Objects.requireNonNull(operator, "operator");
      Objects.requireNonNull(operand, "operand");
    }

    @Override
    public Value evaluate(EvaluationScope scope) {
      return operator.apply(operand.evaluate(scope));
    }

    @Override
    public List<Formula> parts() {
      return List.of(operand);
    }

    @Override
    public String toString() {
      return render(part -> Optional.empty());
    }
  }

  /** An operator between two formulas. */
  record Binary(BinaryOperator operator, Formula left, Formula right) implements Formula {

    /** Checks the components. */
    public Binary {
      Objects.requireNonNull(operator, "operator");
      Objects.requireNonNull(left, "left");
      Objects.requireNonNull(right, "right");
    }

    @Override
    public Value evaluate(EvaluationScope scope) {
      Value first = left.evaluate(scope);
      if (operator.isDecidedBy(first)) {
        return first;
      }
      Value second = right.evaluate(scope);
      if (operator == BinaryOperator.DIVIDE && isZero(second) && first.isProper()) {
        return scope.fail(this, FormulaCode.DIVISION_BY_ZERO, right);
      }
      if (operator.isComparison() && first.isProper() && second.isProper()) {
        scope.compared(this, first, second);
      }
      Value result = operator.apply(first, second);
      return result instanceof Value.OfNumber number && number.number().isUnwieldy()
          ? scope.fail(this, FormulaCode.NUMBER_TOO_LONG, this)
          : result;
    }

    private static boolean isZero(Value value) {
      return value instanceof Value.OfNumber n && n.number().signum() == 0;
    }

    @Override
    public List<Formula> parts() {
      return List.of(left, right);
    }

    @Override
    public String toString() {
      return render(part -> Optional.empty());
    }
  }

  /** {@code IF(condition, then, otherwise)}: only the branch that is taken is evaluated. */
  record If(Formula condition, Formula then, Formula otherwise) implements Formula {

    /** Checks the components. */
    public If {
      Objects.requireNonNull(condition, "condition");
      Objects.requireNonNull(then, "then");
      Objects.requireNonNull(otherwise, "otherwise");
    }

    @Override
    public Value evaluate(EvaluationScope scope) {
      Value decision = condition.evaluate(scope);
      if (!decision.isProper()) {
        return decision;
      }
      return Values.truth(decision) ? then.evaluate(scope) : otherwise.evaluate(scope);
    }

    @Override
    public List<Formula> parts() {
      return List.of(condition, then, otherwise);
    }

    @Override
    public String toString() {
      return render(part -> Optional.empty());
    }
  }

  /** {@code ROUND(x, 2, "half-up")}. */
  record Round(Formula operand, Rounding rounding) implements Formula {

    /** Checks the components. */
    public Round {
      Objects.requireNonNull(operand, "operand");
      Objects.requireNonNull(rounding, "rounding");
    }

    @Override
    public Value evaluate(EvaluationScope scope) {
      Value value = operand.evaluate(scope);
      if (!value.isProper()) {
        return value;
      }
      Rational rounded = rounding.apply(Values.number(value));
      scope.rounded(this, Values.number(value), rounded);
      return Value.of(rounded);
    }

    @Override
    public List<Formula> parts() {
      return List.of(operand);
    }

    @Override
    public String toString() {
      return render(part -> Optional.empty());
    }
  }

  /** A function of values: {@code MIN(a, b)}, {@code DAYS(from, until)} and their like. */
  record Call(FormulaFunction function, List<Formula> arguments) implements Formula {

    /** Checks and copies the components. */
    public Call {
      Objects.requireNonNull(function, "function");
      arguments = List.copyOf(arguments);
      if (!function.accepts(arguments.size())) {
        throw new IllegalArgumentException(function + " with " + arguments.size() + " arguments");
      }
    }

    @Override
    public Value evaluate(EvaluationScope scope) {
      List<Value> values = Values.of(arguments, scope);
      if (function.isChoice() && Values.firstImproper(values).isEmpty()) {
        scope.chosen(this, values);
      }
      return function.apply(values, code -> scope.fail(this, code, arguments.get(0)));
    }

    @Override
    public List<Formula> parts() {
      return arguments;
    }

    @Override
    public String toString() {
      return render(part -> Optional.empty());
    }
  }

  /**
   * A function over the entries of a group: {@code SUM(kegiatan, nilai, status = "selesai")}.
   *
   * @param function what is made of the entries
   * @param group the group, seen from where the formula stands
   * @param body what is taken of each entry; absent for {@code COUNT}
   * @param filter which entries take part; all if absent
   */
  record Aggregate(
      AggregateFunction function, Name group, Optional<Formula> body, Optional<Formula> filter)
      implements Formula {

    /** Checks the components. */
    public Aggregate {
      Objects.requireNonNull(function, "function");
      Objects.requireNonNull(group, "group");
      Objects.requireNonNull(filter, "filter");
      if (body.isPresent() != function.hasBody()) {
        throw new IllegalArgumentException(function + " with body: " + body);
      }
    }

    @Override
    public Value evaluate(EvaluationScope scope) {
      return Aggregation.evaluate(this, scope);
    }

    @Override
    public List<Formula> parts() {
      return Stream.concat(body.stream(), filter.stream()).toList();
    }

    @Override
    public String toString() {
      return render(part -> Optional.empty());
    }
  }

  /**
   * {@code WORKDAY_AFTER(date, days, "1-5", group, holiday)}: the day that comes so many working
   * days after a day, which is itself not counted.
   *
   * @param start the day from which is counted
   * @param days how many working days, a whole number
   * @param week on which weekdays people work
   * @param holidays a group of which each entry gives a day on which nobody works; none if absent
   */
  record WorkdayAfter(Formula start, Formula days, WorkWeek week, Optional<Holidays> holidays)
      implements Formula {

    /** Most days that are counted: more than any deadline, few enough to walk. */
    static final int MAX_DAYS = 4_096;

    /**
     * Days on which nobody works.
     *
     * @param group the group, seen from where the formula stands
     * @param day the day that each entry gives
     */
    public record Holidays(Name group, Formula day) {

      /** Checks the components. */
      public Holidays {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(day, "day");
      }
    }

    /** Checks the components. */
    public WorkdayAfter {
      Objects.requireNonNull(start, "start");
      Objects.requireNonNull(days, "days");
      Objects.requireNonNull(week, "week");
      Objects.requireNonNull(holidays, "holidays");
    }

    @Override
    public Value evaluate(EvaluationScope scope) {
      List<Value> values = new ArrayList<>(List.of(start.evaluate(scope), days.evaluate(scope)));
      if (holidays.isPresent()) {
        Optional<? extends List<? extends EvaluationScope>> entries =
            scope.entries(holidays.get().group());
        if (entries.isEmpty()) {
          return Value.UNKNOWN;
        }
        entries.get().forEach(entry -> values.add(holidays.get().day().evaluate(entry)));
      }
      return Values.firstImproper(values).orElseGet(() -> count(values, scope));
    }

    private Value count(List<Value> values, EvaluationScope scope) {
      Rational number = Values.number(values.get(1));
      boolean countable =
          number.isInteger()
              && number.signum() >= 0
              && number.compareTo(Rational.of(MAX_DAYS)) <= 0;
      if (!countable) {
        return scope.fail(this, FormulaCode.WORKING_DAYS, days, number, MAX_DAYS);
      }
      Set<LocalDate> off =
          values.stream()
              .skip(2)
              .map(value -> ((Value.OfDate) value).date())
              .collect(Collectors.toSet());
      LocalDate first = ((Value.OfDate) values.get(0)).date();
      return new Value.OfDate(week.after(first, number.numerator().intValueExact(), off));
    }

    @Override
    public List<Formula> parts() {
      return Stream.concat(Stream.of(start, days), holidays.stream().map(Holidays::day)).toList();
    }

    @Override
    public String toString() {
      return render(part -> Optional.empty());
    }
  }

  /**
   * {@code LOOKUP(table, output, key, …)}: one output column of a decision table.
   *
   * @param table the table
   * @param output its output column
   * @param keys one formula for each key column, in the order of the columns
   */
  record Lookup(Name table, Name output, List<Formula> keys) implements Formula {

    /** Checks and copies the components. */
    public Lookup {
      Objects.requireNonNull(table, "table");
      Objects.requireNonNull(output, "output");
      keys = List.copyOf(keys);
    }

    @Override
    public Value evaluate(EvaluationScope scope) {
      List<Value> values = Values.of(keys, scope);
      return Values.firstImproper(values).orElseGet(() -> scope.lookUp(this, values));
    }

    @Override
    public List<Formula> parts() {
      return keys;
    }

    @Override
    public String toString() {
      return render(part -> Optional.empty());
    }
  }
}
