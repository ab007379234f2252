package id.salor.appraisal.rules.data;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.json.ReadAppraisal;
import id.salor.appraisal.json.ReadingCode;
import id.salor.appraisal.law.PolicyReference;
import id.salor.appraisal.model.AppraisalPeriod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;

/** Walks through the rows of a table, appraisal by appraisal. */
final class AppraisalRecords implements Iterator<ReadAppraisal> {

  private static final int MAX_ID = 200;

  private final Supplier<RawRows> source;
  private final String file;
  private final Optional<PolicyReference> policy;
  private final Optional<AppraisalPeriod> period;
  private final Map<String, SourceLocation> placeOfId = new HashMap<>();
  private RawRows rows;
  private boolean mayBeComment = true;
  private Columns columns;
  private long appraisals;
  private State state = State.START;
  private Optional<AppraisalRows> open = Optional.empty();
  private Optional<ReadAppraisal> next = Optional.empty();

  private enum State {
    START,
    ROWS,
    END
  }

  AppraisalRecords(
      Supplier<RawRows> source,
      String file,
      Optional<PolicyReference> policy,
      Optional<AppraisalPeriod> period) {
    this.source = source;
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
    rows = source.get();
    Optional<RawRows.Raw> heading = rows.next();
    if (heading.isEmpty()) {
      end(List.of(Issue.of(ReadingCode.EMPTY_INPUT).at(SourceLocation.of(file))));
      return;
    }
    if (heading.get().cells().isEmpty()) {
      end(heading.get().issues());
      return;
    }
    columns = new Columns(heading.get().cells(), needed(), heading.get().place());
    List<Issue> issues = new ArrayList<>(heading.get().issues());
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

  /** The next row that is no comment; comments stand between the heading and the first row. */
  private Optional<RawRows.Raw> nextRaw() {
    Optional<RawRows.Raw> raw = rows.next();
    while (mayBeComment && raw.filter(AppraisalRecords::isComment).isPresent()) {
      raw = rows.next();
    }
    mayBeComment = false;
    return raw;
  }

  private static boolean isComment(RawRows.Raw raw) {
    String first = raw.cells().isEmpty() ? "" : raw.cells().get(0);
    return raw.issues().isEmpty() && (first.equals("#") || first.startsWith("# "));
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

  private Row row(RawRows.Raw raw) {
    List<Issue> issues = new ArrayList<>(raw.issues());
    List<String> cells = new ArrayList<>(raw.cells());
    boolean isTooWide =
        cells.size() > columns.count()
            && cells.subList(columns.count(), cells.size()).stream().anyMatch(c -> !c.isEmpty());
    // a row that was cut has been reported
    boolean isTooNarrow = rows.width() == RawRows.Width.WRITTEN && cells.size() < columns.count();
    if (issues.isEmpty() && (isTooWide || isTooNarrow)) {
      issues.add(Issue.of(DataCode.WRONG_WIDTH, cells.size(), columns.count()).at(raw.place()));
    }
    while (cells.size() < columns.count()) {
      cells.add("");
    }
    for (int i = 0; i < columns.count() && issues.isEmpty(); i++) {
      if (columns.heading(i).isEmpty() && !cells.get(i).isEmpty()) {
        issues.add(
            Issue.of(DataCode.CELL_WITHOUT_HEADING, i + 1, cells.get(i))
                .at(raw.place().cell(i + 1)));
      }
    }
    String id = cells.get(columns.fixed("id").orElseThrow());
    return new Row(
        List.copyOf(cells.subList(0, columns.count())),
        raw.place(),
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
