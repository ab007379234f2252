package id.salor.appraisal.calc;

import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.policy.PolicyTerms;

/**
 * A first pass over a population that is to be judged under terms that no catalogue knows, such as
 * those between two versions. Each set of terms is counted under an id of its own.
 *
 * <p>For one thread; what it has counted is safe to share.
 */
public final class TrialCensus {

  private final Census.Builder builder = new Census.Builder();

  /**
   * Counts a member in every cohort whose figures these terms use.
   *
   * @param policy the id under which {@link PreparedAppraisal#judge} asks for it
   */
  public void count(PreparedAppraisal member, PolicyId policy, Validated<PolicyTerms> terms) {
    member.count(policy, terms, builder);
  }

  /** Returns what was counted so far. */
  public Census census() {
    return builder.build();
  }
}
