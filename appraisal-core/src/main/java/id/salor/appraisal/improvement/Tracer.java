package id.salor.appraisal.improvement;

import id.salor.appraisal.calc.CalculationObserver;
import id.salor.appraisal.formula.AggregateFunction;
import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.FormulaFunction;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Interval;
import id.salor.appraisal.policy.KeyCell;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Rational;
import java.util.ArrayList;
import java.util.List;

/** Writes down every decision of a calculation, each as a number that lies within an interval. */
final class Tracer implements CalculationObserver {

  private final PolicyTerms terms;
  private final List<Cell> cells;
  private final List<Trace.Limited> gates = new ArrayList<>();

  Tracer(PolicyTerms terms, List<Cell> before) {
    this.terms = terms;
    this.cells = new ArrayList<>(before);
  }

  List<Cell> cells() {
    return cells;
  }

  List<Trace.Limited> gates() {
    return gates;
  }

  /** A decision that no number made. */
  private record Discrete(Object by, Object value) {}

  @Override
  public void decided(SignedTerm term, Value holds) {
    cells.add(Cell.discrete(new Discrete(term, holds)));
  }

  @Override
  public void met(DecisionTable table, DecisionTable.Row row, int output, List<Value> keys) {
    if (terms.isFirstMatch(table.name())) {
      passedOver(table, row, keys);
    }
    for (int key = 0; key < keys.size(); key++) {
      if (keys.get(key) instanceof Value.OfNumber number) {
        Interval within =
            row.keys().get(key) instanceof KeyCell.Numbers numbers
                ? numbers.interval()
                : Cell.ANYWHERE;
        cells.add(Cell.within(table.keys().get(key), number.number(), within));
      }
    }
    cells.add(Cell.discrete(new Discrete(table.name(), row.location())));
  }

  /** Where the first row that fits holds, the rows above it did not fit. */
  private void passedOver(DecisionTable table, DecisionTable.Row met, List<Value> keys) {
    for (DecisionTable.Row row : table.rows()) {
      if (row == met) {
        return;
      }
      for (int key = 0; key < keys.size(); key++) {
        if (row.keys().get(key) instanceof KeyCell.Numbers numbers) {
          cells.add(Cell.beside(row, number(keys.get(key)), numbers.interval()));
        }
      }
    }
  }

  @Override
  public void bounded(SignedTerm bound, Rational value, Rational limit) {
    Rational over = value.minus(limit);
    cells.add(
        ((Term.Bound) bound.term()).side() == Term.Bound.Side.CAP
            ? Cell.fromNought(bound, over)
            : Cell.upToNought(bound, over));
  }

  @Override
  public void rounded(SignedTerm rounding, Rational before, Rational after) {
    cells.add(Cell.rounded(rounding, before, after, ((Term.Rounded) rounding.term()).rounding()));
  }

  @Override
  public void rounded(SignedTerm term, Formula.Round rounding, Rational before, Rational after) {
    cells.add(Cell.rounded(rounding, before, after, rounding.rounding()));
  }

  @Override
  public void gated(SignedTerm gate, Label before, Label after) {
    if (!before.equals(after)) {
      gates.add(new Trace.Limited(gate, before, after));
    }
  }

  @Override
  public void compared(SignedTerm term, Formula.Binary comparison, Value left, Value right) {
    if (!(left instanceof Value.OfNumber)) {
      cells.add(Cell.discrete(new Discrete(comparison, List.of(left, right))));
      return;
    }
    Rational over = number(left).minus(number(right));
    cells.add(
        switch (comparison.operator()) {
          case LESS, AT_LEAST -> Cell.fromNought(comparison, over);
          case AT_MOST, GREATER -> Cell.upToNought(comparison, over);
          default -> Cell.side(comparison, over);
        });
  }

  @Override
  public void chosen(SignedTerm term, Formula choice, List<Value> values) {
    if (choice instanceof Formula.Call call) {
      if (call.function() == FormulaFunction.ABS) {
        cells.add(Cell.side(choice, number(values.get(0))));
      } else {
        extreme(choice, values, call.function() == FormulaFunction.MIN);
      }
    } else {
      AggregateFunction function = ((Formula.Aggregate) choice).function();
      switch (function) {
        case LOWEST -> extreme(choice, values, true);
        case HIGHEST -> extreme(choice, values, false);
        default -> sort(choice, values);
      }
    }
  }

  @Override
  public void chosen(SignedTerm composition, List<Value> parts) {
    Term.Composition.Method method = ((Term.Composition) composition.term()).method();
    extreme(composition, parts, method == Term.Composition.Method.LOWEST);
  }

  @Override
  public void figured(SignedTerm figure, Value own, Value value) {
    cells.add(Cell.discrete(new Discrete(figure, value)));
  }

  /** The comparisons by which one goes through a list for its smallest or largest. */
  private void extreme(Object by, List<Value> values, boolean smallest) {
    Value best = values.get(0);
    for (Value value : values.subList(1, values.size())) {
      cells.add(chosen(by, value, best, smallest));
      int order = Value.ORDER.compare(value, best);
      if (smallest ? order < 0 : order > 0) {
        best = value;
      }
    }
  }

  private static Cell chosen(Object by, Value value, Value best, boolean smallest) {
    if (!(value instanceof Value.OfNumber)) {
      return Cell.discrete(new Discrete(by, List.of(value, best)));
    }
    Rational over = number(value).minus(number(best));
    return smallest ? Cell.fromNought(by, over) : Cell.upToNought(by, over);
  }

  /** The comparisons by which one sorts a list, each new value into those that are sorted. */
  private void sort(Object by, List<Value> values) {
    if (!(values.get(0) instanceof Value.OfNumber)) {
      cells.add(Cell.discrete(new Discrete(by, List.copyOf(values))));
      return;
    }
    List<Rational> sorted = new ArrayList<>();
    for (Value value : values) {
      int low = 0;
      int high = sorted.size();
      while (low < high) {
        int middle = (low + high) / 2;
        Rational difference = number(value).minus(sorted.get(middle));
        cells.add(Cell.side(by, difference));
        if (difference.signum() == 0) {
          low = middle;
          high = middle;
        } else if (difference.signum() > 0) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      sorted.add(low, number(value));
    }
  }

  private static Rational number(Value value) {
    return ((Value.OfNumber) value).number();
  }
}
