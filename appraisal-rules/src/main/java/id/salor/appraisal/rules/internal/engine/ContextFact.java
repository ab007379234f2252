package id.salor.appraisal.rules.internal.engine;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.value.Name;
import java.math.BigDecimal;

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
          number
              .number()
              .toExactDecimal()
              .orElseThrow(() -> new IllegalArgumentException("not a decimal: " + value));
      return new ContextFact(name.value(), decimal.toPlainString(), decimal);
    }
    String text =
        value instanceof Value.OfTruth truth ? String.valueOf(truth.truth()) : value.toString();
    return new ContextFact(name.value(), text, BigDecimal.ZERO);
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
