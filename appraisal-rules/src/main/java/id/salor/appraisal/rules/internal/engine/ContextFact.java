package id.salor.appraisal.rules.internal.engine;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A fact as the rule engine sees it. Public only because generated code of the engine reads it. */
public final class ContextFact {

  private final String name;
  private final String text;
  private final BigDecimal number;

  private ContextFact(String name, String text, BigDecimal number) {
    this.name = name;
    this.text = text;
    this.number = number;
  }

  static ContextFact of(Name name, Value value) {
    if (value instanceof Value.OfNumber number) {
      BigDecimal decimal =
          number.number().toExactDecimal().orElseGet(() -> nearly(number.number()));
      return new ContextFact(name.value(), decimal.toPlainString(), decimal);
    }
    String text =
        value instanceof Value.OfTruth truth ? String.valueOf(truth.truth()) : value.toString();
    return new ContextFact(name.value(), text, BigDecimal.ZERO);
  }

  /**
   * A decimal on the same side of every bound that a condition can name. A bound has fewer decimals
   * than {@link Rational#MAX_TEXT_LENGTH}, so a fraction differs from it by more than is cut off.
   */
  private static BigDecimal nearly(Rational fraction) {
    BigDecimal denominator = new BigDecimal(fraction.denominator());
    int decimals = Rational.MAX_TEXT_LENGTH + denominator.precision() + 1;
    return new BigDecimal(fraction.numerator()).divide(denominator, decimals, RoundingMode.DOWN);
  }

  /** Returns the declared name. */
  public String getName() {
    return name;
  }

  /** Returns the label, date or truth as text. */
  public String getText() {
    return text;
  }

  /** Returns the number; zero for other kinds, whose number no condition asks for. */
  public BigDecimal getNumber() {
    return number;
  }
}
