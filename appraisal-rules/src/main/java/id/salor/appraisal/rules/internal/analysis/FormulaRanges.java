package id.salor.appraisal.rules.internal.analysis;

import id.salor.appraisal.formula.BinaryOperator;
import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.FormulaFunction;
import id.salor.appraisal.formula.UnaryOperator;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.rules.internal.analysis.Possible.Other;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The values that formulas can have where they stand, made of those of the names they read.
 *
 * <p>In a branch of {@code IF}, on the second side of {@code AND} and {@code OR}, and among the
 * entries that a filter chooses, what the condition says of single names is known.
 */
final class FormulaRanges {

  private final Schema schema;
  private final Map<Name, List<Optional<Value>>> circumstances;
  private final Function<Path, Possible> values;
  private final TableRanges tables;

  /**
   * Reads formulas of a region.
   *
   * @param circumstances which values of facts lead to the region
   * @param values what the name with a path can stand for
   */
  FormulaRanges(
      PolicyTerms terms,
      Map<Name, List<Optional<Value>>> circumstances,
      Function<Path, Possible> values) {
    this.schema = terms.schema();
    this.circumstances = circumstances;
    this.values = values;
    this.tables = new TableRanges(terms, this);
  }

  TableRanges tables() {
    return tables;
  }

  /** Returns the values of a formula where it stands. */
  Possible of(Formula formula, Standing standing) {
    if (formula instanceof Formula.Number number) {
      return Possible.of(NumberSet.of(number.number()));
    } else if (formula instanceof Formula.Word word) {
      return Possible.of(Set.of(word.label()));
    } else if (formula instanceof Formula.Constant constant) {
      return constant(constant);
    } else if (formula instanceof Formula.Reference reference) {
      return reference(reference.name(), standing);
    } else if (formula instanceof Formula.Own own) {
      Possible key = standing.keys().get(own.name());
      return key != null
          ? key
          : schema.find(standing.home(), own.name()).map(values).orElse(Possible.NOTHING);
    } else if (formula instanceof Formula.Given given) {
      return given(given.name(), standing);
    } else if (formula instanceof Formula.Unary unary) {
      return unary(unary, standing);
    } else if (formula instanceof Formula.Binary binary) {
      return binary(binary, standing);
    } else if (formula instanceof Formula.If choice) {
      return choice(choice, standing);
    } else if (formula instanceof Formula.Round round) {
      Possible operand = of(round.operand(), standing);
      return operand.withNumbers(operand.numbers().rounded(round.rounding()));
    } else if (formula instanceof Formula.Call call) {
      return call(call, standing);
    } else if (formula instanceof Formula.Aggregate aggregate) {
      return aggregate(aggregate, standing);
    } else if (formula instanceof Formula.WorkdayAfter after) {
      return of(after.start(), standing)
          .improper()
          .or(of(after.days(), standing).improper())
          .or(holidays(after, standing))
          .or(Possible.ANY_DATE);
    }
    return tables.of((Formula.Lookup) formula, standing);
  }

  private Possible holidays(Formula.WorkdayAfter after, Standing standing) {
    return after
        .holidays()
        .map(days -> of(days.day(), among(days.group(), standing)).improper())
        .orElse(Possible.NOTHING);
  }

  private static Possible constant(Formula.Constant constant) {
    return switch (constant) {
      case TRUE -> Possible.ofTruths(Set.of(true));
      case FALSE -> Possible.ofTruths(Set.of(false));
      case NOT_APPLICABLE -> Possible.of(Other.NOT_APPLICABLE);
      case NOT_DETERMINED -> Possible.of(Other.UNDETERMINED);
      case PERIOD_START, PERIOD_END -> Possible.ANY_DATE;
    };
  }

  private Possible reference(Name name, Standing standing) {
    Possible key = standing.keys().get(name);
    if (key != null) {
      return key;
    }
    Optional<Path> path = schema.find(standing.level(), name);
    Possible value = path.map(values).orElse(Possible.NOTHING);
    return path.map(standing.known()::get).map(value::and).orElse(value);
  }

  private Possible given(Name name, Standing standing) {
    boolean isTold =
        schema.find(standing.level(), name).filter(path -> path.groups().isEmpty()).isPresent()
            && circumstances.containsKey(name);
    return isTold
        ? Possible.ofTruths(
            circumstances.get(name).stream().map(Optional::isPresent).collect(Collectors.toSet()))
        : Possible.ANY_TRUTH;
  }

