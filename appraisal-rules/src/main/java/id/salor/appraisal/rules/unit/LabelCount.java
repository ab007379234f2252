package id.salor.appraisal.rules.unit;

import java.util.Objects;

/**
 * How many people have one of some neighbouring labels.
 *
 * @param labels the labels
 * @param people how many: none, or enough
 */
public record LabelCount(Labels labels, long people) {

  /** Checks the components. */
  public LabelCount {
    Objects.requireNonNull(labels, "labels");
  }
}
