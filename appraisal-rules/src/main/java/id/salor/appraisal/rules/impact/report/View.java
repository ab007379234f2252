package id.salor.appraisal.rules.impact.report;

import id.salor.appraisal.rules.impact.Cause;
import id.salor.appraisal.rules.impact.Flow;
import id.salor.appraisal.rules.impact.GroupImpact;
import id.salor.appraisal.rules.impact.Grouping;
import id.salor.appraisal.rules.impact.Impact;
import id.salor.appraisal.rules.impact.Mover;
import id.salor.appraisal.rules.impact.Moves;
import id.salor.appraisal.rules.impact.RoundingSite;
import id.salor.appraisal.rules.impact.Standing;
import id.salor.appraisal.rules.internal.page.Bar;
import id.salor.appraisal.rules.internal.page.PageView;
import id.salor.appraisal.rules.internal.page.Shown;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Rounding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the template shows of an impact in one language. */
final class View extends PageView<ImpactWording> {

  /** How many groups a picture shows; a table shows more. */
  private static final int GROUPS_IN_PICTURE = 12;

  private static final int GROUPS_IN_TABLE = 64;
  private static final int LABEL = "predikat paling".length();
  private static final int LONG_LABEL = 32;
  private static final int WIDTH = 3_600;
  private static final int MARGIN = 200;
  private static final int EDGE = 44;
  private static final int BARS = 2_760;
  private static final Rounding WHOLE = Rounding.of(0, Rounding.Mode.HALF_EVEN);

  private final Impact impact;

  View(Impact impact, Language language) {
    super(new ImpactWording(language));
    this.impact = impact;
  }

  Impact impact() {
    return impact;
  }

  /** Text from outside. */
  String text(String text) {
    return Shown.of(text);
  }

  String label(Standing standing) {
    return Shown.of(words().say(standing.title()), LABEL);
  }

  String title(Standing standing) {
    return Shown.of(words().say(standing.title()));
  }

  String longLabel(Standing standing) {
    return Shown.of(words().say(standing.title()), LONG_LABEL);
  }

  String group(GroupImpact group) {
    return Shown.of(words().group(group));
  }

  String groupLabel(GroupImpact group) {
    return Shown.of(words().group(group), LONG_LABEL);
  }

  String idLabel(Mover mover) {
    return Shown.of(mover.id(), LONG_LABEL);
  }

  String number(long number) {
    return words().number(number);
  }

  FlowChart flowChart() {
    return new FlowChart(impact.flow());
  }

  /** What the flow says, for those who do not see it. */
  String flowInWords() {
    Flow flow = impact.flow();
    List<String> ways = new ArrayList<>();
    for (int row = 0; row < flow.before().size(); row++) {
      for (int column = 0; column < flow.after().size(); column++) {
        long people = flow.counts().get(row).get(column);
        if (people > 0 && !flow.before().get(row).equals(flow.after().get(column))) {
          ways.add(
              title(flow.before().get(row))
                  + " \u2192 "
                  + title(flow.after().get(column))
                  + ": "
                  + number(people));
        }
      }
    }
    return ways.isEmpty() ? words().moves(flow.moves()) : String.join("; ", ways);
  }

  /** A standing with how many have it before and after, as two bars. */
  record RatingRow(Standing standing, long before, long after, int y, Bar first, Bar second) {}

  List<RatingRow> ratings() {
    Flow flow = impact.flow();
    Set<Standing> all = new LinkedHashSet<>(flow.after());
    all.addAll(flow.before());
    List<Standing> sorted =
        Stream.concat(
                all.stream().filter(Standing::hasResult),
                all.stream().filter(standing -> !standing.hasResult()))
            .toList();
    List<RatingRow> rows = new ArrayList<>();
    long most = Math.max(1, sorted.stream().mapToLong(this::larger).max().orElse(1));
    for (Standing standing : sorted) {
      int y = rows.size() * ROW;
      long before = before(standing);
      long after = after(standing);
      rows.add(
          new RatingRow(
              standing,
              before,
              after,
              y,
              new Bar("before", EDGE, y + UNDER, scaled(before, most), THICK),
              new Bar("after", EDGE, y + UNDER + THICK + EDGE, scaled(after, most), THICK)));
    }
    return rows;
  }

  private static final int ROW = 640;
  private static final int UNDER = 200;
  private static final int THICK = 160;

  private long larger(Standing standing) {
    return Math.max(before(standing), after(standing));
  }

  private long before(Standing standing) {
    int row = impact.flow().before().indexOf(standing);
    return row < 0 ? 0 : impact.flow().totalBefore(row);
  }

  private long after(Standing standing) {
    int column = impact.flow().after().indexOf(standing);
    return column < 0 ? 0 : impact.flow().totalAfter(column);
  }

  private static int scaled(long people, long most) {
    return (int) (BARS * people / most);
  }

  Optional<SpreadChart> spreadChart() {
    return impact.spread().map(SpreadChart::new);
  }

  /** Where a stretch of scores begins, in words(). */
  String spreadFrom(int stretch) {
    return words().score(impact.spread().orElseThrow().from(stretch));
  }

