package id.salor.appraisal.formula;

import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * The outcome of a formula.
 *
 * <p>Four kinds are values proper. The other three say why there is none, and none of them is ever
 * taken for zero: {@link NotApplicable} (the policy says it does not count here), {@link
 * Undetermined} (the text of the law assigns nothing here) and {@link Unknown} (an issue was
 * reported). They spread through arithmetic: what is made from them is of the same sort.
 */
public sealed interface Value
    permits Value.OfNumber,
        Value.OfLabel,
        Value.OfTruth,
        Value.OfDate,
        Value.NotApplicable,
        Value.Undetermined,
        Value.Unknown {

  /**
   * From lower to higher, for proper values of one kind that has an order: a better label is
   * higher.
   */
  Comparator<Value> ORDER = Values::compare;

  /** True. */
  OfTruth TRUE = new OfTruth(true);

  /** False. */
  OfTruth FALSE = new OfTruth(false);

  /** Does not count here. */
  NotApplicable NOT_APPLICABLE = new NotApplicable();

  /** Not known, because of an issue that was reported where it arose. */
  Unknown UNKNOWN = new Unknown();

  /** Returns a number. */
  static OfNumber of(Rational number) {
    return new OfNumber(number);
  }

  /** Returns a truth. */
  static OfTruth of(boolean truth) {
    return truth ? TRUE : FALSE;
  }

  /** Returns a label of a set. */
  static OfLabel of(Label label, LabelSet set) {
    return new OfLabel(label, Optional.of(set));
  }

  /** Tells whether this is a number, label, truth or date. */
  default boolean isProper() {
    return true;
  }

  /**
   * A number.
   *
   * @param number exact
   */
  record OfNumber(Rational number) implements Value {

    /** Checks the component. */
    public OfNumber {
      Objects.requireNonNull(number, "number");
    }

    @Override
    public String toString() {
      return number.toString();
    }
  }

  /**
   * A label. Equality looks at the label only: a label written in a formula does not know its set.
   *
   * @param label the word
   * @param set the set that ranks it, known for all but labels written in a formula
   */
  record OfLabel(Label label, Optional<LabelSet> set) implements Value {

    /** Checks the components. */
    public OfLabel {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(set, "set");
    }

    @Override
    public boolean equals(Object object) {
      return object instanceof OfLabel other && label.equals(other.label);
    }

    @Override
    public int hashCode() {
      return label.hashCode();
    }

    @Override
    public String toString() {
      return label.toString();
    }
  }

  /**
   * A truth.
   *
   * @param truth true or false
   */
  record OfTruth(boolean truth) implements Value {

    /** Returns the word for it. */
    public Text word() {
      return truth ? Text.of("ya", "yes") : Text.of("tidak", "no");
    }

    @Override
    public String toString() {
      return word().id();
    }
  }

  /**
   * A date.
   *
   * @param date the day
   */
  record OfDate(LocalDate date) implements Value {

    /** Checks the component. */
    public OfDate {
      Objects.requireNonNull(date, "date");
    }

    @Override
    public String toString() {
      return date.toString();
    }
  }

  /** The policy says that the quantity does not count here. */
  record NotApplicable() implements Value {

    @Override
    public boolean isProper() {
      return false;
    }

    @Override
    public String toString() {
      return "n/a";
    }
  }

  /**
   * The text of the law assigns nothing here.
   *
   * @param reason which declared hole was met
   */
  record Undetermined(Text reason) implements Value {

    /** Checks the component. */
    public Undetermined {
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public boolean isProper() {
      return false;
    }

    @Override
    public String toString() {
      return "?";
    }
  }

  /** An issue that was reported where it arose stands in the way. */
  record Unknown() implements Value {

    @Override
    public boolean isProper() {
      return false;
    }

    @Override
    public String toString() {
      return "—";
    }
  }
}
