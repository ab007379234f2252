package id.salor.appraisal.formula;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A formula with the place of each of its parts in the text it was read from.
 *
 * @param formula what was read
 * @param offsets where each part begins in the text, by identity; counted from 0
 */
public record ParsedFormula(Formula formula, Map<Formula, Integer> offsets) {

  /** Checks the components; the map is kept as it is, since it goes by identity. */
  public ParsedFormula {
    Objects.requireNonNull(formula, "formula");
    if (!(offsets instanceof IdentityHashMap)) {
      throw new IllegalArgumentException("offsets go by identity");
    }
  }
}
