package id.salor.appraisal.formula;

/** An operator before a formula. */
public enum UnaryOperator {
  /** Minus. */
  NEGATE("-"),
  /** Not. */
  NOT("NOT ");

  private final String symbol;

  UnaryOperator(String symbol) {
    this.symbol = symbol;
  }

  String symbol() {
    return symbol;
  }

  Value apply(Value operand) {
    if (!operand.isProper()) {
      return operand;
    }
    return switch (this) {
      case NEGATE -> Value.of(Values.number(operand).negate());
      case NOT -> Value.of(!Values.truth(operand));
    };
  }
}
