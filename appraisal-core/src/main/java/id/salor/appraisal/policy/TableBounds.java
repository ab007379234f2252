package id.salor.appraisal.policy;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Rounding;
import id.salor.appraisal.value.ScoreRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds bounds that no number on the declared grid meets: whoever wrote {@code <=50.5} for whole
 * days meant 50 or 51, and readers should not have to guess.
 */
final class TableBounds {

  private TableBounds() {}

  /** Returns one finding for each such bound, where its row stands; a bound is told once. */
  static List<Issue> check(DecisionTable table, List<ScoreRange> domains) {
    List<Issue> issues = new ArrayList<>();
    for (int key = 0; key < domains.size(); key++) {
      ScoreRange domain = domains.get(key);
      Set<Rational> told = new HashSet<>();
      for (DecisionTable.Row row : table.rows()) {
        for (Rational bound : of(row.keys().get(key))) {
          if (!domain.isOnGrid(bound) && told.add(bound)) {
            issues.add(issue(table, key, bound, domain).at(row.location()));
          }
        }
      }
    }
    return issues;
  }

  /** The ends of a cell, if it is a stretch of numbers. */
  static List<Rational> of(KeyCell cell) {
    return cell instanceof KeyCell.Numbers numbers
        ? Stream.concat(numbers.interval().low().stream(), numbers.interval().high().stream())
            .map(Interval.Limit::number)
            .toList()
        : List.of();
  }

  private static Issue issue(DecisionTable table, int key, Rational bound, ScoreRange domain) {
    Rational step = domain.step().orElseThrow();
    Rational below = Rounding.of(0, Rounding.Mode.DOWN).apply(bound.dividedBy(step)).times(step);
    List<String> nearest =
        Stream.of(below, below.plus(step))
            .filter(domain::isWithin)
            .map(Rational::toString)
            .toList();
    return Issue.of(
        PolicyCode.BOUND_OFF_GRID,
        table.name(),
        table.keys().get(key).name(),
        bound,
        step,
        String.join(", ", nearest));
  }
}
