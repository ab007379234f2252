package id.salor.appraisal.rules.internal.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Blanks within a line: one between words and around operators, none within parentheses and before
 * commas. A minus may be a sign, and a hyphen of a word, so it keeps the blanks it has.
 */
final class Spacing {

  /** A text between marks, a number, a fraction such as 1/9, blanks, an operator, anything else. */
  private static final Pattern PIECE =
      Pattern.compile(
          "\"[^\"]*\"?|\\d+/\\d+(?![\\d.,/])|\\d+(?:[.,]\\d+)*|\\s+|<=|>=|<>|[(),:*/=<>+]"
              + "|[^\"\\s(),:*/=<>+\\d]+|.");

  private static final Pattern FRACTION = Pattern.compile("\\d+/\\d+");

  private static final String OPERATORS = "* / = < > + <= >= <>";

  private Spacing() {}

  static String of(String line) {
    List<String> pieces = new ArrayList<>();
    Matcher matcher = PIECE.matcher(line.strip());
    while (matcher.find()) {
      pieces.add(matcher.group());
    }
    StringBuilder text = new StringBuilder();
    String before = "";
    boolean isBlankBefore = false;
    for (String piece : pieces) {
      if (piece.isBlank()) {
        isBlankBefore = true;
        continue;
      }
      // what is divided by 2/3 would look like another number than what is divided by 2 and by 3
      boolean isFraction = !before.equals("/") && FRACTION.matcher(piece).matches();
      text.append(isApart(before, piece, isBlankBefore) ? " " : "")
          .append(isFraction ? piece : piece.replaceAll("(?<=^\\d{1,100})/", " / "));
      before = piece;
      isBlankBefore = false;
    }
    return text.toString();
  }

  private static boolean isApart(String before, String piece, boolean isBlankBefore) {
    if (before.isEmpty() || before.equals("(") || piece.matches("[),:]")) {
      return false;
    }
    return isBlankBefore || before.matches("[,:]") || isOperator(before) || isOperator(piece);
  }

  private static boolean isOperator(String piece) {
    return List.of(OPERATORS.split(" ")).contains(piece);
  }
}
