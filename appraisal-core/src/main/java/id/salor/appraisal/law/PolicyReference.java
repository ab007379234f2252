package id.salor.appraisal.law;

import java.util.Optional;

/**
 * What an appraisal says of the policy it is made under: a {@link PolicyFamily}, whose version is
 * picked by the appraisal period, or a {@link PolicyId}, which pins one version.
 */
public sealed interface PolicyReference permits PolicyFamily, PolicyId {

  /** Returns the family, pinned or not. */
  PolicyFamily family();

  /** Reads {@code "salor"} or {@code "salor/2025-01-01_v1"}; empty for anything else. */
  static Optional<PolicyReference> tryParse(String text) {
    return text.contains("/")
        ? PolicyId.tryParse(text).map(PolicyReference.class::cast)
        : PolicyFamily.tryParse(text).map(PolicyReference.class::cast);
  }
}
