package id.salor.appraisal.rules.impact;

import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Objects;

/**
 * One reason for which appraisals are refused.
 *
 * @param code the code of the issue
 * @param message its wording, as the first of them has it
 * @param before how many are refused for it under the old version
 * @param after how many under the new one
 * @param newly how many of those are not refused under the old version at all
 * @param examples ids of some who are refused under the new version for it, those newly refused
 *     first
 */
public record Refusal(
    String code, Text message, long before, long after, long newly, List<String> examples) {

  /** Checks and copies the components. */
  public Refusal {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
    examples = List.copyOf(examples);
  }
}
