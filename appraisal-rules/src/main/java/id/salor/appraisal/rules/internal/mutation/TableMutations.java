package id.salor.appraisal.rules.internal.mutation;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Interval;
import id.salor.appraisal.policy.KeyCell;
import id.salor.appraisal.policy.OutputCell;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.rules.cases.Mutation;
import id.salor.appraisal.rules.internal.coverage.Cut;
import id.salor.appraisal.rules.internal.coverage.Grids;
import id.salor.appraisal.rules.internal.coverage.Numbers;
import id.salor.appraisal.rules.internal.example.TracedExample;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.ScoreRange;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The tables that differ from one in a single bound, cell or order of rows. */
final class TableMutations {

  private final VersionRules version;
  private final Schema schema;
  private final Grids grids;
  private final DecisionTable table;
  private final List<Mutant> mutants = new ArrayList<>();

  private TableMutations(VersionRules version, Grids grids, DecisionTable table) {
    this.version = version;
    this.schema = version.version().schema();
    this.grids = grids;
    this.table = table;
  }

  static List<Mutant> of(VersionRules version, Grids grids, DecisionTable table) {
    TableMutations mutations = new TableMutations(version, grids, table);
    for (int key = 0; key < table.keys().size(); key++) {
      mutations.addBounds(key);
    }
    for (int row = 0; row < table.rows().size(); row++) {
      for (int output = 0; output < table.outputs().size(); output++) {
        mutations.addCell(row, output);
      }
    }
    mutations.addOrders();
    return mutations.mutants;
  }

  /**
   * The ends of rows that are one bound.
   *
   * @param key the position of the key
   * @param others what the rows ask of the other keys
   * @param where what the ends have in common: the first number of the grid above them, or the cut
   *     itself
   */
  private record Bound(int key, List<KeyCell> others, Object where) {}

  private void addBounds(int key) {
    ScoreRange domain = grids.of(table.keys().get(key));
    Map<Bound, List<Cut>> bounds = new LinkedHashMap<>();
    for (DecisionTable.Row row : table.rows()) {
      if (row.keys().get(key) instanceof KeyCell.Numbers numbers) {
        for (Cut cut : cuts(numbers.interval())) {
          bounds
              .computeIfAbsent(boundOf(row, key, cut, domain), bound -> new ArrayList<>())
              .add(cut);
        }
      }
    }
    bounds.forEach((bound, cuts) -> addMoves(bound, cuts.get(0), domain));
  }

  private static List<Cut> cuts(Interval interval) {
    List<Cut> cuts = new ArrayList<>();
    interval.low().map(Cut::below).ifPresent(cuts::add);
    interval.high().map(Cut::above).ifPresent(cuts::add);
    return cuts;
  }

  private static Bound boundOf(DecisionTable.Row row, int key, Cut cut, ScoreRange domain) {
    Object where = domain.step().isPresent() ? cut.firstAbove(domain.step().get()) : cut;
    List<KeyCell> others = new ArrayList<>(row.keys());
    others.remove(key);
    return new Bound(key, others, where);
  }

  private void addMoves(Bound bound, Cut cut, ScoreRange domain) {
    if (!cut.divides(domain)) {
      return;
    }
    Rational step = domain.step().orElse(Numbers.lastDigit(cut.number()));
    for (Rational by : List.of(step, step.negate())) {
      addMove(
          bound,
          domain,
          end -> new Interval.Limit(end.number().plus(by), end.included()),
          Change.becomes(cut.number(), cut.number().plus(by)),
          cut);
    }
    if (domain.step().isEmpty()) {
      addMove(
          bound,
          domain,
          end -> new Interval.Limit(end.number(), !end.included()),
          Text.of(cut.number() + " berpindah ke sisi lain", cut.number() + " changes sides"),
          cut);
    }
  }

