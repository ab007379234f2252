package id.salor.appraisal.explain;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.policy.Origin;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Optional;

/**
 * A condition that was not met, before it is put into words: of many ways only the nearest are
 * told.
 *
 * @param id the name, with the entry it belongs to, or a formula
 * @param title the wording of the name
 * @param unit its unit
 * @param value what it came to
 * @param goal what was wanted
 * @param distance how far that is
 * @param behind how it would itself have come to that; {@link Reach#UNTOLD} where it rests on
 *     nothing else
 * @param origin who says how it comes about
 */
record Lack(
    String id,
    Text title,
    String unit,
    Value value,
    Goal goal,
    Distance distance,
    Reach behind,
    Optional<Origin> origin) {

  /** How many things are missing behind it, itself if nothing is behind. */
  int roots() {
    return behind.nearest().map(Reach.Route::roots).orElse(1);
  }

  /** The largest share of a range that something behind it is away. */
  Rational share() {
    return behind.nearest().map(Reach.Route::share).orElse(distance.share());
  }

  boolean isNumber() {
    return distance.bound().isPresent();
  }

  /** Whether the same is wanted of the same thing. */
  boolean isSame(Lack other) {
    return id.equals(other.id) && goal.equals(other.goal);
  }

  /**
   * Puts it into words.
   *
   * @param most how many ways are told of what is behind it
   */
  Condition told(int most) {
    return new Condition(
        id,
        title,
        value,
        unit,
        goal.wanted(),
        distance.bound(),
        distance.difference(),
        distance.step(),
        distance.share(),
        origin.map(by -> behind.told(by, most)).orElse(List.of()));
  }
}
