package id.salor.appraisal.rules.internal.plan;

import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.improvement.Change;
import id.salor.appraisal.model.Datum;
import id.salor.appraisal.model.Entry;
import id.salor.appraisal.model.EntryId;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.model.InputPlace;
import id.salor.appraisal.model.InputValue;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Direction;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.rules.plan.Prospect;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The ways in which that could come out which has no direction, the least demanding first as far as
 * that can be said: labels from the last to the first, numbers first as planned, nothing added
 * before something is.
 */
final class Scenarios {

  /** Most ways that are tried; each is looked at as a whole. */
  private static final int MOST = 128;

  /** Fewer entries of one kind than this are added: one, then twice as many each time. */
  private static final int MOST_ADDED = 18;

  private static final Rational TWO = Rational.of(2);
  private static final Rational HALF = Rational.of(1, 2);

  private final Schema schema;
  private final Evidence evidence;

  Scenarios(Schema schema, Evidence evidence) {
    this.schema = schema;
    this.evidence = evidence;
  }

  /** One place without a direction, and what stands beside it in its entry. */
  record Open(InputPlace place, Path path, Declaration declaration, Evidence beside) {}

  /**
   * Returns the scenarios.
   *
   * @param open what is needed and has no direction
   * @param additions the groups of the appraisal whose entries come later as a whole
   */
  List<Scenario> of(List<Open> open, Set<List<Name>> additions) {
    List<Scenario> settled = List.of(new Scenario(evidence, List.of()));
    Map<Path, List<Open>> byName = new LinkedHashMap<>();
    open.forEach(one -> byName.computeIfAbsent(one.path(), path -> new ArrayList<>()).add(one));
    for (List<Open> places : byName.values()) {
      settled = extended(settled, choices(places));
    }
    List<Scenario> all = new ArrayList<>(settled);
    for (List<Name> group : additions) {
      if (group.size() == 1) {
        for (Scenario base : List.copyOf(all)) {
          additions(base, group.get(0)).stream()
              .takeWhile(more -> all.size() < MOST)
              .forEach(all::add);
        }
      }
    }
    return all;
  }

  private static List<Scenario> extended(
      List<Scenario> settled, List<Function<Scenario, Scenario>> choices) {
    List<Scenario> all = new ArrayList<>();
    for (Function<Scenario, Scenario> choice : choices) {
      for (Scenario base : settled) {
        if (all.size() < MOST) {
          all.add(choice.apply(base));
        }
      }
    }
    return choices.isEmpty() ? settled : all;
  }

  /** The choices for one name, the same for every entry that needs it. */
  private List<Function<Scenario, Scenario>> choices(List<Open> places) {
    Declaration declaration = places.get(0).declaration();
    List<Function<Scenario, Scenario>> choices = new ArrayList<>();
    if (declaration.kind().equals(Kind.NUMBER)) {
      for (Function<Open, Optional<Rational>> rule : numberRules(places)) {
        if (places.stream().allMatch(place -> rule.apply(place).isPresent())) {
          choices.add(
              base -> with(base, places, place -> Value.of(rule.apply(place).orElseThrow())));
        }
      }
    } else {
      for (Value value : values(declaration)) {
        choices.add(base -> with(base, places, place -> value));
      }
    }
    return choices;
  }

  /** Labels from the last to the first, then truths; days cannot be guessed. */
  private List<Value> values(Declaration declaration) {
    if (declaration.kind() instanceof Kind.OfLabel of) {
      LabelSet set = schema.labelSet(of.set()).orElseThrow();
      List<Value> values = new ArrayList<>();
      set.labels().forEach(label -> values.add(Value.of(label, set)));
      Collections.reverse(values);
      return values;
    }
    return declaration.kind() instanceof Kind.OfTruth
        ? List.of(Value.FALSE, Value.TRUE)
        : List.of();
  }

  // numbers that are better neither higher nor lower by themselves

  /**
   * As planned; then above or below what is planned, for all entries, or by a label that stands
   * beside the number, as where less is better for some of them.
   */
  private List<Function<Open, Optional<Rational>>> numberRules(List<Open> places) {
    List<Function<Open, Optional<Rational>>> rules = new ArrayList<>();
    rules.add(this::asPlanned);
    for (Rational factor : List.of(TWO, HALF, Rational.ZERO)) {
      rules.add(place -> scaled(place, factor));
    }
    Set<Name> facts = new LinkedHashSet<>();
    places.forEach(place -> facts.addAll(place.beside().data().keySet()));
    for (Name fact : facts) {
      boolean isLabel =
          schema
              .declaration(places.get(0).path().sibling(fact))
              .filter(found -> found.kind() instanceof Kind.OfLabel)
              .isPresent();
      Set<String> labels = new LinkedHashSet<>();
      places.forEach(place -> labels.add(text(place, fact)));
      if (isLabel && labels.size() == 2) {
        String first = labels.iterator().next();
        rules.add(place -> scaled(place, text(place, fact).equals(first) ? TWO : HALF));
        rules.add(place -> scaled(place, text(place, fact).equals(first) ? HALF : TWO));
      }
    }
    rules.add(place -> place.declaration().range().highest());
    rules.add(place -> place.declaration().range().lowest());
    return rules;
  }

