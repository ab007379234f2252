package id.salor.appraisal.explain;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Interval;
import id.salor.appraisal.policy.KeyCell;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a key would have to be for a row of a table to be the first that fits, where a row above may
 * fit as well: only that part of the cell is wanted which no row above takes.
 */
final class FirstFit {

  private static final Rational TWO = Rational.of(2);

  private FirstFit() {}

  /**
   * What is wanted of one key, the other keys being as they are where they fit, and else as the row
   * asks; empty where the row is never the first.
   */
  static Optional<Goal> goal(
      DecisionTable table,
      DecisionTable.Row row,
      List<Value> keys,
      int key,
      Optional<LabelSet> set) {
    List<Value> moved = new ArrayList<>(keys);
    for (int i = 0; i < keys.size(); i++) {
      if (i != key && !row.keys().get(i).fits(keys.get(i))) {
        moved.set(i, any(row.keys().get(i), keys.get(i)));
      }
    }
    KeyCell cell = row.keys().get(key);
    if (cell instanceof KeyCell.Labels labels) {
      List<Label> first =
          labels.labels().stream()
              .filter(
                  label ->
                      isFirst(table, row, moved, key, new Value.OfLabel(label, Optional.empty())))
              .toList();
      return first.isEmpty() ? Optional.empty() : set.map(all -> new Goal.OfLabels(first, all));
    } else if (cell instanceof KeyCell.Truth truth) {
      return isFirst(table, row, moved, key, Value.of(truth.truth()))
          ? Optional.of(new Goal.OfTruth(truth.truth()))
          : Optional.empty();
    }
    Rational now = ((Value.OfNumber) keys.get(key)).number();
    return nearest(table, row, moved, key, now).map(Goal.OfNumbers::new);
  }

  /** A value that a cell fits, near the present one. */
  private static Value any(KeyCell cell, Value now) {
    if (cell instanceof KeyCell.Labels labels) {
      return new Value.OfLabel(labels.labels().get(0), Optional.empty());
    } else if (cell instanceof KeyCell.Truth truth) {
      return Value.of(truth.truth());
    } else if (cell instanceof KeyCell.Numbers numbers) {
      return Value.of(within(numbers.interval()));
    }
    return now;
  }

  private static boolean isFirst(
      DecisionTable table, DecisionTable.Row row, List<Value> keys, int key, Value value) {
    List<Value> moved = new ArrayList<>(keys);
    moved.set(key, value);
    return table.firstFit(moved).filter(found -> found == row).isPresent();
  }

  /** The stretch nearest to the present number on which the row is the first. */
  private static Optional<Interval> nearest(
      DecisionTable table, DecisionTable.Row row, List<Value> keys, int key, Rational now) {
    List<Interval> pieces = table.pieces(key);
    List<Interval> stretches = new ArrayList<>();
    Interval open = null;
    for (Interval piece : pieces) {
      Value sample = Value.of(within(piece));
      boolean here = row.keys().get(key).fits(sample) && isFirst(table, row, keys, key, sample);
      if (here) {
        open = open == null ? piece : new Interval(open.low(), piece.high());
      } else if (open != null) {
        stretches.add(open);
        open = null;
      }
    }
    if (open != null) {
      stretches.add(open);
    }
    return stretches.stream().min((one, other) -> away(one, now).compareTo(away(other, now)));
  }

  private static Rational away(Interval stretch, Rational now) {
    Rational up = stretch.low().map(low -> low.number().minus(now)).orElse(Rational.ZERO);
    Rational down = stretch.high().map(high -> now.minus(high.number())).orElse(Rational.ZERO);
    return up.max(down).max(Rational.ZERO);
  }

  /** A number within a stretch. */
  private static Rational within(Interval stretch) {
    Optional<Rational> low = stretch.low().map(Interval.Limit::number);
    Optional<Rational> high = stretch.high().map(Interval.Limit::number);
    if (low.isPresent() && high.isPresent()) {
      return low.get().plus(high.get()).dividedBy(TWO);
    }
    return low.map(Rational.ONE::plus)
        .or(() -> high.map(number -> number.minus(Rational.ONE)))
        .orElse(Rational.ZERO);
  }
}
