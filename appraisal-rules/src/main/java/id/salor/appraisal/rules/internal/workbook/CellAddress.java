package id.salor.appraisal.rules.internal.workbook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell by its name, such as {@code B7}.
 *
 * @param row from 1
 * @param column from 1
 */
record CellAddress(int row, int column) {

  private static final Pattern NAME = Pattern.compile("\\$?([A-Z]{1,3})\\$?([1-9]\\d{0,6})");
  private static final int LETTERS = 'Z' - 'A' + 1;

  static Optional<CellAddress> tryParse(String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int column = 0;
    for (char letter : matcher.group(1).toCharArray()) {
      column = column * LETTERS + (letter - 'A' + 1);
    }
    return Optional.of(new CellAddress(Integer.parseInt(matcher.group(2)), column));
  }
}
