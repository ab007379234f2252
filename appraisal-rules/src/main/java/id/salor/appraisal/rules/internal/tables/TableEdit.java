package id.salor.appraisal.rules.internal.tables;

import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import id.salor.appraisal.rules.internal.sheet.TableColumn;
import id.salor.appraisal.rules.internal.sheet.TableLayout;
import id.salor.appraisal.rules.internal.source.SourceText;
import id.salor.appraisal.rules.tables.ChangedRow;
import id.salor.appraisal.rules.tables.ChangedTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The difference between a table and what a sheet makes of it: which rows changed, and the new text
 * of the file, in which the others stand as they stood.
 */
final class TableEdit {

  private static final Pattern COMMA = Pattern.compile("(?<=\\d),(?=\\d)");
  private static final Pattern POINT = Pattern.compile("(?<=\\d)\\.(?=\\d)");
  private static final Pattern FORMULA = Pattern.compile("(rumus|formula) .*");

  private final TableFile table;
  private final SourceText sheet;
  private final TableFile.Content content;
  private final List<RowMatch> matches;
  private final Map<List<Object>, Integer> went = new HashMap<>();
  private final Set<List<Object>> came = new HashSet<>();
  private final List<ChangedRow> changes = new ArrayList<>();
  private final List<List<String>> lines = new ArrayList<>();
  private final List<Optional<String>> unchanged = new ArrayList<>();
  private final boolean hasCommas;

  TableEdit(TableFile table, SourceText sheet, TableFile.Content content) {
    this.table = table;
    this.sheet = sheet;
    this.content = content;
    List<List<Object>> before = table.content().meaning();
    List<List<Object>> after = content.meaning();
    this.matches = RowMatch.of(before, after);
    this.hasCommas = hasCommas();
    for (RowMatch match : matches) {
      if (!match.isKept(before, after)) {
        match.before().ifPresent(row -> went.putIfAbsent(before.get(row), row));
        match.after().ifPresent(row -> came.add(after.get(row)));
      }
    }
    matches.forEach(this::take);
  }

  /** Numbers are written with the decimal mark that the table has. */
  private boolean hasCommas() {
    return table.content().rows().stream()
        .flatMap(row -> row.cells().stream())
        .anyMatch(cell -> !FORMULA.matcher(cell).matches() && COMMA.matcher(cell).find());
  }

  private void take(RowMatch match) {
    List<List<Object>> before = table.content().meaning();
    List<List<Object>> after = content.meaning();
    if (match.isKept(before, after)) {
      keep(match.before().getAsInt());
      return;
    }
    boolean isGone =
        match.before().isPresent() && !came.contains(before.get(match.before().getAsInt()));
    boolean isNew =
        match.after().isPresent() && !went.containsKey(after.get(match.after().getAsInt()));
    if (isGone && isNew) {
      edit(match.before().getAsInt(), match.after().getAsInt());
      return;
    }
    if (isGone) {
      remove(match.before().getAsInt());
    }
    if (isNew) {
      add(match.after().getAsInt());
    } else if (match.after().isPresent()) {
      move(went.get(after.get(match.after().getAsInt())), match.after().getAsInt());
    }
  }

  private void keep(int row) {
    lines.add(oldCells(row));
    unchanged.add(Optional.of(table.source().line(table.content().rows().get(row).line())));
  }

  private void edit(int before, int after) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < table.headings().size(); i++) {
      boolean isSame =
          table.content().meaning().get(before).get(i).equals(content.meaning().get(after).get(i));
      cells.add(isSame ? oldCells(before).get(i) : written(after, i));
    }
    write(cells);
    report(ChangedRow.Change.EDITED, placeInSheet(after), oldCells(before), cells);
  }

  private void add(int after) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < table.headings().size(); i++) {
      cells.add(written(after, i));
    }
    write(cells);
    report(ChangedRow.Change.ADDED, placeInSheet(after), List.of(), cells);
  }

  private void remove(int before) {
    SourceLocation place = table.source().location(table.content().rows().get(before).line(), 0);
    report(ChangedRow.Change.REMOVED, place, oldCells(before), List.of());
  }

  private void move(int before, int after) {
    keep(before);
    report(ChangedRow.Change.MOVED, placeInSheet(after), oldCells(before), oldCells(before));
  }

  private void write(List<String> cells) {
    lines.add(cells);
    unchanged.add(Optional.empty());
  }

  private List<String> oldCells(int row) {
    return table.content().rows().get(row).cells();
  }

  private SourceLocation placeInSheet(int row) {
    return sheet.location(content.rows().get(row).line(), 0);
  }

  private void report(
      ChangedRow.Change change, SourceLocation place, List<String> before, List<String> after) {
    changes.add(new ChangedRow(change, place, before, after));
  }

  private String written(int row, int column) {
    String cell = content.rows().get(row).cells().get(column);
    boolean isNumber =
        table.content().columns().get(column).isOfNumbers() && !FORMULA.matcher(cell).matches();
    if (!isNumber) {
      return cell;
    }
    return hasCommas ? POINT.matcher(cell).replaceAll(",") : cell;
  }

  boolean isChange() {
    return !changes.isEmpty();
  }

  ChangedTable changedTable() {
    return new ChangedTable(table.source().file(), changes);
  }

  /** The text of the file with the rows of the sheet. */
  String text() {
    String separator = TableLayout.separator(table.source());
    StringBuilder text = new StringBuilder();
    text.append(table.source().line(TableLayout.rows(table.source()).get(0).line())).append('\n');
    for (int i = 0; i < lines.size(); i++) {
      List<String> cells = lines.get(i);
      text.append(unchanged.get(i).orElseGet(() -> TableLayout.line(cells, separator)));
      text.append('\n');
    }
    return text.toString();
  }

  boolean isWorkbook() {
    return table.file().endsWith(PolicyFolder.WORKBOOKS);
  }

  String file() {
    return table.file();
  }

  /** The rows of the file with its headings, for a table that is a workbook. */
  void writeTo(SheetWriter writer) {
    writer.startSheet(table.source().location(0, 0).sheet().orElseThrow());
    writer.addHeading(table.headings());
    List<Boolean> numbers =
        table.content().columns().stream().map(TableColumn::isOfNumbers).toList();
    lines.forEach(cells -> writer.addRow(cells, numbers));
    writer.endTable(1, numbers);
  }

  /**
   * The place in the sheet of a place in the new text, which has the headings in its first line.
   */
  SourceLocation inSheet(SourceLocation place) {
    int row = place.line() - 2;
    if (row < 0) {
      return sheet.location(0, 0);
    }
    return row < content.rows().size() ? placeInSheet(row) : sheet.location(0, 0);
  }
}
