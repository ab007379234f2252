package id.salor.appraisal.rules.internal.sheet;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.policy.DecisionTable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What was read of a table.
 *
 * @param table the table; absent where something is wrong with it
 * @param places where each part of each formula cell stands, by identity
 * @param issues everything that is wrong
 */
public record SheetReading(
    Optional<DecisionTable> table, Map<Formula, SourceLocation> places, List<Issue> issues) {

  /** Checks and copies the components; the map goes by identity and is kept. */
  public SheetReading {
    Objects.requireNonNull(table, "table");
    issues = List.copyOf(issues);
  }
}
