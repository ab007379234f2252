package id.salor.appraisal.rules.internal.sheet;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.issue.Suggestion;
import id.salor.appraisal.law.LegalBasis;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.KeyCell;
import id.salor.appraisal.policy.OutputCell;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.rules.internal.source.Findings;
import id.salor.appraisal.rules.internal.source.SourceText;
import id.salor.appraisal.value.Name;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a clean table: one line of headings, and below it nothing but rows.
 *
 * <p>A heading says what its column is: {@code bila nilai_kinerja} a key, {@code maka predikat} an
 * output, {@code dasar hukum} or {@code tafsiran} what a row rests on, {@code catatan} a note that
 * decides nothing. Places name the line and the character column at which a cell begins.
 */
public final class SheetReader {

  private final SourceText source;
  private final Name table;
  private final Schema schema;
  private final SheetColumns declared;
  private final Findings issues = new Findings();
  private final Map<Formula, SourceLocation> places = new IdentityHashMap<>();
  private HeadingWords words = HeadingWords.INDONESIAN;
  private final List<Column> columns = new ArrayList<>();

  /** What a column is for. */
  private sealed interface Column {}

  private record KeyColumn(DecisionTable.Key key) implements Column {}

  private record OutputColumn(DecisionTable.Output output) implements Column {}

  /** The other columns. */
  private enum Remark implements Column {
    LEGAL_BASIS,
    INTERPRETATION,
    NOTE,
    UNREAD
  }

  private SheetReader(SourceText source, Name table, Schema schema, SheetColumns declared) {
    this.source = source;
    this.table = table;
    this.schema = schema;
    this.declared = declared;
  }

  /**
   * Reads a table.
   *
   * @param table its name
   * @param schema what the version declares
   * @param declared the columns that are declared for this table alone
   */
  public static SheetReading read(
      SourceText source, Name table, Schema schema, SheetColumns declared) {
    SheetReader reader = new SheetReader(source, table, schema, declared);
    Optional<DecisionTable> read = reader.read();
    return new SheetReading(
        read.filter(t -> reader.issues.isEmpty()), reader.places, reader.issues.all());
  }

  private Optional<DecisionTable> read() {
    List<CsvCells.Row> lines = CsvCells.read(source, issues);
    if (lines.size() < 2) {
      if (issues.isEmpty()) {
        issues.add(Issue.of(SheetCode.EMPTY).at(source.location()));
      }
      return Optional.empty();
    }
    readHeadings(lines.get(0));
    List<DecisionTable.Row> rows = new ArrayList<>();
    for (CsvCells.Row line : lines.subList(1, lines.size())) {
      readRow(line).ifPresent(rows::add);
    }
    if (!issues.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new DecisionTable(
            table,
            columns.stream()
                .filter(KeyColumn.class::isInstance)
                .map(column -> ((KeyColumn) column).key())
                .toList(),
            columns.stream()
                .filter(OutputColumn.class::isInstance)
                .map(column -> ((OutputColumn) column).output())
                .toList(),
            rows,
            source.location()));
  }

  private void readHeadings(CsvCells.Row line) {
    Set<Column> seen = new HashSet<>();
    List<String> headings =
        line.cells().stream().map(cell -> cell.replaceAll("\\s+", " ")).toList();
    words = HeadingWords.of(headings);
    for (int i = 0; i < headings.size(); i++) {
      String heading = headings.get(i);
      Column column = column(heading, line, i);
      // by meaning, not by wording: "bila x" and "if x" are one column
      if (column != Remark.UNREAD && !seen.add(column)) {
        report(Issue.of(SheetCode.DUPLICATE_COLUMN, heading), line, i);
      }
      columns.add(column);
    }
    if (columns.stream().noneMatch(KeyColumn.class::isInstance)) {
      report(Issue.of(SheetCode.NO_COLUMN, words.key()), line, 0);
    }
    if (columns.stream().noneMatch(OutputColumn.class::isInstance)) {
      report(Issue.of(SheetCode.NO_COLUMN, words.output()), line, 0);
    }
  }

  private Column column(String heading, CsvCells.Row line, int index) {
    if (HeadingWords.isAny(HeadingWords::law, heading)) {
      return Remark.LEGAL_BASIS;
    } else if (HeadingWords.isAny(HeadingWords::interpretation, heading)) {
      return Remark.INTERPRETATION;
    } else if (HeadingWords.isAny(HeadingWords::note, heading)) {
      return Remark.NOTE;
    }
    int space = heading.indexOf(' ');
    String word = space < 0 ? heading : heading.substring(0, space);
    String name = heading.substring(space + 1);
    Optional<Column> read =
        HeadingWords.isAny(HeadingWords::key, word)
            ? key(name, line, index)
            : HeadingWords.isAny(HeadingWords::output, word)
                ? output(name, line, index)
                : unknownHeading(heading, line, index);
    return read.orElse(Remark.UNREAD);
  }

