package id.salor.appraisal.calc;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a calculation comes to: exempt, or with these values of rating and score.
 *
 * @param calculation the calculation, in which everything that decides was asked for
 * @param exemption who says that there is no rating, if somebody does
 * @param rating the value of the quantity that is the rating, if the policy has one
 * @param score the value of the quantity that is the score, if the policy has one
 * @param issues everything that is wrong or worth knowing, but for the notes on cohorts
 */
record Judgement(
    Calculation calculation,
    Optional<SignedTerm> exemption,
    Optional<Value> rating,
    Optional<Value> score,
    List<Issue> issues) {

  /** Calculates everything that decides; what was wrong before comes first among the issues. */
  static Judgement of(Calculation calculation, List<Issue> before) {
    Optional<SignedTerm> exemption = exemption(calculation);
    if (exemption.isPresent()) {
      return new Judgement(
          calculation,
          exemption,
          Optional.empty(),
          Optional.empty(),
          issuesOf(calculation, before));
    }
    calculation.checkRequirements();
    calculation.terms().rating().ifPresent(calculation.observer()::used);
    calculation.terms().score().ifPresent(calculation.observer()::used);
    Optional<Value> rating =
        calculation.terms().rating().map(term -> calculation.value(target(term)));
    Optional<Value> score =
        calculation.terms().score().map(term -> calculation.value(target(term)));
    for (SignedTerm term : calculation.terms().all(Term.Outcome.class)) {
      calculation.observer().used(term);
      calculation.outcome(((Term.Outcome) term.term()).target());
    }
    for (SignedTerm term : calculation.terms().all(Term.Objection.class)) {
      calculation.observer().used(term);
      calculation.outcome(((Term.Objection) term.term()).target());
    }
    List<Issue> issues = issuesOf(calculation, before);
    Value main = rating.or(() -> score).orElse(Value.NOT_APPLICABLE);
    if (main instanceof Value.NotApplicable && issues.stream().noneMatch(Issue::isError)) {
      issues.add(notApplicable(calculation));
    }
    return new Judgement(calculation, Optional.empty(), rating, score, issues);
  }

  private static List<Issue> issuesOf(Calculation calculation, List<Issue> before) {
    List<Issue> all = new ArrayList<>(before);
    all.addAll(calculation.issues());
    return all;
  }

  /** Everything that is wrong or worth knowing, with what is to be said of cohorts read so far. */
  List<Issue> allIssues() {
    List<Issue> all = new ArrayList<>(issues);
    all.addAll(calculation.cohorts().notes());
    return all;
  }

  private static Issue notApplicable(Calculation calculation) {
    Optional<SignedTerm> term = calculation.terms().rating().or(calculation.terms()::score);
    Issue issue =
        Issue.of(
            CalculationCode.RESULT_NOT_APPLICABLE,
            term.map(found -> target(found).value()).orElse("—"));
    return term.map(found -> issue.at(found.origin().location())).orElse(issue);
  }

  /** The first reason that holds; what the others would need does not matter then. */
  static Optional<SignedTerm> exemption(Calculation calculation) {
    List<SignedTerm> reasons = calculation.terms().all(Term.WithoutRating.class);
    Optional<SignedTerm> first =
        reasons.stream()
            .filter(
                term ->
                    ((Term.WithoutRating) term.term()).condition() == Formula.Constant.TRUE
                        ? holds(term, calculation)
                        : holds(term, calculation.afresh()))
            .findFirst();
    if (first.isEmpty()) {
      // asked again, so that what stands in the way of knowing is reported
      reasons.forEach(term -> holds(term, calculation));
    }
    return first;
  }

  private static boolean holds(SignedTerm reason, Calculation calculation) {
    Term.WithoutRating unrated = (Term.WithoutRating) reason.term();
    Value holds = calculation.evaluate(unrated.condition(), calculation.root(), reason);
    calculation.observer().decided(reason, holds);
    return holds.equals(Value.TRUE);
  }

  static Name target(SignedTerm term) {
    return term.term() instanceof Term.Rating rating
        ? rating.target()
        : ((Term.FinalScore) term.term()).target();
  }

  /** What a rating rests on where there is one, else the score. */
  Value main() {
    return rating.or(() -> score).orElse(Value.NOT_APPLICABLE);
  }

  boolean isRefused() {
    return issues.stream().anyMatch(Issue::isError);
  }

  Optional<Label> label() {
    return rating.flatMap(
        value ->
            value instanceof Value.OfLabel label ? Optional.of(label.label()) : Optional.empty());
  }

  Verdict verdict() {
    List<Issue> all = allIssues();
    Map<Name, Value> values = calculation.root().calculated();
    if (isRefused()) {
      return Verdict.without(Verdict.Ending.REFUSED, all, values);
    }
    if (exemption.isPresent()) {
      return Verdict.without(Verdict.Ending.EXEMPT, all, values);
    }
    Verdict.Ending ending =
        main() instanceof Value.Undetermined ? Verdict.Ending.UNDETERMINED : Verdict.Ending.RATED;
    return new Verdict(ending, label(), number(), all, values);
  }

  private Optional<Rational> number() {
    return score.flatMap(
        value ->
            value instanceof Value.OfNumber number
                ? Optional.of(number.number())
                : Optional.empty());
  }
}
