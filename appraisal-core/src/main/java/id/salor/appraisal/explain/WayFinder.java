package id.salor.appraisal.explain;

import id.salor.appraisal.calc.Inspected;
import id.salor.appraisal.formula.AggregateFunction;
import id.salor.appraisal.formula.BinaryOperator;
import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.UnaryOperator;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.FormulaTexts;
import id.salor.appraisal.policy.Interval;
import id.salor.appraisal.policy.KeyCell;
import id.salor.appraisal.policy.OutputCell;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.ScoreRange;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tells of a label or a truth what it would have taken to come out otherwise: read backwards
 * through tables, choices and comparisons, down to numbers and to what was given. Numbers are not
 * turned round: that a score was too low is told, not what would raise it.
 */
final class WayFinder {

  /** How deep tables and formulas are read backwards; terms hold no circle, but may be long. */
  private static final int DEEPEST = 32;

  /** Most parts that are looked at for one question: tables of tables may have many rows each. */
  private static final int MOST_LOOKS = 4_096;

  private final PolicyTerms terms;
  private int looks;

  WayFinder(PolicyTerms terms) {
    this.terms = terms;
  }

  /** How a formula of a term could have come to what is wanted. */
  Reach reach(Inspected scope, Formula formula, Goal goal, SignedTerm by) {
    looks = 0;
    return reach(scope, formula, goal, by, DEEPEST);
  }

  /** How a quantity could have come to what is wanted before its gates. */
  Reach beforeGates(Inspected scope, SignedTerm value, Goal goal) {
    looks = 0;
    return valueReach(scope, value, goal, DEEPEST);
  }

  private Reach reach(Inspected scope, Formula formula, Goal goal, SignedTerm by, int depth) {
    looks++;
    if (depth == 0 || looks > MOST_LOOKS) {
      return Reach.UNTOLD;
    }
    if (formula instanceof Formula.Reference reference) {
      return named(scope.declaring(reference.name()), reference.name(), goal, depth);
    } else if (formula instanceof Formula.Own own) {
      return named(scope.home().declaring(own.name()), own.name(), goal, depth);
    } else if (formula instanceof Formula.If choice) {
      return choice(scope, choice, goal, by, depth);
    } else if (formula instanceof Formula.Lookup lookup) {
      return lookup(scope, lookup, goal, by, depth);
    } else if (formula instanceof Formula.Unary unary
        && unary.operator() == UnaryOperator.NOT
        && goal instanceof Goal.OfTruth wanted) {
      return reach(scope, unary.operand(), wanted.opposite(), by, depth);
    } else if (formula instanceof Formula.Binary binary && goal instanceof Goal.OfTruth wanted) {
      return binary(scope, binary, wanted, by, depth);
    } else if (formula instanceof Formula.Aggregate aggregate
        && Collective.of(aggregate.function(), goal).isPresent()) {
      return aggregate(scope, aggregate, goal, by, depth);
    }
    Value value = scope.evaluate(formula, by);
    if (goal.accepts(value)) {
      return Reach.MET;
    }
    if (isFixed(scope, formula)) {
      return Reach.NEVER;
    }
    return unnamed(formula, value, goal);
  }

  /** A formula without a name: a number says what was wanted of it, anything else is no reason. */
  private Reach unnamed(Formula formula, Value value, Goal goal) {
    boolean isReason = goal instanceof Goal.OfNumbers || formula instanceof Formula.Given;
    if (!isReason || !value.isProper()) {
      return Reach.UNTOLD;
    }
    String written = FormulaTexts.of(terms).written(formula);
    return Distance.of(goal, value, ScoreRange.ANY)
        .map(
            away ->
                Reach.of(
                    new Lack(
                        written,
                        Text.same(written),
                        "",
                        value,
                        goal,
                        away,
                        Reach.UNTOLD,
                        Optional.empty())))
        .orElse(Reach.NEVER);
  }

  /** Whether nothing that was given or calculated can change a formula. */
  private boolean isFixed(Inspected scope, Formula formula) {
    if (formula instanceof Formula.Reference reference) {
      return scope
          .declaring(reference.name())
          .flatMap(owner -> owner.declaration(reference.name()))
          .filter(declared -> declared.role() == Declaration.Role.PARAMETER)
          .isPresent();
    }
    boolean readsMore =
        formula instanceof Formula.Own
            || formula instanceof Formula.Given
            || formula instanceof Formula.Aggregate
            || formula instanceof Formula.WorkdayAfter;
    return !readsMore && formula.parts().stream().allMatch(part -> isFixed(scope, part));
  }

