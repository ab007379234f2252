package id.salor.appraisal.model;

import id.salor.appraisal.value.Rational;
import java.util.Objects;

/**
 * A value as it came in, before the policy says what kind it has to be.
 *
 * <p>Files without types (CSV) give {@link OfText} for everything; whether {@code "2"} is a number
 * or a label is decided in one room, where the calculation admits the evidence.
 */
public sealed interface InputValue
    permits InputValue.OfNumber, InputValue.OfText, InputValue.OfTruth, InputValue.OfResult {

  /** Returns the value as somebody would have typed it. */
  String text();

  /**
   * A number.
   *
   * @param number exact, in the unit that the policy declares
   */
  record OfNumber(Rational number) implements InputValue {

    /** Checks the component. */
    public OfNumber {
      Objects.requireNonNull(number, "number");
    }

    @Override
    public String text() {
      return number.toString();
    }
  }

  /**
   * A text: a label, an ISO date, or a number or truth that was typed.
   *
   * @param text as typed, without blanks around it
   */
  record OfText(String text) implements InputValue {

    /** Strips the component. */
    public OfText {
      text = text.strip();
    }
  }

  /**
   * A truth.
   *
   * @param truth true or false
   */
  record OfTruth(boolean truth) implements InputValue {

    @Override
    public String text() {
      return truth ? "ya" : "tidak";
    }
  }

  /**
   * The result of another appraisal, of which the policy takes one export.
   *
   * @param result the result as it is
   */
  record OfResult(PriorResult result) implements InputValue {

    /** Checks the component. */
    public OfResult {
      Objects.requireNonNull(result, "result");
    }

    @Override
    public String text() {
      return result.toString();
    }
  }
}