  private Optional<Column> unknownHeading(String heading, CsvCells.Row line, int index) {
    List<String> known =
        new ArrayList<>(List.of(words.law(), words.interpretation(), words.note()));
    schema
        .declarations()
        .keySet()
        .forEach(
            path -> {
              known.add(words.key() + " " + path.name());
              known.add(words.output() + " " + path.name());
            });
    String maybe = Suggestion.nearest(heading, known).orElse(words.key() + " " + heading);
    report(Issue.of(SheetCode.HEADING, heading, maybe, words.all()), line, index);
    return Optional.empty();
  }

  private Optional<Column> key(String text, CsvCells.Row line, int index) {
    Optional<DecisionTable.Key> own = Name.tryParse(text).map(declared.keys()::get);
    return own.or(
            () ->
                declaration(text, line, index)
                    .map(d -> new DecisionTable.Key(d.name(), d.kind(), d.range())))
        .map(KeyColumn::new);
  }

  private Optional<Column> output(String text, CsvCells.Row line, int index) {
    Optional<DecisionTable.Output> own = Name.tryParse(text).map(declared.outputs()::get);
    return own.or(
            () ->
                declaration(text, line, index)
                    .map(d -> new DecisionTable.Output(d.name(), d.kind())))
        .map(OutputColumn::new);
  }

  /** What a column's name is declared as, on whichever level. */
  private Optional<Declaration> declaration(String text, CsvCells.Row line, int index) {
    List<Declaration> found =
        schema.declarations().values().stream()
            .filter(declaration -> declaration.name().value().equals(text))
            .toList();
    boolean sameKind =
        found.stream()
            .allMatch(
                d ->
                    d.kind().equals(found.get(0).kind()) && d.range().equals(found.get(0).range()));
    if (found.isEmpty()) {
      List<String> known =
          schema.declarations().values().stream().map(d -> d.name().value()).toList();
      report(
          Issue.of(SheetCode.UNKNOWN_COLUMN, text, Suggestion.nearestOrAll(text, known)),
          line,
          index);
    } else if (!sameKind) {
      report(Issue.of(SheetCode.AMBIGUOUS_COLUMN, text), line, index);
    }
    return found.stream().filter(declaration -> sameKind).findFirst();
  }

  private Optional<DecisionTable.Row> readRow(CsvCells.Row line) {
    if (line.cells().size() != columns.size()) {
      report(Issue.of(SheetCode.WIDTH, line.cells().size(), columns.size()), line, 0);
      return Optional.empty();
    }
    CellReader cells = new CellReader(schema, source, issues, places);
    List<KeyCell> keys = new ArrayList<>();
    List<OutputCell> outputs = new ArrayList<>();
    List<LegalBasis> bases = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      SourceLocation place = source.location(line.line(), line.columns().get(i));
      String cell = line.cells().get(i);
      if (columns.get(i) instanceof KeyColumn column) {
        cells.key(cell, column.key(), place).ifPresent(keys::add);
      } else if (columns.get(i) instanceof OutputColumn column) {
        cells.output(cell, column.output(), place).ifPresent(outputs::add);
      } else if (cells.isHarmless(cell, place) && !cell.isEmpty()) {
        basis(columns.get(i), cell).ifPresent(bases::add);
      }
    }
    if (bases.size() > 1) {
      report(Issue.of(SheetCode.TWO_BASES), line, 0);
    }
    return Optional.of(
        new DecisionTable.Row(
            keys, outputs, bases.stream().findFirst(), source.location(line.line(), 0)));
  }

  private static Optional<LegalBasis> basis(Column column, String cell) {
    if (column == Remark.LEGAL_BASIS) {
      return Optional.of(new LegalBasis.LegalReference(cell));
    }
    return column == Remark.INTERPRETATION
        ? Optional.of(new LegalBasis.Interpretation(cell))
        : Optional.empty();
  }

  private void report(Issue issue, CsvCells.Row line, int index) {
    int column = index < line.columns().size() ? line.columns().get(index) : 1;
    issues.add(source.issue(issue, line.line(), column));
  }
}
