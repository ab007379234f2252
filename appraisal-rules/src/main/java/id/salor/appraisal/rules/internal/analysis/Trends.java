package id.salor.appraisal.rules.internal.analysis;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Direction;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.rules.internal.analysis.Possible.Other;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How every quantity of a region moves while one input, or one quantity, grows: for an input of
 * entries, that of one entry.
 *
 * <p>Labels grow from worse to better, truths from false to true. What is found to rise never
 * falls; that is a proof. Only results are compared: that something is refused, or not determined
 * by the text, is neither more nor less.
 */
final class Trends {

  /** Stands beside what is read of entries: a formula over entries has no single pivot. */
  private static final Name OTHER_ENTRIES = Name.of("entri_lain");

  private final PolicyTerms terms;
  private final Schema schema;
  private final Ranges ranges;
  private final Path growing;
  private final TableTrends tables;
  private final GateTrends gates;
  private final Map<Path, Trend> known = new HashMap<>();

  /**
   * Looks at a region.
   *
   * @param ranges the ranges of the same region
   * @param growing what grows
   */
  Trends(PolicyTerms terms, Ranges ranges, Path growing) {
    this.terms = terms;
    this.schema = terms.schema();
    this.ranges = ranges;
    this.growing = growing;
    this.tables = new TableTrends(ranges, this);
    this.gates = new GateTrends(terms, ranges, this);
  }

  /** Returns how a quantity moves. */
  Trend of(Path quantity) {
    Trend trend = known.get(quantity);
    if (trend == null) {
      trend = calculate(quantity);
      known.put(quantity, trend);
    }
    return trend;
  }

  private Trend calculate(Path path) {
    if (path.equals(growing)) {
      return Trend.RISING;
    }
    Optional<SignedTerm> by = terms.valueOf(path);
    if (by.isEmpty()) {
      return Trend.STEADY;
    }
    Trend value =
        raw(by.get())
            .with(limit(path, Term.Bound.Side.FLOOR))
            .with(limit(path, Term.Bound.Side.CAP));
    return value.with(gates.of(path));
  }

  private Trend raw(SignedTerm by) {
    if (by.term() instanceof Term.Definition definition) {
      return of(definition.formula(), Standing.at(by.term().level()));
    }
    return by.term() instanceof Term.CohortFigure figure
        ? figure(figure)
        : composed((Term.Composition) by.term());
  }

  /** The others of a cohort stay what they are. */
  private Trend figure(Term.CohortFigure figure) {
    Trend own = value(Path.of(figure.of()));
    boolean lowerIsBetter =
        schema.declaration(Path.of(figure.of())).orElseThrow().direction()
            == Direction.LOWER_IS_BETTER;
    return switch (figure.statistic()) {
      case COUNT -> Trend.STEADY;
      case RANK -> lowerIsBetter ? own : own.against();
      case LOWEST, HIGHEST, SUM, MEAN -> own;
    };
  }

  private Trend limit(Path path, Term.Bound.Side side) {
    return terms
        .boundOf(path, side)
        .map(signed -> ((Term.Bound) signed.term()).limit())
        .map(formula -> of(formula, Standing.at(path.groups())))
        .orElse(Trend.STEADY);
  }

  private Trend composed(Term.Composition composition) {
    Trend moved = Trend.STEADY;
    boolean allAtLeastZero = true;
    for (Name part : composition.parts()) {
      Path path = composition.target().sibling(part);
      moved = moved.with(value(path));
      allAtLeastZero &=
          ranges
              .of(new Formula.Reference(part), Standing.at(path.groups()))
              .numbers()
              .isNonNegative();
    }
    boolean isProduct = composition.method() == Term.Composition.Method.PRODUCT;
    boolean weightsMove =
        terms.all(Term.PartWeight.class).stream()
            .map(signed -> (Term.PartWeight) signed.term())
            .filter(weight -> weight.target().equals(composition.target()))
            .map(weight -> of(weight.weight(), Standing.at(weight.level())))
            .anyMatch(trend -> trend != Trend.STEADY);
    boolean isUnclear = weightsMove || (isProduct && !allAtLeastZero && moved != Trend.STEADY);
    return isUnclear ? Trend.UNCLEAR : moved;
  }

