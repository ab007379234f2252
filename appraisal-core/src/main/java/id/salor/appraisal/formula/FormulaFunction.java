package id.salor.appraisal.formula;

import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.value.Rational;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/** A function of values that a formula may call; its name is written in capitals. */
public enum FormulaFunction {
  /** The smallest number, earliest date or lowest label of two or more. */
  MIN("a", "b", Marks.MORE),
  /** The largest number, latest date or highest label of two or more. */
  MAX("a", "b", Marks.MORE),
  /** The distance of a number from zero. */
  ABS("x"),
  /** The number that belongs to a label of its set. */
  NUMBER("label"),
  /** Whether a quantity counts here. */
  APPLICABLE("x"),
  /** The days from one date to another, both included; 0 where the second lies before. */
  DAYS("from", "until"),
  /** The days that two stretches have in common: from, until, from, until, all included. */
  OVERLAP("from", "until", "from", "until");

  private final List<String> parameters;

  FormulaFunction(String... parameters) {
    this.parameters = List.of(parameters);
  }

  /** Tells whether the function takes so many arguments. */
  public boolean accepts(int arguments) {
    boolean anyNumber = parameters.contains(Marks.MORE);
    int named = anyNumber ? parameters.size() - 1 : parameters.size();
    return anyNumber ? arguments >= named : arguments == named;
  }

  /** Tells whether what comes out depends on how the arguments lie to each other, or to zero. */
  boolean isChoice() {
    return this == MIN || this == MAX || this == ABS;
  }

  /** Returns what the function takes, for messages: {@code "from, until"}. */
  public String arity() {
    return String.join(", ", parameters);
  }

  /** Stands for any number of further arguments. Nested, since constants come before fields. */
  private static final class Marks {
    private static final String MORE = "…";
  }

  Value apply(List<Value> values, Function<IssueCode, Value> fail) {
    if (this == APPLICABLE) {
      Value only = values.get(0);
      return only.isProper() || only instanceof Value.NotApplicable
          ? Value.of(only.isProper())
          : only;
    }
    return Values.firstImproper(values).orElseGet(() -> applyProper(values, fail));
  }

  private Value applyProper(List<Value> values, Function<IssueCode, Value> fail) {
    return switch (this) {
      case MIN -> values.stream().min(Value.ORDER).orElseThrow();
      case MAX -> values.stream().max(Value.ORDER).orElseThrow();
      case ABS -> Value.of(Values.number(values.get(0)).abs());
      case NUMBER ->
          ((Value.OfLabel) values.get(0))
              .set()
              .flatMap(set -> set.member(((Value.OfLabel) values.get(0)).label()))
              .flatMap(member -> member.number())
              .<Value>map(Value::of)
              .orElseGet(() -> fail.apply(FormulaCode.LABEL_WITHOUT_NUMBER));
      case DAYS -> Value.of(Rational.of(days(date(values, 0), date(values, 1))));
      case OVERLAP ->
          Value.of(Rational.of(overlap(values.subList(0, 2), values.subList(2, values.size()))));
      case APPLICABLE -> throw new IllegalStateException("handled before");
    };
  }

  private static long overlap(List<Value> one, List<Value> other) {
    return days(latest(date(one, 0), date(other, 0)), earliest(date(one, 1), date(other, 1)));
  }

  private static LocalDate date(List<Value> values, int index) {
    return ((Value.OfDate) values.get(index)).date();
  }

  private static long days(LocalDate first, LocalDate last) {
    return Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earliest(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
