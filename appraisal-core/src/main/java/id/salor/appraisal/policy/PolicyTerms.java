package id.salor.appraisal.policy;

import id.salor.appraisal.value.Digest;
import id.salor.appraisal.value.Name;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything that the rules say for one set of circumstances: the resolved terms.
 *
 * <p>An immutable value. Terms are kept by the matter they settle, so the order in which rules
 * fired leaves no trace. {@link #canonicalText()} writes them with their origins; {@link
 * TermsText#read(String, Schema, Map)} reads them back.
 */
public final class PolicyTerms {

  private final Schema schema;
  private final Map<Name, DecisionTable> tables;
  private final Map<String, SignedTerm> byKey;
  private final Map<Path, List<SignedTerm>> gatesByTarget;
  private final Digest digest;

  private PolicyTerms(
      Schema schema, Map<Name, DecisionTable> tables, Map<String, SignedTerm> byKey) {
    this.schema = schema;
    this.tables = Collections.unmodifiableMap(new TreeMap<>(tables));
    this.byKey = Collections.unmodifiableMap(byKey);
    this.gatesByTarget = new LinkedHashMap<>();
    for (SignedTerm gate : all(Term.Gate.class)) {
      gatesByTarget
          .computeIfAbsent(((Term.Gate) gate.term()).target(), path -> new ArrayList<>())
          .add(gate);
    }
    this.digest = Digest.ofText(meaning());
  }

  /**
   * Returns the terms as a value.
   *
   * @param schema what the policy declares
   * @param tables its decision tables
   * @param terms the terms, in any order
   * @throws IllegalArgumentException if two terms settle one matter
   */
  public static PolicyTerms of(
      Schema schema, Map<Name, DecisionTable> tables, List<SignedTerm> terms) {
    Map<String, SignedTerm> byKey = new TreeMap<>();
    for (SignedTerm term : terms) {
      SignedTerm other = byKey.put(term.term().key(), term);
      if (other != null) {
        throw new IllegalArgumentException(
            "two terms for " + term.term().key() + ": " + term.origin() + ", " + other.origin());
      }
    }
    return new PolicyTerms(schema, tables, byKey);
  }

  /** Returns what the policy declares. */
  public Schema schema() {
    return schema;
  }

  /** Returns the decision tables by name. */
  public Map<Name, DecisionTable> tables() {
    return tables;
  }

  /** Returns every term, sorted by the matter it settles. */
  public List<SignedTerm> terms() {
    return List.copyOf(byKey.values());
  }

  /** Returns how a quantity gets its value: a definition or a composition. */
  public Optional<SignedTerm> valueOf(Path quantity) {
    return find("value " + quantity);
  }

  /** Returns the weight of a part in a whole. */
  public Optional<SignedTerm> weightOf(Path whole, Name part) {
    return find("weight " + whole + " " + part);
  }

  /** Returns what becomes of a composition when a part is not applicable. */
  public Optional<SignedTerm> absentPartsOf(Path whole) {
    return find("absent " + whole);
  }

  /** Returns how many parts of a composition must apply. */
  public Optional<SignedTerm> minimumPartsOf(Path whole) {
    return find("minimum " + whole);
  }

  /** Returns the rounding of a quantity. */
  public Optional<SignedTerm> roundingOf(Path quantity) {
    return find("round " + quantity);
  }

  /** Returns the floor or cap of a quantity. */
  public Optional<SignedTerm> boundOf(Path quantity, Term.Bound.Side side) {
    return find(side.id() + " " + quantity);
  }

  /** Returns the gates on a quantity. */
  public List<SignedTerm> gatesOn(Path quantity) {
    return gatesByTarget.getOrDefault(quantity, List.of());
  }

  /** Returns which quantity is the rating. */
  public Optional<SignedTerm> rating() {
    return find("rating");
  }

  /** Returns which quantity is the score. */
  public Optional<SignedTerm> score() {
    return find("score");
  }

  /** Tells whether the first fitting row of a table holds, where several fit. */
  public boolean isFirstMatch(Name table) {
    return byKey.containsKey("first-match " + table);
  }

  /** Returns every term of one type, sorted by the matter it settles. */
  public List<SignedTerm> all(Class<? extends Term> type) {
    return byKey.values().stream().filter(term -> type.isInstance(term.term())).toList();
  }

  private Optional<SignedTerm> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** Returns the digest of what the terms mean: formulas, numbers and tables, not who says them. */
  public Digest digest() {
    return digest;
  }

  private String meaning() {
    StringBuilder text = new StringBuilder();
    byKey.values().forEach(term -> text.append(term.term().canonical()).append('\n'));
    tables.values().forEach(text::append);
    return text.toString();
  }

  /** Returns every term with its origin, as text that can be read back. */
  public String canonicalText() {
    return TermsText.write(terms());
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof PolicyTerms other
        && schema.equals(other.schema)
        && tables.equals(other.tables)
        && byKey.equals(other.byKey);
  }

  @Override
  public int hashCode() {
    return Objects.hash(tables, byKey);
  }

  @Override
  public String toString() {
    return meaning();
  }
}
