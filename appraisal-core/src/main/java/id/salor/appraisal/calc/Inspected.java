package id.salor.appraisal.calc;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One level of an appraisal that was calculated, to look into: the whole, or one entry. */
public final class Inspected {

  private final Calculation calculation;
  private final Scope scope;
  private final Scope home;

  Inspected(Calculation calculation, Scope scope) {
    this(calculation, scope, scope);
  }

  /**
   * One level.
   *
   * @param home the level from which a formula looks at this one
   */
  private Inspected(Calculation calculation, Scope scope, Scope home) {
    this.calculation = calculation;
    this.scope = scope;
    this.home = home;
  }

  /** Returns the level from which this one was reached by {@link #entries}, or this one. */
  public Inspected home() {
    return new Inspected(calculation, home);
  }

  /** Returns how people refer to this entry; empty for the appraisal as a whole. */
  public Optional<String> subject() {
    return scope.subject();
  }

  /** Returns the id of the entry; the name of the level for the appraisal as a whole. */
  public String id() {
    return scope.id();
  }

  /** Returns the full path of a name on this level. */
  public Path path(Name name) {
    return scope.path(name);
  }

  /** Returns this level, or the nearest one outside, on which the name is declared. */
  public Optional<Inspected> declaring(Name name) {
    return scope.declaring(name).map(found -> new Inspected(calculation, found));
  }

  /** Returns what is declared under a name on this level. */
  public Optional<Declaration> declaration(Name name) {
    return scope.level().declaration(name);
  }

  /** Returns the value of a quantity if it was calculated on this level. */
  public Optional<Value> calculated(Name quantity) {
    return Optional.ofNullable(scope.calculated().get(quantity));
  }

  /**
   * Returns the value of a quantity, calculated now if the result did not need it; empty where the
   * terms do not say what it is.
   */
  public Optional<Value> value(Name quantity) {
    boolean isSaid =
        scope.calculated().containsKey(quantity)
            || calculation.terms().valueOf(scope.path(quantity)).isPresent();
    return isSaid ? Optional.of(calculation.quantity(scope, quantity)) : Optional.empty();
  }

  /** Returns the value of a fact or measure of this level, as given or by declared default. */
  public Optional<Value> given(Name input) {
    return scope
        .evidence()
        .value(input)
        .or(() -> scope.level().declaration(input).flatMap(Declaration::value));
  }

  /** Returns the value of a part of a composition, as it was taken. */
  public Value part(Name part, SignedTerm by) {
    return calculation.part(scope, part, by);
  }

  /** Returns the groups of entries that lie on this level. */
  public List<Name> groups() {
    return List.copyOf(scope.level().groups().keySet());
  }

  /** Returns the entries of a group that lies on this level or on the nearest one outside. */
  public List<Inspected> entries(Name group) {
    return scope.entries(group).stream()
        .map(entry -> new Inspected(calculation, entry, home))
        .toList();
  }

  /**
   * Returns this level, or every entry of a level within it, each seen from itself.
   *
   * @param groups the groups that lead there; none for this level
   */
  public List<Inspected> at(List<Name> groups) {
    return scope.at(groups).stream().map(found -> new Inspected(calculation, found)).toList();
  }

  /** Returns a formula as text with the values of this level in place of names. */
  public Text filledIn(Formula formula, SignedTerm by) {
    return calculation.filledIn(formula, scope, by);
  }

  /** Returns the value of a formula that a term holds on this level. */
  public Value evaluate(Formula formula, SignedTerm by) {
    return calculation.evaluate(formula, scope, home, by);
  }

  /**
   * Returns the labels for which this level has no entry though a term asks for one; none where it
   * has them all, or where its entries are not known.
   */
  public List<String> missingLabels(SignedTerm every) {
    return calculation.missingLabels(scope, every);
  }

  /** Returns what a composition came to, before bounds, rounding and gates. */
  public Value composed(Term.Composition composition) {
    Composed composed = scope.composed().get(composition.target().name());
    return composed == null ? Value.UNKNOWN : composed.value();
  }

  /** Returns the weights that the parts of a weighted sum really had. */
  public Map<Name, Rational> weights(Term.Composition composition) {
    Composed composed = scope.composed().get(composition.target().name());
    return composed == null ? Map.of() : composed.weights();
  }

  /** Returns how many people a figure of a cohort was made of; empty where it was not read. */
  public Optional<Long> members(Term.CohortFigure figure) {
    return calculation.cohorts().membersOf(figure);
  }

  /** Returns the row of a table that a look-up met on this level. */
  public Optional<DecisionTable.Row> row(Formula.Lookup lookup, SignedTerm by) {
    List<Value> keys = lookup.keys().stream().map(key -> evaluate(key, by)).toList();
    return keys.stream().allMatch(Value::isProper)
        ? calculation.terms().tables().get(lookup.table()).firstFit(keys)
        : Optional.empty();
  }
}
