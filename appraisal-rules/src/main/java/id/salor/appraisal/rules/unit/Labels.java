package id.salor.appraisal.rules.unit;

import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Neighbouring labels of a set, which are counted together.
 *
 * @param each each of them in words, best first
 * @param title all of them in words: {@code "Cukup atau lebih rendah"}
 */
public record Labels(List<Text> each, Text title) {

  /** Checks and copies the components. */
  public Labels {
    each = List.copyOf(each);
    if (each.isEmpty()) {
      throw new IllegalArgumentException("no label");
    }
    Objects.requireNonNull(title, "title");
  }

  /** Labels that are named one by one. */
  static Labels of(List<Text> each) {
    return new Labels(each, joined(each));
  }

  /**
   * The labels of a part.
   *
   * @param all every label, best first
   */
  static Labels of(List<Text> all, Part part) {
    List<Text> each = all.subList(part.from(), part.to() + 1);
    if (each.size() == 1 || each.size() == all.size()) {
      return of(each);
    } else if (part.to() == all.size() - 1) {
      return new Labels(
          each, Text.of(each.get(0).id() + " atau lebih rendah", each.get(0).en() + " or lower"));
    } else if (part.from() == 0) {
      Text last = each.get(each.size() - 1);
      return new Labels(each, Text.of(last.id() + " atau lebih tinggi", last.en() + " or higher"));
    }
    return of(each);
  }

  private static Text joined(List<Text> each) {
    return Text.of(
        each.stream().map(Text::id).collect(Collectors.joining(" + ")),
        each.stream().map(Text::en).collect(Collectors.joining(" + ")));
  }
}
