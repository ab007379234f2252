package id.salor.appraisal.rules.internal.mutation;

import id.salor.appraisal.value.Rounding;
import java.util.ArrayList;
import java.util.List;

/** The roundings next to one: another mode, a decimal more or less. */
final class RoundingMutations {

  private RoundingMutations() {}

  static List<Change<Rounding>> of(Rounding rounding) {
    List<Change<Rounding>> changes = new ArrayList<>();
    for (Rounding.Mode mode : Rounding.Mode.values()) {
      if (mode != rounding.mode()) {
        changes.add(change(rounding, Rounding.of(rounding.decimals(), mode)));
      }
    }
    if (rounding.decimals() < Rounding.MAX_DECIMALS) {
      changes.add(change(rounding, Rounding.of(rounding.decimals() + 1, rounding.mode())));
    }
    if (rounding.decimals() > 0) {
      changes.add(change(rounding, Rounding.of(rounding.decimals() - 1, rounding.mode())));
    }
    return changes;
  }

  private static Change<Rounding> change(Rounding from, Rounding to) {
    return new Change<>(to, Change.becomes(from, to));
  }
}
