package id.salor.appraisal.rules.internal.coverage;

import id.salor.appraisal.formula.BinaryOperator;
import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.policy.Interval;
import id.salor.appraisal.rules.cases.CoverageItem;
import id.salor.appraisal.rules.internal.example.Trace;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.ScoreRange;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What examples can reach of one comparison within a formula. */
final class ComparisonGoals {

  private final Formula.Binary comparison;
  private final Grids.Place at;
  private final Grids grids;
  private final SourceLocation place;

  private ComparisonGoals(
      Formula.Binary comparison, Grids.Place at, Grids grids, SourceLocation place) {
    this.comparison = comparison;
    this.at = at;
    this.grids = grids;
    this.place = place;
  }

  static List<Goal> of(
      Formula.Binary comparison, Grids.Place at, Grids grids, SourceLocation place) {
    ComparisonGoals goals = new ComparisonGoals(comparison, at, grids, place);
    if (!comparison.operator().isOrdering()) {
      return goals.outcomes();
    }
    if (comparison.right() instanceof Formula.Number bound) {
      return goals.sides(comparison.left(), bound.number(), comparison.operator());
    }
    if (comparison.left() instanceof Formula.Number bound) {
      return goals.sides(comparison.right(), bound.number(), turned(comparison.operator()));
    }
    return goals.outcomes();
  }

  /** The operator that says the same with its sides exchanged. */
  private static BinaryOperator turned(BinaryOperator operator) {
    return switch (operator) {
      case LESS -> BinaryOperator.GREATER;
      case AT_MOST -> BinaryOperator.AT_LEAST;
      case GREATER -> BinaryOperator.LESS;
      case AT_LEAST -> BinaryOperator.AT_MOST;
      default -> operator;
    };
  }

  private List<Goal> sides(Formula compared, Rational bound, BinaryOperator operator) {
    boolean belongsAbove = operator == BinaryOperator.LESS || operator == BinaryOperator.AT_LEAST;
    Cut cut = new Cut(bound, belongsAbove ? Cut.Position.BEFORE : Cut.Position.AFTER);
    ScoreRange numbers = grids.of(compared, at);
    boolean isLeft = compared == comparison.left();
    Optional<Name> name =
        compared instanceof Formula.Reference reference
            ? Optional.of(reference.name())
            : Optional.empty();
    List<Goal> goals = new ArrayList<>();
    for (Interval side : cut.sides(new TreeSet<>(Set.of(cut)), numbers)) {
      Goal.Aim aim = new Goal.Aim(side, trace -> numbers(trace, isLeft), name);
      String shown = comparison + ": " + compared + " = " + side;
      goals.add(Goal.of(Text.of("perbandingan " + shown, "comparison " + shown), place, aim));
    }
    return goals;
  }

  private List<Rational> numbers(Trace trace, boolean isLeft) {
    return trace.comparisons(comparison).stream()
        .map(found -> isLeft ? found.left() : found.right())
        .filter(Value.OfNumber.class::isInstance)
        .map(value -> ((Value.OfNumber) value).number())
        .toList();
  }

  /** Where no number is compared with a written one: the same or not, and which way. */
  private List<Goal> outcomes() {
    return comparison.operator().isOrdering()
        ? List.of(outcome("<", -1), outcome("=", 0), outcome(">", 1)).stream()
            .filter(goal -> goal.isPresent())
            .map(Optional::orElseThrow)
            .toList()
        : List.of(same(true), same(false));
  }

  /** The bound itself, and the side that the operator tells apart from it. */
  private Optional<Goal> outcome(String sign, int order) {
    boolean equalIsAbove =
        comparison.operator() == BinaryOperator.LESS
            || comparison.operator() == BinaryOperator.AT_LEAST;
    boolean isAsked = order == 0 || (equalIsAbove ? order < 0 : order > 0);
    String shown = comparison + ": " + comparison.left() + " " + sign + " " + comparison.right();
    return isAsked
        ? Optional.of(
            Goal.of(
                CoverageItem.Kind.BOUND,
                Text.of("perbandingan " + shown, "comparison " + shown),
                place,
                trace ->
                    trace.comparisons(comparison).stream()
                        .anyMatch(
                            found ->
                                Integer.signum(Value.ORDER.compare(found.left(), found.right()))
                                    == order)))
        : Optional.empty();
  }

  private Goal same(boolean wanted) {
    String shown =
        comparison + ": " + comparison.left() + (wanted ? " = " : " <> ") + comparison.right();
    return Goal.of(
        CoverageItem.Kind.BOUND,
        Text.of("perbandingan " + shown, "comparison " + shown),
        place,
        trace ->
            trace.comparisons(comparison).stream()
                .anyMatch(found -> found.left().equals(found.right()) == wanted));
  }
}
