package id.salor.appraisal.formula;

import id.salor.appraisal.value.Rational;
import java.util.List;

/** An operator between two formulas. */
public enum BinaryOperator {
  /** Either. */
  OR("OR", Precedence.OR),
  /** Both. */
  AND("AND", Precedence.AND),
  /** The same value. */
  EQUAL("=", Precedence.COMPARISON),
  /** Not the same value. */
  NOT_EQUAL("<>", Precedence.COMPARISON),
  /** Smaller, earlier or of lower rank. */
  LESS("<", Precedence.COMPARISON),
  /** Not greater. */
  AT_MOST("<=", Precedence.COMPARISON),
  /** Greater, later or of higher rank. */
  GREATER(">", Precedence.COMPARISON),
  /** Not less. */
  AT_LEAST(">=", Precedence.COMPARISON),
  /** Sum. */
  PLUS("+", Precedence.SUM),
  /** Difference. */
  MINUS("-", Precedence.SUM),
  /** Product. */
  TIMES("*", Precedence.PRODUCT),
  /** Quotient, exact. */
  DIVIDE("/", Precedence.PRODUCT);

  private final String symbol;
  private final Precedence precedence;

  BinaryOperator(String symbol, Precedence precedence) {
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
    return precedence == Precedence.COMPARISON;
  }

  /** Tells whether the operator asks which side is greater, not only whether they are the same. */
  public boolean isOrdering() {
    return isComparison() && this != EQUAL && this != NOT_EQUAL;
  }

  /** Returns the comparison that says the same with its sides exchanged; others are themselves. */
  public BinaryOperator mirrored() {
    return switch (this) {
      case LESS -> GREATER;
      case AT_MOST -> AT_LEAST;
      case GREATER -> LESS;
      case AT_LEAST -> AT_MOST;
      default -> this;
    };
  }

  /**
   * Returns the comparison that holds where this one does not.
   *
   * @throws IllegalStateException if this does not compare
   */
  public BinaryOperator negated() {
    return switch (this) {
      case EQUAL -> NOT_EQUAL;
      case NOT_EQUAL -> EQUAL;
      case LESS -> AT_LEAST;
      case AT_MOST -> GREATER;
      case GREATER -> AT_MOST;
      case AT_LEAST -> LESS;
      default -> throw new IllegalStateException("no comparison: " + this);
    };
  }

  Precedence precedence() {
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
