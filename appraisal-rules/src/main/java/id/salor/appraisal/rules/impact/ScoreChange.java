package id.salor.appraisal.rules.impact;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * How scores change, among those who have one under both versions.
 *
 * @param same how many keep their score
 * @param up how many get a higher one
 * @param down how many get a lower one
 * @param mean the mean of all changes, to eight places; absent where nobody has two scores
 */
public record ScoreChange(long same, long up, long down, Optional<BigDecimal> mean) {

  /** Checks the components. */
  public ScoreChange {
    Objects.requireNonNull(mean, "mean");
  }

  /** Returns how many have two scores. */
  public long people() {
    return same + up + down;
  }
}
