package id.salor.appraisal.rules.data;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.json.ReadAppraisal;
import id.salor.appraisal.json.ReadingCode;
import id.salor.appraisal.law.PolicyReference;
import id.salor.appraisal.model.AppraisalPeriod;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Walks through a CSV input, appraisal by appraisal. */
final class CsvRecords implements Iterator<ReadAppraisal> {

  private static final int SNIFFED = 64 * 1024;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char REPLACEMENT = '\uFFFD';
  private static final int MAX_ID = 200;

  private final Reader input;
  private final String file;
  private final Optional<PolicyReference> policy;
  private final Optional<AppraisalPeriod> period;
  private final Map<String, SourceLocation> placeOfId = new HashMap<>();
  private Iterator<CsvRecord> rows = List.<CsvRecord>of().iterator();
  private GuardedCsv guard;
  private Columns columns;
  private long rowNumber;
  private long appraisals;
  private State state = State.START;
  private Optional<AppraisalRows> open = Optional.empty();
  private Optional<ReadAppraisal> next = Optional.empty();

  private enum State {
    START,
    ROWS,
    END
  }

  CsvRecords(
      Reader input,
      String file,
      Optional<PolicyReference> policy,
      Optional<AppraisalPeriod> period) {
    this.input = input;
    this.file = file;
    this.policy = policy;
    this.period = period;
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty() && state != State.END) {
      if (state == State.START) {
        start();
      } else {
        readRow();
      }
    }
    return next.isPresent();
  }

  @Override
  public ReadAppraisal next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ReadAppraisal record = next.orElseThrow();
    next = Optional.empty();
    return record;
  }

  private void start() {
    PushbackReader source = new PushbackReader(input, SNIFFED);
    char separator = sniff(source);
    guard = new GuardedCsv(source, separator);
    rows =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(false)
            // the width is checked here, so that a row of another width is one issue
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(guard)
            .iterator();
    Optional<Raw> heading = nextRaw();
    if (heading.isEmpty()) {
      end(List.of(Issue.of(ReadingCode.EMPTY_INPUT).at(SourceLocation.of(file))));
      return;
    }
    columns = new Columns(heading.get().cells, needed(), heading.get().place);
    List<Issue> issues = new ArrayList<>(heading.get().issues);
    issues.addAll(columns.issues());
    state = State.ROWS;
    if (!issues.isEmpty()) {
      end(issues);
    }
  }

  private List<Columns.Needed> needed() {
    List<Columns.Needed> needed = new ArrayList<>(List.of(Columns.Needed.ID));
    if (policy.isEmpty()) {
      needed.add(Columns.Needed.POLICY);
    }
    if (period.isEmpty()) {
      needed.add(Columns.Needed.PERIOD);
    }
    return needed;
  }

  private void end(List<Issue> issues) {
    state = State.END;
    SourceLocation place = issues.get(0).location().orElse(SourceLocation.of(file));
    next = Optional.of(new ReadAppraisal(0, place, Optional.empty(), Validated.invalid(issues)));
  }

  /** The separator that the first line that is not blank has more of, outside of quotes. */
  private char sniff(PushbackReader source) {
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

  /** A row as it stands in the file. */
  private record Raw(List<String> cells, SourceLocation place, List<Issue> issues) {}

  /** The next row that is not blank. */
  private Optional<Raw> nextRaw() {
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

  private void readRow() {
    Optional<Row> row = nextRaw().map(this::row);
    if (row.isEmpty()) {
      state = State.END;
      next = open.map(this::finish);
      if (appraisals == 0) {
        end(List.of(Issue.of(ReadingCode.EMPTY_INPUT).at(SourceLocation.of(file))));
      }
    } else if (open.isPresent() && open.get().takes(row.get())) {
      open.get().add(row.get());
    } else {
      next = open.map(this::finish);
      open = Optional.of(new AppraisalRows(columns, policy, period, row.get()));
    }
  }

  private Row row(Raw raw) {
    List<Issue> issues = new ArrayList<>(raw.issues);
    List<String> cells = new ArrayList<>(raw.cells);
    boolean isTooWide =
        cells.size() > columns.count()
            && cells.subList(columns.count(), cells.size()).stream().anyMatch(c -> !c.isEmpty());
    // a row that was cut has been reported
    if (issues.isEmpty() && (isTooWide || cells.size() < columns.count())) {
      issues.add(Issue.of(DataCode.WRONG_WIDTH, cells.size(), columns.count()).at(raw.place));
    }
    while (cells.size() < columns.count()) {
      cells.add("");
    }
    for (int i = 0; i < columns.count() && issues.isEmpty(); i++) {
      if (columns.heading(i).isEmpty() && !cells.get(i).isEmpty()) {
        issues.add(Issue.of(DataCode.CELL_WITHOUT_HEADING, i + 1, cells.get(i)).at(raw.place));
      }
    }
    String id = cells.get(columns.fixed("id").orElseThrow());
    return new Row(
        List.copyOf(cells.subList(0, columns.count())),
        raw.place,
        id.isEmpty() || id.length() > MAX_ID ? Optional.empty() : Optional.of(id),
        issues);
  }

  private ReadAppraisal finish(AppraisalRows rowsOfOne) {
    Optional<Issue> duplicate = Optional.empty();
    if (rowsOfOne.id().isPresent()) {
      SourceLocation place = rowsOfOne.first().place();
      SourceLocation earlier = placeOfId.putIfAbsent(rowsOfOne.id().get(), place);
      duplicate =
          Optional.ofNullable(earlier)
              .map(
                  taken ->
                      Issue.of(ReadingCode.DUPLICATE_ID, rowsOfOne.id().get(), taken).at(place));
    }
    appraisals++;
    return rowsOfOne.finish(appraisals, duplicate);
  }
}
