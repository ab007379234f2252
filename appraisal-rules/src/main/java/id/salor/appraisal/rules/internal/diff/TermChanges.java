package id.salor.appraisal.rules.internal.diff;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.law.LegalBasis;
import id.salor.appraisal.policy.ContextFacts;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Origin;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.rules.diff.Change;
import id.salor.appraisal.rules.internal.meaning.VersionMeaning;
import id.salor.appraisal.rules.internal.words.Whom;
import id.salor.appraisal.rules.internal.words.Words;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What rules and tables of two versions say differently, for whom, and whether it matters. */
final class TermChanges {

  /** Most new, or most dropped, things of one sort that are told one by one. */
  private static final int MAX_TOLD = 8;

  private static final Text NEW = Text.of("baru", "new");
  private static final Text GONE = Text.of("dihapus", "gone");

  private final Comparison comparison;
  private final Schema earlier;
  private final Schema later;
  private final TermWords wordsBefore;
  private final TermWords wordsAfter;
  private final Whom whom;
  private final Map<Object, Event> events = new LinkedHashMap<>();

  /** A pair of terms, with everywhere it is met. */
  private static final class Event {
    private final TermPairs.Pair pair;
    private final Set<ContextFacts> circumstances = new LinkedHashSet<>();
    private final List<JointRegions.JointRegion> regions = new ArrayList<>();

    Event(TermPairs.Pair pair) {
      this.pair = pair;
    }
  }

  TermChanges(Comparison comparison) {
    this.comparison = comparison;
    this.earlier = comparison.before().version().schema();
    this.later = comparison.after().version().schema();
    this.wordsBefore = new TermWords(earlier);
    this.wordsAfter = new TermWords(later);
    this.whom =
        new Whom(comparison.joint().all(), comparison.joint().schema(), comparison.conditions());
  }

  List<Change> find() {
    for (JointRegions.JointRegion region : comparison.joint().regions()) {
      for (TermPairs.Pair pair : TermPairs.of(region.before(), region.after())) {
        Event event = events.computeIfAbsent(key(pair), any -> new Event(pair));
        event.circumstances.addAll(region.circumstances());
        event.regions.add(region);
      }
    }
    List<Change> changes = new ArrayList<>(tables());
    List<Event> different =
        events.values().stream()
            .filter(event -> !event.pair.isSameTerm())
            .filter(event -> !isOfUndeclared(event.pair))
            .sorted(Comparator.comparing(event -> event.pair.any().origin().location()))
            .toList();
    changes.addAll(told(different));
    changes.addAll(bases(changes));
    return changes;
  }

  private static Object key(TermPairs.Pair pair) {
    return List.of(pair.before().map(TermChanges::key), pair.after().map(TermChanges::key));
  }

  private static Object key(SignedTerm signed) {
    return List.of(signed.term(), signed.origin());
  }

  /** What is said of a quantity that one version does not have is told with its name alone. */
  private boolean isOfUndeclared(TermPairs.Pair pair) {
    if (pair.isBoth() || !(pair.any().term() instanceof Term.OfQuantity of)) {
      return false;
    }
    Schema other = pair.before().isPresent() ? later : earlier;
    return other.declaration(of.target()).isEmpty() && manyUndeclared();
  }

  /** A few new quantities are told with what they are made of; many only by name. */
  private boolean manyUndeclared() {
    long fresh =
        later.declarations().keySet().stream()
            .filter(p -> !earlier.declarations().containsKey(p))
            .count();
    long gone =
        earlier.declarations().keySet().stream()
            .filter(p -> !later.declarations().containsKey(p))
            .count();
    return Math.max(fresh, gone) > MAX_TOLD;
  }

  // terms

