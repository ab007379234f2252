package id.salor.appraisal.rules.internal.search;

import id.salor.appraisal.calc.CalculationObserver;
import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.KeyCell;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Rounding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one calculation made use of, and the numbers that it held against bounds.
 *
 * <p>Terms and rows are known by identity: those of the version, as its rules and tables hold them.
 */
public final class Seen implements CalculationObserver {

  /** On which side of its bound a number came out, or what a condition came to. */
  enum Side {
    BELOW,
    ON,
    ABOVE,
    USED,
    TRUE,
    FALSE,
    OPEN,
    LIMITING
  }

  /**
   * A number that was held against bounds.
   *
   * @param where the table, comparison or term that has the bounds
   * @param part which key of the table; 0 for others
   * @param number the number itself, or how far it lies above its only bound
   */
  record Measured(Object where, int part, Rational number) {}

  private final Map<Object, Set<Side>> sides = new IdentityHashMap<>();
  private final Map<DecisionTable.Row, Set<Integer>> rows = new IdentityHashMap<>();
  private final List<Measured> measured = new ArrayList<>();

  Seen() {}

  /** Tells whether a term was made use of. */
  public boolean used(Term term) {
    return has(term, Side.USED);
  }

  /** Tells whether the condition of a term held somewhere. */
  public boolean held(Term term) {
    return has(term, Side.TRUE);
  }

  /** Tells whether the condition of a term failed somewhere. */
  public boolean failed(Term term) {
    return has(term, Side.FALSE);
  }

  /** Tells whether a gate, floor or cap changed a value. */
  public boolean limited(Term term) {
    return has(term, Side.LIMITING);
  }

  /** Tells whether a row gave one of its outputs. */
  public boolean met(DecisionTable.Row row) {
    return rows.containsKey(row);
  }

  /** Tells whether a row gave the output in this position. */
  public boolean met(DecisionTable.Row row, int output) {
    return rows.getOrDefault(row, Set.of()).contains(output);
  }

  private boolean has(Object where, Side side) {
    return sides.getOrDefault(where, Set.of()).contains(side);
  }

  Map<Object, Set<Side>> sides() {
    return sides;
  }

  Map<DecisionTable.Row, Set<Integer>> rows() {
    return rows;
  }

  List<Measured> measured() {
    return measured;
  }

  private void note(Object where, Side side) {
    sides.computeIfAbsent(where, any -> EnumSet.noneOf(Side.class)).add(side);
  }

  private static Side sideOf(Rational number) {
    return number.signum() < 0 ? Side.BELOW : number.signum() > 0 ? Side.ABOVE : Side.ON;
  }

  @Override
  public void used(SignedTerm term) {
    note(term.term(), Side.USED);
  }

  @Override
  public void decided(SignedTerm term, Value holds) {
    Side side =
        holds.equals(Value.TRUE) ? Side.TRUE : holds.equals(Value.FALSE) ? Side.FALSE : Side.OPEN;
    note(term.term(), side);
  }

  @Override
  public void met(DecisionTable table, DecisionTable.Row row, int output, List<Value> keys) {
    rows.computeIfAbsent(row, any -> new HashSet<>()).add(output);
    for (int i = 0; i < keys.size(); i++) {
      if (keys.get(i) instanceof Value.OfNumber number) {
        measured.add(new Measured(table, i, number.number()));
        if (row.keys().get(i) instanceof KeyCell.Numbers cell) {
          boolean atEnd =
              cell.interval().low().filter(l -> l.number().equals(number.number())).isPresent()
                  || cell.interval()
                      .high()
                      .filter(h -> h.number().equals(number.number()))
                      .isPresent();
          note(row, atEnd ? Side.ON : Side.ABOVE);
        }
      }
    }
  }

  @Override
  public void bounded(SignedTerm bound, Rational value, Rational limit) {
    Rational above = value.minus(limit);
    boolean isFloor = ((Term.Bound) bound.term()).side() == Term.Bound.Side.FLOOR;
    boolean limits = isFloor ? above.signum() < 0 : above.signum() > 0;
    note(bound.term(), sideOf(above));
    if (limits) {
      note(bound.term(), Side.LIMITING);
    }
    measured.add(new Measured(bound.term(), 0, above));
  }

  @Override
  public void rounded(SignedTerm rounding, Rational before, Rational after) {
    Rounding how = ((Term.Rounded) rounding.term()).rounding();
    Rational beyond = before.minus(Rounding.of(how.decimals(), Rounding.Mode.DOWN).apply(before));
    Rational half = how.step().dividedBy(Rational.of(2));
    note(rounding.term(), beyond.signum() == 0 ? Side.USED : sideOf(beyond.minus(half)));
    measured.add(new Measured(rounding.term(), 0, before));
  }

  @Override
  public void gated(SignedTerm gate, Label before, Label after) {
    if (!before.equals(after)) {
      note(gate.term(), Side.LIMITING);
    }
  }

  @Override
  public void compared(SignedTerm term, Formula.Binary comparison, Value left, Value right) {
    if (left instanceof Value.OfNumber one && right instanceof Value.OfNumber other) {
      Rational above = one.number().minus(other.number());
      note(comparison, sideOf(above));
      measured.add(new Measured(comparison, 0, above));
    } else {
      note(comparison, left.equals(right) ? Side.ON : Side.OPEN);
    }
  }
}
