package id.salor.appraisal.rules.internal.search;

import id.salor.appraisal.calc.Inspection;
import id.salor.appraisal.model.Appraisal;
import java.util.List;
import java.util.Objects;

/**
 * Somebody who was tried under each of the versions that are searched.
 *
 * @param appraisal the person
 * @param inspections what came of it, for each version in turn
 * @param seen what each calculation made use of
 */
public record Tried(Appraisal appraisal, List<Inspection> inspections, List<Seen> seen) {

  /** Checks and copies the components. */
  public Tried {
    Objects.requireNonNull(appraisal, "appraisal");
    inspections = List.copyOf(inspections);
    seen = List.copyOf(seen);
  }

  /** Returns what came of it under the first version, or the only one. */
  public Inspection first() {
    return inspections.get(0);
  }

  /** Returns what came of it under the last version, or the only one. */
  public Inspection last() {
    return inspections.get(inspections.size() - 1);
  }
}
