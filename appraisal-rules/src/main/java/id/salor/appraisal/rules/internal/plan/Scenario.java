package id.salor.appraisal.rules.internal.plan;

import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.rules.plan.Prospect;
import java.util.List;

/**
 * One way in which that could come out which has no direction: labels, truths, numbers that are
 * better neither higher nor lower, and entries that may be added.
 *
 * @param evidence what is known, with what is assumed
 * @param assumed what is assumed
 */
record Scenario(Evidence evidence, List<Prospect.Aim> assumed) {

  Scenario {
    assumed = List.copyOf(assumed);
  }
}
