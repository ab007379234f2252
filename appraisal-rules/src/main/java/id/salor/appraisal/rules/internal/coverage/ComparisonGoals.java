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
      return goals.sides(comparison.right(), bound.number(), comparison.operator().mirrored());
    }
    return goals.outcomes();
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
      String shown = comparison + ": " + compared + Cut.shown(side);
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
        ? List.of(equal(), unequal())
        : List.of(same(true), same(false));
  }

  private Goal equal() {
    Optional<Interval.Limit> nothing = Optional.of(new Interval.Limit(Rational.ZERO, true));
    return outcome("=", 0, new Interval(nothing, nothing));
  }

  /** The side that the operator tells apart from being equal. */
  private Goal unequal() {
    boolean equalIsAbove =
        comparison.operator() == BinaryOperator.LESS
            || comparison.operator() == BinaryOperator.AT_LEAST;
    Optional<Interval.Limit> nothing = Optional.of(new Interval.Limit(Rational.ZERO, false));
    return equalIsAbove
        ? outcome("<", -1, new Interval(Optional.empty(), nothing))
        : outcome(">", 1, new Interval(nothing, Optional.empty()));
  }

  /** Labels and dates are told by their order alone; between numbers there is a difference. */
  private Goal outcome(String sign, int order, Interval difference) {
    String shown = comparison + ": " + comparison.left() + " " + sign + " " + comparison.right();
    return new Goal(
        CoverageItem.Kind.BOUND,
        Text.of("perbandingan " + shown, "comparison " + shown),
        place,
        trace ->
            trace.comparisons(comparison).stream()
                .anyMatch(found -> Integer.signum(order(found)) == order),
        Optional.empty(),
        Optional.of(new Goal.Aim(difference, this::differences, Optional.empty())));
  }

  private static int order(Trace.Comparing found) {
    return Value.ORDER.compare(found.left(), found.right());
  }

  private List<Rational> differences(Trace trace) {
    List<Rational> differences = new ArrayList<>();
    for (Trace.Comparing found : trace.comparisons(comparison)) {
      if (found.left() instanceof Value.OfNumber left
          && found.right() instanceof Value.OfNumber right) {
        differences.add(left.number().minus(right.number()));
      }
    }
    return differences;
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
