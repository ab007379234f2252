package id.salor.appraisal.rules.impact.report;

import id.salor.appraisal.rules.impact.Flow;
import id.salor.appraisal.rules.impact.Standing;
import java.util.ArrayList;
import java.util.List;

/**
 * The picture of a flow: a column of standings before, one after, and bands between them as broad
 * as the people who take that way. Lengths are tenths of a unit.
 */
final class FlowChart {

  static final int WIDTH = 3_600;
  private static final int LEFT = 1_150;
  private static final int RIGHT = 2_330;
  private static final int NODE = 128;
  private static final int SPACE = 3_000;
  private static final int GAP = 88;
  private static final int TOP = 300;
  private static final int LABEL_HEIGHT = 320;
  private static final int THINNEST = 12;

  /**
   * A standing.
   *
   * @param standing where
   * @param people how many
   * @param x its left edge
   * @param y its upper edge
   * @param height its height
   * @param labelY the base line of its label
   */
  record Node(Standing standing, long people, int x, int y, int height, int labelY) {}

  /**
   * A way from one standing to another.
   *
   * @param path the outline
   * @param direction which way it goes: {@code same}, {@code up}, {@code down} or {@code other}
   */
  record Band(String path, String direction, Standing from, Standing to, long people) {}

  private final List<Node> before = new ArrayList<>();
  private final List<Node> after = new ArrayList<>();
  private final List<Band> bands = new ArrayList<>();
  private final int height;

  FlowChart(Flow flow) {
    long total = 0;
    for (int row = 0; row < flow.before().size(); row++) {
      total += flow.totalBefore(row);
    }
    int[] leftAt = new int[flow.before().size()];
    int[] rightAt = new int[flow.after().size()];
    int one = column(flow.before(), flow::totalBefore, total, LEFT, leftAt, before);
    int other = column(flow.after(), flow::totalAfter, total, RIGHT, rightAt, after);
    this.height = Math.max(one, other);
    for (int row = 0; row < leftAt.length; row++) {
      for (int column = 0; column < rightAt.length; column++) {
        long people = flow.counts().get(row).get(column);
        if (people > 0) {
          int broad = length(people, total);
          bands.add(
              new Band(
                  path(leftAt[row], rightAt[column], broad),
                  direction(flow, row, column),
                  flow.before().get(row),
                  flow.after().get(column),
                  people));
          leftAt[row] += broad;
          rightAt[column] += broad;
        }
      }
    }
  }

  private interface Total {
    long of(int index);
  }

  /** Puts the standings that somebody has below each other; their labels never overlap. */
  private static int column(
      List<Standing> standings, Total total, long all, int x, int[] starts, List<Node> nodes) {
    int y = TOP;
    int label = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = y;
      long people = total.of(i);
      if (people > 0) {
        int tall = Math.max(THINNEST, length(people, all));
        label = Math.max(label + LABEL_HEIGHT, y + tall / 2);
        nodes.add(new Node(standings.get(i), people, x, y, tall, label));
        y += tall + GAP;
      }
    }
    return Math.max(y, label + LABEL_HEIGHT / 2);
  }

  private static int length(long people, long total) {
    return (int) Math.max(THINNEST / 2, SPACE * people / total);
  }

  private static String path(int left, int right, int broad) {
    int from = LEFT + NODE;
    int middle = (from + RIGHT) / 2;
    return "M"
        + from
        + " "
        + left
        + "C"
        + middle
        + " "
        + left
        + " "
        + middle
        + " "
        + right
        + " "
        + RIGHT
        + " "
        + right
        + "V"
        + (right + broad)
        + "C"
        + middle
        + " "
        + (right + broad)
        + " "
        + middle
        + " "
        + (left + broad)
        + " "
        + from
        + " "
        + (left + broad)
        + "Z";
  }

  /** By the place of the two in the list of what is best first. */
  private static String direction(Flow flow, int row, int column) {
    Standing from = flow.before().get(row);
    Standing to = flow.after().get(column);
    if (from.equals(to)) {
      return "same";
    }
    if (!from.hasResult() || !to.hasResult()) {
      return "other";
    }
    int where = flow.after().indexOf(from);
    int back = flow.before().indexOf(to);
    if (where >= 0) {
      return where > column ? "up" : "down";
    }
    return back < 0 ? "other" : back > row ? "down" : "up";
  }

  List<Node> before() {
    return before;
  }

  List<Node> after() {
    return after;
  }

  List<Band> bands() {
    return bands;
  }

  int height() {
    return height;
  }
}
