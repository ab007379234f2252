package id.salor.appraisal.examples;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.law.PolicyReference;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.policy.PolicyCatalog;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.value.Language;

/** Asks which version of a policy governs a period; the day of asking plays no part. */
public final class WhichVersionGoverns {

  private WhichVersionGoverns() {}

  /** Runs the example. */
  public static void main(String[] args) {
    PolicyCatalog catalog = PolicyLibrary.bundled().catalog();
    ask(catalog, "salor", "2025");
    ask(catalog, "salor", "2026-03");
    ask(catalog, "salor", "2025-07-01..2026-06-30");
    ask(catalog, "salor", "2019");
    ask(catalog, "salor/2025-01-01_v1", "2026");
    ask(catalog, "nasional", "2023");
  }

  private static void ask(PolicyCatalog catalog, String policy, String period) {
    Validated<PolicyVersion> version =
        catalog.select(
            PolicyReference.tryParse(policy).orElseThrow(), AppraisalPeriod.parse(period));
    String answer = version.value().map(found -> found.id().toString()).orElse("—");
    System.out.println(policy + ", " + period + ": " + answer);
    for (Issue issue : version.issues()) {
      System.out.println("  " + issue.format(Language.ID).replace("\n", "\n  "));
    }
  }
}
