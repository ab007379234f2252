package id.salor.appraisal.rules.internal.reader;

import java.util.ArrayList;
import java.util.List;

/** Cuts a list of formulas at the commas that stand outside parentheses and quotation marks. */
final class FormulaPieces {

  private FormulaPieces() {}

  static List<String> of(String text) {
    List<String> pieces = new ArrayList<>();
    int open = 0;
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == '(') {
        open++;
      } else if (!quoted && c == ')') {
        open--;
      } else if (!quoted && c == ',' && open == 0) {
        pieces.add(text.substring(start, i));
        start = i + 1;
      }
    }
    pieces.add(text.substring(start));
    return pieces;
  }
}
