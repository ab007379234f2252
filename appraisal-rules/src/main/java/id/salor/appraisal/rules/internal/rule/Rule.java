package id.salor.appraisal.rules.internal.rule;

import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.policy.ContextFacts;
import id.salor.appraisal.policy.SignedTerm;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A rule in closed form: everything it can ask and say, as data. Only this form is given to the
 * rule engine, so that no rule file can run anything.
 *
 * @param name its name, unique in the version
 * @param exceptionTo the rule it is an exception to
 * @param conditions all of which must hold
 * @param terms what it says, signed with its places
 * @param location where it begins
 */
public record Rule(
    String name,
    Optional<General> exceptionTo,
    List<Condition> conditions,
    List<SignedTerm> terms,
    SourceLocation location) {

  /**
   * The rule that another is an exception to.
   *
   * @param name its name
   * @param location where it is named
   */
  public record General(String name, SourceLocation location) {

    /** Checks the components. */
    public General {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(location, "location");
    }
  }

  /** Checks and copies the components. */
  public Rule {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(exceptionTo, "exceptionTo");
    conditions = List.copyOf(conditions);
    terms = List.copyOf(terms);
    Objects.requireNonNull(location, "location");
  }

  /** Tells whether the rule applies, by the plain-Java reading of its conditions. */
  public boolean applies(ContextFacts facts) {
    return conditions.stream().allMatch(condition -> condition.holds(facts));
  }
}
