package id.salor.appraisal.rules.internal.suggestion;

import id.salor.appraisal.model.Datum;
import id.salor.appraisal.model.Entry;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.value.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The way to one level of the evidence: the whole, or an entry.
 *
 * @param steps the group and the position of the entry at each step
 */
record EvidencePath(List<Step> steps) {

  static final EvidencePath ROOT = new EvidencePath(List.of());

  /** One entry of one group. */
  record Step(Name group, int index) {}

  EvidencePath {
    steps = List.copyOf(steps);
  }

  EvidencePath to(Name group, int index) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(new Step(group, index));
    return new EvidencePath(longer);
  }

  /** The groups on the way. */
  List<Name> groups() {
    return steps.stream().map(Step::group).toList();
  }

  /** The evidence with a datum put, or replaced, on this level. */
  Evidence with(Evidence whole, Name name, Datum datum) {
    return change(whole, level -> level.toBuilder().datum(name, datum).build());
  }

  /** The evidence without a datum of this level. */
  Evidence without(Evidence whole, Name name) {
    return change(
        whole,
        level -> {
          Evidence.Builder kept = Evidence.builder();
          level.data().forEach((key, datum) -> keep(kept, key, datum, name));
          level.entries().forEach((group, entries) -> addAll(kept, group, entries));
          return kept.build();
        });
  }

  private static void keep(Evidence.Builder kept, Name key, Datum datum, Name left) {
    if (!key.equals(left)) {
      kept.datum(key, datum);
    }
  }

  /** The evidence with other entries in a group of this level. */
  Evidence withEntries(Evidence whole, Name group, List<Entry> entries) {
    return change(whole, level -> replaced(level, group, entries));
  }

  private static Evidence replaced(Evidence level, Name group, List<Entry> entries) {
    Evidence.Builder changed = Evidence.builder();
    level.data().forEach(changed::datum);
    level
        .entries()
        .forEach((name, kept) -> addAll(changed, name, name.equals(group) ? entries : kept));
    return changed.build();
  }

  private static void addAll(Evidence.Builder builder, Name group, List<Entry> entries) {
    builder.group(group);
    entries.forEach(entry -> builder.entry(group, entry));
  }

  private Evidence change(Evidence whole, UnaryOperator<Evidence> changed) {
    if (steps.isEmpty()) {
      return changed.apply(whole);
    }
    Step first = steps.get(0);
    EvidencePath rest = new EvidencePath(steps.subList(1, steps.size()));
    List<Entry> entries = new ArrayList<>(whole.entries(first.group()));
    Entry entry = entries.get(first.index());
    entries.set(first.index(), new Entry(entry.id(), rest.change(entry.evidence(), changed)));
    return replaced(whole, first.group(), entries);
  }
}
