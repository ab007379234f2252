package id.salor.appraisal.formula;

import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rationals;
import id.salor.appraisal.value.Rounding;
import java.time.DayOfWeek;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitrary formulas: well formed, though they need not make sense. */
public final class Formulas {

  private static final int DEPTH = 5;

  private Formulas() {}

  /** Formulas of every form, some levels deep. */
  public static Arbitrary<Formula> any() {
    return upTo(DEPTH);
  }

  /** Names as policies choose them. */
  public static Arbitrary<Name> names() {
    return Arbitraries.of("a", "target", "nilai_kinerja", "x9", "not", "if", "true").map(Name::of);
  }

  /** Labels as laws write them. */
  public static Arbitrary<Label> labels() {
    return Arbitraries.of("Baik", "Sangat Baik", "III/a (1)", "tidak = 0, 5", "Jum'at", "«é» \\n")
        .map(Label::of);
  }

  /** Every rounding. */
  public static Arbitrary<Rounding> roundings() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 12), Arbitraries.of(Rounding.Mode.class))
        .as(Rounding::of);
  }

  private static Arbitrary<Formula> upTo(int depth) {
    if (depth == 0) {
      return leaves();
    }
    Arbitrary<Formula> part = Arbitraries.lazy(() -> upTo(depth - 1));
    return Arbitraries.frequencyOf(
        Tuple.of(2, leaves()),
        Tuple.of(4, binaries(part)),
        Tuple.of(2, unaries(part)),
        Tuple.of(1, choices(part)),
        Tuple.of(1, rounds(part)),
        Tuple.of(1, calls(part)),
        Tuple.of(1, aggregates(part)),
        Tuple.of(1, workdays(part)),
        Tuple.of(1, lookups(part)));
  }

  private static Arbitrary<Formula> leaves() {
    return Arbitraries.oneOf(
        Rationals.decimals().map(Formula.Number::new),
        labels().map(Formula.Word::new),
        Arbitraries.of(Formula.Constant.class).map(Formula.class::cast),
        names().map(Formula.Reference::new),
        names().map(Formula.Own::new),
        names().map(Formula.Given::new));
  }

  private static Arbitrary<Formula> binaries(Arbitrary<Formula> part) {
    return Combinators.combine(Arbitraries.of(BinaryOperator.class), part, part)
        .as(Formula.Binary::new);
  }

  private static Arbitrary<Formula> unaries(Arbitrary<Formula> part) {
    return Combinators.combine(Arbitraries.of(UnaryOperator.class), part).as(Formula.Unary::new);
  }

  private static Arbitrary<Formula> choices(Arbitrary<Formula> part) {
    return Combinators.combine(part, part, part).as(Formula.If::new);
  }

  private static Arbitrary<Formula> rounds(Arbitrary<Formula> part) {
    return Combinators.combine(part, roundings()).as(Formula.Round::new);
  }

  private static Arbitrary<Formula> calls(Arbitrary<Formula> part) {
    return Arbitraries.of(FormulaFunction.class)
        .flatMap(
            function ->
                part.list()
                    .ofMinSize(1)
                    .ofMaxSize(4)
                    .filter(arguments -> function.accepts(arguments.size()))
                    .map(arguments -> new Formula.Call(function, arguments)));
  }

  private static Arbitrary<Formula> aggregates(Arbitrary<Formula> part) {
    return Combinators.combine(
            Arbitraries.of(AggregateFunction.class), names(), part, part.optional())
        .as(
            (function, group, body, filter) ->
                new Formula.Aggregate(
                    function,
                    group,
                    function.hasBody() ? Optional.of(body) : Optional.empty(),
                    filter));
  }

  private static Arbitrary<Formula> workdays(Arbitrary<Formula> part) {
    Arbitrary<WorkWeek> weeks =
        Combinators.combine(Arbitraries.of(DayOfWeek.class), Arbitraries.of(DayOfWeek.class))
            .as(WorkWeek::new);
    Arbitrary<Optional<Formula.WorkdayAfter.Holidays>> holidays =
        Combinators.combine(names(), part).as(Formula.WorkdayAfter.Holidays::new).optional();
    return Combinators.combine(part, part, weeks, holidays).as(Formula.WorkdayAfter::new);
  }

  private static Arbitrary<Formula> lookups(Arbitrary<Formula> part) {
    return Combinators.combine(names(), names(), part.list().ofMinSize(1).ofMaxSize(3))
        .as(Formula.Lookup::new);
  }
}
