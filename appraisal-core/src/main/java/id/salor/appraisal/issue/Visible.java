package id.salor.appraisal.issue;

/**
 * Makes text from outside fit to be shown on one line: what cannot be seen, or would steer a
 * terminal or turn the reading around, is replaced by U+FFFD.
 */
public final class Visible {

  private static final char REPLACEMENT = '\uFFFD';

  private Visible() {}

  /**
   * Returns the text with as many characters, each of which can be seen; a tab becomes a blank.
   * {@code "a"}, escape, {@code "[31m"} becomes {@code "a�[31m"}.
   */
  public static String of(String text) {
    if (text.codePoints().allMatch(c -> visible(c) == c)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    text.codePoints().map(Visible::visible).forEach(shown::appendCodePoint);
    return shown.toString();
  }

  private static int visible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c == '\t' ? ' ' : REPLACEMENT;
      case Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          REPLACEMENT;
      default -> c;
    };
  }
}