  /** How what a name stands for moves. */
  private Trend value(Path path) {
    if (path.equals(growing)) {
      return Trend.RISING;
    }
    boolean isQuantity =
        schema
            .declaration(path)
            .filter(found -> found.role() == Declaration.Role.QUANTITY)
            .isPresent();
    return isQuantity ? of(path) : Trend.STEADY;
  }

  /** Returns how a formula moves where it stands. */
  Trend of(Formula formula, Standing standing) {
    return of(formula, standing, Map.of());
  }

  /**
   * Returns how a formula moves.
   *
   * @param keys how the keys of a table move that a formula in its cells sees
   */
  Trend of(Formula formula, Standing standing, Map<Name, Trend> keys) {
    Trend trend = direct(formula, standing, keys);
    if (trend == Trend.STEADY || ranges.of(formula, standing).isSingle()) {
      return Trend.STEADY;
    }
    return trend == Trend.UNCLEAR && keys.isEmpty() ? byLabels(formula, standing) : trend;
  }

  private Trend direct(Formula formula, Standing standing, Map<Name, Trend> keys) {
    if (formula instanceof Formula.Reference reference) {
      return named(reference.name(), standing.level(), standing, keys);
    } else if (formula instanceof Formula.Own own) {
      return named(own.name(), standing.home(), standing, keys);
    } else if (formula instanceof Formula.Unary unary) {
      return of(unary.operand(), standing, keys).against();
    } else if (formula instanceof Formula.Binary binary) {
      return binary(binary, standing, keys);
    } else if (formula instanceof Formula.If choice) {
      return choice(choice, standing, keys);
    } else if (formula instanceof Formula.Round round) {
      return of(round.operand(), standing, keys);
    } else if (formula instanceof Formula.Call call) {
      return call(call, standing, keys);
    } else if (formula instanceof Formula.Aggregate aggregate) {
      return aggregate(aggregate, standing, keys);
    } else if (formula instanceof Formula.WorkdayAfter after) {
      boolean holidaysMove =
          after
              .holidays()
              .filter(days -> of(days.day(), among(days.group(), standing), keys) != Trend.STEADY)
              .isPresent();
      return holidaysMove
          ? Trend.UNCLEAR
          : of(after.start(), standing, keys).with(of(after.days(), standing, keys));
    } else if (formula instanceof Formula.Lookup lookup) {
      List<Trend> moving = lookup.keys().stream().map(key -> of(key, standing, keys)).toList();
      return tables.of(lookup, moving, standing);
    }
    // numbers, words, constants, and whether something is given
    return Trend.STEADY;
  }

  private Trend named(Name name, List<Name> level, Standing standing, Map<Name, Trend> keys) {
    if (standing.keys().containsKey(name)) {
      return keys.getOrDefault(name, Trend.STEADY);
    }
    return schema.find(level, name).map(this::value).orElse(Trend.STEADY);
  }

  private Trend binary(Formula.Binary binary, Standing standing, Map<Name, Trend> keys) {
    Trend left = of(binary.left(), standing, keys);
    Trend right = of(binary.right(), standing, keys);
    if (left == Trend.STEADY && right == Trend.STEADY) {
      return Trend.STEADY;
    }
    return switch (binary.operator()) {
      case OR, AND, PLUS -> left.with(right);
      case GREATER, AT_LEAST, MINUS -> left.with(right.against());
      case LESS, AT_MOST -> left.against().with(right);
      case TIMES ->
          product(left, sign(binary.left(), standing), right, sign(binary.right(), standing));
      case DIVIDE ->
          product(
              left,
              sign(binary.left(), standing),
              sign(binary.right(), standing) == Sign.EITHER && right != Trend.STEADY
                  ? Trend.UNCLEAR
                  : right.against(),
              sign(binary.right(), standing));
      case EQUAL, NOT_EQUAL -> Trend.UNCLEAR;
    };
  }

  /** On which side of zero numbers lie. */
  private enum Sign {
    AT_LEAST_ZERO,
    AT_MOST_ZERO,
    EITHER
  }

  private Sign sign(Formula formula, Standing standing) {
    NumberSet numbers = ranges.of(formula, standing).numbers();
    if (numbers.isNonNegative()) {
      return Sign.AT_LEAST_ZERO;
    }
    return numbers.isNonPositive() ? Sign.AT_MOST_ZERO : Sign.EITHER;
  }

