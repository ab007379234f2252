package id.salor.appraisal.explain;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.policy.Interval;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that was not as it would have to be, and by how much: {@code nilai_kinerja} was 89.5,
 * at least 91 was wanted, 1.5 points more.
 *
 * @param id the name in the policy, with the entry it belongs to; a formula where it has no name
 * @param title the wording for people
 * @param value what it came to
 * @param unit the unit of a number, empty where there is none
 * @param wanted what it would have to be, in words: {@code "at least 91"}
 * @param bound the nearest number that would do, or, where it is not included, that it would have
 *     to pass; empty for what is no number
 * @param difference from the value to the bound, above zero where more is wanted; of labels the
 *     number of ranks, above zero where a better one is wanted; empty where there is no distance
 * @param step the declared grid of the number, one rank of labels; empty where none is declared
 * @param share how much of the whole declared range the difference is, from 0 to 1; where no range
 *     is declared, of the larger of value and bound; 1 where there is no distance
 * @param ways how it would itself have come to what is wanted, where it is read from a table or
 *     decided by a formula; empty for what was given and for numbers
 */
public record Condition(
    String id,
    Text title,
    Value value,
    String unit,
    Text wanted,
    Optional<Interval.Limit> bound,
    Optional<Rational> difference,
    Optional<Rational> step,
    Rational share,
    List<Way> ways) {

  /** Checks and copies the components. */
  public Condition {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(wanted, "wanted");
    Objects.requireNonNull(bound, "bound");
    Objects.requireNonNull(difference, "difference");
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(share, "share");
    ways = List.copyOf(ways);
  }

  /** Tells whether one declared step would have been enough. */
  public boolean isOneStepAway() {
    return difference.isPresent()
        && step.isPresent()
        && difference.get().abs().compareTo(step.get()) <= 0;
  }

  /**
   * Returns what is behind it: the conditions of its nearest way and what is behind those, or this
   * one where it rests on nothing else.
   */
  public Stream<Condition> roots() {
    return ways.isEmpty() ? Stream.of(this) : ways.get(0).roots();
  }
}
