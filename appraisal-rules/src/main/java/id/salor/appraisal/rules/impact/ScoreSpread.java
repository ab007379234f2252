package id.salor.appraisal.rules.impact;

import id.salor.appraisal.value.Rational;
import java.util.List;
import java.util.Objects;

/**
 * How scores are spread before and after: how many lie in each of some stretches of equal width.
 * Each stretch holds its lower end and not its upper one.
 *
 * @param low where the first stretch begins
 * @param width how wide each is
 * @param before how many scores of the old version lie in each
 * @param after how many of the new one
 */
public record ScoreSpread(Rational low, Rational width, List<Long> before, List<Long> after) {

  /** Checks and copies the components. */
  public ScoreSpread {
    Objects.requireNonNull(low, "low");
    Objects.requireNonNull(width, "width");
    before = List.copyOf(before);
    after = List.copyOf(after);
    if (before.size() != after.size()) {
      throw new IllegalArgumentException("stretches: " + before.size() + ", " + after.size());
    }
  }

  /** Returns where a stretch begins. */
  public Rational from(int stretch) {
    return low.plus(width.times(Rational.of(stretch)));
  }
}