  private static Trend product(Trend one, Sign oneSign, Trend other, Sign otherSign) {
    return scaled(one, otherSign).with(scaled(other, oneSign));
  }

  private static Trend scaled(Trend trend, Sign by) {
    if (trend == Trend.STEADY) {
      return Trend.STEADY;
    }
    return switch (by) {
      case AT_LEAST_ZERO -> trend;
      case AT_MOST_ZERO -> trend.against();
      case EITHER -> Trend.UNCLEAR;
    };
  }

  /**
   * Where the condition moves, the branch that comes later must begin where the other ended, or
   * beyond.
   */
  private Trend choice(Formula.If choice, Standing standing, Map<Name, Trend> keys) {
    Standing held = ranges.knowing(choice.condition(), true, standing);
    Standing failed = ranges.knowing(choice.condition(), false, standing);
    Trend condition = of(choice.condition(), standing, keys);
    Trend branches = of(choice.then(), held, keys).with(of(choice.otherwise(), failed, keys));
    if (condition == Trend.STEADY) {
      return branches;
    }
    Possible then = ranges.of(choice.then(), held);
    Possible otherwise = ranges.of(choice.otherwise(), failed);
    boolean canLoseItsValue = !then.improper().isNothing() || !otherwise.improper().isNothing();
    if (condition == Trend.UNCLEAR || canLoseItsValue) {
      return Trend.UNCLEAR;
    }
    Possible before = condition == Trend.RISING ? otherwise : then;
    Possible after = condition == Trend.RISING ? then : otherwise;
    return branches.with(step(before, after));
  }

  /** How a value moves that comes from one set and then from another. */
  Trend step(Possible before, Possible after) {
    if (!before.canBeProper() || !after.canBeProper()) {
      return Trend.STEADY;
    }
    boolean neverFalls = !Comparisons.canBeLess(after, before, schema);
    boolean neverRises = !Comparisons.canBeLess(before, after, schema);
    if (neverFalls) {
      return neverRises ? Trend.STEADY : Trend.RISING;
    }
    return neverRises ? Trend.FALLING : Trend.UNCLEAR;
  }

  private Trend call(Formula.Call call, Standing standing, Map<Name, Trend> keys) {
    List<Trend> moving = call.arguments().stream().map(a -> of(a, standing, keys)).toList();
    if (moving.stream().allMatch(trend -> trend == Trend.STEADY)) {
      return Trend.STEADY;
    }
    return switch (call.function()) {
      case MIN, MAX -> moving.stream().reduce(Trend.STEADY, Trend::with);
      case ABS -> scaled(moving.get(0), sign(call.arguments().get(0), standing));
      case NUMBER -> numbersFollowLabels(call, standing) ? moving.get(0) : Trend.UNCLEAR;
      case APPLICABLE ->
          ranges.of(call.arguments().get(0), standing).canBe(Other.NOT_APPLICABLE)
              ? Trend.UNCLEAR
              : Trend.STEADY;
      case DAYS -> moving.get(0).against().with(moving.get(1));
      case OVERLAP -> Trend.UNCLEAR;
    };
  }

  private boolean numbersFollowLabels(Formula.Call call, Standing standing) {
    Possible argument = ranges.of(call.arguments().get(0), standing);
    return schema.labelSets().values().stream()
        .filter(set -> set.labels().containsAll(argument.labels()))
        .allMatch(Trends::isOrderedByNumber);
  }

  private static boolean isOrderedByNumber(LabelSet set) {
    List<Rational> bestFirst =
        set.members().stream().map(LabelSet.Member::number).flatMap(Optional::stream).toList();
    for (int i = 1; i < bestFirst.size(); i++) {
      if (bestFirst.get(i).compareTo(bestFirst.get(i - 1)) > 0) {
        return false;
      }
    }
    return true;
  }

  private Standing among(Name group, Standing standing) {
    return standing.among(schema.findLevel(standing.level(), group).orElseThrow());
  }

