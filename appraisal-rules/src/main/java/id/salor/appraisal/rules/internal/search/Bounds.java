package id.salor.appraisal.rules.internal.search;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Interval;
import id.salor.appraisal.policy.KeyCell;
import id.salor.appraisal.policy.OutputCell;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.rules.internal.rule.Condition;
import id.salor.appraisal.rules.internal.rule.Rule;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Rounding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The numbers at which the rules and tables of some versions change their mind. */
final class Bounds {

  private static final Rational TWO = Rational.of(2);

  /** How far beside a bound is looked where no grid is declared. */
  private static final Rational A_LITTLE = Rational.of(1, 100);

  private final TreeSet<Rational> all = new TreeSet<>();
  private final Map<Name, List<TreeSet<Rational>>> ofTables = new HashMap<>();

  private Bounds() {}

  static Bounds of(List<VersionRules> versions) {
    Bounds bounds = new Bounds();
    for (VersionRules version : versions) {
      version.tables().values().forEach(bounds::add);
      version.rules().forEach(bounds::add);
    }
    return bounds;
  }

  private void add(DecisionTable table) {
    List<TreeSet<Rational>> keys =
        ofTables.computeIfAbsent(table.name(), name -> new ArrayList<>());
    for (int i = 0; i < table.keys().size(); i++) {
      if (keys.size() <= i) {
        keys.add(new TreeSet<>());
      }
      Rational beside = table.keys().get(i).domain().step().orElse(A_LITTLE);
      for (DecisionTable.Row row : table.rows()) {
        if (row.keys().get(i) instanceof KeyCell.Numbers cell) {
          add(cell.interval().low(), beside, keys.get(i));
          add(cell.interval().high(), beside, keys.get(i));
        }
      }
      all.addAll(keys.get(i));
    }
    for (DecisionTable.Row row : table.rows()) {
      for (OutputCell cell : row.outputs()) {
        if (cell instanceof OutputCell.Constant constant
            && constant.value() instanceof Value.OfNumber number) {
          all.add(number.number());
        }
      }
    }
    table.formulas().forEach(this::add);
  }

  private static void add(
      Optional<Interval.Limit> limit, Rational beside, TreeSet<Rational> numbers) {
    limit.ifPresent(
        end -> {
          numbers.add(end.number().minus(beside));
          numbers.add(end.number());
          numbers.add(end.number().plus(beside));
        });
  }

  private void add(Rule rule) {
    rule.terms().forEach(signed -> signed.term().formulas().forEach(this::add));
    for (Condition condition : rule.conditions()) {
      if (condition instanceof Condition.Limit limit) {
        all.add(limit.bound());
      }
    }
  }

  private void add(Formula formula) {
    if (formula instanceof Formula.Number number) {
      all.add(number.number());
    }
    formula.parts().forEach(this::add);
  }

  /** Every number that some rule or table names, and what lies beside the bounds of tables. */
  List<Rational> all() {
    return List.copyOf(all);
  }

  /** The bounds of a key of the tables of this name, with what lies beside them. */
  List<Rational> ofTable(Name table, int key) {
    List<TreeSet<Rational>> keys = ofTables.getOrDefault(table, List.of());
    return key < keys.size() ? List.copyOf(keys.get(key)) : List.of();
  }

  /**
   * The bounds that lie between two measures of one thing, both ends left out.
   *
   * @param most how many at most, spread evenly
   */
  List<Rational> between(Seen.Measured one, Seen.Measured other, int most) {
    Rational low = one.number().min(other.number());
    Rational high = one.number().max(other.number());
    List<Rational> found = new ArrayList<>();
    for (Rational bound : bounds(one, low, high)) {
      if (bound.compareTo(low) > 0 && bound.compareTo(high) < 0) {
        found.add(bound);
      }
    }
    List<Rational> spread = new ArrayList<>();
    for (int i = 0; i < Math.min(most, found.size()); i++) {
      spread.add(found.get(i * found.size() / Math.min(most, found.size())));
    }
    return spread;
  }

  private List<Rational> bounds(Seen.Measured measured, Rational low, Rational high) {
    if (measured.where() instanceof DecisionTable table) {
      return ofTable(table.name(), measured.part());
    } else if (measured.where() instanceof Term.Rounded rounded) {
      return List.of(tie(rounded.rounding(), low.plus(high).dividedBy(TWO)));
    }
    return List.of(A_LITTLE.negate(), Rational.ZERO, A_LITTLE);
  }

  /** The number half-way between two decimals, nearest above or below a number. */
  private static Rational tie(Rounding rounding, Rational near) {
    Rational below = Rounding.of(rounding.decimals(), Rounding.Mode.DOWN).apply(near);
    return below.plus(rounding.step().dividedBy(TWO));
  }
}
