package id.salor.appraisal.rules.internal.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What the formats of cells make of a number: a percentage, a date, or the number itself. */
final class NumberFormats {

  /** What a format makes of a number. */
  enum Meaning {
    NUMBER,
    PERCENT,
    DATE
  }

  private static final int MAX_FORMATS = 100_000;

  // the formats that every program knows by their number, without a text
  private static final Pattern PERCENT_IDS = Pattern.compile("9|10");
  private static final Pattern DATE_IDS =
      Pattern.compile("1[4-9]|2[0-2]|2[7-9]|3[0-6]|4[5-7]|5[0-8]");

  /** Pieces of a format that stand for themselves, or only colour, align and name a currency. */
  private static final Pattern LITERAL =
      Pattern.compile("\"[^\"]*\"|\\\\.|[_*].|\\[(?![hms]+])[^\\]]*]");

  private static final Pattern DATE_LETTERS = Pattern.compile(".*[ymdhs].*");
  private static final NumberFormats NONE = new NumberFormats(List.of());

  private final List<Meaning> styles;

  private NumberFormats(List<Meaning> styles) {
    this.styles = List.copyOf(styles);
  }

  static NumberFormats none() {
    return NONE;
  }

  static NumberFormats read(Parts parts, String part) throws IOException {
    Map<String, String> codes = new HashMap<>();
    List<Meaning> styles = new ArrayList<>();
    try (PartReader xml = new PartReader(parts, part)) {
      boolean inCells = false;
      while (xml.next()) {
        if (styles.size() > MAX_FORMATS || codes.size() > MAX_FORMATS) {
          throw Parts.tooLarge(MAX_FORMATS, "format sel", "formats of cells");
        }
        if (xml.isStart("numFmt")) {
          codes.put(xml.attribute("numFmtId").orElse(""), xml.attribute("formatCode").orElse(""));
        } else if (xml.isStart("cellXfs") || xml.isEnd("cellXfs")) {
          inCells = xml.isStart("cellXfs");
        } else if (inCells && xml.isStart("xf")) {
          styles.add(meaning(xml.attribute("numFmtId").orElse(""), codes));
        }
      }
    }
    return new NumberFormats(styles);
  }

  private static Meaning meaning(String id, Map<String, String> codes) {
    if (codes.containsKey(id)) {
      return meaning(codes.get(id));
    }
    if (PERCENT_IDS.matcher(id).matches()) {
      return Meaning.PERCENT;
    }
    return DATE_IDS.matcher(id).matches() ? Meaning.DATE : Meaning.NUMBER;
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

  Meaning of(int style) {
    return style >= 0 && style < styles.size() ? styles.get(style) : Meaning.NUMBER;
  }
}
