package id.salor.appraisal.rules.guide;

import id.salor.appraisal.value.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The picture of a ladder, the highest stretch on top: where each lies on the axis of its number;
 * where the stretches lead to amounts, how large each is.
 */
final class LadderPicture {

  static final int WIDTH = 3_600;
  static final int ROW = 420;
  private static final int EDGE = 44;
  private static final int UNDER = 190;
  private static final int THICK = 160;
  private static final int LEAST = 32;

  /**
   * One stretch.
   *
   * @param band the stretch
   * @param y the upper edge of its row
   * @param x the left edge of its bar
   * @param width the width of its bar
   */
  record Step(GuideTable.Band band, int y, int x, int width) {

    int barY() {
      return y + UNDER;
    }
  }

  private final GuideTable.Ladder ladder;
  private final Rational low;
  private final Rational high;

  LadderPicture(GuideTable.Ladder ladder) {
    this.ladder = ladder;
    TreeSet<Rational> ends = new TreeSet<>();
    boolean opensDown = ladder.bands().get(0).from().isEmpty();
    boolean opensUp = ladder.bands().get(ladder.bands().size() - 1).until().isEmpty();
    for (GuideTable.Band band : ladder.bands()) {
      band.from().ifPresent(ends::add);
      band.until().ifPresent(ends::add);
    }
    Rational spread = ends.last().minus(ends.first());
    // what has no end is drawn a quarter further than all that has
    Rational more =
        spread.signum() > 0
            ? spread.dividedBy(Rational.of(ladder.bands().size()))
            : ends.first().abs().max(Rational.ONE);
    this.low = opensDown ? ends.first().minus(more) : ends.first();
    this.high = opensUp ? ends.last().plus(more) : ends.last();
  }

  int height() {
    return ladder.bands().size() * ROW;
  }

  int thickness() {
    return THICK;
  }

  int trackX() {
    return EDGE;
  }

  int trackWidth() {
    return WIDTH - 2 * EDGE;
  }

  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (int i = ladder.bands().size() - 1; i >= 0; i--) {
      GuideTable.Band band = ladder.bands().get(i);
      int from = isOfAmounts() ? EDGE : x(band.from().orElse(low));
      int until = isOfAmounts() ? amount(band) : x(band.until().orElse(high));
      int width = Math.max(LEAST, until - from);
      int x = Math.min(from, WIDTH - EDGE - width);
      steps.add(new Step(band, steps.size() * ROW, x, width));
    }
    return steps;
  }

  /** Tells whether the bars are as long as what the stretches lead to, where that is amounts. */
  boolean isOfAmounts() {
    return ladder.bands().stream()
        .allMatch(band -> band.output().number().filter(n -> n.signum() >= 0).isPresent());
  }

  private int amount(GuideTable.Band band) {
    Rational most = Rational.ZERO;
    for (GuideTable.Band other : ladder.bands()) {
      most = most.max(other.output().number().orElseThrow());
    }
    return most.signum() == 0
        ? EDGE
        : EDGE + scaled(band.output().number().orElseThrow().dividedBy(most));
  }

  private int x(Rational number) {
    Rational span = high.minus(low);
    if (span.signum() == 0) {
      return EDGE;
    }
    return EDGE + scaled(number.minus(low).dividedBy(span));
  }

  private int scaled(Rational share) {
    Rational length = share.times(Rational.of(trackWidth()));
    return length.numerator().divide(length.denominator()).intValue();
  }
}
