package id.salor.appraisal.explain;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.law.LegalBasis;
import id.salor.appraisal.policy.Origin;
import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One number, label or truth of an explanation, and what it was made from.
 *
 * @param role what sort of step it is
 * @param id the name in the policy, with the entry it belongs to: {@code "kegiatan K2 / capaian"}
 * @param title the wording for people
 * @param value what it came to
 * @param unit the unit of a number, empty where there is none
 * @param written the formula or composition as the rule says it; empty for what was given
 * @param working the same with the numbers filled in; empty where that says no more
 * @param origin the rule, file, line and legal basis; empty for what was given
 * @param overridden rules that yield to it as the general to the special
 * @param row the row of a table that was met, if one was
 * @param source where a given value comes from, for people; empty where it is not said
 * @param parts what it was made from; a step that was explained before has none here
 */
public record Step(
    Role role,
    String id,
    Text title,
    Value value,
    String unit,
    Text written,
    Text working,
    Optional<Origin> origin,
    List<Origin> overridden,
    Optional<TableRow> row,
    Text source,
    List<Step> parts) {

  /** What sort of step it is. */
  public enum Role {
    /** A calculated quantity. */
    QUANTITY,
    /** The weight of a part in its whole. */
    WEIGHT,
    /** A floor, cap, rounding or gate that applies to a quantity. */
    LIMIT,
    /** A measure or fact that was given, or its declared default. */
    GIVEN,
    /** A value that the law leaves to the agency. */
    PARAMETER,
    /** A quantity that was explained before. */
    SEEN
  }

  /**
   * The row of a table that was met.
   *
   * @param location where it stands
   * @param basis its own legal basis, if it has one
   */
  public record TableRow(SourceLocation location, Optional<LegalBasis> basis) {

    /** Checks the components. */
    public TableRow {
      Objects.requireNonNull(location, "location");
      Objects.requireNonNull(basis, "basis");
    }
  }

  /** Checks and copies the components. */
  public Step {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(written, "written");
    Objects.requireNonNull(working, "working");
    Objects.requireNonNull(origin, "origin");
    overridden = List.copyOf(overridden);
    Objects.requireNonNull(row, "row");
    Objects.requireNonNull(source, "source");
    parts = List.copyOf(parts);
  }
}
