package id.salor.appraisal.json;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.EntrySubject;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What one appraisal of an input was read as: the appraisal, or every reason why there is none.
 *
 * <p>Each appraisal of an input gives exactly one of these. One more may follow for the input as a
 * whole, without an id, when there is nothing in it or its rest could not be read.
 *
 * @param row the number of the appraisal in its input, from 1; 0 for the input as a whole
 * @param location the file, and the line where the appraisal begins
 * @param id the id of the appraisal, as far as it could be read, even where nothing else could
 * @param outcome the appraisal, or the issues
 * @param entries the place of each entry, by the subject that an issue about it names, as {@code
 *     kegiatan K2}; empty where the input has no such places
 */
public record ReadAppraisal(
    long row,
    SourceLocation location,
    Optional<String> id,
    Validated<Appraisal> outcome,
    Map<String, SourceLocation> entries) {

  /** Checks the components. */
  public ReadAppraisal {
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(outcome, "outcome");
    entries = Map.copyOf(entries);
    if (row < 0) {
      throw new IllegalArgumentException("negative row " + row + " in " + location);
    }
  }

  /** Returns a record that knows no place but that of the appraisal as a whole. */
  public ReadAppraisal(
      long row, SourceLocation location, Optional<String> id, Validated<Appraisal> outcome) {
    this(row, location, id, outcome, Map.of());
  }

  /**
   * Returns records as a stream that closes their input.
   *
   * @param records the records, each read when it is asked for
   * @param input closed with the stream
   */
  public static Stream<ReadAppraisal> stream(Iterator<ReadAppraisal> records, Closeable input) {
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(records, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(() -> close(input));
  }

  private static void close(Closeable input) {
    try {
      input.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a record without an appraisal and without an id, for one reason. */
  public static ReadAppraisal unread(long row, Issue issue, SourceLocation location) {
    return new ReadAppraisal(
        row, location, Optional.empty(), Validated.invalid(issue.at(location)));
  }

  /** Returns the appraisal; empty where an error stands in the way. */
  public Optional<Appraisal> appraisal() {
    return outcome.value();
  }

  /** Returns every issue, in the order found. */
  public List<Issue> issues() {
    return outcome.issues();
  }

  /**
   * Returns where in the input the entry stands that an issue is about; the place of the appraisal
   * where the issue is about no entry, or the input has no places of entries.
   */
  public SourceLocation placeOf(Issue issue) {
    String subject = issue.subject().orElse("");
    while (!subject.isEmpty() && !entries.containsKey(subject)) {
      subject = subject.substring(0, Math.max(0, subject.lastIndexOf(EntrySubject.WITHIN)));
    }
    return entries.getOrDefault(subject, location);
  }

  /** Tells whether there is an appraisal. */
  public boolean isRead() {
    return outcome.isValid();
  }
}
