package id.salor.appraisal.formula;

import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.value.Rational;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** A function of values that a formula may call; its name is written in capitals. */
public enum FormulaFunction {
  /** The smallest number, earliest date or lowest label of two or more. */
  MIN(2, Integer.MAX_VALUE),
  /** The largest number, latest date or highest label of two or more. */
  MAX(2, Integer.MAX_VALUE),
  /** The distance of a number from zero. */
  ABS(1, 1),
  /** The number that belongs to a label of its set. */
  NUMBER(1, 1),
  /** Whether a quantity counts here. */
  APPLICABLE(1, 1),
  /** The days from one date to another, both included; 0 where the second lies before. */
  DAYS(2, 2),
  /** The days that two stretches have in common: from, until, from, until, all included. */
  OVERLAP(4, 4);

  private final int fewest;
  private final int most;

  FormulaFunction(int fewest, int most) {
    this.fewest = fewest;
    this.most = most;
  }

  /** Tells whether the function takes so many arguments. */
  public boolean accepts(int arguments) {
    return arguments >= fewest && arguments <= most;
  }

  /** Returns how many arguments the function takes, for messages: {@code "2"}, {@code "2…"}. */
  public String arity() {
    return fewest == most ? String.valueOf(fewest) : fewest + "…";
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
      case MIN -> values.stream().min(VALUE_ORDER).orElseThrow();
      case MAX -> values.stream().max(VALUE_ORDER).orElseThrow();
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
          Value.of(
              Rational.of(
                  days(
                      latest(date(values, 0), date(values, 2)),
                      earliest(date(values, 1), date(values, 3)))));
      case APPLICABLE -> throw new IllegalStateException("handled before");
    };
  }

  static final Comparator<Value> VALUE_ORDER = Values::compare;

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
