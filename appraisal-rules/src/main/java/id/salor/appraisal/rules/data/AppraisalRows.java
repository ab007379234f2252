package id.salor.appraisal.rules.data;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.json.ReadAppraisal;
import id.salor.appraisal.json.ReadingCode;
import id.salor.appraisal.law.PolicyReference;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.AppraisalId;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.model.Appraisee;
import id.salor.appraisal.model.Datum;
import id.salor.appraisal.model.Entry;
import id.salor.appraisal.model.EntryId;
import id.salor.appraisal.model.EntrySubject;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.model.Notes;
import id.salor.appraisal.value.Name;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of one appraisal, put together one after the other. */
final class AppraisalRows {

  /** Largest appraisal, in characters of its cells. */
  static final int MAX_SIZE = 4_000_000;

  private static final int MAX_ISSUES = 100;
  private static final int MAX_ID = 200;

  private final Columns columns;
  private final Optional<PolicyReference> defaultPolicy;
  private final Optional<AppraisalPeriod> defaultPeriod;
  private final Row first;
  private final List<Issue> issues = new ArrayList<>();
  private final OpenEntry root;
  private int size;
  private boolean tooLarge;

  /** Evidence that rows may still add to. */
  private static final class OpenEntry {

    private final String id;
    private final Row row;
    private final SourceLocation place;
    private final Map<Name, Datum> data = new LinkedHashMap<>();
    private final Map<Name, List<OpenEntry>> entries = new LinkedHashMap<>();

    /** A group that has columns is given, also where no row holds an entry of it. */
    OpenEntry(
        String id,
        Row row,
        SourceLocation place,
        Map<Name, Integer> columns,
        Map<Name, Columns.GroupColumns> groups) {
      this.id = id;
      this.row = row;
      this.place = place;
      groups.keySet().forEach(group -> entries.put(group, new ArrayList<>()));
      columns.forEach(
          (name, column) -> {
            if (row.isFilled(column)) {
              data.put(name, Datum.of(row.cell(column)));
            }
          });
    }

    /** Notes where each entry stands; of two with one id the later, which is the one too many. */
    void addPlaces(String outer, Map<String, SourceLocation> places) {
      entries.forEach(
          (group, members) ->
              members.forEach(
                  member -> {
                    String subject = EntrySubject.of(outer, group, member.id);
                    places.put(subject, member.place);
                    member.addPlaces(subject, places);
                  }));
    }

    Evidence evidence() {
      Evidence.Builder evidence = Evidence.builder();
      data.forEach(evidence::datum);
      entries.forEach(
          (group, members) -> {
            evidence.group(group);
            members.forEach(
                member ->
                    evidence.entry(group, new Entry(EntryId.of(member.id), member.evidence())));
          });
      return evidence.build();
    }
  }

  AppraisalRows(
      Columns columns,
      Optional<PolicyReference> defaultPolicy,
      Optional<AppraisalPeriod> defaultPeriod,
      Row first) {
    this.columns = columns;
    this.defaultPolicy = defaultPolicy;
    this.defaultPeriod = defaultPeriod;
    this.first = first;
    this.root = new OpenEntry("", first, first.place(), columns.rootData(), columns.groups());
    this.size = first.size();
    issues.addAll(first.issues());
    if (first.issues().isEmpty()) {
      addEntries(first, columns.groups(), root);
    }
  }

  Optional<String> id() {
    return first.id();
  }

  Row first() {
    return first;
  }

  /** Tells whether a row belongs to this appraisal, though perhaps somebody forgot its id. */
  boolean takes(Row row) {
    if (row.id().isPresent()) {
      return row.id().equals(first.id());
    }
    boolean saysOnlyEntries = columns.rootColumns().stream().noneMatch(row::isFilled);
    return first.id().isPresent() && saysOnlyEntries;
  }

