package id.salor.appraisal.rules.internal.mutation;

import id.salor.appraisal.formula.BinaryOperator;
import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.rules.internal.coverage.Grids;
import id.salor.appraisal.rules.internal.coverage.Numbers;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The formulas that differ from one in a single number, label, comparison, filter or rounding.
 *
 * <p>A comparison with a written number or label is moved by moving the number or label to its
 * neighbour; where the compared numbers lie on a grid, {@code <} for {@code <=} would say the same
 * as that, so it is tried only where they do not.
 */
final class FormulaMutations {

  private static final Map<BinaryOperator, BinaryOperator> NEIGHBOURS =
      Map.of(
          BinaryOperator.LESS, BinaryOperator.AT_MOST,
          BinaryOperator.AT_MOST, BinaryOperator.LESS,
          BinaryOperator.GREATER, BinaryOperator.AT_LEAST,
          BinaryOperator.AT_LEAST, BinaryOperator.GREATER,
          BinaryOperator.EQUAL, BinaryOperator.NOT_EQUAL,
          BinaryOperator.NOT_EQUAL, BinaryOperator.EQUAL,
          BinaryOperator.AND, BinaryOperator.OR,
          BinaryOperator.OR, BinaryOperator.AND);

  private final Schema schema;
  private final Grids grids;

  FormulaMutations(Schema schema, Grids grids) {
    this.schema = schema;
    this.grids = grids;
  }

  /** Returns the changed formulas. */
  List<Change<Formula>> of(Formula formula, Grids.Place at) {
    List<Change<Formula>> changes = new ArrayList<>(here(formula, at));
    Grids.Place inner =
        formula instanceof Formula.Aggregate aggregate ? at.within(aggregate.group(), schema) : at;
    List<Formula> parts = formula.parts();
    for (int i = 0; i < parts.size(); i++) {
      if (isMovedFromOutside(formula, parts.get(i))) {
        continue;
      }
      int part = i;
      Function<Formula, Formula> put =
          changed -> {
            List<Formula> others = new ArrayList<>(parts);
            others.set(part, changed);
            return FormulaCopy.withParts(formula, others);
          };
      of(parts.get(i), inner).forEach(change -> changes.add(change.map(put)));
    }
    return changes;
  }

  /** The written side of a comparison is moved in the light of what it is compared with. */
  private static boolean isMovedFromOutside(Formula formula, Formula part) {
    return formula instanceof Formula.Binary binary
        && binary.operator().isComparison()
        && (part instanceof Formula.Number || part instanceof Formula.Word);
  }

  private List<Change<Formula>> here(Formula formula, Grids.Place at) {
    if (formula instanceof Formula.Number number) {
      return moved(number, Numbers.lastDigit(number.number()));
    } else if (formula instanceof Formula.Binary binary) {
      return binary(binary, at);
    } else if (formula instanceof Formula.Aggregate aggregate && aggregate.filter().isPresent()) {
      Formula all =
          new Formula.Aggregate(
              aggregate.function(), aggregate.group(), aggregate.body(), Optional.empty());
      return List.of(new Change<>(all, Change.becomes(aggregate, all)));
    } else if (formula instanceof Formula.Round round) {
      List<Change<Formula>> changes = new ArrayList<>();
      RoundingMutations.of(round.rounding())
          .forEach(
              change ->
                  changes.add(
                      change.map(rounding -> new Formula.Round(round.operand(), rounding))));
      changes.add(new Change<>(round.operand(), Change.becomes(round, round.operand())));
      return changes;
    }
    return List.of();
  }

  private static List<Change<Formula>> moved(Formula.Number number, Rational step) {
    List<Change<Formula>> changes = new ArrayList<>();
    for (Rational to : List.of(number.number().plus(step), number.number().minus(step))) {
      if (to.signum() >= 0) {
        Formula changed = new Formula.Number(to);
        changes.add(new Change<>(changed, Change.becomes(number, changed)));
      }
    }
    return changes;
  }

  private List<Change<Formula>> binary(Formula.Binary binary, Grids.Place at) {
    BinaryOperator operator = binary.operator();
    List<Change<Formula>> changes = new ArrayList<>();
    boolean isWritten = false;
    if (operator.isComparison()) {
      isWritten |=
          moveSide(
              binary.left(),
              binary.right(),
              at,
              left -> new Formula.Binary(operator, left, binary.right()),
              changes);
      isWritten |=
          moveSide(
              binary.right(),
              binary.left(),
              at,
              right -> new Formula.Binary(operator, binary.left(), right),
              changes);
    }
    boolean saysTheSame = isWritten && operator.isOrdering();
    BinaryOperator neighbour = NEIGHBOURS.get(operator);
    if (neighbour != null && !saysTheSame) {
      Formula changed = new Formula.Binary(neighbour, binary.left(), binary.right());
      changes.add(new Change<>(changed, Change.becomes(binary, changed)));
    }
    return changes;
  }

  /**
   * Moves the written side of a comparison, if it is one.
   *
   * @return whether the next operator would say the same as one of the moves
   */
  private boolean moveSide(
      Formula written,
      Formula compared,
      Grids.Place at,
      Function<Formula, Formula> put,
      List<Change<Formula>> changes) {
    if (written instanceof Formula.Number number) {
      Optional<Rational> grid = grids.of(compared, at).step();
      moved(number, grid.orElse(Numbers.lastDigit(number.number())))
          .forEach(change -> changes.add(told(put.apply(written), change.map(put))));
      return grid.isPresent();
    } else if (written instanceof Formula.Word word) {
      neighbours(word, compared, at)
          .forEach(
              to -> changes.add(told(put.apply(word), new Change<>(put.apply(to), Text.EMPTY))));
      return true;
    }
    return false;
  }

  private static Change<Formula> told(Formula from, Change<Formula> change) {
    return new Change<>(change.to(), Change.becomes(from, change.to()));
  }

  private List<Formula> neighbours(Formula.Word word, Formula compared, Grids.Place at) {
    Optional<LabelSet> set =
        compared instanceof Formula.Reference reference
            ? schema
                .find(at.level(), reference.name())
                .flatMap(schema::declaration)
                .map(Declaration::kind)
                .flatMap(this::setOf)
            : Optional.empty();
    return set
        .map(found -> LabelMutations.neighbours(word.label(), found))
        .orElse(List.of())
        .stream()
        .map((Label label) -> (Formula) new Formula.Word(label))
        .toList();
  }

  private Optional<LabelSet> setOf(Kind kind) {
    return kind instanceof Kind.OfLabel of ? schema.labelSet(of.set()) : Optional.empty();
  }
}
