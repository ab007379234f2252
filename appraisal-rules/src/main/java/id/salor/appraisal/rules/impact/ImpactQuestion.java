package id.salor.appraisal.rules.impact;

import id.salor.appraisal.law.PolicyId;
import java.util.Objects;
import java.util.Optional;

/**
 * What is asked about a change.
 *
 * @param from the version that people are judged by now
 * @param to the version that they would be judged by
 * @param top how many of the largest movers are shown, at most {@link #MAX_TOP}
 * @param unit by what people are grouped first: {@code appraisee.unit}, {@code appraisee.position}
 *     or a fact that one of the versions declares
 * @param position by what they are grouped as well; absent for the first fact with labels that the
 *     rules of the new version ask for, or {@code appraisee.position} where they ask for none
 * @param rounding whether other ways of rounding are tried on the new version
 */
public record ImpactQuestion(
    PolicyId from,
    PolicyId to,
    int top,
    String unit,
    Optional<String> position,
    RoundingTrials rounding) {

  /** Most movers that are shown. */
  public static final int MAX_TOP = 1_000;

  /** How many are shown unless somebody says otherwise. */
  private static final int DEFAULT_TOP = 12;

  /** Whether other ways of rounding are tried. */
  public enum RoundingTrials {
    /** Each rounding of the new version is tried in every other way. */
    TRIED,
    /** They are not. */
    NOT_TRIED
  }

  /** Checks the components. */
  public ImpactQuestion {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(position, "position");
    Objects.requireNonNull(rounding, "rounding");
    if (top < 0 || top > MAX_TOP) {
      throw new IllegalArgumentException("top must be 0 to " + MAX_TOP + ": " + top);
    }
  }

  /** Returns the question what the step from one version to another does. */
  public static ImpactQuestion between(PolicyId from, PolicyId to) {
    return new ImpactQuestion(
        from, to, DEFAULT_TOP, "appraisee.unit", Optional.empty(), RoundingTrials.NOT_TRIED);
  }

  /** Returns this question with so many of the largest movers. */
  public ImpactQuestion withTop(int movers) {
    return new ImpactQuestion(from, to, movers, unit, position, rounding);
  }

  /** Returns this question with people grouped by something else first. */
  public ImpactQuestion byUnit(String key) {
    return new ImpactQuestion(from, to, top, key, position, rounding);
  }

  /** Returns this question with people grouped by this as well. */
  public ImpactQuestion byPosition(String key) {
    return new ImpactQuestion(from, to, top, unit, Optional.of(key), rounding);
  }

  /** Returns this question with other ways of rounding tried. */
  public ImpactQuestion withRounding() {
    return new ImpactQuestion(from, to, top, unit, position, RoundingTrials.TRIED);
  }
}
