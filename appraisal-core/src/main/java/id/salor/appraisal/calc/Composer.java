package id.salor.appraisal.calc;

import id.salor.appraisal.formula.FormulaCode;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** Composes one quantity of its parts, as the policy says for parts that are not applicable. */
final class Composer {

  private final Calculation calculation;
  private final Term.Composition composition;
  private final Scope scope;
  private final SignedTerm by;

  Composer(Calculation calculation, Term.Composition composition, Scope scope, SignedTerm by) {
    this.calculation = calculation;
    this.composition = composition;
    this.scope = scope;
    this.by = by;
  }

  Composed compose() {
    Map<Name, Value> applicable = new LinkedHashMap<>();
    List<Name> absent = new ArrayList<>();
    Value blocking = null;
    for (Name part : composition.parts()) {
      Value value = calculation.part(scope, part, by);
      if (value instanceof Value.NotApplicable) {
        absent.add(part);
      } else if (value.isProper()) {
        applicable.put(part, value);
      } else if (blocking == null || value instanceof Value.Unknown) {
        blocking = value;
      }
    }
    if (blocking != null) {
      return new Composed(blocking, Map.of());
    }
    return compose(applicable, absent);
  }

  private Composed compose(Map<Name, Value> applicable, List<Name> absent) {
    int minimum =
        calculation
            .terms()
            .minimumPartsOf(composition.target())
            .map(this::used)
            .map(term -> ((Term.MinimumParts) term.term()).count())
            .orElse(1);
    Term.AbsentParts.Handling handling = handling();
    if (!absent.isEmpty() && handling == Term.AbsentParts.Handling.REFUSE) {
      return failed(CalculationCode.PART_NOT_APPLICABLE, composition.target(), absent.get(0));
    }
    if (applicable.size() < minimum) {
      return failed(
          CalculationCode.TOO_FEW_PARTS, composition.target(), minimum, applicable.size());
    }
    if (handling == Term.AbsentParts.Handling.ZERO) {
      absent.forEach(part -> applicable.put(part, Value.of(Rational.ZERO)));
    }
    return composition.method() == Term.Composition.Method.WEIGHTED_SUM
        ? weightedSum(applicable, absent)
        : combined(List.copyOf(applicable.values()));
  }

  private SignedTerm used(SignedTerm term) {
    calculation.observer().used(term);
    return term;
  }

  /** Without a word of the policy, a part that is not applicable is not passed over. */
  private Term.AbsentParts.Handling handling() {
    return calculation
        .terms()
        .absentPartsOf(composition.target())
        .map(this::used)
        .map(term -> ((Term.AbsentParts) term.term()).handling())
        .orElse(Term.AbsentParts.Handling.REFUSE);
  }

  private Composed combined(List<Value> values) {
    if (composition.method() == Term.Composition.Method.LOWEST
        || composition.method() == Term.Composition.Method.HIGHEST) {
      calculation.observer().chosen(by, values);
    }
    return combine(values)
        .map(value -> new Composed(value, Map.of()))
        .orElseGet(() -> failed(FormulaCode.NUMBER_TOO_LONG, composition.target()));
  }

  private Optional<Value> combine(List<Value> values) {
    return switch (composition.method()) {
      case SUM -> folded(values, Rational.ZERO, Rational::plus).map(Value::of);
      case MEAN ->
          folded(values, Rational.ZERO, Rational::plus)
              .map(sum -> Value.of(sum.dividedBy(Rational.of(values.size()))));
      case PRODUCT -> folded(values, Rational.ONE, Rational::times).map(Value::of);
      case LOWEST -> values.stream().min(Value.ORDER);
      case HIGHEST -> values.stream().max(Value.ORDER);
      case WEIGHTED_SUM -> throw new IllegalStateException("handled apart");
    };
  }

  /** The numbers taken together; nothing where they become one that nobody can handle. */
  private static Optional<Rational> folded(
      List<Value> values, Rational start, BinaryOperator<Rational> operator) {
    Rational folded = start;
    for (Value value : values) {
      folded = operator.apply(folded, number(value));
      if (folded.isUnwieldy()) {
        return Optional.empty();
      }
    }
    return Optional.of(folded);
  }

  private Composed weightedSum(Map<Name, Value> applicable, List<Name> absent) {
    Map<Name, Rational> weights = new LinkedHashMap<>();
    Rational whole = Rational.ZERO;
    Rational present = Rational.ZERO;
    for (Name part : composition.parts()) {
      SignedTerm weight = calculation.terms().weightOf(composition.target(), part).orElseThrow();
      Value value = calculation.evaluate(((Term.PartWeight) weight.term()).weight(), scope, weight);
      if (!(value instanceof Value.OfNumber number)) {
        return new Composed(value, Map.of());
      }
      if (number.number().signum() < 0) {
        return failed(CalculationCode.NEGATIVE_WEIGHT, composition.target(), part, number.number());
      }
      whole = whole.plus(number.number());
      if (applicable.containsKey(part)) {
        weights.put(part, number.number());
        present = present.plus(number.number());
      }
    }
    boolean rescaled = applicable.size() < composition.parts().size() && !absent.isEmpty();
    if (rescaled && present.signum() == 0) {
      return failed(FormulaCode.DIVISION_BY_ZERO, composition.target());
    }
    if (rescaled) {
      Rational factor = whole.dividedBy(present);
      weights.replaceAll((part, weight) -> weight.times(factor));
    }
    Rational sum = Rational.ZERO;
    for (Map.Entry<Name, Rational> weight : weights.entrySet()) {
      sum = sum.plus(weight.getValue().times(number(applicable.get(weight.getKey()))));
      if (sum.isUnwieldy()) {
        return failed(FormulaCode.NUMBER_TOO_LONG, composition.target());
      }
    }
    return new Composed(Value.of(sum), weights);
  }

  private Composed failed(IssueCode code, Object... arguments) {
    return new Composed(calculation.fail(scope, by, code, arguments), Map.of());
  }

  private static Rational number(Value value) {
    return ((Value.OfNumber) value).number();
  }
}
