package id.salor.appraisal.record;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.json.RecordReader;
import id.salor.appraisal.value.Digest;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * What was done to close a log whose writer was interrupted.
 *
 * <p>No whole record is ever removed. The records that no block listed yet are listed now, in a
 * block that says for ever that a repair closed it: between the interruption and the repair nothing
 * protected them. A last line that was cut off in the middle is taken away, since it is no record;
 * one that lacks its line end alone is completed.
 *
 * @param listed how many records the repair has listed
 * @param cut how many bytes of a line that was cut off were taken away
 * @param head the head of the log, now that it is closed
 */
public record LogRepair(int listed, long cut, Digest head) {

  /** Checks the components. */
  public LogRepair {
    Objects.requireNonNull(head, "head");
  }

  /**
   * Closes a log whose writer was interrupted; one that is closed stays as it is.
   *
   * @param key the key that the log was begun with, if it was
   * @return what was done; or why nothing was: another is writing it, it is no log, the key is
   *     another, or it was damaged and not just interrupted, which {@link LogVerifier} tells
   *     exactly
   * @throws UncheckedIOException if the file cannot be read or written
   */
  public static Validated<LogRepair> of(Path file, Optional<RecordKey> key) {
    try {
      Validated<LogFile> opened = LogFile.open(file);
      if (!opened.isValid()) {
        return Validated.invalid(opened.issues());
      }
      try (LogFile log = opened.get()) {
        Validated<LogRepair> repaired = new Work(log, key).repair();
        return repaired.isValid()
            ? repaired
            : Validated.invalid(
                repaired.issues().stream().map(issue -> issue.at(LogFile.place(file))).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One log on its way to being closed. */
  private static final class Work {
    private final LogFile file;
    private final OutputStream output;
    private final Optional<RecordKey> key;
    private final LogChain chain;
    private boolean isClosed;
    private boolean isDamaged;
    private long wholeBytes;
    private boolean lacksLineEnd;

    Work(LogFile file, Optional<RecordKey> key) {
      this.file = file;
      this.key = key;
      this.output = new BufferedOutputStream(Channels.newOutputStream(file.channel()));
      this.chain = new LogChain(output, key, LogChain.BLOCK);
    }

    Validated<LogRepair> repair() throws IOException {
      Optional<LogLine.Head> head = file.head();
      if (head.isEmpty()) {
        return Validated.invalid(Issue.of(RecordCode.NOT_A_LOG));
      }
      if (!head.get().key().equals(key.map(RecordKey::fingerprint))) {
        return Validated.invalid(Issue.of(RecordCode.OTHER_MASKING, head.get().title(), "?"));
      }
      readAll();
      if (isDamaged) {
        return Validated.invalid(Issue.of(RecordCode.NOT_CONTINUED, 1));
      }
      return Validated.of(isClosed ? new LogRepair(0, 0, chain.link()) : close());
    }

    private void readAll() throws IOException {
      LineReader lines = new LineReader(file.fromStart());
      for (Optional<LineReader.Line> line = lines.next();
          line.isPresent() && !isDamaged;
          line = lines.next()) {
        read(line.get());
        if (line.get().whole() || lacksLineEnd) {
          wholeBytes = lines.position();
        }
      }
    }

    private void read(LineReader.Line line) {
      Optional<LogLine> known = line.text().flatMap(LogLine::parse);
      if (known.isPresent()) {
        isDamaged = line.number() > 1 && !previous(known.get()).equals(chain.link());
        chain.continueAfter(known.get());
        isClosed = known.get() instanceof LogLine.End && line.whole();
        lacksLineEnd = !line.whole();
      } else if (line.whole() || isRecord(line)) {
        chain.continueAfterRecord(line.digest());
        isClosed = false;
        lacksLineEnd = !line.whole();
        isDamaged = chain.unlisted() > LogLine.MAX_LISTED;
      } else {
        // a line that was cut off in the middle
        isClosed = false;
      }
    }

    private static Digest previous(LogLine line) {
      if (line instanceof LogLine.Block block) {
        return block.previous();
      }
      return line instanceof LogLine.End end ? end.previous() : line.link();
    }

    private static boolean isRecord(LineReader.Line line) {
      return line.text()
          .filter(text -> RecordReader.read(text, SourceLocation.of("")).isValid())
          .isPresent();
    }

    private LogRepair close() throws IOException {
      long cut = file.channel().size() - wholeBytes;
      file.channel().truncate(wholeBytes);
      file.channel().position(wholeBytes);
      if (lacksLineEnd) {
        output.write('\n');
      }
      int listed = chain.unlisted();
      chain.endAfterCrash();
      output.flush();
      file.channel().force(true);
      return new LogRepair(listed, cut, chain.link());
    }
  }
}
