package id.salor.appraisal.explain;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.Inspection;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.value.Language;
import java.util.List;
import java.util.Objects;

/**
 * Why an appraisal ended as it did: each number with its working, the rule that says so, where that
 * rule stands, and by which article or interpretation.
 *
 * <pre>{@code
 * Explanation.of(appraisal, appraiser.inspect(appraisal)).text(Language.ID)
 * }</pre>
 *
 * @param result what is explained
 * @param steps the rating, the score and the outcomes, each with what it was made from
 */
public record Explanation(AppraisalResult result, List<Step> steps) {

  /** Checks and copies the components. */
  public Explanation {
    Objects.requireNonNull(result, "result");
    steps = List.copyOf(steps);
  }

  /**
   * Returns the explanation of an appraisal that was inspected.
   *
   * @param appraisal the appraisal, for the sources of its measures
   * @param inspection its inspection
   */
  public static Explanation of(Appraisal appraisal, Inspection inspection) {
    return new Explanation(inspection.result(), StepBuilder.steps(appraisal, inspection));
  }

  /** Returns the explanation as text, one step a block, indented below what it contributes to. */
  public String text(Language language) {
    return new ExplanationText(this, language).write();
  }
}
