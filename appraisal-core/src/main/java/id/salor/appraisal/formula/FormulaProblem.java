package id.salor.appraisal.formula;

import id.salor.appraisal.issue.Issue;
import java.util.Objects;

/**
 * Why a formula could not be read, and where in its text.
 *
 * @param issue what is wrong, without a file
 * @param offset where in the text, counted from 0
 */
public record FormulaProblem(Issue issue, int offset) {

  /** Checks the components. */
  public FormulaProblem {
    Objects.requireNonNull(issue, "issue");
  }
}
