package id.salor.appraisal.model;

import java.util.Objects;

/**
 * One member of a group, such as a planned activity, an innovation or a day of absence.
 *
 * @param id its identity within the group
 * @param evidence its own measures, facts and groups
 */
public record Entry(EntryId id, Evidence evidence) {

  /** Checks the components. */
  public Entry {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(evidence, "evidence");
  }
}
