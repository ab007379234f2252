package id.salor.appraisal.policy;

import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Rounding;
import id.salor.appraisal.value.ScoreRange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Proves that a table has exactly one row for any keys of the declared domain.
 *
 * <p>The bounds of all rows cut each number key into finitely many pieces whose numbers all meet
 * the same rows, so looking at one number of each piece is a proof. Where a grid is declared,
 * pieces without a number on the grid do not exist. A piece without a row, or with two, is shown by
 * that number: the witness.
 */
final class TableCoverage {

  private static final int MAX_COMBINATIONS = 2_000_000;

  /** Most that is compared: each combination with 64 rows at a time. */
  private static final long MAX_COMPARISONS = 64_000_000;

  /** Most that a table holds: for each piece of a key, which rows fit it, 64 to a word. */
  private static final long MAX_HELD = 2_000_000;

  private static final int MAX_GAPS = 10;

  /** Most pairs of rows that are told; more of them have one cause. */
  private static final int MAX_OVERLAPS = 100;

  private static final Rational TWO = Rational.of(2);

  private final DecisionTable table;
  private final boolean firstMatch;
  private final List<List<Value>> witnesses;
  private final List<Issue> issues = new ArrayList<>();
  private final Set<List<Integer>> overlaps = new HashSet<>();
  private final BitSet fits = new BitSet();
  private final BitSet holds = new BitSet();
  private int gaps;
  private long pieces;
  private boolean overlap;

  private TableCoverage(DecisionTable table, boolean firstMatch, List<List<Value>> witnesses) {
    this.table = table;
    this.firstMatch = firstMatch;
    this.witnesses = witnesses;
  }

  /** Returns what {@link #check(DecisionTable, List, Schema, boolean, TableProofs)} does, alone. */
  static List<Issue> check(
      DecisionTable table, List<ScoreRange> domains, Schema schema, boolean firstMatch) {
    return check(table, domains, schema, firstMatch, new TableProofs());
  }

  /**
   * Returns every gap and overlap, a gap once for neighbouring pieces, an overlap once for each
   * pair of rows.
   *
   * @param domains the declared domain of each key
   */
  static List<Issue> check(
      DecisionTable table,
      List<ScoreRange> domains,
      Schema schema,
      boolean firstMatch,
      TableProofs proofs) {
    return walk(table, domains, schema, firstMatch, proofs)
        .map(coverage -> coverage.issues)
        .orElseGet(() -> tooLarge(table));
  }

  /** Returns what the proof walked through; empty where the table is too large for it. */
  static Optional<TableProof> proof(
      DecisionTable table, List<ScoreRange> domains, Schema schema, boolean firstMatch) {
    return walk(table, domains, schema, firstMatch, new TableProofs())
        .map(
            coverage ->
                new TableProof(
                    coverage.pieces,
                    coverage.fits.stream().boxed().collect(Collectors.toSet()),
                    coverage.holds.stream().boxed().collect(Collectors.toSet()),
                    coverage.overlap));
  }

  private static Optional<TableCoverage> walk(
      DecisionTable table,
      List<ScoreRange> domains,
      Schema schema,
      boolean firstMatch,
      TableProofs proofs) {
    long words = 1 + table.rows().size() / Long.SIZE;
    long pieces = IntStream.range(0, domains.size()).mapToLong(i -> pieces(table, i, schema)).sum();
    if (pieces * words > MAX_HELD || !proofs.canHold(pieces * words)) {
      return Optional.empty();
    }
    List<List<Value>> witnesses = new ArrayList<>();
    long combinations = 1;
    for (int i = 0; i < domains.size(); i++) {
      List<Value> axis = witnesses(table, i, domains.get(i), schema);
      witnesses.add(axis);
      combinations = Math.min(combinations * axis.size(), MAX_COMBINATIONS + 1L);
    }
    if (combinations > MAX_COMBINATIONS
        || combinations * words > MAX_COMPARISONS
        || !proofs.canCompare(combinations * words)) {
      return Optional.empty();
    }
    TableCoverage coverage = new TableCoverage(table, firstMatch, witnesses);
    BitSet all = new BitSet();
    all.set(0, table.rows().size());
    coverage.walk(new ArrayList<>(), all);
    return Optional.of(coverage);
  }

