package id.salor.appraisal.rules.internal.workbook;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** What the formats of cells make of a number: a percentage, a date, or the number itself. */
final class NumberFormats {

  /** What a format makes of a number. */
  enum Meaning {
    NUMBER,
    PERCENT,
    DATE
  }

  /** The dates of East Asia, which programs know by their number, without a text. */
  private static final Pattern DATES_WITHOUT_TEXT = Pattern.compile("5[0-8]");

  /** Pieces of a format that stand for themselves, or only colour, align and name a currency. */
  private static final Pattern LITERAL =
      Pattern.compile("\"[^\"]*\"|\\\\.|[_*].|\\[(?![hms]+])[^\\]]*]");

  private static final Pattern DATE_LETTERS = Pattern.compile(".*[ymdhs].*");

  private final Optional<StylesTable> styles;
  private final Map<Long, Meaning> meanings = new HashMap<>();

  NumberFormats(Optional<StylesTable> styles) {
    this.styles = styles;
  }

  Meaning of(long style) {
    return meanings.computeIfAbsent(
        style,
        number ->
            styles
                .map(table -> meaning(table.getStyleAt(Math.toIntExact(number))))
                .orElse(Meaning.NUMBER));
  }

  private static Meaning meaning(XSSFCellStyle style) {
    String code = style.getDataFormatString();
    boolean isDate = DATES_WITHOUT_TEXT.matcher(String.valueOf(style.getDataFormat())).matches();
    if (code == null) {
      return isDate ? Meaning.DATE : Meaning.NUMBER;
    }
    return meaning(code);
  }

  /** The meaning of a format's text; the part for positive numbers decides. */
  static Meaning meaning(String code) {
    String plain = LITERAL.matcher(code).replaceAll("");
    String positive = plain.split(";", 2)[0].toLowerCase(Locale.ROOT);
    if (positive.contains("general")) {
      return Meaning.NUMBER;
    }
    if (positive.contains("%")) {
      return Meaning.PERCENT;
    }
    return DATE_LETTERS.matcher(positive).matches() ? Meaning.DATE : Meaning.NUMBER;
  }
}
