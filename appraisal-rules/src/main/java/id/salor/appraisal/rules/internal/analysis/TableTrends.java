package id.salor.appraisal.rules.internal.analysis;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.KeyCell;
import id.salor.appraisal.policy.OutputCell;
import id.salor.appraisal.rules.internal.analysis.Possible.Other;
import id.salor.appraisal.value.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How what a table gives moves with its keys.
 *
 * <p>The bounds of the rows cut each key into pieces on which the rows that fit are the same. Along
 * a key that moves, whatever the others are, the output of each piece is compared with that of the
 * next.
 */
final class TableTrends {

  private static final int MAX_COMBINATIONS = 200_000;

  private final Ranges ranges;
  private final Trends trends;

  TableTrends(Ranges ranges, Trends trends) {
    this.ranges = ranges;
    this.trends = trends;
  }

  /**
   * Returns how a look-up moves.
   *
   * @param moving how each key moves
   */
  Trend of(Formula.Lookup lookup, List<Trend> moving, Standing standing) {
    DecisionTable table = ranges.table(lookup.table());
    int column = table.outputIndex(lookup.output()).orElseThrow();
    List<List<Possible>> pieces = new ArrayList<>();
    long combinations = 1;
    for (int key = 0; key < moving.size(); key++) {
      pieces.add(pieces(table, key, ranges.of(lookup.keys().get(key), standing).proper()));
      combinations = Math.min(combinations * pieces.get(key).size(), MAX_COMBINATIONS + 1L);
    }
    Trend trend = Trend.STEADY;
    for (int key = 0; key < moving.size() && trend != Trend.UNCLEAR; key++) {
      if (moving.get(key) != Trend.STEADY) {
        trend =
            combinations > MAX_COMBINATIONS
                ? Trend.UNCLEAR
                : trend.with(
                    Trends.along(moving.get(key), new Walk(table, column, pieces, key).trend()));
      }
    }
    return trend;
  }

  /** One walk over a table along one of its keys. */
  private final class Walk {

    private final DecisionTable table;
    private final int column;
    private final List<List<Possible>> pieces;
    private final int along;

    Walk(DecisionTable table, int column, List<List<Possible>> pieces, int along) {
      this.table = table;
      this.column = column;
      this.pieces = pieces;
      this.along = along;
    }

    Trend trend() {
      return over(0, new ArrayList<>());
    }

    private Trend over(int key, List<Possible> chosen) {
      if (key == pieces.size()) {
        return alongKey(chosen);
      }
      Trend trend = Trend.STEADY;
      List<Possible> choices = key == along ? List.of(Possible.NOTHING) : pieces.get(key);
      for (Possible piece : choices) {
        chosen.add(piece);
        trend = trend.with(over(key + 1, chosen));
        chosen.remove(key);
        if (trend == Trend.UNCLEAR) {
          return trend;
        }
      }
      return trend;
    }

    private Trend alongKey(List<Possible> others) {
      Trend trend = Trend.STEADY;
      Possible before = Possible.NOTHING;
      for (Possible piece : pieces.get(along)) {
        List<Possible> keys = new ArrayList<>(others);
        keys.set(along, piece);
        Optional<DecisionTable.Row> row = firstFit(keys);
        Possible now =
            row.map(found -> ranges.output(table, found, column, keys)).orElse(Possible.NOTHING);
        if (now.canBe(Other.NOT_APPLICABLE)) {
          return Trend.UNCLEAR;
        }
        trend = trend.with(trends.step(before, now));
        trend = trend.with(row.map(found -> within(found, keys)).orElse(Trend.STEADY));
        before = now.canBeProper() ? now : before;
      }
      return trend;
    }

    /** All values of a piece fit the same rows, so any of them tells which. */
    private Optional<DecisionTable.Row> firstFit(List<Possible> keys) {
      return table.rows().stream()
          .filter(
              row -> {
                for (int i = 0; i < keys.size(); i++) {
                  if (!TableRanges.fitting(keys.get(i), row.keys().get(i)).canBeProper()) {
                    return false;
                  }
                }
                return true;
              })
          .findFirst();
    }

    private Trend within(DecisionTable.Row row, List<Possible> keys) {
      OutputCell cell = row.outputs().get(column);
      boolean isPoint = keys.get(along).numbers().only().isPresent();
      if (isPoint || cell instanceof OutputCell.Constant) {
        return Trend.STEADY;
      }
      if (cell instanceof OutputCell.Line line) {
        boolean isAlong =
            row.keys()
                    .indexOf(
                        row.keys().stream()
                            .filter(KeyCell.Numbers.class::isInstance)
                            .findFirst()
                            .orElseThrow())
                == along;
        int order = line.start().compareTo(line.end());
        return !isAlong || order == 0 ? Trend.STEADY : order < 0 ? Trend.RISING : Trend.FALLING;
      }
      if (cell instanceof OutputCell.Computed computed) {
        Map<Name, Possible> named = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
          named.put(table.keys().get(i).name(), keys.get(i));
        }
        Name moving = table.keys().get(along).name();
        return trends.of(computed.formula(), Standing.inCell(named), Map.of(moving, Trend.RISING));
      }
      return Trend.STEADY;
    }
  }

  /** The pieces of a key within what it can be, from low to high and from worse to better. */
  private List<Possible> pieces(DecisionTable table, int key, Possible possible) {
    Kind kind = table.keys().get(key).kind();
    if (kind instanceof Kind.OfLabel of) {
      return possible.labels().stream()
          .sorted(ranges.labelSet(of.set())::compare)
          .map(label -> Possible.of(Set.of(label)))
          .toList();
    } else if (kind instanceof Kind.OfTruth) {
      return Stream.of(false, true)
          .filter(possible::canBe)
          .map(truth -> Possible.ofTruths(Set.of(truth)))
          .toList();
    }
    return kind instanceof Kind.OfNumber
        ? table.pieces(key).stream()
            .map(piece -> Possible.of(possible.numbers().within(piece)))
            .filter(Possible::canBeProper)
            .toList()
        : List.of(possible);
  }
}
