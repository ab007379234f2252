package id.salor.appraisal.policy;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.issue.SourceLocation;
import java.util.Optional;

/** Where parts of formulas stand in the files they were read from. */
@FunctionalInterface
public interface FormulaPlaces {

  /** Knows no places. */
  FormulaPlaces NONE = formula -> Optional.empty();

  /** Returns where this very part (by identity) stands. */
  Optional<SourceLocation> placeOf(Formula part);
}
