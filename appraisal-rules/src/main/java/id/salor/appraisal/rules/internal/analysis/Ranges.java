package id.salor.appraisal.rules.internal.analysis;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.policy.ContextFacts;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Interval;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
  private final FormulaRanges formulas;
  private final Map<Path, Possible> required = new HashMap<>();
  private final Map<Path, Possible> values = new HashMap<>();
  private final Map<Path, Possible> ungated = new HashMap<>();
  private final Set<SignedTerm> acting = new HashSet<>();

  private Ranges(Region region) {
    this.terms = region.terms();
    this.schema = terms.schema();
    this.circumstances = circumstances(region);
    this.formulas = new FormulaRanges(terms, circumstances, this::value);
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
    formulas.tables().forget();
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
    } else if (term instanceof Term.Objection objection) {
      return List.of(objection.target());
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
    return formulas.tables().asks(table);
  }

  /** Tells whether a row of a table can give anything. */
  boolean canMeet(DecisionTable.Row row) {
    return formulas.tables().canMeet(row);
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
        formulas
            .narrowed(requirement.condition(), true, standing)
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
    return formulas.of(formula, standing);
  }

  /** Returns the place where a condition is known to hold, or to fail. */
  Standing knowing(Formula condition, boolean truth, Standing standing) {
    return formulas.knowing(condition, truth, standing);
  }

  /** Returns what a row gives for keys that fit it. */
  Possible output(DecisionTable table, DecisionTable.Row row, int column, List<Possible> keys) {
    return formulas.tables().output(table, row, column, keys);
  }
}
