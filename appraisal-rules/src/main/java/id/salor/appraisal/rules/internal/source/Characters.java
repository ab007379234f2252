package id.salor.appraisal.rules.internal.source;

import java.lang.Character.UnicodeScript;

/** Characters that a reader does not see as what they are. */
public final class Characters {

  /** Letters and symbols that look like a blank. */
  private static final String BLANK_LETTERS = "\u115F\u1160\u2800\u3164\uFFA0";

  private Characters() {}

  /** Tells whether a character cannot be seen, or steers how others are seen; a tab does not. */
  public static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\t' && c != '\n';
      case Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> isUnusualBlank(c);
    };
  }

  /** Tells whether a character looks like an ordinary blank and is none. */
  public static boolean isUnusualBlank(int c) {
    return (c != ' ' && Character.getType(c) == Character.SPACE_SEPARATOR)
        || BLANK_LETTERS.indexOf(c) >= 0;
  }

  /**
   * Returns where the first character stands that is hidden, or is a letter of another script
   * within a Latin word, such as a Cyrillic letter that looks like a Latin one; -1 for none.
   */
  public static int firstDeceptive(String text) {
    boolean inLatinWord = false;
    boolean inOtherWord = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (isHidden(c)) {
        return i;
      }
      UnicodeScript script = UnicodeScript.of(c);
      if (!Character.isLetterOrDigit(c)) {
        boolean isMark = script == UnicodeScript.INHERITED;
        inLatinWord &= isMark;
        inOtherWord &= isMark;
      } else if (script != UnicodeScript.COMMON) {
        inLatinWord |= script == UnicodeScript.LATIN;
        inOtherWord |= script != UnicodeScript.LATIN;
        if (inLatinWord && inOtherWord) {
          return i;
        }
      }
    }
    return -1;
  }

  /** Returns how a character is named where showing it would not help: {@code U+202E}. */
  public static String name(int c) {
    return String.format("U+%04X", c);
  }
}
