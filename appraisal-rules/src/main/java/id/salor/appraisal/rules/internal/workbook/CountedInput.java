package id.salor.appraisal.rules.internal.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is really unpacked, whatever the directory of the zip says. */
final class CountedInput extends FilterInputStream {

  /** Most bytes that one packed byte may become, once a part is worth the question. */
  private static final int MAX_RATIO = 200;

  private static final int SMALL_PART = 1_000_000;

  /** Longest tag, comment or piece of text, all of which an XML reader has to hold at once. */
  private static final int MAX_PIECE = 2_000_000;

  private final long packed;
  private final long maxUnpacked;
  private long unpacked;
  private long atLastPiece;

  CountedInput(InputStream in, long packed, long maxUnpacked) {
    super(in);
    this.packed = packed;
    this.maxUnpacked = maxUnpacked;
  }

  /** Notes that the XML reader has come to the end of a piece. */
  void endPiece() {
    atLastPiece = unpacked;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    count(Math.max(0, read));
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int bytes) throws IOException {
    unpacked += bytes;
    if (unpacked > maxUnpacked) {
      throw Parts.tooLarge(maxUnpacked, "bita terurai", "unpacked bytes");
    }
    if (unpacked > SMALL_PART && unpacked / packed > MAX_RATIO) {
      throw Parts.tooLarge(MAX_RATIO, "kali lipat sesudah diurai", "times its size when unpacked");
    }
    if (unpacked - atLastPiece > MAX_PIECE) {
      throw Parts.tooLarge(MAX_PIECE, "bita bagi satu teks", "bytes for one text");
    }
  }
}
