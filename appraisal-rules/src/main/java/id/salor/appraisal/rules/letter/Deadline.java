package id.salor.appraisal.rules.letter;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.value.Name;
import java.util.Optional;

/**
 * How the last day to object is counted.
 *
 * @param counting the count of working days in the formula of that day
 * @param by the term that holds the formula
 */
record Deadline(Formula.WorkdayAfter counting, SignedTerm by) {

  /** The first count of working days by which a day is defined; empty where it is not counted. */
  static Optional<Deadline> of(Name day, PolicyTerms terms) {
    return terms
        .valueOf(Path.of(day))
        .filter(signed -> signed.term() instanceof Term.Definition)
        .flatMap(
            signed ->
                counting(((Term.Definition) signed.term()).formula())
                    .map(found -> new Deadline(found, signed)));
  }

  private static Optional<Formula.WorkdayAfter> counting(Formula formula) {
    return formula instanceof Formula.WorkdayAfter found
        ? Optional.of(found)
        : formula.parts().stream().map(Deadline::counting).flatMap(Optional::stream).findFirst();
  }

  /** The name of the day from which is counted, where it is one. */
  Optional<Name> start() {
    return counting.start() instanceof Formula.Reference reference
        ? Optional.of(reference.name())
        : Optional.empty();
  }
}
