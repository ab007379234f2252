package id.salor.appraisal.rules.data;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.json.ReadingCode;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The rows of a CSV input. */
final class CsvRows implements RawRows {

  private static final int SNIFFED = 64 * 1024;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char REPLACEMENT = '\uFFFD';

  private final String file;
  private final GuardedCsv guard;
  private final Iterator<CsvRecord> rows;
  private long rowNumber;

  CsvRows(Reader input, String file) {
    this.file = file;
    PushbackReader source = new PushbackReader(input, SNIFFED);
    char separator = sniff(source);
    this.guard = new GuardedCsv(source, separator);
    this.rows =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(false)
            // the width is checked later, so that a row of another width is one issue
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(guard)
            .iterator();
  }

  @Override
  public Width width() {
    return Width.WRITTEN;
  }

  /** The separator that the first line that is not blank has more of, outside of quotes. */
  private static char sniff(PushbackReader source) {
    try {
      char[] start = new char[SNIFFED];
      int length = 0;
      int count;
      while (length < SNIFFED && (count = source.read(start, length, SNIFFED - length)) >= 0) {
        length += count;
      }
      int skipped = length > 0 && start[0] == BYTE_ORDER_MARK ? 1 : 0;
      source.unread(start, skipped, length - skipped);
      return isSemicolon(start, skipped, length) ? ';' : ',';
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isSemicolon(char[] text, int from, int to) {
    int balance = 0;
    boolean quoted = false;
    boolean blank = true;
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '\n' || c == '\r') && !blank) {
        break;
      } else if (!quoted && (c == ';' || c == ',')) {
        balance += c == ';' ? 1 : -1;
      }
      blank = blank && Character.isWhitespace(c);
    }
    return balance > 0;
  }

  @Override
  public Optional<Raw> next() {
    while (rows.hasNext()) {
      CsvRecord record = rows.next();
      SourceLocation place =
          SourceLocation.of(
              file, (int) Math.min(record.getStartingLineNumber(), Integer.MAX_VALUE));
      List<Issue> issues = new ArrayList<>();
      guard.issuesOf(rowNumber++).forEach(issue -> issues.add(issue.at(place)));
      List<String> cells = record.getFields().stream().map(String::strip).toList();
      if (cells.stream().anyMatch(cell -> cell.indexOf(REPLACEMENT) >= 0)) {
        issues.add(Issue.of(ReadingCode.NOT_UTF8).at(place));
      }
      if (!issues.isEmpty() || cells.stream().anyMatch(cell -> !cell.isEmpty())) {
        return Optional.of(new Raw(cells, place, issues));
      }
    }
    return Optional.empty();
  }
}
