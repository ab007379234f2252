package id.salor.appraisal.record;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.Census;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.value.Digest;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A log to which records are added, chained so that nothing in it can be changed unnoticed.
 *
 * <pre>{@code
 * Recorder recorder = Recorder.of(appraiser, Masking.ofPersons(key));
 * RecordLog log = RecordLog.open(Path.of("2025.log.jsonl"), recorder).get();
 * try (log) {
 *   log.append(appraisal, appraiser.appraise(appraisal));
 * }
 * note(log.head()); // to be kept where the log is not
 * }</pre>
 *
 * <p>A log that was closed is continued; its end is looked at first. One that was not, because its
 * writer was interrupted, is refused until {@link LogRepair} has closed it. Safe for use by many
 * threads; a second writer of the same file, in this process or another, is refused.
 *
 * <p>A disk that fails throws {@link UncheckedIOException}; nothing can be added after that, and
 * the log stays as a crash would have left it.
 */
public final class RecordLog implements AutoCloseable {

  private static final int BUFFER_SIZE = 1 << Short.SIZE;

  private final Recorder recorder;
  private final LogFile file;
  private final OutputStream output;
  private final LogChain chain;
  private long added;
  private State state = State.CLOSED_BEFORE;

  /** What has to be done when the log is closed. */
  private enum State {
    CLOSED_BEFORE,
    OPEN,
    FAILED,
    CLOSED
  }

  private RecordLog(Recorder recorder, LogFile file, int blockSize) throws IOException {
    this.recorder = recorder;
    this.file = file;
    this.output = new BufferedOutputStream(Channels.newOutputStream(file.channel()), BUFFER_SIZE);
    this.chain = new LogChain(output, recorder.masking().key(), blockSize);
  }

  /**
   * Opens a log to add to it, or makes a new one.
   *
   * @param recorder makes the records; a log that is there must have been masked in the same way
   * @return the log; or why it cannot be added to: somebody else is writing it, it was not closed,
   *     its end is not sound, it is masked otherwise, or it is no log
   * @throws UncheckedIOException if the file cannot be read or written
   */
  public static Validated<RecordLog> open(Path file, Recorder recorder) {
    return open(file, recorder, LogChain.BLOCK);
  }

  /** The same with blocks of another size, so that a test need not write thousands of records. */
  static Validated<RecordLog> open(Path file, Recorder recorder, int blockSize) {
    Objects.requireNonNull(recorder, "recorder");
    try {
      Validated<LogFile> opened = LogFile.open(file);
      if (!opened.isValid()) {
        return Validated.invalid(opened.issues());
      }
      Validated<RecordLog> log = started(opened.get(), recorder, blockSize);
      if (!log.isValid()) {
        opened.get().close();
        return Validated.invalid(
            log.issues().stream().map(issue -> issue.at(LogFile.place(file))).toList());
      }
      return log;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Validated<RecordLog> started(LogFile file, Recorder recorder, int blockSize)
      throws IOException {
    LogLine.Head head = LogLine.Head.of(recorder.masking());
    RecordLog log = new RecordLog(recorder, file, blockSize);
    if (file.isEmpty()) {
      log.chain.begin(head);
      log.state = State.OPEN;
      return Validated.of(log);
    }
    Optional<LogLine.Head> there = file.head();
    if (there.isEmpty()) {
      return Validated.invalid(Issue.of(RecordCode.NOT_A_LOG));
    }
    if (!there.get().equals(head)) {
      return Validated.invalid(
          Issue.of(RecordCode.OTHER_MASKING, there.get().title(), head.title()));
    }
    Validated<LogLine.End> end = LogTail.read(file.channel());
    file.channel().position(file.channel().size());
    end.value().ifPresent(log.chain::continueAfter);
    return end.map(closing -> log);
  }

  /** Adds the record of a result that was made without a census. */
  public Validated<AppraisalRecord> append(Appraisal appraisal, AppraisalResult result) {
    return append(appraisal, result, Census.NONE);
  }

  /**
   * Adds the record of a result; see {@link Recorder#record(Appraisal, AppraisalResult, Census)}.
   *
   * @return the record that was added; or why there can be none, and nothing was
   * @throws UncheckedIOException if it cannot be written
   * @throws IllegalStateException if the log was closed, or could not be written before
   */
  public Validated<AppraisalRecord> append(
      Appraisal appraisal, AppraisalResult result, Census census) {
    Validated<AppraisalRecord> record = recorder.record(appraisal, result, census);
    record.value().ifPresent(this::add);
    return record;
  }

  private void add(AppraisalRecord record) {
    byte[] bytes = record.text().getBytes(StandardCharsets.UTF_8);
    String digest = Hex.sha256(bytes);
    synchronized (this) {
      if (state == State.FAILED || state == State.CLOSED) {
        throw new IllegalStateException("the log is " + state);
      }
      State before = state;
      state = State.FAILED;
      try {
        chain.add(bytes, digest);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      state = before == State.CLOSED_BEFORE ? State.OPEN : before;
      added++;
    }
  }

  /** Returns how many records were added. */
  public synchronized long added() {
    return added;
  }

  /**
   * Returns the head: the digest that stands for everything in the log, once it is closed. Whoever
   * has noted it elsewhere can tell later that nothing was cut off or written anew.
   *
   * @throws IllegalStateException if the log is not closed
   */
  public synchronized Digest head() {
    if (state != State.CLOSED) {
      throw new IllegalStateException("the head is known when the log is closed");
    }
    return chain.link();
  }

  /** Closes the log: lists its last records, ends the chain, and waits for the disk. */
  @Override
  public synchronized void close() {
    if (state == State.CLOSED) {
      return;
    }
    State before = state;
    state = State.FAILED;
    try (LogFile closed = file) {
      if (before == State.OPEN) {
        chain.end();
        output.flush();
        closed.channel().force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    state = before == State.FAILED ? State.FAILED : State.CLOSED;
  }
}
