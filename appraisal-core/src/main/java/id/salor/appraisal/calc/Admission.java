package id.salor.appraisal.calc;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Suggestion;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.law.PolicyReference;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.model.Appraisee;
import id.salor.appraisal.model.Datum;
import id.salor.appraisal.model.Entry;
import id.salor.appraisal.model.EntryId;
import id.salor.appraisal.model.EntrySubject;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.model.InputPlace;
import id.salor.appraisal.model.InputValue;
import id.salor.appraisal.model.PriorResult;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.ResultInput;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.value.Name;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the evidence of an appraisal against a schema, and collects what is wrong with it. */
final class Admission {

  private final Schema schema;
  private final Appraisee appraisee;
  private final AppraisalPeriod appraised;
  private final AdmittedEvidence evidence;
  private final List<AdmissionProblem> problems = new ArrayList<>();

  private Admission(Appraisal appraisal, Schema schema) {
    this.schema = schema;
    this.appraisee = appraisal.appraisee();
    this.appraised = appraisal.period();
    this.evidence = admit(appraisal.evidence(), Level.root(schema.root()));
  }

  /** Reads the evidence of an appraisal. */
  static Admission of(Appraisal appraisal, Schema schema) {
    return new Admission(appraisal, schema);
  }

  /** The same with other evidence that was found to be good; what was wrong with the rest stays. */
  private Admission(Admission other, AdmittedEvidence changed) {
    this.schema = other.schema;
    this.appraisee = other.appraisee;
    this.appraised = other.appraised;
    this.evidence = changed;
    this.problems.addAll(other.problems);
  }

  Admission with(InputPlace place, Value value) {
    return new Admission(this, evidence.with(place, 0, value));
  }

  AdmittedEvidence evidence() {
    return evidence;
  }

  List<AdmissionProblem> problems() {
    return problems;
  }

  /**
   * Where in the evidence the reading is. How people refer to it is put into words only where
   * something is to be said of it.
   */
  private record Level(
      GroupDeclaration group, List<Name> groups, Optional<Level> outer, Optional<EntryId> entry) {

    static Level root(GroupDeclaration group) {
      return new Level(group, List.of(), Optional.empty(), Optional.empty());
    }

    Level within(GroupDeclaration inner, List<Name> deeper, EntryId id) {
      return new Level(inner, deeper, Optional.of(this), Optional.of(id));
    }

    /** Empty for the appraisal as a whole. */
    String subject() {
      return entry
          .map(
              id -> EntrySubject.of(outer.map(Level::subject).orElse(""), group.name(), id.value()))
          .orElse("");
    }
  }

  private AdmittedEvidence admit(Evidence given, Level level) {
    AdmittedEvidence admitted = new AdmittedEvidence();
    for (Map.Entry<Name, Datum> datum : given.data().entrySet()) {
      Optional<Declaration> found = level.group().declaration(datum.getKey());
      if (found.isPresent()) {
        admit(datum.getValue(), found.get(), level, admitted);
      } else {
        unknown(datum.getKey(), level);
      }
    }
    for (Map.Entry<Name, List<Entry>> members : given.entries().entrySet()) {
      Optional<GroupDeclaration> found = level.group().group(members.getKey());
      if (found.isPresent()) {
        admitted.put(members.getKey(), admit(members.getValue(), found.get(), level));
      } else {
        unknownGroup(members.getKey(), members.getValue(), level);
      }
    }
    return admitted;
  }

  private void admit(Datum datum, Declaration declaration, Level level, AdmittedEvidence admitted) {
    Name name = declaration.name();
    if (!declaration.isInput()) {
      report(Issue.of(CalculationCode.NOT_AN_INPUT, name), level, pathOf(name, level));
      return;
    }
    Validated<Value> value =
        datum.value() instanceof InputValue.OfResult given
            ? exported(given.result(), declaration)
            : InputReading.read(datum.value(), declaration, schema);
    value.issues().forEach(issue -> report(issue, level, pathOf(name, level)));
    admitted.put(name, value.value().orElse(Value.UNKNOWN));
  }

  private static Optional<Path> pathOf(Name name, Level level) {
    return Optional.of(new Path(level.groups(), name));
  }

  /** What the result of another appraisal exports, if it is the result that is asked for. */
  private Validated<Value> exported(PriorResult result, Declaration declaration) {
    Name name = declaration.name();
    if (declaration.from().isEmpty()) {
      return Validated.invalid(Issue.of(CalculationCode.RESULT_NOT_ASKED_FOR, name, result));
    }
    ResultInput wanted = declaration.from().get();
    List<Issue> issues = new ArrayList<>();
    if (!isMadeUnder(wanted.policy(), result)) {
      issues.add(Issue.of(CalculationCode.RESULT_OF_OTHER_POLICY, name, result, wanted.policy()));
    }
    wanted
        .period()
        .map(covered -> covered.from(appraised))
        .filter(period -> !period.equals(result.period()))
        .map(period -> Issue.of(CalculationCode.RESULT_OF_OTHER_PERIOD, name, result, period))
        .ifPresent(issues::add);
    result
        .appraisee()
        .filter(person -> !person.equals(appraisee.id()))
        .map(
            person ->
                Issue.of(
                    CalculationCode.RESULT_OF_OTHER_PERSON, name, result, person, appraisee.id()))
        .ifPresent(issues::add);
    InputValue export = result.exports().get(wanted.export());
    if (export == null) {
      issues.add(Issue.of(CalculationCode.RESULT_WITHOUT_EXPORT, name, result, wanted.export()));
    }
    return issues.isEmpty()
        ? InputReading.read(export, declaration, schema)
        : Validated.invalid(issues);
  }

  private static boolean isMadeUnder(PolicyReference wanted, PriorResult result) {
    return wanted instanceof PolicyId id
        ? id.equals(result.policy())
        : wanted.family().equals(result.policy().family());
  }

  private List<AdmittedEvidence.AdmittedEntry> admit(
      List<Entry> members, GroupDeclaration group, Level level) {
    Set<EntryId> seen = new HashSet<>();
    List<AdmittedEvidence.AdmittedEntry> admitted = new ArrayList<>();
    List<Name> deeper = new ArrayList<>(level.groups());
    deeper.add(group.name());
    for (Entry entry : members) {
      Level inner = level.within(group, deeper, entry.id());
      if (!seen.add(entry.id())) {
        report(Issue.of(CalculationCode.DUPLICATE_ENTRY, entry.id()), inner, Optional.empty());
      }
      admitted.add(new AdmittedEvidence.AdmittedEntry(entry.id(), admit(entry.evidence(), inner)));
    }
    return admitted;
  }

  /** A table of several policies has columns of groups that not each policy knows. */
  private void unknownGroup(Name group, List<Entry> members, Level level) {
    if (!members.isEmpty()) {
      unknown(group, level);
    }
  }

  private void unknown(Name name, Level level) {
    List<String> known = new ArrayList<>();
    level.group().declarations().values().stream()
        .filter(Declaration::isInput)
        .forEach(declaration -> known.add(declaration.name().value()));
    level.group().groups().keySet().forEach(group -> known.add(group.value()));
    String maybe = Suggestion.nearestOrAll(name.value(), known);
    report(Issue.of(CalculationCode.UNKNOWN_INPUT, name, maybe), level, Optional.empty());
  }

  private void report(Issue issue, Level level, Optional<Path> input) {
    String subject = level.subject();
    Issue told = subject.isEmpty() ? issue : issue.about(subject);
    problems.add(new AdmissionProblem(told, input));
  }
}
