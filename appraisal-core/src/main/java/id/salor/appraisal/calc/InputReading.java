package id.salor.appraisal.calc;

import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Suggestion;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.model.InputValue;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.value.IsoDay;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.ScoreRange;
import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a value as it came in as the kind that the policy declares: the one room where it is
 * decided whether {@code "2"} is a number or a label, and what a decimal comma means.
 */
public final class InputReading {

  private static final Pattern SEVERAL_MARKS = Pattern.compile("-?\\d+([.,]\\d+){2,}");
  private static final Pattern THREE_DIGITS_BEHIND = Pattern.compile("-?[1-9]\\d{0,2}[.,]\\d{3}");

  private static final int THREE_DIGITS = "000".length();

  private InputReading() {}

  /**
   * Returns the value in its declared kind, within its declared bounds and on its grid.
   *
   * @return the value, or what is wrong with it
   */
  public static Validated<Value> read(InputValue input, Declaration declaration, Schema schema) {
    Kind kind = declaration.kind();
    if (kind instanceof Kind.OfNumber) {
      return number(input, declaration);
    } else if (kind instanceof Kind.OfTruth) {
      return truth(input, declaration);
    } else if (kind instanceof Kind.OfDate) {
      return date(input, declaration);
    }
    return label(input, declaration, schema.labelSet(((Kind.OfLabel) kind).set()).orElseThrow());
  }

  private static Validated<Value> number(InputValue input, Declaration declaration) {
    Name name = declaration.name();
    if (input instanceof InputValue.OfNumber number) {
      return inRange(number.number(), declaration);
    }
    if (input instanceof InputValue.OfText text) {
      if (mayBeAmbiguous(text.text())
          && (isAmbiguous(text.text()) || hasTwoReadings(text.text(), declaration.range()))) {
        return Validated.invalid(Issue.of(CalculationCode.AMBIGUOUS_NUMBER, name, text.text()));
      }
      Optional<Rational> number = Rational.tryParse(text.text().replace(',', '.'));
      if (number.isPresent()) {
        return inRange(number.get(), declaration);
      }
    }
    return wrongKind(input, declaration);
  }

  /**
   * Two marks, or one with three digits behind it. Most numbers have neither, and nothing more has
   * to be asked of them.
   */
  private static boolean mayBeAmbiguous(String text) {
    int marks = 0;
    int last = 0;
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) == '.' || text.charAt(at) == ',') {
        marks++;
        last = at;
      }
    }
    return marks > 1 || (marks == 1 && text.length() - last - 1 == THREE_DIGITS);
  }

  /** Both marks, or one mark twice: a separator of thousands, which may be either. */
  private static boolean isAmbiguous(String text) {
    return SEVERAL_MARKS.matcher(text).matches();
  }

  /**
   * One mark and three digits behind it: {@code 1.500} is one and a half, or fifteen hundred. Where
   * the declared bounds and grid leave one of them only, it is that one.
   */
  private static boolean hasTwoReadings(String text, ScoreRange range) {
    return THREE_DIGITS_BEHIND.matcher(text).matches()
        && admits(range, text.replace(',', '.'))
        && admits(range, text.replaceAll("[.,]", ""));
  }

  private static boolean admits(ScoreRange range, String text) {
    Rational number = Rational.parse(text);
    return range.isWithin(number) && range.isOnGrid(number);
  }

  private static Validated<Value> inRange(Rational number, Declaration declaration) {
    if (!declaration.range().isWithin(number)) {
      return Validated.invalid(
          Issue.of(
              CalculationCode.OUT_OF_RANGE,
              declaration.name(),
              number,
              declaration.range().title()));
    }
    if (!declaration.range().isOnGrid(number)) {
      return Validated.invalid(
          Issue.of(
              CalculationCode.OFF_GRID,
              declaration.name(),
              number,
              declaration.range().step().orElseThrow()));
    }
    return Validated.of(Value.of(number));
  }

  private static Validated<Value> truth(InputValue input, Declaration declaration) {
    if (input instanceof InputValue.OfTruth truth) {
      return Validated.of(Value.of(truth.truth()));
    }
    if (input instanceof InputValue.OfText text) {
      switch (text.text().toLowerCase(Locale.ROOT)) {
        case "ya", "yes", "true" -> {
          return Validated.of(Value.TRUE);
        }
        case "tidak", "no", "false" -> {
          return Validated.of(Value.FALSE);
        }
        default -> {
          return wrongKind(input, declaration);
        }
      }
    }
    return wrongKind(input, declaration);
  }

  private static Validated<Value> date(InputValue input, Declaration declaration) {
    return IsoDay.tryParse(input.text())
        .map(day -> Validated.<Value>of(new Value.OfDate(day)))
        .orElseGet(() -> wrongKind(input, declaration));
  }

  private static Validated<Value> label(InputValue input, Declaration declaration, LabelSet set) {
    for (Label label : set.labels()) {
      if (label.value().equals(input.text())) {
        return Validated.of(Value.of(label, set));
      }
    }
    List<String> known = set.labels().stream().map(Label::value).toList();
    return Validated.invalid(
        Issue.of(
            CalculationCode.UNKNOWN_LABEL,
            declaration.name(),
            input.text(),
            set.name(),
            Suggestion.nearestOrAll(input.text(), known)));
  }

  private static Validated<Value> wrongKind(InputValue input, Declaration declaration) {
    return Validated.invalid(
        Issue.of(
            CalculationCode.WRONG_KIND,
            declaration.name(),
            input.text(),
            declaration.kind().title(),
            howToWrite(declaration.kind())));
  }

  /** What to type instead, for whoever wrote a unit beside a number or a date in words. */
  private static Text howToWrite(Kind kind) {
    if (kind instanceof Kind.OfNumber) {
      return Text.of(
          "Tulis angkanya saja, tanpa kata, satuan, atau lambang uang, misalnya 12 atau 12,5.",
          "Write the number alone, without words, unit or currency, as 12 or 12.5.");
    } else if (kind instanceof Kind.OfTruth) {
      return Text.of("Tulis ya atau tidak.", "Write yes or no.");
    }
    return Text.of(
        "Tulis tahun-bulan-hari yang ada di kalender, misalnya 2025-01-31.",
        "Write year-month-day, a day of the calendar, as 2025-01-31.");
  }
}
