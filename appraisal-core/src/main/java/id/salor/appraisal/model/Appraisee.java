package id.salor.appraisal.model;

import java.util.Objects;
import java.util.Optional;

/**
 * The person who is appraised, as far as the caller wishes to say: an id is enough.
 *
 * @param id the person's id in the caller's system; never interpreted
 * @param name the name to print on documents
 * @param unit the organisational unit, for reports by unit
 * @param position the title of the position, for reports; conditions use a declared fact instead
 */
public record Appraisee(
    String id, Optional<String> name, Optional<String> unit, Optional<String> position) {

  /** Checks the components. */
  public Appraisee {
    id = Identifiers.checked(id, "appraisee id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(position, "position");
  }

  /** Returns an appraisee of whom only the id is said. */
  public static Appraisee of(String id) {
    return new Appraisee(id, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Returns this appraisee in a unit. */
  public Appraisee withUnit(String unitName) {
    return new Appraisee(id, name, Optional.of(unitName), position);
  }

  /** Returns this appraisee with a name. */
  public Appraisee withName(String printed) {
    return new Appraisee(id, Optional.of(printed), unit, position);
  }

  /** Returns this appraisee with the title of a position. */
  public Appraisee withPosition(String title) {
    return new Appraisee(id, name, unit, Optional.of(title));
  }
}
