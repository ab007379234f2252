package id.salor.appraisal.rules.internal.rule;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.policy.ContextFacts;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a rule asks of the circumstances, in closed form.
 *
 * <p>{@link #holds} is the plain-Java reading of a condition; the rule engine reads the same form
 * and must agree. About a fact that was not given only {@link Presence} can hold.
 */
public sealed interface Condition
    permits Condition.Always,
        Condition.OneOf,
        Condition.IsNot,
        Condition.Truth,
        Condition.Limit,
        Condition.Presence {

  /** Tells whether the condition holds. */
  boolean holds(ContextFacts facts);

  /** Returns the fact that is asked about; empty for {@link Always}. */
  Optional<Name> fact();

  /** Holds always. */
  record Always() implements Condition {

    @Override
    public boolean holds(ContextFacts facts) {
      return true;
    }

    @Override
    public Optional<Name> fact() {
      return Optional.empty();
    }
  }

  /** The fact is one of some labels. */
  record OneOf(Name name, List<Label> labels) implements Condition {

    /** Checks and copies the components. */
    public OneOf {
      Objects.requireNonNull(name, "name");
      labels = List.copyOf(labels);
    }

    @Override
    public boolean holds(ContextFacts facts) {
      return facts
          .value(name)
          .filter(value -> labels.contains(((Value.OfLabel) value).label()))
          .isPresent();
    }

    @Override
    public Optional<Name> fact() {
      return Optional.of(name);
    }
  }

  /** The fact is given, and another label. */
  record IsNot(Name name, Label label) implements Condition {

    /** Checks the components. */
    public IsNot {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(label, "label");
    }

    @Override
    public boolean holds(ContextFacts facts) {
      return facts
          .value(name)
          .filter(value -> !label.equals(((Value.OfLabel) value).label()))
          .isPresent();
    }

    @Override
    public Optional<Name> fact() {
      return Optional.of(name);
    }
  }

  /** The fact is true, or is false. */
  record Truth(Name name, boolean truth) implements Condition {

    /** Checks the components. */
    public Truth {
      Objects.requireNonNull(name, "name");
    }

    @Override
    public boolean holds(ContextFacts facts) {
      return facts.value(name).filter(Value.of(truth)::equals).isPresent();
    }

    @Override
    public Optional<Name> fact() {
      return Optional.of(name);
    }
  }

  /** The fact is a number not below, or not above, a bound. */
  record Limit(Name name, Side side, Rational bound) implements Condition {

    /** Which side is bounded. */
    public enum Side {
      /** Not below. */
      AT_LEAST,
      /** Not above. */
      AT_MOST
    }

    /** Checks the components. */
    public Limit {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(side, "side");
      if (bound.toExactDecimal().isEmpty()) {
        throw new IllegalArgumentException("not a decimal: " + bound);
      }
    }

    @Override
    public boolean holds(ContextFacts facts) {
      return facts
          .value(name)
          .map(value -> ((Value.OfNumber) value).number().compareTo(bound))
          .filter(order -> side == Side.AT_LEAST ? order >= 0 : order <= 0)
          .isPresent();
    }

    @Override
    public Optional<Name> fact() {
      return Optional.of(name);
    }
  }

  /** The fact is given, or is not. */
  record Presence(Name name, boolean given) implements Condition {

    /** Checks the components. */
    public Presence {
      Objects.requireNonNull(name, "name");
    }

    @Override
    public boolean holds(ContextFacts facts) {
      return facts.value(name).isPresent() == given;
    }

    @Override
    public Optional<Name> fact() {
      return Optional.of(name);
    }
  }
}
