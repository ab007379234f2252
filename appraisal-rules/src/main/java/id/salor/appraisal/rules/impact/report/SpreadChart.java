package id.salor.appraisal.rules.impact.report;

import id.salor.appraisal.rules.impact.ScoreSpread;
import id.salor.appraisal.rules.internal.page.Bar;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The picture of how scores are spread: after as bars, before as a line of steps above them. */
final class SpreadChart {

  static final int WIDTH = 3_600;
  static final int HEIGHT = 1_900;
  static final int BASE = 1_600;
  private static final int TOP = 250;
  private static final int EDGE = 64;

  private final ScoreSpread spread;
  private final int step;
  private final long most;

  SpreadChart(ScoreSpread spread) {
    this.spread = spread;
    this.step = (WIDTH - 2 * EDGE) / spread.before().size();
    this.most =
        Stream.concat(spread.before().stream(), spread.after().stream())
            .mapToLong(Long::longValue)
            .max()
            .orElse(1);
  }

  long most() {
    return most;
  }

  List<Bar> after() {
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < spread.after().size(); i++) {
      int y = y(spread.after().get(i));
      bars.add(new Bar("after", x(i), y, step, BASE - y));
    }
    return bars;
  }

  String before() {
    StringBuilder path = new StringBuilder("M" + x(0) + " " + BASE);
    for (int i = 0; i < spread.before().size(); i++) {
      path.append("V").append(y(spread.before().get(i))).append("H").append(x(i + 1));
    }
    return path.append("V").append(BASE).toString();
  }

  int x(int stretch) {
    return EDGE + stretch * step;
  }

  private int y(long people) {
    return (int) (BASE - (BASE - TOP) * people / most);
  }
}
