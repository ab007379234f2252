package id.salor.appraisal.rules.internal.search;

import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.model.Datum;
import id.salor.appraisal.model.Entry;
import id.salor.appraisal.model.EntryId;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.model.InputValue;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Rounding;
import id.salor.appraisal.value.ScoreRange;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/** Changes evidence a little; every choice comes from one source. */
final class Changes {

  private static final Rational TWO = Rational.of(2);

  /** Decimals of numbers for which no grid is declared: as many as people may type. */
  static final int DECIMALS = 8;

  /** Most entries to which a group grows: what takes more is found among the examples. */
  private static final int MAX_ENTRIES = 8;

  /** Most numbers that are tried of each input, one by one. */
  private static final int MAX_NUMBERS = 64;

  /** What becomes of a number. */
  private enum Move {
    UP,
    DOWN,
    DOUBLE,
    HALF,
    SMALL,
    NOTABLE
  }

  /** The moves, those that lead to the most new places more often. */
  private static final Move[] MOVES = {
    Move.UP,
    Move.UP,
    Move.DOWN,
    Move.DOWN,
    Move.DOUBLE,
    Move.HALF,
    Move.SMALL,
    Move.NOTABLE,
    Move.NOTABLE,
    Move.NOTABLE
  };

  private final Inputs inputs;
  private final Bounds bounds;
  private final PlainEvidence plain;
  private final AppraisalPeriod period;
  private final Random random;
  private final Map<Declaration, List<Rational>> notable = new IdentityHashMap<>();

  Changes(Inputs inputs, Bounds bounds, AppraisalPeriod period, Random random) {
    this.inputs = inputs;
    this.bounds = bounds;
    this.plain = new PlainEvidence(period);
    this.period = period;
    this.random = random;
  }

  /**
   * A number of some evidence, from what it is to another.
   *
   * @param range what may be given
   * @param from what it is
   * @param to the other number
   * @param on the evidence with a number in its place
   */
  record Line(ScoreRange range, Rational from, Rational to, Function<Rational, Evidence> on) {

    Evidence at(Rational number) {
      return on.apply(number);
    }

    /** The number that may be given and is not above another, if it is within bounds. */
    Optional<Rational> near(Rational number) {
      Rational grid = grid();
      Rational below = Rounding.of(0, Rounding.Mode.DOWN).apply(number.dividedBy(grid)).times(grid);
      return Optional.of(below).filter(range::isWithin);
    }

    /** The next numbers that may be given. */
    List<Rational> beside(Rational number) {
      return List.of(number.minus(grid()), number.plus(grid())).stream()
          .filter(range::isWithin)
          .toList();
    }

    private Rational grid() {
      return range.step().orElseGet(() -> Rounding.of(DECIMALS, Rounding.Mode.DOWN).step());
    }
  }

  /** The same evidence with each of its data in turn another, as far as these are few. */
  List<Evidence> everyOneOf(Evidence evidence) {
    List<Evidence> all = new ArrayList<>();
    for (Spot spot : inputs.spots(evidence)) {
      choices(inputs.at(spot).orElseThrow()).forEach(datum -> all.add(spot.put(evidence, datum)));
    }
    for (List<Spot.Step> way : inputs.levels(evidence)) {
      inputs
          .level(way)
          .groups()
          .keySet()
          .forEach(group -> all.add(withOneMore(evidence, way, group)));
    }
    return all;
  }

  /**
   * Evidence changed in one to three places.
   *
   * @param other evidence from which something may be taken over
   */
  Evidence of(Evidence evidence, Evidence other) {
    Evidence changed = evidence;
    for (int left = 1 + random.nextInt(2) + random.nextInt(2); left > 0; left--) {
      changed = changedOnce(changed, other);
    }
    return changed;
  }

