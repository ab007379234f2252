package id.salor.appraisal.rules.internal.impact;

import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.policy.CohortDeclaration;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.rules.impact.ChangeKind;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.ScoreRange;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * What a version in between declares: the names of both versions.
 *
 * <p>An input is as the version says whose requirements hold; a parameter has the value of the
 * version whose parameters hold. A quantity may be what it may be in either version, since terms of
 * both calculate it.
 */
final class SchemaMerge {

  private final Schema from;
  private final Schema to;
  private final List<Text> hindrances = new ArrayList<>();

  SchemaMerge(Schema from, Schema to) {
    this.from = from;
    this.to = to;
    // what stands in the way is found by merging once
    with(Set.of());
  }

  /** Why no version in between can be declared; nothing where it can. */
  List<Text> hindrances() {
    return hindrances;
  }

  /** What a version declares in which these kinds of changes are made. */
  Schema with(Set<ChangeKind> changed) {
    Schema asking = changed.contains(ChangeKind.OTHER) ? to : from;
    Map<Name, CohortDeclaration> cohorts = new LinkedHashMap<>(from.cohorts());
    cohorts.putAll(to.cohorts());
    cohorts.putAll(asking.cohorts());
    return new Schema(
        merged(from.labelSets(), to.labelSets(), (one, other) -> labels(one, other, changed)),
        level(from.root(), to.root(), changed),
        List.of(),
        cohorts);
  }

  /** All names of both, in the order of the new version, then what only the old one has. */
  private static <T> Map<Name, T> merged(
      Map<Name, T> old, Map<Name, T> now, BinaryOperator<T> both) {
    Map<Name, T> all = new LinkedHashMap<>(now);
    old.forEach(
        (name, value) -> all.merge(name, value, (ofNow, ofOld) -> both.apply(ofOld, ofNow)));
    return all;
  }

  private GroupDeclaration level(
      GroupDeclaration old, GroupDeclaration now, Set<ChangeKind> changed) {
    GroupDeclaration asking = changed.contains(ChangeKind.OTHER) ? now : old;
    return new GroupDeclaration(
        now.name(),
        now.title(),
        merged(
            old.declarations(),
            now.declarations(),
            (one, other) -> declaration(one, other, changed)),
        merged(old.groups(), now.groups(), (one, other) -> level(one, other, changed)),
        asking.presence(),
        now.location());
  }

  private Declaration declaration(Declaration old, Declaration now, Set<ChangeKind> changed) {
    if (old.role() != now.role() || !old.kind().equals(now.kind())) {
      hinder(
          Text.of(
              "\"" + old.name() + "\" menjadi jenis lain",
              "\"" + old.name() + "\" becomes something of another kind"));
    }
    return switch (now.role()) {
      case QUANTITY -> withRange(now, hull(old.range(), now.range()));
      case PARAMETER -> changed.contains(ChangeKind.PARAMETERS) ? now : old;
      case FACT, MEASURE -> changed.contains(ChangeKind.OTHER) ? now : old;
    };
  }

  private void hinder(Text why) {
    if (!hindrances.contains(why)) {
      hindrances.add(why);
    }
  }

  static Declaration withRange(Declaration declaration, ScoreRange range) {
    return new Declaration(
        declaration.name(),
        declaration.role(),
        declaration.kind(),
        declaration.title(),
        declaration.unit(),
        range,
        declaration.direction(),
        declaration.presence(),
        declaration.prominence(),
        declaration.interest(),
        declaration.value(),
        declaration.from(),
        declaration.location());
  }

  /** Everything that lies within one of them; on a grid only where both have the same. */
  private static ScoreRange hull(ScoreRange one, ScoreRange other) {
    Optional<Rational> low =
        one.lowest().flatMap(first -> other.lowest().map(second -> first.min(second)));
    Optional<Rational> high =
        one.highest().flatMap(first -> other.highest().map(second -> first.max(second)));
    return new ScoreRange(
        low, high, one.step().equals(other.step()) ? one.step() : Optional.empty());
  }

  private LabelSet labels(LabelSet old, LabelSet now, Set<ChangeKind> changed) {
    Optional<List<Label>> order = order(old.labels(), now.labels());
    if (order.isEmpty()) {
      hinder(
          Text.of(
              "label \"" + old.name() + "\" diurutkan dengan cara lain",
              "the labels \"" + old.name() + "\" are ordered another way"));
      return now;
    }
    LabelSet first = changed.contains(ChangeKind.OTHER) ? now : old;
    LabelSet second = first == now ? old : now;
    return LabelSet.of(
        now.name(),
        order.get().stream()
            .map(label -> first.member(label).or(() -> second.member(label)).orElseThrow())
            .toList());
  }

