package id.salor.appraisal.formula;

import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Rational;
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

  /** The value that spreads: an unknown before an undetermined before a not applicable one. */
  static Optional<Value> firstImproper(List<Value> values) {
    Value found = null;
    for (Value value : values) {
      if (!value.isProper() && (found == null || rank(value) > rank(found))) {
        found = value;
      }
    }
    return Optional.ofNullable(found);
  }

  private static int rank(Value value) {
    return value instanceof Value.Unknown ? 2 : value instanceof Value.Undetermined ? 1 : 0;
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
