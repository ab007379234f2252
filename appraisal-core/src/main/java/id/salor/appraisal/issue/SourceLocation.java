package id.salor.appraisal.issue;

import java.util.Objects;

/**
 * A place in a file: where a sentence, a cell or a piece of data stands.
 *
 * <p>Text form: {@code "salor/2025-01-01_v1/bobot.dslr:12:5"}; line or column 0 means the file (or
 * line) as a whole and is left out.
 *
 * @param file the file as the reader knows it, with forward slashes
 * @param line the line, from 1; 0 for the file as a whole
 * @param column the column in characters, from 1; 0 for the line as a whole
 */
public record SourceLocation(String file, int line, int column)
    implements Comparable<SourceLocation> {

  /** Checks the components. */
  public SourceLocation {
    Objects.requireNonNull(file, "file");
    if (line < 0 || column < 0) {
      throw new IllegalArgumentException("negative position in " + file);
    }
  }

  /** Returns the file as a whole. */
  public static SourceLocation of(String file) {
    return new SourceLocation(file, 0, 0);
  }

  /** Returns a whole line of a file. */
  public static SourceLocation of(String file, int line) {
    return new SourceLocation(file, line, 0);
  }

  /** Returns a place in a line of a file. */
  public static SourceLocation of(String file, int line, int column) {
    return new SourceLocation(file, line, column);
  }

  /** Returns the place so many characters to the right. */
  public SourceLocation plusColumns(int characters) {
    return new SourceLocation(file, line, column + characters);
  }

  @Override
  public int compareTo(SourceLocation other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "");
  }
}
