package id.salor.appraisal.rules.internal.guide;

import id.salor.appraisal.formula.EvaluationScope;
import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.KeyCell;
import id.salor.appraisal.policy.OutputCell;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.rules.guide.GuideTable;
import id.salor.appraisal.rules.internal.words.Words;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Finds what can be drawn of a table, by asking it for every stretch of its number. */
final class Drawing {

  /** Most bounds that a picture shows; a longer table is read better as one. */
  private static final int MAX_CUTS = 64;

  /** Most pictures of one table. */
  private static final int MAX_CASES = 8;

  private static final int MAX_CELLS = 64;
  private static final Rational TWO = Rational.of(2);
  private static final LocalDate ANY_DAY = LocalDate.EPOCH;

  private final DecisionTable table;
  private final Schema schema;
  private final Phrases phrases;
  private final Words words;

  Drawing(DecisionTable table, Schema schema) {
    this.table = table;
    this.schema = schema;
    this.phrases = new Phrases(schema);
    this.words = Words.forReaders(schema);
  }

  /** A stretch of the number along which one row holds. */
  private record Piece(
      Optional<Phrases.Edge> from,
      Optional<Phrases.Edge> until,
      DecisionTable.Row row,
      OutputCell cell) {}

  // what a row says, in words

  Text key(int column, KeyCell cell) {
    if (cell instanceof KeyCell.Numbers numbers) {
      return numbers(column, numbers);
    } else if (cell instanceof KeyCell.Labels labels) {
      return Words.list(
          labels.labels().stream().map(label -> label(table.keys().get(column), label)).toList(),
          Text.of("atau", "or"));
    } else if (cell instanceof KeyCell.Truth truth) {
      return Value.of(truth.truth()).word();
    }
    return Text.of("apa pun", "any");
  }

  private static Text numbers(int column, KeyCell.Numbers cell) {
    return Phrases.range(
        cell.interval().low().map(end -> new Phrases.Edge(end.number(), end.included())),
        cell.interval().high().map(end -> new Phrases.Edge(end.number(), end.included())));
  }

  private Text label(DecisionTable.Key key, Label label) {
    return set(key.kind())
        .flatMap(set -> set.member(label))
        .map(LabelSet.Member::title)
        .orElse(Text.same(label.value()));
  }

  private Optional<LabelSet> set(Kind kind) {
    return kind instanceof Kind.OfLabel of ? schema.labelSet(of.set()) : Optional.empty();
  }

  GuideTable.Cell output(int column, OutputCell cell) {
    Kind kind = table.outputs().get(column).kind();
    if (cell instanceof OutputCell.Constant constant) {
      return constant(kind, constant.value());
    } else if (cell instanceof OutputCell.Line line) {
      boolean rises = line.start().compareTo(line.end()) <= 0;
      return plain(
          Phrases.fill(
              rises ? "naik lurus dari %s ke %s" : "turun lurus dari %s ke %s",
              rises ? "rises evenly from %s to %s" : "falls evenly from %s to %s",
              Words.number(line.start()),
              Words.number(line.end())));
    } else if (cell instanceof OutputCell.Computed computed) {
      List<Name> level =
          phrases.anywhere(table.keys().get(0).name()).map(Path::groups).orElse(List.of());
      return plain(words.formula(computed.formula(), level));
    } else if (cell instanceof OutputCell.Hole) {
      return new GuideTable.Cell(
          Text.of("tidak ditentukan oleh teks", "not determined by the text"),
          Optional.empty(),
          Optional.empty(),
          true);
    }
    return plain(Text.of("tidak berlaku", "not applicable"));
  }

  private static GuideTable.Cell plain(Text text) {
    return new GuideTable.Cell(text, Optional.empty(), Optional.empty(), false);
  }

  private GuideTable.Cell constant(Kind kind, Value value) {
    Optional<LabelSet> set = set(kind);
    if (value instanceof Value.OfLabel label && set.isPresent()) {
      int place = set.get().labels().indexOf(label.label());
      Text text =
          set.get()
              .member(label.label())
              .map(LabelSet.Member::title)
              .orElse(Text.same(label.toString()));
      return new GuideTable.Cell(
          text,
          Optional.of(new GuideTable.Rank(place, set.get().members().size())),
          Optional.empty(),
          false);
    }
    Optional<Rational> number =
        value instanceof Value.OfNumber of ? Optional.of(of.number()) : Optional.empty();
    return new GuideTable.Cell(Phrases.value(value), Optional.empty(), number, false);
  }

  // pictures

