package id.salor.appraisal.rules.internal.page;

import java.util.regex.Pattern;

/** Makes text from outside fit to be shown: it keeps to its place and to one line. */
public final class Shown {

  /** What steers, reorders or cannot be shown; lone halves of characters as well. */
  private static final Pattern UNFIT =
      Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\x{80}-\\x{9f}\\u2028\\u2029]");

  private static final String REPLACEMENT = "\ufffd";

  private Shown() {}

  /** Returns the text with a mark in place of what is unfit. */
  public static String of(String text) {
    return UNFIT.matcher(text).replaceAll(REPLACEMENT);
  }

  /** At most so many characters; what is longer ends with three dots. */
  public static String of(String text, int most) {
    String shown = of(text);
    return shown.codePointCount(0, shown.length()) <= most
        ? shown
        : shown.substring(0, shown.offsetByCodePoints(0, most - 1)) + "\u2026";
  }
}