  private static List<Issue> tooLarge(DecisionTable table) {
    return List.of(Issue.of(PolicyCode.COVERAGE_TOO_LARGE, table.name()).at(table.location()));
  }

  /** Into how many pieces a key is cut, counted before anything is held for each. */
  private static long pieces(DecisionTable table, int key, Schema schema) {
    Kind kind = table.keys().get(key).kind();
    return kind instanceof Kind.OfLabel label
        ? schema.labelSet(label.set()).orElseThrow().labels().size()
        : 1
            + 2
                * table.rows().stream()
                    .flatMap(row -> TableBounds.of(row.keys().get(key)).stream())
                    .distinct()
                    .count();
  }

  private void walk(List<Value> chosen, BitSet rows) {
    int key = chosen.size();
    boolean inGap = false;
    for (Value witness : witnesses.get(key)) {
      BitSet fitting = (BitSet) rows.clone();
      fitting.and(table.index().rows(key, witness));
      chosen.add(witness);
      boolean gap = fitting.isEmpty();
      if (gap) {
        reportGap(chosen, rows, inGap);
      } else if (chosen.size() < witnesses.size()) {
        walk(chosen, fitting);
      } else {
        meet(chosen, fitting);
      }
      inGap = gap;
      chosen.remove(key);
    }
  }

  /** One piece, with the rows that fit all of it. */
  private void meet(List<Value> chosen, BitSet fitting) {
    pieces++;
    fits.or(fitting);
    holds.set(fitting.nextSetBit(0));
    overlap |= fitting.cardinality() > 1;
    if (fitting.cardinality() > 1 && !firstMatch) {
      reportOverlap(chosen, fitting);
    }
  }

  private void reportGap(List<Value> chosen, BitSet rows, boolean known) {
    if (!known && gaps++ < MAX_GAPS) {
      issues.add(
          Issue.of(PolicyCode.GAP, table.name(), describe(chosen))
              .at(below(chosen, rows).map(DecisionTable.Row::location).orElse(table.location())));
    }
  }

  /**
   * The row next to which one is missing: of those that fit the keys before, the one that ends
   * nearest below the gap, or the last.
   */
  private Optional<DecisionTable.Row> below(List<Value> chosen, BitSet rows) {
    int key = chosen.size() - 1;
    Optional<DecisionTable.Row> nearest =
        chosen.get(key) instanceof Value.OfNumber gap
            ? rows.stream()
                .mapToObj(table.rows()::get)
                .filter(
                    row -> end(row, key).filter(e -> e.compareTo(gap.number()) <= 0).isPresent())
                .max(Comparator.comparing(row -> end(row, key).orElseThrow()))
            : Optional.empty();
    return nearest.or(
        () -> rows.stream().mapToObj(table.rows()::get).reduce((one, other) -> other));
  }

  private static Optional<Rational> end(DecisionTable.Row row, int key) {
    return row.keys().get(key) instanceof KeyCell.Numbers numbers
        ? numbers.interval().high().map(Interval.Limit::number)
        : Optional.empty();
  }

  private void reportOverlap(List<Value> chosen, BitSet fitting) {
    int first = fitting.nextSetBit(0);
    int second = fitting.nextSetBit(first + 1);
    if (overlaps.size() < MAX_OVERLAPS && overlaps.add(List.of(first, second))) {
      DecisionTable.Row other = table.rows().get(first);
      issues.add(
          Issue.of(PolicyCode.OVERLAP, table.name(), describe(chosen), other.location())
              .at(table.rows().get(second).location()));
    }
  }

