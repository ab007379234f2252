package id.salor.appraisal.rules.form;

import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.law.EffectiveRange;
import id.salor.appraisal.law.PolicyReference;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.policy.PolicyCatalog;
import id.salor.appraisal.policy.PolicyVersion;
import java.util.Objects;
import java.util.Optional;

/**
 * The version that a form is for.
 *
 * @param reference the family, or the one version, that the appraisals name
 * @param version the version
 * @param period the period that the form is filled in for; absent where it is left open
 */
public record FormTarget(
    PolicyReference reference, PolicyVersion version, Optional<AppraisalPeriod> period) {

  /** Checks the components. */
  public FormTarget {
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(period, "period");
  }

  /**
   * Chooses the version that governs a period; without a period, the newest of the family. Nothing
   * reads a clock: the newest version is the one that governs the latest periods.
   *
   * @return the target; or an issue that says which families, versions or periods there are
   */
  public static Validated<FormTarget> choose(
      PolicyCatalog catalog, PolicyReference reference, Optional<AppraisalPeriod> period) {
    if (period.isPresent()) {
      return catalog
          .select(reference, period.get())
          .map(version -> new FormTarget(reference, version, period));
    }
    return catalog
        .newest(reference)
        .map(newest -> new FormTarget(reference, newest, onlyYear(newest.governs())));
  }

  /** The period that is certain, because the version governs one calendar year and no more. */
  private static Optional<AppraisalPeriod> onlyYear(EffectiveRange governs) {
    AppraisalPeriod year = AppraisalPeriod.ofYear(governs.from().getYear());
    return year.range().equals(governs) ? Optional.of(year) : Optional.empty();
  }
}
