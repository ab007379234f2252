package id.salor.appraisal.calc;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.policy.TermsResolver;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Score;
import id.salor.appraisal.value.Weight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rates one appraisal under one policy version: admits the evidence, resolves, calculates. */
public final class Calculator {

  private final TermsResolver resolver;
  private final CalculationObserver observer;

  /** Makes a calculator that asks this resolver for terms. */
  public Calculator(TermsResolver resolver) {
    this(resolver, CalculationObserver.NONE);
  }

  private Calculator(TermsResolver resolver, CalculationObserver observer) {
    this.resolver = resolver;
    this.observer = observer;
  }

  /** Returns a calculator that gives the same results and tells somebody what it makes use of. */
  public Calculator observedBy(CalculationObserver told) {
    return new Calculator(resolver, told);
  }

  /**
   * Returns the one result of an appraisal.
   *
   * @param version the version that governs it
   * @param noted what was noted when the version was chosen
   * @param census what was counted of the population; {@link Census#NONE} if nothing was
   */
  public AppraisalResult calculate(
      Appraisal appraisal, PolicyVersion version, List<Issue> noted, Census census) {
    return start(appraisal, version, noted, Map.of(), census).result();
  }

  /**
   * Returns the one result of an appraisal, with everything that was calculated on the way.
   *
   * @param version the version that governs it
   * @param noted what was noted when the version was chosen
   * @param assumed quantities of the appraisal as a whole that are given instead of calculated, so
   *     that a worked example can begin in the middle; none for a real appraisal
   * @param census what was counted of the population; {@link Census#NONE} if nothing was
   */
  public Inspection inspect(
      Appraisal appraisal,
      PolicyVersion version,
      List<Issue> noted,
      Map<Name, Value> assumed,
      Census census) {
    Run run = start(appraisal, version, noted, Map.copyOf(assumed), census);
    return new Inspection(run.result(), run.calculation());
  }

  /** Admits the evidence and resolves the terms. */
  private Run start(
      Appraisal appraisal,
      PolicyVersion version,
      List<Issue> noted,
      Map<Name, Value> assumed,
      Census census) {
    PreparedAppraisal prepared = PreparedAppraisal.of(appraisal, version.schema());
    Validated<PolicyTerms> terms = resolver.resolve(version, prepared.facts(version.schema()));
    List<Issue> issues = new ArrayList<>(noted);
    issues.addAll(prepared.issues(terms));
    return new Run(
        new AppraisalResult.Subject(appraisal.id(), appraisal.appraisee(), appraisal.period()),
        version,
        issues,
        terms
            .value()
            .map(
                resolved ->
                    prepared.calculation(version.id(), resolved, census, assumed, observer)));
  }

  /**
   * Counts a member of the population in every cohort whose figures the policy uses. Who is exempt
   * is no member; who cannot be calculated is counted as left out.
   */
  void count(Appraisal appraisal, PolicyVersion version, Census.Builder census) {
    if (version.schema().cohorts().isEmpty()) {
      return;
    }
    PreparedAppraisal prepared = PreparedAppraisal.of(appraisal, version.schema());
    prepared.count(
        version.id(), resolver.resolve(version, prepared.facts(version.schema())), census);
  }