  private String describe(List<Value> chosen) {
    return IntStream.range(0, chosen.size())
        .mapToObj(i -> table.keys().get(i).name() + " = " + chosen.get(i))
        .collect(Collectors.joining(", "));
  }

  private static List<Value> witnesses(
      DecisionTable table, int key, ScoreRange domain, Schema schema) {
    Kind kind = table.keys().get(key).kind();
    if (kind instanceof Kind.OfLabel label) {
      return schema.labelSet(label.set()).orElseThrow().labels().stream()
          .map((Label l) -> (Value) new Value.OfLabel(l, Optional.empty()))
          .toList();
    }
    if (kind instanceof Kind.OfTruth) {
      return List.of(Value.TRUE, Value.FALSE);
    }
    return numbers(table.index().bounds(key), domain);
  }

  private static List<Value> numbers(List<Rational> bounds, ScoreRange domain) {
    List<Value> numbers = new ArrayList<>();
    for (int piece = 0; piece <= bounds.size(); piece++) {
      Optional<Rational> before =
          piece == 0 ? Optional.empty() : Optional.of(bounds.get(piece - 1));
      Optional<Rational> after =
          piece == bounds.size() ? Optional.empty() : Optional.of(bounds.get(piece));
      between(before, after, domain).ifPresent(number -> numbers.add(Value.of(number)));
      after
          .filter(domain::isWithin)
          .filter(domain::isOnGrid)
          .ifPresent(number -> numbers.add(Value.of(number)));
    }
    return numbers;
  }

  /** A number of the domain strictly between two bounds, if there is one. */
  private static Optional<Rational> between(
      Optional<Rational> before, Optional<Rational> after, ScoreRange domain) {
    Optional<Rational> candidate =
        domain.step().isPresent()
            ? nextOnGrid(before, after, domain, domain.step().get())
            : middle(before, after, domain);
    return candidate
        .filter(domain::isWithin)
        .filter(number -> before.map(low -> low.compareTo(number) < 0).orElse(true))
        .filter(number -> after.map(high -> number.compareTo(high) < 0).orElse(true));
  }

  private static Optional<Rational> nextOnGrid(
      Optional<Rational> before, Optional<Rational> after, ScoreRange domain, Rational step) {
    if (before.isEmpty() && domain.lowest().isEmpty()) {
      Optional<Rational> top = min(after, domain.highest());
      return Optional.of(top.map(number -> floor(number.minus(step), step)).orElse(Rational.ZERO));
    }
    Optional<Rational> above = before.map(number -> floor(number, step).plus(step));
    Optional<Rational> inDomain =
        domain.lowest().map(number -> floor(number.negate(), step).negate());
    return max(above, inDomain);
  }

  /** The largest multiple of the step that is not above the number. */
  private static Rational floor(Rational number, Rational step) {
    Rational steps = number.dividedBy(step);
    Rational whole = Rounding.of(0, Rounding.Mode.DOWN).apply(steps);
    return whole.times(step);
  }

  private static Optional<Rational> middle(
      Optional<Rational> before, Optional<Rational> after, ScoreRange domain) {
    Optional<Rational> low = max(before, domain.lowest());
    Optional<Rational> high = min(after, domain.highest());
    if (low.isPresent() && high.isPresent()) {
      return Optional.of(low.get().plus(high.get()).dividedBy(TWO));
    }
    return low.map(number -> number.plus(Rational.ONE))
        .or(() -> high.map(number -> number.minus(Rational.ONE)))
        .or(() -> Optional.of(Rational.ZERO));
  }

  private static Optional<Rational> max(Optional<Rational> one, Optional<Rational> other) {
    return one.isPresent() && other.isPresent()
        ? Optional.of(one.get().max(other.get()))
        : one.or(() -> other);
  }

  private static Optional<Rational> min(Optional<Rational> one, Optional<Rational> other) {
    return one.isPresent() && other.isPresent()
        ? Optional.of(one.get().min(other.get()))
        : one.or(() -> other);
  }
}
