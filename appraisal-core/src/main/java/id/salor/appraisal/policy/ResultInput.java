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
public record ResultInput(PolicyReference policy, Name export, Optional<Covered> period) {

  /** Which days a result must cover. */
  public sealed interface Covered {

    /** Returns the days, for an appraisal of some period. */
    AppraisalPeriod from(AppraisalPeriod appraised);
  }

  /**
   * The same days whatever is appraised.
   *
   * @param period the days
   */
  public record Fixed(AppraisalPeriod period) implements Covered {

    @Override
    public AppraisalPeriod from(AppraisalPeriod appraised) {
      return period;
    }
  }

  /**
   * The period that is appraised, so many years earlier.
   *
   * @param years how many; 0 for the same period
   */
  public record YearsBefore(int years) implements Covered {

    @Override
    public AppraisalPeriod from(AppraisalPeriod appraised) {
      return AppraisalPeriod.of(
          appraised.first().minusYears(years),
          appraised.last().plusDays(1).minusYears(years).minusDays(1));
    }
  }

  /** Checks the components. */
  public ResultInput {
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(export, "export");
    Objects.requireNonNull(period, "period");
  }
}
