package id.salor.appraisal;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.Calculator;
import id.salor.appraisal.calc.Figures;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.policy.PolicyCatalog;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.policy.TermsResolver;
import java.util.Objects;
import java.util.Optional;

/**
 * The front door: rates appraisals under the policy version that governs their period.
 *
 * <p>Immutable and safe for use by many threads. The rules module has a library that makes one:
 *
 * <pre>{@code
 * Appraiser appraiser = PolicyLibrary.bundled().appraiser();
 * AppraisalResult result = appraiser.appraise(appraisal);
 * }</pre>
 */
public final class Appraiser {

  private final PolicyCatalog catalog;
  private final Calculator calculator;

  private Appraiser(PolicyCatalog catalog, Calculator calculator) {
    this.catalog = catalog;
    this.calculator = calculator;
  }

  /** Returns an appraiser that chooses from a catalogue and resolves terms with a resolver. */
  public static Appraiser of(PolicyCatalog catalog, TermsResolver resolver) {
    Objects.requireNonNull(catalog, "catalog");
    return new Appraiser(catalog, new Calculator(resolver));
  }

  /** Returns the policy versions that this appraiser knows. */
  public PolicyCatalog catalog() {
    return catalog;
  }

  /**
   * Returns the one result of an appraisal. Never throws on data: bad input is refused, with every
   * issue.
   */
  public AppraisalResult appraise(Appraisal appraisal) {
    Validated<PolicyVersion> version = catalog.select(appraisal.policy(), appraisal.period());
    if (version.value().isEmpty()) {
      AppraisalResult.Subject subject =
          new AppraisalResult.Subject(appraisal.id(), appraisal.appraisee(), appraisal.period());
      return new AppraisalResult.Refused(subject, Optional.empty(), Figures.NONE, version.issues());
    }
    return calculator.calculate(appraisal, version.get(), version.issues());
  }
}
