package id.salor.appraisal.rules.internal.search;

import id.salor.appraisal.model.Entry;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.value.Name;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What may be given to some versions on one level, as all of them declare it together; of an input
 * that several declare, the last says what it is.
 */
final class Inputs {

  /** An input, and the version that declares it. */
  record Input(Declaration declaration, Schema schema) {}

  private final Map<Name, Input> data = new LinkedHashMap<>();
  private final Map<Name, Inputs> groups = new LinkedHashMap<>();
  private boolean optional = true;

  private Inputs() {}

  static Inputs of(List<Schema> schemas) {
    Inputs root = new Inputs();
    schemas.forEach(schema -> root.add(schema.root(), schema));
    return root;
  }

  private void add(GroupDeclaration level, Schema schema) {
    for (Declaration declaration : level.declarations().values()) {
      if (declaration.isInput()) {
        data.put(declaration.name(), new Input(declaration, schema));
      }
    }
    for (GroupDeclaration group : level.groups().values()) {
      Inputs inner = groups.computeIfAbsent(group.name(), name -> new Inputs());
      inner.optional &= group.presence() == Declaration.Presence.OPTIONAL;
      inner.add(group, schema);
    }
  }

  Map<Name, Input> data() {
    return data;
  }

  Map<Name, Inputs> groups() {
    return groups;
  }

  /** Tells whether a group need not be given. */
  boolean isOptional() {
    return optional;
  }

  /** The input of a spot, if it is declared. */
  Optional<Input> at(Spot spot) {
    Inputs level = this;
    for (Name group : spot.groups()) {
      level = level.groups.get(group);
      if (level == null) {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(level.data.get(spot.name()));
  }

  /** The level at the end of a way. */
  Inputs level(List<Spot.Step> way) {
    Inputs level = this;
    for (Spot.Step step : way) {
      level = level.groups.get(step.group());
    }
    return level;
  }

  /** Every spot at which this evidence holds something, or could. */
  List<Spot> spots(Evidence evidence) {
    List<Spot> spots = new ArrayList<>();
    levels(evidence)
        .forEach(way -> level(way).data.keySet().forEach(name -> spots.add(new Spot(way, name))));
    return spots;
  }

  /** The way to every level of this evidence that is declared, the appraisal as a whole first. */
  List<List<Spot.Step>> levels(Evidence evidence) {
    List<List<Spot.Step>> levels = new ArrayList<>();
    collect(evidence, List.of(), levels);
    return levels;
  }

  private void collect(Evidence evidence, List<Spot.Step> way, List<List<Spot.Step>> levels) {
    levels.add(way);
    groups.forEach(
        (name, inner) -> {
          List<Entry> entries = evidence.entries(name);
          for (int i = 0; i < entries.size(); i++) {
            List<Spot.Step> deeper = new ArrayList<>(way);
            deeper.add(new Spot.Step(name, i));
            inner.collect(entries.get(i).evidence(), List.copyOf(deeper), levels);
          }
        });
  }
}
