package id.salor.appraisal.rules.guide;

import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.law.LegalBasis;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A decision table in words, with what can be drawn of it.
 *
 * @param name its name
 * @param keys the wording of what is asked, one for each key column
 * @param outputs the wording of what it gives, one for each output column
 * @param rows its rows, as they stand
 * @param isFirstMatch whether the first row that fits holds where several do
 * @param isOfAgency whether the agency fills it
 * @param ladders stretches of a number that lead to labels or numbers, each in some case of the
 *     other keys; none where it cannot be drawn so
 * @param matrix what two labels lead to; empty where the table is another
 * @param curves numbers that lead to numbers along lines
 */
public record GuideTable(
    Name name,
    List<Text> keys,
    List<Text> outputs,
    List<Row> rows,
    boolean isFirstMatch,
    boolean isOfAgency,
    List<Ladder> ladders,
    Optional<Matrix> matrix,
    List<Curve> curves) {

  /**
   * A row.
   *
   * @param keys what it asks, in words
   * @param outputs what it gives, in words
   * @param basis the article or interpretation it rests on, where it has its own
   * @param location where it stands
   */
  public record Row(
      List<Text> keys, List<Cell> outputs, Optional<LegalBasis> basis, SourceLocation location) {

    /** Copies the components. */
    public Row {
      keys = List.copyOf(keys);
      outputs = List.copyOf(outputs);
      Objects.requireNonNull(basis, "basis");
      Objects.requireNonNull(location, "location");
    }
  }

  /**
   * What a row gives.
   *
   * @param text in words
   * @param rank how good a label is
   * @param number the number that it gives, where it is one
   * @param isHole whether the text of the law assigns nothing here
   */
  public record Cell(Text text, Optional<Rank> rank, Optional<Rational> number, boolean isHole) {

    /** Checks the components. */
    public Cell {
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(rank, "rank");
      Objects.requireNonNull(number, "number");
    }
  }

  /**
   * The place of a label in its set.
   *
   * @param place 0 for the best
   * @param of how many labels there are
   */
  public record Rank(int place, int of) {}

  /**
   * Stretches of a number, from low to high, that lead to different outputs.
   *
   * @param given the case of the other keys; empty where there are none
   * @param axis the wording of the number
   * @param bands the stretches
   */
  public record Ladder(Text given, Text axis, List<Band> bands) {

    /** Copies the components. */
    public Ladder {
      bands = List.copyOf(bands);
    }
  }

  /**
   * A stretch of a number.
   *
   * @param from its lower end; absent where there is none
   * @param until its upper end; absent where there is none
   * @param range in words, such as {@code "91 ke atas"}
   * @param output what it leads to
   */
  public record Band(Optional<Rational> from, Optional<Rational> until, Text range, Cell output) {}

  /**
   * What two labels lead to.
   *
   * @param across the wording of the key whose labels head the columns
   * @param columns these labels
   * @param down the wording of the key whose labels head the rows
   * @param lines these labels
   * @param cells what each pair leads to, line by line
   */
  public record Matrix(
      Text across, List<Text> columns, Text down, List<Text> lines, List<List<Cell>> cells) {

    /** Copies the components. */
    public Matrix {
      columns = List.copyOf(columns);
      lines = List.copyOf(lines);
      cells = cells.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A number that follows from another along straight pieces.
   *
   * @param given the case of the other keys; empty where there are none
   * @param axis the wording of the number that is asked
   * @param result the wording of the number that follows
   * @param pieces the pieces, each with its two ends
   */
  public record Curve(Text given, Text axis, Text result, List<List<Point>> pieces) {

    /** Copies the components. */
    public Curve {
      pieces = pieces.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A point of a curve.
   *
   * @param x the number that is asked
   * @param y the number that follows
   */
  public record Point(Rational x, Rational y) {}

  /** Checks and copies the components. */
  public GuideTable {
    Objects.requireNonNull(name, "name");
    keys = List.copyOf(keys);
    outputs = List.copyOf(outputs);
    rows = List.copyOf(rows);
    ladders = List.copyOf(ladders);
    Objects.requireNonNull(matrix, "matrix");
    curves = List.copyOf(curves);
  }

  /** Returns the wording of a name that has nothing but itself. */
  public String title() {
    return name.value().replace('_', ' ');
  }

  /** Returns the basis of every row, where it is one and the same. */
  public Optional<LegalBasis> commonBasis() {
    return rows.get(0)
        .basis()
        .filter(
            first -> rows.stream().allMatch(row -> row.basis().filter(first::equals).isPresent()));
  }

  /** Tells whether any row rests on an article or interpretation of its own. */
  public boolean hasBasis() {
    return rows.stream().anyMatch(row -> row.basis().isPresent());
  }
}