  private void addMove(
      Bound bound, ScoreRange domain, UnaryOperator<Interval.Limit> moved, Text change, Cut cut) {
    List<DecisionTable.Row> rows = new ArrayList<>();
    List<DecisionTable.Row> touched = new ArrayList<>();
    for (DecisionTable.Row row : table.rows()) {
      Optional<DecisionTable.Row> other = withEnds(row, bound, domain, moved);
      if (other.isEmpty()) {
        return;
      }
      rows.add(other.get());
      if (!other.get().equals(row)) {
        touched.add(row);
      }
    }
    if (touched.isEmpty() || givesTheSame(touched) || meetThere(touched, bound, rows, cut)) {
      return;
    }
    Name key = table.keys().get(bound.key()).name();
    mutants.add(
        new Mutant(
            Mutation.Kind.TABLE_BOUND,
            touched.get(0).location(),
            inTable(
                Text.of(
                    "batas " + key + " " + change.id() + companions(bound),
                    "bound of " + key + " " + change.en() + companions(bound))),
            Text.of(
                "contoh dengan "
                    + key
                    + " tepat di kedua sisi "
                    + cut.number()
                    + companions(bound)
                    + ", yang menyatakan "
                    + outputs(),
                "examples with "
                    + key
                    + " on both sides of "
                    + cut.number()
                    + companions(bound)
                    + " that state "
                    + outputs()),
            with(rows),
            isMetOtherwise(rows)));
  }

