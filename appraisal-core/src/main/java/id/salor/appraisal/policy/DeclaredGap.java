package id.salor.appraisal.policy;

import id.salor.appraisal.law.EffectiveRange;
import id.salor.appraisal.value.Text;
import java.util.Objects;

/**
 * Days that no version of a family governs, and why: rules that applied then are known to exist,
 * but are not among the versions. Said by the version before them, so that silence is not taken for
 * an oversight, nor filled with rules of other days.
 *
 * @param days the days
 * @param reason why, for people
 */
public record DeclaredGap(EffectiveRange days, Text reason) {

  /** Checks the components. */
  public DeclaredGap {
    Objects.requireNonNull(days, "days");
    Objects.requireNonNull(reason, "reason");
  }
}