  /** Adds a later row. */
  void add(Row row) {
    size += row.size();
    tooLarge = tooLarge || size > MAX_SIZE;
    if (tooLarge) {
      return;
    }
    row.issues().forEach(this::report);
    if (row.id().isEmpty()) {
      report(Issue.of(ReadingCode.MISSING_ID, "id").at(place(row, "id")));
    }
    if (!row.issues().isEmpty()) {
      return;
    }
    columns.rootColumns().forEach(column -> checkSame(row, first, column));
    if (!addEntries(row, columns.groups(), root)) {
      String id = first.id().orElse("");
      report(Issue.of(ReadingCode.DUPLICATE_ID, id, first.place()).at(place(row, "id")));
    }
  }

  private void checkSame(Row row, Row earlier, int column) {
    if (row.isFilled(column) && !row.cell(column).equals(earlier.cell(column))) {
      report(
          Issue.of(
                  DataCode.CONFLICTING_CELLS,
                  columns.heading(column),
                  row.cell(column),
                  earlier.cell(column))
              .at(row.place(column)));
    }
  }

  private boolean addEntries(Row row, Map<Name, Columns.GroupColumns> groups, OpenEntry target) {
    boolean added = false;
    for (Map.Entry<Name, Columns.GroupColumns> group : groups.entrySet()) {
      if (row.isFilled(group.getValue().id())) {
        addEntry(row, group.getKey(), group.getValue(), target);
        added = true;
      } else {
        added |= checkEmpty(row, group.getValue());
      }
    }
    return added;
  }

  /** Reports a cell of an entry without an id; tells whether there is one. */
  private boolean checkEmpty(Row row, Columns.GroupColumns group) {
    Optional<Integer> filled = firstFilled(row, group);
    filled.ifPresent(
        column ->
            report(
                Issue.of(
                        DataCode.ENTRY_WITHOUT_ID,
                        columns.heading(group.id()),
                        columns.heading(column))
                    .at(row.place(group.id()))));
    return filled.isPresent();
  }

