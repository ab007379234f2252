package id.salor.appraisal.calc;

import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.value.Name;
import java.util.Objects;
import java.util.Optional;

/**
 * A result together with everything that was calculated on the way, for explanations and worked
 * examples. Made on demand: rating alone pays nothing for it.
 */
public final class Inspection {

  private final AppraisalResult result;
  private final Optional<Calculation> calculation;

  Inspection(AppraisalResult result, Optional<Calculation> calculation) {
    this.result = Objects.requireNonNull(result, "result");
    this.calculation = calculation;
  }

  /** Returns an inspection of an appraisal for which no version could be chosen. */
  public static Inspection ofRefused(AppraisalResult.Refused result) {
    return new Inspection(result, Optional.empty());
  }

  /** Returns the result, equal to that of rating without inspection. */
  public AppraisalResult result() {
    return result;
  }

  /** Returns the terms that were applied; empty where none could be resolved. */
  public Optional<PolicyTerms> terms() {
    return calculation.map(Calculation::terms);
  }

  /**
   * Returns the cohort of a declared kind to which the person belongs; empty where one of its keys
   * is missing or nothing was calculated.
   */
  public Optional<CohortGroup> cohort(Name cohort) {
    return calculation.flatMap(found -> found.afresh().cohort(cohort));
  }

  /** Returns the appraisal as a whole, to look into; empty where nothing was calculated. */
  public Optional<Inspected> root() {
    return calculation.map(found -> new Inspected(found, found.root()));
  }
}
