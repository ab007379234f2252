package id.salor.appraisal.rules.internal.meaning;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Interval;
import id.salor.appraisal.policy.KeyCell;
import id.salor.appraisal.policy.OutputCell;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Rounding;
import id.salor.appraisal.value.ScoreRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What reading a table means: which stretches of its keys give what, whatever rows say so.
 *
 * <p>The bounds of the rows cut each key into pieces, as the proof of coverage does; pieces that
 * give the same are put together again. What is left does not depend on the order of rows, on how
 * they were split, or on rows that are never met.
 */
final class Tables {

  /** Most pieces of a table before it is left as it is written. */
  private static final int MAX_PIECES = 65_536;

  private static final Rational TWO = Rational.of(2);
  private static final Rounding DOWN = Rounding.of(0, Rounding.Mode.DOWN);

  /** Which labels lead to which part. */
  private record ByLabel(List<String> labels) {}

  /** Which stretches of a number lead to which part. */
  private record ByNumber(List<Interval> stretches) {}

  /** A table whose keys may be no value, in which case the outcome is that of the key. */
  private record Keyed(int keys) {}

  private record AsWritten(List<String> rows) {}

  /** A key column, with its place among the columns and what it is read by. */
  private record Column(int index, DecisionTable.Key key, Node node, ScoreRange domain) {}

  /** A row with the cell of the wanted output. */
  private record Line(DecisionTable.Row row, OutputCell cell) {}

  private final Translation translation;
  private final Nodes nodes;

  Tables(Translation translation) {
    this.translation = translation;
    this.nodes = translation.nodes;
  }

