package id.salor.appraisal.rules.internal.mutation;

import id.salor.appraisal.calc.Inspected;
import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.rules.internal.example.TracedExample;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Rounding;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tells of examples that were run whether the change of a term can matter to them at all, so that
 * the others need not be run again. A term that gave the same with the change as without it has
 * changed nothing.
 */
final class Touching {

  private Touching() {}

  /**
   * Returns what tells whether a change matters.
   *
   * @param signed the term
   * @param changed what it becomes; empty where it is taken away
   */
  static Predicate<TracedExample> by(SignedTerm signed, Optional<Term> changed) {
    Term term = signed.term();
    return proof -> proof.trace().hasUsed(term) && matters(signed, changed, proof);
  }

  private static boolean matters(SignedTerm signed, Optional<Term> changed, TracedExample proof) {
    Term term = signed.term();
    if (term instanceof Term.Rounded rounded) {
      return isRoundedOtherwise(rounded, changed, proof);
    } else if (term instanceof Term.DistributionLimit) {
      return proof.example().distribution().isPresent();
    } else if (term instanceof Term.EveryLabel) {
      return true;
    } else if (changed.isEmpty()) {
      return isMissed(term, proof);
    }
    boolean sameButFormula =
        term.formulas().size() == 1
            && changed.get().formulas().size() == 1
            && !term.formulas().equals(changed.get().formulas());
    return !sameButFormula
        || isCalculatedOtherwise(
            signed, term.formulas().get(0), changed.get().formulas().get(0), proof);
  }

  private static boolean isRoundedOtherwise(
      Term.Rounded rounded, Optional<Term> changed, TracedExample proof) {
    Optional<Rounding> other = changed.map(to -> ((Term.Rounded) to).rounding());
    return proof.trace().roundings(rounded).stream()
        .anyMatch(
            number -> {
              Rational becomes = other.map(rounding -> rounding.apply(number)).orElse(number);
              return !becomes.equals(rounded.rounding().apply(number));
            });
  }

  private static boolean isMissed(Term term, TracedExample proof) {
    if (term instanceof Term.Requirement) {
      return proof.trace().hasDecided(term, Value.FALSE);
    } else if (term instanceof Term.Gate
        || term instanceof Term.Advice
        || term instanceof Term.WithoutRating) {
      return proof.trace().hasDecided(term, Value.TRUE);
    } else if (term instanceof Term.Bound bound) {
      boolean isFloor = bound.side() == Term.Bound.Side.FLOOR;
      return proof.trace().boundings(term).stream()
          .anyMatch(
              found -> {
                int order = found.value().compareTo(found.limit());
                return isFloor ? order < 0 : order > 0;
              });
    }
    return true;
  }

  /** What was calculated is looked into by one thread at a time. */
  private static boolean isCalculatedOtherwise(
      SignedTerm signed, Formula formula, Formula changed, TracedExample proof) {
    Optional<Inspected> root = proof.inspection().root();
    if (root.isEmpty()) {
      return false;
    }
    synchronized (proof.inspection()) {
      return root.get().at(signed.term().level()).stream()
          .anyMatch(
              level -> !level.evaluate(formula, signed).equals(level.evaluate(changed, signed)));
    }
  }
}
