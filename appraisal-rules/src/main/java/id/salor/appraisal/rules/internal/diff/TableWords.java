package id.salor.appraisal.rules.internal.diff;

import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Interval;
import id.salor.appraisal.policy.KeyCell;
import id.salor.appraisal.policy.OutputCell;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.rules.diff.Change;
import id.salor.appraisal.rules.internal.words.Words;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells how two tables of one name differ: bound by bound for a scale, else cell by cell. */
final class TableWords {

  /** Most cells that are told one by one. */
  private static final int MAX_TOLD = 12;

  /** Most combinations of keys that are looked at. */
  private static final int MAX_COMBINATIONS = 65_536;

  private static final Rational TWO = Rational.of(2);

  /** A sentence about rows. */
  record Told(Text what, Optional<DecisionTable.Row> before, Optional<DecisionTable.Row> after) {}

  /** One value of a key, or a stretch of numbers all of which meet the same rows. */
  private record Piece(Optional<Value> value, Text words, Optional<Interval> stretch) {}

  /** What a scale gives over a stretch. */
  private record Rung(String gives, Interval stretch, DecisionTable.Row row) {}

  private final DecisionTable before;
  private final DecisionTable after;
  private final Schema earlier;
  private final Schema later;

  TableWords(DecisionTable before, Schema earlier, DecisionTable after, Schema later) {
    this.before = before;
    this.after = after;
    this.earlier = earlier;
    this.later = later;
  }

  List<Told> tell() {
    Set<Name> keysBefore = names(before.keys().stream().map(DecisionTable.Key::name).toList());
    Set<Name> keysAfter = names(after.keys().stream().map(DecisionTable.Key::name).toList());
    if (!keysBefore.equals(keysAfter)) {
      return List.of(
          whole(
              TermWords.text(
                  "Tabel %s dibaca menurut %s, dulu menurut %s.",
                  "The table %s is read by %s; it was by %s.",
                  Text.same(after.name().value()),
                  titles(keysAfter, later),
                  titles(keysBefore, earlier))));
    }
    List<Told> told = new ArrayList<>();
    for (DecisionTable.Output output : after.outputs()) {
      if (before.outputIndex(output.name()).isPresent()) {
        told.addAll(tell(output.name()));
      } else {
        told.add(
            column("Kolom baru dalam tabel %s: %s.", "New column in the table %s: %s.", output));
      }
    }
    for (DecisionTable.Output output : before.outputs()) {
      if (after.outputIndex(output.name()).isEmpty()) {
        told.add(
            column(
                "Kolom tabel %s tidak ada lagi: %s.",
                "Column of the table %s that is gone: %s.", output));
      }
    }
    return told;
  }

  private static Set<Name> names(List<Name> names) {
    return new LinkedHashSet<>(names);
  }

  private static Text titles(Set<Name> names, Schema schema) {
    return Words.list(
        names.stream().map(name -> title(name, schema)).toList(), Text.of("dan", "and"));
  }

  private Told column(String id, String en, DecisionTable.Output output) {
    return whole(
        TermWords.text(id, en, Text.same(after.name().value()), title(output.name(), later)));
  }

  private Told whole(Text what) {
    return new Told(what, Optional.of(before.rows().get(0)), Optional.of(after.rows().get(0)));
  }

  /** The title of a column: that of the quantity, input or parameter of this name. */
  private static Text title(Name name, Schema schema) {
    return schema.declarations().entrySet().stream()
        .filter(entry -> entry.getKey().name().equals(name))
        .findFirst()
        .map(entry -> entry.getValue().title())
        .orElse(Text.same(name.value()));
  }

  private List<Told> tell(Name output) {
    if (before.keys().size() == 1 && before.keys().get(0).kind() instanceof Kind.OfNumber) {
      Optional<List<Rung>> earlierScale = scale(before, output);
      Optional<List<Rung>> laterScale = scale(after, output);
      if (earlierScale.isPresent() && laterScale.isPresent()) {
        return scales(output, earlierScale.get(), laterScale.get());
      }
    }
    return cells(output);
  }

