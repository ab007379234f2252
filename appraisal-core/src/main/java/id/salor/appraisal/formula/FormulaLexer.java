package id.salor.appraisal.formula;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.List;

/** Cuts the text of a formula into numbers, words, labels and symbols. */
final class FormulaLexer {

  enum Type {
    NUMBER(Text.of("angka", "a number")),
    WORD(Text.of("nama", "a name")),
    LABEL(Text.of("teks di antara tanda petik", "a text between quotation marks")),
    SYMBOL(Text.of("tanda", "a symbol")),
    END(Text.of("akhir rumus", "the end of the formula"));

    private final Text title;

    Type(Text title) {
      this.title = title;
    }

    Text title() {
      return title;
    }
  }

  /** A piece of the text; {@code text} is without quotation marks for a label. */
  record Token(Type type, String text, int offset) {

    Text shown() {
      return switch (type) {
        case END -> type.title();
        case LABEL -> Text.same("\"" + text + "\"");
        default -> Text.same(text);
      };
    }
  }

  private static final String SYMBOLS = "+-*/=<>(),";

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private FormulaLexer(String text) {
    this.text = text;
  }

  static List<Token> tokens(String text) {
    FormulaLexer lexer = new FormulaLexer(text);
    lexer.run();
    return lexer.tokens;
  }

  private void run() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\t' || c == '\n') {
        at++;
      } else if (isDigit(c)) {
        number();
      } else if (isWordStart(c)) {
        word();
      } else if (c == '"') {
        label();
      } else if (SYMBOLS.indexOf(c) >= 0) {
        symbol(c);
      } else {
        throw new FormulaParser.Stop(unknown(c), at);
      }
    }
    tokens.add(new Token(Type.END, "", text.length()));
  }

  /** What spreadsheets and paths have in these places is answered with what stands there here. */
  private Issue unknown(char c) {
    boolean afterWord = !tokens.isEmpty() && tokens.get(tokens.size() - 1).type() == Type.WORD;
    if (c == '.' && afterWord) {
      return Issue.of(FormulaCode.PATH, tokens.get(tokens.size() - 1).text());
    }
    return c == ';'
        ? Issue.of(FormulaCode.SEMICOLON)
        : Issue.of(FormulaCode.CHARACTER, "\"" + text.substring(at, at + charCount()) + "\"");
  }

  private int charCount() {
    return Character.charCount(text.codePointAt(at));
  }

  private void number() {
    int start = at;
    digits();
    if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
      at++;
      digits();
    }
    refuseDecimalComma(start);
    if (at < text.length() && text.charAt(at) == '%') {
      at++;
    }
    tokens.add(new Token(Type.NUMBER, text.substring(start, at), start));
  }

  private void refuseDecimalComma(int start) {
    if (at + 1 < text.length() && text.charAt(at) == ',' && isDigit(text.charAt(at + 1))) {
      at++;
      digits();
      String written = text.substring(start, at);
      throw new FormulaParser.Stop(
          Issue.of(FormulaCode.DECIMAL_COMMA, written, written.replace(',', '.')), start);
    }
  }

  private void digits() {
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
  }

  private void word() {
    int start = at;
    while (at < text.length() && (isWordStart(text.charAt(at)) || isDigit(text.charAt(at)))) {
      at++;
    }
    tokens.add(new Token(Type.WORD, text.substring(start, at), start));
  }

  private void label() {
    int start = at;
    int end = text.indexOf('"', at + 1);
    if (end < 0) {
      throw new FormulaParser.Stop(
          Issue.of(FormulaCode.SYNTAX, Type.END.title(), Text.same("\"")), start);
    }
    tokens.add(new Token(Type.LABEL, text.substring(start + 1, end), start));
    at = end + 1;
  }

  private void symbol(char c) {
    int start = at++;
    boolean two =
        at < text.length()
            && ((c == '<' && (text.charAt(at) == '=' || text.charAt(at) == '>'))
                || (c == '>' && text.charAt(at) == '='));
    if (two) {
      at++;
    }
    tokens.add(new Token(Type.SYMBOL, text.substring(start, at), start));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWordStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }
}
