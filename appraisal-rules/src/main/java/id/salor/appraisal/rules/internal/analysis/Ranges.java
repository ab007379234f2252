package id.salor.appraisal.rules.internal.analysis;

import id.salor.appraisal.formula.BinaryOperator;
import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.FormulaFunction;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.UnaryOperator;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.policy.ContextFacts;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Interval;
import id.salor.appraisal.policy.KeyCell;
import id.salor.appraisal.policy.OutputCell;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.rules.internal.analysis.Possible.Other;
import id.salor.appraisal.rules.internal.resolve.Region;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Rounding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The values that every quantity of a region can have, for any evidence that is not refused.
 *
 * <p>The order within a quantity is that of the calculation: value, floor and cap, rounding, gates;
 * what lies outside the declared range is refused, so it is no value. What a requirement says of a
 * single input is taken into account.
 */
final class Ranges {

  private final PolicyTerms terms;
  private final Schema schema;
  private final Map<Name, List<Optional<Value>>> circumstances;
  private final Map<Path, Possible> required = new HashMap<>();
  private final Map<Path, Possible> values = new HashMap<>();
  private final Map<Path, Possible> ungated = new HashMap<>();
  private final Set<DecisionTable.Row> met = new HashSet<>();
  private final Set<Name> asked = new HashSet<>();
  private final Set<SignedTerm> acting = new HashSet<>();

  private Ranges(Region region) {
    this.terms = region.terms();
    this.schema = terms.schema();
    this.circumstances = circumstances(region);
  }

  /** Returns the ranges for evidence that meets the requirements. */
  static Ranges of(Region region) {
    Ranges ranges = new Ranges(region);
    ranges.readRequirements();
    // what was met on the way to the requirements was met with less knowledge
    ranges.forget();
    ranges.terms.terms().forEach(ranges::read);
    return ranges;
  }

  /** Returns the ranges for any evidence within the declared bounds. */
  static Ranges beforeRequirements(Region region) {
    Ranges ranges = new Ranges(region);
    ranges.terms.terms().forEach(ranges::read);
    return ranges;
  }

  private void forget() {
    values.clear();
    ungated.clear();
    met.clear();
    asked.clear();
    acting.clear();
  }

  private static Map<Name, List<Optional<Value>>> circumstances(Region region) {
    Map<Name, List<Optional<Value>>> all = new LinkedHashMap<>();
    Set<Name> names = new LinkedHashSet<>();
    for (ContextFacts facts : region.circumstances()) {
      names.addAll(facts.values().keySet());
    }
    for (Name name : names) {
      all.put(name, region.circumstances().stream().map(f -> f.value(name)).distinct().toList());
    }
    return all;
  }

  /**
   * Reads what is calculated for everybody; a quantity, with its bounds and gates, is read when
   * something else reads it.
   */
  private void read(SignedTerm signed) {
    Term term = signed.term();
    if (!(term instanceof Term.OfQuantity)) {
      term.formulas().forEach(formula -> of(formula, Standing.at(term.level())));
    }
    results(term).forEach(name -> of(Path.of(name)));
  }

  private static List<Name> results(Term term) {
    if (term instanceof Term.Rating rating) {
      return List.of(rating.target());
    } else if (term instanceof Term.FinalScore score) {
      return List.of(score.target());
    }
    return term instanceof Term.Outcome outcome ? List.of(outcome.target()) : List.of();
  }

  /** Tells whether a quantity is calculated for anybody. */
  boolean calculates(Path quantity) {
    return values.containsKey(quantity);
  }

  /** Returns the values of a quantity. */
  Possible of(Path quantity) {
    Possible known = values.get(quantity);
    if (known == null) {
      known = calculate(quantity);
      values.put(quantity, known);
    }
    return known;
  }

  /** Returns the values that a quantity would have without its gates. */
  Possible ofUngated(Path quantity) {
    of(quantity);
    return ungated.get(quantity);
  }

