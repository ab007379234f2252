package id.salor.appraisal.record;

import id.salor.appraisal.json.RecordJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The lines of a log one by one, each with the digest of its bytes; of one that is longer than any
 * record only the digest is kept.
 */
final class LineReader {

  /** Most bytes of a line: as many as the characters of the longest record can have. */
  static final int MAX_BYTES = RecordJson.MAX_LENGTH << 2;

  private static final int BUFFER_SIZE = 1 << Short.SIZE;

  private final InputStream input;
  private final MessageDigest sum = Hex.sha256();
  private final byte[] buffer = new byte[BUFFER_SIZE];
  private int next;
  private int filled;
  private byte[] line = new byte[BUFFER_SIZE];
  private long number;
  private long position;

  LineReader(InputStream input) {
    this.input = input;
  }

  /**
   * A line.
   *
   * @param number its number, from 1
   * @param digest of its bytes, as hexadecimal digits
   * @param text the text; empty where it is too long, or not UTF-8
   * @param tooLong whether it is too long
   * @param whole whether its end was there
   */
  record Line(long number, String digest, Optional<String> text, boolean tooLong, boolean whole) {}

  /** The next line; empty at the end. */
  Optional<Line> next() throws IOException {
    int length = 0;
    boolean tooLong = false;
    boolean any = false;
    boolean whole = false;
    while (!whole && (next < filled || fill())) {
      any = true;
      int end = next;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      int count = end - next;
      sum.update(buffer, next, count);
      tooLong |= length + count > MAX_BYTES;
      if (!tooLong) {
        keep(length, count);
        length += count;
      }
      whole = end < filled;
      position += (whole ? end + 1 : end) - next;
      next = whole ? end + 1 : end;
    }
    if (!any) {
      return Optional.empty();
    }
    number++;
    String digest = HexFormat.of().formatHex(sum.digest());
    Optional<String> text = tooLong ? Optional.empty() : decoded(line, length);
    return Optional.of(new Line(number, digest, text, tooLong, whole));
  }

  /** How many bytes the lines so far had, with their ends. */
  long position() {
    return position;
  }

  private void keep(int length, int count) {
    if (length + count > line.length) {
      line = Arrays.copyOf(line, Math.min(MAX_BYTES, Math.max(line.length * 2, length + count)));
    }
    System.arraycopy(buffer, next, line, length, count);
  }

  private boolean fill() throws IOException {
    next = 0;
    filled = Math.max(0, input.read(buffer));
    return filled > 0;
  }

  /** The text of some bytes in UTF-8; empty where they are not. */
  static Optional<String> decoded(byte[] bytes, int length) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, 0, length))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
