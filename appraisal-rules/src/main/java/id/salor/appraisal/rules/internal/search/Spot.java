package id.salor.appraisal.rules.internal.search;

import id.salor.appraisal.model.Datum;
import id.salor.appraisal.model.Entry;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.value.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where a datum stands in evidence: the entries on the way to it, and its name.
 *
 * @param way the entries from the outermost in; none for the appraisal as a whole
 * @param name the name of the datum
 */
record Spot(List<Step> way, Name name) {

  /**
   * One entry on the way.
   *
   * @param group its group
   * @param index its position in the group
   */
  record Step(Name group, int index) {}

  /** Copies the components. */
  Spot {
    way = List.copyOf(way);
    Objects.requireNonNull(name, "name");
  }

  /** The groups on the way. */
  List<Name> groups() {
    return way.stream().map(Step::group).toList();
  }

  /** What stands here, if anything does. */
  Optional<Datum> in(Evidence evidence) {
    Evidence level = evidence;
    for (Step step : way) {
      List<Entry> entries = level.entries(step.group());
      if (step.index() >= entries.size()) {
        return Optional.empty();
      }
      level = entries.get(step.index()).evidence();
    }
    return level.datum(name);
  }

  /** The evidence with another datum here. */
  Evidence put(Evidence evidence, Datum datum) {
    return at(evidence, way, level -> level.toBuilder().datum(name, datum).build());
  }

  /** The evidence without what stands here. */
  Evidence remove(Evidence evidence) {
    return at(
        evidence,
        way,
        level -> {
          Evidence.Builder builder = Evidence.builder();
          level.data().forEach((other, datum) -> keep(builder, other, datum));
          copyGroups(level, builder);
          return builder.build();
        });
  }

  private void keep(Evidence.Builder builder, Name other, Datum datum) {
    if (!other.equals(name)) {
      builder.datum(other, datum);
    }
  }

  private static void copyGroups(Evidence level, Evidence.Builder builder) {
    level
        .entries()
        .forEach(
            (group, entries) -> {
              builder.group(group);
              entries.forEach(entry -> builder.entry(group, entry));
            });
  }

  /** The evidence in which a level at the end of a way is another. */
  static Evidence at(Evidence evidence, List<Step> way, UnaryOperator<Evidence> change) {
    if (way.isEmpty()) {
      return change.apply(evidence);
    }
    Step step = way.get(0);
    List<Entry> entries = new ArrayList<>(evidence.entries(step.group()));
    Entry entry = entries.get(step.index());
    entries.set(
        step.index(),
        new Entry(entry.id(), at(entry.evidence(), way.subList(1, way.size()), change)));
    return withGroup(evidence, step.group(), Optional.of(entries));
  }

  /** The evidence with other entries in a group of its first level, or without the group. */
  static Evidence withGroup(Evidence evidence, Name group, Optional<List<Entry>> entries) {
    Evidence.Builder builder = Evidence.builder();
    evidence.data().forEach(builder::datum);
    evidence
        .entries()
        .forEach(
            (name, members) -> {
              if (!name.equals(group)) {
                builder.group(name);
                members.forEach(entry -> builder.entry(name, entry));
              }
            });
    entries.ifPresent(
        members -> {
          builder.group(group);
          members.forEach(entry -> builder.entry(group, entry));
        });
    return builder.build();
  }
}
