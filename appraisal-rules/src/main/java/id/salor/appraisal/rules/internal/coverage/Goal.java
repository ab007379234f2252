package id.salor.appraisal.rules.internal.coverage;

import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.policy.Interval;
import id.salor.appraisal.rules.cases.CoverageItem;
import id.salor.appraisal.rules.internal.example.Trace;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Something that an example can reach.
 *
 * @param kind what sort of thing it is
 * @param what which one, in words
 * @param place where it stands
 * @param reached tells whether an example that left a trace has reached it
 * @param value for a side of a bound, the value that reaches it
 * @param aim which number has to come out, where that is what it takes
 */
public record Goal(
    CoverageItem.Kind kind,
    Text what,
    SourceLocation place,
    Predicate<Trace> reached,
    Optional<String> value,
    Optional<Aim> aim) {

  /**
   * The number that has to come out somewhere.
   *
   * @param wanted the number, or the stretch in which it must lie
   * @param numbers the numbers that came out there
   * @param quantity the name under which the number is known, where it has one
   */
  public record Aim(
      Interval wanted, Function<Trace, List<Rational>> numbers, Optional<Name> quantity) {

    boolean isReachedBy(Trace trace) {
      return numbers.apply(trace).stream().anyMatch(wanted::contains);
    }
  }

  static Goal of(
      CoverageItem.Kind kind, Text what, SourceLocation place, Predicate<Trace> reached) {
    return new Goal(kind, what, place, reached, Optional.empty(), Optional.empty());
  }

  static Goal of(Text what, SourceLocation place, Aim aim) {
    return new Goal(
        CoverageItem.Kind.BOUND,
        what,
        place,
        aim::isReachedBy,
        Optional.of(aim.wanted().toString()),
        Optional.of(aim));
  }

  /** Returns this as an item of a report. */
  public CoverageItem item(boolean isReached) {
    return new CoverageItem(kind, what, place, value, isReached);
  }
}