  /** What a look-up gives. */
  Node lookUp(Formula.Lookup lookup, Translation.View view) {
    DecisionTable table = translation.terms.tables().get(lookup.table());
    int output = table.outputIndex(lookup.output()).orElseThrow();
    List<Node> keys = lookup.keys().stream().map(key -> translation.formula(key, view)).toList();
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      columns.add(
          new Column(i, table.keys().get(i), keys.get(i), domainOf(lookup.keys().get(i), view)));
    }
    columns.sort(Comparator.comparing(Column::node, Nodes.BY_ID).thenComparing(Column::index));
    List<Line> lines =
        table.rows().stream().map(row -> new Line(row, row.outputs().get(output))).toList();
    Reading reading = new Reading(table, keys, view);
    Optional<Node> tree = reading.tree(columns, lines);
    List<Node> unsure = keys.stream().filter(key -> !key.isSure()).distinct().toList();
    Node body = tree.orElseGet(() -> asWritten(table, output, keys));
    if (unsure.isEmpty()) {
      return body;
    }
    List<Node> parts = new ArrayList<>(List.of(body));
    parts.addAll(Nodes.sorted(unsure));
    return nodes.of(new Keyed(unsure.size()), parts, false, Nodes.allApplicable(parts));
  }

  /** What an output of a table says of its keys, taken by their names and declared domains. */
  Node ofKeys(DecisionTable table, Name output) {
    List<Node> keys =
        table.keys().stream()
            .map(key -> nodes.of(List.of("key", key.name()), List.of(), true, true))
            .toList();
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      columns.add(new Column(i, table.keys().get(i), keys.get(i), table.keys().get(i).domain()));
    }
    columns.sort(Comparator.comparing(Column::node, Nodes.BY_ID));
    int index = table.outputIndex(output).orElseThrow();
    List<Line> lines =
        table.rows().stream().map(row -> new Line(row, row.outputs().get(index))).toList();
    return new Reading(table, keys, Translation.View.of(List.of()))
        .tree(columns, lines)
        .orElseGet(() -> asWritten(table, index, keys));
  }

  private Node asWritten(DecisionTable table, int output, List<Node> keys) {
    List<String> rows =
        table.rows().stream().map(row -> row.keys() + " " + row.outputs().get(output)).toList();
    return nodes.of(new AsWritten(rows), keys, false, false);
  }

  /** The numbers that a key really can be; all where it is more than a name. */
  private ScoreRange domainOf(Formula key, Translation.View view) {
    return key instanceof Formula.Reference reference && !view.bound().containsKey(reference.name())
        ? translation
            .schema
            .find(view.names(), reference.name())
            .flatMap(translation.schema::declaration)
            .map(Declaration::range)
            .orElse(ScoreRange.ANY)
        : ScoreRange.ANY;
  }

  /** One way of reading a table. */
  private final class Reading {

    private final DecisionTable table;
    private final List<Node> keys;
    private final Translation.View view;
    private int pieces;

    Reading(DecisionTable table, List<Node> keys, Translation.View view) {
      this.table = table;
      this.keys = keys;
      this.view = view;
    }

    /**
     * What the rows that are left give for the columns that are left; empty if that is too much.
     */
    Optional<Node> tree(List<Column> columns, List<Line> lines) {
      if (++pieces > MAX_PIECES) {
        return Optional.empty();
      }
      if (lines.isEmpty()) {
        return Optional.of(nodes.of("no row", List.of(), false, true));
      }
      if (columns.isEmpty()) {
        return Optional.of(leaf(lines.get(0)));
      }
      Column column = columns.get(0);
      List<Column> rest = columns.subList(1, columns.size());
      Optional<Value> fixed = Nodes.constantOf(column.node()).filter(Value::isProper);
      if (fixed.isPresent()) {
        return tree(rest, fitting(lines, column, fixed.get()));
      }
      if (column.key().kind() instanceof Kind.OfLabel of) {
        return byLabel(column, rest, lines, labels(of));
      } else if (column.key().kind() instanceof Kind.OfTruth) {
        Optional<Node> yes = tree(rest, fitting(lines, column, Value.TRUE));
        Optional<Node> no = tree(rest, fitting(lines, column, Value.FALSE));
        return yes.isPresent() && no.isPresent()
            ? Optional.of(
                yes.get() == no.get()
                    ? yes.get()
                    : nodes.choice(column.node(), yes.get(), no.get()))
            : Optional.empty();
      }
      return byNumber(column, rest, lines);
    }

    private List<Label> labels(Kind.OfLabel of) {
      return translation.schema.labelSet(of.set()).orElseThrow().labels();
    }

    private static List<Line> fitting(List<Line> lines, Column column, Value value) {
      return lines.stream()
          .filter(line -> line.row().keys().get(column.index()).fits(value))
          .toList();
    }

    private Optional<Node> byLabel(
        Column column, List<Column> rest, List<Line> lines, List<Label> labels) {
      Map<Node, List<String>> leading = new LinkedHashMap<>();
      for (Label label : labels) {
        Optional<Node> part =
            tree(rest, fitting(lines, column, new Value.OfLabel(label, Optional.empty())));
        if (part.isEmpty()) {
          return Optional.empty();
        }
        leading.computeIfAbsent(part.get(), node -> new ArrayList<>()).add(label.value());
      }
      if (leading.size() == 1) {
        return Optional.of(leading.keySet().iterator().next());
      }
      Map<String, Node> inOrder = new TreeMap<>();
      leading.forEach(
          (node, words) -> inOrder.put(words.stream().sorted().toList().toString(), node));
      return Optional.of(
          split(new ByLabel(List.copyOf(inOrder.keySet())), column, inOrder.values()));
    }

    private Node split(Object operation, Column column, Collection<Node> parts) {
      List<Node> all = new ArrayList<>(List.of(column.node()));
      all.addAll(parts);
      List<Node> leaves = all.subList(1, all.size());
      return nodes.of(
          operation,
          all,
          column.node().isSure() && Nodes.allSure(leaves),
          Nodes.allApplicable(leaves));
    }

    private Optional<Node> byNumber(Column column, List<Column> rest, List<Line> lines) {
      Merging merging = new Merging(nodes, column.node());
      for (Interval piece : piecesOf(column, lines)) {
        Rational inside = numberIn(piece);
        Optional<Node> part = tree(rest, fitting(lines, column, Value.of(inside)));
        if (part.isEmpty()) {
          return part;
        }
        merging.add(piece, part.get());
      }
      List<Interval> stretches = merging.stretches();
      if (stretches.size() == 1) {
        return Optional.of(merging.parts().get(0));
      }
      return Optional.of(split(new ByNumber(stretches), column, merging.parts()));
    }

    /** The cell of a row that is met. */
    private Node leaf(Line line) {
      OutputCell cell = line.cell();
      if (cell instanceof OutputCell.Constant constant) {
        return nodes.constant(constant.value());
      } else if (cell instanceof OutputCell.Line straight) {
        return straight(straight, line.row());
      } else if (cell instanceof OutputCell.Computed computed) {
        Map<Name, Node> bound = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
          bound.put(table.keys().get(i).name(), keys.get(i));
        }
        return translation.formula(computed.formula(), view.inCell(bound));
      } else if (cell instanceof OutputCell.Absent) {
        return nodes.constant(Value.NOT_APPLICABLE);
      }
      return translation.undetermined();
    }

    private Node straight(OutputCell.Line line, DecisionTable.Row row) {
      int key = 0;
      while (!(row.keys().get(key) instanceof KeyCell.Numbers)) {
        key++;
      }
      Interval stretch = ((KeyCell.Numbers) row.keys().get(key)).interval();
      Rational low = stretch.low().orElseThrow().number();
      Rational high = stretch.high().orElseThrow().number();
      if (low.equals(high)) {
        return nodes.number(line.start());
      }
      Rational rise = line.end().minus(line.start()).dividedBy(high.minus(low));
      return nodes.plus(
          nodes.number(line.start()),
          nodes.scaled(nodes.minus(keys.get(key), nodes.number(low)), rise));
    }
  }

  /** The pieces of a number key that exist, from below. */
  private static List<Interval> piecesOf(Column column, List<Line> lines) {
    TreeSet<Rational> bounds = new TreeSet<>();
    for (Line line : lines) {
      if (line.row().keys().get(column.index()) instanceof KeyCell.Numbers cell) {
        cell.interval().low().ifPresent(limit -> bounds.add(limit.number()));
        cell.interval().high().ifPresent(limit -> bounds.add(limit.number()));
      }
    }
    ScoreRange domain = column.domain();
    domain.lowest().ifPresent(bounds::add);
    domain.highest().ifPresent(bounds::add);
    List<Interval> pieces = new ArrayList<>();
    Optional<Rational> before = Optional.empty();
    for (Rational bound : bounds) {
      between(before, Optional.of(bound), domain).ifPresent(pieces::add);
      if (domain.isWithin(bound) && domain.isOnGrid(bound)) {
        pieces.add(closed(bound, bound));
      }
      before = Optional.of(bound);
    }
    between(before, Optional.empty(), domain).ifPresent(pieces::add);
    return pieces;
  }

  static Interval closed(Rational low, Rational high) {
    return new Interval(
        Optional.of(new Interval.Limit(low, true)), Optional.of(new Interval.Limit(high, true)));
  }

  /** The open stretch between two bounds; on a grid, from its first to its last number. */
  private static Optional<Interval> between(
      Optional<Rational> low, Optional<Rational> high, ScoreRange domain) {
    boolean outside =
        (low.isPresent()
                && domain.highest().filter(top -> top.compareTo(low.get()) <= 0).isPresent())
            || (high.isPresent()
                && domain.lowest().filter(floor -> floor.compareTo(high.get()) >= 0).isPresent())
            || (low.isEmpty() && domain.lowest().isPresent())
            || (high.isEmpty() && domain.highest().isPresent());
    if (outside) {
      return Optional.empty();
    }
    if (domain.step().isEmpty()) {
      return Optional.of(
          new Interval(
              low.map(number -> new Interval.Limit(number, false)),
              high.map(number -> new Interval.Limit(number, false))));
    }
    Rational step = domain.step().get();
    Optional<Rational> first =
        low.map(number -> DOWN.apply(number.dividedBy(step)).plus(Rational.ONE).times(step));
    Optional<Rational> last =
        high.map(
            number ->
                DOWN.apply(number.negate().dividedBy(step))
                    .plus(Rational.ONE)
                    .times(step)
                    .negate());
    boolean none = first.isPresent() && last.isPresent() && first.get().compareTo(last.get()) > 0;
    return none
        ? Optional.empty()
        : Optional.of(
            new Interval(
                first.map(number -> new Interval.Limit(number, true)),
                last.map(number -> new Interval.Limit(number, true))));
  }

  /** A number within a piece. */
  private static Rational numberIn(Interval piece) {
    Optional<Rational> low = piece.low().map(Interval.Limit::number);
    Optional<Rational> high = piece.high().map(Interval.Limit::number);
    if (low.isPresent() && piece.low().get().included()) {
      return low.get();
    } else if (high.isPresent() && piece.high().get().included()) {
      return high.get();
    } else if (low.isPresent() && high.isPresent()) {
      return low.get().plus(high.get()).dividedBy(TWO);
    }
    return low.map(number -> number.plus(Rational.ONE))
        .or(() -> high.map(number -> number.minus(Rational.ONE)))
        .orElse(Rational.ZERO);
  }

  /** Puts neighbouring pieces together again where one of them says what the other does. */
  private static final class Merging {

    private final Nodes nodes;
    private final Node key;
    private final List<Interval> stretches = new ArrayList<>();
    private final List<Node> parts = new ArrayList<>();

    Merging(Nodes nodes, Node key) {
      this.nodes = nodes;
      this.key = key;
    }

    List<Interval> stretches() {
      return stretches;
    }

    List<Node> parts() {
      return parts;
    }

    void add(Interval piece, Node part) {
      int last = stretches.size() - 1;
      if (last >= 0) {
        Optional<Node> together = together(stretches.get(last), parts.get(last), piece, part);
        if (together.isPresent()) {
          stretches.set(last, new Interval(stretches.get(last).low(), piece.high()));
          parts.set(last, together.get());
          return;
        }
      }
      stretches.add(piece);
      parts.add(pointOf(piece).flatMap(number -> nodes.with(part, key, number)).orElse(part));
    }

    private Optional<Node> together(Interval before, Node said, Interval piece, Node part) {
      if (said == part) {
        return Optional.of(said);
      }
      Optional<Rational> point = pointOf(piece);
      if (point.isPresent() && isSameAt(point.get(), said, part)) {
        return Optional.of(said);
      }
      Optional<Rational> earlier = pointOf(before);
      return earlier.isPresent() && isSameAt(earlier.get(), said, part)
          ? Optional.of(part)
          : Optional.empty();
    }

    private static Optional<Rational> pointOf(Interval piece) {
      return piece.low().equals(piece.high())
          ? piece.low().map(Interval.Limit::number)
          : Optional.empty();
    }

    private boolean isSameAt(Rational number, Node one, Node other) {
      Optional<Node> left = nodes.with(one, key, number);
      return left.isPresent() && left.equals(nodes.with(other, key, number));
    }
  }
}
