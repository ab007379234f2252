package id.salor.appraisal.calc;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Rational;
import java.util.List;

/**
 * Is told what a calculation makes use of while it goes: which terms, which rows of tables, and on
 * which side of each bound it came out. This is how worked examples are measured, and how somebody
 * is found to whom a rule applies.
 *
 * <p>Each method does nothing unless it is overridden. What is told does not change the result, and
 * the same thing may be told more than once.
 *
 * <pre>{@code
 * Set<SignedTerm> used = new HashSet<>();
 * calculator.observedBy(new CalculationObserver() {
 *   @Override
 *   public void used(SignedTerm term) {
 *     used.add(term);
 *   }
 * });
 * }</pre>
 */
public interface CalculationObserver {

  /** Is told everything and does nothing. */
  CalculationObserver NONE = new CalculationObserver() {};

  /**
   * A term was made use of: its formula was evaluated, its parts composed, its rounding applied.
   */
  default void used(SignedTerm term) {}

  /**
   * The condition of a gate, a requirement, an advice or a lawful missing rating was evaluated.
   *
   * @param holds true, false, or why neither is known
   */
  default void decided(SignedTerm term, Value holds) {}

  /**
   * A row of a table gave an output.
   *
   * @param output the position of the output column
   * @param keys the values of the keys that led there, all proper
   */
  default void met(DecisionTable table, DecisionTable.Row row, int output, List<Value> keys) {}

  /**
   * A number was compared with its floor or cap.
   *
   * @param value the number before
   */
  default void bounded(SignedTerm bound, Rational value, Rational limit) {}

  /**
   * A number was rounded.
   *
   * @param before the exact number
   */
  default void rounded(SignedTerm rounding, Rational before, Rational after) {}

  /** A gate held; before and after are the same where it limits nothing. */
  default void gated(SignedTerm gate, Label before, Label after) {}

  /**
   * Two proper values were compared within a formula.
   *
   * @param term the term whose formula it is
   * @param comparison the part of the formula that compares
   */
  default void compared(SignedTerm term, Formula.Binary comparison, Value left, Value right) {}

  /**
   * A formula made a choice of proper values of one kind that depends on how they lie to each
   * other: the smallest, the middle one, how many differ; or of one number, on which side of zero
   * it lies.
   *
   * @param term the term whose formula it is
   * @param choice the part of the formula that chooses
   */
  default void chosen(SignedTerm term, Formula choice, List<Value> values) {}

  /** The lowest or highest part of a composition was taken. */
  default void chosen(SignedTerm composition, List<Value> parts) {}

  /** A number was rounded within a formula. */
  default void rounded(SignedTerm term, Formula.Round rounding, Rational before, Rational after) {}

  /** A figure of a cohort was read. */
  default void figured(SignedTerm figure, Value own, Value value) {}
}