  /** Returns the values of a formula of a term. */
  Possible of(Formula formula, SignedTerm by) {
    return of(formula, Standing.at(by.term().level()));
  }

  /** Tells whether a floor, a cap or a rounding can change a value. */
  boolean canAct(SignedTerm signed) {
    return acting.contains(signed);
  }

  DecisionTable table(Name name) {
    return terms.tables().get(name);
  }

  LabelSet labelSet(Name name) {
    return schema.labelSet(name).orElseThrow();
  }

  /** Tells whether some term of the region asks a table. */
  boolean asks(Name table) {
    return asked.contains(table);
  }

  /** Tells whether a row of a table can give anything. */
  boolean canMeet(DecisionTable.Row row) {
    return met.contains(row);
  }

  /**
   * Requirements narrow what an input can be in evidence that is not refused: each time the
   * condition is a comparison of an input of the level on which it is asked.
   */
  private void readRequirements() {
    for (SignedTerm signed : terms.all(Term.Requirement.class)) {
      Term.Requirement requirement = (Term.Requirement) signed.term();
      Standing standing = Standing.at(requirement.level());
      // a condition that is not applicable is not false, and nothing is refused for it
      if (of(requirement.condition(), standing).improper().isNothing()) {
        narrowed(requirement.condition(), true, standing)
            .forEach(
                (path, possible) -> {
                  boolean isInput =
                      schema.declaration(path).filter(Declaration::isInput).isPresent();
                  if (isInput && path.groups().equals(requirement.level())) {
                    required.merge(path, possible, Possible::and);
                  }
                });
      }
    }
  }

  private Possible calculate(Path path) {
    Optional<SignedTerm> by = terms.valueOf(path);
    Optional<Declaration> declared = schema.declaration(path);
    if (by.isEmpty() || declared.isEmpty()) {
      return Possible.NOTHING;
    }
    Possible floored = bound(raw(by.get()), path, Term.Bound.Side.FLOOR);
    Possible rounded = round(bound(floored, path, Term.Bound.Side.CAP), path);
    ungated.put(path, rounded);
    Possible gated = gate(rounded, path, declared.get());
    return gated.withNumbers(gated.numbers().and(NumberSet.of(declared.get().range())));
  }

  private Possible raw(SignedTerm by) {
    if (by.term() instanceof Term.Definition definition) {
      return of(definition.formula(), by);
    }
    return by.term() instanceof Term.CohortFigure figure
        ? figure(figure)
        : composed((Term.Composition) by.term());
  }

  /** Other members of a cohort may live in other circumstances: their values are the declared. */
  private Possible figure(Term.CohortFigure figure) {
    Declaration of = schema.declaration(Path.of(figure.of())).orElseThrow();
    Possible own = of(new Formula.Reference(figure.of()), Standing.at(List.of()));
    Possible values =
        switch (figure.statistic()) {
          case LOWEST, HIGHEST -> declared(of);
          case MEAN -> Possible.of(NumberSet.of(of.range()).hull());
          case SUM -> Possible.of(NumberSet.ALL);
          case COUNT, RANK -> Possible.of(NumberSet.COUNTS);
        };
    return values.or(own.improper());
  }

  private Possible bound(Possible value, Path path, Term.Bound.Side side) {
    Optional<SignedTerm> bound = terms.boundOf(path, side);
    if (bound.isEmpty()) {
      return value;
    }
    Possible limit = of(((Term.Bound) bound.get().term()).limit(), bound.get());
    boolean floors = side == Term.Bound.Side.FLOOR;
    if (floors
        ? Comparisons.canBeLess(value, limit, schema)
        : Comparisons.canBeLess(limit, value, schema)) {
      acting.add(bound.get());
    }
    NumberSet limited =
        floors ? value.numbers().max(limit.numbers()) : value.numbers().min(limit.numbers());
    NumberSet numbers = limit.canBe(Other.NOT_APPLICABLE) ? limited.or(value.numbers()) : limited;
    return value.withNumbers(numbers).or(limit.improper().without(Other.NOT_APPLICABLE));
  }

