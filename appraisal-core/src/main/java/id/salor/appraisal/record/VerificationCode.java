package id.salor.appraisal.record;

import id.salor.appraisal.value.Digest;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The short code of a record, fit to be printed on a letter and typed by hand: fifteen letters and
 * digits that say what the record holds, and one that shows a slip of the hand.
 *
 * <p>Text form: four groups of four, {@code "7K2M-9QXR-4TBC-D8WP"}. There is no I, L, O or U in it;
 * whoever types an O means a nought, whoever types an I or an L means a one, and small letters,
 * blanks and missing hyphens do no harm. One wrong letter, or any two that changed places, is
 * noticed.
 *
 * <p>The code is the beginning of a SHA-256 digest. It depends on what the record holds alone, and
 * neither on its place in a log nor on the release of the library; 75 bits of it are too many to be
 * met by chance or by trying.
 *
 * @param value the text form
 */
public record VerificationCode(String value) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final String GROUP = "[" + ALPHABET + "]{4}";
  private static final Pattern FORM = Pattern.compile(GROUP + "(?:-" + GROUP + "){3}");
  private static final Pattern BLANKS = Pattern.compile("[\\s-]+");
  private static final int LETTERS = "7K2M9QXR4TBCD8WP".length();
  private static final int GROUP_LETTERS = "7K2M".length();

  /** Five bits a letter. */
  private static final int BITS = Integer.numberOfTrailingZeros(ALPHABET.length());

  /** What is left of x to the fifth by x^5 + x^2 + 1, by which the field of 32 is made. */
  private static final int REST = 1 | 1 << 2;

  /** Checks the component. */
  public VerificationCode {
    Objects.requireNonNull(value, "value");
    if (!FORM.matcher(value).matches() || !isConsistent(value.replace("-", ""))) {
      throw new IllegalArgumentException("not a verification code: \"" + value + "\"");
    }
  }

  /** Returns the code that a digest begins with. */
  static VerificationCode of(Digest digest) {
    BigInteger bits = new BigInteger(1, digest.bytes());
    int unused = Digest.BITS - (LETTERS - 1) * BITS;
    StringBuilder letters = new StringBuilder();
    for (int at = LETTERS - 2; at >= 0; at--) {
      int letter = bits.shiftRight(unused + at * BITS).intValue() & (ALPHABET.length() - 1);
      letters.append(ALPHABET.charAt(letter));
    }
    letters.append(ALPHABET.charAt(check(letters)));
    return new VerificationCode(grouped(letters));
  }

  /**
   * Reads a code as people type it; empty if the text is none, or a letter of it must be wrong.
   *
   * @param typed the text form, in small or capital letters, with or without blanks and hyphens
   */
  public static Optional<VerificationCode> tryParse(String typed) {
    String letters =
        BLANKS
            .matcher(typed)
            .replaceAll("")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    boolean isCode =
        letters.length() == LETTERS
            && letters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
            && isConsistent(letters);
    return isCode ? Optional.of(new VerificationCode(grouped(letters))) : Optional.empty();
  }

  private static String grouped(CharSequence letters) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < letters.length(); at++) {
      if (at > 0 && at % GROUP_LETTERS == 0) {
        text.append('-');
      }
      text.append(letters.charAt(at));
    }
    return text.toString();
  }

  private static boolean isConsistent(String letters) {
    return ALPHABET.indexOf(letters.charAt(LETTERS - 1))
        == check(letters.substring(0, LETTERS - 1));
  }

  /**
   * The sum of the letters, each times a weight of its own, in the field of 32 elements. As no two
   * weights are equal and none is nought or one, one wrong letter or two that changed places always
   * change the sum, also where one of the two is the last.
   */
  private static int check(CharSequence letters) {
    int sum = 0;
    // by Horner's rule: the first letter is multiplied most often
    for (int at = 0; at < letters.length(); at++) {
      sum = timesX(sum ^ ALPHABET.indexOf(letters.charAt(at)));
    }
    return sum;
  }

  private static int timesX(int element) {
    int doubled = element << 1;
    return doubled < ALPHABET.length() ? doubled : (doubled ^ ALPHABET.length()) ^ REST;
  }

  @Override
  public String toString() {
    return value;
  }
}
