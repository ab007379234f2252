package id.salor.appraisal.rules.internal.mutation;

import id.salor.appraisal.formula.Formula;
import java.util.List;
import java.util.Optional;

/** Makes a formula of the same sort from other parts. */
final class FormulaCopy {

  private FormulaCopy() {}

  /**
   * Returns the formula with other parts.
   *
   * @param parts as many as {@link Formula#parts()} has, in the same order
   */
  static Formula withParts(Formula formula, List<Formula> parts) {
    if (formula instanceof Formula.Unary unary) {
      return new Formula.Unary(unary.operator(), parts.get(0));
    } else if (formula instanceof Formula.Binary binary) {
      return new Formula.Binary(binary.operator(), parts.get(0), parts.get(1));
    } else if (formula instanceof Formula.If) {
      return new Formula.If(parts.get(0), parts.get(1), parts.get(2));
    } else if (formula instanceof Formula.Round round) {
      return new Formula.Round(parts.get(0), round.rounding());
    } else if (formula instanceof Formula.Call call) {
      return new Formula.Call(call.function(), parts);
    } else if (formula instanceof Formula.Aggregate aggregate) {
      int filter = aggregate.body().isPresent() ? 1 : 0;
      return new Formula.Aggregate(
          aggregate.function(),
          aggregate.group(),
          aggregate.body().map(body -> parts.get(0)),
          aggregate.filter().map(found -> parts.get(filter)));
    } else if (formula instanceof Formula.WorkdayAfter workday) {
      Optional<Formula.WorkdayAfter.Holidays> off =
          workday
              .holidays()
              .map(
                  found ->
                      new Formula.WorkdayAfter.Holidays(
                          found.group(), parts.get(parts.size() - 1)));
      return new Formula.WorkdayAfter(parts.get(0), parts.get(1), workday.week(), off);
    } else if (formula instanceof Formula.Lookup lookup) {
      return new Formula.Lookup(lookup.table(), lookup.output(), parts);
    }
    return formula;
  }
}
