package id.salor.appraisal.rules.internal.reader;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.rules.internal.rule.Rule;
import java.util.List;
import java.util.Map;

/**
 * What was read of a file of sentences.
 *
 * @param rules the rules that could be read as a whole
 * @param places where each part of each formula stands, by identity
 * @param issues everything that is wrong
 */
public record RuleReading(
    List<Rule> rules, Map<Formula, SourceLocation> places, List<Issue> issues) {

  /** Copies the lists; the map goes by identity and is kept. */
  public RuleReading {
    rules = List.copyOf(rules);
    issues = List.copyOf(issues);
  }
}
