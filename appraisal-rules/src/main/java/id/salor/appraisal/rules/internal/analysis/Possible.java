package id.salor.appraisal.rules.internal.analysis;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Rational;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The values that a formula can have, and perhaps some that it cannot. What always ends in an issue
 * has none.
 *
 * @param numbers numbers
 * @param labels labels
 * @param truths truths
 * @param others dates, and the ways of having no value
 */
record Possible(NumberSet numbers, Set<Label> labels, Set<Boolean> truths, Set<Other> others) {

  /** What is not told apart further. */
  enum Other {
    /** Some date. */
    DATE,
    /** Not applicable. */
    NOT_APPLICABLE,
    /** Not determined by the text. */
    UNDETERMINED
  }

  /** Nothing: every way ends in an issue. */
  static final Possible NOTHING = new Possible(NumberSet.NONE, Set.of(), Set.of(), Set.of());

  /** Either truth. */
  static final Possible ANY_TRUTH = NOTHING.withTruths(Set.of(true, false));

  /** Some date. */
  static final Possible ANY_DATE =
      new Possible(NumberSet.NONE, Set.of(), Set.of(), Set.of(Other.DATE));

  /** Copies the components. */
  Possible {
    labels = Collections.unmodifiableSet(new LinkedHashSet<>(labels));
    truths = Set.copyOf(truths);
    others = Set.copyOf(others);
  }

  static Possible of(NumberSet numbers) {
    return new Possible(numbers, Set.of(), Set.of(), Set.of());
  }

  static Possible of(Set<Label> labels) {
    return new Possible(NumberSet.NONE, labels, Set.of(), Set.of());
  }

  static Possible ofTruths(Set<Boolean> truths) {
    return NOTHING.withTruths(truths);
  }

  static Possible of(Other other) {
    return new Possible(NumberSet.NONE, Set.of(), Set.of(), Set.of(other));
  }

  static Possible of(Value value) {
    if (value instanceof Value.OfNumber number) {
      return of(NumberSet.of(number.number()));
    } else if (value instanceof Value.OfLabel label) {
      return of(Set.of(label.label()));
    } else if (value instanceof Value.OfTruth truth) {
      return ofTruths(Set.of(truth.truth()));
    } else if (value instanceof Value.OfDate) {
      return ANY_DATE;
    } else if (value instanceof Value.NotApplicable) {
      return of(Other.NOT_APPLICABLE);
    }
    return value instanceof Value.Undetermined ? of(Other.UNDETERMINED) : NOTHING;
  }

  Possible withNumbers(NumberSet other) {
    return new Possible(other, labels, truths, others);
  }

  Possible withLabels(Set<Label> other) {
    return new Possible(numbers, other, truths, others);
  }

  Possible withTruths(Set<Boolean> other) {
    return new Possible(numbers, labels, other, others);
  }

  private Possible withOthers(Set<Other> other) {
    return new Possible(numbers, labels, truths, other);
  }

  boolean isNothing() {
    return !canBeProper() && others.isEmpty();
  }

  boolean canBeProper() {
    return !numbers.isEmpty() || !labels.isEmpty() || !truths.isEmpty() || canBe(Other.DATE);
  }

  /** Tells whether there is one proper value, and no way of having none. */
  boolean isSingle() {
    return others.isEmpty()
        && numbers.stretches().size() + labels.size() + truths.size() == 1
        && (numbers.isEmpty() || numbers.only().isPresent());
  }

  boolean canBe(Other other) {
    return others.contains(other);
  }

  boolean canBe(boolean truth) {
    return truths.contains(truth);
  }

  /** Returns only the ways of having no value, which spread to what is made of this. */
  Possible improper() {
    Set<Other> kept = EnumSet.noneOf(Other.class);
    kept.addAll(others);
    kept.remove(Other.DATE);
    return NOTHING.withOthers(kept);
  }

  /** Returns only proper values. */
  Possible proper() {
    return canBe(Other.DATE) ? withOthers(Set.of(Other.DATE)) : withOthers(Set.of());
  }

  Possible without(Other other) {
    Set<Other> kept = EnumSet.noneOf(Other.class);
    kept.addAll(others);
    kept.remove(other);
    return withOthers(kept);
  }

  Possible or(Possible other) {
    Set<Label> anyLabel = new LinkedHashSet<>(labels);
    anyLabel.addAll(other.labels);
    Set<Boolean> anyTruth = new LinkedHashSet<>(truths);
    anyTruth.addAll(other.truths);
    Set<Other> any = EnumSet.noneOf(Other.class);
    any.addAll(others);
    any.addAll(other.others);
    return new Possible(numbers.or(other.numbers), anyLabel, anyTruth, any);
  }

  /** Returns what both hold. */
  Possible and(Possible other) {
    Set<Label> bothLabels = new LinkedHashSet<>(labels);
    bothLabels.retainAll(other.labels);
    Set<Boolean> bothTruths = new LinkedHashSet<>(truths);
    bothTruths.retainAll(other.truths);
    Set<Other> both = EnumSet.noneOf(Other.class);
    both.addAll(others);
    both.retainAll(other.others);
    return new Possible(numbers.and(other.numbers), bothLabels, bothTruths, both);
  }

  /** Tells whether a value is among these. */
  boolean holds(Value value) {
    if (value instanceof Value.OfNumber number) {
      return numbers.contains(number.number());
    } else if (value instanceof Value.OfLabel label) {
      return labels.contains(label.label());
    } else if (value instanceof Value.OfTruth truth) {
      return truths.contains(truth.truth());
    } else if (value instanceof Value.OfDate) {
      return canBe(Other.DATE);
    } else if (value instanceof Value.NotApplicable) {
      return canBe(Other.NOT_APPLICABLE);
    }
    return value instanceof Value.Unknown || canBe(Other.UNDETERMINED);
  }

  /** Returns zero as the only possible value. */
  static Possible zero() {
    return of(NumberSet.of(Rational.ZERO));
  }
}
