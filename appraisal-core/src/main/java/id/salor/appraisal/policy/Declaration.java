package id.salor.appraisal.policy;

import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.ScoreRange;
import id.salor.appraisal.value.Text;
import java.util.Objects;
import java.util.Optional;

/**
 * What a policy says of one of its names before any rule speaks: its kind, unit and bounds.
 *
 * @param name the name formulas use
 * @param role what sort of thing it is
 * @param kind the kind of its values
 * @param title the wording for people
 * @param unit the unit of a number, such as {@code "hari"}; empty where there is none
 * @param range bounds and grid of a number
 * @param direction which way it is better, where declared
 * @param presence what holds when a fact or measure is not given
 * @param prominence whether a quantity is shown as an indicator in results
 * @param interest whether how it stands over a unit is of interest to the public
 * @param value the value of a parameter, or the default of a fact or measure
 * @param from the other policy whose result it is, where it is one
 * @param location where it is declared
 */
public record Declaration(
    Name name,
    Role role,
    Kind kind,
    Text title,
    String unit,
    ScoreRange range,
    Direction direction,
    Presence presence,
    Prominence prominence,
    Interest interest,
    Optional<Value> value,
    Optional<ResultInput> from,
    SourceLocation location) {

  /** What sort of thing a name stands for. */
  public enum Role {
    /** A circumstance given with the appraisal or an entry. */
    FACT,
    /** A number given with the appraisal or an entry. */
    MEASURE,
    /** Something calculated. */
    QUANTITY,
    /** A value that the law leaves to the agency. */
    PARAMETER
  }

  /** What holds when something is not given. */
  public enum Presence {
    /** Its absence is an issue as soon as it is needed. */
    REQUIRED,
    /** It may be absent; rules and formulas ask whether it is given. */
    OPTIONAL
  }

  /** Whether a quantity is shown to people as an indicator of its own. */
  public enum Prominence {
    /** A component of the result. */
    INDICATOR,
    /** Seen only in explanations. */
    INTERMEDIATE
  }

  /** Who wants to know how a value stands over all the people of a unit. */
  public enum Interest {
    /** The public: people ask how good the service is, not who gave it. */
    PUBLIC,
    /** Nobody beyond those who appraise and are appraised. */
    APPRAISAL
  }

  /** Checks the components. */
  public Declaration {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(range, "range");
    Objects.requireNonNull(direction, "direction");
    Objects.requireNonNull(presence, "presence");
    Objects.requireNonNull(prominence, "prominence");
    Objects.requireNonNull(interest, "interest");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(location, "location");
  }

  /** Tells whether this is a quantity that results show as an indicator. */
  public boolean isIndicator() {
    return role == Role.QUANTITY && prominence == Prominence.INDICATOR;
  }

  /** Tells whether the policy says that the public has an interest in it. */
  public boolean isPublic() {
    return interest == Interest.PUBLIC;
  }

  /** Tells whether this is given from outside with the evidence. */
  public boolean isInput() {
    return role == Role.FACT || role == Role.MEASURE;
  }
}
