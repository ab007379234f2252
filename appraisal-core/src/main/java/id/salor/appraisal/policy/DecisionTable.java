package id.salor.appraisal.policy;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.law.LegalBasis;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.ScoreRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A table that maps keys to outputs: a ladder of bounds, a look-up, a matrix, a combination or a
 * scale, all in one form.
 *
 * <p>Each row asks something of every key and gives something in every output. Exactly one row fits
 * any keys within the declared domain, unless a rule says that the first that fits holds; both are
 * proven when the policy is loaded.
 *
 * <p>The text form lists the columns and rows; it is part of the canonical text of the terms.
 */
public final class DecisionTable {

  /**
   * A key column.
   *
   * @param name the name by which rows that compute refer to it
   * @param kind the kind of its values
   * @param domain bounds and grid of a number key
   */
  public record Key(Name name, Kind kind, ScoreRange domain) {

    /** Checks the components. */
    public Key {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(domain, "domain");
    }
  }

  /**
   * An output column.
   *
   * @param name its name
   * @param kind the kind of its values
   */
  public record Output(Name name, Kind kind) {

    /** Checks the components. */
    public Output {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(kind, "kind");
    }
  }

  /**
   * A row.
   *
   * @param keys what it asks, one cell for each key column
   * @param outputs what it gives, one cell for each output column
   * @param basis the article or interpretation the row rests on, where it has its own
   * @param location where the row stands
   */
  public record Row(
      List<KeyCell> keys,
      List<OutputCell> outputs,
      Optional<LegalBasis> basis,
      SourceLocation location) {

    /** Checks and copies the components. */
    public Row {
      keys = List.copyOf(keys);
      outputs = List.copyOf(outputs);
      Objects.requireNonNull(basis, "basis");
      Objects.requireNonNull(location, "location");
    }
  }

  private final Name name;
  private final List<Key> keys;
  private final List<Output> outputs;
  private final List<Row> rows;
  private final SourceLocation location;

  /** Made when it is first needed: of a table that is too large to be proven, never. */
  private volatile TableIndex index;

  /**
   * Makes a table.
   *
   * @throws IllegalArgumentException if there is no key, no output or no row, or a row has another
   *     number of cells
   */
  public DecisionTable(
      Name name, List<Key> keys, List<Output> outputs, List<Row> rows, SourceLocation location) {
    this.name = Objects.requireNonNull(name, "name");
    this.keys = List.copyOf(keys);
    this.outputs = List.copyOf(outputs);
    this.rows = List.copyOf(rows);
    this.location = Objects.requireNonNull(location, "location");
    if (keys.isEmpty() || outputs.isEmpty() || rows.isEmpty()) {
      throw new IllegalArgumentException("a table without keys, outputs or rows: " + name);
    }
    for (Row row : rows) {
      if (row.keys().size() != keys.size() || row.outputs().size() != outputs.size()) {
        throw new IllegalArgumentException("a row of another width: " + row.location());
      }
    }
  }

  /** Returns the name by which sentences and formulas refer to the table. */
  public Name name() {
    return name;
  }

  /** Returns the key columns. */
  public List<Key> keys() {
    return keys;
  }

  /** Returns the output columns. */
  public List<Output> outputs() {
    return outputs;
  }

  /** Returns the rows, from the top. */
  public List<Row> rows() {
    return rows;
  }

  /** Returns the file the table was read from. */
  public SourceLocation location() {
    return location;
  }

  /** Returns the position of an output column; empty if there is none of this name. */
  public Optional<Integer> outputIndex(Name output) {
    for (int i = 0; i < outputs.size(); i++) {
      if (outputs.get(i).name().equals(output)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** Returns the first row that fits the keys, in time logarithmic in the number of bounds. */
  public Optional<Row> firstFit(List<Value> values) {
    int row = index().firstFit(values);
    return row < 0 ? Optional.empty() : Optional.of(rows.get(row));
  }

  /** Returns the index over the rows, by which coverage is proven. */
  TableIndex index() {
    // two threads that come first at once make the same index twice
    TableIndex known = index;
    if (known == null) {
      known = TableIndex.of(keys, rows);
      index = known;
    }
    return known;
  }

  /** Returns the formulas in cells of this table. */
  public List<Formula> formulas() {
    List<Formula> formulas = new ArrayList<>();
    for (Row row : rows) {
      for (OutputCell cell : row.outputs()) {
        if (cell instanceof OutputCell.Computed computed) {
          formulas.add(computed.formula());
        }
      }
    }
    return formulas;
  }

  /**
   * Returns the bounds of a number key and the stretches between them, from below: within one piece
   * every row fits or none does.
   *
   * @param key the position of the key column
   */
  public List<Interval> pieces(int key) {
    TreeSet<Rational> bounds = new TreeSet<>();
    for (Row row : rows) {
      if (row.keys().get(key) instanceof KeyCell.Numbers numbers) {
        numbers.interval().low().ifPresent(limit -> bounds.add(limit.number()));
        numbers.interval().high().ifPresent(limit -> bounds.add(limit.number()));
      }
    }
    List<Interval> pieces = new ArrayList<>();
    Optional<Interval.Limit> from = Optional.empty();
    for (Rational bound : bounds) {
      Optional<Interval.Limit> beside = Optional.of(new Interval.Limit(bound, false));
      Optional<Interval.Limit> on = Optional.of(new Interval.Limit(bound, true));
      pieces.add(new Interval(from, beside));
      pieces.add(new Interval(on, on));
      from = beside;
    }
    pieces.add(new Interval(from, Optional.empty()));
    return pieces;
  }

  /** Returns the stretch of the row's first number key, along which lines run. */
  public static Optional<Interval> stretch(Row row) {
    return row.keys().stream()
        .filter(KeyCell.Numbers.class::isInstance)
        .map(cell -> ((KeyCell.Numbers) cell).interval())
        .findFirst();
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof DecisionTable other
        && name.equals(other.name)
        && keys.equals(other.keys)
        && outputs.equals(other.outputs)
        && rows.equals(other.rows);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, rows);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("table ").append(name).append('\n');
    for (Key key : keys) {
      text.append("  if ").append(key.name()).append(": ").append(key.kind().title().en());
      text.append(key.domain().equals(ScoreRange.ANY) ? "" : " " + key.domain()).append('\n');
    }
    for (Output output : outputs) {
      text.append("  then ").append(output.name()).append(": ");
      text.append(output.kind().title().en()).append('\n');
    }
    for (Row row : rows) {
      text.append("  | ")
          .append(row.keys().stream().map(Object::toString).collect(Collectors.joining(" ; ")))
          .append(" => ")
          .append(row.outputs().stream().map(Object::toString).collect(Collectors.joining(" ; ")))
          .append('\n');
    }
    return text.toString();
  }
}
