package id.salor.appraisal.record;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Validated;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The end of a log, read backwards: a log of millions is continued without reading all of it. What
 * is looked at is the closing line, the line before it, and the records which that one lists.
 */
final class LogTail {

  private static final int CHUNK = 1 << Short.SIZE;

  private final FileChannel channel;
  private long end;
  private long lines;

  private LogTail(FileChannel channel) throws IOException {
    this.channel = channel;
    this.end = channel.size();
  }

  /** The closing line of a log; or why the log cannot be continued after it. */
  static Validated<LogLine.End> read(FileChannel channel) throws IOException {
    return new LogTail(channel).read();
  }

  private Validated<LogLine.End> read() throws IOException {
    if (!endsWithLineEnd()) {
      return Validated.invalid(Issue.of(RecordCode.CUT_LINE));
    }
    Optional<LogLine> last = before().flatMap(LogLine::parse);
    if (!(last.orElse(null) instanceof LogLine.End closing)) {
      return Validated.invalid(Issue.of(RecordCode.NOT_CLOSED, "…"));
    }
    Optional<LogLine> listing = before().flatMap(LogLine::parse);
    boolean isLinked =
        listing.map(LogLine::link).filter(link -> link.equals(closing.previous())).isPresent();
    return isLinked && isSound(listing.get())
        ? Validated.of(closing)
        : Validated.invalid(Issue.of(RecordCode.NOT_CONTINUED, lines));
  }

  private boolean isSound(LogLine listing) throws IOException {
    if (!(listing instanceof LogLine.Block block)) {
      return true;
    }
    List<String> records = block.records();
    for (int at = records.size() - 1; at >= 0; at--) {
      Optional<String> line = before();
      if (line.isEmpty() || !digest(line.get()).equals(records.get(at))) {
        return false;
      }
    }
    return true;
  }

  private static String digest(String line) {
    return Hex.sha256(line.getBytes(StandardCharsets.UTF_8));
  }

  private boolean endsWithLineEnd() throws IOException {
    return end > 0 && byteAt(end - 1) == '\n';
  }

  private byte byteAt(long position) throws IOException {
    ByteBuffer one = ByteBuffer.allocate(1);
    channel.read(one, position);
    return one.get(0);
  }

  /** The line that ends before the place that was reached; empty where it is none of a log. */
  private Optional<String> before() throws IOException {
    if (end == 0) {
      return Optional.empty();
    }
    lines++;
    long lineEnd = end - 1;
    long start = lineEnd;
    while (start > 0 && lineEnd - start <= LineReader.MAX_BYTES) {
      long from = Math.max(0, start - CHUNK);
      byte[] chunk = bytes(from, start);
      int at = chunk.length - 1;
      while (at >= 0 && chunk[at] != '\n') {
        at--;
      }
      start = from + at + 1;
      if (at >= 0) {
        break;
      }
    }
    if (lineEnd - start > LineReader.MAX_BYTES) {
      return Optional.empty();
    }
    end = start;
    byte[] line = bytes(start, lineEnd);
    return LineReader.decoded(line, line.length);
  }

  private byte[] bytes(long from, long to) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate((int) (to - from));
    while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
      // until the part is read
    }
    return bytes.array();
  }
}
