package id.salor.appraisal.policy;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.value.Label;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a row of a decision table asks of one key. */
public sealed interface KeyCell
    permits KeyCell.Any, KeyCell.Numbers, KeyCell.Labels, KeyCell.Truth {

  /** Whatever the key is. */
  KeyCell ANY = new Any();

  /** Tells whether a proper value of the key's kind fits. */
  boolean fits(Value value);

  /** Whatever the key is; written {@code *}. */
  record Any() implements KeyCell {

    @Override
    public boolean fits(Value value) {
      return true;
    }

    @Override
    public String toString() {
      return "*";
    }
  }

  /** A stretch of numbers. */
  record Numbers(Interval interval) implements KeyCell {

    /** Checks the component. */
    public Numbers {
      Objects.requireNonNull(interval, "interval");
    }

    @Override
    public boolean fits(Value value) {
      return interval.contains(((Value.OfNumber) value).number());
    }

    @Override
    public String toString() {
      return interval.toString();
    }
  }

  /** One of some labels; written {@code "Baik" | "Cukup"}. */
  record Labels(List<Label> labels) implements KeyCell {

    /** Checks and copies the component. */
    public Labels {
      labels = List.copyOf(labels);
      if (labels.isEmpty()) {
        throw new IllegalArgumentException("no labels");
      }
    }

    @Override
    public boolean fits(Value value) {
      return labels.contains(((Value.OfLabel) value).label());
    }

    @Override
    public String toString() {
      return labels.stream().map(l -> "\"" + l + "\"").collect(Collectors.joining(" | "));
    }
  }

  /** Yes or no. */
  record Truth(boolean truth) implements KeyCell {

    @Override
    public boolean fits(Value value) {
      return ((Value.OfTruth) value).truth() == truth;
    }

    @Override
    public String toString() {
      return truth ? "TRUE" : "FALSE";
    }
  }
}
