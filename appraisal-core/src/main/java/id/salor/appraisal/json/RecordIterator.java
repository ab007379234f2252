package id.salor.appraisal.json;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.law.PolicyReference;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.AppraisalPeriod;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Walks through an input, element by element. */
final class RecordIterator implements Iterator<ReadAppraisal> {

  private static final char REPLACEMENT = '\uFFFD';

  private final Reader input;
  private final String file;
  private final AppraisalReader.Form form;
  private final Optional<PolicyReference> policy;
  private final Optional<AppraisalPeriod> period;
  private final Map<String, Integer> lineOfId = new HashMap<>();
  private CharSource source;
  private State state = State.START;
  private Optional<ReadAppraisal> next = Optional.empty();
  private long row;
  private boolean unclosed;

  private enum State {
    START,
    LINES,
    MEMBERS,
    AFTER_DOCUMENT,
    END
  }

  RecordIterator(
      Reader input,
      String file,
      AppraisalReader.Form form,
      Optional<PolicyReference> policy,
      Optional<AppraisalPeriod> period) {
    this.input = input;
    this.file = file;
    this.form = form;
    this.policy = policy;
    this.period = period;
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty() && state != State.END) {
      advance();
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

  private void advance() {
    switch (state) {
      case START -> start();
      case LINES -> line();
      case MEMBERS -> member();
      default -> afterDocument();
    }
  }

  private void start() {
    source = new CharSource(input);
    int first = source.skipBlanks();
    if (first == CharSource.END) {
      nothing();
    } else if (form == AppraisalReader.Form.LINES) {
      state = State.LINES;
    } else if (first == '[') {
      source.read();
      state = State.MEMBERS;
      if (source.skipBlanks() == ']') {
        source.read();
        nothing();
      }
    } else {
      detect(first);
    }
  }

  /** The first line tells whether each line is an appraisal, or all of them together. */
  private void detect(int first) {
    ElementScanner scanner = new ElementScanner(source).line();
    if (scanner.isClosed() && first == '{') {
      state = State.LINES;
      emit(record(scanner.element()));
      return;
    }
    Element line = scanner.element();
    boolean excludesBrace = scanner.excludesBrace();
    int following = scanner.blanks();
    if (following == '{' && excludesBrace || first == '{' && following == CharSource.END) {
      state = State.LINES;
      emit(record(line));
    } else if (first == '{') {
      state = State.AFTER_DOCUMENT;
      emit(record(scanner.object().element()));
    } else {
      state = State.END;
      SourceLocation place = SourceLocation.of(file, line.line(), line.column());
      emit(ReadAppraisal.unread(0, Issue.of(ReadingCode.NOT_JSON), place));
    }
  }

  private void nothing() {
    state = State.END;
    Issue issue = Issue.of(ReadingCode.EMPTY_INPUT);
    emit(ReadAppraisal.unread(0, issue, SourceLocation.of(file)));
  }

  private void line() {
    if (source.skipBlanks() == CharSource.END) {
      state = State.END;
    } else {
      emit(record(new ElementScanner(source).line().element()));
    }
  }

  private void member() {
    source.skipBlanks();
    Element element = new ElementScanner(source).member().element();
    int mark = source.read();
    if (element.shape() == Element.Shape.BROKEN || mark == CharSource.END) {
      emit(last(element));
      return;
    }
    ReadAppraisal record = record(element);
    if (isMalformed(record)) {
      emit(cut(record));
      return;
    }
    if (mark == ']') {
      state = State.AFTER_DOCUMENT;
    }
    emit(record);
  }

  private static boolean isMalformed(ReadAppraisal record) {
    return record.issues().stream().anyMatch(issue -> issue.code() == ReadingCode.SYNTAX);
  }

  /** The record of an element whose end was not found. */
  private ReadAppraisal last(Element element) {
    ReadAppraisal record = record(element);
    if (record.isRead()) {
      // the array is not closed: the member is whole, but others may be lost
      state = State.AFTER_DOCUMENT;
      unclosed = true;
      return record;
    }
    return cut(record);
  }

  private ReadAppraisal cut(ReadAppraisal record) {
    state = State.END;
    List<Issue> issues = new ArrayList<>(record.issues());
    issues.add(
        Issue.of(ReadingCode.REST_NOT_READ, row - 1, record.location().line())
            .at(SourceLocation.of(file, source.line(), source.column())));
    return new ReadAppraisal(
        record.row(), record.location(), record.id(), Validated.invalid(issues));
  }

  private void afterDocument() {
    state = State.END;
    if (source.skipBlanks() != CharSource.END || unclosed) {
      SourceLocation place = SourceLocation.of(file, source.line(), source.column());
      Issue issue = Issue.of(ReadingCode.REST_NOT_READ, row, source.line());
      emit(ReadAppraisal.unread(0, issue, place));
    }
  }

  private void emit(ReadAppraisal record) {
    next = Optional.of(record);
  }

  private ReadAppraisal record(Element element) {
    row++;
    SourceLocation place = SourceLocation.of(file, element.line(), element.column());
    TreeReader tree = new TreeReader(file, element);
    Optional<JsonNode> node = tree.read();
    List<Issue> issues = new ArrayList<>();
    Optional<String> id = AppraisalMapping.idOf(tree.root());
    if (element.refusal().isPresent()) {
      issues.add(refusal(element.refusal().get()).at(place));
      return finish(place, id, Optional.empty(), issues);
    }
    issues.addAll(tree.issues());
    if (element.text().indexOf(REPLACEMENT) >= 0) {
      issues.add(Issue.of(ReadingCode.NOT_UTF8).at(place));
    }
    Optional<Appraisal> appraisal = Optional.empty();
    if (node.isPresent()) {
      Validated<Appraisal> mapped = new AppraisalMapping(policy, period).map(node.get());
      issues.addAll(mapped.issues());
      appraisal = mapped.value();
    }
    return finish(place, id, appraisal, issues);
  }

  private ReadAppraisal finish(
      SourceLocation place,
      Optional<String> id,
      Optional<Appraisal> appraisal,
      List<Issue> issues) {
    if (id.isPresent()) {
      Integer earlier = lineOfId.putIfAbsent(id.get(), place.line());
      if (earlier != null) {
        issues.add(
            Issue.of(ReadingCode.DUPLICATE_ID, id.get(), SourceLocation.of(file, earlier))
                .at(place));
      }
    }
    Validated<Appraisal> outcome =
        appraisal.isPresent() ? Validated.of(appraisal.get(), issues) : Validated.invalid(issues);
    return new ReadAppraisal(row, place, id, outcome);
  }

  private static Issue refusal(Element.Refusal refusal) {
    return switch (refusal) {
      case TEXT_TOO_LONG -> Issue.of(ReadingCode.TEXT_TOO_LONG, ElementScanner.MAX_TEXT);
      case TOO_LARGE -> Issue.of(ReadingCode.TOO_LARGE, ElementScanner.MAX_ELEMENT);
      case TOO_DEEP -> Issue.of(ReadingCode.TOO_DEEP, ElementScanner.MAX_DEPTH);
    };
  }
}
