package id.salor.appraisal.rules.internal.impact;

import id.salor.appraisal.calc.PreparedAppraisal;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.policy.PolicyCatalog;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.policy.TermsResolver;
import id.salor.appraisal.rules.internal.resolve.PlainResolver;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One of the two versions, with what resolves its terms. */
final class Side {

  private final VersionRules rules;
  private final PolicyId counted;
  private final TermsResolver resolver;
  private final PolicyCatalog catalog;
  private final Map<AppraisalPeriod, Validated<PolicyVersion>> periods = new ConcurrentHashMap<>();

  /**
   * Makes a side.
   *
   * @param counted under which id people are counted, since both versions may have one id
   */
  Side(VersionRules rules, PolicyId counted) {
    this.rules = rules;
    this.counted = counted;
    this.resolver = new PlainResolver(List.of(rules));
    this.catalog = PolicyCatalog.of(List.of(rules.version()));
  }

  VersionRules rules() {
    return rules;
  }

  PolicyVersion version() {
    return rules.version();
  }

  Schema schema() {
    return rules.version().schema();
  }

  PolicyId counted() {
    return counted;
  }

  /** The terms for somebody; none where their period is of a form that the version refuses. */
  Validated<PolicyTerms> resolve(PreparedAppraisal prepared) {
    Validated<PolicyVersion> usable = select(prepared.appraisal().period());
    return usable.isValid()
        ? resolver.resolve(version(), prepared.facts(schema()))
        : Validated.invalid(usable.issues());
  }

  /** Tells whether the version governs a period by itself, without being asked for by name. */
  boolean governs(AppraisalPeriod period) {
    Validated<PolicyVersion> selected = select(period);
    return selected.isValid() && selected.issues().isEmpty();
  }

  private Validated<PolicyVersion> select(AppraisalPeriod period) {
    return periods.computeIfAbsent(period, key -> catalog.select(version().id(), key));
  }

  boolean comparesPeople() {
    return rules.rules().stream()
        .flatMap(rule -> rule.terms().stream())
        .anyMatch(signed -> signed.term() instanceof Term.CohortFigure);
  }
}
