package id.salor.appraisal.rules.data;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.issue.Suggestion;
import id.salor.appraisal.json.ReadingCode;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.value.Name;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The heading of a file: which column holds what. */
final class Columns {

  /** The columns of the appraisal itself. */
  static final List<String> FIXED =
      List.of(
          "id",
          "policy",
          "period",
          "appraisee.id",
          "appraisee.unit",
          "appraisee.position",
          "appraisee.name",
          "notes.employee",
          "notes.appraiser");

  /** First words that are not groups of entries. */
  private static final List<String> RESERVED = List.of("appraisee", "notes");

  private static final Name ID = Name.of("id");

  private final List<String> headings;
  private final Map<String, Integer> fixed = new LinkedHashMap<>();
  private final Map<Name, Integer> rootData = new LinkedHashMap<>();
  private final GroupColumns groups = new GroupColumns("");
  private final List<Issue> issues = new ArrayList<>();

  /** The columns of one group of entries, and of the groups within its entries. */
  static final class GroupColumns {

    private final String path;
    private Optional<Integer> id = Optional.empty();
    private final Map<Name, Integer> data = new LinkedHashMap<>();
    private final Map<Name, GroupColumns> inner = new LinkedHashMap<>();

    private GroupColumns(String path) {
      this.path = path;
    }

    /** The group as it is written in the heading. */
    String path() {
      return path;
    }

    /** The column of the entry's id; there is one in every heading without issues. */
    int id() {
      return id.orElseThrow();
    }

    Map<Name, Integer> data() {
      return data;
    }

    Map<Name, GroupColumns> inner() {
      return inner;
    }
  }

  /** What must be said in the file because nobody said it beforehand. */
  enum Needed {
    ID,
    POLICY,
    PERIOD
  }

  Columns(List<String> cells, List<Needed> needed, SourceLocation place) {
    this.headings = cells.stream().map(String::strip).toList();
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (int i = 0; i < headings.size(); i++) {
      String heading = headings.get(i);
      if (!heading.isEmpty() && seen.putIfAbsent(heading, i) != null) {
        issues.add(Issue.of(DataCode.DUPLICATE_COLUMN, heading).at(place.cell(i + 1)));
      } else if (!heading.isEmpty()) {
        add(heading, i, place);
      }
    }
    for (Needed column : needed) {
      String name = column.name().toLowerCase(Locale.ROOT);
      if (!fixed.containsKey(name)) {
        issues.add(Issue.of(DataCode.MISSING_COLUMN, name).at(place));
      }
    }
    groups.inner.values().forEach(group -> requireId(group, place));
  }

  private void requireId(GroupColumns group, SourceLocation place) {
    if (group.id.isEmpty()) {
      issues.add(Issue.of(DataCode.MISSING_COLUMN, group.path + ".id").at(place));
    }
    group.inner.values().forEach(inner -> requireId(inner, place));
  }

  private void add(String heading, int column, SourceLocation place) {
    if (FIXED.contains(heading)) {
      fixed.put(heading, column);
      return;
    }
    Optional<Path> path = Path.tryParse(heading);
    boolean isReserved =
        path.isPresent()
            && !path.get().groups().isEmpty()
            && RESERVED.contains(path.get().groups().get(0).value());
    if (path.isEmpty() || isReserved || path.get().groups().size() > 8) {
      issues.add(
          Issue.of(DataCode.UNKNOWN_COLUMN, heading, suggestion(heading))
              .at(place.cell(column + 1)));
    } else {
      add(path.get(), column);
    }
  }

  private void add(Path path, int column) {
    if (path.groups().isEmpty()) {
      rootData.put(path.name(), column);
      return;
    }
    GroupColumns group = groups;
    for (Name name : path.groups()) {
      String outer = group.path.isEmpty() ? "" : group.path + ".";
      group = group.inner.computeIfAbsent(name, key -> new GroupColumns(outer + key));
    }
    if (path.name().equals(ID)) {
      group.id = Optional.of(column);
    } else {
      group.data.put(path.name(), column);
    }
  }

  private static String suggestion(String heading) {
    String plain = heading.length() > 100 ? heading.substring(0, 100) : heading;
    Optional<String> nearest = Suggestion.nearest(plain, FIXED);
    if (nearest.isPresent()) {
      return nearest.get();
    }
    String name =
        plain
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9_.]+", "_")
            .replaceAll("^[^a-z]+|[_.]+$", "");
    return Path.tryParse(name).map(Path::toString).orElse("hari_mangkir");
  }

  /** What is wrong with the heading; {@link ReadingCode} has what is wrong with rows. */
  List<Issue> issues() {
    return issues;
  }

  int count() {
    return headings.size();
  }

  String heading(int column) {
    return headings.get(column);
  }

  Optional<Integer> fixed(String name) {
    return Optional.ofNullable(fixed.get(name));
  }

  Map<Name, Integer> rootData() {
    return rootData;
  }

  Map<Name, GroupColumns> groups() {
    return groups.inner;
  }

  /** The columns that say something of the appraisal as a whole. */
  List<Integer> rootColumns() {
    List<Integer> columns = new ArrayList<>(fixed.values());
    columns.addAll(rootData.values());
    return columns;
  }
}
