package id.salor.appraisal.rules.internal.coverage;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Interval;
import id.salor.appraisal.policy.KeyCell;
import id.salor.appraisal.policy.MatterText;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.rules.cases.CoverageItem;
import id.salor.appraisal.rules.internal.example.Trace;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.rules.internal.rule.Condition;
import id.salor.appraisal.rules.internal.rule.Rule;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.ScoreRange;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Lists everything in a version that an example can reach. */
public final class Goals {

  private final VersionRules version;
  private final Grids grids;
  private final List<Goal> goals = new ArrayList<>();

  private Goals(VersionRules version) {
    this.version = version;
    this.grids = new Grids(version);
  }

  /** Returns everything in a version that can be reached, in the order of its files. */
  public static List<Goal> of(VersionRules version) {
    Goals goals = new Goals(version);
    version.rules().forEach(goals::addRule);
    version.tables().values().forEach(goals::addTable);
    return goals.goals.stream().sorted(Comparator.comparing(Goal::place)).toList();
  }

  private void addRule(Rule rule) {
    goals.add(
        Goal.of(
            CoverageItem.Kind.RULE,
            Text.of("aturan \"" + rule.name() + "\"", "rule \"" + rule.name() + "\""),
            rule.location(),
            trace -> rule.terms().stream().anyMatch(signed -> isUsed(signed.term(), trace))));
    rule.conditions().forEach(condition -> addCondition(condition, rule));
    for (SignedTerm signed : rule.terms()) {
      Term term = signed.term();
      SourceLocation place = signed.origin().location();
      goals.add(
          Goal.of(
              CoverageItem.Kind.TERM, MatterText.of(term), place, trace -> isUsed(term, trace)));
      addDecisions(term, place);
      addBound(term, place);
      Grids.Place at = new Grids.Place(term.level(), term.level(), Map.of());
      term.formulas().forEach(formula -> addComparisons(formula, at, place));
    }
  }

  /** That a table is read from the top is made use of whenever the table is. */
  private boolean isUsed(Term term, Trace trace) {
    return term instanceof Term.FirstMatch first
        ? !trace.lookedUp(first.table()).isEmpty()
        : trace.hasUsed(term);
  }

  private void addCondition(Condition condition, Rule rule) {
    if (!(condition instanceof Condition.Limit limit)) {
      return;
    }
    Cut cut =
        new Cut(
            limit.bound(),
            limit.side() == Condition.Limit.Side.AT_LEAST
                ? Cut.Position.BEFORE
                : Cut.Position.AFTER);
    NavigableSet<Cut> cuts = new TreeSet<>(Set.of(cut));
    for (Interval side : cut.sides(cuts, grids.of(Path.of(limit.name())))) {
      addSide(
          Text.of(
              "syarat aturan \"" + rule.name() + "\", batas " + limit.bound(),
              "condition of rule \"" + rule.name() + "\", bound " + limit.bound()),
          rule.location(),
          limit.name().value(),
          new Goal.Aim(
              side,
              trace -> trace.facts().value(limit.name()).stream().flatMap(Goals::number).toList(),
              Optional.of(limit.name())));
    }
  }

  private static Stream<Rational> number(Value value) {
    return value instanceof Value.OfNumber number ? Stream.of(number.number()) : Stream.empty();
  }

  private void addSide(Text bound, SourceLocation place, String of, Goal.Aim aim) {
    String shown = of + Cut.shown(aim.wanted());
    goals.add(Goal.of(Text.of(bound.id() + ": " + shown, bound.en() + ": " + shown), place, aim));
  }

  private void addDecisions(Term term, SourceLocation place) {
    if (term instanceof Term.Gate || term instanceof Term.WithoutRating) {
      addDecisions(
          term, place, Text.of("berlaku", "holds"), Text.of("tidak berlaku", "does not hold"));
    } else if (term instanceof Term.Requirement || term instanceof Term.EveryLabel) {
      addDecisions(term, place, Text.of("dipenuhi", "is met"), Text.of("dilanggar", "is not met"));
    } else if (term instanceof Term.Advice) {
      addDecisions(
          term,
          place,
          Text.of("diberikan", "is given"),
          Text.of("tidak diberikan", "is not given"));
    }
  }

  /** Of a condition that is written as true or false there is only one outcome. */
  private void addDecisions(Term term, SourceLocation place, Text holds, Text fails) {
    // the condition of a demand for every label says for which labels, not whether it is met
    boolean isOpen = term instanceof Term.EveryLabel;
    if (isOpen || !term.formulas().contains(Formula.Constant.FALSE)) {
      addDecision(term, place, holds, Value.TRUE);
    }
    if (isOpen || !term.formulas().contains(Formula.Constant.TRUE)) {
      addDecision(term, place, fails, Value.FALSE);
    }
  }

  private void addDecision(Term term, SourceLocation place, Text outcome, Value decided) {
    Text matter = MatterText.of(term);
    goals.add(
        Goal.of(
            CoverageItem.Kind.DECISION,
            Text.of(matter.id() + ": " + outcome.id(), matter.en() + ": " + outcome.en()),
            place,
            trace -> trace.hasDecided(term, decided)));
  }

