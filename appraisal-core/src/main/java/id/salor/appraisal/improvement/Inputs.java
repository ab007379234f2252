package id.salor.appraisal.improvement;

import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.model.Entry;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.model.InputPlace;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Direction;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The inputs of an appraisal, on every level of its evidence, in the order of the policy. */
final class Inputs {

  private Inputs() {}

  /** An input, whether it was given or not. */
  record Place(InputPlace place, Declaration declaration) {

    /** Whether a person can influence it. */
    boolean isMovable() {
      return declaration.direction() != Direction.NONE
          && !(declaration.kind() instanceof Kind.OfDate);
    }
  }

  static List<Place> of(Schema schema, Evidence evidence) {
    List<Place> places = new ArrayList<>();
    collect(schema.root(), evidence, List.of(), places);
    return places;
  }

  private static void collect(
      GroupDeclaration level, Evidence evidence, List<InputPlace.Within> way, List<Place> places) {
    level.declarations().values().stream()
        .filter(Declaration::isInput)
        .forEach(found -> places.add(new Place(new InputPlace(way, found.name()), found)));
    for (Map.Entry<Name, GroupDeclaration> group : level.groups().entrySet()) {
      for (Entry entry : evidence.entries(group.getKey())) {
        List<InputPlace.Within> deeper = new ArrayList<>(way);
        deeper.add(new InputPlace.Within(group.getKey(), entry.id()));
        collect(group.getValue(), entry.evidence(), deeper, places);
      }
    }
  }

  /** The label set of an input, if it is a label. */
  static Optional<LabelSet> set(Declaration declaration, Schema schema) {
    return declaration.kind() instanceof Kind.OfLabel of
        ? schema.labelSet(of.set())
        : Optional.empty();
  }

  /** What can be moved of what was given, or has a default. */
  static List<Movable> movables(Trial trial) {
    List<Movable> movables = new ArrayList<>();
    for (Place input : of(trial.schema(), trial.appraisal().evidence())) {
      if (input.isMovable()) {
        Optional<Value> value =
            trial.value(input.place()).or(input.declaration()::value).filter(Value::isProper);
        value
            .flatMap(
                from ->
                    Movable.from(
                        input.place(),
                        input.declaration(),
                        from,
                        set(input.declaration(), trial.schema())))
            .ifPresent(movables::add);
      }
    }
    return movables;
  }
}
