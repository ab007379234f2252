package id.salor.appraisal.json;

import java.util.Optional;

/**
 * Cuts one element out of an input by its brackets and quotes alone, and keeps no more of it than
 * an appraisal may have: what is too large is passed over, not collected.
 */
final class ElementScanner {

  /** Longest text between quotes, in characters as written. */
  static final int MAX_TEXT = 100_000;

  /** Longest element, in characters as written. */
  static final int MAX_ELEMENT = 4_000_000;

  /** Deepest nesting of brackets. */
  static final int MAX_DEPTH = 64;

  private final CharSource source;
  private final StringBuilder text = new StringBuilder();
  private final char[] open = new char[MAX_DEPTH];
  private final int line;
  private final int column;
  private int depth;
  private int textLength;
  private boolean inText;
  private boolean escaped;
  private boolean mismatched;
  private char lastMark = ' ';
  private Optional<Element.Refusal> refusal = Optional.empty();

  ElementScanner(CharSource source) {
    this.source = source;
    this.line = source.line();
    this.column = source.column();
  }

  /** Takes everything up to the end of the line; the line end stays. */
  ElementScanner line() {
    while (source.peek() != '\n' && source.peek() != CharSource.END) {
      take((char) source.read());
    }
    return this;
  }

  /** Takes everything up to the comma or bracket that ends a member of an array; that stays. */
  ElementScanner member() {
    while (!mismatched && !isAtEndOfMember(source.peek())) {
      takeWithinDocument();
    }
    return this;
  }

  /** Takes everything until the bracket that was opened first is closed. */
  ElementScanner object() {
    while (!mismatched && depth > 0 && source.peek() != CharSource.END) {
      takeWithinDocument();
    }
    return this;
  }

  /** Takes blanks and line ends, and returns the character after them, which stays. */
  int blanks() {
    while (CharSource.isBlank(source.peek())) {
      takeWithinDocument();
    }
    return source.peek();
  }

  private boolean isAtEndOfMember(int c) {
    return c == CharSource.END || !inText && depth == 0 && (c == ',' || c == ']');
  }

  private void takeWithinDocument() {
    char c = (char) source.read();
    if (inText && c == '\n') {
      // a text never holds a bare line end: its closing quote is missing
      mismatched = true;
    }
    take(c);
  }

  private void take(char c) {
    keep(c);
    if (inText) {
      takeInText(c);
    } else if (c == '"') {
      inText = true;
      textLength = 0;
      lastMark = c;
    } else if (c == '{' || c == '[') {
      open(c);
    } else if (c == '}' || c == ']') {
      close(c);
    } else if (!CharSource.isBlank(c)) {
      lastMark = c;
    }
  }

  private void takeInText(char c) {
    textLength++;
    if (escaped) {
      escaped = false;
    } else if (c == '\\') {
      escaped = true;
    } else if (c == '"') {
      inText = false;
    }
    if (textLength > MAX_TEXT) {
      refuse(Element.Refusal.TEXT_TOO_LONG);
    }
  }

  private void open(char c) {
    if (depth < MAX_DEPTH) {
      open[depth] = c;
    } else {
      refuse(Element.Refusal.TOO_DEEP);
    }
    depth++;
    lastMark = c;
  }

  private void close(char c) {
    depth--;
    // below the deepest level the kind of bracket was not kept; the element is refused anyway
    if (depth < 0 || depth < MAX_DEPTH && open[depth] != (c == '}' ? '{' : '[')) {
      mismatched = true;
      depth = Math.max(depth, 0);
    }
    lastMark = c;
  }

  private void keep(char c) {
    if (refusal.isPresent()) {
      return;
    }
    if (text.length() == MAX_ELEMENT) {
      refuse(Element.Refusal.TOO_LARGE);
    } else {
      text.append(c);
    }
  }

  private void refuse(Element.Refusal why) {
    if (refusal.isEmpty()) {
      refusal = Optional.of(why);
    }
  }

  /** Tells whether everything that was opened is closed. */
  boolean isClosed() {
    return depth == 0 && !inText && !mismatched;
  }

  /** Tells whether an opening brace cannot be the next character of one and the same document. */
  boolean excludesBrace() {
    boolean inArray = depth > 0 && depth <= MAX_DEPTH && open[depth - 1] == '[';
    return mismatched || inText || depth == 0 || !inArray && lastMark != ':';
  }

  /** The element as it was taken. */
  Element element() {
    return new Element(
        text.toString().stripTrailing(),
        line,
        column,
        refusal,
        isClosed() ? Element.Shape.CLOSED : Element.Shape.BROKEN);
  }
}
