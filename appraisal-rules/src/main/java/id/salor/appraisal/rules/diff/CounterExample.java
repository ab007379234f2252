package id.salor.appraisal.rules.diff;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Objects;

/**
 * A person to whom two versions give different outcomes, as plain as could be found.
 *
 * @param appraisal the person; {@link PolicyDiff#json()} and the text of the difference show it as
 *     JSON that can be scored
 * @param before the result under the earlier version
 * @param after the result under the later version
 * @param differences what is different in indicators and further outcomes, a sentence each
 */
public record CounterExample(
    Appraisal appraisal, AppraisalResult before, AppraisalResult after, List<Text> differences) {

  /** Checks and copies the components. */
  public CounterExample {
    Objects.requireNonNull(appraisal, "appraisal");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    differences = List.copyOf(differences);
  }
}
