package id.salor.appraisal.model;

import id.salor.appraisal.value.Rational;
import java.util.Objects;
import java.util.Optional;

/**
 * One given thing: a measure (a number in a unit) or a fact (a label, truth, date or number about
 * the circumstances), with its source.
 *
 * <p>The policy declares which names are measures and which are facts; the data need not repeat it.
 *
 * @param value the value as it came in
 * @param source where it comes from, if said
 */
public record Datum(InputValue value, Optional<MeasureSource> source) {

  /** Checks the components. */
  public Datum {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(source, "source");
  }

  /** Returns a number without a source. */
  public static Datum of(Rational number) {
    return new Datum(new InputValue.OfNumber(number), Optional.empty());
  }

  /** Returns a text without a source. */
  public static Datum of(String text) {
    return new Datum(new InputValue.OfText(text), Optional.empty());
  }

  /** Returns a truth without a source. */
  public static Datum of(boolean truth) {
    return new Datum(new InputValue.OfTruth(truth), Optional.empty());
  }

  /** Returns the result of another appraisal, as it is. */
  public static Datum of(PriorResult result) {
    return new Datum(new InputValue.OfResult(result), Optional.empty());
  }

  /** Returns this datum with its source. */
  public Datum from(MeasureSource origin) {
    return new Datum(value, Optional.of(origin));
  }
}