  private Possible round(Possible value, Path path) {
    Optional<SignedTerm> signed = terms.roundingOf(path);
    if (signed.isEmpty()) {
      return value;
    }
    Rounding rounding = ((Term.Rounded) signed.get().term()).rounding();
    if (!value.numbers().isOnGridOf(rounding.step())) {
      acting.add(signed.get());
    }
    return value.withNumbers(value.numbers().rounded(rounding));
  }

  private Possible gate(Possible value, Path path, Declaration declared) {
    Possible gated = value;
    for (SignedTerm gate : terms.gatesOn(path)) {
      Term.Gate term = (Term.Gate) gate.term();
      Possible holds = of(term.condition(), gate);
      Set<Label> labels = new LinkedHashSet<>();
      for (Label label : gated.labels()) {
        if (holds.canBe(true)) {
          labels.add(limited(label, term, setOf(declared)));
        }
        if (holds.canBe(false) || holds.canBe(Other.NOT_APPLICABLE)) {
          labels.add(label);
        }
      }
      gated = gated.withLabels(labels).or(holds.improper().without(Other.NOT_APPLICABLE));
    }
    return gated;
  }

  /** Tells whether a gate can hold while the label it limits is beyond the limit. */
  boolean canLimit(Term.Gate gate, SignedTerm by) {
    if (!of(gate.condition(), by).canBe(true)) {
      return false;
    }
    LabelSet set = setOf(schema.declaration(gate.target()).orElseThrow());
    return ofUngated(gate.target()).labels().stream()
        .anyMatch(label -> !limited(label, gate, set).equals(label));
  }

  private LabelSet setOf(Declaration declared) {
    return schema.labelSet(((Kind.OfLabel) declared.kind()).set()).orElseThrow();
  }

  /** What a gate that holds makes of a label. */
  static Label limited(Label label, Term.Gate gate, LabelSet set) {
    int order = set.compare(label, gate.limit());
    boolean limits = gate.mode() == Term.Gate.Mode.AT_MOST ? order > 0 : order < 0;
    return limits ? gate.limit() : label;
  }

  private Possible composed(Term.Composition composition) {
    Term.AbsentParts.Handling handling =
        terms
            .absentPartsOf(composition.target())
            .map(term -> ((Term.AbsentParts) term.term()).handling())
            .orElse(Term.AbsentParts.Handling.REFUSE);
    List<Possible> parts =
        composition.parts().stream().map(part -> part(composition.target().sibling(part))).toList();
    Possible undetermined = Possible.NOTHING;
    boolean canBeAbsent = false;
    for (Possible part : parts) {
      undetermined = undetermined.or(part.improper().without(Other.NOT_APPLICABLE));
      canBeAbsent |= part.canBe(Other.NOT_APPLICABLE);
    }
    boolean drops = canBeAbsent && handling == Term.AbsentParts.Handling.REWEIGHT;
    List<Possible> taken =
        handling == Term.AbsentParts.Handling.ZERO
            ? parts.stream().map(Ranges::absentAsZero).toList()
            : parts;
    boolean isImpossible = !drops && taken.stream().anyMatch(part -> !part.canBeProper());
    return (isImpossible ? Possible.NOTHING : combined(composition, taken, drops)).or(undetermined);
  }

  private static Possible absentAsZero(Possible part) {
    return part.canBe(Other.NOT_APPLICABLE) ? part.proper().or(Possible.zero()) : part;
  }