  private Reach named(Optional<Inspected> owner, Name name, Goal goal, int depth) {
    if (owner.isEmpty()) {
      return Reach.UNTOLD;
    }
    Inspected scope = owner.get();
    Declaration declaration = scope.declaration(name).orElseThrow();
    Value value =
        switch (declaration.role()) {
          case QUANTITY -> scope.value(name).orElse(Value.UNKNOWN);
          case PARAMETER -> declaration.value().orElse(Value.UNKNOWN);
          case FACT, MEASURE -> scope.given(name).orElse(Value.UNKNOWN);
        };
    if (goal.accepts(value)) {
      return Reach.MET;
    }
    if (declaration.role() == Declaration.Role.PARAMETER) {
      return Reach.NEVER;
    }
    if (!value.isProper()) {
      return Reach.UNTOLD;
    }
    Optional<Distance> away = Distance.of(goal, value, declaration.range());
    if (away.isEmpty()) {
      return Reach.NEVER;
    }
    boolean goesOn =
        declaration.role() == Declaration.Role.QUANTITY && !(goal instanceof Goal.OfNumbers);
    Reach behind = goesOn ? behind(scope, name, goal, depth) : Reach.UNTOLD;
    if (goesOn && behind.isNever()) {
      return Reach.NEVER;
    }
    return Reach.of(
        new Lack(
            StepBuilder.id(scope, name),
            declaration.title(),
            declaration.unit(),
            value,
            goal,
            away.get(),
            behind,
            goesOn ? terms.valueOf(scope.path(name)).map(SignedTerm::origin) : Optional.empty()));
  }

  /** What is behind a quantity that is no number; gates on it may stand in the way besides. */
  private Reach behind(Inspected scope, Name name, Goal goal, int depth) {
    Optional<SignedTerm> value = terms.valueOf(scope.path(name));
    if (value.isEmpty()) {
      return Reach.UNTOLD;
    }
    Reach reach = valueReach(scope, value.get(), goal, depth - 1);
    return terms.gatesOn(scope.path(name)).isEmpty() ? reach : reach.openEnded();
  }

  private Reach valueReach(Inspected scope, SignedTerm by, Goal goal, int depth) {
    if (by.term() instanceof Term.Definition definition) {
      return reach(scope, definition.formula(), goal, by, depth);
    }
    if (by.term() instanceof Term.Composition composition && goal instanceof Goal.OfLabels of) {
      List<Part> parts =
          composition.parts().stream()
              .map(
                  part ->
                      new Part(
                          scope.part(part, by),
                          wanted -> named(Optional.of(scope), part, wanted, depth)))
              .toList();
      return switch (composition.method()) {
        case LOWEST -> extreme(parts, of, AggregateFunction.LOWEST);
        case HIGHEST -> extreme(parts, of, AggregateFunction.HIGHEST);
        default -> Reach.UNTOLD;
      };
    }
    return Reach.UNTOLD;
  }

  private Reach choice(Inspected scope, Formula.If choice, Goal goal, SignedTerm by, int depth) {
    Value decision = scope.evaluate(choice.condition(), by);
    if (!(decision instanceof Value.OfTruth taken)) {
      return Reach.UNTOLD;
    }
    return branch(scope, choice, taken.truth(), goal, by, depth)
        .or(branch(scope, choice, !taken.truth(), goal, by, depth));
  }

  private Reach branch(
      Inspected scope, Formula.If choice, boolean holds, Goal goal, SignedTerm by, int depth) {
    Formula there = holds ? choice.then() : choice.otherwise();
    Reach within = reach(scope, there, goal, by, depth);
    return within.isNever()
        ? Reach.NEVER
        : reach(scope, choice.condition(), new Goal.OfTruth(holds), by, depth).and(within);
  }

  private Reach binary(
      Inspected scope, Formula.Binary binary, Goal.OfTruth wanted, SignedTerm by, int depth) {
    if (binary.operator().isLogical()) {
      Reach left = reach(scope, binary.left(), wanted, by, depth);
      boolean both = (binary.operator() == BinaryOperator.AND) == wanted.truth();
      if (both ? left.isNever() : left.isMet()) {
        // the other side may hold what could not be calculated, which nobody asked for
        return left;
      }
      Reach right = reach(scope, binary.right(), wanted, by, depth);
      return both ? left.and(right) : left.or(right);
    }
    return comparison(scope, binary, wanted, by, depth);
  }

