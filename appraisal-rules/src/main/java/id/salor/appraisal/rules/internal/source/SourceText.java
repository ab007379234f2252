package id.salor.appraisal.rules.internal.source;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.issue.Visible;
import java.text.Normalizer;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.stream.IntStream;

/**
 * The text of one file, by lines, with the places in it.
 *
 * <p>The text is normalised once, here: no byte order mark, lines end with {@code \n}, Unicode form
 * NFC. So two files that read the same are the same, however they were saved.
 *
 * <p>Lines and columns count from 1. Columns count the {@code char}s of the normalised line, as the
 * offsets of a formula do, so that a column plus an offset is a column again.
 *
 * <pre>{@code
 * text.issue(Issue.of(ManifestCode.UNKNOWN_KEY, "tittle", "title"), 3, 1)
 * // salor/2025-01-01_v1/policy.yaml:3:1: …
 * //     tittle: {id: Penilaian}
 * //     ^
 * }</pre>
 */
public final class SourceText {

  /** Widest piece of a line that an excerpt shows; what is cut off is marked by an ellipsis. */
  private static final int MAX_WIDTH = 100;

  /** How much of a long line is shown before the caret. */
  private static final int WIDTH_BEFORE = 64;

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String ELLIPSIS = "…";

  private final String file;
  private final Optional<String> sheet;
  private final String text;
  private final List<String> lines;

  private SourceText(String file, Optional<String> sheet, String text) {
    this.file = Objects.requireNonNull(file, "file");
    this.sheet = Objects.requireNonNull(sheet, "sheet");
    this.text = normalise(text);
    this.lines = new Lines(this.text);
  }

  /**
   * Returns the text of a file.
   *
   * @param file the name that locations give, with forward slashes
   * @param text the text as it was decoded, not yet normalised
   */
  public static SourceText of(String file, String text) {
    return new SourceText(file, Optional.empty(), text);
  }

  /**
   * Returns the text that says what a sheet of a workbook says: comma-separated, line n for row n.
   * Its places are cells; their columns count cells.
   */
  public static SourceText ofSheet(String file, String sheet, String text) {
    return new SourceText(file, Optional.of(sheet), text);
  }

  /** The lines of a text, cut out when they are asked for: a text has more lines than readers. */
  private static final class Lines extends AbstractList<String> implements RandomAccess {

    private final String text;
    private final int[] ends;

    Lines(String text) {
      this.text = text;
      this.ends =
          IntStream.concat(
                  IntStream.range(0, text.length()).filter(i -> text.charAt(i) == '\n'),
                  IntStream.of(text.length()))
              .toArray();
    }

    @Override
    public String get(int index) {
      return text.substring(index == 0 ? 0 : ends[index - 1] + 1, ends[index]);
    }

    @Override
    public int size() {
      return ends.length;
    }
  }

  private static String normalise(String text) {
    String start = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    String lines = start.replace("\r\n", "\n").replace('\r', '\n');
    return Normalizer.normalize(lines, Normalizer.Form.NFC);
  }

  /** Returns the name that locations give. */
  public String file() {
    return file;
  }

  /** Tells whether the text stands for the cells of a sheet. */
  public boolean isSheet() {
    return sheet.isPresent();
  }

  /** Returns the whole text, normalised. */
  public String text() {
    return text;
  }

  /**
   * Returns the lines without their ends; a text that ends with a line end has a last empty one.
   */
  public List<String> lines() {
    return lines;
  }

  /** Returns a line, counted from 1; the empty text past the end. */
  public String line(int line) {
    return line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
  }

  /** Returns the file as a whole. */
  public SourceLocation location() {
    return SourceLocation.of(file);
  }

  /** Returns a place in the file. */
  public SourceLocation location(int line, int column) {
    return new SourceLocation(file, sheet, line, column);
  }

  /** Returns the place of an offset into {@link #text()}, counted from 0. */
  public SourceLocation locationAt(int offset) {
    int line = 1;
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
      start = end + 1;
      line++;
    }
    return location(line, offset - start + 1);
  }

  /** Returns the issue at a place in this file, with the line and its caret. */
  public Issue issue(Issue issue, int line, int column) {
    return issue(issue, location(line, column));
  }

  /** Returns the issue at a place in this file, with the line and its caret where there is one. */
  public Issue issue(Issue issue, SourceLocation place) {
    Issue placed = issue.at(place);
    return place.line() == 0 ? placed : placed.showing(excerpt(place.line(), place.column()));
  }

  /**
   * Returns a line with a caret under a column, joined by {@code \n}; only the line where the
   * column is 0.
   *
   * <p>In a sheet the place names the cell, so no caret is needed.
   *
   * <p>Of a long line only the neighbourhood is shown. Tabs and characters that print nothing are
   * replaced, so that the caret stands where it should and no file can steer a terminal.
   */
  public String excerpt(int line, int column) {
    String whole = line(line);
    int caret = isSheet() ? 0 : Math.min(Math.max(column - 1, 0), whole.length());
    int start = whole.length() <= MAX_WIDTH ? 0 : Math.max(0, caret - WIDTH_BEFORE);
    int end = Math.min(whole.length(), start + MAX_WIDTH);
    String before = (start > 0 ? ELLIPSIS : "") + Visible.of(whole.substring(start, caret));
    String after = Visible.of(whole.substring(caret, end)) + (end < whole.length() ? ELLIPSIS : "");
    if (column == 0 || isSheet()) {
      return before + after;
    }
    return before + after + "\n" + " ".repeat(before.codePointCount(0, before.length())) + "^";
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof SourceText other
        && file.equals(other.file)
        && sheet.equals(other.sheet)
        && text.equals(other.text);
  }

  @Override
  public int hashCode() {
    return Objects.hash(file, sheet, text);
  }

  @Override
  public String toString() {
    return file + " (" + lines.size() + ")";
  }
}
