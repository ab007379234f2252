package id.salor.appraisal.rules.internal.impact;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.FormulaRewrite;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.policy.OutputCell;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rounding;
import id.salor.appraisal.value.ScoreRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Every place at which resolved terms round: where a rule says so of a quantity, and where {@code
 * ROUND} stands in a formula, of a term or of a cell.
 */
final class RoundingSites {

  /**
   * One place.
   *
   * @param what the quantity, or the table, in which it is rounded
   * @param place the rule file and line, or the cell
   * @param index which of several in one formula, from nought; −1 where the rule itself rounds
   * @param now how it is rounded
   */
  record Site(String what, String place, int index, Rounding now) {

    private static final int BY_RULE = -1;

    boolean isByRule() {
      return index == BY_RULE;
    }
  }

  private RoundingSites() {}

  /** The places, in the order of the terms. */
  static List<Site> of(PolicyTerms terms) {
    List<Site> sites = new ArrayList<>();
    for (SignedTerm signed : terms.terms()) {
      if (signed.term() instanceof Term.Rounded rounded) {
        sites.add(
            new Site(
                rounded.target().toString(),
                signed.origin().location().toString(),
                Site.BY_RULE,
                rounded.rounding()));
      } else if (signed.term() instanceof Term.Definition definition) {
        add(definition.formula(), definition.target().toString(), placeOf(signed), sites);
      }
    }
    for (DecisionTable table : terms.tables().values()) {
      for (DecisionTable.Row row : table.rows()) {
        add(row, table.name().value(), sites);
      }
    }
    return sites;
  }

  private static String placeOf(SignedTerm signed) {
    return signed.origin().location().toString();
  }

  private static void add(DecisionTable.Row row, String table, List<Site> sites) {
    AtomicInteger index = new AtomicInteger();
    for (OutputCell cell : row.outputs()) {
      if (cell instanceof OutputCell.Computed computed) {
        add(computed.formula(), table, row.location().toString(), index, sites);
      }
    }
  }

  private static void add(Formula formula, String what, String place, List<Site> sites) {
    add(formula, what, place, new AtomicInteger(), sites);
  }

  private static void add(
      Formula formula, String what, String place, AtomicInteger index, List<Site> sites) {
    FormulaRewrite.of(
        formula,
        part -> {
          if (part instanceof Formula.Round round) {
            sites.add(new Site(what, place, index.getAndIncrement(), round.rounding()));
          }
          return part;
        });
  }

  /**
   * The same terms with another rounding at one place. Quantities are on no grid then: what the
   * grid of the policy promises, this rounding keeps no longer.
   *
   * @param other the other rounding; absent for none
   */
  static PolicyTerms with(PolicyTerms terms, Site site, Optional<Rounding> other) {
    List<SignedTerm> changed = new ArrayList<>();
    for (SignedTerm signed : terms.terms()) {
      with(signed, site, other).ifPresent(changed::add);
    }
    Map<Name, DecisionTable> tables = new TreeMap<>();
    terms.tables().forEach((name, table) -> tables.put(name, with(table, site, other)));
    return PolicyTerms.of(withoutGrids(terms.schema()), tables, changed);
  }

  private static Optional<SignedTerm> with(SignedTerm signed, Site site, Optional<Rounding> other) {
    boolean here = placeOf(signed).equals(site.place());
    if (here
        && site.isByRule()
        && signed.term() instanceof Term.Rounded rounded
        && rounded.target().toString().equals(site.what())) {
      return other.map(rounding -> signed(new Term.Rounded(rounded.target(), rounding), signed));
    }
    if (here
        && !site.isByRule()
        && signed.term() instanceof Term.Definition definition
        && definition.target().toString().equals(site.what())) {
      Formula formula = with(definition.formula(), site, other, new AtomicInteger());
      return Optional.of(signed(new Term.Definition(definition.target(), formula), signed));
    }
    return Optional.of(signed);
  }

  private static SignedTerm signed(Term term, SignedTerm by) {
    return new SignedTerm(term, by.origin(), by.overridden());
  }

  private static Formula with(
      Formula formula, Site site, Optional<Rounding> other, AtomicInteger index) {
    return FormulaRewrite.of(
        formula,
        part -> {
          if (part instanceof Formula.Round round && index.getAndIncrement() == site.index()) {
            return other
                .<Formula>map(rounding -> new Formula.Round(round.operand(), rounding))
                .orElse(round.operand());
          }
          return part;
        });
  }

  private static DecisionTable with(DecisionTable table, Site site, Optional<Rounding> other) {
    if (site.isByRule() || !table.name().value().equals(site.what())) {
      return table;
    }
    List<DecisionTable.Row> rows =
        table.rows().stream()
            .map(
                row ->
                    row.location().toString().equals(site.place()) ? with(row, site, other) : row)
            .toList();
    return new DecisionTable(table.name(), table.keys(), table.outputs(), rows, table.location());
  }

  private static DecisionTable.Row with(
      DecisionTable.Row row, Site site, Optional<Rounding> other) {
    AtomicInteger index = new AtomicInteger();
    List<OutputCell> cells = new ArrayList<>();
    for (OutputCell cell : row.outputs()) {
      cells.add(
          cell instanceof OutputCell.Computed computed
              ? new OutputCell.Computed(with(computed.formula(), site, other, index))
              : cell);
    }
    return new DecisionTable.Row(row.keys(), cells, row.basis(), row.location());
  }

  private static Schema withoutGrids(Schema schema) {
    return new Schema(
        schema.labelSets(), withoutGrids(schema.root()), schema.exports(), schema.cohorts());
  }

  private static GroupDeclaration withoutGrids(GroupDeclaration level) {
    return new GroupDeclaration(
        level.name(),
        level.title(),
        each(level.declarations(), RoundingSites::withoutGrid),
        each(level.groups(), RoundingSites::withoutGrids),
        level.presence(),
        level.location());
  }

  private static <T> Map<Name, T> each(Map<Name, T> all, Function<T, T> change) {
    Map<Name, T> changed = new LinkedHashMap<>();
    all.forEach((name, value) -> changed.put(name, change.apply(value)));
    return changed;
  }

  private static Declaration withoutGrid(Declaration declared) {
    ScoreRange range = declared.range();
    return declared.role() == Declaration.Role.QUANTITY && range.step().isPresent()
        ? SchemaMerge.withRange(
            declared, new ScoreRange(range.lowest(), range.highest(), Optional.empty()))
        : declared;
  }

  /** Every other way of rounding at a place; absent for not at all. */
  static List<Optional<Rounding>> others(Rounding now) {
    List<Optional<Rounding>> others = new ArrayList<>();
    for (Rounding.Mode mode : Rounding.Mode.values()) {
      if (mode != now.mode()) {
        others.add(Optional.of(Rounding.of(now.decimals(), mode)));
      }
    }
    if (now.decimals() > 0) {
      others.add(Optional.of(Rounding.of(now.decimals() - 1, now.mode())));
    }
    if (now.decimals() < Rounding.MAX_DECIMALS) {
      others.add(Optional.of(Rounding.of(now.decimals() + 1, now.mode())));
    }
    others.add(Optional.empty());
    return others;
  }
}
