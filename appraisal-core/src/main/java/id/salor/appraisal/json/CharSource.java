package id.salor.appraisal.json;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/**
 * The characters of an input one by one, with their place; every line end is read as {@code \n}.
 */
final class CharSource {

  static final int END = -1;

  private static final int BUFFER_SIZE = 8192;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Reader reader;
  private final char[] buffer = new char[BUFFER_SIZE];
  private int next;
  private int filled;
  private int line = 1;
  private int column = 1;

  CharSource(Reader reader) {
    this.reader = reader;
    if (raw() == BYTE_ORDER_MARK) {
      next++;
    }
  }

  /** The line of the next character, from 1. */
  int line() {
    return line;
  }

  /** The column of the next character, from 1. */
  int column() {
    return column;
  }

  /** The next character, which stays the next one. */
  int peek() {
    int c = raw();
    return c == '\r' ? '\n' : c;
  }

  /** The next character, taken. */
  int read() {
    int c = raw();
    if (c == END) {
      return END;
    }
    next++;
    if (c == '\r') {
      if (raw() == '\n') {
        next++;
      }
      c = '\n';
    }
    if (c == '\n') {
      line++;
      column = 1;
    } else {
      column++;
    }
    return c;
  }

  /** Takes blanks and line ends, and returns the character after them, which stays the next. */
  int skipBlanks() {
    while (isBlank(peek())) {
      read();
    }
    return peek();
  }

  static boolean isBlank(int c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private int raw() {
    if (next == filled && !fill()) {
      return END;
    }
    return buffer[next];
  }

  private boolean fill() {
    try {
      int count;
      do {
        count = reader.read(buffer, 0, buffer.length);
      } while (count == 0);
      next = 0;
      filled = Math.max(count, 0);
      return count > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
