package id.salor.appraisal.record;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.issue.Validated;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret by which persons in a log are replaced by keyed hashes (HMAC-SHA-256), and by which the
 * end of a log is sealed.
 *
 * <p>The same text under the same key always becomes the same token, so that whoever has the key
 * can find a person's records, and nobody else can, not even by trying every identity number there
 * is. A key that is lost cannot be made again; one that is known by others masks nothing any more.
 *
 * <p>Nothing of the key is ever shown: neither its text form nor a message holds a part of it.
 */
public final class RecordKey {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String PREFIX = "hmac-";

  /** Fewest bytes: what cannot be found by trying. */
  private static final int MIN_BYTES = 128 / Byte.SIZE;

  /** Most bytes of a file: whoever names a film or a device has named the wrong file. */
  private static final int MAX_BYTES = 1 << 12;

  /** Bytes of a token: half a digest, of which no two persons ever have the same. */
  private static final int TOKEN_BYTES = MIN_BYTES;

  private final SecretKeySpec secret;

  /** Made ready once for each thread, which costs more than a token. */
  private final ThreadLocal<Mac> mac = ThreadLocal.withInitial(this::ready);

  private RecordKey(byte[] secret) {
    this.secret = new SecretKeySpec(secret, ALGORITHM);
  }

  /**
   * Returns a key of some bytes, which are copied.
   *
   * @throws IllegalArgumentException if there are fewer than sixteen
   */
  public static RecordKey of(byte[] secret) {
    Objects.requireNonNull(secret, "secret");
    if (secret.length < MIN_BYTES) {
      throw new IllegalArgumentException(
          "a key of " + secret.length + " bytes; it needs " + MIN_BYTES);
    }
    return new RecordKey(secret);
  }

  /**
   * Reads a key from a file: its bytes without line ends and blanks around them.
   *
   * @return the key, or that the file holds too little or too much for one
   * @throws UncheckedIOException if the file cannot be read
   */
  public static Validated<RecordKey> read(Path file) {
    byte[] bytes;
    try (InputStream input = Files.newInputStream(file)) {
      bytes = stripped(input.readNBytes(MAX_BYTES + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.length < MIN_BYTES || bytes.length > MAX_BYTES
        ? Validated.invalid(
            Issue.of(RecordCode.KEY_LENGTH, MIN_BYTES, MAX_BYTES)
                .at(SourceLocation.of(file.toString().replace('\\', '/'))))
        : Validated.of(new RecordKey(bytes));
  }

  private static byte[] stripped(byte[] bytes) {
    int from = 0;
    int to = bytes.length;
    while (from < to && bytes[from] >= 0 && bytes[from] <= ' ') {
      from++;
    }
    while (from < to && bytes[to - 1] >= 0 && bytes[to - 1] <= ' ') {
      to--;
    }
    return Arrays.copyOfRange(bytes, from, to);
  }

  /**
   * Returns what stands in a log instead of a text.
   *
   * @param kind what is replaced: a person and a document of the same name have different tokens
   */
  String token(String kind, String text) {
    return PREFIX + hex(kind, text, TOKEN_BYTES);
  }

  /** Returns the seal of a text: only whoever has the key can make it. */
  String seal(String text) {
    return hex("seal", text, Integer.MAX_VALUE);
  }

  /** Returns by what a log knows its key again; says nothing about the key. */
  String fingerprint() {
    return hex("fingerprint", "", TOKEN_BYTES);
  }

  private String hex(String kind, String text, int bytes) {
    Mac ready = mac.get();
    ready.update(("appraisal-log/1 " + kind + "\n").getBytes(StandardCharsets.UTF_8));
    byte[] sum = ready.doFinal(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(sum, 0, Math.min(bytes, sum.length));
  }

  private Mac ready() {
    try {
      Mac made = Mac.getInstance(ALGORITHM);
      made.init(secret);
      return made;
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "RecordKey";
  }
}
