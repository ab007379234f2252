package id.salor.appraisal.formula;

import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a formula sees from where it stands: the appraisal as a whole, or one entry of a group.
 *
 * <p>An entry sees its own names first, then those of the entry or appraisal that holds it.
 */
public interface EvaluationScope {

  /** Returns the value of a declared name; a missing one is reported and {@link Value#UNKNOWN}. */
  Value value(Name name);

  /**
   * Returns the value of a name as it is seen from where the whole formula stands, also while the
   * formula goes over other entries.
   */
  Value own(Name name);

  /** Tells whether a measure or fact was given. */
  boolean isGiven(Name name);

  /** Returns the first day of the appraisal's period. */
  LocalDate periodStart();

  /** Returns the last day of the appraisal's period. */
  LocalDate periodEnd();

  /**
   * Returns the entries of a group that lies directly in this scope, or in one that holds it; empty
   * if the group should have been given and was not, which is reported.
   */
  Optional<? extends List<? extends EvaluationScope>> entries(Name group);

  /** Returns what a decision table gives for these keys, all of them proper values. */
  Value lookUp(Formula.Lookup lookup, List<Value> keys);

  /** Returns that the text of the law assigns nothing here, with who says so. */
  Value.Undetermined undetermined();

  /** Is told which proper values a comparison compared; does nothing unless somebody asks. */
  default void compared(Formula.Binary comparison, Value left, Value right) {}

  /**
   * Is told which proper values of one kind a choice was made of, such as the smallest or the
   * middle one; does nothing unless somebody asks.
   */
  default void chosen(Formula choice, List<Value> values) {}

  /** Is told what a formula rounded; does nothing unless somebody asks. */
  default void rounded(Formula.Round rounding, Rational before, Rational after) {}

  /** Reports that a formula cannot be evaluated and returns {@link Value#UNKNOWN}. */
  Value fail(Formula at, IssueCode code, Object... arguments);
}
