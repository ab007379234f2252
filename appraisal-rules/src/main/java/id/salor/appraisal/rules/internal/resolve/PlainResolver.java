package id.salor.appraisal.rules.internal.resolve;

import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.policy.ContextFacts;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.policy.TermsResolver;
import java.util.Collection;

/**
 * Resolves terms by the plain-Java reading of rules, without compiling anything: for versions that
 * are tried out by the hundred, such as drafts that differ in one number. That it agrees with the
 * rule engine is proven for arbitrary rules and facts.
 */
public final class PlainResolver implements TermsResolver {

  private final TermsResolver resolver;

  /** Makes a resolver for these versions. */
  public PlainResolver(Collection<VersionRules> versions) {
    this.resolver =
        new DroolsResolver(versions, rules -> facts -> VersionRules.writtenBy(rules, facts));
  }

  @Override
  public Validated<PolicyTerms> resolve(PolicyVersion version, ContextFacts facts) {
    return resolver.resolve(version, facts);
  }
}