  /**
   * One order that both lists keep, best first; empty where they contradict each other. What only
   * one list has stands before the next label that both have.
   */
  static Optional<List<Label>> order(List<Label> old, List<Label> now) {
    List<Label> shared = old.stream().filter(now::contains).toList();
    if (!shared.equals(now.stream().filter(old::contains).toList())) {
      return Optional.empty();
    }
    List<Label> all = new ArrayList<>();
    int ofOld = 0;
    int ofNow = 0;
    for (Label next : shared) {
      ofOld = takeUntil(next, old, ofOld, all);
      ofNow = takeUntil(next, now, ofNow, all);
      all.add(next);
    }
    all.addAll(old.subList(ofOld, old.size()));
    all.addAll(now.subList(ofNow, now.size()));
    return Optional.of(all);
  }

  private static int takeUntil(Label next, List<Label> list, int from, List<Label> all) {
    int at = from;
    while (!list.get(at).equals(next)) {
      all.add(list.get(at));
      at++;
    }
    return at + 1;
  }

  /** The kinds of changes that lie in what is declared, whatever the rules say. */
  Set<ChangeKind> differing() {
    Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
    if (!parameters(from).equals(parameters(to))) {
      kinds.add(ChangeKind.PARAMETERS);
    }
    boolean same = sameSets(from, to) && inputs(from.root()).equals(inputs(to.root()));
    if (!same || !numbers(from).equals(numbers(to))) {
      kinds.add(ChangeKind.OTHER);
    }
    return kinds;
  }

  private static Map<Name, String> parameters(Schema schema) {
    Map<Name, String> values = new TreeMap<>();
    schema.root().declarations().values().stream()
        .filter(declared -> declared.role() == Declaration.Role.PARAMETER)
        .forEach(declared -> values.put(declared.name(), declared.value().toString()));
    return values;
  }

  /** The numbers that labels stand for, by set and label. */
  static Map<List<Object>, Rational> numbers(Schema schema) {
    Map<List<Object>, Rational> numbers = new HashMap<>();
    for (LabelSet set : schema.labelSets().values()) {
      for (LabelSet.Member member : set.members()) {
        member
            .number()
            .ifPresent(number -> numbers.put(List.of(set.name(), member.label()), number));
      }
    }
    return numbers;
  }

  /** Tells whether two versions ask for the same inputs in the same way. */
  static boolean askTheSame(Schema one, Schema other) {
    return sameSets(one, other) && asked(one.root()).equals(asked(other.root()));
  }

  private static boolean sameSets(Schema one, Schema other) {
    List<Name> asked = setsOf(one.root());
    return asked.equals(setsOf(other.root()))
        && asked.stream()
            .allMatch(
                set ->
                    one.labelSet(set)
                        .map(LabelSet::labels)
                        .equals(other.labelSet(set).map(LabelSet::labels)));
  }

  private static List<Name> setsOf(GroupDeclaration level) {
    List<Name> sets = new ArrayList<>();
    level.declarations().values().stream()
        .filter(Declaration::isInput)
        .forEach(
            input -> {
              if (input.kind() instanceof Kind.OfLabel of) {
                sets.add(of.set());
              }
            });
    level.groups().values().forEach(group -> sets.addAll(setsOf(group)));
    return sets.stream().distinct().sorted().toList();
  }

  /** Every input of a level, with everything by which it is read. */
  private static Map<Name, Object> inputs(GroupDeclaration level) {
    Map<Name, Object> inputs = new LinkedHashMap<>();
    level.declarations().values().stream()
        .filter(Declaration::isInput)
        .forEach(input -> inputs.put(input.name(), reading(input)));
    level
        .groups()
        .forEach((name, group) -> inputs.put(name, List.of(group.presence(), inputs(group))));
    return inputs;
  }

  /**
   * The same with the names that are calculated: of those that are given it is said that they are.
   */
  private static Map<Name, Object> asked(GroupDeclaration level) {
    Map<Name, Object> asked = new LinkedHashMap<>();
    level
        .declarations()
        .forEach(
            (name, found) ->
                asked.put(name, found.isInput() ? reading(found) : List.of(found.role())));
    level
        .groups()
        .forEach((name, group) -> asked.put(name, List.of(group.presence(), asked(group))));
    return asked;
  }

  static List<Object> reading(Declaration input) {
    return List.of(
        input.role(),
        input.kind(),
        input.range(),
        input.presence(),
        input.value().map(Object::toString),
        input.from());
  }
}
