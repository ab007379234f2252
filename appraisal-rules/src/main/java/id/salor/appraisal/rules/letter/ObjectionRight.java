package id.salor.appraisal.rules.letter;

import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Until when and how the person may object.
 *
 * @param how to whom and how, as the policy says it
 * @param until the last day; absent while it is not known from when it is counted
 * @param delay the rule in words; absent where the day is not counted in working days
 * @param basis the number of what says so, in the list of {@link Letter#bases()}
 */
public record ObjectionRight(
    Text how, Optional<LocalDate> until, Optional<Delay> delay, int basis) {

  /**
   * So many working days from some day on.
   *
   * @param days how many working days, not counting the first
   * @param from the wording of the policy for the day that is not counted; absent where it is
   *     calculated
   * @param basis the number of what says how many days; absent where the rule itself does
   */
  public record Delay(Rational days, Optional<Text> from, Optional<Integer> basis) {

    /** Checks the components. */
    public Delay {
      Objects.requireNonNull(days, "days");
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(basis, "basis");
    }
  }

  /** Checks the components. */
  public ObjectionRight {
    Objects.requireNonNull(how, "how");
    Objects.requireNonNull(until, "until");
    Objects.requireNonNull(delay, "delay");
  }
}
