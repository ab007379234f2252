package id.salor.appraisal.rules.plan;

import id.salor.appraisal.improvement.Method;
import id.salor.appraisal.value.LabelSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which ratings are possible.
 *
 * @param best the best that is still possible; absent where none was found
 * @param prospects each rating, best first, and what it would take
 * @param method how this was found
 */
public record PlanOutlook(Optional<LabelSet.Member> best, List<Prospect> prospects, Method method) {

  /** Checks and copies the components. */
  public PlanOutlook {
    Objects.requireNonNull(best, "best");
    prospects = List.copyOf(prospects);
    Objects.requireNonNull(method, "method");
  }
}
