package id.salor.appraisal.explain;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.law.LegalBasis;
import id.salor.appraisal.policy.Origin;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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
 * @param given where it comes from, for what was not calculated
 * @param composed what each part gives, where it is composed of parts
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
    Optional<Given> given,
    Optional<Composed> composed,
    List<Step> parts) {

  /** What sort of step it is. */
  public enum Role {
    /** A calculated quantity. */
    QUANTITY,
    /** The weight of a part in its whole. */
    WEIGHT,
    /** The least that a quantity may be. */
    FLOOR,
    /** The most that a quantity may be. */
    CAP,
    /** How a quantity is rounded; the value is what it was rounded to. */
    ROUNDING,
    /** A gate on a quantity; the value is whether it held. */
    GATE,
    /** A measure or fact that was given, or its declared default. */
    GIVEN,
    /** A value that the law leaves to the agency. */
    PARAMETER,
    /** A quantity that was explained before. */
    SEEN;

    /** Tells whether it limits a quantity: a floor, a cap, a rounding or a gate. */
    public boolean isLimit() {
      return this == FLOOR || this == CAP || this == ROUNDING || this == GATE;
    }

    /** Returns the word used in documents. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
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
    Objects.requireNonNull(given, "given");
    Objects.requireNonNull(composed, "composed");
    parts = List.copyOf(parts);
  }

  /** Returns a value as people read it; a number that does not end with its first decimals. */
  public static Text shown(Value value) {
    return Text.of(Wording.shown(value, Language.ID), Wording.shown(value, Language.EN));
  }

  /** Returns where a given value comes from, for people; empty where it is not said. */
  public Text source() {
    return given.map(Given::text).orElse(Text.EMPTY);
  }

  /** Returns this step and every step it was made from, each before its own parts. */
  public Stream<Step> withParts() {
    return Stream.concat(Stream.of(this), parts.stream().flatMap(Step::withParts));
  }
}
