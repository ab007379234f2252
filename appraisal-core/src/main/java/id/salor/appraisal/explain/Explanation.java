package id.salor.appraisal.explain;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.Inspected;
import id.salor.appraisal.calc.Inspection;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.value.Language;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why an appraisal ended as it did: each number with its working, the rule that says so, where that
 * rule stands, and by which article or interpretation; why it did not end better; and which
 * conditions decided.
 *
 * <pre>{@code
 * Explanation.of(appraisal, appraiser.inspect(appraisal)).text(Language.ID)
 * }</pre>
 *
 * @param result what is explained
 * @param steps the rating, the score and the outcomes, each with what it was made from
 * @param next why the rating is not the next better one; empty where it is the best, or where there
 *     is none
 * @param gates every gate that was asked: those that held, then the others, the nearest first
 * @param requirements what must hold of the input, and whether it did
 * @param exemptions the reasons for having no rating, and whether one held
 * @param advice what is told to the person, and under which condition; empty where nobody was rated
 * @param holes where the text of the law assigns nothing, as far as that was met
 */
public record Explanation(
    AppraisalResult result,
    List<Step> steps,
    Optional<NextRating> next,
    List<GateState> gates,
    List<Clause> requirements,
    List<Clause> exemptions,
    List<Clause> advice,
    List<Hole> holes) {

  /** Checks and copies the components. */
  public Explanation {
    Objects.requireNonNull(result, "result");
    steps = List.copyOf(steps);
    Objects.requireNonNull(next, "next");
    gates = List.copyOf(gates);
    requirements = List.copyOf(requirements);
    exemptions = List.copyOf(exemptions);
    advice = List.copyOf(advice);
    holes = List.copyOf(holes);
  }

  /**
   * Returns the explanation of an appraisal that was inspected. Of one for which no terms could be
   * resolved there is only the result.
   *
   * @param appraisal the appraisal, for the sources of its measures
   * @param inspection its inspection
   */
  public static Explanation of(Appraisal appraisal, Inspection inspection) {
    Optional<PolicyTerms> terms = inspection.terms();
    Optional<Inspected> root = inspection.root();
    return terms.isPresent() && root.isPresent()
        ? of(appraisal, inspection.result(), terms.get(), root.get())
        : ofResult(inspection.result());
  }

  private static Explanation ofResult(AppraisalResult result) {
    return new Explanation(
        result, List.of(), Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  private static Explanation of(
      Appraisal appraisal, AppraisalResult result, PolicyTerms terms, Inspected root) {
    StepBuilder builder = new StepBuilder(appraisal.evidence(), terms, root);
    List<Step> steps = builder.steps();
    RatingTeller rating = new RatingTeller(terms, root);
    List<GateState> gates = rating.gates();
    ClauseTeller clauses = new ClauseTeller(terms, root, builder);
    return new Explanation(
        result,
        steps,
        rating.next(result, gates),
        gates,
        clauses.requirements(result),
        clauses.exemptions(result),
        clauses.advice(result),
        HoleFinder.holes(steps));
  }

  /** Returns every step, each before what it was made from. */
  public Stream<Step> allSteps() {
    return steps.stream().flatMap(Step::withParts);
  }

  /**
   * Returns what the parts give to the score, or, where a policy gives none, to the rating; empty
   * where neither is composed of parts.
   */
  public Optional<Composed> contributions() {
    return result
        .figures()
        .score()
        .map(score -> score.name().value())
        .flatMap(name -> allSteps().filter(step -> step.id().equals(name)).findFirst())
        .or(() -> steps.stream().findFirst())
        .flatMap(Step::composed);
  }

  /** Returns the explanation as text, one step a block, indented below what it contributes to. */
  public String text(Language language) {
    return new ExplanationText(this, language).write();
  }
}
