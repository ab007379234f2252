package id.salor.appraisal.rules.unit;

import id.salor.appraisal.rules.internal.page.Bar;
import id.salor.appraisal.rules.internal.page.PageView;
import id.salor.appraisal.rules.internal.page.Shown;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Rounding;
import id.salor.appraisal.value.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the template shows of a report in one language. Lengths are tenths of a unit. */
final class UnitView extends PageView<UnitWording> {

  static final int WIDTH = 3_600;
  private static final int EDGE = 32;
  private static final int TRACK = WIDTH - 2 * EDGE;
  private static final int ROW = 470;
  private static final int UNDER = 200;
  private static final int THICK = 170;

  /** How many colours there are from the best to the worst. */
  private static final int COLOURS = "abcde".length();

  private static final int LABEL = 32;
  private static final Rounding WHOLE = Rounding.of(0, Rounding.Mode.HALF_EVEN);

  private final UnitReport report;

  UnitView(UnitReport report, Language language) {
    super(new UnitWording(language));
    this.report = report;
  }

  UnitReport report() {
    return report;
  }

  String text(Text text) {
    return words().shown(text);
  }

  String label(Text text) {
    return Shown.of(words().say(text), LABEL);
  }

  String number(long number) {
    return words().number(number);
  }

  String title() {
    return say("Laporan kinerja unit", "Performance report of the unit");
  }

  /** Whose report it is: the one group, or nothing where there are several. */
  Optional<String> whose() {
    return report.parts().size() == 1
        ? report.parts().get(0).onlyGroup().map(group -> words().shown(group.title()))
        : Optional.empty();
  }

  String anchor(UnitReportPart part) {
    return lang() + report.parts().indexOf(part);
  }

  /** The largest number of an opening section. */
  record Headline(String number, String what) {}

  List<Headline> headlines(UnitReportPart part) {
    List<Headline> lines = new ArrayList<>();
    lines.add(new Headline(number(part.people().rated()), say("orang dinilai", "people rated")));
    for (Figure figure : part.figures()) {
      boolean isLeading =
          figure.roles().contains(Figure.Role.SCORE) || figure.roles().contains(Figure.Role.PUBLIC);
      if (isLeading && figure instanceof Figure.OfNumber number && number.mean().isPresent()) {
        lines.add(
            new Headline(
                words().decimal(number.mean().get()),
                say("rata-rata ", "mean: ") + words().shown(figure.title())));
      }
    }
    if (part.onlyGroup().isEmpty() && part.groups().groups().size() > 1) {
      lines.add(
          new Headline(
              number(part.groups().groups().size()),
              say("kelompok menurut ", "groups by ") + words().shown(report.byTitle())));
    }
    return lines;
  }

  /** A count as a bar. */
  record CountRow(LabelCount count, int y, Bar bar, String share) {}

  List<CountRow> counts(List<LabelCount> counts) {
    long all = counts.stream().mapToLong(LabelCount::people).sum();
    List<CountRow> rows = new ArrayList<>();
    for (LabelCount count : counts) {
      int y = rows.size() * ROW;
      int wide = (int) (TRACK * count.people() / all);
      rows.add(
          new CountRow(
              count,
              y,
              new Bar(colour(rows.size(), counts.size()), EDGE, y + UNDER, wide, THICK),
              words().percent(count.people(), all)));
    }
    return rows;
  }

  /** The colour of one of several places, best first; the best has always the same. */
  static String colour(int place, int of) {
    int steps = of > 2 ? COLOURS - 1 : COLOURS / 2;
    int step = of < 2 ? 0 : place * steps / (of - 1);
    return "c" + (char) ('a' + step);
  }

  int height(int rows) {
    return rows * ROW;
  }

  /**
   * A figure as a box on its scale.
   *
   * @param whiskers from the lowest tenth to the highest; absent where that is not told
   * @param box from the lowest quarter to the highest; likewise
   */
  record BoxRow(
      Figure.OfNumber figure,
      int y,
      Optional<Bar> whiskers,
      Optional<Bar> box,
      Optional<Integer> median,
      Optional<Integer> mean,
      String low,
      String high) {}

  static final int BOX_ROW = 620;
  private static final int BOX_UNDER = 270;

  List<BoxRow> boxes(List<Figure> figures) {
    List<BoxRow> rows = new ArrayList<>();
    for (Figure figure : figures) {
      if (figure instanceof Figure.OfNumber number && number.isTold()) {
        rows.add(box(number, rows.size() * BOX_ROW));
      }
    }
    return rows;
  }