  private Possible unary(Formula.Unary unary, Standing standing) {
    Possible operand = of(unary.operand(), standing);
    if (unary.operator() == UnaryOperator.NEGATE) {
      return operand.withNumbers(operand.numbers().negated());
    }
    return operand.withTruths(
        operand.truths().stream().map(truth -> !truth).collect(Collectors.toSet()));
  }

  private Possible binary(Formula.Binary binary, Standing standing) {
    if (binary.operator().isLogical()) {
      return logical(binary, standing);
    }
    Possible left = of(binary.left(), standing);
    Possible right = of(binary.right(), standing);
    if (left.isNothing() || right.isNothing()) {
      return Possible.NOTHING;
    }
    Possible improper = left.improper().or(right.improper());
    if (!left.canBeProper() || !right.canBeProper()) {
      return improper;
    }
    return improper.or(
        binary.operator().isComparison()
            ? Possible.ofTruths(Comparisons.of(binary.operator(), left, right, schema))
            : Possible.of(calculated(binary.operator(), left.numbers(), right.numbers())));
  }

  private static NumberSet calculated(BinaryOperator operator, NumberSet left, NumberSet right) {
    return switch (operator) {
      case PLUS -> left.plus(right);
      case MINUS -> left.minus(right);
      case TIMES -> left.times(right);
      case DIVIDE -> left.dividedBy(right);
      default -> throw new IllegalStateException("not arithmetic: " + operator);
    };
  }

  /**
   * The second side is asked only where the first does not decide, and knows what the first was.
   */
  private Possible logical(Formula.Binary binary, Standing standing) {
    boolean deciding = binary.operator() == BinaryOperator.OR;
    Possible left = of(binary.left(), standing);
    Set<Boolean> truths = new HashSet<>();
    if (left.canBe(deciding)) {
      truths.add(deciding);
    }
    Possible right =
        left.canBe(!deciding) || !left.improper().isNothing()
            ? of(
                binary.right(),
                left.improper().isNothing()
                    ? standing.knowing(narrowed(binary.left(), !deciding, standing))
                    : standing)
            : Possible.NOTHING;
    if (left.canBe(!deciding)) {
      truths.addAll(right.truths());
    }
    return Possible.ofTruths(truths).or(left.improper()).or(right.improper());
  }

  private Possible choice(Formula.If choice, Standing standing) {
    Possible decision = of(choice.condition(), standing);
    Possible chosen = decision.improper();
    if (decision.canBe(true)) {
      chosen = chosen.or(of(choice.then(), knowing(choice.condition(), true, standing)));
    }
    if (decision.canBe(false)) {
      chosen = chosen.or(of(choice.otherwise(), knowing(choice.condition(), false, standing)));
    }
    return chosen;
  }

  /** The place where a condition is known to hold, or to fail. */
  Standing knowing(Formula condition, boolean truth, Standing standing) {
    return standing.knowing(narrowed(condition, truth, standing));
  }

  /** What names must stand for where a condition came out so. */
  Map<Path, Possible> narrowed(Formula condition, boolean truth, Standing standing) {
    Map<Path, Possible> known = new HashMap<>();
    if (condition instanceof Formula.Unary unary && unary.operator() == UnaryOperator.NOT) {
      return narrowed(unary.operand(), !truth, standing);
    } else if (condition instanceof Formula.Reference flag) {
      know(flag, Possible.ofTruths(Set.of(truth)), standing, known);
    } else if (condition instanceof Formula.Binary binary && binary.operator().isComparison()) {
      BinaryOperator operator = truth ? binary.operator() : binary.operator().negated();
      narrow(binary.left(), operator, binary.right(), standing, known);
      narrow(binary.right(), operator.mirrored(), binary.left(), standing, known);
    } else if (condition instanceof Formula.Binary both
        && both.operator() == (truth ? BinaryOperator.AND : BinaryOperator.OR)) {
      known.putAll(narrowed(both.left(), truth, standing));
      narrowed(both.right(), truth, standing)
          .forEach((path, possible) -> known.merge(path, possible, Possible::and));
    }
    return known;
  }

  private void narrow(
      Formula side,
      BinaryOperator operator,
      Formula other,
      Standing standing,
      Map<Path, Possible> known) {
    if (side instanceof Formula.Reference reference) {
      Possible before = reference(reference.name(), standing).proper();
      Possible against = of(other, standing).proper();
      know(reference, Comparisons.fitting(before, operator, against, schema), standing, known);
    }
  }

