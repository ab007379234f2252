package id.salor.appraisal.rules.internal.example;

import id.salor.appraisal.calc.Inspection;
import id.salor.appraisal.rules.cases.CaseResult;
import id.salor.appraisal.rules.cases.WorkedExample;

/**
 * A worked example that was run, with everything it made use of.
 *
 * @param example the example
 * @param result how it went
 * @param inspection what was calculated
 * @param trace what it made use of
 */
public record TracedExample(
    ReadExample example, CaseResult result, Inspection inspection, Trace trace) {

  /** Tells whether somebody stands by the example, and the policy does what it says. */
  public boolean isProof() {
    return example.example().status() == WorkedExample.Status.NORMAL && result.isAsExpected();
  }

  /** Tells whether the library wrote the example, and nobody has confirmed it yet. */
  public boolean isUnconfirmed() {
    return example.example().status() == WorkedExample.Status.TO_CONFIRM;
  }
}
