package id.salor.appraisal.calc;

import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.value.Digest;
import java.util.Objects;
import java.util.Optional;

/**
 * Which policy a result was made with, to the last letter.
 *
 * @param policy family and version
 * @param digest over the files of that version, its parameters and the vocabulary
 * @param parameters over the agency's parameters alone, so that two agencies can see whether they
 *     differ in more than these; absent where the policy has none
 * @param terms over the resolved terms that were applied
 * @param cohorts over what was read of a census; absent where the policy sees nobody beside the
 *     person
 */
public record PolicyStamp(
    PolicyId policy,
    Digest digest,
    Optional<Digest> parameters,
    Digest terms,
    Optional<Digest> cohorts) {

  /** Checks the components. */
  public PolicyStamp {
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(digest, "digest");
    Objects.requireNonNull(parameters, "parameters");
    Objects.requireNonNull(terms, "terms");
    Objects.requireNonNull(cohorts, "cohorts");
  }
}
