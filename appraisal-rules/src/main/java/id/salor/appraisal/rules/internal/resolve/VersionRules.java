package id.salor.appraisal.rules.internal.resolve;

import id.salor.appraisal.policy.ContextFacts;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.FormulaPlaces;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.TermResolution;
import id.salor.appraisal.rules.internal.rule.Condition;
import id.salor.appraisal.rules.internal.rule.Rule;
import id.salor.appraisal.value.Name;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules and tables of one policy version, ready to be resolved.
 *
 * @param version what the folder declares
 * @param rules its rules in closed form
 * @param tables its tables
 * @param places where parts of formulas stand
 */
public record VersionRules(
    PolicyVersion version,
    List<Rule> rules,
    Map<Name, DecisionTable> tables,
    FormulaPlaces places) {

  /** Copies the components. */
  public VersionRules {
    rules = List.copyOf(rules);
    tables = Map.copyOf(tables);
  }

  /** Returns the conditions of all rules, each once. */
  public List<Condition> conditions() {
    Set<Condition> conditions = new LinkedHashSet<>();
    rules.forEach(rule -> conditions.addAll(rule.conditions()));
    return List.copyOf(conditions);
  }

  /** Returns which of the conditions hold: circumstances with one vector meet the same rules. */
  public static BitSet truthVector(List<Condition> conditions, ContextFacts facts) {
    BitSet vector = new BitSet(conditions.size());
    for (int i = 0; i < conditions.size(); i++) {
      vector.set(i, conditions.get(i).holds(facts));
    }
    return vector;
  }

  /** Returns what the rules that apply write, by the plain-Java reading of their conditions. */
  public List<SignedTerm> writtenFor(ContextFacts facts) {
    return writtenBy(rules, facts);
  }

  static List<SignedTerm> writtenBy(List<Rule> rules, ContextFacts facts) {
    List<SignedTerm> written = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.applies(facts)) {
        written.addAll(rule.terms());
      }
    }
    return written;
  }

  /** Returns what makes a value of the terms that rules wrote. */
  public TermResolution resolution() {
    Map<String, Set<String>> exceptions = new HashMap<>();
    rules.forEach(
        rule ->
            rule.exceptionTo()
                .ifPresent(general -> exceptions.put(rule.name(), Set.of(general.name()))));
    return new TermResolution(version.schema(), tables, exceptions);
  }
}
