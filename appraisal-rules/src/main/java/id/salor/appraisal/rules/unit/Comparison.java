package id.salor.appraisal.rules.unit;

import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Text;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The groups side by side.
 *
 * @param parts the ratings that are counted together in each group, best first; none where no
 *     group's ratings are told
 * @param groups the groups that are named, by name
 * @param unnamed the groups that are too small to be named, together; absent where there are none
 * @param rest how many people are in each part in all groups whose own counts are not told; absent
 *     where there are none
 */
public record Comparison(
    List<Labels> parts, List<Group> groups, Optional<Group> unnamed, Optional<List<Long>> rest) {

  /** Checks and copies the components. */
  public Comparison {
    parts = List.copyOf(parts);
    groups = List.copyOf(groups);
    Objects.requireNonNull(unnamed, "unnamed");
    rest = rest.map(List::copyOf);
  }

  /**
   * A group.
   *
   * @param name as it was given; empty for people of whom none was said, and for those unnamed
   * @param title the wording for people
   * @param people how many were rated
   * @param counts how many are in each part; absent where that is not told
   * @param medians the median of the score and of what the public has an interest in, by name;
   *     without those that are not told
   */
  public record Group(
      String name,
      Text title,
      long people,
      Optional<List<Long>> counts,
      Map<Name, BigDecimal> medians) {

    /** Checks and copies the components. */
    public Group {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(title, "title");
      counts = counts.map(List::copyOf);
      medians = Collections.unmodifiableMap(new LinkedHashMap<>(medians));
    }
  }
}
