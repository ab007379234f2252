package id.salor.appraisal.policy;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.FormulaTemplate;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The formulas of terms as text, printed once for all who are rated by them.
 *
 * <p>Kept with the terms: {@code FormulaTexts.of(terms).written(formula)}.
 */
public final class FormulaTexts {

  /** One formula, both ways. */
  private record Printed(String written, FormulaTemplate template) {
    static Printed of(Formula formula) {
      return new Printed(
          formula.toString(), FormulaTemplate.of(formula, FormulaTexts::isShownByValue));
    }
  }

  // by identity: to compare formulas takes as long as to print them
  private final Map<Formula, Printed> printed = new IdentityHashMap<>();

  private FormulaTexts(PolicyTerms terms) {
    for (SignedTerm signed : terms.terms()) {
      signed.term().formulas().forEach(formula -> printed.put(formula, Printed.of(formula)));
    }
  }

  /** Returns the texts of these terms. */
  public static FormulaTexts of(PolicyTerms terms) {
    return terms.kept(FormulaTexts.class, FormulaTexts::new);
  }

  /** Returns a formula as it is written. */
  public String written(Formula formula) {
    Printed known = printed.get(formula);
    return known == null ? formula.toString() : known.written();
  }

  /** Returns a formula with gaps for the values of what it reads. */
  public FormulaTemplate template(Formula formula) {
    Printed known = printed.get(formula);
    return known == null ? Printed.of(formula).template() : known.template();
  }

  private static boolean isShownByValue(Formula part) {
    return part instanceof Formula.Reference
        || part instanceof Formula.Own
        || part instanceof Formula.Aggregate
        || part instanceof Formula.Lookup
        || (part instanceof Formula.Constant constant && constant.isDay());
  }
}
