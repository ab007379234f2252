package id.salor.appraisal.rules.letter;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.Inspected;
import id.salor.appraisal.calc.Inspection;
import id.salor.appraisal.explain.Composed;
import id.salor.appraisal.explain.Explanation;
import id.salor.appraisal.explain.Given;
import id.salor.appraisal.explain.Step;
import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.improvement.Improvements;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Direction;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.PolicyCatalog;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.record.AppraisalRecord;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers what a letter says from what was calculated. */
final class LetterBuilder {

  private final PolicyCatalog catalog;
  private final Appraisal appraisal;
  private final Inspection inspection;
  private final List<Step> steps;
  private final BasisList bases = new BasisList();
  private final Map<String, GivenInput> inputs = new LinkedHashMap<>();
  private final Set<String> seen = new HashSet<>();

  LetterBuilder(PolicyCatalog catalog, Appraisal appraisal, Inspection inspection) {
    this.catalog = catalog;
    this.appraisal = appraisal;
    this.inspection = inspection;
    this.steps = Explanation.of(appraisal, inspection).steps();
  }

  /**
   * Gathers everything.
   *
   * @param dated the inspection with the days that hold for everybody
   * @param improvements what is missing to a better rating
   */
  Letter build(Inspection dated, Improvements improvements) {
    AppraisalResult result = inspection.result();
    if (result instanceof AppraisalResult.WithoutRating without) {
      without.origin().ifPresent(bases::number);
    }
    List<Contribution> contributions = contributions();
    List<Figure> figures = figures();
    if (result instanceof AppraisalResult.Rated rated) {
      rated.advice().forEach(given -> bases.number(given.origin()));
    }
    List<ObjectionRight> objections = objections(dated);
    return new Letter(
        result,
        result.policy().flatMap(stamp -> catalog.version(stamp.policy())),
        scale(),
        contributions,
        figures,
        List.copyOf(inputs.values()),
        strengths(),
        improvements,
        objections,
        bases.all(),
        appraisal.notes(),
        AppraisalRecord.of(appraisal, result).code());
  }

  private List<LabelSet.Member> scale() {
    return inspection
        .terms()
        .flatMap(
            terms ->
                terms
                    .rating()
                    .flatMap(signed -> setOf(terms, ((Term.Rating) signed.term()).target())))
        .map(LabelSet::members)
        .orElse(List.of());
  }

  private static Optional<LabelSet> setOf(PolicyTerms terms, Name name) {
    return terms
        .schema()
        .root()
        .declaration(name)
        .flatMap(
            declared ->
                declared.kind() instanceof Kind.OfLabel of
                    ? terms.schema().labelSet(of.set())
                    : Optional.empty());
  }

  /** What was composed nearest to the result, where its parts have contributions. */
  private List<Contribution> contributions() {
    Deque<Step> open = new ArrayDeque<>(steps);
    while (!open.isEmpty()) {
      Step step = open.poll();
      Optional<Composed> composed =
          step.composed().filter(found -> !found.byContribution().isEmpty());
      if (composed.isPresent()) {
        return composed.get().parts().stream()
            .map(part -> new Contribution(part, weightBasis(step, part)))
            .toList();
      }
      open.addAll(step.parts());
    }
    return List.of();
  }

  private Optional<Integer> weightBasis(Step whole, Composed.Part part) {
    return whole.parts().stream()
        .filter(step -> step.role() == Step.Role.WEIGHT && step.id().equals(part.id()))
        .findFirst()
        .flatMap(Step::origin)
        .map(bases::number);
  }

  private List<Figure> figures() {
    Set<String> deadlines = deadlines();
    List<Figure> figures = new ArrayList<>();
    for (Step step : steps) {
      boolean isSaidElsewhere = deadlines.contains(step.id());
      boolean says = step.value().isProper() || step.value() instanceof Value.Undetermined;
      if (says && !isSaidElsewhere) {
        add(step, 0, figures);
      }
    }
    return figures;
  }

  private Set<String> deadlines() {
    Set<String> names = new HashSet<>();
    inspection
        .terms()
        .ifPresent(
            terms ->
                terms
                    .all(Term.Objection.class)
                    .forEach(
                        signed -> names.add(((Term.Objection) signed.term()).target().value())));
    return names;
  }

  private void add(Step step, int depth, List<Figure> figures) {
    if (step.role() == Step.Role.GIVEN || step.role() == Step.Role.PARAMETER) {
      if (step.given().map(Given::from).filter(from -> from == Given.From.NOTHING).isEmpty()) {
        inputs.putIfAbsent(step.id(), new GivenInput(step, step.given().flatMap(Given::source)));
      }
      return;
    }
    if (step.role() != Step.Role.QUANTITY || !seen.add(step.id())) {
      return;
    }
    List<Integer> numbers = new ArrayList<>();
    step.origin().ifPresent(origin -> numbers.add(bases.number(origin)));
    step.row().flatMap(bases::number).ifPresent(numbers::add);
    List<Figure.Limit> limits = new ArrayList<>();
    for (Step part : step.parts()) {
      if (part.role().isLimit() && hasActed(part, step)) {
        limits.add(new Figure.Limit(part, bases.number(part.origin().orElseThrow())));
      }
    }
    figures.add(new Figure(depth, step, limits, numbers.stream().distinct().toList()));
    for (Step part : step.parts()) {
      if (part.role().isLimit()) {
        part.parts().forEach(inner -> add(inner, depth + 1, figures));
      } else {
        add(part, depth + 1, figures);
      }
    }
  }