  private Evidence changedOnce(Evidence evidence, Evidence other) {
    int kind = random.nextInt(12);
    if (kind < 1) {
      return takenOver(evidence, other);
    } else if (kind < 2) {
      return withAnotherEntry(evidence);
    }
    List<Spot> spots = inputs.spots(evidence);
    if (spots.isEmpty()) {
      return evidence;
    }
    Spot spot = spots.get(random.nextInt(spots.size()));
    Inputs.Input input = inputs.at(spot).orElseThrow();
    boolean mayBeAbsent =
        input.declaration().presence() == Declaration.Presence.OPTIONAL
            || input.declaration().value().isPresent();
    if (mayBeAbsent && random.nextInt(10) == 0) {
      return spot.remove(evidence);
    }
    Datum datum = another(input, spot.in(evidence));
    return random.nextInt(10) < 2
        ? everywhere(evidence, spot, spots, datum)
        : spot.put(evidence, datum);
  }

  /** What counts as the mean or sum of many moves only where all of them do. */
  private static Evidence everywhere(Evidence evidence, Spot spot, List<Spot> spots, Datum datum) {
    Evidence changed = evidence;
    for (Spot other : spots) {
      if (other.name().equals(spot.name()) && other.groups().equals(spot.groups())) {
        changed = other.put(changed, datum);
      }
    }
    return changed;
  }

  /** Takes over what another has on the first level: a datum or a group. */
  private Evidence takenOver(Evidence evidence, Evidence other) {
    List<Name> groups = new ArrayList<>(other.entries().keySet());
    if (!groups.isEmpty() && random.nextBoolean()) {
      Name group = groups.get(random.nextInt(groups.size()));
      return Spot.withGroup(evidence, group, Optional.of(other.entries(group)));
    }
    Evidence.Builder builder = evidence.toBuilder();
    other.data().entrySet().stream()
        .skip(other.data().isEmpty() ? 0 : random.nextInt(other.data().size()))
        .findFirst()
        .ifPresent(datum -> builder.datum(datum.getKey(), datum.getValue()));
    return builder.build();
  }

  /** Adds, doubles or removes an entry of some group, on any level. */
  private Evidence withAnotherEntry(Evidence evidence) {
    List<List<Spot.Step>> levels =
        inputs.levels(evidence).stream()
            .filter(way -> !inputs.level(way).groups().isEmpty())
            .toList();
    if (levels.isEmpty()) {
      return evidence;
    }
    List<Spot.Step> way = levels.get(random.nextInt(levels.size()));
    List<Name> groups = List.copyOf(inputs.level(way).groups().keySet());
    Name group = groups.get(random.nextInt(groups.size()));
    if (random.nextBoolean()) {
      return withOneMore(evidence, way, group);
    }
    return Spot.at(
        evidence,
        way,
        level -> {
          List<Entry> entries = new ArrayList<>(level.entries(group));
          if (!entries.isEmpty()) {
            entries.remove(random.nextInt(entries.size()));
          }
          return Spot.withGroup(level, group, Optional.of(entries));
        });
  }

  /** Adds a plain entry, or one like another. */
  private Evidence withOneMore(Evidence evidence, List<Spot.Step> way, Name group) {
    Inputs inner = inputs.level(way).groups().get(group);
    return Spot.at(
        evidence,
        way,
        level -> {
          List<Entry> entries = new ArrayList<>(level.entries(group));
          if (entries.size() >= MAX_ENTRIES) {
            return level;
          }
          EntryId id = freeId(entries);
          Evidence content =
              entries.isEmpty() || random.nextInt(10) == 0
                  ? plain.of(inner)
                  : entries.get(random.nextInt(entries.size())).evidence();
          entries.add(new Entry(id, content));
          return Spot.withGroup(level, group, Optional.of(entries));
        });
  }

  private static EntryId freeId(List<Entry> entries) {
    List<EntryId> taken = entries.stream().map(Entry::id).toList();
    int number = entries.size() + 1;
    while (taken.contains(EntryId.of("E" + number))) {
      number++;
    }
    return EntryId.of("E" + number);
  }

  /** A number of the evidence, on its way to another. */
  Optional<Line> line(Evidence evidence) {
    List<Spot> spots =
        inputs.spots(evidence).stream()
            .filter(spot -> number(spot.in(evidence)).isPresent())
            .filter(spot -> isNumber(inputs.at(spot).orElseThrow().declaration()))
            .toList();
    if (spots.isEmpty()) {
      return Optional.empty();
    }
    Spot spot = spots.get(random.nextInt(spots.size()));
    Rational from = number(spot.in(evidence)).orElseThrow();
    Declaration declaration = inputs.at(spot).orElseThrow().declaration();
    Rational to = another(declaration, Optional.of(from));
    return Optional.of(
        new Line(declaration.range(), from, to, number -> spot.put(evidence, Datum.of(number))));
  }