  // scales

  /** The rungs of a table each of whose outputs holds over one stretch, from below. */
  private Optional<List<Rung>> scale(DecisionTable table, Name output) {
    int column = table.outputIndex(output).orElseThrow();
    List<Rung> rungs = new ArrayList<>();
    for (DecisionTable.Row row : table.rows()) {
      boolean isRung =
          row.keys().get(0) instanceof KeyCell.Numbers
              && row.outputs().get(column) instanceof OutputCell.Constant;
      if (!isRung) {
        return Optional.empty();
      }
      String gives = ((OutputCell.Constant) row.outputs().get(column)).value().toString();
      rungs.add(new Rung(gives, ((KeyCell.Numbers) row.keys().get(0)).interval(), row));
    }
    rungs.sort((one, other) -> compareLow(one.stretch(), other.stretch()));
    List<Rung> joined = new ArrayList<>();
    for (Rung rung : rungs) {
      Rung last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && last.gives().equals(rung.gives())) {
        Interval both = new Interval(last.stretch().low(), rung.stretch().high());
        joined.set(joined.size() - 1, new Rung(rung.gives(), both, last.row()));
      } else {
        joined.add(rung);
      }
    }
    boolean once = joined.stream().map(Rung::gives).distinct().count() == joined.size();
    return once ? Optional.of(joined) : Optional.empty();
  }

  private static int compareLow(Interval one, Interval other) {
    if (one.low().isEmpty() || other.low().isEmpty()) {
      return Boolean.compare(one.low().isPresent(), other.low().isPresent());
    }
    return one.low().get().number().compareTo(other.low().get().number());
  }

  private List<Told> scales(Name output, List<Rung> earlierScale, List<Rung> laterScale) {
    Text key = title(after.keys().get(0).name(), later);
    List<Told> told = new ArrayList<>();
    List<Rung> fromTop = new ArrayList<>(laterScale);
    Collections.reverse(fromTop);
    for (Rung now : fromTop) {
      Text label = word(now.gives(), output, later);
      Optional<Rung> was = rung(earlierScale, now.gives());
      if (was.isEmpty()) {
        told.add(
            new Told(
                TermWords.text(
                    "%s diberikan untuk %s %s.",
                    "%s is given for %s %s.", label, Words.small(key), stretch(now.stretch())),
                Optional.empty(),
                Optional.of(now.row())));
      } else {
        told.addAll(moved(label, key, was.get(), now, earlierScale, laterScale));
      }
    }
    for (Rung was : earlierScale) {
      if (rung(laterScale, was.gives()).isEmpty()) {
        told.add(
            new Told(
                TermWords.text(
                    "%s tidak ada lagi (dulu %s %s).",
                    "%s is gone (it was %s %s).",
                    word(was.gives(), output, earlier),
                    Words.small(key),
                    stretch(was.stretch())),
                Optional.of(was.row()),
                Optional.empty()));
      }
    }
    return told;
  }

  private static Optional<Rung> rung(List<Rung> scale, String gives) {
    return scale.stream().filter(rung -> rung.gives().equals(gives)).findFirst();
  }

  /** The lower bound tells of a rung; the upper one only where no rung lies above. */
  private List<Told> moved(
      Text label, Text key, Rung was, Rung now, List<Rung> earlierScale, List<Rung> laterScale) {
    List<Told> told = new ArrayList<>();
    if (!was.stretch().low().equals(now.stretch().low())) {
      told.add(
          told(
              "Batas %s: %s %s → %s.",
              "The bound of %s: %s %s → %s.",
              label,
              key,
              low(was.stretch()),
              low(now.stretch()),
              was,
              now));
    }
    boolean isTop =
        isLast(earlierScale, was)
            && isLast(laterScale, now)
            && !was.stretch().high().equals(now.stretch().high());
    if (isTop) {
      told.add(
          told(
              "%s berlaku sampai %s %s, dulu %s.",
              "%s goes up to %s %s; it was %s.",
              label,
              Words.small(key),
              high(now.stretch()),
              high(was.stretch()),
              was,
              now));
    }
    return told;
  }

  private static boolean isLast(List<Rung> scale, Rung rung) {
    return scale.get(scale.size() - 1) == rung;
  }

  private static Told told(
      String id, String en, Text label, Text key, Text one, Text other, Rung was, Rung now) {
    return new Told(
        TermWords.text(id, en, label, Words.small(key), one, other),
        Optional.of(was.row()),
        Optional.of(now.row()));
  }

  private static Text low(Interval stretch) {
    return stretch
        .low()
        .map(
            limit ->
                limit.included()
                    ? Text.same(limit.number().toString())
                    : Text.of("lebih dari " + limit.number(), "more than " + limit.number()))
        .orElse(Text.of("tanpa batas bawah", "no lower bound"));
  }

  private static Text high(Interval stretch) {
    return stretch
        .high()
        .map(
            limit ->
                limit.included()
                    ? Text.same(limit.number().toString())
                    : Text.of("kurang dari " + limit.number(), "less than " + limit.number()))
        .orElse(Text.of("tanpa batas atas", "no upper bound"));
  }

  static Text stretch(Interval stretch) {
    if (stretch.low().equals(stretch.high()) && stretch.low().isPresent()) {
      return Text.same(stretch.low().get().number().toString());
    } else if (stretch.low().isEmpty() && stretch.high().isEmpty()) {
      return Text.of("berapa pun", "of any size");
    } else if (stretch.low().isEmpty()) {
      return stretch.high().get().included()
          ? TermWords.text("paling banyak %s", "at most %s", high(stretch))
          : high(stretch);
    } else if (stretch.high().isEmpty()) {
      return stretch.low().get().included()
          ? TermWords.text("paling sedikit %s", "at least %s", low(stretch))
          : low(stretch);
    }
    return TermWords.text("%s sampai %s", "%s to %s", low(stretch), high(stretch));
  }

  private Text word(String gives, Name output, Schema schema) {
    Kind kind =
        after.outputs().stream()
            .filter(column -> column.name().equals(output))
            .findFirst()
            .orElseThrow()
            .kind();
    return kind instanceof Kind.OfLabel of
        ? schema
            .labelSet(of.set())
            .flatMap(set -> set.member(Label.of(gives)))
            .map(LabelSet.Member::title)
            .orElse(Text.same(gives))
        : Text.same(gives);
  }

  // cells

  /** A combination of keys that gives something else. */
  private record Cell(
      List<Piece> pieces,
      Optional<DecisionTable.Row> was,
      Optional<DecisionTable.Row> now,
      Text gave,
      Text gives) {

    boolean isLike(Cell other, int axis) {
      for (int i = 0; i < pieces.size(); i++) {
        if (i != axis && !pieces.get(i).equals(other.pieces.get(i))) {
          return false;
        }
      }
      return gave.equals(other.gave) && gives.equals(other.gives);
    }
  }

  private List<Told> cells(Name output) {
    List<List<Piece>> axes = new ArrayList<>();
    long combinations = 1;
    for (DecisionTable.Key key : before.keys()) {
      axes.add(pieces(key));
      combinations *= axes.get(axes.size() - 1).size();
      if (combinations > MAX_COMBINATIONS) {
        return List.of(
            whole(
                TermWords.text(
                    "Isi tabel %s berubah: dulu "
                        + before.rows().size()
                        + " baris, kini "
                        + after.rows().size()
                        + ".",
                    "The table %s has changed: it had "
                        + before.rows().size()
                        + " rows and now has "
                        + after.rows().size()
                        + ".",
                    Text.same(after.name().value()))));
      }
    }
    List<Cell> changed = new ArrayList<>();
    walk(axes, new ArrayList<>(), output, changed);
    List<Cell> joined = joined(changed, axes.size());
    List<Told> told = new ArrayList<>();
    for (Cell cell : joined.subList(0, Math.min(MAX_TOLD, joined.size()))) {
      told.add(
          new Told(
              TermWords.text(
                  "%s untuk %s: %s → %s.",
                  "%s for %s: %s → %s.",
                  title(output, later),
                  keys(cell),
                  cell.gave(),
                  cell.gives()),
              cell.was(),
              cell.now()));
    }
    if (joined.size() > MAX_TOLD) {
      int more = joined.size() - MAX_TOLD;
      told.add(
          whole(
              TermWords.text(
                  "… dan " + more + " sel lain dari tabel %s.",
                  "… and " + more + " more cells of the table %s.",
                  Text.same(after.name().value()))));
    }
    return told;
  }

  private Text keys(Cell cell) {
    List<Text> parts = new ArrayList<>();
    for (int i = 0; i < cell.pieces().size(); i++) {
      Text key = Words.small(title(before.keys().get(i).name(), later));
      Text piece = cell.pieces().get(i).words();
      parts.add(Text.of(key.id() + " " + piece.id(), key.en() + " " + piece.en()));
    }
    return Words.list(parts, Text.of("dan", "and"));
  }

  private List<Piece> pieces(DecisionTable.Key key) {
    int other = keyIndex(after, key.name());
    if (key.kind() instanceof Kind.OfLabel of) {
      Set<Label> labels = new LinkedHashSet<>(earlier.labelSet(of.set()).orElseThrow().labels());
      if (after.keys().get(other).kind() instanceof Kind.OfLabel now) {
        labels.addAll(later.labelSet(now.set()).orElseThrow().labels());
      }
      return labels.stream()
          .map(
              label ->
                  new Piece(
                      Optional.of(new Value.OfLabel(label, Optional.empty())),
                      Text.same(label.value()),
                      Optional.empty()))
          .toList();
    } else if (key.kind() instanceof Kind.OfTruth) {
      return List.of(truth(Value.TRUE), truth(Value.FALSE));
    }
    return numbers(keyIndex(before, key.name()), other);
  }

  private static Piece truth(Value.OfTruth value) {
    return new Piece(Optional.of(value), value.word(), Optional.empty());
  }

  private static int keyIndex(DecisionTable table, Name name) {
    for (int i = 0; i < table.keys().size(); i++) {
      if (table.keys().get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no key " + name + " in " + table.name());
  }

  private List<Piece> numbers(int key, int other) {
    TreeSet<Rational> bounds = new TreeSet<>();
    collect(before, key, bounds);
    collect(after, other, bounds);
    List<Piece> pieces = new ArrayList<>();
    Optional<Interval.Limit> from = Optional.empty();
    for (Rational bound : bounds) {
      Optional<Interval.Limit> open = Optional.of(new Interval.Limit(bound, false));
      Optional<Interval.Limit> closed = Optional.of(new Interval.Limit(bound, true));
      pieces.add(piece(new Interval(from, open)));
      pieces.add(piece(new Interval(closed, closed)));
      from = open;
    }
    pieces.add(piece(new Interval(from, Optional.empty())));
    return pieces;
  }

  private static void collect(DecisionTable table, int key, Set<Rational> bounds) {
    for (DecisionTable.Row row : table.rows()) {
      if (row.keys().get(key) instanceof KeyCell.Numbers cell) {
        cell.interval().low().ifPresent(limit -> bounds.add(limit.number()));
        cell.interval().high().ifPresent(limit -> bounds.add(limit.number()));
      }
    }
  }

  private static Piece piece(Interval stretch) {
    Optional<Rational> low = stretch.low().map(Interval.Limit::number);
    Optional<Rational> high = stretch.high().map(Interval.Limit::number);
    Rational inside =
        low.isPresent() && high.isPresent()
            ? low.get().plus(high.get()).dividedBy(TWO)
            : low.map(number -> number.plus(Rational.ONE))
                .or(() -> high.map(number -> number.minus(Rational.ONE)))
                .orElse(Rational.ZERO);
    return new Piece(Optional.of(Value.of(inside)), stretch(stretch), Optional.of(stretch));
  }

  private void walk(List<List<Piece>> axes, List<Piece> chosen, Name output, List<Cell> changed) {
    if (chosen.size() < axes.size()) {
      for (Piece piece : axes.get(chosen.size())) {
        chosen.add(piece);
        walk(axes, chosen, output, changed);
        chosen.remove(chosen.size() - 1);
      }
      return;
    }
    List<Value> keys = chosen.stream().map(piece -> piece.value().orElseThrow()).toList();
    List<Value> keysAfter =
        after.keys().stream().map(key -> keys.get(keyIndex(before, key.name()))).toList();
    Optional<DecisionTable.Row> was = before.firstFit(keys);
    Optional<DecisionTable.Row> now = after.firstFit(keysAfter);
    Text gave = cell(before, was, output, earlier);
    Text gives = cell(after, now, output, later);
    if (!gave.equals(gives)) {
      changed.add(new Cell(List.copyOf(chosen), was, now, gave, gives));
    }
  }

  private Text cell(
      DecisionTable table, Optional<DecisionTable.Row> row, Name output, Schema schema) {
    if (row.isEmpty()) {
      return Text.of("tidak ada", "nothing");
    }
    OutputCell cell = row.get().outputs().get(table.outputIndex(output).orElseThrow());
    if (cell instanceof OutputCell.Constant constant) {
      return constant.value() instanceof Value.OfLabel label
          ? word(label.label().value(), output, schema)
          : Words.value(constant.value());
    } else if (cell instanceof OutputCell.Line line) {
      return straight(line, row.get());
    } else if (cell instanceof OutputCell.Computed computed) {
      return new Words(schema).formula(computed.formula(), List.of());
    }
    return cell instanceof OutputCell.Absent
        ? Text.of("tidak berlaku", "not applicable")
        : Text.of("tidak ditentukan", "not determined");
  }

  private static Text straight(OutputCell.Line line, DecisionTable.Row row) {
    Text along = DecisionTable.stretch(row).map(TableWords::stretch).orElse(Text.EMPTY);
    return Text.of(
        "garis lurus dari " + line.start() + " ke " + line.end() + " sepanjang " + along.id(),
        "a straight line from " + line.start() + " to " + line.end() + " along " + along.en());
  }

  /** Neighbouring pieces of which the same is said are told once. */
  private static List<Cell> joined(List<Cell> cells, int axes) {
    List<Cell> all = new ArrayList<>(cells);
    for (int axis = 0; axis < axes; axis++) {
      Map<Object, Cell> joined = new LinkedHashMap<>();
      int number = 0;
      Cell last = null;
      for (Cell cell : all) {
        Optional<Piece> both = last == null ? Optional.empty() : together(last, cell, axis);
        if (both.isPresent()) {
          List<Piece> pieces = new ArrayList<>(last.pieces());
          pieces.set(axis, both.get());
          last = new Cell(pieces, last.was(), last.now(), last.gave(), last.gives());
          joined.put(number, last);
        } else {
          last = cell;
          joined.put(++number, cell);
        }
      }
      all = new ArrayList<>(joined.values());
    }
    return all;
  }

  private static Optional<Piece> together(Cell one, Cell other, int axis) {
    Optional<Interval> left = one.pieces().get(axis).stretch();
    Optional<Interval> right = other.pieces().get(axis).stretch();
    boolean touching =
        left.isPresent()
            && right.isPresent()
            && left.get()
                .high()
                .map(Interval.Limit::number)
                .equals(right.get().low().map(Interval.Limit::number))
            && one.isLike(other, axis);
    if (!touching) {
      return Optional.empty();
    }
    Interval both = new Interval(left.get().low(), right.get().high());
    return Optional.of(new Piece(one.pieces().get(axis).value(), stretch(both), Optional.of(both)));
  }

  /** The topic under which a table's change is told: a scale of labels, or rows and cells. */
  static Change.Topic topic(DecisionTable table) {
    boolean isScale =
        table.keys().size() == 1
            && table.keys().get(0).kind() instanceof Kind.OfNumber
            && table.outputs().stream().allMatch(column -> column.kind() instanceof Kind.OfLabel);
    return isScale ? Change.Topic.LABELS : Change.Topic.TABLES;
  }
}
