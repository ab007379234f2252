package id.salor.appraisal.policy;

import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Objects;

/**
 * A declared way of putting people together whose results are seen side by side: those of one unit,
 * those of one kind of position, everybody.
 *
 * <p>People are of one cohort only if they are appraised under the same version and for the same
 * period.
 *
 * @param name the name that sentences use
 * @param title the wording for people
 * @param by what must be equal; everybody belongs together where nothing is named
 * @param location where it is declared
 */
public record CohortDeclaration(
    Name name, Text title, List<CohortKey> by, SourceLocation location) {

  /** Checks and copies the components. */
  public CohortDeclaration {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(title, "title");
    by = List.copyOf(by);
    Objects.requireNonNull(location, "location");
  }
}