  private Reach comparison(
      Inspected scope, Formula.Binary binary, Goal.OfTruth wanted, SignedTerm by, int depth) {
    Value left = scope.evaluate(binary.left(), by);
    Value right = scope.evaluate(binary.right(), by);
    if (!left.isProper() || !right.isProper()) {
      return Reach.UNTOLD;
    }
    boolean mirrored = isFixed(scope, binary.left()) && !isFixed(scope, binary.right());
    BinaryOperator seen = mirrored ? binary.operator().mirrored() : binary.operator();
    BinaryOperator operator = wanted.truth() ? seen : seen.negated();
    Formula moving = mirrored ? binary.right() : binary.left();
    Value fixed = mirrored ? left : right;
    Reach reach = Reach.NEVER;
    for (Goal goal : goals(operator, fixed, mirrored ? right : left)) {
      reach = reach.or(reach(scope, moving, goal, by, depth));
    }
    boolean otherMoves = !mirrored && !isFixed(scope, binary.right());
    return otherMoves && !reach.isMet() ? reach.openEnded() : reach;
  }

  /** What one side of a comparison would have to be for it to hold, each for itself enough. */
  private List<Goal> goals(BinaryOperator operator, Value than, Value now) {
    if (than instanceof Value.OfNumber number) {
      return intervals(operator, number.number()).stream().<Goal>map(Goal.OfNumbers::new).toList();
    }
    if (than instanceof Value.OfTruth truth) {
      return List.of(new Goal.OfTruth((operator == BinaryOperator.EQUAL) == truth.truth()));
    }
    if (than instanceof Value.OfLabel label) {
      Optional<LabelSet> set = label.set().or(((Value.OfLabel) now)::set);
      return set.<List<Goal>>map(
              known ->
                  List.of(
                      new Goal.OfLabels(
                          known.labels().stream()
                              .filter(each -> holds(operator, known.compare(each, label.label())))
                              .toList(),
                          known)))
          .orElse(List.of());
    }
    return List.of(new Goal.OfWords(Text.same(operator.symbol() + " " + than)));
  }

  /** The numbers for which a comparison with a number holds, each stretch for itself. */
  private static List<Interval> intervals(BinaryOperator operator, Rational number) {
    Optional<Interval.Limit> on = Optional.of(new Interval.Limit(number, true));
    Optional<Interval.Limit> beside = Optional.of(new Interval.Limit(number, false));
    Optional<Interval.Limit> open = Optional.empty();
    return switch (operator) {
      case EQUAL -> List.of(new Interval(on, on));
      case NOT_EQUAL -> List.of(new Interval(open, beside), new Interval(beside, open));
      case LESS -> List.of(new Interval(open, beside));
      case AT_MOST -> List.of(new Interval(open, on));
      case GREATER -> List.of(new Interval(beside, open));
      case AT_LEAST -> List.of(new Interval(on, open));
      default -> throw new IllegalStateException("no comparison: " + operator);
    };
  }

