package id.salor.appraisal.rules.guide;

import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.law.LegalBasis;
import java.util.Objects;
import java.util.Optional;

/**
 * Who says a statement of the guide, and on what it rests.
 *
 * @param rule the name of the rule
 * @param basis the article of law, or the interpretation with its reason
 * @param location where the rule stands
 * @param exceptionTo the rule that this one is an exception to, if it is one
 */
public record Source(
    String rule, LegalBasis basis, SourceLocation location, Optional<String> exceptionTo) {

  /** Checks the components. */
  public Source {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(exceptionTo, "exceptionTo");
  }

  /** Tells whether it is a choice of the policy's authors that the law leaves open. */
  public boolean isInterpretation() {
    return basis instanceof LegalBasis.Interpretation;
  }
}
