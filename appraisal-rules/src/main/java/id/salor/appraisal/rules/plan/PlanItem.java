package id.salor.appraisal.rules.plan;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.model.InputPlace;
import id.salor.appraisal.value.Text;
import java.util.Objects;

/**
 * One value of a plan: a target, something realised so far, or what the policy makes of them.
 *
 * @param place where it stands
 * @param entry the entry in words, as {@code Rencana kegiatan K1}; empty for the plan as a whole
 * @param title the wording of the policy for people
 * @param unit the unit of a number; empty where there is none
 * @param value the value; {@link Value#UNKNOWN} for what is still to come
 * @param role what it is in the plan
 */
public record PlanItem(
    InputPlace place, Text entry, Text title, String unit, Value value, Role role) {

  /** What a value is in a plan. */
  public enum Role {
    /** Known before the period begins. */
    PLANNED,
    /** Realised so far. */
    REALISED,
    /** Needed, and still to come. */
    PENDING,
    /** Calculated from what is known. */
    CALCULATED
  }

  /** Checks the components. */
  public PlanItem {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(entry, "entry");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(role, "role");
  }
}
