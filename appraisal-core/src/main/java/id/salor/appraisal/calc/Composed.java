package id.salor.appraisal.calc;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a composition came to, with the weights that its parts really had.
 *
 * @param value what it came to, before bounds, rounding and gates
 * @param weights the weight of each part that took part, for weighted sums
 */
record Composed(Value value, Map<Name, Rational> weights) {

  /** Copies the weights. */
  Composed {
    weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
  }
}
