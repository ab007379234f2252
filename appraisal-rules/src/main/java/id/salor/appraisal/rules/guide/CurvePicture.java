package id.salor.appraisal.rules.guide;

import id.salor.appraisal.value.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The picture of a curve: its pieces as lines, and where they begin and end. */
final class CurvePicture {

  static final int WIDTH = 3_600;
  static final int HEIGHT = 2_200;
  static final int LEFT = 520;
  static final int BASE = 1_900;
  private static final int RIGHT = 3_480;
  private static final int TOP = 128;
  private static final int BETWEEN_X = 520;
  private static final int BETWEEN_Y = 190;

  /** A number on an axis. */
  record Tick(Rational number, int at) {}

  private final GuideTable.Curve curve;
  private final TreeSet<Rational> xs = new TreeSet<>();
  private final TreeSet<Rational> ys = new TreeSet<>();

  CurvePicture(GuideTable.Curve curve) {
    this.curve = curve;
    for (List<GuideTable.Point> piece : curve.pieces()) {
      for (GuideTable.Point point : piece) {
        xs.add(point.x());
        ys.add(point.y());
      }
    }
  }

  /** Each piece as the points of a line. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (List<GuideTable.Point> piece : curve.pieces()) {
      List<String> points = new ArrayList<>();
      piece.forEach(point -> points.add(x(point.x()) + "," + y(point.y())));
      lines.add(String.join(" ", points));
    }
    return lines;
  }

  /** Every point at which a piece begins or ends. */
  List<int[]> dots() {
    return curve.pieces().stream()
        .flatMap(List::stream)
        .map(point -> new int[] {x(point.x()), y(point.y())})
        .toList();
  }

  List<Tick> below() {
    return ticks(xs, BETWEEN_X, true);
  }

  List<Tick> beside() {
    return ticks(ys, BETWEEN_Y, false);
  }

  /** Numbers that stand far enough from each other to be read; the ends always. */
  private List<Tick> ticks(TreeSet<Rational> numbers, int between, boolean isBelow) {
    List<Tick> ticks = new ArrayList<>();
    int last = at(numbers.last(), isBelow);
    for (Rational number : numbers) {
      int at = at(number, isBelow);
      boolean isFree =
          ticks.isEmpty() || Math.abs(at - ticks.get(ticks.size() - 1).at()) >= between;
      boolean isEnd = number.equals(numbers.last());
      if (isEnd || (isFree && Math.abs(last - at) >= between)) {
        ticks.add(new Tick(number, at));
      }
    }
    return ticks;
  }

  private int at(Rational number, boolean isBelow) {
    return isBelow ? x(number) : y(number);
  }

  private int x(Rational number) {
    return LEFT + scaled(number, xs, RIGHT - LEFT);
  }

  private int y(Rational number) {
    return BASE - scaled(number, ys, BASE - TOP);
  }

  private static int scaled(Rational number, TreeSet<Rational> all, int length) {
    Rational span = all.last().minus(all.first());
    if (span.signum() == 0) {
      return length / 2;
    }
    Rational share = number.minus(all.first()).dividedBy(span).times(Rational.of(length));
    return share.numerator().divide(share.denominator()).intValue();
  }
}
