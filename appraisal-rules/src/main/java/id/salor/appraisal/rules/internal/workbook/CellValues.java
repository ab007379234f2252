package id.salor.appraisal.rules.internal.workbook;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Validated;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** Makes texts of the values in cells: exactly what a person sees there. */
final class CellValues {

  /** Decimal digits that every binary double keeps, and that spreadsheet programs show. */
  private static final int DIGITS = String.valueOf(1L << 0x34).length() - 1;

  /** Decimal places beyond which no number is meant. */
  private static final int MAX_SCALE = Integer.SIZE;

  private static final MathContext SHOWN = new MathContext(DIGITS, RoundingMode.HALF_EVEN);
  private static final Pattern NUMBER =
      Pattern.compile("-?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][+-]?\\d{1,3})?");
  private static final Pattern MIDNIGHT = Pattern.compile("T00:00(:00(\\.0+)?)?Z?$");

  /** The spreadsheets' calendar has a day that never was: before this one it cannot be trusted. */
  private static final LocalDate FIRST_SURE_DAY = LocalDate.of(1900, Month.MARCH, 1);

  private static final LocalDate FIRST_DAY_TOO_LATE = LocalDate.of(10_000, Month.JANUARY, 1);

  private final Optional<SharedStrings> strings;
  private final NumberFormats formats;
  private final boolean isFrom1904;

  /**
   * @param isFrom1904 whether days are counted from 1904
   */
  CellValues(Optional<SharedStrings> strings, NumberFormats formats, boolean isFrom1904) {
    this.strings = strings;
    this.formats = formats;
    this.isFrom1904 = isFrom1904;
  }

  /**
   * The cell of a stored value.
   *
   * @param type the type as the file names it
   * @param stored the stored value, not empty
   */
  Validated<SheetCell> read(String type, long style, String stored) {
    return switch (type) {
      case "s" -> shared(stored);
      case "str", "inlineStr" -> text(new XSSFRichTextString(stored).getString());
      case "b" -> truth(stored);
      case "e" -> Validated.invalid(Issue.of(WorkbookCode.ERROR, stored));
      case "d" -> isoDate(stored);
      case "n" -> number(style, stored);
      default -> damaged("t=" + type);
    };
  }

  private Validated<SheetCell> shared(String index) {
    try {
      return text(strings.orElseThrow().getItemAt(Integer.parseInt(index)).getString());
    } catch (NumberFormatException | IndexOutOfBoundsException | NoSuchElementException e) {
      return damaged("si " + index);
    }
  }

  private static Validated<SheetCell> damaged(String what) {
    return Validated.invalid(Issue.of(WorkbookCode.UNREADABLE, what));
  }

  private static Validated<SheetCell> text(String text) {
    return Validated.of(new SheetCell(text.strip(), SheetCell.Kind.TEXT));
  }

  private static Validated<SheetCell> truth(String stored) {
    return switch (stored.strip()) {
      case "1", "true" -> Validated.of(new SheetCell("ya", SheetCell.Kind.TRUTH));
      case "0", "false" -> Validated.of(new SheetCell("tidak", SheetCell.Kind.TRUTH));
      default -> damaged(stored);
    };
  }

  private Validated<SheetCell> number(long style, String stored) {
    String text = stored.strip();
    if (!NUMBER.matcher(text).matches()) {
      return damaged(text);
    }
    BigDecimal number = new BigDecimal(text).round(SHOWN).stripTrailingZeros();
    if (number.precision() - number.scale() > DIGITS || number.scale() > MAX_SCALE) {
      return Validated.invalid(Issue.of(WorkbookCode.DIGITS, text));
    }
    return switch (formats.of(style)) {
      case NUMBER -> Validated.of(new SheetCell(number.toPlainString(), SheetCell.Kind.NUMBER));
      case PERCENT ->
          Validated.invalid(
              Issue.of(
                  WorkbookCode.PERCENT,
                  number.scaleByPowerOfTen(2).stripTrailingZeros().toPlainString(),
                  number.toPlainString()));
      case DATE -> date(number);
    };
  }

  private Validated<SheetCell> date(BigDecimal number) {
    boolean isDay =
        number.signum() >= 0
            && number.scale() <= 0
            && number.precision() - number.scale() < DIGITS / 2;
    LocalDate day =
        isDay
            ? DateUtil.getLocalDateTime(number.doubleValue(), isFrom1904).toLocalDate()
            : LocalDate.MIN;
    return day.isBefore(FIRST_SURE_DAY) || !day.isBefore(FIRST_DAY_TOO_LATE)
        ? Validated.invalid(Issue.of(WorkbookCode.TIME, number.toPlainString()))
        : Validated.of(new SheetCell(day.toString(), SheetCell.Kind.DATE));
  }

  private static Validated<SheetCell> isoDate(String stored) {
    String day = MIDNIGHT.matcher(stored.strip()).replaceAll("");
    try {
      return Validated.of(new SheetCell(LocalDate.parse(day).toString(), SheetCell.Kind.DATE));
    } catch (java.time.format.DateTimeParseException e) {
      return Validated.invalid(Issue.of(WorkbookCode.TIME, stored));
    }
  }
}
