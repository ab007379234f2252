package id.salor.appraisal.policy;

import id.salor.appraisal.law.EffectiveRange;
import id.salor.appraisal.value.Text;
import java.util.Objects;
import java.util.Optional;

/**
 * Which appraisal periods a version governs, whichever day they are calculated on.
 *
 * @param range the days that a period may cover
 * @param form what a period must look like, such as a whole year; any if absent
 * @param gapAfter why no version governs the days after the last one, where that is so on purpose
 */
public record GovernedPeriods(
    EffectiveRange range, Optional<PeriodForm> form, Optional<Text> gapAfter) {

  /** Checks the components. */
  public GovernedPeriods {
    Objects.requireNonNull(range, "range");
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(gapAfter, "gapAfter");
  }

  /** Returns periods of any form within a range. */
  public static GovernedPeriods of(EffectiveRange range) {
    return new GovernedPeriods(range, Optional.empty(), Optional.empty());
  }

  /** Returns these periods where only those of a form are governed. */
  public GovernedPeriods withForm(PeriodForm required) {
    return new GovernedPeriods(range, Optional.of(required), gapAfter);
  }

  /** Returns these periods with the reason why nothing governs the days after them. */
  public GovernedPeriods withGapAfter(Text reason) {
    return new GovernedPeriods(range, form, Optional.of(reason));
  }
}
