package id.salor.appraisal.explain;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.law.LegalBasis;
import id.salor.appraisal.policy.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds where the text of the law assigned nothing: the first steps that are not determined. */
final class HoleFinder {

  private final List<Hole> holes = new ArrayList<>();

  private HoleFinder() {}

  static List<Hole> holes(List<Step> steps) {
    HoleFinder finder = new HoleFinder();
    steps.forEach(finder::look);
    return finder.holes;
  }

  /** Whether a step, or what it was made from, holds a hole. */
  private boolean look(Step step) {
    boolean within = false;
    for (Step part : step.parts()) {
      within |= look(part);
    }
    if (!(step.value() instanceof Value.Undetermined undetermined)) {
      return within;
    }
    if (!within && step.role() != Step.Role.SEEN && step.origin().isPresent()) {
      holes.add(hole(step, undetermined, step.origin().get()));
    }
    return true;
  }

  private static Hole hole(Step step, Value.Undetermined undetermined, Origin origin) {
    Optional<Step.TableRow> row = step.row();
    SourceLocation location = row.map(Step.TableRow::location).orElse(origin.location());
    LegalBasis basis = row.flatMap(Step.TableRow::basis).orElse(origin.basis());
    return new Hole(step.id(), step.title(), undetermined.reason(), location, basis);
  }
}
