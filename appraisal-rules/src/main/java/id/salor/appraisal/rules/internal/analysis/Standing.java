package id.salor.appraisal.rules.internal.analysis;

import id.salor.appraisal.policy.Path;
import id.salor.appraisal.value.Name;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a formula stands while it is read, and what is known there of the names it reads.
 *
 * @param level the groups that lead to the level from which names are seen
 * @param home the groups that lead to where the formula as a whole stands
 * @param keys the values that names have before everything else: the keys of a table in its cells
 * @param known what a condition that holds here says of what a name stands for
 */
record Standing(
    List<Name> level, List<Name> home, Map<Name, Possible> keys, Map<Path, Possible> known) {

  /** Copies the components. */
  Standing {
    level = List.copyOf(level);
    home = List.copyOf(home);
    keys = Map.copyOf(keys);
    known = Map.copyOf(known);
  }

  static Standing at(List<Name> level) {
    return new Standing(level, level, Map.of(), Map.of());
  }

  /** In a cell of a table names are those of the appraisal as a whole, after the keys. */
  static Standing inCell(Map<Name, Possible> keys) {
    return new Standing(List.of(), List.of(), keys, Map.of());
  }

  /**
   * Among the entries of a group; what was known of an entry is not known of the others that stand
   * on the same level.
   */
  Standing among(List<Name> entries) {
    Map<Path, Possible> kept = new HashMap<>(known);
    kept.keySet().removeIf(path -> startsWith(path.groups(), entries));
    return new Standing(entries, home, keys, kept);
  }

  private static boolean startsWith(List<Name> groups, List<Name> beginning) {
    return groups.size() >= beginning.size()
        && groups.subList(0, beginning.size()).equals(beginning);
  }

  /** The same place, where more is known. */
  Standing knowing(Map<Path, Possible> more) {
    Map<Path, Possible> both = new HashMap<>(known);
    more.forEach((path, values) -> both.merge(path, values, Possible::and));
    return new Standing(level, home, keys, both);
  }
}
