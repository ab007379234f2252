package id.salor.appraisal.explain;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.policy.Interval;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What something would have to be. */
sealed interface Goal {

  /** Tells whether a value is as wanted; what is not proper never is. */
  boolean accepts(Value value);

  /** Returns what is wanted, in words. */
  Text wanted();

  /** One of some labels. */
  record OfLabels(List<Label> labels, LabelSet set) implements Goal {

    public OfLabels {
      labels = List.copyOf(labels);
      Objects.requireNonNull(set, "set");
    }

    @Override
    public boolean accepts(Value value) {
      return value instanceof Value.OfLabel label && labels.contains(label.label());
    }

    @Override
    public Text wanted() {
      return Text.of(
          joined(" atau ", labels.stream().map(label -> Wording.title(label, set).id()).toList()),
          joined(" or ", labels.stream().map(label -> Wording.title(label, set).en()).toList()));
    }

    private static String joined(String between, List<String> words) {
      return words.stream().collect(Collectors.joining(between));
    }
  }

  /** A truth. */
  record OfTruth(boolean truth) implements Goal {

    @Override
    public boolean accepts(Value value) {
      return value instanceof Value.OfTruth found && found.truth() == truth;
    }

    @Override
    public Text wanted() {
      return Value.of(truth).word();
    }

    OfTruth opposite() {
      return new OfTruth(!truth);
    }
  }

  /** A number within a stretch. */
  record OfNumbers(Interval interval) implements Goal {

    public OfNumbers {
      Objects.requireNonNull(interval, "interval");
    }

    @Override
    public boolean accepts(Value value) {
      return value instanceof Value.OfNumber number && interval.contains(number.number());
    }

    @Override
    public Text wanted() {
      return Wording.interval(interval);
    }
  }

  /** Whatever makes a comparison hold that has no distance: dates and truths. */
  record OfWords(Text wanted) implements Goal {

    @Override
    public boolean accepts(Value value) {
      return false;
    }
  }
}
