package id.salor.appraisal.rules.internal.analysis;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Interval;
import id.salor.appraisal.policy.KeyCell;
import id.salor.appraisal.policy.OutputCell;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.rules.internal.analysis.Possible.Other;
import id.salor.appraisal.value.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What look-ups in tables can give, and which rows can give anything. */
final class TableRanges {

  private final PolicyTerms terms;
  private final FormulaRanges formulas;
  private final Set<DecisionTable.Row> met = new HashSet<>();
  private final Set<Name> asked = new HashSet<>();

  TableRanges(PolicyTerms terms, FormulaRanges formulas) {
    this.terms = terms;
    this.formulas = formulas;
  }

  /** Tells whether somebody asks a table. */
  boolean asks(Name table) {
    return asked.contains(table);
  }

  /** Tells whether a row of a table can give anything. */
  boolean canMeet(DecisionTable.Row row) {
    return met.contains(row);
  }

  /** Begins anew, for whoever knows more now. */
  void forget() {
    met.clear();
    asked.clear();
  }

  /** Returns what a look-up can give where it stands. */
  Possible of(Formula.Lookup lookup, Standing standing) {
    asked.add(lookup.table());
    DecisionTable table = terms.tables().get(lookup.table());
    List<Possible> keys = lookup.keys().stream().map(key -> formulas.of(key, standing)).toList();
    if (keys.stream().anyMatch(Possible::isNothing)) {
      return Possible.NOTHING;
    }
    Possible result = keys.stream().map(Possible::improper).reduce(Possible.NOTHING, Possible::or);
    int column = table.outputIndex(lookup.output()).orElseThrow();
    for (DecisionTable.Row row : table.rows()) {
      List<Possible> fitting = new ArrayList<>();
      for (int i = 0; i < keys.size(); i++) {
        fitting.add(fitting(keys.get(i).proper(), row.keys().get(i)));
      }
      if (fitting.stream().allMatch(Possible::canBeProper)) {
        met.add(row);
        result = result.or(output(table, row, column, fitting));
      }
    }
    return result;
  }

  /** The part of what a key can be that fits a cell. */
  static Possible fitting(Possible key, KeyCell cell) {
    if (cell instanceof KeyCell.Numbers numbers) {
      return key.withNumbers(key.numbers().within(numbers.interval()));
    } else if (cell instanceof KeyCell.Labels labels) {
      return key.and(Possible.of(Set.copyOf(labels.labels())));
    }
    return cell instanceof KeyCell.Truth truth
        ? key.and(Possible.ofTruths(Set.of(truth.truth())))
        : key;
  }

  /** What a row gives for keys that fit it. */
  Possible output(DecisionTable table, DecisionTable.Row row, int column, List<Possible> keys) {
    OutputCell cell = row.outputs().get(column);
    if (cell instanceof OutputCell.Constant constant) {
      return Possible.of(constant.value());
    } else if (cell instanceof OutputCell.Line line) {
      return Possible.of(alongStretch(line, row, keys));
    } else if (cell instanceof OutputCell.Computed computed) {
      Map<Name, Possible> named = new HashMap<>();
      for (int i = 0; i < keys.size(); i++) {
        named.put(table.keys().get(i).name(), keys.get(i));
      }
      return formulas.of(computed.formula(), Standing.inCell(named));
    }
    return Possible.of(
        cell instanceof OutputCell.Absent ? Other.NOT_APPLICABLE : Other.UNDETERMINED);
  }

  /** A line lies between its values at the ends of what the key can be on it. */
  private static NumberSet alongStretch(
      OutputCell.Line line, DecisionTable.Row row, List<Possible> keys) {
    Interval stretch = DecisionTable.stretch(row).orElseThrow();
    int key = 0;
    while (!(row.keys().get(key) instanceof KeyCell.Numbers)) {
      key++;
    }
    NumberSet numbers = keys.get(key).numbers();
    Interval.Limit low = numbers.lowest().orElseThrow();
    Interval.Limit high = numbers.highest().orElseThrow();
    Interval.Limit start = new Interval.Limit(line.at(low.number(), stretch), low.included());
    Interval.Limit end = new Interval.Limit(line.at(high.number(), stretch), high.included());
    boolean rises = start.number().compareTo(end.number()) <= 0;
    boolean isPoint = start.number().equals(end.number());
    return isPoint
        ? NumberSet.of(start.number())
        : NumberSet.of(
            new Interval(Optional.of(rises ? start : end), Optional.of(rises ? end : start)));
  }
}
