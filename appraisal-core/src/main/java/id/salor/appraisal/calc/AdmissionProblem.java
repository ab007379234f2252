package id.salor.appraisal.calc;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.PolicyTerms;
import java.util.Optional;

/**
 * Something that is wrong with what was given, found before the terms are known.
 *
 * @param issue what is wrong
 * @param input the declared fact or measure concerned; absent where the name is unknown
 */
record AdmissionProblem(Issue issue, Optional<Path> input) {

  /** The issue with the article of the term that asks for the input, once terms are known. */
  Issue under(Optional<PolicyTerms> terms) {
    return input
        .flatMap(path -> terms.flatMap(known -> known.askingFor(path)))
        .map(term -> issue.under(term.origin().basis()))
        .orElse(issue);
  }
}