  private static String text(Open place, Name fact) {
    return place.beside().datum(fact).map(datum -> datum.value().text()).orElse("");
  }

  /** The first number that is planned beside it. */
  private Optional<Rational> asPlanned(Open place) {
    return place.beside().data().entrySet().stream()
        .filter(
            datum ->
                schema
                    .declaration(place.path().sibling(datum.getKey()))
                    .filter(found -> found.kind().equals(Kind.NUMBER))
                    .isPresent())
        .flatMap(datum -> number(datum.getValue()).stream())
        .filter(number -> isAllowed(place, number))
        .findFirst();
  }

  private static Optional<Rational> number(Datum datum) {
    return datum.value() instanceof InputValue.OfNumber number
        ? Optional.of(number.number())
        : Rational.tryParse(datum.value().text().replace(',', '.'));
  }

  private Optional<Rational> scaled(Open place, Rational factor) {
    return asPlanned(place)
        .map(planned -> planned.times(factor))
        .filter(number -> isAllowed(place, number));
  }

  private static boolean isAllowed(Open place, Rational number) {
    return place.declaration().range().isWithin(number)
        && place.declaration().range().isOnGrid(number);
  }

  private Scenario with(Scenario base, List<Open> places, Function<Open, Value> values) {
    Evidence changed = base.evidence();
    List<Prospect.Aim> assumed = new ArrayList<>(base.assumed());
    for (Open open : places) {
      Value value = values.apply(open);
      changed = open.place().in(changed, input(value));
      assumed.add(aim(open.place(), open.declaration(), value, Prospect.Addition.THERE));
    }
    return new Scenario(changed, assumed);
  }

  private Prospect.Aim aim(
      InputPlace place, Declaration declaration, Value value, Prospect.Addition addition) {
    return new Prospect.Aim(
        place,
        PlaceWords.of(schema, place, addition),
        declaration.title(),
        declaration.unit(),
        value,
        Direction.NONE,
        Change.Bound.REACHED,
        addition);
  }

  static InputValue input(Value value) {
    if (value instanceof Value.OfNumber number) {
      return new InputValue.OfNumber(number.number());
    }
    return value instanceof Value.OfTruth truth
        ? new InputValue.OfTruth(truth.truth())
        : new InputValue.OfText(value.toString());
  }

  // entries that may be added

  /** One more entry with each of its labels, then more of the best. */
  private List<Scenario> additions(Scenario base, Name group) {
    GroupDeclaration declared = schema.root().group(group).orElseThrow();
    List<Declaration> asked =
        declared.declarations().values().stream().filter(PlanInputs::isNeeded).toList();
    List<Declaration> settled =
        asked.stream().filter(one -> one.direction() == Direction.NONE).toList();
    boolean isKnown =
        settled.stream().allMatch(one -> !values(one).isEmpty())
            && declared.groups().isEmpty()
            && !asked.isEmpty();
    if (!isKnown) {
      return List.of();
    }
    List<List<Value>> rows = List.of(List.of());
    for (Declaration declaration : settled) {
      List<List<Value>> longer = new ArrayList<>();
      for (Value value : values(declaration)) {
        rows.forEach(row -> longer.add(appended(row, value)));
      }
      rows = longer;
    }
    List<Scenario> added = new ArrayList<>();
    rows.forEach(row -> added.add(added(base, group, settled, row, 1)));
    for (int times = 2; times < MOST_ADDED; times *= 2) {
      added.add(added(base, group, settled, rows.get(rows.size() - 1), times));
    }
    return added;
  }

  private static List<Value> appended(List<Value> row, Value value) {
    List<Value> longer = new ArrayList<>(row);
    longer.add(value);
    return longer;
  }

  private Scenario added(
      Scenario base, Name group, List<Declaration> declared, List<Value> values, int times) {
    Evidence.Builder builder = base.evidence().toBuilder().group(group);
    List<Prospect.Aim> assumed = new ArrayList<>(base.assumed());
    for (int number = 1; number <= times; number++) {
      EntryId id = freeId(base.evidence(), group, number);
      Evidence.Builder entry = Evidence.builder();
      InputPlace.Within within = new InputPlace.Within(group, id);
      for (int index = 0; index < declared.size(); index++) {
        Name name = declared.get(index).name();
        Value value = values.get(index);
        entry.datum(name, new Datum(input(value), Optional.empty()));
        assumed.add(
            aim(
                new InputPlace(List.of(within), name),
                declared.get(index),
                value,
                Prospect.Addition.TO_BE_ADDED));
      }
      builder.entry(group, new Entry(id, entry.build()));
    }
    return new Scenario(builder.build(), assumed);
  }

  /** An id that no entry of the group has, whatever ids there are. */
  private static EntryId freeId(Evidence evidence, Name group, int number) {
    String mark = "+";
    while (isTaken(evidence, group, mark)) {
      mark += "+";
    }
    return EntryId.of(mark + number);
  }

  private static boolean isTaken(Evidence evidence, Name group, String mark) {
    return evidence.entries(group).stream().anyMatch(entry -> entry.id().value().startsWith(mark));
  }
}
