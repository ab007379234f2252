package id.salor.appraisal.value;

import java.util.Objects;
import java.util.Optional;

/**
 * The numbers a score or measure may take: closed bounds where declared, and a grid where declared.
 *
 * <p>Text form: {@code "0..120 step 0.01"}, with {@code *} for an open side.
 *
 * @param lowest the smallest allowed number, empty where there is none
 * @param highest the largest allowed number, empty where there is none
 * @param step the grid, counted from zero; empty where any number is allowed
 */
public record ScoreRange(
    Optional<Rational> lowest, Optional<Rational> highest, Optional<Rational> step) {

  /** Every number. */
  public static final ScoreRange ANY =
      new ScoreRange(Optional.empty(), Optional.empty(), Optional.empty());

  /** Checks the components. */
  public ScoreRange {
    Objects.requireNonNull(lowest, "lowest");
    Objects.requireNonNull(highest, "highest");
    Objects.requireNonNull(step, "step");
    if (lowest.isPresent() && highest.isPresent() && lowest.get().compareTo(highest.get()) > 0) {
      throw new IllegalArgumentException("lowest above highest: " + lowest + " " + highest);
    }
    if (step.filter(s -> s.signum() <= 0).isPresent()) {
      throw new IllegalArgumentException("step must be positive: " + step.get());
    }
  }

  /** Returns the closed range without a grid. */
  public static ScoreRange of(Rational lowest, Rational highest) {
    return new ScoreRange(Optional.of(lowest), Optional.of(highest), Optional.empty());
  }

  /** Returns this range on a grid. */
  public ScoreRange withStep(Rational grid) {
    return new ScoreRange(lowest, highest, Optional.of(grid));
  }

  /** Tells whether the number lies within the bounds. */
  public boolean isWithin(Rational number) {
    return lowest.map(low -> low.compareTo(number) <= 0).orElse(true)
        && highest.map(high -> number.compareTo(high) <= 0).orElse(true);
  }

  /** Tells whether the number lies on the grid. */
  public boolean isOnGrid(Rational number) {
    return step.map(number::isMultipleOf).orElse(true);
  }

  /** Returns the range in words: {@code "0..120, multiples of 0.01"}. */
  public Text title() {
    String bounds =
        lowest.map(Rational::toString).orElse("*")
            + ".."
            + highest.map(Rational::toString).orElse("*");
    return step.map(
            grid -> Text.of(bounds + ", kelipatan " + grid, bounds + ", multiples of " + grid))
        .orElse(Text.same(bounds));
  }

  @Override
  public String toString() {
    return lowest.map(Rational::toString).orElse("*")
        + ".."
        + highest.map(Rational::toString).orElse("*")
        + step.map(grid -> " step " + grid).orElse("");
  }
}