  private BoxRow box(Figure.OfNumber figure, int y) {
    List<Rational> told = figure.quantiles().values().stream().map(Rational::of).sorted().toList();
    List<Rational> all = new ArrayList<>(told);
    figure.mean().map(Rational::of).ifPresent(all::add);
    Rational low = figure.range().lowest().orElse(all.stream().reduce(Rational::min).orElseThrow());
    Rational high =
        figure.range().highest().orElse(all.stream().reduce(Rational::max).orElseThrow());
    return new BoxRow(
        figure,
        y,
        between(figure, Quantile.TENTH, Quantile.NINE_TENTHS, low, high, y),
        between(figure, Quantile.QUARTER, Quantile.THREE_QUARTERS, low, high, y),
        Optional.ofNullable(figure.quantiles().get(Quantile.MEDIAN))
            .map(value -> along(value, low, high)),
        figure.mean().map(value -> along(value, low, high)),
        figure.range().lowest().map(words()::score).orElse(""),
        figure.range().highest().map(words()::score).orElse(""));
  }

  private static Optional<Bar> between(
      Figure.OfNumber figure, Quantile from, Quantile to, Rational low, Rational high, int y) {
    BigDecimal left = figure.quantiles().get(from);
    BigDecimal right = figure.quantiles().get(to);
    if (left == null || right == null) {
      return Optional.empty();
    }
    int x = along(left, low, high);
    return Optional.of(new Bar("box", x, y + BOX_UNDER, along(right, low, high) - x, THICK));
  }

  private static int along(BigDecimal value, Rational low, Rational high) {
    Rational span = high.minus(low);
    if (span.signum() == 0) {
      return WIDTH / 2;
    }
    Rational share = Rational.of(value).minus(low).dividedBy(span).max(Rational.ZERO);
    return EDGE
        + WHOLE.toDecimal(share.min(Rational.ONE).times(Rational.of(TRACK))).intValueExact();
  }

  int boxHeight(int rows) {
    return rows * BOX_ROW;
  }

  /** What a picture of boxes says, for those who do not see it. */
  String boxesInWords(List<BoxRow> rows) {
    return String.join(". ", rows.stream().map(row -> words().sentence(row.figure())).toList());
  }

  /** The figures that are told as numbers, in a table. */
  List<Figure.OfNumber> numbers(List<Figure> figures) {
    return figures.stream()
        .filter(Figure.OfNumber.class::isInstance)
        .map(Figure.OfNumber.class::cast)
        .filter(Figure::isTold)
        .toList();
  }

  List<Figure.OfLabels> labels(List<Figure> figures) {
    return figures.stream()
        .filter(Figure.OfLabels.class::isInstance)
        .map(Figure.OfLabels.class::cast)
        .filter(Figure::isTold)
        .toList();
  }

  List<Figure> publicFigures(UnitReportPart part) {
    return part.figures(Figure.Role.PUBLIC);
  }

  List<Figure> otherFigures(UnitReportPart part) {
    return part.figures().stream()
        .filter(figure -> !figure.roles().contains(Figure.Role.PUBLIC))
        .toList();
  }

  Quantile[] quantiles() {
    return Quantile.values();
  }

  String quantile(Figure.OfNumber figure, Quantile quantile) {
    return Optional.ofNullable(figure.quantiles().get(quantile))
        .map(words()::decimal)
        .orElse(UnitWording.DASH);
  }

  String mean(Figure.OfNumber figure) {
    return figure.mean().map(words()::decimal).orElse(UnitWording.DASH);
  }

  String unitOf(Figure.OfNumber figure) {
    return figure.unit().isEmpty() ? "" : "(" + Shown.of(figure.unit()) + ")";
  }

  List<LimitRule> limits(UnitReportPart part) {
    return LimitRule.of(part.limits());
  }

  boolean isCompared(UnitReportPart part) {
    return part.onlyGroup().isEmpty() && !part.groups().groups().isEmpty();
  }

  List<Comparison.Group> groups(UnitReportPart part) {
    List<Comparison.Group> groups = new ArrayList<>(part.groups().groups());
    part.groups().unnamed().ifPresent(groups::add);
    return groups;
  }

  List<Figure> compared(UnitReportPart part) {
    return UnitReportText.compared(part);
  }

  String median(Comparison.Group group, Figure figure) {
    return Optional.ofNullable(group.medians().get(figure.name()))
        .map(words()::decimal)
        .orElse(UnitWording.DASH);
  }

  /** A row of counts as one bar in pieces. */
  List<Bar> pieces(List<Long> counts) {
    long all = sum(counts);
    List<Bar> pieces = new ArrayList<>();
    int x = 0;
    for (int i = 0; i < counts.size(); i++) {
      int wide = all == 0 ? 0 : (int) (WIDTH * counts.get(i) / all);
      if (wide > 0) {
        pieces.add(new Bar(colour(i, counts.size()), x, 0, wide, THICK));
      }
      x += wide;
    }
    return pieces;
  }

  static long sum(List<Long> counts) {
    return counts.stream().mapToLong(Long::longValue).sum();
  }

  String share(long people, long of) {
    return words().percent(people, of);
  }
}
