package id.salor.appraisal.formula;

import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Rational;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What formulas need to know about values whose kind was checked when the terms were made. */
final class Values {

  private Values() {}

  static Rational number(Value value) {
    return ((Value.OfNumber) value).number();
  }

  static boolean truth(Value value) {
    return ((Value.OfTruth) value).truth();
  }

  /** Unknown before undetermined before not applicable; the order of entries leaves no trace. */
  private static final Comparator<Value> SPREADING =
      Comparator.comparingInt(Values::rank).thenComparing(Values::reason);

  /** The value that spreads: an unknown before an undetermined before a not applicable one. */
  static Optional<Value> firstImproper(List<Value> values) {
    Value first = null;
    for (Value value : values) {
      if (!value.isProper() && (first == null || SPREADING.compare(value, first) < 0)) {
        first = value;
      }
    }
    return Optional.ofNullable(first);
  }

  /** The values of formulas, in their order. */
  static List<Value> of(List<Formula> formulas, EvaluationScope scope) {
    List<Value> values = new ArrayList<>(formulas.size());
    for (Formula formula : formulas) {
      values.add(formula.evaluate(scope));
    }
    return values;
  }

  private static int rank(Value value) {
    return value instanceof Value.Unknown ? 0 : value instanceof Value.Undetermined ? 1 : 2;
  }

  private static String reason(Value value) {
    return value instanceof Value.Undetermined undetermined ? undetermined.reason().id() : "";
  }

  /** Compares two proper values of one kind; a better label is greater. */
  static int compare(Value left, Value right) {
    if (left instanceof Value.OfNumber one && right instanceof Value.OfNumber other) {
      return one.number().compareTo(other.number());
    }
    if (left instanceof Value.OfDate one && right instanceof Value.OfDate other) {
      return one.date().compareTo(other.date());
    }
    if (left instanceof Value.OfLabel one && right instanceof Value.OfLabel other) {
      LabelSet set =
          one.set()
              .or(other::set)
              .orElseThrow(() -> new IllegalStateException("no set ranks " + left + ", " + right));
      return set.compare(one.label(), other.label());
    }
    throw new IllegalStateException("not comparable: " + left + ", " + right);
  }
}
