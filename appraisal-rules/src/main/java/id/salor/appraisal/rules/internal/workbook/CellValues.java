package id.salor.appraisal.rules.internal.workbook;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Validated;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Pattern;

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

  private final SharedStrings strings;
  private final NumberFormats formats;
  private final LocalDate dayZero;

  /**
   * @param dayZero the day whose number is 0 in the calendar of the workbook
   */
  CellValues(SharedStrings strings, NumberFormats formats, LocalDate dayZero) {
    this.strings = strings;
    this.formats = formats;
    this.dayZero = dayZero;
  }

  /**
   * The cell of a stored value.
   *
   * @param type the type as the file names it
   * @param stored the stored value, not empty
   */
  Validated<SheetCell> read(String type, int style, String stored) {
    return switch (type) {
      case "s" ->
          strings.text(stored).map(CellValues::text).orElseGet(() -> damaged("si " + stored));
      case "str", "inlineStr" -> text(stored);
      case "b" -> truth(stored);
      case "e" -> Validated.invalid(Issue.of(WorkbookCode.ERROR, stored));
      case "d" -> isoDate(stored);
      case "n" -> number(style, stored);
      default -> damaged("t=" + type);
    };
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

  private Validated<SheetCell> number(int style, String stored) {
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
            && number.compareTo(BigDecimal.valueOf(FIRST_DAY_TOO_LATE.toEpochDay() * 2)) < 0;
    LocalDate day = isDay ? dayZero.plusDays(number.longValue()) : LocalDate.MIN;
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