  /**
   * What a composition of parts comes to.
   *
   * @param drops whether some of the parts may be left out
   */
  private Possible combined(Term.Composition composition, List<Possible> parts, boolean drops) {
    List<NumberSet> numbers = parts.stream().map(Possible::numbers).toList();
    NumberSet any = numbers.stream().reduce(NumberSet.NONE, NumberSet::or);
    return switch (composition.method()) {
      case WEIGHTED_SUM -> Possible.of(weighted(composition, numbers, drops));
      case SUM ->
          Possible.of(
              drops ? any.summed(1) : numbers.stream().reduce(NumberSet::plus).orElseThrow());
      case MEAN ->
          Possible.of(
              drops
                  ? any.hull()
                  : numbers.stream()
                      .reduce(NumberSet::plus)
                      .orElseThrow()
                      .dividedBy(NumberSet.of(Rational.of(numbers.size()))));
      case PRODUCT ->
          Possible.of(
              drops ? NumberSet.ALL : numbers.stream().reduce(NumberSet::times).orElseThrow());
      case LOWEST, HIGHEST -> parts.stream().reduce(Possible.NOTHING, Possible::or).proper();
    };
  }

  private NumberSet weighted(Term.Composition composition, List<NumberSet> parts, boolean drops) {
    NumberSet sum = NumberSet.of(Rational.ZERO);
    NumberSet whole = NumberSet.of(Rational.ZERO);
    NumberSet from =
        NumberSet.of(
            new Interval(Optional.of(new Interval.Limit(Rational.ZERO, true)), Optional.empty()));
    for (int i = 0; i < parts.size(); i++) {
      SignedTerm weight =
          terms.weightOf(composition.target(), composition.parts().get(i)).orElseThrow();
      NumberSet share = of(((Term.PartWeight) weight.term()).weight(), weight).numbers().and(from);
      whole = whole.plus(share);
      sum = sum.plus(parts.get(i).times(share));
    }
    NumberSet any = parts.stream().reduce(NumberSet.NONE, NumberSet::or).hull();
    return drops ? any.times(whole).hull() : sum;
  }

  /** A part that may be left out and was is not applicable. */
  private Possible part(Path path) {
    Possible value = value(path);
    boolean mayBeLeftOut =
        schema
            .declaration(path)
            .filter(Declaration::isInput)
            .filter(found -> found.presence() == Declaration.Presence.OPTIONAL)
            .filter(found -> found.value().isEmpty())
            .isPresent();
    return mayBeLeftOut ? value.or(Possible.of(Other.NOT_APPLICABLE)) : value;
  }

  private Possible value(Path path) {
    Optional<Declaration> declared = schema.declaration(path);
    if (declared.isEmpty()) {
      return Possible.NOTHING;
    }
    return switch (declared.get().role()) {
      case QUANTITY -> of(path);
      // another agency may give a parameter any value that is declared
      case FACT, MEASURE, PARAMETER -> input(path, declared.get());
    };
  }

  private Possible input(Path path, Declaration declared) {
    Possible possible = declared(declared);
    Possible narrowed = required.containsKey(path) ? possible.and(required.get(path)) : possible;
    boolean isTold =
        path.groups().isEmpty()
            && circumstances.containsKey(path.name())
            && !(declared.kind() instanceof Kind.OfNumber)
            && !(declared.kind() instanceof Kind.OfDate);
    return isTold
        ? narrowed.and(
            circumstances.get(path.name()).stream()
                .map(value -> value.map(Possible::of).orElse(Possible.NOTHING))
                .reduce(Possible.NOTHING, Possible::or))
        : narrowed;
  }

