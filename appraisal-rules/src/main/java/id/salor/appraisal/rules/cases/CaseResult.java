package id.salor.appraisal.rules.cases;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Objects;

/**
 * How one worked example went.
 *
 * @param example the example
 * @param differences what came out otherwise than the example says; none if all agrees
 * @param result what the policy gave
 */
public record CaseResult(WorkedExample example, List<Text> differences, AppraisalResult result) {

  /** Checks and copies the components. */
  public CaseResult {
    Objects.requireNonNull(example, "example");
    differences = List.copyOf(differences);
    Objects.requireNonNull(result, "result");
  }

  /**
   * Tells whether the example went as it should: no difference, or, for an official example that
   * contradicts the text, at least one.
   */
  public boolean isAsExpected() {
    return differences.isEmpty() == (example.status() != WorkedExample.Status.CONTRADICTS);
  }
}