  private List<Change> told(List<Event> different) {
    Map<Object, List<Change>> oneSided = new LinkedHashMap<>();
    List<Change> changes = new ArrayList<>();
    for (Event event : different) {
      Change change = change(event);
      if (event.pair.isBoth()) {
        changes.add(change);
      } else {
        oneSided
            .computeIfAbsent(
                List.of(change.topic(), event.pair.after().isPresent(), change.effect()),
                any -> new ArrayList<>())
            .add(change);
      }
    }
    oneSided.values().forEach(list -> changes.addAll(shortened(list)));
    return changes;
  }

  /** Of very many the first are told, and how many more there are. */
  private static List<Change> shortened(List<Change> list) {
    if (list.size() <= MAX_TOLD) {
      return list;
    }
    List<Change> told = new ArrayList<>(list.subList(0, MAX_TOLD));
    Change first = list.get(MAX_TOLD);
    int more = list.size() - MAX_TOLD;
    Text what =
        first.after().isPresent()
            ? Text.of("… dan " + more + " lagi yang baru.", "… and " + more + " more that are new.")
            : Text.of(
                "… dan " + more + " lagi yang dihapus.", "… and " + more + " more that are gone.");
    told.add(
        new Change(first.topic(), first.effect(), what, Text.EMPTY, first.before(), first.after()));
    return told;
  }

  private Change change(Event event) {
    TermPairs.Pair pair = event.pair;
    Term any = pair.any().term();
    return new Change(
        TermWords.topic(any),
        effect(event),
        effect(event) == Change.Effect.NONE && pair.isBoth()
            ? writtenOtherwise(pair)
            : sentence(pair),
        whom.describe(event.circumstances),
        pair.before().map(TermChanges::place),
        pair.after().map(TermChanges::place));
  }

  private static Change.Place place(SignedTerm signed) {
    return new Change.Place(signed.origin().location(), Optional.of(signed.origin().basis()));
  }

  private Text sentence(TermPairs.Pair pair) {
    if (!pair.isBoth()) {
      TermWords words = pair.after().isPresent() ? wordsAfter : wordsBefore;
      Term term = pair.any().term();
      return TermWords.text(
          "%s (%s): %s.",
          "%s (%s): %s.",
          words.subject(term),
          pair.after().isPresent() ? NEW : GONE,
          words.content(term));
    }
    Term was = pair.before().orElseThrow().term();
    Term now = pair.after().orElseThrow().term();
    return wordsAfter.change(was, wordsBefore, now);
  }

  private Text writtenOtherwise(TermPairs.Pair pair) {
    Term now = pair.after().orElseThrow().term();
    Text was = wordsBefore.content(pair.before().orElseThrow().term());
    Text is = wordsAfter.content(now);
    return was.equals(is)
        ? TermWords.text(
            "%s ditulis lain, artinya sama: %s.",
            "%s is written otherwise and means the same: %s.", wordsAfter.subject(now), is)
        : TermWords.text(
            "%s ditulis lain, artinya sama: %s → %s.",
            "%s is written otherwise and means the same: %s → %s.",
            wordsAfter.subject(now),
            was,
            is);
  }

  private Change.Effect effect(Event event) {
    Term any = event.pair.any().term();
    boolean matters = event.regions.stream().anyMatch(comparison::differsIn);
    if (any instanceof Term.Advice || any instanceof Term.Objection) {
      return Change.Effect.TEXT;
    }
    if (event.pair.isBoth() && saysTheSame(event)) {
      return onlyTextsDiffer(event.pair) ? Change.Effect.TEXT : Change.Effect.NONE;
    }
    if (!matters) {
      return isShown(event) ? Change.Effect.TEXT : Change.Effect.NONE;
    }
    return Change.Effect.OUTCOME;
  }

  /** A message or reason is another, and nothing else. */
  private static boolean onlyTextsDiffer(TermPairs.Pair pair) {
    Term was = pair.before().orElseThrow().term();
    Term now = pair.after().orElseThrow().term();
    if (was instanceof Term.Requirement one && now instanceof Term.Requirement other) {
      return !one.message().equals(other.message());
    } else if (was instanceof Term.EveryLabel one && now instanceof Term.EveryLabel other) {
      return !one.message().equals(other.message());
    }
    return was instanceof Term.WithoutRating one
        && now instanceof Term.WithoutRating other
        && !one.reason().equals(other.reason());
  }