  /** One appraisal on its way to a result. */
  private record Run(
      AppraisalResult.Subject subject,
      PolicyVersion version,
      List<Issue> issues,
      Optional<Calculation> calculation) {

    AppraisalResult result() {
      return calculation.map(this::finish).orElseGet(this::refused);
    }

    private AppraisalResult refused() {
      return new AppraisalResult.Refused(subject, Optional.empty(), Figures.NONE, issues);
    }

    private PolicyStamp stamp(Calculation calculation) {
      return new PolicyStamp(
          version.id(),
          version.digest(),
          version.parameters(),
          calculation.terms().digest(),
          calculation.cohorts().digest());
    }

    private AppraisalResult finish(Calculation calculation) {
      Judgement judged = Judgement.of(calculation, issues);
      if (judged.exemption().isPresent()) {
        return exempt(judged);
      }
      Figures figures = figures(calculation);
      List<AppliedGate> gates = gates(calculation);
      List<GivenAdvice> advice = advice(calculation);
      List<Issue> all = judged.allIssues();
      if (judged.isRefused()) {
        return new AppraisalResult.Refused(subject, Optional.of(stamp(calculation)), figures, all);
      }
      if (judged.main() instanceof Value.Undetermined undetermined) {
        return new AppraisalResult.WithoutRating(
            subject,
            stamp(calculation),
            AppraisalResult.WithoutRating.Cause.UNDETERMINED,
            undetermined.reason(),
            Optional.empty(),
            figures,
            all);
      }
      return new AppraisalResult.Rated(
          subject, stamp(calculation), judged.label(), figures, gates, advice, all);
    }

    private AppraisalResult exempt(Judgement judged) {
      PolicyStamp stamp = stamp(judged.calculation());
      if (judged.isRefused()) {
        return new AppraisalResult.Refused(
            subject, Optional.of(stamp), Figures.NONE, judged.allIssues());
      }
      SignedTerm exemption = judged.exemption().orElseThrow();
      return new AppraisalResult.WithoutRating(
          subject,
          stamp,
          AppraisalResult.WithoutRating.Cause.EXEMPT,
          ((Term.WithoutRating) exemption.term()).reason(),
          Optional.of(exemption.origin()),
          Figures.NONE,
          judged.allIssues());
    }

    private static Figures figures(Calculation calculation) {
      PolicyTerms terms = calculation.terms();
      Map<Name, Rational> weights = new LinkedHashMap<>();
      List<ComponentResult> components = new ArrayList<>();
      List<ComponentResult> outcomes = new ArrayList<>();
      for (SignedTerm term : terms.all(Term.Outcome.class)) {
        outcomes.add(component(calculation, ((Term.Outcome) term.term()).target(), weights));
      }
      weights.putAll(weights(calculation));
      for (Name name : indicators(calculation)) {
        components.add(component(calculation, name, weights));
      }
      Optional<Score> score =
          terms
              .score()
              .map(Judgement::target)
              .flatMap(
                  name ->
                      calculation.value(name) instanceof Value.OfNumber number
                          ? Optional.of(new Score(name, number.number()))
                          : Optional.empty());
      return new Figures(score, components, outcomes, exports(calculation));
    }

    /** What the policy exports, as far as the rules in force say what it is. */
    private static Map<Name, Value> exports(Calculation calculation) {
      Map<Name, Value> exports = new LinkedHashMap<>();
      for (Name name : calculation.terms().schema().exports()) {
        if (calculation.root().calculated().containsKey(name)) {
          exports.put(name, calculation.root().calculated().get(name));
        }
      }
      return exports;
    }

    /** Indicators that took part, in the order in which the policy declares them. */
    private static List<Name> indicators(Calculation calculation) {
      return calculation.root().level().declarations().values().stream()
          .filter(Declaration::isIndicator)
          .map(Declaration::name)
          .filter(name -> calculation.root().calculated().containsKey(name))
          .toList();
    }

    private static Map<Name, Rational> weights(Calculation calculation) {
      Map<Name, Rational> weights = new LinkedHashMap<>();
      calculation
          .root()
          .composed()
          .values()
          .forEach(composed -> weights.putAll(composed.weights()));
      return weights;
    }

    private static ComponentResult component(
        Calculation calculation, Name name, Map<Name, Rational> weights) {
      Declaration declaration = calculation.root().level().declaration(name).orElseThrow();
      Value value = calculation.root().calculated().get(name);
      Optional<Rational> weight = Optional.ofNullable(weights.get(name));
      Optional<Rational> contribution =
          value instanceof Value.OfNumber number
              ? weight.map(share -> share.times(number.number()))
              : Optional.empty();
      return new ComponentResult(
          name,
          declaration.title(),
          declaration.unit(),
          value,
          weight.map(Weight::of),
          contribution);
    }

    private static List<GivenAdvice> advice(Calculation calculation) {
      List<GivenAdvice> given = new ArrayList<>();
      for (SignedTerm term : calculation.terms().all(Term.Advice.class)) {
        Term.Advice advice = (Term.Advice) term.term();
        if (calculation.holdsIfKnown(advice.condition(), term)) {
          given.add(new GivenAdvice(advice.target(), advice.text(), term.origin()));
        }
      }
      return given;
    }

    private static List<AppliedGate> gates(Calculation calculation) {
      List<AppliedGate> held = new ArrayList<>();
      for (SignedTerm term : calculation.terms().all(Term.Gate.class)) {
        Term.Gate gate = (Term.Gate) term.term();
        boolean asked =
            gate.target().groups().isEmpty()
                && calculation.root().calculated().containsKey(gate.target().name());
        if (asked
            && calculation
                .evaluate(gate.condition(), calculation.root(), term)
                .equals(Value.TRUE)) {
          held.add(new AppliedGate(gate.limit(), gate.condition().toString(), term.origin()));
        }
      }
      return held;
    }
  }
}
