package id.salor.appraisal.rules.impact;

import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Objects;

/**
 * The people in groups.
 *
 * @param key by what: {@code appraisee.unit}, {@code appraisee.position} or a fact
 * @param title the wording for people
 * @param groups every group; those of which most move come first
 */
public record Grouping(String key, Text title, List<GroupImpact> groups) {

  /** Checks and copies the components. */
  public Grouping {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(title, "title");
    groups = List.copyOf(groups);
  }
}
