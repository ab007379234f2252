package id.salor.appraisal.model;

import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.value.Digest;
import id.salor.appraisal.value.Name;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The result of another appraisal, given as it is to an appraisal that builds on it: the year that
 * joins two half-years, credit points from the rating of a year.
 *
 * <p>Which of its exports is taken, and from which policy and period the result must be, is
 * declared by the policy that takes it. Results cross policies; rule files never do.
 *
 * @param appraisal the appraisal it is the result of, if said
 * @param appraisee the id of the person, if said
 * @param policy the policy version that made it
 * @param digest the digest of that version, if said
 * @param period the days it covers
 * @param exports what its policy exports, by name; none where there was no rating
 */
public record PriorResult(
    Optional<AppraisalId> appraisal,
    Optional<String> appraisee,
    PolicyId policy,
    Optional<Digest> digest,
    AppraisalPeriod period,
    Map<Name, InputValue> exports) {

  /** Checks and copies the components. */
  public PriorResult {
    Objects.requireNonNull(appraisal, "appraisal");
    Objects.requireNonNull(appraisee, "appraisee");
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(digest, "digest");
    Objects.requireNonNull(period, "period");
    exports = Collections.unmodifiableMap(new LinkedHashMap<>(exports));
  }

  /** Returns the result in short, as people refer to it: {@code policy (period)}. */
  @Override
  public String toString() {
    return policy + " (" + period + ")";
  }
}
