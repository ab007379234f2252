package id.salor.appraisal.policy;

import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Rational;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The rows of a table by the pieces into which their bounds cut each key.
 *
 * <p>Along a number key the bounds of all rows cut the line into points and the open stretches
 * between them; all numbers of one piece meet the same rows. A look-up finds the piece of each key
 * by halving and intersects the sets of rows. The proof of coverage walks the same pieces.
 */
final class TableIndex {

  /** The pieces of one key, each with the rows whose cell fits it. */
  private sealed interface Axis {

    /** The rows whose cell fits the value. */
    BitSet rows(Value value);
  }

  /** Piece {@code 2i+1} is the bound {@code i}; piece {@code 2i} the stretch before it. */
  private record NumberAxis(List<Rational> bounds, List<BitSet> pieces) implements Axis {

    @Override
    public BitSet rows(Value value) {
      Rational number = ((Value.OfNumber) value).number();
      int found = Collections.binarySearch(bounds, number);
      return pieces.get(found >= 0 ? 2 * found + 1 : 2 * (-found - 1));
    }
  }

  private record OtherAxis(Map<Value, BitSet> pieces, BitSet otherwise) implements Axis {

    @Override
    public BitSet rows(Value value) {
      return pieces.getOrDefault(value, otherwise);
    }
  }

  private final List<Axis> axes;

  private TableIndex(List<Axis> axes) {
    this.axes = axes;
  }

  static TableIndex of(List<DecisionTable.Key> keys, List<DecisionTable.Row> rows) {
    List<Axis> axes = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      int column = i;
      List<KeyCell> cells = rows.stream().map(row -> row.keys().get(column)).toList();
      axes.add(keys.get(i).kind() instanceof Kind.OfNumber ? numbers(cells) : others(cells));
    }
    return new TableIndex(List.copyOf(axes));
  }

  private static Axis numbers(List<KeyCell> cells) {
    List<Rational> bounds = bounds(cells);
    List<BitSet> pieces = new ArrayList<>();
    for (int piece = 0; piece <= 2 * bounds.size(); piece++) {
      pieces.add(new BitSet());
    }
    for (int row = 0; row < cells.size(); row++) {
      int last = lastPiece(cells.get(row), bounds);
      for (int piece = firstPiece(cells.get(row), bounds); piece <= last; piece++) {
        pieces.get(piece).set(row);
      }
    }
    return new NumberAxis(bounds, pieces);
  }

  /** The first piece that a cell fits: that of its lower end, or the stretch behind it. */
  private static int firstPiece(KeyCell cell, List<Rational> bounds) {
    return low(cell).map(limit -> pieceOf(limit, bounds) + (limit.included() ? 0 : 1)).orElse(0);
  }

  /** The last piece that a cell fits: that of its upper end, or the stretch before it. */
  private static int lastPiece(KeyCell cell, List<Rational> bounds) {
    return high(cell)
        .map(limit -> pieceOf(limit, bounds) - (limit.included() ? 0 : 1))
        .orElse(2 * bounds.size());
  }

  private static int pieceOf(Interval.Limit limit, List<Rational> bounds) {
    return 2 * Collections.binarySearch(bounds, limit.number()) + 1;
  }

  private static Optional<Interval.Limit> low(KeyCell cell) {
    return cell instanceof KeyCell.Numbers numbers ? numbers.interval().low() : Optional.empty();
  }

  private static Optional<Interval.Limit> high(KeyCell cell) {
    return cell instanceof KeyCell.Numbers numbers ? numbers.interval().high() : Optional.empty();
  }

  private static Axis others(List<KeyCell> cells) {
    Map<Value, BitSet> pieces = new HashMap<>();
    BitSet any = new BitSet(cells.size());
    for (int row = 0; row < cells.size(); row++) {
      KeyCell cell = cells.get(row);
      if (cell instanceof KeyCell.Any) {
        any.set(row);
      } else if (cell instanceof KeyCell.Labels labels) {
        for (Label label : labels.labels()) {
          pieces.put(new Value.OfLabel(label, Optional.empty()), new BitSet());
        }
      } else if (cell instanceof KeyCell.Truth truth) {
        pieces.put(Value.of(truth.truth()), new BitSet());
      }
    }
    pieces.replaceAll((value, none) -> fitting(cells, value));
    return new OtherAxis(Map.copyOf(pieces), any);
  }

  private static BitSet fitting(List<KeyCell> cells, Value value) {
    BitSet rows = new BitSet(cells.size());
    for (int row = 0; row < cells.size(); row++) {
      if (cells.get(row).fits(value)) {
        rows.set(row);
      }
    }
    return rows;
  }

  private static List<Rational> bounds(List<KeyCell> cells) {
    TreeSet<Rational> bounds = new TreeSet<>();
    for (KeyCell cell : cells) {
      low(cell).ifPresent(limit -> bounds.add(limit.number()));
      high(cell).ifPresent(limit -> bounds.add(limit.number()));
    }
    return List.copyOf(bounds);
  }

  /** The first row that fits, or −1. */
  int firstFit(List<Value> values) {
    return rows(values).nextSetBit(0);
  }

  /** All rows that fit. */
  BitSet rows(List<Value> values) {
    BitSet fitting = (BitSet) axes.get(0).rows(values.get(0)).clone();
    for (int i = 1; i < axes.size(); i++) {
      fitting.and(axes.get(i).rows(values.get(i)));
    }
    return fitting;
  }

  /** The bounds that cut a number key; none for other keys. */
  List<Rational> bounds(int key) {
    return axes.get(key) instanceof NumberAxis axis ? axis.bounds() : List.of();
  }

  /** The rows that fit a value of one key, whatever the others are. */
  BitSet rows(int key, Value value) {
    return axes.get(key).rows(value);
  }
}