  Optional<GuideTable.Matrix> matrix() {
    boolean fits =
        table.keys().size() == 2
            && table.outputs().size() == 1
            && table.keys().stream().allMatch(key -> set(key.kind()).isPresent());
    if (!fits) {
      return Optional.empty();
    }
    LabelSet down = set(table.keys().get(0).kind()).orElseThrow();
    LabelSet across = set(table.keys().get(1).kind()).orElseThrow();
    if (down.members().size() * across.members().size() > MAX_CELLS) {
      return Optional.empty();
    }
    List<List<GuideTable.Cell>> cells = new ArrayList<>();
    for (Label line : down.labels()) {
      List<GuideTable.Cell> row = new ArrayList<>();
      for (Label column : across.labels()) {
        row.add(
            table
                .firstFit(List.of(Value.of(line, down), Value.of(column, across)))
                .map(found -> output(0, found.outputs().get(0)))
                .orElse(plain(Text.same("\u2014"))));
      }
      cells.add(row);
    }
    return Optional.of(
        new GuideTable.Matrix(
            phrases.titleAnywhere(table.keys().get(1).name()),
            titles(across),
            phrases.titleAnywhere(table.keys().get(0).name()),
            titles(down),
            cells));
  }

  private static List<Text> titles(LabelSet set) {
    return set.members().stream().map(LabelSet.Member::title).toList();
  }