  private Trend aggregate(Formula.Aggregate aggregate, Standing standing, Map<Name, Trend> keys) {
    Standing entry = among(aggregate.group(), standing);
    Trend chosen = aggregate.filter().map(f -> of(f, entry, keys)).orElse(Trend.STEADY);
    Standing taking = aggregate.filter().map(f -> ranges.knowing(f, true, entry)).orElse(entry);
    Trend body = aggregate.body().map(b -> of(b, taking, keys)).orElse(Trend.STEADY);
    if (chosen == Trend.STEADY && body == Trend.STEADY) {
      return Trend.STEADY;
    }
    boolean adds =
        aggregate.body().filter(b -> !ranges.of(b, taking).numbers().isNonNegative()).isEmpty();
    return switch (aggregate.function()) {
      case COUNT -> chosen;
      case SUM -> chosen == Trend.STEADY ? body : adds ? chosen.with(body) : Trend.UNCLEAR;
      case MEAN, LOWEST, HIGHEST, MEDIAN, MEDIAN_LOW, MEDIAN_HIGH, ALL, ANY ->
          chosen == Trend.STEADY ? body : Trend.UNCLEAR;
      case DISTINCT, MODE_LOW, MODE_HIGH, LONGEST_RUN -> Trend.UNCLEAR;
    };
  }

  /**
   * A formula that moves only by way of one label or truth is looked at for each of its values in
   * turn, from the worst.
   */
  private Trend byLabels(Formula formula, Standing standing) {
    List<Path> moving = moving(formula, standing).distinct().toList();
    if (moving.size() != 1) {
      return Trend.UNCLEAR;
    }
    Path pivot = moving.get(0);
    Trend values = Trend.STEADY;
    Possible before = Possible.NOTHING;
    for (Possible value : worstFirst(pivot)) {
      Possible now = ranges.of(formula, standing.knowing(Map.of(pivot, value)));
      if (now.canBe(Other.NOT_APPLICABLE)) {
        return Trend.UNCLEAR;
      }
      values = values.with(step(before, now));
      before = now.canBeProper() ? now : before;
    }
    return worstFirst(pivot).isEmpty() ? Trend.UNCLEAR : along(value(pivot), values);
  }

  /** How something moves that moves so with what moves otherwise. */
  static Trend along(Trend pivot, Trend values) {
    return switch (pivot) {
      case STEADY -> Trend.STEADY;
      case RISING -> values;
      case FALLING -> values.against();
      case UNCLEAR -> values == Trend.STEADY ? Trend.STEADY : Trend.UNCLEAR;
    };
  }

  /** Every value of a label or truth from the worst; none for what has no end of values. */
  List<Possible> worstFirst(Path pivot) {
    Kind kind = schema.declaration(pivot).orElseThrow().kind();
    Possible possible = ranges.of(new Formula.Reference(pivot.name()), Standing.at(pivot.groups()));
    if (kind instanceof Kind.OfTruth) {
      return Stream.of(false, true)
          .filter(possible::canBe)
          .map(truth -> Possible.ofTruths(Set.of(truth)))
          .toList();
    }
    if (!(kind instanceof Kind.OfLabel of)) {
      return List.of();
    }
    LabelSet set = schema.labelSet(of.set()).orElseThrow();
    return possible.labels().stream()
        .sorted(set::compare)
        .map(label -> Possible.of(Set.of(label)))
        .toList();
  }

  /** What a formula reads directly that moves; one path for each time it is read. */
  Stream<Path> moving(Formula formula, Standing standing) {
    if (formula instanceof Formula.Reference reference) {
      return moving(reference.name(), standing.level(), standing);
    } else if (formula instanceof Formula.Own own) {
      return moving(own.name(), standing.home(), standing);
    } else if (formula instanceof Formula.Aggregate aggregate) {
      Standing entry = among(aggregate.group(), standing);
      // of the entries only one moves; they are not one value that could be known
      return formula.parts().stream()
          .flatMap(part -> moving(part, entry))
          .flatMap(path -> Stream.of(path, new Path(path.groups(), OTHER_ENTRIES)));
    } else if (formula instanceof Formula.Lookup lookup) {
      return lookup.keys().stream().flatMap(key -> moving(key, standing));
    }
    return formula.parts().stream().flatMap(part -> moving(part, standing));
  }

  private Stream<Path> moving(Name name, List<Name> level, Standing standing) {
    return standing.keys().containsKey(name)
        ? Stream.empty()
        : schema.find(level, name).stream().filter(path -> value(path) != Trend.STEADY);
  }
}
