package id.salor.appraisal.policy;

import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a policy version declares by name: label sets, parameters, cohorts, and the levels
 * with their facts, measures and quantities.
 *
 * @param labelSets label sets by name
 * @param root the level of the appraisal as a whole, with its groups
 * @param exports the quantities that other appraisals may take as inputs
 * @param cohorts the ways of seeing people side by side, by name
 */
public record Schema(
    Map<Name, LabelSet> labelSets,
    GroupDeclaration root,
    List<Name> exports,
    Map<Name, CohortDeclaration> cohorts) {

  /** Checks and copies the components. */
  public Schema {
    labelSets = Collections.unmodifiableMap(new LinkedHashMap<>(labelSets));
    exports = List.copyOf(exports);
    cohorts = Collections.unmodifiableMap(new LinkedHashMap<>(cohorts));
  }

  /** Returns the label set of this name. */
  public Optional<LabelSet> labelSet(Name name) {
    return Optional.ofNullable(labelSets.get(name));
  }

  /** Returns the level of a path: the root first, then each group on the way. */
  public Optional<List<GroupDeclaration>> levels(List<Name> groups) {
    List<GroupDeclaration> levels = new ArrayList<>(List.of(root));
    for (Name group : groups) {
      Optional<GroupDeclaration> next = levels.get(levels.size() - 1).group(group);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      levels.add(next.get());
    }
    return Optional.of(levels);
  }

  /** Returns what is declared under a full path. */
  public Optional<Declaration> declaration(Path path) {
    return levels(path.groups())
        .flatMap(levels -> levels.get(levels.size() - 1).declaration(path.name()));
  }

  /**
   * Finds what a name means for somebody standing on a level: the innermost declaration wins.
   *
   * @param groups the groups that lead to the level
   * @return the full path of the declaration
   */
  public Optional<Path> find(List<Name> groups, Name name) {
    for (int depth = groups.size(); depth >= 0; depth--) {
      Path path = new Path(groups.subList(0, depth), name);
      if (declaration(path).isPresent()) {
        return Optional.of(path);
      }
    }
    return Optional.empty();
  }

  /**
   * Finds the level of a group's entries for somebody standing on a level: the group of that level,
   * or of the nearest one outside.
   *
   * @param groups the groups that lead to the level
   */
  public Optional<List<Name>> findLevel(List<Name> groups, Name group) {
    for (int depth = groups.size(); depth >= 0; depth--) {
      List<Name> inner = new ArrayList<>(groups.subList(0, depth));
      inner.add(group);
      if (levels(inner).isPresent()) {
        return Optional.of(inner);
      }
    }
    return Optional.empty();
  }

  /** Returns every declaration with its path, outer levels first, in the order of the file. */
  public Map<Path, Declaration> declarations() {
    Map<Path, Declaration> all = new LinkedHashMap<>();
    collect(List.of(), root, all);
    return all;
  }

  private static void collect(
      List<Name> groups, GroupDeclaration level, Map<Path, Declaration> all) {
    level.declarations().forEach((name, found) -> all.put(new Path(groups, name), found));
    level
        .groups()
        .forEach(
            (name, inner) -> {
              List<Name> deeper = new ArrayList<>(groups);
              deeper.add(name);
              collect(deeper, inner, all);
            });
  }
}
