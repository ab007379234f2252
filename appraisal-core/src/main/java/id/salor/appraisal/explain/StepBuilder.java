package id.salor.appraisal.explain;

import id.salor.appraisal.calc.Inspected;
import id.salor.appraisal.calc.Inspection;
import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.Datum;
import id.salor.appraisal.model.Entry;
import id.salor.appraisal.model.EntrySubject;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.model.InputValue;
import id.salor.appraisal.model.MeasureSource;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
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
  private final Set<String> explained = new HashSet<>();

  private StepBuilder(Evidence evidence, PolicyTerms terms) {
    this.evidence = evidence;
    this.terms = terms;
  }

  static List<Step> steps(Appraisal appraisal, Inspection inspection) {
    if (inspection.terms().isEmpty() || inspection.root().isEmpty()) {
      return List.of();
    }
    StepBuilder builder = new StepBuilder(appraisal.evidence(), inspection.terms().get());
    List<Step> steps = new ArrayList<>();
    for (Name name : builder.headlines()) {
      Inspected root = inspection.root().get();
      if (root.calculated(name).isPresent()) {
        steps.add(builder.quantity(root, name));
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
    Optional<SignedTerm> by = terms.valueOf(scope.path(name));
    if (by.isEmpty() || !explained.add(id)) {
      return leaf(Step.Role.SEEN, id, declaration, value, Text.EMPTY);
    }
    Term term = by.get().term();
    List<Step> parts = new ArrayList<>();
    Text written;
    Text working;
    Optional<Step.TableRow> row = Optional.empty();
    if (term instanceof Term.Definition definition) {
      Formula formula = definition.formula();
      written = Wording.formula(formula);
      working =
          Wording.leadingTo(
              workingOf(scope, formula, by.get()), scope.evaluate(formula, by.get()), value);
      row = rowOf(scope, formula, by.get());
      parts.addAll(partsOf(scope, formula, by.get()));
    } else if (term instanceof Term.CohortFigure figure) {
      written = Wording.cohort(figure);
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
      written = Wording.composition(composition);
      working =
          Wording.leadingTo(
              composed(scope, composition, by.get()), scope.composed(composition), value);
      parts.addAll(partsOf(scope, composition));
    }
    parts.addAll(limits(scope, name));
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
        Text.EMPTY,
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
        formula instanceof Formula.Number ? Text.EMPTY : Text.same(formula.toString()),
        Text.EMPTY,
        Optional.of(term.origin()),
        term.overridden(),
        Optional.empty(),
        Text.EMPTY,
        List.of());
  }

  /** Floor, cap, rounding and gates, as far as they stand on the quantity. */
  private List<Step> limits(Inspected scope, Name name) {
    Path path = scope.path(name);
    List<Step> steps = new ArrayList<>();
    for (Term.Bound.Side side : Term.Bound.Side.values()) {
      terms
          .boundOf(path, side)
          .ifPresent(
              term -> {
                Formula limit = ((Term.Bound) term.term()).limit();
                steps.add(limit(scope, name, term, scope.evaluate(limit, term), List.of()));
              });
    }
    terms
        .roundingOf(path)
        .ifPresent(
            term ->
                steps.add(
                    limit(
                        scope,
                        name,
                        term,
                        scope.calculated(name).orElse(Value.UNKNOWN),
                        List.of())));
    for (SignedTerm gate : terms.gatesOn(path)) {
      Formula condition = ((Term.Gate) gate.term()).condition();
      steps.add(
          limit(
              scope, name, gate, scope.evaluate(condition, gate), partsOf(scope, condition, gate)));
    }
    return steps;
  }

  private Step limit(Inspected scope, Name name, SignedTerm term, Value value, List<Step> parts) {
    Text working =
        term.term() instanceof Term.Gate gate ? scope.filledIn(gate.condition(), term) : Text.EMPTY;
    return new Step(
        Step.Role.LIMIT,
        id(scope, name),
        scope.declaration(name).orElseThrow().title(),
        value,
        "",
        Wording.limit(term.term()),
        working,
        Optional.of(term.origin()),
        term.overridden(),
        Optional.empty(),
        Text.EMPTY,
        parts);
  }

  /** What a formula read, each once, in the order it is written. */
  private List<Step> partsOf(Inspected scope, Formula formula, SignedTerm by) {
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
              Text.same(declaration.location().toString()));
      case FACT, MEASURE ->
          leaf(
              Step.Role.GIVEN,
              id,
              declaration,
              owner.given(name).orElse(Value.UNKNOWN),
              sourceOf(owner, name));
    };
  }

  private Text sourceOf(Inspected owner, Name name) {
    Optional<Datum> datum = evidenceOf(owner).flatMap(found -> found.datum(name));
    if (datum.isEmpty()) {
      return owner.given(name).isPresent()
          ? Text.of("nilai baku kebijakan", "default of the policy")
          : Text.of("tidak diisi", "not given");
    }
    if (datum.get().value() instanceof InputValue.OfResult given) {
      return Text.of("hasil " + given.result(), "result " + given.result());
    }
    return datum.get().source().map(StepBuilder::describe).orElse(Text.EMPTY);
  }

  private static Text describe(MeasureSource source) {
    List<String> id = new ArrayList<>();
    List<String> en = new ArrayList<>();
    source
        .document()
        .ifPresent(
            document -> {
              id.add(document);
              en.add(document);
            });
    source
        .enteredBy()
        .ifPresent(
            person -> {
              id.add("diisi oleh " + person);
              en.add("entered by " + person);
            });
    String day = source.confirmedOn().map(date -> " (" + date + ")").orElse("");
    source
        .confirmedBy()
        .ifPresent(
            person -> {
              id.add("dibenarkan oleh " + person + day);
              en.add("confirmed by " + person + day);
            });
    return Text.of(String.join("; ", id), String.join("; ", en));
  }

  /** The evidence of an entry, found again by the words by which people refer to it. */
  private Optional<Evidence> evidenceOf(Inspected owner) {
    if (owner.subject().isEmpty()) {
      return Optional.of(evidence);
    }
    return find(evidence, "", owner.subject().get());
  }

  private static Optional<Evidence> find(Evidence within, String outer, String wanted) {
    for (Map.Entry<Name, List<Entry>> group : within.entries().entrySet()) {
      for (Entry entry : group.getValue()) {
        String subject = EntrySubject.of(outer, group.getKey(), entry.id().value());
        Optional<Evidence> found =
            subject.equals(wanted)
                ? Optional.of(entry.evidence())
                : wanted.startsWith(subject + EntrySubject.WITHIN)
                    ? find(entry.evidence(), subject, wanted)
                    : Optional.empty();
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Step leaf(
      Step.Role role, String id, Declaration declaration, Value value, Text source) {
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
        source,
        List.of());
  }

  private static String id(Inspected scope, Name name) {
    return scope
        .subject()
        .map(subject -> subject + EntrySubject.WITHIN + name)
        .orElse(name.value());
  }
}