  /** What a declaration allows. */
  private Possible declared(Declaration declared) {
    if (declared.kind() instanceof Kind.OfNumber) {
      return Possible.of(NumberSet.of(declared.range()));
    } else if (declared.kind() instanceof Kind.OfLabel) {
      return Possible.of(Set.copyOf(setOf(declared).labels()));
    }
    return declared.kind() instanceof Kind.OfTruth ? Possible.ANY_TRUTH : Possible.ANY_DATE;
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
          : schema.find(standing.home(), own.name()).map(this::value).orElse(Possible.NOTHING);
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
    return lookup((Formula.Lookup) formula, standing);
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
    Possible value = path.map(this::value).orElse(Possible.NOTHING);
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
  private Map<Path, Possible> narrowed(Formula condition, boolean truth, Standing standing) {
    Map<Path, Possible> known = new HashMap<>();
    if (condition instanceof Formula.Unary unary && unary.operator() == UnaryOperator.NOT) {
      return narrowed(unary.operand(), !truth, standing);
    } else if (condition instanceof Formula.Reference flag) {
      know(flag, Possible.ofTruths(Set.of(truth)), standing, known);
    } else if (condition instanceof Formula.Binary binary && binary.operator().isComparison()) {
      BinaryOperator operator = truth ? binary.operator() : Comparisons.negated(binary.operator());
      narrow(binary.left(), operator, binary.right(), standing, known);
      narrow(binary.right(), Comparisons.mirrored(operator), binary.left(), standing, known);
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

  private Possible lookup(Formula.Lookup lookup, Standing standing) {
    asked.add(lookup.table());
    DecisionTable table = terms.tables().get(lookup.table());
    List<Possible> keys = lookup.keys().stream().map(key -> of(key, standing)).toList();
    if (keys.stream().anyMatch(Possible::isNothing)) {
      return Possible.NOTHING;
    }
    Possible result = keys.stream().map(Possible::improper).reduce(Possible.NOTHING, Possible::or);
    int column = table.outputIndex(lookup.output()).orElseThrow();
    for (DecisionTable.Row row : table.rows()) {
      List<Possible> fitting = new ArrayList<>();
      for (int i = 0; i < keys.size(); i++) {
        fitting.add(fitting(keys.get(i).proper(), row.keys().get(i)));
      }
      if (fitting.stream().allMatch(Possible::canBeProper)) {
        met.add(row);
        result = result.or(output(table, row, column, fitting));
      }
    }
    return result;
  }

  /** The part of what a key can be that fits a cell. */
  static Possible fitting(Possible key, KeyCell cell) {
    if (cell instanceof KeyCell.Numbers numbers) {
      return key.withNumbers(key.numbers().within(numbers.interval()));
    } else if (cell instanceof KeyCell.Labels labels) {
      return key.and(Possible.of(Set.copyOf(labels.labels())));
    }
    return cell instanceof KeyCell.Truth truth
        ? key.and(Possible.ofTruths(Set.of(truth.truth())))
        : key;
  }

  /** What a row gives for keys that fit it. */
  Possible output(DecisionTable table, DecisionTable.Row row, int column, List<Possible> keys) {
    OutputCell cell = row.outputs().get(column);
    if (cell instanceof OutputCell.Constant constant) {
      return Possible.of(constant.value());
    } else if (cell instanceof OutputCell.Line line) {
      return Possible.of(alongStretch(line, row, keys));
    } else if (cell instanceof OutputCell.Computed computed) {
      Map<Name, Possible> named = new HashMap<>();
      for (int i = 0; i < keys.size(); i++) {
        named.put(table.keys().get(i).name(), keys.get(i));
      }
      return of(computed.formula(), Standing.inCell(named));
    }
    return Possible.of(
        cell instanceof OutputCell.Absent ? Other.NOT_APPLICABLE : Other.UNDETERMINED);
  }

  /** A line lies between its values at the ends of what the key can be on it. */
  private static NumberSet alongStretch(
      OutputCell.Line line, DecisionTable.Row row, List<Possible> keys) {
    Interval stretch = DecisionTable.stretch(row).orElseThrow();
    int key = 0;
    while (!(row.keys().get(key) instanceof KeyCell.Numbers)) {
      key++;
    }
    NumberSet numbers = keys.get(key).numbers();
    Interval.Limit low = numbers.lowest().orElseThrow();
    Interval.Limit high = numbers.highest().orElseThrow();
    Interval.Limit start = new Interval.Limit(line.at(low.number(), stretch), low.included());
    Interval.Limit end = new Interval.Limit(line.at(high.number(), stretch), high.included());
    boolean rises = start.number().compareTo(end.number()) <= 0;
    boolean isPoint = start.number().equals(end.number());
    return isPoint
        ? NumberSet.of(start.number())
        : NumberSet.of(
            new Interval(Optional.of(rises ? start : end), Optional.of(rises ? end : start)));
  }
}
