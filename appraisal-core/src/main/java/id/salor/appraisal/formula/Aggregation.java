package id.salor.appraisal.formula;

import id.salor.appraisal.value.Rational;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Evaluates functions over entries. An entry whose value is not applicable does not take part. */
final class Aggregation {

  private Aggregation() {}

  static Value evaluate(Formula.Aggregate aggregate, EvaluationScope scope) {
    Optional<? extends List<? extends EvaluationScope>> entries = scope.entries(aggregate.group());
    return entries.isEmpty() ? Value.UNKNOWN : evaluate(aggregate, scope, entries.get());
  }

  private static Value evaluate(
      Formula.Aggregate aggregate, EvaluationScope scope, List<? extends EvaluationScope> entries) {
    List<Value> taken = new ArrayList<>();
    for (EvaluationScope entry : entries) {
      Value chosen = aggregate.filter().map(filter -> filter.evaluate(entry)).orElse(Value.TRUE);
      if (chosen instanceof Value.Unknown || chosen instanceof Value.Undetermined) {
        taken.add(chosen);
      } else if (chosen.equals(Value.TRUE)) {
        taken.add(aggregate.body().map(body -> body.evaluate(entry)).orElse(Value.TRUE));
      }
    }
    boolean noneApplies = taken.removeIf(value -> value instanceof Value.NotApplicable);
    if (taken.isEmpty() && noneApplies && aggregate.function().needsEntries()) {
      return Value.NOT_APPLICABLE;
    }
    return Values.firstImproper(taken).orElseGet(() -> combine(aggregate, taken, scope));
  }

  private static Value combine(
      Formula.Aggregate aggregate, List<Value> taken, EvaluationScope scope) {
    if (aggregate.function().isChoice() && !taken.isEmpty()) {
      scope.chosen(aggregate, taken);
    }
    return combined(aggregate, taken, scope);
  }

  private static Value combined(
      Formula.Aggregate aggregate, List<Value> taken, EvaluationScope scope) {
    return switch (aggregate.function()) {
      case SUM -> summed(aggregate, taken, scope);
      case COUNT -> Value.of(Rational.of(taken.size()));
      case DISTINCT -> Value.of(Rational.of(new HashSet<>(taken).size()));
      case ALL -> Value.of(taken.stream().allMatch(Values::truth));
      case ANY -> Value.of(taken.stream().anyMatch(Values::truth));
      case LONGEST_RUN -> Value.of(Rational.of(longestRun(taken)));
      case MEAN, LOWEST, HIGHEST, MEDIAN, MEDIAN_LOW, MEDIAN_HIGH, MODE_LOW, MODE_HIGH ->
          taken.isEmpty()
              ? scope.fail(aggregate, FormulaCode.NO_ENTRIES, aggregate.group())
              : ofSome(aggregate, taken, scope);
    };
  }

  private static Value summed(
      Formula.Aggregate aggregate, List<Value> taken, EvaluationScope scope) {
    return sum(taken)
        .<Value>map(Value::of)
        .orElseGet(() -> scope.fail(aggregate, FormulaCode.NUMBER_TOO_LONG, aggregate));
  }

  private static Value ofSome(
      Formula.Aggregate aggregate, List<Value> taken, EvaluationScope scope) {
    if (aggregate.function() != AggregateFunction.MEAN) {
      return ofSome(aggregate.function(), taken);
    }
    Value sum = summed(aggregate, taken, scope);
    return sum instanceof Value.OfNumber number
        ? Value.of(number.number().dividedBy(Rational.of(taken.size())))
        : sum;
  }

  private static Value ofSome(AggregateFunction function, List<Value> taken) {
    return switch (function) {
      case LOWEST -> taken.stream().min(Value.ORDER).orElseThrow();
      case HIGHEST -> taken.stream().max(Value.ORDER).orElseThrow();
      case MEDIAN -> Value.of(between(middle(taken, true), middle(taken, false)));
      case MEDIAN_LOW -> middle(taken, true);
      case MEDIAN_HIGH -> middle(taken, false);
      case MODE_LOW -> mostFrequent(taken).min(Value.ORDER).orElseThrow();
      case MODE_HIGH -> mostFrequent(taken).max(Value.ORDER).orElseThrow();
      default -> throw new IllegalStateException("handled apart: " + function);
    };
  }

  private static Rational between(Value one, Value other) {
    return Values.number(one).plus(Values.number(other)).dividedBy(Rational.of(2));
  }

  /** The lower or the higher of the two middle values, which are one where their count is odd. */
  private static Value middle(List<Value> taken, boolean lower) {
    List<Value> sorted = taken.stream().sorted(Value.ORDER).toList();
    return sorted.get(lower ? (sorted.size() - 1) / 2 : sorted.size() / 2);
  }

  private static Stream<Value> mostFrequent(List<Value> taken) {
    Map<Value, Long> counts =
        taken.stream()
            .collect(
                Collectors.groupingBy(value -> value, LinkedHashMap::new, Collectors.counting()));
    long most = Collections.max(counts.values());
    return counts.keySet().stream().filter(value -> counts.get(value) == most);
  }

  /** The sum; nothing where it becomes a number that nobody can handle. */
  private static Optional<Rational> sum(List<Value> numbers) {
    Rational sum = Rational.ZERO;
    for (Value number : numbers) {
      sum = sum.plus(Values.number(number));
      if (sum.isUnwieldy()) {
        return Optional.empty();
      }
    }
    return Optional.of(sum);
  }

  private static int longestRun(List<Value> dates) {
    TreeSet<LocalDate> days = new TreeSet<>();
    dates.forEach(value -> days.add(((Value.OfDate) value).date()));
    int longest = 0;
    int run = 0;
    LocalDate previous = null;
    for (LocalDate day : days) {
      run = previous != null && previous.plusDays(1).equals(day) ? run + 1 : 1;
      longest = Math.max(longest, run);
      previous = day;
    }
    return longest;
  }
}
