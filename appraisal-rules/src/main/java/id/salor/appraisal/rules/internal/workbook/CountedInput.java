package id.salor.appraisal.rules.internal.workbook;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.io.input.ProxyInputStream;

/** Counts what is really unpacked, whatever the directory of the zip says. */
final class CountedInput extends ProxyInputStream {

  /** Most bytes that one packed byte may become, once a part is worth the question. */
  private static final int MAX_RATIO = 200;

  private static final int SMALL_PART = 1_000_000;

  private final long packed;
  private final long maxBytes;
  private final long maxPiece;
  private long unpacked;
  private long pieceStart;

  CountedInput(InputStream in, long packed, long maxBytes, long maxPiece) {
    super(in);
    this.packed = packed;
    this.maxBytes = maxBytes;
    this.maxPiece = maxPiece;
  }

  /** Notes that nothing read so far is held any longer. */
  void startPiece() {
    pieceStart = unpacked;
  }

  @Override
  protected void afterRead(int bytes) throws IOException {
    unpacked += Math.max(0, bytes);
    if (unpacked > maxBytes) {
      throw Refusal.tooLarge(maxBytes, "bita terurai", "unpacked bytes");
    }
    if (unpacked > SMALL_PART && unpacked / packed > MAX_RATIO) {
      throw Refusal.tooLarge(
          MAX_RATIO, "kali lipat sesudah diurai", "times its size when unpacked");
    }
    if (unpacked - pieceStart > maxPiece) {
      throw Refusal.tooLarge(maxPiece, "bita bagi satu baris", "bytes for one row");
    }
  }
}
