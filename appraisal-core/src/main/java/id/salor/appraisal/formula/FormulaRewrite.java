package id.salor.appraisal.formula;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Makes a formula of another by replacing parts of it, from the inside out, in the order in which
 * they are written.
 *
 * <pre>{@code
 * // the same formula without any rounding
 * FormulaRewrite.of(
 *     formula, part -> part instanceof Formula.Round round ? round.operand() : part);
 * }</pre>
 */
public final class FormulaRewrite {

  private final UnaryOperator<Formula> replacement;

  private FormulaRewrite(UnaryOperator<Formula> replacement) {
    this.replacement = replacement;
  }

  /**
   * Returns a formula in which each part, and the whole, is replaced.
   *
   * @param replacement what stands for a part whose own parts are replaced already; the part itself
   *     where it stays
   */
  public static Formula of(Formula formula, UnaryOperator<Formula> replacement) {
    return new FormulaRewrite(replacement).rewritten(formula);
  }

  private Formula rewritten(Formula formula) {
    return replacement.apply(inside(formula));
  }

  private Formula inside(Formula formula) {
    if (formula instanceof Formula.Unary unary) {
      return new Formula.Unary(unary.operator(), rewritten(unary.operand()));
    } else if (formula instanceof Formula.Binary binary) {
      return new Formula.Binary(
          binary.operator(), rewritten(binary.left()), rewritten(binary.right()));
    } else if (formula instanceof Formula.If decision) {
      return new Formula.If(
          rewritten(decision.condition()),
          rewritten(decision.then()),
          rewritten(decision.otherwise()));
    } else if (formula instanceof Formula.Round round) {
      return new Formula.Round(rewritten(round.operand()), round.rounding());
    } else if (formula instanceof Formula.Call call) {
      return new Formula.Call(call.function(), all(call.arguments()));
    } else if (formula instanceof Formula.Aggregate aggregate) {
      return new Formula.Aggregate(
          aggregate.function(),
          aggregate.group(),
          maybe(aggregate.body()),
          maybe(aggregate.filter()));
    } else if (formula instanceof Formula.WorkdayAfter workday) {
      return new Formula.WorkdayAfter(
          rewritten(workday.start()),
          rewritten(workday.days()),
          workday.week(),
          workday
              .holidays()
              .map(off -> new Formula.WorkdayAfter.Holidays(off.group(), rewritten(off.day()))));
    } else if (formula instanceof Formula.Lookup lookup) {
      return new Formula.Lookup(lookup.table(), lookup.output(), all(lookup.keys()));
    }
    return formula;
  }

  private List<Formula> all(List<Formula> formulas) {
    return formulas.stream().map(this::rewritten).toList();
  }

  private Optional<Formula> maybe(Optional<Formula> formula) {
    return formula.map(this::rewritten);
  }
}
