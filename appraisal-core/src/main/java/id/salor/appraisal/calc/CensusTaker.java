package id.salor.appraisal.calc;

import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.policy.PolicyCatalog;

/**
 * A first pass over a population, one appraisal after the other. Appraisals under policies that see
 * nobody beside the person, or under none that is known, are passed over.
 *
 * <p>For one thread; what it has counted is safe to share.
 */
public final class CensusTaker {

  private final PolicyCatalog catalog;
  private final Calculator calculator;
  private final Census.Builder builder = new Census.Builder();

  private CensusTaker(PolicyCatalog catalog, Calculator calculator) {
    this.catalog = catalog;
    this.calculator = calculator;
  }

  /** Returns a pass that has counted nobody. */
  public static CensusTaker of(PolicyCatalog catalog, Calculator calculator) {
    return new CensusTaker(catalog, calculator);
  }

  /** Counts a member. */
  public void add(Appraisal appraisal) {
    catalog
        .select(appraisal.policy(), appraisal.period())
        .value()
        .ifPresent(version -> calculator.count(appraisal, version, builder));
  }

  /** Returns what was counted so far. */
  public Census census() {
    return builder.build();
  }
}
