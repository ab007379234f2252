package id.salor.appraisal.rules.internal.suggestion;

import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.model.Datum;
import id.salor.appraisal.model.Entry;
import id.salor.appraisal.model.EntryId;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.model.InputValue;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.ScoreRange;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Evidence that differs from other evidence in one thing. */
final class EvidenceChanges {

  /**
   * A number in the evidence that can be turned like a dial.
   *
   * @param numbers which numbers it may be
   * @param now what it is
   * @param put the evidence with another number
   */
  record Dial(ScoreRange numbers, Rational now, Function<Rational, Evidence> put) {}

  private final Schema schema;
  private final Evidence whole;
  private final List<Evidence> changed = new ArrayList<>();
  private final List<Dial> dials = new ArrayList<>();

  private EvidenceChanges(Schema schema, Evidence whole) {
    this.schema = schema;
    this.whole = whole;
    visit(EvidencePath.ROOT, whole, schema.root());
  }

  static EvidenceChanges of(Evidence evidence, Schema schema) {
    return new EvidenceChanges(schema, evidence);
  }

  /** Evidence with another label, truth or date, with more entries or fewer, or without a datum. */
  List<Evidence> changed() {
    return changed;
  }

  /** The numbers, each to be turned alone. */
  List<Dial> dials() {
    return dials;
  }

  private void visit(EvidencePath path, Evidence level, GroupDeclaration declared) {
    for (Declaration declaration : declared.declarations().values()) {
      if (declaration.isInput()) {
        visit(path, level, declaration);
      }
    }
    level
        .entries()
        .forEach(
            (group, entries) -> {
              addEntries(path, group, entries);
              for (int i = 0; i < entries.size(); i++) {
                int index = i;
                declared
                    .group(group)
                    .ifPresent(
                        inner ->
                            visit(path.to(group, index), entries.get(index).evidence(), inner));
              }
            });
  }

  private void visit(EvidencePath path, Evidence level, Declaration declaration) {
    Name name = declaration.name();
    Optional<Datum> given = level.datum(name);
    if (given.filter(datum -> datum.value() instanceof InputValue.OfResult).isPresent()) {
      return;
    }
    if (given.isPresent()) {
      changed.add(path.without(whole, name));
    }
    if (declaration.kind() instanceof Kind.OfNumber) {
      Rational now =
          given
              .flatMap(datum -> Rational.tryParse(datum.value().text().replace(',', '.')))
              .or(declaration.range()::lowest)
              .orElse(Rational.ZERO);
      dials.add(
          new Dial(declaration.range(), now, number -> path.with(whole, name, Datum.of(number))));
    } else {
      String was = given.map(datum -> datum.value().text()).orElse("");
      for (String other : others(declaration.kind(), was)) {
        changed.add(path.with(whole, name, Datum.of(other)));
      }
    }
  }

  private List<String> others(Kind kind, String was) {
    List<String> all = new ArrayList<>();
    if (kind instanceof Kind.OfLabel of) {
      schema.labelSet(of.set()).orElseThrow().labels().forEach(label -> all.add(label.value()));
    } else if (kind instanceof Kind.OfTruth) {
      all.addAll(List.of("ya", "tidak"));
    } else {
      try {
        LocalDate day = LocalDate.parse(was);
        all.addAll(List.of(day.plusDays(1).toString(), day.minusDays(1).toString()));
      } catch (DateTimeParseException noDay) {
        return List.of();
      }
    }
    all.remove(was);
    return all;
  }

  /** One entry fewer, none at all, and one like another once more. */
  private void addEntries(EvidencePath path, Name group, List<Entry> entries) {
    for (Entry left : entries) {
      changed.add(
          path.withEntries(whole, group, entries.stream().filter(entry -> entry != left).toList()));
    }
    if (entries.size() > 1) {
      changed.add(path.withEntries(whole, group, List.of()));
    }
    if (!entries.isEmpty()) {
      List<Entry> more = new ArrayList<>(entries);
      more.add(new Entry(freeId(entries), entries.get(0).evidence()));
      changed.add(path.withEntries(whole, group, more));
    }
  }

  private static EntryId freeId(List<Entry> entries) {
    Set<EntryId> taken = new LinkedHashSet<>();
    entries.forEach(entry -> taken.add(entry.id()));
    int number = entries.size() + 1;
    while (taken.contains(EntryId.of("E" + number))) {
      number++;
    }
    return EntryId.of("E" + number);
  }
}
