package id.salor.appraisal.rules.data;

import id.salor.appraisal.issue.Issue;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Lets through CSV that a parser can read with little memory, and notes per row what it left out:
 * the rest of a cell or row that is too long, text after a closing quote, a quote never closed.
 *
 * <p>So one bad row never ends the reading of the rows below it. A text between quotes may go on
 * over lines; where it then ends in the midst of a cell, or never, its opening quote was a slip: it
 * ends with its line, and the lines below are read again, as rows of their own.
 */
final class GuardedCsv extends Reader {

  /** Longest cell. */
  static final int MAX_CELL = 100_000;

  /** Longest row. */
  static final int MAX_ROW = 1_000_000;

  /** Most columns. */
  static final int MAX_COLUMNS = 1_000;

  private static final int BUFFER_SIZE = 8192;

  /** How often the whole input, on average, may be read again for slips. */
  private static final int MAX_AGAIN = 8;

  private final Reader source;
  private final char separator;
  private final char[] input = new char[BUFFER_SIZE];
  private int next;
  private int filled;
  private final StringBuilder output = new StringBuilder();
  private int taken;
  private boolean ended;

  private Place place = Place.START;
  private final Deque<Flaw> flaws = new ArrayDeque<>();
  private final List<DataCode> flawsOfRow = new ArrayList<>();
  private long row;
  private int line = 1;
  private int lineOfRow = 1;
  private int columns = 1;
  private int cellLength;
  private int rowLength;
  private boolean afterReturn;
  private boolean stray;

  /** The text since the opening quote as it was written; let through when its end is known. */
  private final StringBuilder quoted = new StringBuilder();

  private int lineOfQuote;
  private boolean overLines;

  /** What is read again before the rest of the input. */
  private final StringBuilder again = new StringBuilder();

  private int nextAgain;
  private long read;
  private long readAgain;

  private enum Place {
    START,
    PLAIN,
    QUOTED,
    AFTER_QUOTE
  }

  /** What was left out of a row; rows are counted from 0. */
  private record Flaw(long row, List<Issue> issues) {}

  GuardedCsv(Reader source, char separator) {
    this.source = source;
    this.separator = separator;
  }

  /** What was left out of a row, which is forgotten with it. */
  List<Issue> issuesOf(long wanted) {
    while (!flaws.isEmpty() && flaws.peekFirst().row < wanted) {
      flaws.removeFirst();
    }
    return !flaws.isEmpty() && flaws.peekFirst().row == wanted
        ? flaws.removeFirst().issues
        : List.of();
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    while (taken == output.length() && !ended) {
      output.setLength(0);
      taken = 0;
      refill();
    }
    int count = Math.min(length, output.length() - taken);
    if (count == 0) {
      return ended && length > 0 ? -1 : 0;
    }
    output.getChars(taken, taken + count, buffer, offset);
    taken += count;
    return count;
  }

  private void refill() throws IOException {
    if (nextAgain == again.length() && next == filled) {
      int count = source.read(input, 0, input.length);
      if (count < 0) {
        end();
        return;
      }
      next = 0;
      filled = count;
      read += count;
    }
    while (nextAgain < again.length()) {
      take(again.charAt(nextAgain++));
    }
    again.setLength(0);
    nextAgain = 0;
    while (next < filled && again.isEmpty()) {
      take(input[next++]);
    }
  }

  private void end() {
    if (place == Place.QUOTED) {
      if (overLines && canReadAgain()) {
        readAgain("");
        return;
      }
      flaw(DataCode.UNCLOSED_QUOTE);
      place = Place.AFTER_QUOTE;
    }
    ended = true;
    closeQuote();
    endRow();
  }

  private void take(char c) {
    boolean isLineEnd = c == '\n' || c == '\r';
    boolean isSecondHalf = c == '\n' && afterReturn;
    afterReturn = c == '\r';
    if (isLineEnd && !isSecondHalf) {
      line++;
    }
    if (place == Place.QUOTED) {
      takeQuoted(c);
    } else if (isSecondHalf) {
      // the row ended with the carriage return before it
      output.append(c);
    } else if (isLineEnd) {
      closeQuote();
      output.append(c);
      endRow();
    } else if (c == separator) {
      nextCell(c);
    } else {
      takeInCell(c);
    }
  }

