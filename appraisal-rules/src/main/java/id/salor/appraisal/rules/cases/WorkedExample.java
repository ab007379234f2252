package id.salor.appraisal.rules.cases;

import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.law.PolicyId;
import java.util.Objects;
import java.util.Optional;

/**
 * One worked example of a policy version: an appraisal, and what must come of it.
 *
 * @param policy the version
 * @param name its name, unique in the version
 * @param source where it is printed, if it is
 * @param status what it proves
 * @param location where it stands
 */
public record WorkedExample(
    PolicyId policy, String name, Optional<String> source, Status status, SourceLocation location) {

  /** What an example proves. */
  public enum Status {
    /** The policy must give what the example says. */
    NORMAL,
    /** An official example that contradicts the text: the policy must not give what it says. */
    CONTRADICTS,
    /**
     * Written by the library, with what the policy gives now; it proves nothing until somebody who
     * knows the law has checked it and deleted its line {@code status: to-confirm}.
     */
    TO_CONFIRM
  }

  /** Checks the components. */
  public WorkedExample {
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(location, "location");
  }
}
