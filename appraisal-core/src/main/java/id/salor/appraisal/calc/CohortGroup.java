package id.salor.appraisal.calc;

import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.value.Name;
import java.util.List;
import java.util.Objects;

/**
 * One cohort of people: those with the same keys, under one policy version and for one period.
 *
 * @param policy the policy version
 * @param period the days appraised
 * @param cohort the declared cohort
 * @param keys the value of each of its keys, in the order declared
 */
public record CohortGroup(PolicyId policy, AppraisalPeriod period, Name cohort, List<String> keys) {

  /** Checks and copies the components. */
  public CohortGroup {
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(cohort, "cohort");
    keys = List.copyOf(keys);
  }

  /** Returns how people refer to it: {@code unit_kerja [Unit A]}. */
  public String title() {
    return cohort + " [" + String.join(", ", keys) + "]";
  }
}
