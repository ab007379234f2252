package id.salor.appraisal.calc;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.model.EntryId;
import id.salor.appraisal.policy.ContextFacts;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.value.Name;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Evidence in the kinds that the policy declares.
 *
 * <p>A value that could not be read is kept as {@link Value#UNKNOWN}, so that the rest can still be
 * calculated and every other issue is found as well.
 */
final class AdmittedEvidence {

  private final Map<Name, Value> values = new LinkedHashMap<>();
  private final Map<Name, List<AdmittedEntry>> entries = new LinkedHashMap<>();

  /** An entry of a group, in the kinds that the policy declares. */
  record AdmittedEntry(EntryId id, AdmittedEvidence evidence) {}

  void put(Name name, Value value) {
    values.put(name, value);
  }

  void put(Name group, List<AdmittedEntry> members) {
    entries.put(group, List.copyOf(members));
  }

  /** The value of a given fact or measure. */
  Optional<Value> value(Name name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Whether a group was given, with entries or without. */
  boolean hasGroup(Name group) {
    return entries.containsKey(group);
  }

  List<AdmittedEntry> entries(Name group) {
    return entries.getOrDefault(group, List.of());
  }

  /**
   * What rules may ask about: the facts of the appraisal as a whole, with declared defaults, and
   * the parameters of the agency.
   */
  ContextFacts contextFacts(Schema schema) {
    Map<Name, Value> facts = new LinkedHashMap<>();
    for (Declaration declaration : schema.root().declarations().values()) {
      if (declaration.role() == Declaration.Role.FACT
          || declaration.role() == Declaration.Role.PARAMETER) {
        value(declaration.name())
            .or(declaration::value)
            .filter(Value::isProper)
            .ifPresent(value -> facts.put(declaration.name(), value));
      }
    }
    return new ContextFacts(facts);
  }
}
