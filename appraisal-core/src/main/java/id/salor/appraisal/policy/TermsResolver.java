package id.salor.appraisal.policy;

import id.salor.appraisal.issue.Validated;

/**
 * Finds what the rules of a policy version say for given circumstances. The rule engine stands
 * behind this interface; the calculation knows nothing of it.
 *
 * <p>Implementations are safe for use by many threads and give equal terms for equal arguments.
 */
@FunctionalInterface
public interface TermsResolver {

  /**
   * Returns the terms that hold for these facts.
   *
   * @return the terms, or why there are none: rules that contradict each other, a missing fact
   */
  Validated<PolicyTerms> resolve(PolicyVersion version, ContextFacts facts);
}
