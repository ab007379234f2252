package id.salor.appraisal.improvement;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

/**
 * Says what is missing as text for people.
 *
 * <pre>{@code
 * Apa yang kurang
 *   Baik: salah satu sudah cukup
 *     12 layanan lagi pada layanan L1: Layanan yang diberikan (88 -> 100)
 *     6.61 poin lagi: Indeks kepuasan masyarakat (70 -> 76.61)
 * }</pre>
 *
 * <p>A number that does not end within four decimals is shown with four, rounded so that it is
 * enough; the exact one is in the {@link Change}.
 */
public final class ImprovementText {

  private static final String INDENT = "  ";
  private static final int DECIMALS = INDENT.length() * 2;

  /** Most single changes that are listed for a rating, those that go the least of their way. */
  private static final int MAX_LISTED = 8;

  private final Language language;

  private ImprovementText(Language language) {
    this.language = language;
  }

  /** Returns what is missing, one line for each change; empty where there is nothing to say. */
  public static String of(Improvements improvements, Language language) {
    return new ImprovementText(language).write(improvements);
  }

  /** Returns one change in words: {@code "12 layanan lagi pada layanan L1: … (88 -> 100)"}. */
  public static Text of(Change change) {
    return Text.of(
        new ImprovementText(Language.ID).change(change),
        new ImprovementText(Language.EN).change(change));
  }

  /** Returns one obstacle in words. */
  public static Text of(Obstacle obstacle) {
    return Text.of(
        new ImprovementText(Language.ID).obstacle(obstacle),
        new ImprovementText(Language.EN).obstacle(obstacle));
  }

  private String write(Improvements improvements) {
    StringBuilder out = new StringBuilder();
    if (improvements.towards().isEmpty()) {
      return "";
    }
    line(out, 0, say("Apa yang kurang", "What is missing"));
    for (Improvement improvement : improvements.towards()) {
      write(improvement, out);
    }
    return out.toString();
  }

  private void write(Improvement improvement, StringBuilder out) {
    String rating = improvement.rating().title().in(language);
    if (!improvement.singles().isEmpty()) {
      boolean isOne = improvement.singles().size() == 1;
      line(
          out,
          1,
          rating
              + ": "
              + (isOne
                  ? say("cukup ini", "this is enough")
                  : say("salah satu sudah cukup", "any one of these is enough")));
      singles(improvement.singles(), out);
    } else if (improvement.combination().isPresent()) {
      line(out, 1, rating + ": " + say("bersama-sama", "together"));
      improvement.combination().get().changes().forEach(change -> line(out, 2, change(change)));
    } else {
      line(
          out,
          1,
          rating + ": " + say("di luar jangkauan pada periode ini", "out of reach in this period"));
      improvement.obstacles().forEach(obstacle -> line(out, 2, obstacle(obstacle)));
    }
    if (improvement.method() == Method.SEARCHED) {
      line(
          out,
          2,
          say(
              "(dicari, tidak dihitung tepat: mungkin ada perubahan yang lebih kecil)",
              "(searched, not calculated exactly: something smaller may do)"));
    }
  }

  private void singles(List<Change> singles, StringBuilder out) {
    List<Change> least =
        singles.stream().sorted(Comparator.comparing(Change::share)).limit(MAX_LISTED).toList();
    singles.stream().filter(least::contains).forEach(change -> line(out, 2, change(change)));
    int more = singles.size() - least.size();
    if (more > 0) {
      line(out, 2, say("dan " + more + " cara lain", "and " + more + " other ways"));
    }
  }

  private String change(Change change) {
    String title = change.title().in(language);
    String at = change.place().subject().map(s -> say(" pada ", " on ") + s).orElse("");
    if (change.from() instanceof Value.OfNumber from && change.to() instanceof Value.OfNumber to) {
      Rational difference = to.number().minus(from.number());
      String way =
          "(" + number(from.number(), 0) + " -> " + number(to.number(), difference.signum()) + ")";
      return much(change, difference) + at + ": " + title + " " + way;
    }
    return title + at + ": " + shown(change.from()) + " -> " + shown(change.to());
  }

  /** By how much: {@code "12 layanan lagi"}, {@code "lebih dari 2 hari lebih sedikit"}. */
  private String much(Change change, Rational difference) {
    String amount = number(difference.abs(), 1);
    String unit = change.unit().isEmpty() ? "" : " " + change.unit();
    String passed = change.bound() == Change.Bound.PASSED ? say("lebih dari ", "more than ") : "";
    boolean isMore = difference.signum() > 0;
    return language == Language.ID
        ? passed + amount + unit + (isMore ? " lagi" : " lebih sedikit")
        : passed + amount + (isMore ? " more" : " fewer") + unit;
  }

  private String obstacle(Obstacle obstacle) {
    if (obstacle instanceof Obstacle.Gate gate) {
      return say("paling tinggi \"", "at most \"")
          + gate.limit()
          + say("\" karena ", "\" because ")
          + gate.condition()
          + " ("
          + gate.origin()
          + "; "
          + gate.origin().basis().text()
          + ")";
    } else if (obstacle instanceof Obstacle.BestScore best) {
      String needed =
          best.needed()
              .map(number -> say(", yang diperlukan ", ", needed are ") + number(number, 0))
              .orElse("");
      return best.title().in(language)
          + say(" paling tinggi ", " reaches ")
          + number(best.best(), -1)
          + needed;
    } else if (obstacle instanceof Obstacle.BestRating best) {
      return say("semua yang terbaik memberi \"", "everything at its best leads to \"")
          + best.best()
          + "\"";
    } else if (obstacle instanceof Obstacle.Fact fact) {
      String at = fact.place().subject().map(s -> say(" pada ", " on ") + s).orElse("");
      return fact.title().in(language)
          + at
          + say(" adalah ", " is ")
          + shown(fact.is())
          + say("; bila ", "; it could be with ")
          + shown(fact.other())
          + say(", dapat dicapai", "");
    }
    return ((Obstacle.Refusal) obstacle).reason().in(language);
  }

  private String shown(Value value) {
    if (value instanceof Value.OfTruth truth) {
      return truth.word().in(language);
    }
    if (value instanceof Value.OfLabel label) {
      return label
          .set()
          .flatMap(set -> set.member(label.label()))
          .map(LabelSet.Member::title)
          .map(title -> title.in(language))
          .orElse(label.label().value());
    }
    return value.toString();
  }

  /** A number with few decimals, rounded upward, downward or to the nearest. */
  private static String number(Rational number, int way) {
    RoundingMode mode =
        way > 0 ? RoundingMode.CEILING : way < 0 ? RoundingMode.FLOOR : RoundingMode.HALF_UP;
    return number
        .toExactDecimal()
        .filter(decimal -> decimal.stripTrailingZeros().scale() <= DECIMALS)
        .orElseGet(
            () ->
                new BigDecimal(number.numerator())
                    .divide(new BigDecimal(number.denominator()), DECIMALS, mode))
        .stripTrailingZeros()
        .toPlainString();
  }

  private String say(String indonesian, String english) {
    return language == Language.ID ? indonesian : english;
  }

  private static void line(StringBuilder out, int depth, String text) {
    out.append(INDENT.repeat(depth)).append(text).append('\n');
  }
}
