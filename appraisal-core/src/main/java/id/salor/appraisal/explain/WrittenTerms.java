package id.salor.appraisal.explain;

import id.salor.appraisal.policy.FormulaTexts;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.value.Text;
import java.util.IdentityHashMap;
import java.util.Map;

/** What terms say, in words, found once for all who are rated by them. */
final class WrittenTerms {

  // by identity: to compare terms takes as long as to word them
  private final Map<Term, Text> written = new IdentityHashMap<>();

  private WrittenTerms(PolicyTerms terms) {
    FormulaTexts texts = FormulaTexts.of(terms);
    for (SignedTerm signed : terms.terms()) {
      written.put(signed.term(), wording(signed.term(), texts));
    }
  }

  static WrittenTerms of(PolicyTerms terms) {
    return terms.kept(WrittenTerms.class, WrittenTerms::new);
  }

  private static Text wording(Term term, FormulaTexts texts) {
    if (term instanceof Term.Definition definition) {
      return Wording.formula(definition.formula(), texts);
    } else if (term instanceof Term.Composition composition) {
      return Wording.composition(composition);
    } else if (term instanceof Term.CohortFigure figure) {
      return Wording.cohort(figure);
    } else if (term instanceof Term.Bound
        || term instanceof Term.Rounded
        || term instanceof Term.Gate) {
      return Wording.limit(term);
    }
    return Text.EMPTY;
  }

  /** Returns what a term says. */
  Text of(Term term) {
    return written.get(term);
  }
}