  private static boolean isNumber(Declaration declaration) {
    return declaration.kind() instanceof Kind.OfNumber;
  }

  private static Optional<Rational> number(Optional<Datum> datum) {
    return datum.flatMap(
        given ->
            given.value() instanceof InputValue.OfNumber number
                ? Optional.of(number.number())
                : Rational.tryParse(given.value().text()));
  }

  private Datum another(Inputs.Input input, Optional<Datum> now) {
    if (isNumber(input.declaration())) {
      return Datum.of(another(input.declaration(), number(now)));
    }
    List<Datum> choices = choices(input);
    return choices.get(random.nextInt(choices.size()));
  }

  private Rational another(Declaration declaration, Optional<Rational> now) {
    ScoreRange range = declaration.range();
    Rational step = range.step().orElse(Rational.ONE);
    Rational base = now.orElseGet(() -> range.lowest().orElse(Rational.ZERO));
    Rational found =
        switch (MOVES[random.nextInt(MOVES.length)]) {
          case UP -> base.plus(step);
          case DOWN -> base.minus(step);
          case DOUBLE -> base.times(TWO);
          case HALF -> half(base, step);
          case SMALL -> Rational.of(random.nextInt(12));
          case NOTABLE -> {
            List<Rational> known = notable(declaration);
            yield known.get(random.nextInt(known.size()));
          }
        };
    return fits(range, found) ? found : base;
  }

  private static Rational half(Rational number, Rational step) {
    Rational steps = number.dividedBy(step).dividedBy(TWO);
    return Rounding.of(0, Rounding.Mode.DOWN).apply(steps).times(step);
  }

  private static boolean fits(ScoreRange range, Rational number) {
    return range.isWithin(number) && range.isOnGrid(number);
  }

  /** Every value of an input that says something by itself. */
  private List<Datum> choices(Inputs.Input input) {
    Declaration declaration = input.declaration();
    if (declaration.kind() instanceof Kind.OfLabel of) {
      return input.schema().labelSet(of.set()).orElseThrow().labels().stream()
          .map(label -> Datum.of(label.value()))
          .toList();
    } else if (declaration.kind() instanceof Kind.OfTruth) {
      return List.of(Datum.of(true), Datum.of(false));
    } else if (declaration.kind() instanceof Kind.OfDate) {
      return days();
    }
    List<Rational> known = notable(declaration);
    int count = Math.min(MAX_NUMBERS, known.size());
    List<Datum> spread = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      spread.add(Datum.of(known.get(i * known.size() / count)));
    }
    return spread;
  }

  /** The ends of the period, the days beside them, and one within. */
  private List<Datum> days() {
    long length = ChronoUnit.DAYS.between(period.first(), period.last());
    return List.of(
            period.first().minusDays(1),
            period.first(),
            period.first().plusDays(1),
            period.first().plusDays(random.nextInt((int) length + 1)),
            period.last(),
            period.last().plusDays(1))
        .stream()
        .map(day -> Datum.of(day.toString()))
        .toList();
  }

  /**
   * The declared ends, what lies beside them, and each number of the policies that may be given.
   */
  private List<Rational> notable(Declaration declaration) {
    return notable.computeIfAbsent(declaration, this::findNotable);
  }

  private List<Rational> findNotable(Declaration declaration) {
    ScoreRange range = declaration.range();
    Rational step = range.step().orElse(Rational.ONE);
    List<Rational> numbers = new ArrayList<>();
    range.lowest().ifPresent(low -> numbers.addAll(List.of(low, low.plus(step))));
    range.highest().ifPresent(high -> numbers.addAll(List.of(high, high.minus(step))));
    numbers.addAll(List.of(Rational.ZERO, Rational.ONE, Rational.of(10), Rational.HUNDRED));
    numbers.addAll(bounds.all());
    List<Rational> fitting =
        numbers.stream().filter(number -> fits(range, number)).distinct().sorted().toList();
    return fitting.isEmpty() ? List.of(range.lowest().orElse(Rational.ZERO)) : fitting;
  }
}
