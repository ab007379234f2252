package id.salor.appraisal.issue;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in a file: where a sentence, a cell or a piece of data stands.
 *
 * <p>Text form in a text file: {@code "salor/2025-01-01_v1/bobot.dslr:12:5"}; line or column 0
 * means the file (or line) as a whole and is left out. In a workbook the place is written as
 * spreadsheet programs write it, so that it can be pasted into their box for names: {@code
 * "salor/2025-01-01_v1/predikat.xlsx!Sheet1!B7"}, and {@code "…!Sheet1!7:7"} for a whole row.
 *
 * @param file the file as the reader knows it, with forward slashes
 * @param sheet the sheet, if the file is a workbook
 * @param line the line or row, from 1; 0 for the file or sheet as a whole
 * @param column the column, from 1, in characters or, in a sheet, in cells; 0 for the line as a
 *     whole
 */
public record SourceLocation(String file, Optional<String> sheet, int line, int column)
    implements Comparable<SourceLocation> {

  private static final Comparator<SourceLocation> ORDER =
      Comparator.comparing(SourceLocation::file)
          .thenComparing(place -> place.sheet().orElse(""))
          .thenComparingInt(SourceLocation::line)
          .thenComparingInt(SourceLocation::column);

  private static final int LETTERS = 'Z' - 'A' + 1;
  private static final Pattern PLAIN_SHEET = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

  /** Checks the components. */
  public SourceLocation {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(sheet, "sheet");
    if (line < 0 || column < 0) {
      throw new IllegalArgumentException("negative position in " + file);
    }
  }

  /** Returns the file as a whole. */
  public static SourceLocation of(String file) {
    return of(file, 0, 0);
  }

  /** Returns a whole line of a file. */
  public static SourceLocation of(String file, int line) {
    return of(file, line, 0);
  }

  /** Returns a place in a line of a file. */
  public static SourceLocation of(String file, int line, int column) {
    return new SourceLocation(file, Optional.empty(), line, column);
  }

  /**
   * Returns a cell of a workbook.
   *
   * @param row the row, from 1; 0 for the sheet as a whole
   * @param column the column, from 1; 0 for the row as a whole
   */
  public static SourceLocation ofCell(String file, String sheet, int row, int column) {
    return new SourceLocation(file, Optional.of(sheet), row, column);
  }

  /** Returns the place so many characters to the right; a cell is one place as a whole. */
  public SourceLocation plusColumns(int characters) {
    return sheet.isPresent() ? this : of(file, line, column + characters);
  }

  /**
   * Returns the cell of this row of a sheet; the place itself in a text file, whose cells have no
   * place of their own.
   *
   * @param cell the column, from 1
   */
  public SourceLocation cell(int cell) {
    return sheet.map(name -> ofCell(file, name, line, cell)).orElse(this);
  }

  @Override
  public int compareTo(SourceLocation other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    if (sheet.isPresent()) {
      String within = line == 0 ? "" : "!" + (column == 0 ? line + ":" + line : cellName());
      return Visible.of(file) + "!" + quoted(sheet.get()) + within;
    }
    return Visible.of(file) + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "");
  }

  private String cellName() {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
      letters.append((char) ('A' + (rest - 1) % LETTERS));
    }
    return letters.reverse().append(line).toString();
  }

  private static String quoted(String name) {
    return PLAIN_SHEET.matcher(name).matches()
        ? name
        : "'" + UNPRINTABLE.matcher(name).replaceAll("\uFFFD").replace("'", "''") + "'";
  }
}
