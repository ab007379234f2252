package id.salor.appraisal.rules.unit;

import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How many people have one of some neighbouring labels.
 *
 * @param labels the labels, best first; their wording for people
 * @param people how many: none, or enough
 */
public record LabelCount(List<Text> labels, long people) {

  /** Checks and copies the components. */
  public LabelCount {
    labels = List.copyOf(labels);
    if (labels.isEmpty()) {
      throw new IllegalArgumentException("a count of no label");
    }
    labels.forEach(label -> Objects.requireNonNull(label, "label"));
  }

  /** Returns the wording for people: {@code "Cukup + Kurang"}. */
  public Text title() {
    return joined(labels);
  }

  static Text joined(List<Text> labels) {
    return Text.of(
        labels.stream().map(Text::id).collect(Collectors.joining(" + ")),
        labels.stream().map(Text::en).collect(Collectors.joining(" + ")));
  }
}