  private static boolean holds(BinaryOperator operator, int order) {
    return switch (operator) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case GREATER -> order > 0;
      case AT_LEAST -> order >= 0;
      default -> throw new IllegalStateException("no comparison: " + operator);
    };
  }

  /** How the entries of a function over entries decide together. */
  private enum Collective {
    EACH,
    ONE,
    LOWEST,
    HIGHEST;

    static Optional<Collective> of(AggregateFunction function, Goal goal) {
      if (goal instanceof Goal.OfTruth wanted) {
        return switch (function) {
          case ALL -> Optional.of(wanted.truth() ? EACH : ONE);
          case ANY -> Optional.of(wanted.truth() ? ONE : EACH);
          default -> Optional.empty();
        };
      }
      boolean ranked = goal instanceof Goal.OfLabels;
      return switch (function) {
        case LOWEST -> ranked ? Optional.of(LOWEST) : Optional.empty();
        case HIGHEST -> ranked ? Optional.of(HIGHEST) : Optional.empty();
        default -> Optional.empty();
      };
    }
  }

  private Reach aggregate(
      Inspected scope, Formula.Aggregate aggregate, Goal goal, SignedTerm by, int depth) {
    Formula body = aggregate.body().orElseThrow();
    List<Part> parts = new ArrayList<>();
    for (Inspected entry : scope.entries(aggregate.group())) {
      Optional<Value> chosen = aggregate.filter().map(filter -> entry.evaluate(filter, by));
      if (chosen.isEmpty() || chosen.get().equals(Value.TRUE)) {
        parts.add(
            new Part(
                entry.evaluate(body, by), wanted -> reach(entry, body, wanted, by, depth - 1)));
      }
    }
    Reach reach =
        switch (Collective.of(aggregate.function(), goal).orElseThrow()) {
          case EACH -> each(parts, goal);
          case ONE -> one(parts, goal);
          case LOWEST, HIGHEST -> extreme(parts, (Goal.OfLabels) goal, aggregate.function());
        };
    // an entry that is chosen or not, and one more or less, would be another way
    return reach.isMet() ? reach : reach.openEnded();
  }

  /** Something of which several decide together, and how it could have come out otherwise. */
  private record Part(Value value, Function<Goal, Reach> reach) {}

  private static Reach each(List<Part> parts, Goal goal) {
    Reach all = Reach.MET;
    for (Part part : parts) {
      all = all.and(part.reach().apply(goal));
    }
    return all;
  }

  private static Reach one(List<Part> parts, Goal goal) {
    Reach any = Reach.NEVER;
    for (Part part : parts) {
      any = any.or(part.reach().apply(goal));
    }
    return any;
  }

  /**
   * The lowest of some labels comes to a better one when all that are below do, and to a worse one
   * when one does; the highest the other way round.
   */
  private static Reach extreme(List<Part> parts, Goal.OfLabels goal, AggregateFunction function) {
    List<Part> ranked =
        parts.stream().filter(part -> part.value() instanceof Value.OfLabel).toList();
    if (ranked.isEmpty() || ranked.size() < parts.size()) {
      return Reach.UNTOLD;
    }
    boolean lowest = function == AggregateFunction.LOWEST;
    Reach reach = Reach.NEVER;
    for (Label wanted : goal.labels()) {
      Goal.OfLabels exactly = new Goal.OfLabels(List.of(wanted), goal.set());
      List<Part> beyond =
          ranked.stream()
              .filter(
                  part -> {
                    Label label = ((Value.OfLabel) part.value()).label();
                    int order = goal.set().compare(label, wanted);
                    return lowest ? order < 0 : order > 0;
                  })
              .toList();
      boolean reached =
          beyond.isEmpty() && ranked.stream().anyMatch(part -> exactly.accepts(part.value()));
      reach =
          reach.or(
              reached
                  ? Reach.MET
                  : beyond.isEmpty() ? one(ranked, exactly) : each(beyond, exactly));
    }
    return reach;
  }

  private Reach lookup(
      Inspected scope, Formula.Lookup lookup, Goal goal, SignedTerm by, int depth) {
    DecisionTable table = terms.tables().get(lookup.table());
    int output = table.outputIndex(lookup.output()).orElseThrow();
    List<Value> keys = new ArrayList<>();
    for (Formula key : lookup.keys()) {
      Value value = scope.evaluate(key, by);
      if (!value.isProper()) {
        return Reach.UNTOLD;
      }
      keys.add(value);
    }
    Optional<DecisionTable.Row> met = table.firstFit(keys);
    Reach reach = Reach.NEVER;
    for (DecisionTable.Row row : table.rows()) {
      OutputCell cell = row.outputs().get(output);
      if (cell instanceof OutputCell.Constant constant && goal.accepts(constant.value())) {
        if (met.filter(found -> found == row).isPresent()) {
          return Reach.MET;
        }
        reach = reach.or(row(scope, lookup, table, row, keys, by, depth));
      } else if (cell instanceof OutputCell.Computed || cell instanceof OutputCell.Line) {
        // what such a row gives depends on the keys by which it is met
        reach = reach.openEnded();
      }
    }
    return reach;
  }

  private Reach row(
      Inspected scope,
      Formula.Lookup lookup,
      DecisionTable table,
      DecisionTable.Row row,
      List<Value> keys,
      SignedTerm by,
      int depth) {
    Reach reach = Reach.MET;
    boolean first = terms.isFirstMatch(table.name());
    for (int i = 0; i < keys.size(); i++) {
      if (row.keys().get(i).fits(keys.get(i))) {
        continue;
      }
      Optional<Goal> goal =
          first ? FirstFit.goal(table, row, keys, i, labels(table, i)) : goal(table, row, i);
      if (goal.isEmpty()) {
        return Reach.UNTOLD;
      }
      reach = reach.and(reach(scope, lookup.keys().get(i), goal.get(), by, depth));
      if (reach.isNever()) {
        return reach;
      }
    }
    return reach.to(new Step.TableRow(row.location(), row.basis()));
  }

  private Optional<Goal> goal(DecisionTable table, DecisionTable.Row row, int key) {
    KeyCell cell = row.keys().get(key);
    if (cell instanceof KeyCell.Numbers numbers) {
      return Optional.of(new Goal.OfNumbers(numbers.interval()));
    } else if (cell instanceof KeyCell.Truth truth) {
      return Optional.of(new Goal.OfTruth(truth.truth()));
    } else if (cell instanceof KeyCell.Labels labels) {
      return labels(table, key).map(set -> new Goal.OfLabels(labels.labels(), set));
    }
    return Optional.empty();
  }

  private Optional<LabelSet> labels(DecisionTable table, int key) {
    return table.keys().get(key).kind() instanceof Kind.OfLabel of
        ? terms.schema().labelSet(of.set())
        : Optional.empty();
  }
}