  /** A kind of change with how many move, alone and in all others without it. */
  record CauseRow(Cause cause, int y, List<Bar> alone, List<Bar> allBut) {}

  static final int MIDDLE = 1_800;
  private static final int HALF = 1_300;

  List<CauseRow> causes() {
    long most = 1;
    for (Cause cause : impact.causes()) {
      most =
          Math.max(most, Math.max(largest(cause.alone().moves()), largest(cause.allBut().moves())));
    }
    List<CauseRow> rows = new ArrayList<>();
    for (Cause cause : impact.causes()) {
      int y = rows.size() * ROW;
      rows.add(
          new CauseRow(
              cause,
              y,
              diverging(cause.alone().moves(), y + UNDER, THICK, most),
              diverging(cause.allBut().moves(), y + UNDER + THICK + EDGE, THICK, most)));
    }
    return rows;
  }

  private static long largest(Moves moves) {
    return Math.max(moves.down(), moves.up());
  }

  private static List<Bar> diverging(Moves moves, int y, int height, long most) {
    int down = (int) (HALF * moves.down() / most);
    int up = (int) (HALF * moves.up() / most);
    return List.of(
        new Bar("down", MIDDLE - down, y, down, height), new Bar("up", MIDDLE, y, up, height));
  }

  /** A group with its people as one bar: down, same, up, and others. */
  record GroupRow(GroupImpact group, int y, List<Bar> pieces) {}

  List<GroupRow> groups(Grouping grouping) {
    List<GroupRow> rows = new ArrayList<>();
    grouping.groups().stream()
        .limit(GROUPS_IN_PICTURE)
        .forEach(group -> rows.add(row(group, rows.size() * GROUP_ROW)));
    return rows;
  }

  static final int GROUP_ROW = 480;

  private static GroupRow row(GroupImpact group, int y) {
    Moves moves = group.moves();
    long others = moves.other() + moves.gained() + moves.lost();
    List<Bar> pieces = new ArrayList<>();
    int x = EDGE;
    x = piece("down", moves.down(), moves.people(), x, y, pieces);
    x = piece("same", moves.same(), moves.people(), x, y, pieces);
    x = piece("up", moves.up(), moves.people(), x, y, pieces);
    piece("other", others, moves.people(), x, y, pieces);
    return new GroupRow(group, y, pieces);
  }

  private static int piece(String kind, long people, long all, int x, int y, List<Bar> pieces) {
    int width = all == 0 ? 0 : (int) ((WIDTH - 2 * EDGE) * people / all);
    if (width > 0) {
      pieces.add(new Bar(kind, x, y + UNDER, width, THICK));
    }
    return x + width;
  }

  List<GroupImpact> tableOf(Grouping grouping) {
    return grouping.groups().stream().limit(GROUPS_IN_TABLE).toList();
  }

  long groupsLeftOut(Grouping grouping) {
    return Math.max(0, grouping.groups().size() - GROUPS_IN_TABLE);
  }

  /** A mover on a line of scores. */
  record MoverRow(Mover mover, String direction, int y, int from, int to) {}

  List<MoverRow> movers() {
    List<Mover> scored =
        impact.movers().stream().filter(mover -> mover.change().isPresent()).toList();
    List<Rational> scores =
        scored.stream()
            .flatMap(mover -> Stream.of(mover.scoreBefore(), mover.scoreAfter()))
            .flatMap(Optional::stream)
            .sorted()
            .toList();
    List<MoverRow> rows = new ArrayList<>();
    for (Mover mover : scored) {
      int direction = mover.change().orElseThrow().signum();
      rows.add(
          new MoverRow(
              mover,
              direction < 0 ? "down" : direction > 0 ? "up" : "same",
              rows.size() * MOVER_ROW,
              along(mover.scoreBefore().orElseThrow(), scores),
              along(mover.scoreAfter().orElseThrow(), scores)));
    }
    return rows;
  }

  static final int MOVER_ROW = 450;

  private static int along(Rational score, List<Rational> scores) {
    Rational low = scores.get(0);
    Rational span = scores.get(scores.size() - 1).minus(low);
    if (span.signum() == 0) {
      return MIDDLE;
    }
    Rational share = score.minus(low).dividedBy(span).times(Rational.of(WIDTH - 2L * MARGIN));
    return MARGIN + WHOLE.toDecimal(share).intValueExact();
  }

  String ratingMove(Mover mover) {
    return mover.before().equals(mover.after())
        ? title(mover.before())
        : title(mover.before()) + " \u2192 " + title(mover.after());
  }

  /** Where one kind of change alone puts somebody; a dash where that is not known. */
  String alone(Mover mover, Cause cause) {
    return mover.alone().stream()
        .filter(step -> step.kind() == cause.kind())
        .findFirst()
        .map(step -> words().score(step.score()) + " \u00b7 " + title(step.standing()))
        .orElse("\u2014");
  }

  String exact(RoundingSite.Case found) {
    return words().exact(found.exact());
  }

  long others(Moves moves) {
    return moves.other() + moves.gained() + moves.lost();
  }
}
