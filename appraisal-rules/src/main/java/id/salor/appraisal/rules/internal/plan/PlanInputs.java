package id.salor.appraisal.rules.internal.plan;

import id.salor.appraisal.model.Entry;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Direction;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.rules.internal.rule.Condition;
import id.salor.appraisal.value.Name;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which inputs of a version are known before a period begins, and which come later. */
final class PlanInputs {

  private final Schema schema;
  private final Set<Path> planned;

  private PlanInputs(Schema schema, Set<Path> planned) {
    this.schema = schema;
    this.planned = planned;
  }

  /**
   * Returns the inputs of a version.
   *
   * @param declared what the version says belongs in a plan; where it does not say, what has a
   *     direction or is the result of another appraisal comes later, and a group whose entries have
   *     no measure but such comes later as a whole
   */
  static PlanInputs of(VersionRules version, Optional<Set<Path>> declared) {
    Schema schema = version.version().schema();
    Set<Path> planned = new HashSet<>(declared.orElseGet(() -> derived(schema)));
    // without what rules ask about, nobody knows what will be measured
    for (Condition condition : version.conditions()) {
      condition
          .fact()
          .map(Path::of)
          .filter(path -> schema.declaration(path).filter(PlanInputs::isNeeded).isPresent())
          .ifPresent(planned::add);
    }
    return new PlanInputs(schema, planned);
  }

  /** Whether an input must be given. */
  static boolean isNeeded(Declaration declaration) {
    return declaration.isInput()
        && declaration.presence() == Declaration.Presence.REQUIRED
        && declaration.value().isEmpty();
  }

  private static Set<Path> derived(Schema schema) {
    Set<Path> planned = new HashSet<>();
    derive(List.of(), schema.root(), planned);
    return planned;
  }

  private static void derive(List<Name> groups, GroupDeclaration level, Set<Path> planned) {
    boolean isPlanned =
        groups.isEmpty()
            || level.declarations().values().stream()
                .anyMatch(one -> one.role() == Declaration.Role.MEASURE && isWithoutDirection(one));
    level
        .declarations()
        .forEach(
            (name, one) -> {
              if (isPlanned && one.isInput() && isWithoutDirection(one)) {
                planned.add(new Path(groups, name));
              }
            });
    level
        .groups()
        .forEach(
            (name, inner) -> {
              List<Name> deeper = new ArrayList<>(groups);
              deeper.add(name);
              int before = planned.size();
              derive(deeper, inner, planned);
              if (planned.size() > before && !groups.isEmpty()) {
                // facts of an entry that holds targets tell what the targets are for
                level.declarations().values().stream()
                    .filter(one -> one.isInput() && isWithoutDirection(one))
                    .forEach(one -> planned.add(new Path(groups, one.name())));
              }
            });
  }

  private static boolean isWithoutDirection(Declaration declaration) {
    return declaration.direction() == Direction.NONE && declaration.from().isEmpty();
  }

  /** Tells whether an input is known before the period begins. */
  boolean isPlanned(Path input) {
    return planned.contains(input);
  }

  /** Tells whether entries of a group are: where something within them is. */
  boolean isPlanned(List<Name> group) {
    return planned.stream()
        .anyMatch(
            path ->
                path.groups().size() >= group.size()
                    && path.groups().subList(0, group.size()).equals(group));
  }

  /** Returns the evidence without what comes later. */
  Evidence plannedPart(Evidence evidence) {
    return plannedPart(evidence, List.of(), schema.root());
  }

  private Evidence plannedPart(Evidence evidence, List<Name> groups, GroupDeclaration level) {
    Evidence.Builder kept = Evidence.builder();
    evidence
        .data()
        .forEach(
            (name, datum) -> {
              if (isPlanned(new Path(groups, name)) || isUnknown(level, name)) {
                kept.datum(name, datum);
              }
            });
    for (Map.Entry<Name, List<Entry>> group : evidence.entries().entrySet()) {
      Optional<GroupDeclaration> inner = level.group(group.getKey());
      List<Name> deeper = new ArrayList<>(groups);
      deeper.add(group.getKey());
      if (inner.isEmpty() || isPlanned(deeper)) {
        kept.group(group.getKey());
        for (Entry entry : group.getValue()) {
          Evidence part =
              inner.isEmpty()
                  ? entry.evidence()
                  : plannedPart(entry.evidence(), deeper, inner.get());
          kept.entry(group.getKey(), new Entry(entry.id(), part));
        }
      }
    }
    return kept.build();
  }

  private static boolean isUnknown(GroupDeclaration level, Name name) {
    return level.declaration(name).filter(Declaration::isInput).isEmpty();
  }

  /** Tells whether something that comes later was given. */
  boolean isUnderWay(Evidence evidence) {
    return isUnderWay(evidence, List.of(), schema.root());
  }

  private boolean isUnderWay(Evidence evidence, List<Name> groups, GroupDeclaration level) {
    boolean here =
        evidence.data().keySet().stream()
            .anyMatch(name -> !isUnknown(level, name) && !isPlanned(new Path(groups, name)));
    return here
        || evidence.entries().entrySet().stream()
            .filter(group -> level.group(group.getKey()).isPresent())
            .anyMatch(
                group -> {
                  List<Name> deeper = new ArrayList<>(groups);
                  deeper.add(group.getKey());
                  return (!group.getValue().isEmpty() && !isPlanned(deeper))
                      || group.getValue().stream()
                          .anyMatch(
                              entry ->
                                  isUnderWay(
                                      entry.evidence(),
                                      deeper,
                                      level.group(group.getKey()).orElseThrow()));
                });
  }
}
