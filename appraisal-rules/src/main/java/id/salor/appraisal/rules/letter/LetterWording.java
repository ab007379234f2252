package id.salor.appraisal.rules.letter;

import id.salor.appraisal.explain.Step;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.improvement.Obstacle;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.model.EntrySubject;
import id.salor.appraisal.rules.internal.page.Shown;
import id.salor.appraisal.rules.internal.page.Wording;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Language;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a letter says values, days and workings. */
final class LetterWording extends Wording {

  private static final Pattern DECIMAL = Pattern.compile("(?<![\\w.])(\\d+)\\.(\\d+)(?![\\w.])");
  private static final Pattern FUNCTION = Pattern.compile("\\b([A-Z][A-Z_]+)\\(");
  private static final Map<String, String> ID = new LinkedHashMap<>();
  private static final Map<String, String> EN = new LinkedHashMap<>();

  static {
    function("MEAN", "rata-rata", "mean");
    function("SUM", "jumlah", "sum");
    function("COUNT", "banyaknya", "count");
    function("MIN", "terendah", "lowest");
    function("MAX", "tertinggi", "highest");
    function("LOWEST", "terendah", "lowest");
    function("HIGHEST", "tertinggi", "highest");
    function("ROUND", "dibulatkan", "rounded");
  }

  private final DateTimeFormatter weekday;

  LetterWording(Language language) {
    super(language);
    Locale locale = language == Language.ID ? Locale.forLanguageTag("id") : Locale.ENGLISH;
    this.weekday = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", locale);
  }

  private static void function(String name, String id, String en) {
    ID.put(name, id);
    EN.put(name, en);
  }

  String weekday(LocalDate date) {
    return weekday.format(date);
  }

  String period(AppraisalPeriod period) {
    boolean isYear = period.equals(AppraisalPeriod.ofYear(period.first().getYear()));
    return isYear
        ? String.valueOf(period.first().getYear())
        : day(period.first()) + say(" sampai ", " to ") + day(period.last());
  }

  /** A value with its unit, made fit to be shown. */
  String value(Value value, String unit) {
    if (value instanceof Value.OfNumber number) {
      return score(number.number()) + (unit.isEmpty() ? "" : " " + Shown.of(unit));
    } else if (value instanceof Value.OfDate date) {
      return day(date.date());
    }
    return Shown.of(say(Step.shown(value)));
  }

  /** The entry that a step belongs to, as people refer to it. */
  Optional<String> entry(String id) {
    int end = id.lastIndexOf(EntrySubject.WITHIN);
    return end < 0 ? Optional.empty() : Optional.of(id.substring(0, end));
  }

  /** A working with signs, numbers and functions as people write them. */
  String working(String text) {
    String signs = text.replace(" * ", " \u00d7 ");
    String named =
        FUNCTION
            .matcher(signs)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        functions().getOrDefault(found.group(1), found.group(1)) + "("));
    return language() == Language.ID
        ? DECIMAL.matcher(named.replace(", ", "; ")).replaceAll("$1,$2")
        : named;
  }

  private Map<String, String> functions() {
    return language() == Language.ID ? ID : EN;
  }

  /** Why a rating cannot be reached; ratings are called as their titles say. */
  String obstacle(Obstacle obstacle, Function<Label, String> title) {
    if (obstacle instanceof Obstacle.Gate gate) {
      return say(
          "selama keadaan ini berlaku, predikat paling tinggi "
              + title.apply(gate.limit())
              + ": "
              + gate.origin().rule(),
          "while this holds the rating is at most "
              + title.apply(gate.limit())
              + ": "
              + gate.origin().rule());
    } else if (obstacle instanceof Obstacle.BestScore best) {
      String needed =
          best.needed().map(number -> say("; perlu ", "; needed: ") + score(number)).orElse("");
      return say(best.title())
          + say(" paling tinggi dapat mencapai ", " can reach at most ")
          + score(best.best())
          + needed;
    } else if (obstacle instanceof Obstacle.BestRating best) {
      return say(
          "dengan semua yang dapat dipengaruhi pada nilai terbaiknya, predikatnya "
              + title.apply(best.best()),
          "with everything that can be influenced at its best, the rating is "
              + title.apply(best.best()));
    } else if (obstacle instanceof Obstacle.Fact fact) {
      return say(fact.title())
          + say(" adalah ", " is ")
          + value(fact.is(), "")
          + say("; dengan ", "; with ")
          + value(fact.other(), "")
          + say(" predikat itu dapat dicapai", " that rating could be reached");
    }
    return say(((Obstacle.Refusal) obstacle).reason());
  }
}