  private String companions(Bound bound) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < bound.others().size(); i++) {
      if (!(bound.others().get(i) instanceof KeyCell.Any)) {
        Name name = table.keys().get(i < bound.key() ? i : i + 1).name();
        text.append(", ").append(name).append(' ').append(bound.others().get(i));
      }
    }
    return text.toString();
  }

  /** Wherever the bound between rows lies that give the same, nobody can tell. */
  private static boolean givesTheSame(List<DecisionTable.Row> rows) {
    List<OutputCell> first = rows.get(0).outputs();
    return rows.size() > 1
        && rows.stream().allMatch(row -> row.outputs().equals(first))
        && first.stream().noneMatch(OutputCell.Line.class::isInstance);
  }

  /**
   * Whether only the bound itself changed sides, and the rows give the same number there: lines
   * that go on where the line before ended.
   */
  private boolean meetThere(
      List<DecisionTable.Row> touched, Bound bound, List<DecisionTable.Row> rows, Cut cut) {
    boolean isMoved =
        rows.stream()
            .filter(row -> row.keys().get(bound.key()) instanceof KeyCell.Numbers)
            .map(row -> ((KeyCell.Numbers) row.keys().get(bound.key())).interval())
            .flatMap(interval -> cuts(interval).stream())
            .noneMatch(other -> other.number().equals(cut.number()));
    return !isMoved
        && touched.size() > 1
        && touched.stream().map(row -> numbersAt(row, cut.number())).distinct().count() == 1
        && numbersAt(touched.get(0), cut.number()).isPresent();
  }

  /** What a row gives at a number of its first number key; empty unless all of it is numbers. */
  private static Optional<List<Rational>> numbersAt(DecisionTable.Row row, Rational at) {
    List<Rational> numbers = new ArrayList<>();
    for (OutputCell cell : row.outputs()) {
      if (cell instanceof OutputCell.Constant constant
          && constant.value() instanceof Value.OfNumber number) {
        numbers.add(number.number());
      } else if (cell instanceof OutputCell.Line line) {
        numbers.add(line.at(at, DecisionTable.stretch(row).orElseThrow()));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(numbers);
  }

  /** The row with the ends moved that belong to the bound; empty where no number would be left. */
  private Optional<DecisionTable.Row> withEnds(
      DecisionTable.Row row, Bound bound, ScoreRange domain, UnaryOperator<Interval.Limit> moved) {
    if (!(row.keys().get(bound.key()) instanceof KeyCell.Numbers numbers)) {
      return Optional.of(row);
    }
    Interval interval = numbers.interval();
    try {
      Interval changed =
          new Interval(
              interval
                  .low()
                  .map(
                      low ->
                          boundOf(row, bound.key(), Cut.below(low), domain).equals(bound)
                              ? moved.apply(low)
                              : low),
              interval
                  .high()
                  .map(
                      high ->
                          boundOf(row, bound.key(), Cut.above(high), domain).equals(bound)
                              ? moved.apply(high)
                              : high));
      List<KeyCell> keys = new ArrayList<>(row.keys());
      keys.set(bound.key(), new KeyCell.Numbers(changed));
      return Optional.of(new DecisionTable.Row(keys, row.outputs(), row.basis(), row.location()));
    } catch (IllegalArgumentException nothingLeft) {
      return Optional.empty();
    }
  }

  private void addCell(int index, int output) {
    DecisionTable.Row row = table.rows().get(index);
    OutputCell cell = row.outputs().get(output);
    for (Change<OutputCell> change : changes(cell, index, output)) {
      List<OutputCell> outputs = new ArrayList<>(row.outputs());
      outputs.set(output, change.to());
      List<DecisionTable.Row> rows = new ArrayList<>(table.rows());
      rows.set(index, new DecisionTable.Row(row.keys(), outputs, row.basis(), row.location()));
      Name name = table.outputs().get(output).name();
      String keys = String.join("; ", row.keys().stream().map(Object::toString).toList());
      mutants.add(
          new Mutant(
              Mutation.Kind.CELL,
              row.location(),
              inTable(
                  Text.of(
                      "baris " + keys + ", " + name + " " + change.what().id(),
                      "row " + keys + ", " + name + " " + change.what().en())),
              Text.of(
                  "contoh yang sampai pada baris ini dan menyatakan " + name,
                  "an example that reaches this row and states " + name),
              with(rows),
              proof -> proof.trace().hasMet(row, output)));
    }
  }

  private List<Change<OutputCell>> changes(OutputCell cell, int row, int output) {
    DecisionTable.Output column = table.outputs().get(output);
    List<OutputCell> others = new ArrayList<>();
    if (cell instanceof OutputCell.Constant constant) {
      others.addAll(changes(constant.value(), column));
    } else if (cell instanceof OutputCell.Line line) {
      Rational step = grids.of(column).orElse(Numbers.lastDigit(line.start()));
      others.add(new OutputCell.Line(line.start().plus(step), line.end()));
      others.add(new OutputCell.Line(line.start().minus(step), line.end()));
      others.add(new OutputCell.Line(line.start(), line.end().plus(step)));
      others.add(new OutputCell.Line(line.start(), line.end().minus(step)));
    } else if (cell instanceof OutputCell.Computed computed) {
      return computed(computed);
    } else if (cell instanceof OutputCell.Hole) {
      filling(row, output).ifPresent(others::add);
    } else if (cell instanceof OutputCell.Absent && column.kind() instanceof Kind.OfNumber) {
      others.add(new OutputCell.Constant(Value.of(Rational.ZERO)));
    }
    return others.stream().map(to -> new Change<>(to, Change.becomes(cell, to))).toList();
  }

  private List<OutputCell> changes(Value value, DecisionTable.Output column) {
    List<OutputCell> others = new ArrayList<>();
    if (value instanceof Value.OfNumber number) {
      Rational step = grids.of(column).orElse(Numbers.lastDigit(number.number()));
      others.add(new OutputCell.Constant(Value.of(number.number().plus(step))));
      others.add(new OutputCell.Constant(Value.of(number.number().minus(step))));
      if (number.number().signum() == 0) {
        others.add(OutputCell.ABSENT);
      }
    } else if (value instanceof Value.OfTruth truth) {
      others.add(new OutputCell.Constant(Value.of(!truth.truth())));
    } else if (value instanceof Value.OfLabel label && column.kind() instanceof Kind.OfLabel of) {
      LabelSet set = schema.labelSet(of.set()).orElseThrow();
      for (Label to : LabelMutations.neighbours(label.label(), set)) {
        others.add(new OutputCell.Constant(new Value.OfLabel(to, label.set())));
      }
    }
    return others;
  }

  private List<Change<OutputCell>> computed(OutputCell.Computed computed) {
    Map<Name, ScoreRange> locals = new LinkedHashMap<>();
    table.keys().forEach(key -> locals.put(key.name(), grids.of(key)));
    Grids.Place at = new Grids.Place(List.of(), List.of(), locals);
    return new FormulaMutations(schema, grids)
        .of(computed.formula(), at).stream()
            .map(
                (Change<Formula> change) ->
                    new Change<OutputCell>(
                        new OutputCell.Computed(change.to()),
                        Change.becomes(computed.formula(), change.to())))
            .toList();
  }

  /** A hole is filled with what a row beside it gives, as somebody would who overlooks it. */
  private Optional<OutputCell> filling(int row, int output) {
    List<OutputCell> column =
        table.rows().stream().map(found -> found.outputs().get(output)).toList();
    for (int distance = 1; distance < column.size(); distance++) {
      for (int other : List.of(row - distance, row + distance)) {
        if (other >= 0
            && other < column.size()
            && column.get(other) instanceof OutputCell.Constant constant) {
          return Optional.of(constant);
        }
      }
    }
    return Optional.empty();
  }

  private void addOrders() {
    boolean isFirstMatch =
        version.rules().stream()
            .flatMap(rule -> rule.terms().stream())
            .anyMatch(signed -> signed.term().key().equals("first-match " + table.name()));
    for (int i = 0; isFirstMatch && i + 1 < table.rows().size(); i++) {
      DecisionTable.Row first = table.rows().get(i);
      DecisionTable.Row second = table.rows().get(i + 1);
      if (!first.outputs().equals(second.outputs()) && overlap(first, second)) {
        List<DecisionTable.Row> rows = new ArrayList<>(table.rows());
        rows.set(i, second);
        rows.set(i + 1, first);
        mutants.add(
            new Mutant(
                Mutation.Kind.ROW_ORDER,
                second.location(),
                inTable(
                    Text.of(
                        "baris " + second.keys() + " dibaca sebelum " + first.keys(),
                        "row " + second.keys() + " is read before " + first.keys())),
                Text.of(
                    "contoh yang cocok dengan kedua baris dan menyatakan " + outputs(),
                    "an example that fits both rows and states " + outputs()),
                with(rows),
                isMetOtherwise(rows)));
      }
    }
  }

  private boolean overlap(DecisionTable.Row one, DecisionTable.Row other) {
    for (int key = 0; key < table.keys().size(); key++) {
      if (!overlap(one.keys().get(key), other.keys().get(key))) {
        return false;
      }
    }
    return true;
  }

  private static boolean overlap(KeyCell one, KeyCell other) {
    if (one instanceof KeyCell.Numbers a && other instanceof KeyCell.Numbers b) {
      return !isBelow(a.interval(), b.interval()) && !isBelow(b.interval(), a.interval());
    } else if (one instanceof KeyCell.Labels a && other instanceof KeyCell.Labels b) {
      return a.labels().stream().anyMatch(b.labels()::contains);
    } else if (one instanceof KeyCell.Truth a && other instanceof KeyCell.Truth b) {
      return a.truth() == b.truth();
    }
    return true;
  }

  /** Whether every number of one interval is smaller than every number of another. */
  private static boolean isBelow(Interval one, Interval other) {
    return one.high()
        .flatMap(high -> other.low().map(low -> Cut.above(high).compareTo(Cut.below(low)) <= 0))
        .orElse(false);
  }

  private String outputs() {
    return String.join(
        ", ", table.outputs().stream().map(output -> output.name().value()).toList());
  }

  private Text inTable(Text what) {
    return Text.of(
        "tabel \"" + table.name() + "\": " + what.id(),
        "table \"" + table.name() + "\": " + what.en());
  }

  /** Whether some look-up would have met another row, or the same with other bounds. */
  private Predicate<TracedExample> isMetOtherwise(List<DecisionTable.Row> rows) {
    DecisionTable changed = table(rows);
    return proof ->
        proof.trace().lookedUp(table.name()).stream()
            .anyMatch(keys -> isOther(table.firstFit(keys), changed.firstFit(keys)));
  }

  /** Rows are other rows if they give something else; a line gives it along its bounds. */
  private static boolean isOther(
      Optional<DecisionTable.Row> row, Optional<DecisionTable.Row> other) {
    boolean isConstant =
        row.isPresent()
            && other.isPresent()
            && row.get().location().equals(other.get().location())
            && row.get().outputs().stream().noneMatch(OutputCell.Line.class::isInstance);
    return !isConstant && !row.equals(other);
  }

  private DecisionTable table(List<DecisionTable.Row> rows) {
    return new DecisionTable(table.name(), table.keys(), table.outputs(), rows, table.location());
  }

  private VersionRules with(List<DecisionTable.Row> rows) {
    Map<Name, DecisionTable> tables = new LinkedHashMap<>(version.tables());
    tables.put(table.name(), table(rows));
    return new VersionRules(version.version(), version.rules(), tables, version.places());
  }
}
