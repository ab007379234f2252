package id.salor.appraisal.rules.internal.page;

import id.salor.appraisal.rules.internal.words.Words;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Rounding;
import id.salor.appraisal.value.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/** How numbers are written and things are said on a page in one language. */
public class Wording {

  /** Places to which a score that does not end is shown. */
  private static final Rounding SHOWN = Rounding.of(2, Rounding.Mode.HALF_UP);

  /** Most places to which one that ends is shown as it is. */
  private static final int MOST_PLACES = 8;

  private static final int MEAN_PLACES = 2;

  private static final String MINUS = "\u2212";

  private final Language language;

  /** Makes the wording of a language. */
  public Wording(Language language) {
    this.language = language;
  }

  /** Returns the language. */
  public Language language() {
    return language;
  }

  /** Returns the one of two wordings that is in the language. */
  public String say(String id, String en) {
    return language == Language.ID ? id : en;
  }

  /** Returns a text in the language. */
  public String say(Text text) {
    return text.in(language);
  }

  /** A number of people, with the mark that divides thousands in the language. */
  public String number(long number) {
    StringBuilder digits = new StringBuilder(Long.toString(Math.abs(number)));
    for (int at = digits.length() - GROUP; at > 0; at -= GROUP) {
      digits.insert(at, say(".", ","));
    }
    return (number < 0 ? MINUS : "") + digits;
  }

  private static final int GROUP = "000".length();

  /** A decimal as it is written in the language. */
  public String decimal(BigDecimal number) {
    String text = number.abs().stripTrailingZeros().toPlainString();
    String written = language == Language.ID ? text.replace('.', ',') : text;
    return (number.signum() < 0 ? MINUS : "") + written;
  }

  /** Returns a day as it is written in the language. */
  public String day(LocalDate day) {
    return Words.day(day, language);
  }

  /** Returns a score, or a dash where there is none. */
  public String score(Optional<Rational> score) {
    return score.map(this::score).orElse("\u2014");
  }

  /** A score, exact where it ends. */
  public String score(Rational score) {
    return decimal(
        score
            .toExactDecimal()
            .filter(exact -> exact.scale() <= MOST_PLACES)
            .orElseGet(() -> SHOWN.toDecimal(score)));
  }

  /** A mean change, with its sign. */
  public String change(Optional<BigDecimal> change) {
    return change
        .map(exact -> exact.setScale(MEAN_PLACES, RoundingMode.HALF_UP))
        .map(shown -> (shown.signum() > 0 ? "+" : "") + decimal(shown))
        .orElse("\u2014");
  }

  /** Returns an exact change with its sign, or a dash where there is none. */
  public String changeOf(Optional<Rational> change) {
    return change.map(found -> (found.signum() > 0 ? "+" : "") + score(found)).orElse("\u2014");
  }

  /** Returns a number of people with the word for them. */
  public String people(long number) {
    return number(number) + " " + say("orang", number == 1 ? "person" : "people");
  }

  /** A share of a whole, to one place. */
  public String percent(long part, long whole) {
    if (whole == 0) {
      return "\u2014";
    }
    Rational share = Rational.of(part).times(Rational.HUNDRED).dividedBy(Rational.of(whole));
    return decimal(Rounding.of(1, Rounding.Mode.HALF_UP).toDecimal(share)) + "%";
  }

  /** An exact number as text; a fraction with about how much it is. */
  public String exact(String number) {
    return Rational.tryParse(number)
        .filter(found -> number.indexOf('/') >= 0)
        .map(found -> number + " \u2248 " + score(found))
        .orElseGet(() -> Rational.tryParse(number).map(this::score).orElse(number));
  }
}