  private void know(
      Formula.Reference reference,
      Possible possible,
      Standing standing,
      Map<Path, Possible> known) {
    if (!standing.keys().containsKey(reference.name())) {
      schema
          .find(standing.level(), reference.name())
          .ifPresent(path -> known.merge(path, possible, Possible::and));
    }
  }

  private Possible call(Formula.Call call, Standing standing) {
    List<Possible> arguments = call.arguments().stream().map(a -> of(a, standing)).toList();
    if (arguments.stream().anyMatch(Possible::isNothing)) {
      return Possible.NOTHING;
    }
    Possible improper =
        arguments.stream().map(Possible::improper).reduce(Possible.NOTHING, Possible::or);
    if (call.function() == FormulaFunction.APPLICABLE) {
      return applicable(arguments.get(0));
    }
    if (!arguments.stream().allMatch(Possible::canBeProper)) {
      return improper;
    }
    List<NumberSet> numbers = arguments.stream().map(Possible::numbers).toList();
    Possible any = arguments.stream().map(Possible::proper).reduce(Possible.NOTHING, Possible::or);
    Possible proper =
        switch (call.function()) {
          case MIN -> any.withNumbers(numbers.stream().reduce(NumberSet::min).orElseThrow());
          case MAX -> any.withNumbers(numbers.stream().reduce(NumberSet::max).orElseThrow());
          case ABS -> Possible.of(numbers.get(0).abs());
          case NUMBER -> Possible.of(numbersOf(arguments.get(0).labels()));
          case DAYS, OVERLAP -> Possible.of(NumberSet.COUNTS);
          case APPLICABLE -> throw new IllegalStateException("handled before");
        };
    return improper.or(proper);
  }

  private static Possible applicable(Possible argument) {
    Set<Boolean> truths = new HashSet<>();
    if (argument.canBeProper()) {
      truths.add(true);
    }
    if (argument.canBe(Other.NOT_APPLICABLE)) {
      truths.add(false);
    }
    return Possible.ofTruths(truths).or(argument.improper().without(Other.NOT_APPLICABLE));
  }

  /** The numbers of labels in every set that has them. */
  private NumberSet numbersOf(Set<Label> labels) {
    return schema.labelSets().values().stream()
        .flatMap(set -> labels.stream().map(set::member))
        .flatMap(Optional::stream)
        .map(LabelSet.Member::number)
        .flatMap(Optional::stream)
        .map(NumberSet::of)
        .reduce(NumberSet.NONE, NumberSet::or);
  }

  private Standing among(Name group, Standing standing) {
    return standing.among(schema.findLevel(standing.level(), group).orElseThrow());
  }

  private Possible aggregate(Formula.Aggregate aggregate, Standing standing) {
    Standing entry = among(aggregate.group(), standing);
    Possible chosen =
        aggregate.filter().map(f -> of(f, entry)).orElse(Possible.ofTruths(Set.of(true)));
    Standing taking = aggregate.filter().map(f -> knowing(f, true, entry)).orElse(entry);
    Possible body =
        !chosen.canBe(true)
            ? Possible.NOTHING
            : aggregate.body().map(b -> of(b, taking)).orElse(Possible.ofTruths(Set.of(true)));
    Possible improper = chosen.improper().or(body.improper()).without(Other.NOT_APPLICABLE);
    boolean noneApplies = aggregate.function().needsEntries() && body.canBe(Other.NOT_APPLICABLE);
    return (noneApplies ? Possible.of(Other.NOT_APPLICABLE) : Possible.NOTHING)
        .or(improper)
        .or(combined(aggregate, body.proper()));
  }

  private static Possible combined(Formula.Aggregate aggregate, Possible body) {
    return switch (aggregate.function()) {
      case SUM -> Possible.of(body.numbers().summed(0));
      case COUNT, DISTINCT, LONGEST_RUN -> Possible.of(NumberSet.COUNTS);
      case ALL -> Possible.ofTruths(with(body.truths(), true));
      case ANY -> Possible.ofTruths(with(body.truths(), false));
      case MEAN, MEDIAN -> Possible.of(body.numbers().hull());
      case LOWEST, HIGHEST, MEDIAN_LOW, MEDIAN_HIGH, MODE_LOW, MODE_HIGH -> body;
    };
  }

  private static Set<Boolean> with(Set<Boolean> truths, boolean overNone) {
    Set<Boolean> all = new HashSet<>(truths);
    all.add(overNone);
    return all;
  }
}
