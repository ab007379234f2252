package id.salor.appraisal.policy;

import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.law.LegalBasis;
import java.util.Objects;

/**
 * Who says a term: recorded by the library for every term, never by its author.
 *
 * @param rule the name of the rule
 * @param location where the sentence stands
 * @param basis the article of law, or the interpretation with its reason
 */
public record Origin(String rule, SourceLocation location, LegalBasis basis) {

  /** Checks the components. */
  public Origin {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(basis, "basis");
  }

  @Override
  public String toString() {
    return rule + " (" + location + ")";
  }
}
