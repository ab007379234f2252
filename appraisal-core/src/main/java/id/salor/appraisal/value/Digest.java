package id.salor.appraisal.value;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A SHA-256 digest, by which two contents can be told to be the same.
 *
 * <p>Text form: {@code "sha256:"} and 64 hexadecimal digits.
 *
 * @param value the text form
 */
public record Digest(String value) {

  /** How many bits a digest has. */
  public static final int BITS = 256;

  private static final String PREFIX = "sha256:";
  private static final int SHORT_DIGITS = 12;
  private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9a-f]{64}");

  /** Checks the component. */
  public Digest {
    Objects.requireNonNull(value, "value");
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a digest: \"" + value + "\"");
    }
  }

  /** Reads the text form; empty if the text is not of that form. */
  public static Optional<Digest> tryParse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new Digest(text)) : Optional.empty();
  }

  /** Returns the digest of a text in UTF-8. */
  public static Digest ofText(String text) {
    return ofBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the digest of some bytes. */
  public static Digest ofBytes(byte[] bytes) {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new Digest(PREFIX + HexFormat.of().formatHex(sum));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Returns the first digits, enough for people to compare by eye. */
  public String abbreviated() {
    return value.substring(PREFIX.length(), PREFIX.length() + SHORT_DIGITS);
  }

  /** Returns the digest as bytes. */
  public byte[] bytes() {
    return HexFormat.of().parseHex(value, PREFIX.length(), value.length());
  }

  @Override
  public String toString() {
    return value;
  }
}
