package id.salor.appraisal.rules.cases;

import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.value.Text;
import java.util.Objects;
import java.util.Optional;

/**
 * One small change of a policy, and whether a worked example notices it.
 *
 * @param kind what sort of thing was changed
 * @param place where it stands
 * @param change what was changed, in words
 * @param killedBy the name of an example that no longer agrees; empty where every example agrees as
 *     before, although the policy says something else
 * @param wanted which kind of example would notice it
 */
public record Mutation(
    Kind kind, SourceLocation place, Text change, Optional<String> killedBy, Text wanted) {

  /** What sort of thing is changed. */
  public enum Kind {
    /** The weights of two parts. */
    WEIGHT,
    /** A bound between two rows of a table. */
    TABLE_BOUND,
    /** What a row of a table gives. */
    CELL,
    /** Which of two rows is read first. */
    ROW_ORDER,
    /** A rounding. */
    ROUNDING,
    /** A floor or cap. */
    LIMIT,
    /** A gate on a rating. */
    GATE,
    /** A formula that gives a value. */
    FORMULA,
    /** A requirement on the evidence. */
    REQUIREMENT,
    /** An advice. */
    ADVICE,
    /** A lawful missing rating. */
    EXEMPTION,
    /** What becomes of absent parts, or how many must be there. */
    PARTS,
    /** The condition of a rule, or its being an exception. */
    RULE,
    /** A limit on a distribution. */
    DISTRIBUTION
  }

  /** Checks the components. */
  public Mutation {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(change, "change");
    Objects.requireNonNull(killedBy, "killedBy");
    Objects.requireNonNull(wanted, "wanted");
  }

  /** Tells whether an example notices the change. */
  public boolean isKilled() {
    return killedBy.isPresent();
  }
}
