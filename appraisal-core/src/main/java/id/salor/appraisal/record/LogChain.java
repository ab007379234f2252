package id.salor.appraisal.record;

import id.salor.appraisal.value.Digest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds lines to a log and keeps count of what the next of them has to say. */
final class LogChain {

  /** Records to a block: so few that one line lists them, so many that the line costs nothing. */
  static final int BLOCK = 128;

  private final OutputStream output;
  private final int blockSize;
  private final Optional<RecordKey> key;
  private final List<String> unlisted = new ArrayList<>();
  private Digest link = Digest.ofText("");
  private long blocks;
  private long listed;
  private long ends;

  LogChain(OutputStream output, Optional<RecordKey> key, int blockSize) {
    this.output = output;
    this.blockSize = blockSize;
    this.key = key;
  }

  /** Writes the first line. */
  void begin(LogLine.Head head) throws IOException {
    write(head);
  }

  /** Goes on after a line that is there. */
  void continueAfter(LogLine line) {
    link = line.link();
    unlisted.clear();
    if (line instanceof LogLine.Block block) {
      blocks = block.index();
      listed = block.last();
    } else if (line instanceof LogLine.End end) {
      blocks = end.blocks();
      listed = end.records();
      ends = end.index();
    }
  }

  /** Goes on after a record that is there and that no block lists. */
  void continueAfterRecord(String digest) {
    unlisted.add(digest);
  }

  /** Writes a record. */
  void add(byte[] record, String digest) throws IOException {
    output.write(record);
    output.write('\n');
    unlisted.add(digest);
    if (unlisted.size() == blockSize) {
      list(false);
    }
  }

  /** The link of the last line. */
  Digest link() {
    return link;
  }

  int unlisted() {
    return unlisted.size();
  }

  /** Writes the line that lists the records since the last, if there are any. */
  private void list(boolean repaired) throws IOException {
    if (!unlisted.isEmpty()) {
      LogLine.Block block = new LogLine.Block(blocks + 1, listed + 1, link, repaired, unlisted);
      write(block);
      continueAfter(block);
    }
  }

  /** Lists what is left and closes the log. */
  void end() throws IOException {
    list(false);
    close();
  }

  /** The same for records whose writer was interrupted, which is said for ever. */
  void endAfterCrash() throws IOException {
    list(true);
    close();
  }

  private void close() throws IOException {
    LogLine.End end = LogLine.End.sealed(ends + 1, blocks, listed, link, key);
    write(end);
    continueAfter(end);
  }

  private void write(LogLine line) throws IOException {
    output.write((line.text() + "\n").getBytes(StandardCharsets.UTF_8));
    link = line.link();
  }
}
