package id.salor.appraisal.examples.cli;

import java.util.regex.Pattern;

/** Makes text from outside fit to be printed: data must not steer the terminal. */
final class Printable {

  private static final Pattern STEERING = Pattern.compile("\\p{Cntrl}|[\\x{80}-\\x{9f}]|\\p{Cf}");
  private static final Pattern STEERING_BUT_LINES =
      Pattern.compile("[\\p{Cntrl}&&[^\\n]]|[\\x{80}-\\x{9f}]|\\p{Cf}");

  private Printable() {}

  /** Returns text for one line. */
  static String line(String text) {
    return STEERING.matcher(text).replaceAll("?");
  }

  /** Returns text whose line ends are kept. */
  static String lines(String text) {
    return STEERING_BUT_LINES.matcher(text).replaceAll("?");
  }
}
