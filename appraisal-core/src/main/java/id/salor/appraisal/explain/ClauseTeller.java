package id.salor.appraisal.explain;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.Inspected;
import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.policy.FormulaTexts;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells of requirements, reasons for having no rating, and advice. */
final class ClauseTeller {

  private final PolicyTerms terms;
  private final Inspected root;
  private final StepBuilder steps;

  ClauseTeller(PolicyTerms terms, Inspected root, StepBuilder steps) {
    this.terms = terms;
    this.root = root;
    this.steps = steps;
  }

  /** What must hold of the input; nothing is asked of who is exempt. */
  List<Clause> requirements(AppraisalResult result) {
    List<Clause> clauses = new ArrayList<>();
    if (isExempt(result)) {
      return clauses;
    }
    terms.all(Term.Requirement.class).forEach(term -> clauses.add(requirement(term)));
    terms.all(Term.EveryLabel.class).forEach(term -> clauses.add(everyLabel(term)));
    return clauses;
  }

  private Clause requirement(SignedTerm signed) {
    Term.Requirement requirement = (Term.Requirement) signed.term();
    Formula condition = requirement.condition();
    List<String> failing = new ArrayList<>();
    State state = State.HELD;
    Text working = Text.EMPTY;
    List<Step> parts = List.of();
    for (Inspected scope : root.at(requirement.level())) {
      State here = state(scope.evaluate(condition, signed));
      if (here == State.DID_NOT_HOLD) {
        scope.subject().ifPresent(failing::add);
        if (state != State.DID_NOT_HOLD) {
          working = scope.filledIn(condition, signed);
          parts = steps.partsOf(scope, condition, signed);
        }
      }
      state = worse(state, here);
    }
    return clause(
        signed, state, about(requirement.level()), requirement.message(), working, failing, parts);
  }

  private Clause everyLabel(SignedTerm signed) {
    Term.EveryLabel every = (Term.EveryLabel) signed.term();
    List<String> failing = new ArrayList<>();
    for (Inspected scope : root.at(every.level())) {
      String before = scope.subject().map(subject -> subject + " / ").orElse("");
      scope.missingLabels(signed).forEach(label -> failing.add(before + label));
    }
    return clause(
        signed,
        failing.isEmpty() ? State.HELD : State.DID_NOT_HOLD,
        Optional.of(every.group().value()),
        every.message(),
        Text.EMPTY,
        failing,
        List.of());
  }

  private static Optional<String> about(List<Name> level) {
    return level.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(".", level.stream().map(Name::value).toList()));
  }

  /** Why there is no rating; of somebody exempt the reason that held, since no other was needed. */
  List<Clause> exemptions(AppraisalResult result) {
    List<Clause> clauses = new ArrayList<>();
    for (SignedTerm signed : terms.all(Term.WithoutRating.class)) {
      if (!isExempt(result) || isReason(signed, (AppraisalResult.WithoutRating) result)) {
        Term.WithoutRating unrated = (Term.WithoutRating) signed.term();
        State state = state(root.evaluate(unrated.condition(), signed));
        clauses.add(
            clause(
                signed,
                state,
                Optional.empty(),
                unrated.reason(),
                filledIn(unrated.condition(), signed),
                List.of(),
                state == State.HELD
                    ? steps.partsOf(root, unrated.condition(), signed)
                    : List.of()));
      }
    }
    return clauses;
  }

  private static boolean isExempt(AppraisalResult result) {
    return result instanceof AppraisalResult.WithoutRating without
        && without.cause() == AppraisalResult.WithoutRating.Cause.EXEMPT;
  }

  private static boolean isReason(SignedTerm signed, AppraisalResult.WithoutRating result) {
    return result.origin().filter(signed.origin()::equals).isPresent()
        && ((Term.WithoutRating) signed.term()).reason().equals(result.reason());
  }

  /** What the person is told while a condition holds, and what they would be told otherwise. */
  List<Clause> advice(AppraisalResult result) {
    List<Clause> clauses = new ArrayList<>();
    if (!(result instanceof AppraisalResult.Rated)) {
      return clauses;
    }
    for (SignedTerm signed : terms.all(Term.Advice.class)) {
      Term.Advice advice = (Term.Advice) signed.term();
      clauses.add(
          clause(
              signed,
              state(root.evaluate(advice.condition(), signed)),
              Optional.of(advice.target().value()),
              advice.text(),
              filledIn(advice.condition(), signed),
              List.of(),
              List.of()));
    }
    return clauses;
  }

  private Text filledIn(Formula condition, SignedTerm by) {
    return condition == Formula.Constant.TRUE ? Text.EMPTY : root.filledIn(condition, by);
  }

  private Clause clause(
      SignedTerm signed,
      State state,
      Optional<String> about,
      Text text,
      Text working,
      List<String> failing,
      List<Step> parts) {
    Formula condition = signed.term().formulas().get(0);
    return new Clause(
        state,
        about,
        text,
        condition == Formula.Constant.TRUE ? "" : FormulaTexts.of(terms).written(condition),
        working,
        failing,
        signed.origin(),
        signed.overridden(),
        parts);
  }

  private static State state(Value holds) {
    if (holds instanceof Value.OfTruth truth) {
      return truth.truth() ? State.HELD : State.DID_NOT_HOLD;
    }
    return State.NOT_KNOWN;
  }

  /** Of the entries together: that one fails counts more than that one is not known. */
  private static State worse(State one, State other) {
    if (one == State.DID_NOT_HOLD || other == State.DID_NOT_HOLD) {
      return State.DID_NOT_HOLD;
    }
    return one == State.NOT_KNOWN ? one : other;
  }
}