  private boolean saysTheSame(Event event) {
    Term was = event.pair.before().orElseThrow().term();
    Term now = event.pair.after().orElseThrow().term();
    return event.regions.stream().allMatch(region -> saysTheSame(was, now, region));
  }

  private boolean saysTheSame(Term was, Term now, JointRegions.JointRegion region) {
    VersionMeaning one = comparison.meaning(region.before());
    VersionMeaning other = comparison.meaning(region.after());
    boolean isValue =
        was instanceof Term.Definition
            || was instanceof Term.Composition
            || was instanceof Term.CohortFigure;
    if (isValue) {
      Path path = ((Term.OfQuantity) was).target();
      if (one.quantity(path) == other.quantity(path)) {
        return true;
      }
    }
    if (!was.getClass().equals(now.getClass()) || !was.level().equals(now.level())) {
      return false;
    }
    if (!bare(was).equals(bare(now)) || was.formulas().size() != now.formulas().size()) {
      return false;
    }
    for (int i = 0; i < was.formulas().size(); i++) {
      if (one.said(was.formulas().get(i), was.level())
          != other.said(now.formulas().get(i), now.level())) {
        return false;
      }
    }
    return true;
  }

  /** What a term says beside its formulas and texts. */
  private static Object bare(Term term) {
    if (term instanceof Term.Gate gate) {
      return List.of(gate.target(), gate.mode(), gate.limit());
    } else if (term instanceof Term.Requirement requirement) {
      return requirement.level();
    } else if (term instanceof Term.EveryLabel every) {
      return List.of(every.path(), every.condition());
    } else if (term instanceof Term.WithoutRating || term instanceof Term.Advice) {
      return term.getClass();
    } else if (term instanceof Term.Objection objection) {
      return List.of(objection.key());
    } else if (term instanceof Term.Definition definition) {
      return definition.target();
    }
    return term.formulas().isEmpty() ? term : term.key();
  }

  /** Tells whether an indicator is made of this. */
  private boolean isShown(Event event) {
    return event.pair.any().term() instanceof Term.OfQuantity of
        && event.regions.stream()
            .anyMatch(
                region ->
                    later.root().declarations().values().stream()
                        .filter(Declaration::isIndicator)
                        .filter(found -> earlier.root().declaration(found.name()).isPresent())
                        .map(found -> Path.of(found.name()))
                        .anyMatch(
                            path ->
                                comparison.meaning(region.before()).quantity(path)
                                    != comparison.meaning(region.after()).quantity(path)));
  }

  // tables

  private List<Change> tables() {
    List<Change> changes = new ArrayList<>();
    Map<Name, DecisionTable> was = comparison.before().tables();
    Map<Name, DecisionTable> now = comparison.after().tables();
    List<Name> gone =
        was.keySet().stream().filter(name -> !now.containsKey(name)).sorted().toList();
    List<Name> fresh =
        now.keySet().stream().filter(name -> !was.containsKey(name)).sorted().toList();
    Map<Name, Name> renamed = renamed(gone, fresh);
    renamed.forEach(
        (old, name) ->
            changes.add(
                table(
                    Change.Effect.NONE,
                    TermWords.text(
                        "Tabel %s kini bernama %s.",
                        "The table %s is now called %s.",
                        Text.same(old.value()),
                        Text.same(name.value())),
                    Optional.of(was.get(old)),
                    Optional.of(now.get(name)),
                    Text.EMPTY)));
    oneSided(gone, renamed.keySet(), was, changes, true);
    oneSided(fresh, Set.copyOf(renamed.values()), now, changes, false);
    was.keySet().stream()
        .filter(now::containsKey)
        .sorted()
        .forEach(name -> changes.addAll(table(was.get(name), now.get(name))));
    return changes;
  }