  private void takeQuoted(char c) {
    if (c == '"') {
      // a second quote, if there is one, opens the text again
      place = Place.AFTER_QUOTE;
      return;
    }
    if (quoted.length() >= MAX_CELL && overLines && canReadAgain()) {
      readAgain(String.valueOf(c));
    } else {
      keepQuoted(c, String.valueOf(c));
    }
  }

  private void keepQuoted(char c, String written) {
    if (quoted.length() >= MAX_CELL) {
      flaw(DataCode.CELL_TOO_LONG);
      return;
    }
    quoted.append(written);
    overLines |= c == '\n' || c == '\r';
  }

  private boolean canReadAgain() {
    return readAgain + quoted.length() <= MAX_AGAIN * read + MAX_CELL;
  }

  /** Ends the quoted text with its first line, and goes back to what stands behind it. */
  private void readAgain(String behind) {
    int end = 0;
    while (quoted.charAt(end) != '\n' && quoted.charAt(end) != '\r') {
      end++;
    }
    String rest = quoted.substring(end) + (place == Place.AFTER_QUOTE ? "\"" : "") + behind;
    readAgain += rest.length();
    again.replace(0, nextAgain, rest);
    nextAgain = 0;
    quoted.setLength(end);
    overLines = false;
    flaw(DataCode.UNCLOSED_QUOTE);
    place = Place.AFTER_QUOTE;
    stray = true;
    line = lineOfQuote;
    afterReturn = false;
  }

  private void takeInCell(char c) {
    if (place == Place.AFTER_QUOTE) {
      if (c == '"' && !stray) {
        place = Place.QUOTED;
        keepQuoted(c, "\"\"");
      } else if (overLines && !stray && canReadAgain()) {
        readAgain(String.valueOf(c));
      } else {
        stray = true;
        flaw(DataCode.STRAY_QUOTE);
      }
    } else if (place == Place.START && c == '"') {
      place = Place.QUOTED;
      lineOfQuote = line;
    } else {
      place = Place.PLAIN;
      keep(c);
    }
  }

  private void nextCell(char c) {
    closeQuote();
    place = Place.START;
    stray = false;
    cellLength = 0;
    columns++;
    if (columns <= MAX_COLUMNS) {
      output.append(c);
    } else {
      flaw(DataCode.TOO_MANY_COLUMNS);
    }
  }

  /** Lets a quoted text through, now that it is known where it ends. */
  private void closeQuote() {
    if (place == Place.AFTER_QUOTE && columns <= MAX_COLUMNS) {
      output.append('"');
      for (int i = 0; i < quoted.length(); i++) {
        if (quoted.charAt(i) == '"') {
          keep('"', '"');
          i++;
        } else {
          keep(quoted.charAt(i));
        }
      }
      output.append('"');
    }
    quoted.setLength(0);
    overLines = false;
  }

  private void keep(char... characters) {
    if (columns > MAX_COLUMNS) {
      return;
    }
    if (cellLength == MAX_CELL) {
      flaw(DataCode.CELL_TOO_LONG);
      return;
    }
    cellLength++;
    if (rowLength == MAX_ROW) {
      flaw(DataCode.ROW_TOO_LONG);
      return;
    }
    rowLength++;
    output.append(characters);
  }

  private void flaw(DataCode code) {
    if (!flawsOfRow.contains(code)) {
      flawsOfRow.add(code);
    }
  }

  private void endRow() {
    if (!flawsOfRow.isEmpty()) {
      flaws.addLast(new Flaw(row, flawsOfRow.stream().map(this::issue).toList()));
      flawsOfRow.clear();
    }
    row++;
    lineOfRow = line;
    columns = 1;
    cellLength = 0;
    rowLength = 0;
    stray = false;
    place = Place.START;
  }

  private Issue issue(DataCode code) {
    return switch (code) {
      case CELL_TOO_LONG -> Issue.of(code, MAX_CELL);
      case ROW_TOO_LONG -> Issue.of(code, MAX_ROW);
      case TOO_MANY_COLUMNS -> Issue.of(code, MAX_COLUMNS);
      case UNCLOSED_QUOTE -> Issue.of(code, lineOfQuote);
      default -> Issue.of(code, lineOfRow, ended ? line : Math.max(lineOfRow, line - 1));
    };
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
