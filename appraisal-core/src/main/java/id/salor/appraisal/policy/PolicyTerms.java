package id.salor.appraisal.policy;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.value.Digest;
import id.salor.appraisal.value.Name;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

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
  private final Map<Path, QuantityTerms> byQuantity;
  private final Map<Class<? extends Term>, List<SignedTerm>> byType;
  private final Optional<SignedTerm> rating;
  private final Optional<SignedTerm> score;
  private final Digest digest;
  private final Map<Class<?>, Object> kept = new ConcurrentHashMap<>();

  private PolicyTerms(
      Schema schema, Map<Name, DecisionTable> tables, Map<String, SignedTerm> byKey) {
    this.schema = schema;
    this.tables = Collections.unmodifiableMap(new TreeMap<>(tables));
    this.byKey = Collections.unmodifiableMap(byKey);
    Map<Path, List<SignedTerm>> about = new HashMap<>();
    this.byType = new HashMap<>();
    for (SignedTerm term : byKey.values()) {
      byType.computeIfAbsent(term.term().getClass(), type -> new ArrayList<>()).add(term);
      if (term.term() instanceof Term.OfQuantity of) {
        about.computeIfAbsent(of.target(), path -> new ArrayList<>()).add(term);
      }
    }
    byType.replaceAll((type, terms) -> List.copyOf(terms));
    this.byQuantity = new HashMap<>();
    about.forEach((quantity, terms) -> byQuantity.put(quantity, QuantityTerms.of(terms)));
    this.rating = Optional.ofNullable(byKey.get("rating"));
    this.score = Optional.ofNullable(byKey.get("score"));
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

  /** Returns everything that is said about a quantity. */
  public QuantityTerms about(Path quantity) {
    return byQuantity.getOrDefault(quantity, QuantityTerms.NONE);
  }

  /** Returns how a quantity gets its value: by definition, composition or from a cohort. */
  public Optional<SignedTerm> valueOf(Path quantity) {
    return about(quantity).value();
  }

  /** Returns the weight of a part in a whole. */
  public Optional<SignedTerm> weightOf(Path whole, Name part) {
    return Optional.ofNullable(about(whole).weights().get(part));
  }

  /** Returns what becomes of a composition when a part is not applicable. */
  public Optional<SignedTerm> absentPartsOf(Path whole) {
    return about(whole).absentParts();
  }

  /** Returns how many parts of a composition must apply. */
  public Optional<SignedTerm> minimumPartsOf(Path whole) {
    return about(whole).minimumParts();
  }

  /** Returns the rounding of a quantity. */
  public Optional<SignedTerm> roundingOf(Path quantity) {
    return about(quantity).rounding();
  }

  /** Returns the floor or cap of a quantity. */
  public Optional<SignedTerm> boundOf(Path quantity, Term.Bound.Side side) {
    return side == Term.Bound.Side.FLOOR ? about(quantity).floor() : about(quantity).cap();
  }

  /** Returns the gates on a quantity. */
  public List<SignedTerm> gatesOn(Path quantity) {
    return about(quantity).gates();
  }

  /** Returns which quantity is the rating. */
  public Optional<SignedTerm> rating() {
    return rating;
  }

  /** Returns which quantity is the score. */
  public Optional<SignedTerm> score() {
    return score;
  }

  /** Tells whether the first fitting row of a table holds, where several fit. */
  public boolean isFirstMatch(Name table) {
    return byKey.containsKey("first-match " + table);
  }

  /** Returns every term of one type, sorted by the matter it settles. */
  public List<SignedTerm> all(Class<? extends Term> type) {
    return byType.getOrDefault(type, List.of());
  }

  /**
   * Returns the term that asks for something that is given: a requirement on it before any other
   * term that reads it. Advice asks for nothing. Looked for only when something is wrong with what
   * was given.
   */
  public Optional<SignedTerm> askingFor(Path input) {
    return Stream.concat(all(Term.Requirement.class).stream(), byKey.values().stream())
        .filter(signed -> !(signed.term() instanceof Term.Advice))
        .filter(
            signed ->
                signed.term().formulas().stream()
                    .anyMatch(
                        formula -> {
                          List<Name> level = signed.term().level();
                          return reads(formula, level, level, input);
                        }))
        .findFirst();
  }

  /**
   * Whether a formula reads an input.
   *
   * @param level from where names are seen
   * @param home where the formula as a whole stands
   */
  private boolean reads(Formula formula, List<Name> level, List<Name> home, Path input) {
    if (formula instanceof Formula.Reference reference) {
      return schema.find(level, reference.name()).filter(input::equals).isPresent();
    }
    if (formula instanceof Formula.Own own) {
      return schema.find(home, own.name()).filter(input::equals).isPresent();
    }
    List<Name> inner =
        groupOf(formula).flatMap(group -> schema.findLevel(level, group)).orElse(level);
    return formula.parts().stream().anyMatch(part -> reads(part, inner, home, input));
  }

  /** The group whose entries a formula looks at; inner names are seen from there. */
  private static Optional<Name> groupOf(Formula formula) {
    return formula instanceof Formula.Aggregate aggregate
        ? Optional.of(aggregate.group())
        : formula instanceof Formula.WorkdayAfter workday
            ? workday.holidays().map(Formula.WorkdayAfter.Holidays::group)
            : Optional.empty();
  }

  /** Returns the digest of what the terms mean: formulas, numbers and tables, not who says them. */
  public Digest digest() {
    return digest;
  }

  /**
   * Returns something that follows from these terms alone, such as their wording: made when it is
   * first asked for, and kept for all who are rated by them.
   *
   * @param type what it is; one of each type is kept
   * @param making makes it; where two threads ask at once both make it, and one is kept
   */
  public <T> T kept(Class<T> type, Function<PolicyTerms, T> making) {
    Object known = kept.get(type);
    if (known == null) {
      T made = making.apply(this);
      Object other = kept.putIfAbsent(type, made);
      known = other == null ? made : other;
    }
    return type.cast(known);
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
