package id.salor.appraisal.rules.impact.report;

import id.salor.appraisal.rules.impact.GroupImpact;
import id.salor.appraisal.rules.impact.Moves;
import id.salor.appraisal.rules.impact.RoundingSite;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Rounding;
import id.salor.appraisal.value.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How the figures of an impact are said in one language. */
final class Wording {

  /** Places to which a score that does not end is shown. */
  private static final Rounding SHOWN = Rounding.of(2, Rounding.Mode.HALF_UP);

  /** Most places to which one that ends is shown as it is. */
  private static final int MOST_PLACES = 8;

  private static final int MEAN_PLACES = 2;

  private static final String MINUS = "\u2212";

  private final Language language;

  Wording(Language language) {
    this.language = language;
  }

  Language language() {
    return language;
  }

  String say(String id, String en) {
    return language == Language.ID ? id : en;
  }

  String say(Text text) {
    return text.in(language);
  }

  /** A number of people, with the mark that divides thousands in the language. */
  String number(long number) {
    StringBuilder digits = new StringBuilder(Long.toString(Math.abs(number)));
    for (int at = digits.length() - GROUP; at > 0; at -= GROUP) {
      digits.insert(at, say(".", ","));
    }
    return (number < 0 ? MINUS : "") + digits;
  }

  private static final int GROUP = "000".length();

  /** A decimal as it is written in the language. */
  String decimal(BigDecimal number) {
    String text = number.abs().stripTrailingZeros().toPlainString();
    String written = language == Language.ID ? text.replace('.', ',') : text;
    return (number.signum() < 0 ? MINUS : "") + written;
  }

  String score(Optional<Rational> score) {
    return score.map(this::score).orElse("\u2014");
  }

  /** A score, exact where it ends. */
  String score(Rational score) {
    return decimal(
        score
            .toExactDecimal()
            .filter(exact -> exact.scale() <= MOST_PLACES)
            .orElseGet(() -> SHOWN.toDecimal(score)));
  }

  /** A mean change, with its sign. */
  String change(Optional<BigDecimal> change) {
    return change
        .map(exact -> exact.setScale(MEAN_PLACES, RoundingMode.HALF_UP))
        .map(shown -> (shown.signum() > 0 ? "+" : "") + decimal(shown))
        .orElse("\u2014");
  }

  String changeOf(Optional<Rational> change) {
    return change.map(found -> (found.signum() > 0 ? "+" : "") + score(found)).orElse("\u2014");
  }

  String people(long number) {
    return number(number) + " " + say("orang", number == 1 ? "person" : "people");
  }

  /** A share of a whole, to one place. */
  String percent(long part, long whole) {
    if (whole == 0) {
      return "\u2014";
    }
    Rational share = Rational.of(part).times(Rational.HUNDRED).dividedBy(Rational.of(whole));
    return decimal(Rounding.of(1, Rounding.Mode.HALF_UP).toDecimal(share)) + "%";
  }

  /** Which way people move, in words: {@code "9 naik, 62 turun"}. */
  String moves(Moves moves) {
    StringBuilder text = new StringBuilder();
    add(text, moves.up(), say("naik", "up"));
    add(text, moves.down(), say("turun", "down"));
    add(text, moves.other(), say("ke predikat yang tak sebanding", "to one not comparable"));
    add(text, moves.gained(), say("baru mendapat hasil", "newly with a result"));
    add(text, moves.lost(), say("kehilangan hasil", "without their result"));
    return text.isEmpty() ? say("tidak seorang pun", "nobody") : text.toString();
  }

  private void add(StringBuilder text, long number, String word) {
    if (number > 0) {
      text.append(text.isEmpty() ? "" : ", ").append(number(number)).append(' ').append(word);
    }
  }

  /** An exact number as text; a fraction with about how much it is. */
  String exact(String number) {
    return Rational.tryParse(number)
        .filter(found -> number.indexOf('/') >= 0)
        .map(found -> number + " \u2248 " + score(found))
        .orElseGet(() -> Rational.tryParse(number).map(this::score).orElse(number));
  }

  String group(GroupImpact group) {
    return group.name().isEmpty() ? say("(tidak disebut)", "(not said)") : say(group.title());
  }

  String rounding(String rounding) {
    if (rounding.equals(RoundingSite.Variant.NONE)) {
      return say("tanpa pembulatan", "not rounded");
    }
    int blank = rounding.indexOf(' ');
    Text mode =
        switch (rounding.substring(blank + 1)) {
          case "half-up" -> Text.of("setengah ke atas", "half up");
          case "half-down" -> Text.of("setengah ke bawah", "half down");
          case "half-even" -> Text.of("setengah ke genap", "half to even");
          case "up" -> Text.of("ke atas", "up");
          default -> Text.of("ke bawah", "down");
        };
    String places = rounding.substring(0, blank);
    return say(
        places + " desimal, " + mode.id(),
        places + (places.equals("1") ? " place, " : " places, ") + mode.en());
  }
}
