package id.salor.appraisal.rules.internal.example;

import id.salor.appraisal.calc.CalculationObserver;
import id.salor.appraisal.calc.Inspected;
import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.policy.ContextFacts;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one calculation made use of.
 *
 * <p>Terms, rows and comparisons are known by identity: two rules may say the same, and each of
 * them is its own thing to be reached.
 */
public final class Trace implements CalculationObserver {

  /** A number and the floor or cap that it was compared with. */
  public record Bounding(Rational value, Rational limit) {}

  /** The two sides of a comparison. */
  public record Comparing(Value left, Value right) {}

  private final Set<Term> used = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<Term, Set<Value>> decided = new IdentityHashMap<>();
  private final Map<DecisionTable.Row, BitSet> cells = new IdentityHashMap<>();
  private final Map<Name, Set<List<Value>>> lookedUp = new LinkedHashMap<>();
  private final Map<Term, Set<Bounding>> boundings = new IdentityHashMap<>();
  private final Map<Term, Set<Rational>> roundings = new IdentityHashMap<>();
  private final Map<Formula, Set<Comparing>> comparisons = new IdentityHashMap<>();
  private final Map<Name, Value> facts = new LinkedHashMap<>();

  @Override
  public void used(SignedTerm term) {
    used.add(term.term());
  }

  @Override
  public void decided(SignedTerm term, Value holds) {
    decided.computeIfAbsent(term.term(), key -> new LinkedHashSet<>()).add(holds);
  }

  @Override
  public void met(DecisionTable table, DecisionTable.Row row, int output, List<Value> keys) {
    cells.computeIfAbsent(row, key -> new BitSet()).set(output);
    lookedUp.computeIfAbsent(table.name(), key -> new LinkedHashSet<>()).add(keys);
  }

  @Override
  public void bounded(SignedTerm bound, Rational value, Rational limit) {
    boundings
        .computeIfAbsent(bound.term(), key -> new LinkedHashSet<>())
        .add(new Bounding(value, limit));
  }

  @Override
  public void rounded(SignedTerm rounding, Rational before, Rational after) {
    roundings.computeIfAbsent(rounding.term(), key -> new LinkedHashSet<>()).add(before);
  }

  @Override
  public void compared(SignedTerm term, Formula.Binary comparison, Value left, Value right) {
    comparisons
        .computeIfAbsent(comparison, key -> new LinkedHashSet<>())
        .add(new Comparing(left, right));
  }

  /** Notes the facts of the appraisal, about which rules ask. */
  void given(Inspected root, Schema schema) {
    for (Declaration declared : schema.root().declarations().values()) {
      if (declared.role() != Declaration.Role.QUANTITY) {
        root.given(declared.name())
            .filter(Value::isProper)
            .ifPresent(value -> facts.put(declared.name(), value));
      }
    }
  }

  /** Tells whether the term was made use of. */
  public boolean hasUsed(Term term) {
    return used.contains(term);
  }

  /** Tells whether the condition of the term was found to be this. */
  public boolean hasDecided(Term term, Value holds) {
    return decided.getOrDefault(term, Set.of()).contains(holds);
  }

  /** Tells whether the row gave an output. */
  public boolean hasMet(DecisionTable.Row row) {
    return cells.containsKey(row);
  }

  /** Tells whether the row gave this output. */
  public boolean hasMet(DecisionTable.Row row, int output) {
    return cells.getOrDefault(row, new BitSet()).get(output);
  }

  /** Returns the keys with which a table was looked up. */
  public Set<List<Value>> lookedUp(Name table) {
    return lookedUp.getOrDefault(table, Set.of());
  }

  /** Returns the numbers that were compared with a floor or cap. */
  public Set<Bounding> boundings(Term bound) {
    return boundings.getOrDefault(bound, Set.of());
  }

  /** Returns the exact numbers that were rounded. */
  public Set<Rational> roundings(Term rounding) {
    return roundings.getOrDefault(rounding, Set.of());
  }

  /** Returns what a comparison compared. */
  public Set<Comparing> comparisons(Formula comparison) {
    return comparisons.getOrDefault(comparison, Set.of());
  }

  /** Returns the facts, about which the conditions of rules ask. */
  public ContextFacts facts() {
    return new ContextFacts(facts);
  }
}
