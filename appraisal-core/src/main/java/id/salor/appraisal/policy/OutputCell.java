package id.salor.appraisal.policy;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.value.Rational;
import java.util.Objects;

/** What a row of a decision table gives in one output column. */
public sealed interface OutputCell
    permits OutputCell.Constant,
        OutputCell.Line,
        OutputCell.Computed,
        OutputCell.Hole,
        OutputCell.Absent {

  /** The text of the law assigns nothing here. */
  OutputCell HOLE = new Hole();

  /** Does not count here. */
  OutputCell ABSENT = new Absent();

  /** A number, label or truth. */
  record Constant(Value value) implements OutputCell {

    /** Checks the component. */
    public Constant {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
      return value instanceof Value.OfLabel label ? "\"" + label + "\"" : value.toString();
    }
  }

  /**
   * A straight line over the row's stretch of its first number key; written {@code 70->89}.
   *
   * @param start the output at the lower end of the stretch
   * @param end the output at its upper end
   */
  record Line(Rational start, Rational end) implements OutputCell {

    /** Checks the components. */
    public Line {
      Objects.requireNonNull(start, "start");
      Objects.requireNonNull(end, "end");
    }

    /** Returns the output for a number within the stretch. */
    public Rational at(Rational number, Interval stretch) {
      Rational low = stretch.low().orElseThrow().number();
      Rational high = stretch.high().orElseThrow().number();
      if (low.equals(high)) {
        return start;
      }
      return start.plus(end.minus(start).times(number.minus(low)).dividedBy(high.minus(low)));
    }

    @Override
    public String toString() {
      return start + "->" + end;
    }
  }

  /** A formula over the keys of the table; written {@code rumus …}. */
  record Computed(Formula formula) implements OutputCell {

    /** Checks the component. */
    public Computed {
      Objects.requireNonNull(formula, "formula");
    }

    @Override
    public String toString() {
      return "rumus " + formula;
    }
  }

  /** A declared hole: the text of the law assigns nothing here. */
  record Hole() implements OutputCell {

    @Override
    public String toString() {
      return "tidak ditentukan";
    }
  }

  /** Declared as not applicable. */
  record Absent() implements OutputCell {

    @Override
    public String toString() {
      return "tidak berlaku";
    }
  }
}
