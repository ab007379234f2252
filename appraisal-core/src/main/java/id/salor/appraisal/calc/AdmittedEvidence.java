package id.salor.appraisal.calc;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Suggestion;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.model.Datum;
import id.salor.appraisal.model.Entry;
import id.salor.appraisal.model.EntryId;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.policy.ContextFacts;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.value.Name;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Evidence in the kinds that the policy declares, with everything that is wrong in it.
 *
 * <p>A value that could not be read is kept as {@link Value#UNKNOWN}, so that the rest can still be
 * calculated and every other issue is found as well.
 */
final class AdmittedEvidence {

  private final Map<Name, Value> values = new LinkedHashMap<>();
  private final Map<Name, List<AdmittedEntry>> entries = new LinkedHashMap<>();

  /** An entry of a group, in the kinds that the policy declares. */
  record AdmittedEntry(EntryId id, AdmittedEvidence evidence) {}

  private AdmittedEvidence() {}

  /** Reads evidence against a schema and adds what is wrong to the issues. */
  static AdmittedEvidence of(Evidence evidence, Schema schema, List<Issue> issues) {
    return admit(evidence, schema.root(), schema, Optional.empty(), issues);
  }

  private static AdmittedEvidence admit(
      Evidence evidence,
      GroupDeclaration level,
      Schema schema,
      Optional<String> subject,
      List<Issue> issues) {
    AdmittedEvidence admitted = new AdmittedEvidence();
    evidence
        .data()
        .forEach(
            (name, datum) ->
                level
                    .declaration(name)
                    .ifPresentOrElse(
                        found -> admitted.add(datum, found, schema, subject, issues),
                        () -> unknown(name, level, subject, issues)));
    evidence
        .entries()
        .forEach(
            (group, members) ->
                level
                    .group(group)
                    .ifPresentOrElse(
                        found -> admitted.add(members, found, schema, subject, issues),
                        () -> unknownGroup(group, members, level, subject, issues)));
    return admitted;
  }

  private void add(
      Datum datum,
      Declaration declaration,
      Schema schema,
      Optional<String> subject,
      List<Issue> issues) {
    if (!declaration.isInput()) {
      issues.add(about(Issue.of(CalculationCode.NOT_AN_INPUT, declaration.name()), subject));
      return;
    }
    Validated<Value> value = InputReading.read(datum.value(), declaration, schema);
    value.issues().forEach(issue -> issues.add(about(issue, subject)));
    values.put(declaration.name(), value.value().orElse(Value.UNKNOWN));
  }

  private void add(
      List<Entry> members,
      GroupDeclaration group,
      Schema schema,
      Optional<String> subject,
      List<Issue> issues) {
    Set<EntryId> seen = new HashSet<>();
    List<AdmittedEntry> admitted = new ArrayList<>();
    for (Entry entry : members) {
      String concerned =
          subject.map(outer -> outer + " / ").orElse("") + group.name() + " " + entry.id();
      if (!seen.add(entry.id())) {
        issues.add(Issue.of(CalculationCode.DUPLICATE_ENTRY, entry.id()).about(concerned));
      }
      AdmittedEvidence inner =
          admit(entry.evidence(), group, schema, Optional.of(concerned), issues);
      admitted.add(new AdmittedEntry(entry.id(), inner));
    }
    entries.put(group.name(), List.copyOf(admitted));
  }

  /** A table of several policies has columns of groups that not each policy knows. */
  private static void unknownGroup(
      Name group,
      List<Entry> members,
      GroupDeclaration level,
      Optional<String> subject,
      List<Issue> issues) {
    if (!members.isEmpty()) {
      unknown(group, level, subject, issues);
    }
  }

  private static void unknown(
      Name name, GroupDeclaration level, Optional<String> subject, List<Issue> issues) {
    List<String> known = new ArrayList<>();
    level.declarations().values().stream()
        .filter(Declaration::isInput)
        .forEach(declaration -> known.add(declaration.name().value()));
    level.groups().keySet().forEach(group -> known.add(group.value()));
    String maybe = Suggestion.nearestOrAll(name.value(), known);
    issues.add(about(Issue.of(CalculationCode.UNKNOWN_INPUT, name, maybe), subject));
  }

  private static Issue about(Issue issue, Optional<String> subject) {
    return subject.map(issue::about).orElse(issue);
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

  /** The facts of the appraisal as a whole, with declared defaults, that rules may ask about. */
  ContextFacts contextFacts(Schema schema) {
    Map<Name, Value> facts = new LinkedHashMap<>();
    for (Declaration declaration : schema.root().declarations().values()) {
      if (declaration.role() == Declaration.Role.FACT) {
        value(declaration.name())
            .or(declaration::value)
            .filter(Value::isProper)
            .ifPresent(value -> facts.put(declaration.name(), value));
      }
    }
    return new ContextFacts(facts);
  }
}
