package id.salor.appraisal.rules.letter;

import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.law.LegalBasis;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What figures rest on: an article, or an interpretation with its reason.
 *
 * @param number by which the letter refers to it, from 1
 * @param basis the article or the interpretation
 * @param rule the name of the rule; absent for a row of a table
 * @param places where in the files of the policy it is said
 */
public record Basis(
    int number, LegalBasis basis, Optional<String> rule, List<SourceLocation> places) {

  /** Checks and copies the components. */
  public Basis {
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(rule, "rule");
    places = List.copyOf(places);
  }
}