  private static Optional<Integer> firstFilled(Row row, Columns.GroupColumns group) {
    for (int column : group.data().values()) {
      if (row.isFilled(column)) {
        return Optional.of(column);
      }
    }
    for (Columns.GroupColumns inner : group.inner().values()) {
      Optional<Integer> found =
          row.isFilled(inner.id()) ? Optional.of(inner.id()) : firstFilled(row, inner);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private void addEntry(Row row, Name name, Columns.GroupColumns group, OpenEntry target) {
    String id = row.cell(group.id());
    if (id.length() > MAX_ID) {
      report(
          Issue.of(ReadingCode.BAD_ID, columns.heading(group.id()), id).at(row.place(group.id())));
      return;
    }
    List<OpenEntry> members = target.entries.computeIfAbsent(name, key -> new ArrayList<>());
    Optional<OpenEntry> last =
        members.isEmpty() ? Optional.empty() : Optional.of(members.get(members.size() - 1));
    // an entry with entries of its own goes on in the next row, as the appraisal does
    boolean goesOn =
        last.isPresent()
            && last.get().id.equals(id)
            && group.inner().values().stream().anyMatch(inner -> row.isFilled(inner.id()));
    OpenEntry entry =
        goesOn
            ? last.get()
            : new OpenEntry(id, row, row.place(group.id()), group.data(), group.inner());
    if (goesOn) {
      group.data().values().forEach(column -> checkSame(row, entry.row, column));
    } else {
      members.add(entry);
    }
    addEntries(row, group.inner(), entry);
  }

  /** The record of this appraisal. */
  ReadAppraisal finish(long number, Optional<Issue> duplicate) {
    if (tooLarge) {
      issues.add(Issue.of(ReadingCode.TOO_LARGE, MAX_SIZE).at(first.place()));
    }
    duplicate.ifPresent(issues::add);
    boolean isLegible = first.issues().isEmpty();
    if (isLegible && first.id().isEmpty()) {
      reportId();
    }
    Optional<PolicyReference> policy = isLegible ? policy() : defaultPolicy;
    Optional<AppraisalPeriod> period = isLegible ? period() : defaultPeriod;
    Optional<Appraisee> appraisee = isLegible ? appraisee() : first.id().map(Appraisee::of);
    Notes notes = isLegible ? notes() : Notes.NONE;
    boolean isWhole = policy.isPresent() && period.isPresent() && appraisee.isPresent();
    Validated<Appraisal> outcome =
        issues.isEmpty() && isWhole
            ? Validated.of(
                new Appraisal(
                    AppraisalId.of(first.id().orElseThrow()),
                    policy.get(),
                    appraisee.get(),
                    period.get(),
                    root.evidence(),
                    notes))
            : Validated.invalid(issues);
    Map<String, SourceLocation> places = new LinkedHashMap<>();
    root.addPlaces("", places);
    return new ReadAppraisal(number, first.place(), first.id(), outcome, places);
  }

  private void reportId() {
    String written = columns.fixed("id").map(first::cell).orElse("");
    report(
        (written.isEmpty()
                ? Issue.of(ReadingCode.MISSING_ID, "id")
                : Issue.of(ReadingCode.BAD_ID, "id", written))
            .at(place(first, "id")));
  }

  private Optional<PolicyReference> policy() {
    Optional<String> text = fixed("policy");
    if (text.isEmpty()) {
      if (defaultPolicy.isEmpty()) {
        report(Issue.of(ReadingCode.MISSING_POLICY).at(place(first, "policy")));
      }
      return defaultPolicy;
    }
    Optional<PolicyReference> policy = PolicyReference.tryParse(text.get());
    if (policy.isEmpty()) {
      report(Issue.of(ReadingCode.BAD_POLICY, text.get()).at(place(first, "policy")));
    }
    return policy;
  }

  private Optional<AppraisalPeriod> period() {
    Optional<String> text = fixed("period");
    if (text.isEmpty()) {
      if (defaultPeriod.isEmpty()) {
        report(Issue.of(ReadingCode.MISSING_PERIOD).at(place(first, "period")));
      }
      return defaultPeriod;
    }
    Optional<AppraisalPeriod> period = AppraisalPeriod.tryParse(text.get());
    if (period.isEmpty()) {
      report(Issue.of(ReadingCode.BAD_PERIOD, text.get()).at(place(first, "period")));
    }
    return period;
  }

  private Optional<Appraisee> appraisee() {
    Optional<String> id = fixed("appraisee.id").or(first::id);
    if (id.isPresent() && id.get().length() > MAX_ID) {
      report(
          Issue.of(ReadingCode.BAD_ID, "appraisee.id", id.get()).at(place(first, "appraisee.id")));
      return Optional.empty();
    }
    return id.map(
        known ->
            new Appraisee(
                known,
                fixed("appraisee.name"),
                fixed("appraisee.unit"),
                fixed("appraisee.position")));
  }

  private Notes notes() {
    return new Notes(note("notes.employee"), note("notes.appraiser"));
  }

  private Optional<String> note(String column) {
    Optional<String> text = fixed(column);
    if (text.isPresent() && text.get().length() > Notes.MAX_LENGTH) {
      report(
          Issue.of(ReadingCode.NOTE_TOO_LONG, column, text.get().length(), Notes.MAX_LENGTH)
              .at(place(first, column)));
      return Optional.empty();
    }
    return text;
  }

  private Optional<String> fixed(String name) {
    return columns.fixed(name).map(first::cell).filter(text -> !text.isEmpty());
  }

  /** The cell of a column of the appraisal itself; the row where there is no such column. */
  private SourceLocation place(Row row, String column) {
    return columns.fixed(column).map(row::place).orElse(row.place());
  }

  private void report(Issue issue) {
    if (issues.size() < MAX_ISSUES) {
      issues.add(issue);
    }
  }
}
