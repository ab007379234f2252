package id.salor.appraisal.rules.impact;

import java.util.Objects;

/**
 * What a version in between does to people, beside the old version.
 *
 * @param moves how many move which way
 * @param score how their scores change
 */
public record Trial(Moves moves, ScoreChange score) {

  /** Checks the components. */
  public Trial {
    Objects.requireNonNull(moves, "moves");
    Objects.requireNonNull(score, "score");
  }
}
