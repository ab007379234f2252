package id.salor.appraisal.calc;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.model.EntryId;
import id.salor.appraisal.model.InputPlace;
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

  /**
   * The same evidence with another value, which is taken to be of the declared kind.
   *
   * @param depth how many of the entries on the way were entered
   */
  AdmittedEvidence with(InputPlace place, int depth, Value value) {
    AdmittedEvidence changed = new AdmittedEvidence();
    changed.values.putAll(values);
    changed.entries.putAll(entries);
    if (depth == place.entries().size()) {
      changed.values.put(place.name(), value);
      return changed;
    }
    InputPlace.Within within = place.entries().get(depth);
    changed.entries.computeIfPresent(
        within.group(), (group, members) -> with(members, within.id(), place, depth, value));
    return changed;
  }

  private static List<AdmittedEntry> with(
      List<AdmittedEntry> members, EntryId id, InputPlace place, int depth, Value value) {
    return members.stream()
        .map(
            member ->
                member.id().equals(id)
                    ? new AdmittedEntry(id, member.evidence().with(place, depth + 1, value))
                    : member)
        .toList();
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