  private void oneSided(
      List<Name> names,
      Set<Name> told,
      Map<Name, DecisionTable> tables,
      List<Change> changes,
      boolean gone) {
    List<Text> left = new ArrayList<>();
    names.stream()
        .filter(name -> !told.contains(name))
        .forEach(name -> left.add(Text.same(name.value())));
    if (left.isEmpty()) {
      return;
    }
    Text list = Words.list(left, Text.of("dan", "and"));
    changes.add(
        new Change(
            Change.Topic.TABLES,
            anyDiffers() ? Change.Effect.OUTCOME : Change.Effect.NONE,
            gone
                ? TermWords.text(
                    "Tabel yang tidak ada lagi: %s.", "Tables that are gone: %s.", list)
                : TermWords.text("Tabel baru: %s.", "New tables: %s.", list),
            Text.EMPTY,
            Optional.empty(),
            Optional.empty()));
  }

  private boolean anyDiffers() {
    return comparison.joint().regions().stream().anyMatch(comparison::differsIn);
  }

  /** A table that is gone and one that is new and says the same are one. */
  private Map<Name, Name> renamed(List<Name> gone, List<Name> fresh) {
    Map<Name, Name> renamed = new LinkedHashMap<>();
    for (Name old : gone) {
      for (Name name : fresh) {
        if (!renamed.containsValue(name)
            && !renamed.containsKey(old)
            && saySame(
                comparison.before().tables().get(old), comparison.after().tables().get(name))) {
          renamed.put(old, name);
        }
      }
    }
    return renamed;
  }

  private boolean saySame(DecisionTable was, DecisionTable now) {
    boolean sameColumns =
        Set.copyOf(was.keys()).equals(Set.copyOf(now.keys()))
            && Set.copyOf(was.outputs()).equals(Set.copyOf(now.outputs()));
    Optional<JointRegions.JointRegion> region = comparison.joint().regions().stream().findFirst();
    return sameColumns
        && region.isPresent()
        && was.outputs().stream()
            .allMatch(
                output ->
                    comparison.meaning(region.get().before()).said(was, output.name())
                        == comparison.meaning(region.get().after()).said(now, output.name()));
  }

  private List<Change> table(DecisionTable was, DecisionTable now) {
    boolean written = bare(was).equals(bare(now));
    if (written && sameLabels(was)) {
      return List.of();
    }
    if (saySame(was, now)) {
      return written
          ? List.of()
          : List.of(
              table(
                  Change.Effect.NONE,
                  TermWords.text(
                      "Tabel %s ditulis lain; isinya sama.",
                      "The table %s is written otherwise and says the same.",
                      Text.same(now.name().value())),
                  Optional.of(was),
                  Optional.of(now),
                  Text.EMPTY));
    }
    Set<ContextFacts> users = new LinkedHashSet<>();
    boolean matters = false;
    for (JointRegions.JointRegion region : comparison.joint().regions()) {
      if (reads(region.before(), was.name()) || reads(region.after(), now.name())) {
        users.addAll(region.circumstances());
        matters |= comparison.differsIn(region);
      }
    }
    Change.Effect effect = matters ? Change.Effect.OUTCOME : Change.Effect.NONE;
    Text forWhom = users.isEmpty() ? Text.EMPTY : whom.describe(users);
    List<Change> changes = new ArrayList<>();
    for (TableWords.Told told : new TableWords(was, earlier, now, later).tell()) {
      changes.add(
          new Change(
              TableWords.topic(now),
              effect,
              told.what(),
              forWhom,
              told.before().map(TermChanges::place),
              told.after().map(TermChanges::place)));
    }
    return changes;
  }

  /** The labels that cut a table may be others although it is written the same. */
  private boolean sameLabels(DecisionTable table) {
    return table.keys().stream()
        .map(DecisionTable.Key::kind)
        .filter(Kind.OfLabel.class::isInstance)
        .map(kind -> ((Kind.OfLabel) kind).set())
        .allMatch(set -> earlier.labelSet(set).equals(later.labelSet(set)));
  }

