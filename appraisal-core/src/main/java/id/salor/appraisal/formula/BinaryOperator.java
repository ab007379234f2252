package id.salor.appraisal.formula;

import id.salor.appraisal.value.Rational;
import java.util.List;

/** An operator between two formulas. */
public enum BinaryOperator {
  /** Either. */
  OR("OR", 1),
  /** Both. */
  AND("AND", 2),
  /** The same value. */
  EQUAL("=", 4),
  /** Not the same value. */
  NOT_EQUAL("<>", 4),
  /** Smaller, earlier or of lower rank. */
  LESS("<", 4),
  /** Not greater. */
  AT_MOST("<=", 4),
  /** Greater, later or of higher rank. */
  GREATER(">", 4),
  /** Not less. */
  AT_LEAST(">=", 4),
  /** Sum. */
  PLUS("+", 5),
  /** Difference. */
  MINUS("-", 5),
  /** Product. */
  TIMES("*", 6),
  /** Quotient, exact. */
  DIVIDE("/", 6);

  private final String symbol;
  private final int precedence;

  BinaryOperator(String symbol, int precedence) {
    this.symbol = symbol;
    this.precedence = precedence;
  }

  /** Returns the operator as it is written. */
  public String symbol() {
    return symbol;
  }

  /** Tells whether both sides are truths. */
  public boolean isLogical() {
    return this == OR || this == AND;
  }

  /** Tells whether the operator compares its sides. */
  public boolean isComparison() {
    return precedence == 4;
  }

  /** Tells whether the operator asks which side is greater, not only whether they are the same. */
  public boolean isOrdering() {
    return isComparison() && this != EQUAL && this != NOT_EQUAL;
  }

  int precedence() {
    return precedence;
  }

  /** Tells whether the first side alone settles the outcome, so that the second is not asked. */
  boolean isDecidedBy(Value first) {
    return first instanceof Value.OfTruth truth
        && ((this == OR && truth.truth()) || (this == AND && !truth.truth()));
  }

  Value apply(Value left, Value right) {
    return Values.firstImproper(List.of(left, right)).orElseGet(() -> applyProper(left, right));
  }

  private Value applyProper(Value left, Value right) {
    return switch (this) {
      case OR -> Value.of(Values.truth(left) || Values.truth(right));
      case AND -> Value.of(Values.truth(left) && Values.truth(right));
      case EQUAL -> Value.of(left.equals(right));
      case NOT_EQUAL -> Value.of(!left.equals(right));
      case LESS -> Value.of(Values.compare(left, right) < 0);
      case AT_MOST -> Value.of(Values.compare(left, right) <= 0);
      case GREATER -> Value.of(Values.compare(left, right) > 0);
      case AT_LEAST -> Value.of(Values.compare(left, right) >= 0);
      case PLUS, MINUS, TIMES, DIVIDE ->
          Value.of(calculate(Values.number(left), Values.number(right)));
    };
  }

  private Rational calculate(Rational left, Rational right) {
    return switch (this) {
      case PLUS -> left.plus(right);
      case MINUS -> left.minus(right);
      case TIMES -> left.times(right);
      case DIVIDE -> left.dividedBy(right);
      default -> throw new IllegalStateException("not arithmetic: " + this);
    };
  }
}
