package id.salor.appraisal.policy;

import id.salor.appraisal.law.PolicyReference;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.value.Name;
import java.util.Objects;
import java.util.Optional;

/**
 * From which other policy the value of a fact or measure comes, where it is the result of another
 * appraisal.
 *
 * @param policy the family, or the one version, whose result it must be
 * @param export which of the exports of that policy is taken
 * @param period the days that the result must cover; any if absent
 */
public record ResultInput(PolicyReference policy, Name export, Optional<AppraisalPeriod> period) {

  /** Checks the components. */
  public ResultInput {
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(export, "export");
    Objects.requireNonNull(period, "period");
  }
}
