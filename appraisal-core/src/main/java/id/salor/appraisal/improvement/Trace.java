package id.salor.appraisal.improvement;

import id.salor.appraisal.calc.Verdict;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Rational;
import java.util.List;
import java.util.OptionalInt;

/**
 * One run of the calculation: every decision on the way, and how it ended.
 *
 * @param cells the decisions, in order
 * @param gates the gates that changed the rating
 * @param verdict how it ended
 * @param rank how good the rating is, the worst 0; below zero where there is none
 */
record Trace(List<Cell> cells, List<Limited> gates, Verdict verdict, int rank) {

  /** The rank of an appraisal without a rating. */
  static final int NO_RATING = -1;

  /** A gate that changed a rating. */
  record Limited(SignedTerm gate, Label before, Label after) {}

  /** How good a label is, the worst 0. */
  static int rankOf(Label label, LabelSet set) {
    return set.members().size() - 1 - set.labels().indexOf(label);
  }

  /** Whether both took the same way, whatever was rounded on it. */
  boolean hasWayOf(Trace other) {
    return rank == other.rank && firstOther(other, false).isEmpty() && sameLength(other);
  }

  /** Whether both took the same way and rounded to the same decimals. */
  boolean hasCellsOf(Trace other) {
    return rank == other.rank && firstOther(other, true).isEmpty() && sameLength(other);
  }

  private boolean sameLength(Trace other) {
    return cells.size() == other.cells.size();
  }

  /** The first decision that is not the same, with or without those that only round. */
  OptionalInt firstOther(Trace other, boolean alsoRounding) {
    int shared = Math.min(cells.size(), other.cells.size());
    for (int i = 0; i < shared; i++) {
      Cell here = cells.get(i);
      Cell there = other.cells.get(i);
      boolean isSame =
          here.kind() == Cell.Kind.ROUNDING && !alsoRounding
              ? here.isOf(there)
              : here.isDecidedAs(there);
      if (!isSame) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** Whether a number was rounded before a decision. */
  boolean roundsBefore(int index) {
    return cells.subList(0, index).stream().anyMatch(cell -> cell.kind() == Cell.Kind.ROUNDING);
  }

  Rational number(int index) {
    return cells.get(index).number();
  }
}
