package id.salor.appraisal.rules.internal.coverage;

import id.salor.appraisal.rules.cases.Coverage;
import id.salor.appraisal.rules.cases.CoverageItem;
import id.salor.appraisal.rules.internal.example.ExampleSet;
import id.salor.appraisal.rules.internal.example.TracedExample;
import java.util.List;
import java.util.function.Predicate;

/** Finds what of a version its worked examples reach. */
public final class CoverageMeasure {

  /**
   * Tells what no evidence whatever can reach, where that was proven; it is not counted. Nothing is
   * proven so far, so everything counts.
   */
  private static final Predicate<Goal> UNREACHABLE = goal -> false;

  private CoverageMeasure() {}

  /** Measures the examples of a version. */
  public static Coverage of(ExampleSet examples) {
    List<TracedExample> proofs = examples.trace().stream().filter(TracedExample::isProof).toList();
    List<CoverageItem> items =
        goals(examples).stream().map(goal -> goal.item(isReached(goal, proofs))).toList();
    return new Coverage(examples.rules().version().id(), items);
  }

  /** Returns everything in the version that evidence may reach. */
  public static List<Goal> goals(ExampleSet examples) {
    return Goals.of(examples.rules()).stream().filter(UNREACHABLE.negate()).toList();
  }

  /** Tells whether one of some examples reaches a goal. */
  public static boolean isReached(Goal goal, List<TracedExample> examples) {
    return examples.stream().anyMatch(example -> goal.reached().test(example.trace()));
  }
}
