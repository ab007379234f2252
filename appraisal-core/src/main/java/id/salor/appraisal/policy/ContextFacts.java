package id.salor.appraisal.policy;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.value.Name;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The circumstances that rules may ask about: facts of the appraisal as a whole, of declared kinds.
 *
 * <p>Rules see nothing else: no measure, no entry, no date of the period.
 *
 * @param values proper values by name; what is not there was not given
 */
public record ContextFacts(Map<Name, Value> values) {

  /** Checks and copies the component. */
  public ContextFacts {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
    values.forEach(
        (name, value) -> {
          if (!value.isProper()) {
            throw new IllegalArgumentException("not a fact: " + name + " = " + value);
          }
        });
  }

  /** Returns the fact of this name, if it was given. */
  public Optional<Value> value(Name name) {
    return Optional.ofNullable(values.get(name));
  }
}
