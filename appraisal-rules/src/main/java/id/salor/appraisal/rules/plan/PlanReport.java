package id.salor.appraisal.rules.plan;

import id.salor.appraisal.issue.Severity;
import java.util.List;

/**
 * What is to be said of the plans of one input.
 *
 * @param plans one for each plan, in the order of the input
 */
public record PlanReport(List<PlanCheck> plans) {

  /** Copies the component. */
  public PlanReport {
    plans = List.copyOf(plans);
  }

  /** Tells whether no plan has an error. */
  public boolean isReady() {
    return plans.stream().allMatch(PlanCheck::isReady);
  }

  /** Returns how many findings of all plans have a severity. */
  public long count(Severity severity) {
    return plans.stream().mapToLong(plan -> plan.count(severity)).sum();
  }
}