  /** What comes out at the limit itself belongs to the side on which nothing is changed. */
  private void addBound(Term term, SourceLocation place) {
    if (!(term instanceof Term.Bound bound) || !(bound.limit() instanceof Formula.Number limit)) {
      return;
    }
    boolean isFloor = bound.side() == Term.Bound.Side.FLOOR;
    Cut cut = new Cut(limit.number(), isFloor ? Cut.Position.BEFORE : Cut.Position.AFTER);
    for (Interval side : cut.sides(new TreeSet<>(Set.of(cut)), ScoreRange.ANY)) {
      addSide(
          MatterText.of(term),
          place,
          bound.target().toString(),
          new Goal.Aim(
              side,
              trace -> trace.boundings(term).stream().map(Trace.Bounding::value).toList(),
              bound.target().groups().isEmpty()
                  ? Optional.of(bound.target().name())
                  : Optional.empty()));
    }
  }

  private void addComparisons(Formula formula, Grids.Place at, SourceLocation place) {
    if (formula instanceof Formula.Binary binary && binary.operator().isComparison()) {
      ComparisonGoals.of(binary, at, grids, place).forEach(goals::add);
    }
    Grids.Place inner = at;
    if (formula instanceof Formula.Aggregate aggregate) {
      inner = at.within(aggregate.group(), version.version().schema());
    }
    for (Formula part : formula.parts()) {
      addComparisons(part, inner, place);
    }
  }

  private void addTable(DecisionTable table) {
    Map<Name, ScoreRange> locals = new LinkedHashMap<>();
    table.keys().forEach(key -> locals.put(key.name(), grids.of(key)));
    Grids.Place at = new Grids.Place(List.of(), List.of(), locals);
    for (DecisionTable.Row row : table.rows()) {
      String keys = String.join("; ", row.keys().stream().map(Object::toString).toList());
      Text named =
          Text.of(
              "tabel \"" + table.name() + "\" baris " + keys,
              "table \"" + table.name() + "\" row " + keys);
      goals.add(Goal.of(CoverageItem.Kind.ROW, named, row.location(), trace -> trace.hasMet(row)));
      for (int i = 0; i < table.outputs().size(); i++) {
        int output = i;
        String cell = ", " + table.outputs().get(i).name() + " " + row.outputs().get(i);
        goals.add(
            Goal.of(
                CoverageItem.Kind.CELL,
                Text.of(named.id() + cell, named.en() + cell),
                row.location(),
                trace -> trace.hasMet(row, output)));
      }
    }
    table.formulas().forEach(formula -> addComparisons(formula, at, table.location()));
    for (int key = 0; key < table.keys().size(); key++) {
      addBounds(table, key);
    }
  }

  /**
   * The bounds of a number key. Bounds of rows that ask the same of every other key are one bound:
   * what one row no longer covers, its neighbour does.
   */
  private void addBounds(DecisionTable table, int key) {
    NavigableSet<Cut> cuts = new TreeSet<>();
    table.rows().forEach(row -> cuts.addAll(cuts(row.keys().get(key))));
    ScoreRange domain = grids.of(table.keys().get(key));
    Set<List<Object>> seen = new HashSet<>();
    for (DecisionTable.Row row : table.rows()) {
      for (Cut cut : cuts(row.keys().get(key))) {
        for (Interval side : cut.sides(cuts, domain)) {
          if (seen.add(List.of(others(row, key), side, domain.step().isPresent() ? "" : cut))) {
            addSide(table, row, key, cut, side);
          }
        }
      }
    }
  }

  private static Set<Cut> cuts(KeyCell cell) {
    Set<Cut> cuts = new LinkedHashSet<>();
    if (cell instanceof KeyCell.Numbers numbers) {
      numbers.interval().low().map(Cut::below).ifPresent(cuts::add);
      numbers.interval().high().map(Cut::above).ifPresent(cuts::add);
    }
    return cuts;
  }

  private static List<KeyCell> others(DecisionTable.Row row, int key) {
    List<KeyCell> others = new ArrayList<>(row.keys());
    others.remove(key);
    return others;
  }

  private void addSide(
      DecisionTable table, DecisionTable.Row row, int key, Cut cut, Interval side) {
    Name name = table.keys().get(key).name();
    StringBuilder companions = new StringBuilder();
    for (int i = 0; i < row.keys().size(); i++) {
      if (i != key && !(row.keys().get(i) instanceof KeyCell.Any)) {
        companions.append(", ").append(table.keys().get(i).name()).append(' ');
        companions.append(row.keys().get(i));
      }
    }
    addSide(
        Text.of(
            "tabel \"" + table.name() + "\"" + companions + ", batas " + cut.number(),
            "table \"" + table.name() + "\"" + companions + ", bound " + cut.number()),
        row.location(),
        name.value(),
        new Goal.Aim(side, trace -> numbers(table.name(), row, key, trace), Optional.of(name)));
  }

  /** The numbers with which the table was looked up while the other keys fitted the row. */
  private static List<Rational> numbers(Name table, DecisionTable.Row row, int key, Trace trace) {
    List<Rational> numbers = new ArrayList<>();
    for (List<Value> keys : trace.lookedUp(table)) {
      boolean fits = true;
      for (int i = 0; i < keys.size(); i++) {
        fits &= i == key || row.keys().get(i).fits(keys.get(i));
      }
      if (fits) {
        number(keys.get(key)).forEach(numbers::add);
      }
    }
    return numbers;
  }
}