  /** The one key that is a number, where the others have few values. */
  private Optional<Integer> numberKey() {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < table.keys().size(); i++) {
      if (table.keys().get(i).kind() instanceof Kind.OfNumber) {
        numbers.add(i);
      }
    }
    return numbers.size() == 1 && table.outputs().size() == 1
        ? Optional.of(numbers.get(0))
        : Optional.empty();
  }

  /** What belongs to one case of the other keys. */
  private record Case(Text given, List<Value> keys) {}

  private List<Case> cases(int number) {
    List<Case> cases = List.of(new Case(Text.EMPTY, List.of()));
    for (int i = 0; i < table.keys().size(); i++) {
      List<Case> more = new ArrayList<>();
      for (Case known : cases) {
        for (Value value : i == number ? List.<Value>of(Value.of(Rational.ZERO)) : values(i)) {
          List<Value> keys = new ArrayList<>(known.keys());
          keys.add(value);
          more.add(new Case(i == number ? known.given() : given(known.given(), i, value), keys));
        }
      }
      cases = more;
      if (cases.isEmpty() || cases.size() > MAX_CASES) {
        return List.of();
      }
    }
    return cases;
  }

  private Text given(Text before, int column, Value value) {
    Text here =
        Phrases.fill(
            "%s: %s",
            "%s: %s", phrases.titleAnywhere(table.keys().get(column).name()), Words.value(value));
    return before.isEmpty() ? here : Phrases.fill("%s; %s", "%s; %s", before, here);
  }

  private List<Value> values(int column) {
    Kind kind = table.keys().get(column).kind();
    if (kind instanceof Kind.OfTruth) {
      return List.of(Value.TRUE, Value.FALSE);
    }
    return set(kind)
        .map(set -> set.labels().stream().map(label -> (Value) Value.of(label, set)).toList())
        .orElse(List.of());
  }

  List<GuideTable.Ladder> ladders() {
    List<GuideTable.Ladder> ladders = new ArrayList<>();
    Optional<Integer> number = numberKey();
    if (number.isEmpty() || hasLines()) {
      return ladders;
    }
    for (Case one : cases(number.get())) {
      List<Piece> pieces = pieces(number.get(), one.keys());
      if (pieces.size() > 1) {
        ladders.add(
            new GuideTable.Ladder(
                one.given(), withUnit(table.keys().get(number.get()).name()), bands(pieces)));
      }
    }
    return ladders;
  }

  private boolean hasLines() {
    return table.rows().stream()
        .flatMap(row -> row.outputs().stream())
        .anyMatch(cell -> cell instanceof OutputCell.Line || cell instanceof OutputCell.Computed);
  }

  private Text axis(int number) {
    return phrases.titleAnywhere(table.keys().get(number).name());
  }

  /** Neighbours that lead to the same are one. */
  private List<GuideTable.Band> bands(List<Piece> pieces) {
    List<Piece> merged = new ArrayList<>();
    for (Piece piece : pieces) {
      Piece last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && last.cell().equals(piece.cell())) {
        merged.set(
            merged.size() - 1, new Piece(last.from(), piece.until(), last.row(), last.cell()));
      } else {
        merged.add(piece);
      }
    }
    return merged.stream()
        .map(
            piece ->
                new GuideTable.Band(
                    piece.from().map(Phrases.Edge::number),
                    piece.until().map(Phrases.Edge::number),
                    Phrases.range(piece.from(), piece.until()),
                    output(0, piece.cell())))
        .toList();
  }

  /** Every stretch between the bounds of rows, and every bound, with the row that holds there. */
  private List<Piece> pieces(int number, List<Value> keys) {
    DecisionTable.Key key = table.keys().get(number);
    TreeSet<Rational> cuts = new TreeSet<>();
    for (DecisionTable.Row row : table.rows()) {
      if (row.keys().get(number) instanceof KeyCell.Numbers cell) {
        cell.interval().low().ifPresent(end -> cuts.add(end.number()));
        cell.interval().high().ifPresent(end -> cuts.add(end.number()));
      }
    }
    key.domain().lowest().ifPresent(cuts::add);
    key.domain().highest().ifPresent(cuts::add);
    List<Piece> pieces = new ArrayList<>();
    if (cuts.isEmpty() || cuts.size() > MAX_CUTS) {
      return pieces;
    }
    List<Rational> sorted = new ArrayList<>(cuts);
    add(pieces, number, keys, Optional.empty(), Optional.of(open(sorted.get(0))));
    for (int i = 0; i < sorted.size(); i++) {
      Optional<Phrases.Edge> here = Optional.of(new Phrases.Edge(sorted.get(i), true));
      add(pieces, number, keys, here, here);
      Optional<Phrases.Edge> next =
          i + 1 < sorted.size() ? Optional.of(open(sorted.get(i + 1))) : Optional.empty();
      add(pieces, number, keys, Optional.of(open(sorted.get(i))), next);
    }
    return pieces;
  }

  private static Phrases.Edge open(Rational number) {
    return new Phrases.Edge(number, false);
  }

  private void add(
      List<Piece> pieces,
      int number,
      List<Value> keys,
      Optional<Phrases.Edge> from,
      Optional<Phrases.Edge> until) {
    Optional<Rational> inside = inside(table.keys().get(number), from, until);
    if (inside.isEmpty()) {
      return;
    }
    List<Value> asked = new ArrayList<>(keys);
    asked.set(number, Value.of(inside.get()));
    Optional<DecisionTable.Row> row = table.firstFit(asked);
    if (row.isEmpty()) {
      return;
    }
    Piece piece = new Piece(from, until, row.get(), row.get().outputs().get(0));
    Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
    if (last != null && last.row() == piece.row()) {
      pieces.set(
          pieces.size() - 1, new Piece(last.from(), piece.until(), piece.row(), piece.cell()));
    } else {
      pieces.add(piece);
    }
  }

  /** A number of the key that lies in a stretch, if it has one. */
  private static Optional<Rational> inside(
      DecisionTable.Key key, Optional<Phrases.Edge> from, Optional<Phrases.Edge> until) {
    Rational step = key.domain().step().orElse(Rational.ONE);
    Rational found;
    if (from.isPresent() && from.equals(until)) {
      found = from.get().number();
    } else if (from.isEmpty()) {
      found = below(until.orElseThrow().number(), step);
    } else if (until.isEmpty()) {
      found = above(from.get().number(), step);
    } else if (key.domain().step().isPresent()) {
      found = above(from.get().number(), step);
      if (found.compareTo(until.get().number()) >= 0) {
        return Optional.empty();
      }
    } else {
      found = from.get().number().plus(until.get().number()).dividedBy(TWO);
    }
    return Optional.of(found)
        .filter(number -> key.domain().isWithin(number) && key.domain().isOnGrid(number));
  }

  /** The next number of a grid. */
  private static Rational above(Rational number, Rational step) {
    return floor(number.dividedBy(step)).plus(Rational.ONE).times(step);
  }

  private static Rational below(Rational number, Rational step) {
    return floor(number.negate().dividedBy(step)).plus(Rational.ONE).times(step).negate();
  }

  private static Rational floor(Rational number) {
    BigInteger[] parts = number.numerator().divideAndRemainder(number.denominator());
    BigInteger whole = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    return Rational.of(whole, BigInteger.ONE);
  }

  List<GuideTable.Curve> curves() {
    List<GuideTable.Curve> curves = new ArrayList<>();
    Optional<Integer> number = numberKey();
    boolean fits =
        number.isPresent() && hasLines() && table.outputs().get(0).kind() instanceof Kind.OfNumber;
    if (!fits) {
      return curves;
    }
    for (Case one : cases(number.get())) {
      List<Piece> pieces = pieces(number.get(), one.keys());
      List<List<GuideTable.Point>> drawn = new ArrayList<>();
      Rational margin = margin(pieces);
      for (Piece piece : pieces) {
        List<GuideTable.Point> points = points(piece, number.get(), one.keys(), margin);
        if (!points.isEmpty()) {
          drawn.add(points);
        }
      }
      if (drawn.size() > 1) {
        Text result = phrases.titleAnywhere(table.outputs().get(0).name());
        curves.add(new GuideTable.Curve(one.given(), axis(number.get()), result, drawn));
      }
    }
    return curves;
  }

  /** How far a stretch without an end is drawn: as far as all others together, or one. */
  private static Rational margin(List<Piece> pieces) {
    TreeSet<Rational> ends = new TreeSet<>();
    pieces.forEach(piece -> piece.from().ifPresent(edge -> ends.add(edge.number())));
    pieces.forEach(piece -> piece.until().ifPresent(edge -> ends.add(edge.number())));
    if (ends.isEmpty()) {
      return Rational.ONE;
    }
    Rational spread = ends.last().minus(ends.first()).dividedBy(TWO);
    return spread.signum() > 0 ? spread : ends.first().abs().max(Rational.ONE);
  }

  private List<GuideTable.Point> points(
      Piece piece, int number, List<Value> keys, Rational margin) {
    Rational from =
        piece
            .from()
            .map(Phrases.Edge::number)
            .orElseGet(() -> piece.until().orElseThrow().number().minus(margin));
    Rational until = piece.until().map(Phrases.Edge::number).orElseGet(() -> from.plus(margin));
    List<GuideTable.Point> points = new ArrayList<>();
    for (Rational at : from.equals(until) ? List.of(from) : List.of(from, until)) {
      at(piece, at, number, keys).ifPresent(y -> points.add(new GuideTable.Point(at, y)));
    }
    return points;
  }

  private Optional<Rational> at(Piece piece, Rational number, int column, List<Value> keys) {
    if (piece.cell() instanceof OutputCell.Constant constant
        && constant.value() instanceof Value.OfNumber fixed) {
      return Optional.of(fixed.number());
    } else if (piece.cell() instanceof OutputCell.Line line) {
      return DecisionTable.stretch(piece.row()).map(stretch -> line.at(number, stretch));
    } else if (piece.cell() instanceof OutputCell.Computed computed) {
      List<Value> asked = new ArrayList<>(keys);
      asked.set(column, Value.of(number));
      Value found = computed.formula().evaluate(new OfKeys(asked));
      return found instanceof Value.OfNumber value ? Optional.of(value.number()) : Optional.empty();
    }
    return Optional.empty();
  }

  /** Sees the keys of the table and nothing else, as the formulas in its cells do. */
  private final class OfKeys implements EvaluationScope {

    private final Map<Name, Value> known = new HashMap<>();

    OfKeys(List<Value> keys) {
      for (int i = 0; i < keys.size(); i++) {
        known.put(table.keys().get(i).name(), keys.get(i));
      }
    }

    @Override
    public Value value(Name name) {
      return known.getOrDefault(name, Value.UNKNOWN);
    }

    @Override
    public Value own(Name name) {
      return value(name);
    }

    @Override
    public boolean isGiven(Name name) {
      return known.containsKey(name);
    }

    @Override
    public LocalDate periodStart() {
      return ANY_DAY;
    }

    @Override
    public LocalDate periodEnd() {
      return ANY_DAY;
    }

    @Override
    public Optional<List<EvaluationScope>> entries(Name group) {
      return Optional.empty();
    }

    @Override
    public Value lookUp(Formula.Lookup lookup, List<Value> keys) {
      return Value.UNKNOWN;
    }

    @Override
    public Value.Undetermined undetermined() {
      return new Value.Undetermined(Text.EMPTY);
    }

    @Override
    public Value fail(Formula at, IssueCode code, Object... arguments) {
      return Value.UNKNOWN;
    }
  }

  GuideTable draw(boolean isFirstMatch, boolean isOfAgency) {
    List<GuideTable.Row> rows = new ArrayList<>();
    for (DecisionTable.Row row : table.rows()) {
      List<Text> keys = new ArrayList<>();
      for (int i = 0; i < row.keys().size(); i++) {
        keys.add(key(i, row.keys().get(i)));
      }
      List<GuideTable.Cell> outputs = new ArrayList<>();
      for (int i = 0; i < row.outputs().size(); i++) {
        outputs.add(output(i, row.outputs().get(i)));
      }
      rows.add(new GuideTable.Row(keys, outputs, row.basis(), row.location()));
    }
    return new GuideTable(
        table.name(),
        table.keys().stream().map(key -> withUnit(key.name())).toList(),
        table.outputs().stream().map(output -> withUnit(output.name())).toList(),
        rows,
        isFirstMatch,
        isOfAgency,
        ladders(),
        matrix(),
        curves());
  }

  private Text withUnit(Name name) {
    Text title = phrases.titleAnywhere(name);
    return phrases
        .anywhere(name)
        .flatMap(schema::declaration)
        .map(found -> found.unit())
        .filter(unit -> !unit.isEmpty())
        .map(unit -> Text.of(title.id() + " (" + unit + ")", title.en() + " (" + unit + ")"))
        .orElse(title);
  }
}
