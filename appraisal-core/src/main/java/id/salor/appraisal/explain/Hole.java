package id.salor.appraisal.explain;

import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.law.LegalBasis;
import id.salor.appraisal.value.Text;
import java.util.Objects;

/**
 * A place where the text of the law assigns nothing, and that was met.
 *
 * @param id the quantity that is not determined, with the entry it belongs to
 * @param title the wording of that quantity
 * @param reason why, for people
 * @param location the row of the table, or the sentence, that declares the hole
 * @param basis the article that is silent, or the interpretation
 */
public record Hole(String id, Text title, Text reason, SourceLocation location, LegalBasis basis) {

  /** Checks the components. */
  public Hole {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(basis, "basis");
  }
}
