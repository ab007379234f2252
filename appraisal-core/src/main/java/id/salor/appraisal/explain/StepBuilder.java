package id.salor.appraisal.explain;

import id.salor.appraisal.calc.Inspected;
import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.model.Datum;
import id.salor.appraisal.model.Entry;
import id.salor.appraisal.model.EntrySubject;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.model.InputValue;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Direction;
import id.salor.appraisal.policy.FormulaTexts;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.QuantityTerms;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Walks from the rating back to what was given, along the terms. */
final class StepBuilder {

  private final Evidence evidence;
  private final PolicyTerms terms;
  private final Inspected root;
  private final FormulaTexts texts;
  private final WrittenTerms words;
  private final Map<String, Evidence> bySubject = new HashMap<>();
  private final Set<String> explained = new HashSet<>();

  StepBuilder(Evidence evidence, PolicyTerms terms, Inspected root) {
    this.evidence = evidence;
    this.terms = terms;
    this.root = root;
    this.texts = FormulaTexts.of(terms);
    this.words = WrittenTerms.of(terms);
  }

  /** The rating, the score and the outcomes, as far as they were calculated. */
  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (Name name : headlines()) {
      if (root.calculated(name).isPresent()) {
        steps.add(quantity(root, name));
      }
    }
    return steps;
  }

  private Set<Name> headlines() {
    Set<Name> names = new LinkedHashSet<>();
    terms.rating().ifPresent(term -> names.add(((Term.Rating) term.term()).target()));
    terms.score().ifPresent(term -> names.add(((Term.FinalScore) term.term()).target()));
    terms.all(Term.Outcome.class).forEach(t -> names.add(((Term.Outcome) t.term()).target()));
    terms.all(Term.Objection.class).forEach(t -> names.add(((Term.Objection) t.term()).target()));
    return names;
  }

  private Step quantity(Inspected scope, Name name) {
    Declaration declaration = scope.declaration(name).orElseThrow();
    Value value = scope.calculated(name).orElse(Value.UNKNOWN);
    String id = id(scope, name);
    QuantityTerms about = terms.about(scope.path(name));
    Optional<SignedTerm> by = about.value();
    if (by.isEmpty() || !explained.add(id)) {
      return leaf(Step.Role.SEEN, id, declaration, value, Optional.empty());
    }
    Term term = by.get().term();
    Value raw = isLimited(about) || !value.isProper() ? raw(scope, by.get()) : value;
    List<Step> parts = new ArrayList<>();
    Text written;
    Text working;
    Optional<Step.TableRow> row = Optional.empty();
    Optional<Composed> composed = Optional.empty();
    if (term instanceof Term.Definition definition) {
      Formula formula = definition.formula();
      written = words.of(term);
      working = Wording.leadingTo(workingOf(scope, formula, by.get()), raw, value);
      row = rowOf(scope, formula, by.get());
      parts.addAll(partsOf(scope, formula, by.get()));
    } else if (term instanceof Term.CohortFigure figure) {
      written = words.of(term);
      working =
          scope
              .members(figure)
              .map(people -> Text.of(people + " anggota", people + " members"))
              .orElse(Text.EMPTY);
      if (figure.statistic() == Term.CohortFigure.Statistic.RANK) {
        parts.addAll(partsOf(scope, new Formula.Reference(figure.of()), by.get()));
      }
    } else {
      Term.Composition composition = (Term.Composition) term;
      written = words.of(term);
      working = Wording.leadingTo(composed(scope, composition, by.get()), raw, value);
      parts.addAll(partsOf(scope, composition));
      composed = Optional.of(contributions(scope, composition, by.get()));
    }
    parts.addAll(limits(scope, name, about, raw));
    return new Step(
        Step.Role.QUANTITY,
        id,
        declaration.title(),
        value,
        declaration.unit(),
        written,
        working,
        by.map(SignedTerm::origin),
        by.get().overridden(),
        row,
        Optional.empty(),
        composed,
        parts);
  }

  private Text workingOf(Inspected scope, Formula formula, SignedTerm by) {
    if (formula instanceof Formula.Aggregate aggregate) {
      return Text.same(entriesOf(scope, aggregate, by));
    }
    boolean saysMore =
        !(formula instanceof Formula.Lookup)
            && !(formula instanceof Formula.Reference || formula instanceof Formula.Own)
            && !formula.parts().isEmpty();
    return saysMore ? scope.filledIn(formula, by) : Text.EMPTY;
  }

  /** A function over entries with what was taken of each: {@code MEAN(75, 80)}. */
  private static String entriesOf(Inspected scope, Formula.Aggregate aggregate, SignedTerm by) {
    List<String> taken = new ArrayList<>();
    for (Inspected entry : scope.entries(aggregate.group())) {
      if (isChosen(entry, aggregate, by)) {
        taken.add(
            aggregate
                .body()
                .map(body -> Wording.shown(entry.evaluate(body, by)))
                .orElse(entry.id()));
      }
    }
    return aggregate.function() + "(" + String.join(", ", taken) + ")";
  }

  private static boolean isChosen(Inspected entry, Formula.Aggregate aggregate, SignedTerm by) {
    return aggregate.filter().map(f -> entry.evaluate(f, by).equals(Value.TRUE)).orElse(true);
  }

  private static Optional<Step.TableRow> rowOf(Inspected scope, Formula formula, SignedTerm by) {
    if (formula instanceof Formula.If choice) {
      boolean taken = scope.evaluate(choice.condition(), by).equals(Value.TRUE);
      return rowOf(scope, taken ? choice.then() : choice.otherwise(), by);
    }
    return formula instanceof Formula.Lookup lookup
        ? scope.row(lookup, by).map(row -> new Step.TableRow(row.location(), row.basis()))
        : Optional.empty();
  }

  private Text composed(Inspected scope, Term.Composition composition, SignedTerm by) {
    Map<Name, Rational> weights = scope.weights(composition);
    List<String> values = new ArrayList<>();
    for (Name part : composition.parts()) {
      Value value = scope.part(part, by);
      Rational weight = weights.get(part);
      if (composition.method() != Term.Composition.Method.WEIGHTED_SUM) {
        values.add(value.toString());
      } else if (weight != null) {
        values.add(Wording.number(weight.times(Rational.HUNDRED)) + "% × " + Wording.shown(value));
      }
    }
    return Text.same(
        String.join(
            composition.method() == Term.Composition.Method.WEIGHTED_SUM ? " + " : "; ", values));
  }

  private List<Step> partsOf(Inspected scope, Term.Composition composition) {
    List<Step> steps = new ArrayList<>();
    Map<Name, Rational> weights = scope.weights(composition);
    // where the whole could not be calculated nothing is known about what applies
    Value without =
        scope.calculated(composition.target().name()).orElse(Value.UNKNOWN) instanceof Value.Unknown
            ? Value.UNKNOWN
            : Value.NOT_APPLICABLE;
    for (Name part : composition.parts()) {
      terms
          .weightOf(composition.target(), part)
          .ifPresent(
              term -> {
                Value weight =
                    Optional.ofNullable(weights.get(part))
                        .<Value>map(share -> Value.of(share.times(Rational.HUNDRED)))
                        .orElse(without);
                steps.add(weight(scope, part, term, weight));
              });
      steps.add(named(scope, part));
    }
    return steps;
  }

  private Step weight(Inspected scope, Name part, SignedTerm term, Value value) {
    Formula formula = ((Term.PartWeight) term.term()).weight();
    Declaration declaration = scope.declaration(part).orElseThrow();
    return new Step(
        Step.Role.WEIGHT,
        id(scope, part),
        declaration.title(),
        value,
        "%",
        formula instanceof Formula.Number ? Text.EMPTY : Text.same(texts.written(formula)),
        Text.EMPTY,
        Optional.of(term.origin()),
        term.overridden(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** Floor, cap, rounding and gates, as far as they stand on the quantity. */
  private List<Step> limits(Inspected scope, Name name, QuantityTerms about, Value raw) {
    if (!isLimited(about)) {
      return List.of();
    }
    List<Step> steps = new ArrayList<>();
    Value before = raw;
    for (Optional<SignedTerm> bound : List.of(about.floor(), about.cap())) {
      if (bound.isPresent()) {
        Value limit = scope.evaluate(((Term.Bound) bound.get().term()).limit(), bound.get());
        Value after = bounded(before, (Term.Bound) bound.get().term(), limit);
        steps.add(
            limit(scope, name, bound.get(), limit, Wording.becoming(before, after), List.of()));
        before = after;
      }
    }
    if (about.rounding().isPresent()) {
      Value after = scope.calculated(name).orElse(Value.UNKNOWN);
      steps.add(
          limit(
              scope,
              name,
              about.rounding().get(),
              after,
              Wording.becoming(before, after),
              List.of()));
    }
    for (SignedTerm gate : about.gates()) {
      Formula condition = ((Term.Gate) gate.term()).condition();
      steps.add(
          limit(
              scope,
              name,
              gate,
              scope.evaluate(condition, gate),
              scope.filledIn(condition, gate),
              partsOf(scope, condition, gate)));
    }
    return steps;
  }

  /** Whether something is done to a quantity after it was calculated. */
  private static boolean isLimited(QuantityTerms about) {
    return about.floor().isPresent()
        || about.cap().isPresent()
        || about.rounding().isPresent()
        || !about.gates().isEmpty();
  }

  private static Value bounded(Value value, Term.Bound bound, Value limit) {
    if (value instanceof Value.OfNumber number && limit instanceof Value.OfNumber to) {
      return Value.of(
          bound.side() == Term.Bound.Side.FLOOR
              ? number.number().max(to.number())
              : number.number().min(to.number()));
    }
    return value;
  }

  private Step limit(
      Inspected scope, Name name, SignedTerm term, Value value, Text working, List<Step> parts) {
    return new Step(
        roleOf(term.term()),
        id(scope, name),
        scope.declaration(name).orElseThrow().title(),
        value,
        "",
        words.of(term.term()),
        working,
        Optional.of(term.origin()),
        term.overridden(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        parts);
  }

  private static Step.Role roleOf(Term term) {
    if (term instanceof Term.Bound bound) {
      return bound.side() == Term.Bound.Side.FLOOR ? Step.Role.FLOOR : Step.Role.CAP;
    }
    return term instanceof Term.Rounded ? Step.Role.ROUNDING : Step.Role.GATE;
  }

  /** What a quantity came to before bounds, rounding and gates. */
  static Value raw(Inspected scope, SignedTerm by) {
    if (by.term() instanceof Term.Definition definition) {
      return scope.evaluate(definition.formula(), by);
    }
    return by.term() instanceof Term.Composition composition
        ? scope.composed(composition)
        : scope.calculated(((Term.OfQuantity) by.term()).target().name()).orElse(Value.UNKNOWN);
  }

  /** What each part gives to a whole. */
  private static Composed contributions(
      Inspected scope, Term.Composition composition, SignedTerm by) {
    Map<Name, Rational> weights = weights(scope, composition, by);
    List<Composed.Part> parts = new ArrayList<>();
    for (Name name : composition.parts()) {
      Declaration declaration = scope.declaration(name).orElseThrow();
      Value value = scope.part(name, by);
      Optional<Rational> weight = Optional.ofNullable(weights.get(name));
      Optional<Rational> contribution = weight.flatMap(share -> number(value).map(share::times));
      Optional<Rational> most =
          contribution
              .flatMap(given -> best(declaration))
              .map(best -> best.times(weight.orElseThrow()));
      parts.add(
          new Composed.Part(
              id(scope, name),
              declaration.title(),
              value,
              declaration.unit(),
              weight,
              contribution,
              most,
              most.map(top -> top.minus(contribution.orElseThrow()).abs())));
    }
    return new Composed(composition.method(), parts);
  }

  /** The weight of each part that took part, where the method has weights at all. */
  private static Map<Name, Rational> weights(
      Inspected scope, Term.Composition composition, SignedTerm by) {
    boolean even =
        composition.method() == Term.Composition.Method.SUM
            || composition.method() == Term.Composition.Method.MEAN;
    if (!even) {
      return scope.weights(composition);
    }
    List<Name> taking =
        composition.parts().stream()
            .filter(part -> number(scope.part(part, by)).isPresent())
            .toList();
    Rational weight =
        composition.method() == Term.Composition.Method.SUM
            ? Rational.ONE
            : Rational.of(1, Math.max(1, taking.size()));
    Map<Name, Rational> weights = new HashMap<>();
    taking.forEach(part -> weights.put(part, weight));
    return weights;
  }

  private static Optional<Rational> number(Value value) {
    return value instanceof Value.OfNumber number ? Optional.of(number.number()) : Optional.empty();
  }

  /**
   * The best value that is declared for something; in a whole more is better, unless it says so.
   */
  private static Optional<Rational> best(Declaration declaration) {
    return declaration.direction() == Direction.LOWER_IS_BETTER
        ? declaration.range().lowest()
        : declaration.range().highest();
  }

  /** What a formula read, each once, in the order it is written. */
  List<Step> partsOf(Inspected scope, Formula formula, SignedTerm by) {
    List<Step> steps = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    collect(scope, formula, by, steps, seen);
    return steps;
  }

  private void collect(
      Inspected scope, Formula formula, SignedTerm by, List<Step> steps, Set<String> seen) {
    if (formula instanceof Formula.Reference reference) {
      collect(scope, reference.name(), steps, seen);
    } else if (formula instanceof Formula.Own own) {
      collect(scope.home(), own.name(), steps, seen);
    } else if (formula instanceof Formula.Aggregate aggregate) {
      for (Inspected entry : scope.entries(aggregate.group())) {
        // an entry that was left out shows why, not what it would have given
        aggregate.filter().ifPresent(filter -> collect(entry, filter, by, steps, seen));
        if (isChosen(entry, aggregate, by)) {
          aggregate.body().ifPresent(body -> collect(entry, body, by, steps, seen));
        }
      }
    } else if (formula instanceof Formula.WorkdayAfter workday) {
      collect(scope, workday.start(), by, steps, seen);
      collect(scope, workday.days(), by, steps, seen);
      workday
          .holidays()
          .ifPresent(
              off ->
                  scope
                      .entries(off.group())
                      .forEach(entry -> collect(entry, off.day(), by, steps, seen)));
    } else if (formula instanceof Formula.If choice) {
      collect(scope, choice.condition(), by, steps, seen);
      boolean taken = scope.evaluate(choice.condition(), by).equals(Value.TRUE);
      collect(scope, taken ? choice.then() : choice.otherwise(), by, steps, seen);
    } else {
      formula.parts().forEach(part -> collect(scope, part, by, steps, seen));
    }
  }

  private void collect(Inspected scope, Name name, List<Step> steps, Set<String> seen) {
    Optional<Inspected> owner = scope.declaring(name);
    if (owner.isPresent() && seen.add(id(owner.get(), name))) {
      steps.add(named(owner.get(), name));
    }
  }

  private Step named(Inspected owner, Name name) {
    Declaration declaration = owner.declaration(name).orElseThrow();
    String id = id(owner, name);
    return switch (declaration.role()) {
      case QUANTITY -> quantity(owner, name);
      case PARAMETER ->
          leaf(
              Step.Role.PARAMETER,
              id,
              declaration,
              declaration.value().orElse(Value.UNKNOWN),
              Optional.of(Given.declared(Given.From.PARAMETER, declaration.location())));
      case FACT, MEASURE ->
          leaf(
              Step.Role.GIVEN,
              id,
              declaration,
              owner.given(name).orElse(Value.UNKNOWN),
              Optional.of(sourceOf(owner, declaration)));
    };
  }

  private Given sourceOf(Inspected owner, Declaration declaration) {
    Optional<Datum> datum = evidenceOf(owner).flatMap(found -> found.datum(declaration.name()));
    if (datum.isEmpty()) {
      return owner.given(declaration.name()).isPresent()
          ? Given.declared(Given.From.DEFAULT, declaration.location())
          : Given.of(Given.From.NOTHING);
    }
    return datum.get().value() instanceof InputValue.OfResult prior
        ? Given.of(prior.result())
        : Given.of(datum.get().source());
  }

  /** The evidence of an entry, found again by the words by which people refer to it. */
  private Optional<Evidence> evidenceOf(Inspected owner) {
    if (owner.subject().isEmpty()) {
      return Optional.of(evidence);
    }
    if (bySubject.isEmpty()) {
      collect(evidence, "");
    }
    return Optional.ofNullable(bySubject.get(owner.subject().get()));
  }

  private void collect(Evidence within, String outer) {
    within
        .entries()
        .forEach(
            (group, entries) -> {
              for (Entry entry : entries) {
                String subject = EntrySubject.of(outer, group, entry.id().value());
                bySubject.putIfAbsent(subject, entry.evidence());
                collect(entry.evidence(), subject);
              }
            });
  }

  private static Step leaf(
      Step.Role role, String id, Declaration declaration, Value value, Optional<Given> given) {
    return new Step(
        role,
        id,
        declaration.title(),
        value,
        declaration.unit(),
        Text.EMPTY,
        Text.EMPTY,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        given,
        Optional.empty(),
        List.of());
  }

  /** How a name is referred to: with the entry it belongs to, if it is of one. */
  static String id(Inspected scope, Name name) {
    return scope
        .subject()
        .map(subject -> subject + EntrySubject.WITHIN + name)
        .orElse(name.value());
  }
}