  /** A bound that was not met and a gate that did not hold have changed nothing. */
  private static boolean hasActed(Step limit, Step of) {
    return switch (limit.role()) {
      case GATE -> limit.value().equals(Value.TRUE);
      case FLOOR, CAP -> limit.value().equals(of.value());
      default -> true;
    };
  }

  /** An indicator and how near it is to its best. */
  private record Nearness(Strength strength, Rational share) {}

  private List<Strength> strengths() {
    List<Nearness> all = new ArrayList<>();
    inspection
        .terms()
        .ifPresent(
            terms -> {
              inspection
                  .result()
                  .figures()
                  .components()
                  .forEach(
                      component ->
                          nearness(
                                  terms,
                                  component.name(),
                                  component.title(),
                                  component.value(),
                                  component.unit())
                              .ifPresent(all::add));
              inputs.values().stream()
                  .map(GivenInput::step)
                  .filter(step -> isJudged(terms, step))
                  .forEach(
                      step ->
                          nearness(
                                  terms,
                                  Name.of(step.id()),
                                  step.title(),
                                  step.value(),
                                  step.unit())
                              .ifPresent(all::add));
            });
    List<Strength> full =
        all.stream()
            .filter(found -> found.share().equals(Rational.ONE))
            .map(Nearness::strength)
            .toList();
    boolean hasStrongest = full.isEmpty() && all.size() > 1;
    return hasStrongest
        ? all.stream()
            .filter(found -> found.share().signum() > 0)
            .max((one, other) -> one.share().compareTo(other.share()))
            .map(Nearness::strength)
            .stream()
            .toList()
        : full;
  }

  /** A label given for the appraisal as a whole, of which the policy says which way is better. */
  private static boolean isJudged(PolicyTerms terms, Step step) {
    return Name.tryParse(step.id())
        .flatMap(terms.schema().root()::declaration)
        .filter(declared -> declared.kind() instanceof Kind.OfLabel)
        .filter(declared -> declared.direction() == Direction.HIGHER_IS_BETTER)
        .isPresent();
  }

  private static Optional<Nearness> nearness(
      PolicyTerms terms, Name name, Text title, Value value, String unit) {
    Optional<Rational> share = share(terms, name, value);
    return share.map(
        found -> {
          Strength.Degree degree =
              found.equals(Rational.ONE) ? Strength.Degree.FULL : Strength.Degree.STRONGEST;
          return new Nearness(new Strength(title, value, unit, degree), found);
        });
  }

  private static Optional<Rational> share(PolicyTerms terms, Name name, Value value) {
    Optional<Declaration> declared = terms.schema().root().declaration(name);
    if (value instanceof Value.OfNumber number) {
      Optional<Rational> low = declared.flatMap(found -> found.range().lowest());
      Optional<Rational> high = declared.flatMap(found -> found.range().highest());
      return low.isPresent() && high.isPresent() && !low.equals(high)
          ? Optional.of(
              number
                  .number()
                  .minus(low.get())
                  .dividedBy(high.get().minus(low.get()))
                  .min(Rational.ONE))
          : Optional.empty();
    }
    if (value instanceof Value.OfLabel label) {
      return setOf(terms, name)
          .filter(set -> set.members().size() > 1)
          .map(
              set -> {
                long last = set.members().size() - 1L;
                long at = set.labels().indexOf(label.label());
                return Rational.of(last - at, last);
              });
    }
    return Optional.empty();
  }

  private List<ObjectionRight> objections(Inspection dated) {
    List<ObjectionRight> rights = new ArrayList<>();
    boolean hasResult = !(inspection.result() instanceof AppraisalResult.Refused);
    if (!hasResult || dated.terms().isEmpty() || dated.root().isEmpty()) {
      return rights;
    }
    PolicyTerms terms = dated.terms().get();
    Inspected root = dated.root().get();
    for (SignedTerm signed : terms.all(Term.Objection.class)) {
      Term.Objection objection = (Term.Objection) signed.term();
      rights.add(
          new ObjectionRight(
              objection.how(),
              root.value(objection.target())
                  .flatMap(
                      value ->
                          value instanceof Value.OfDate day
                              ? Optional.of(day.date())
                              : Optional.empty()),
              Deadline.of(objection.target(), terms).flatMap(d -> delay(d, terms, root)),
              bases.number(signed.origin())));
    }
    return rights;
  }

  private Optional<ObjectionRight.Delay> delay(
      Deadline deadline, PolicyTerms terms, Inspected root) {
    Formula days = deadline.counting().days();
    Optional<Integer> basis =
        days instanceof Formula.Reference reference
            ? terms.valueOf(Path.of(reference.name())).map(signed -> bases.number(signed.origin()))
            : Optional.of(bases.number(deadline.by().origin()));
    // asked for by name, so that it is known although the day itself was not reached
    Value count =
        days instanceof Formula.Reference reference
            ? root.value(reference.name()).orElseGet(() -> root.evaluate(days, deadline.by()))
            : root.evaluate(days, deadline.by());
    Optional<Text> from =
        deadline.start().flatMap(terms.schema().root()::declaration).map(Declaration::title);
    return count instanceof Value.OfNumber number
        ? Optional.of(new ObjectionRight.Delay(number.number(), from, basis))
        : Optional.empty();
  }
}