  private static Object bare(DecisionTable table) {
    return List.of(
        table.keys(),
        table.outputs(),
        table.rows().stream().map(row -> List.of(row.keys(), row.outputs())).toList());
  }

  private static Change.Place place(DecisionTable.Row row) {
    return new Change.Place(row.location(), row.basis());
  }

  private static Change table(
      Change.Effect effect,
      Text what,
      Optional<DecisionTable> was,
      Optional<DecisionTable> now,
      Text forWhom) {
    return new Change(
        Change.Topic.TABLES,
        effect,
        what,
        forWhom,
        was.map(table -> new Change.Place(table.location(), Optional.empty())),
        now.map(table -> new Change.Place(table.location(), Optional.empty())));
  }

  private static boolean reads(PolicyTerms terms, Name table) {
    return terms.terms().stream()
        .flatMap(signed -> signed.term().formulas().stream())
        .anyMatch(formula -> reads(formula, table));
  }

  private static boolean reads(Formula formula, Name table) {
    return (formula instanceof Formula.Lookup lookup && lookup.table().equals(table))
        || formula.parts().stream().anyMatch(part -> reads(part, table));
  }

  // names of rules, and what they rest on

  /** Bases that are another now, but for those that stand with what else is said there. */
  private List<Change> bases(List<Change> told) {
    Set<Object> shown = new LinkedHashSet<>();
    for (Change change : told) {
      shown.add(
          List.of(
              change.before().flatMap(Change.Place::basis),
              change.after().flatMap(Change.Place::basis)));
    }
    Map<Object, Change> changes = new LinkedHashMap<>();
    Map<String, Set<String>> rulesNow = new HashMap<>();
    for (Event event : events.values()) {
      if (event.pair.isBoth() && event.pair.isSameTerm()) {
        Origin was = event.pair.before().orElseThrow().origin();
        Origin now = event.pair.after().orElseThrow().origin();
        if (!was.rule().equals(now.rule())) {
          rulesNow.computeIfAbsent(was.rule(), rule -> new LinkedHashSet<>()).add(now.rule());
        }
        boolean isShown =
            shown.contains(List.of(Optional.of(was.basis()), Optional.of(now.basis())));
        if (!was.basis().equals(now.basis()) && !isShown) {
          changes.putIfAbsent(
              List.of(was.rule(), now.rule(), was.basis(), now.basis()), basis(was, now));
        }
      }
    }
    List<Change> all = new ArrayList<>();
    rulesNow.forEach((rule, names) -> all.add(rule(rule, names)));
    all.addAll(changes.values());
    return all;
  }

  private static Change rule(String was, Set<String> now) {
    List<Text> names = now.stream().map(name -> Text.same("“" + name + "”")).toList();
    Text list = Words.list(names, Text.of("dan", "and"));
    return new Change(
        Change.Topic.WORDING,
        Change.Effect.NONE,
        TermWords.text(
            "Isi aturan “%s” kini dalam aturan %s.",
            "What the rule “%s” says now stands in the rule %s.", Text.same(was), list),
        Text.EMPTY,
        Optional.empty(),
        Optional.empty());
  }

  private static Change basis(Origin was, Origin now) {
    return new Change(
        Change.Topic.WORDING,
        Change.Effect.TEXT,
        TermWords.text(
            "Dasar aturan “%s”: %s → %s.",
            "What the rule “%s” rests on: %s → %s.",
            Text.same(now.rule()),
            basis(was.basis()),
            basis(now.basis())),
        Text.EMPTY,
        Optional.of(new Change.Place(was.location(), Optional.empty())),
        Optional.of(new Change.Place(now.location(), Optional.empty())));
  }

  private static Text basis(LegalBasis basis) {
    return TermWords.text("“%s”", "“%s”", Text.same(basis.text()));
  }
}
