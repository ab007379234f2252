package id.salor.appraisal.rules.internal.vocabulary;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a sentence.
 *
 * @param type what it is
 * @param text its text; for a quoted text, what stands between the marks
 * @param start where it begins, counted from 0
 * @param end where it ends, exclusive
 */
public record SentenceToken(Type type, String text, int start, int end) {

  /** What a piece is. */
  public enum Type {
    /** Letters, with hyphens between them. */
    WORD,
    /** Digits, with points and commas between them. */
    NUMBER,
    /** A text between quotation marks. */
    QUOTED,
    /** A quotation mark without its partner. */
    UNCLOSED,
    /** Any other single character. */
    MARK
  }

  /** Cuts a sentence into pieces. Every character that is not blank belongs to exactly one. */
  public static List<SentenceToken> of(String text) {
    List<SentenceToken> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\t' || c == '\n') {
        at++;
        continue;
      }
      SentenceToken token = next(text, at);
      tokens.add(token);
      at = token.end();
    }
    return tokens;
  }

  private static SentenceToken next(String text, int start) {
    char c = text.charAt(start);
    if (c == '"') {
      int close = text.indexOf('"', start + 1);
      return close < 0
          ? new SentenceToken(Type.UNCLOSED, text.substring(start), start, text.length())
          : new SentenceToken(Type.QUOTED, text.substring(start + 1, close), start, close + 1);
    }
    if (isDigit(c)) {
      int end = start + 1;
      while (end < text.length() && (isDigit(text.charAt(end)) || isInnerMark(text, end))) {
        end++;
      }
      return new SentenceToken(Type.NUMBER, text.substring(start, end), start, end);
    }
    if (Character.isLetter(c) || c == '_') {
      int end = start + 1;
      while (end < text.length() && isInWord(text, end)) {
        end++;
      }
      return new SentenceToken(Type.WORD, text.substring(start, end), start, end);
    }
    return new SentenceToken(Type.MARK, String.valueOf(c), start, start + 1);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isInnerMark(String text, int at) {
    char c = text.charAt(at);
    return (c == '.' || c == ',') && at + 1 < text.length() && isDigit(text.charAt(at + 1));
  }

  private static boolean isInWord(String text, int at) {
    char c = text.charAt(at);
    return Character.isLetterOrDigit(c)
        || c == '_'
        || (c == '-' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1)));
  }
}
