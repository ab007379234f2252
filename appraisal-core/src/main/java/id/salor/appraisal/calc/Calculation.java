package id.salor.appraisal.calc;

import id.salor.appraisal.formula.EvaluationScope;
import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.FormulaTemplate;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.law.LegalBasis;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.model.EntrySubject;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.FormulaTexts;
import id.salor.appraisal.policy.KeyCell;
import id.salor.appraisal.policy.OutputCell;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.QuantityTerms;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Rounding;
import id.salor.appraisal.value.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One run over one appraisal: quantities are calculated when they are first asked for, and kept.
 *
 * <p>Nothing here knows a policy; what is calculated, and how, is in the terms.
 */
final class Calculation {

  /** Most often that formulas look at an entry: functions over entries may hold each other. */
  private static final int MAX_LOOKS = 2_000_000;

  private final PolicyTerms terms;
  private final AppraisalPeriod period;
  private final Scope root;
  private final Map<Name, Value> assumed;
  private final CohortView cohorts;
  private final CalculationObserver observer;
  private final List<Issue> issues = new ArrayList<>();
  private final Set<String> reportedMissing = new HashSet<>();
  private final Set<Optional<String>> unmet = new HashSet<>();
  private int looks;

  Calculation(
      PolicyTerms terms,
      AppraisalPeriod period,
      AdmittedEvidence evidence,
      Map<Name, Value> assumed,
      CohortView cohorts,
      CalculationObserver observer) {
    this.observer = observer;
    this.terms = terms;
    this.period = period;
    this.cohorts = cohorts;
    this.root = Scope.root(terms.schema().root(), evidence);
    root.calculated().putAll(assumed);
    this.assumed = assumed;
  }

  /**
   * Returns the same calculation from its beginning, to ask something whose issues do not count.
   */
  Calculation afresh() {
    return new Calculation(terms, period, root.evidence(), assumed, cohorts, observer);
  }

  CohortView cohorts() {
    return cohorts;
  }

  CalculationObserver observer() {
    return observer;
  }

  /** The cohort of a declared kind to which the person belongs, whoever asks. */
  Optional<CohortGroup> cohort(Name cohort) {
    return terms.terms().stream()
        .findFirst()
        .flatMap(anyone -> cohorts.group(cohort, this, anyone));
  }

  Scope root() {
    return root;
  }

  PolicyTerms terms() {
    return terms;
  }

  /** Everything that went wrong so far. */
  List<Issue> issues() {
    return issues;
  }

  /** The value of a quantity of the appraisal as a whole. */
  Value value(Name quantity) {
    return quantity(root, root.level().declaration(quantity).orElseThrow());
  }

  /**
   * Calculates what is reported beside the rating. That nobody has counted the cohort yet is no
   * reason to withhold a rating that does not need it.
   */
  void outcome(Name quantity) {
    int before = issues.size();
    value(quantity);
    if (issues.size() == before) {
      return;
    }
    List<Issue> added = issues.subList(before, issues.size());
    if (added.stream().allMatch(issue -> issue.code() == CalculationCode.COHORT_NOT_COUNTED)) {
      List<Issue> told =
          added.stream()
              .map(
                  issue ->
                      Issue.of(CalculationCode.OUTCOME_LEFT_OUT, quantity, issue.message())
                          .at(issue.location().orElseThrow()))
              .toList();
      added.clear();
      issues.addAll(told);
    }
  }

  /** The value of a formula that a term holds, where that term stands. */
  Value evaluate(Formula formula, Scope scope, SignedTerm by) {
    return evaluate(formula, scope, scope, by);
  }

  /** The value of a part of a formula, for an entry that the formula looks at from its home. */
  Value evaluate(Formula formula, Scope scope, Scope home, SignedTerm by) {
    observer.used(by);
    return formula.evaluate(new View(scope, home, by));
  }

  private Value quantity(Scope scope, Declaration declaration) {
    Value known = scope.calculated().get(declaration.name());
    if (known == null) {
      known = calculate(scope, declaration);
      scope.calculated().put(declaration.name(), known);
    }
    return known;
  }

  private Value calculate(Scope scope, Declaration declaration) {
    Path path = scope.path(declaration.name());
    QuantityTerms about = terms.about(path);
    SignedTerm by =
        about
            .value()
            .orElseThrow(() -> new IllegalStateException("terms were not checked: " + path));
    Value bounded = withSet(bound(raw(scope, by), about, scope), declaration);
    Value rounded = round(bounded, about);
    return inRange(gate(rounded, about, scope), declaration, scope, by);
  }

  /** The value before bounds, rounding and gates. */
  private Value raw(Scope scope, SignedTerm by) {
    if (by.term() instanceof Term.Definition definition) {
      return evaluate(definition.formula(), scope, by);
    }
    return by.term() instanceof Term.CohortFigure figure
        ? cohorts.figure(figure, this, by)
        : compose((Term.Composition) by.term(), scope, by);
  }

  /** A label written in a formula learns its set from the quantity it becomes. */
  private Value withSet(Value value, Declaration declaration) {
    if (value instanceof Value.OfLabel label && declaration.kind() instanceof Kind.OfLabel of) {
      return Value.of(label.label(), terms.schema().labelSet(of.set()).orElseThrow());
    }
    return value;
  }

  private Value bound(Value value, QuantityTerms about, Scope scope) {
    return limit(limit(value, about.floor(), scope), about.cap(), scope);
  }

  private Value limit(Value value, Optional<SignedTerm> bound, Scope scope) {
    if (bound.isEmpty() || !(value instanceof Value.OfNumber number)) {
      return value;
    }
    Term.Bound said = (Term.Bound) bound.get().term();
    Value limit = evaluate(said.limit(), scope, bound.get());
    if (limit instanceof Value.NotApplicable) {
      return value;
    }
    if (!(limit instanceof Value.OfNumber to)) {
      return limit;
    }
    observer.bounded(bound.get(), number.number(), to.number());
    return Value.of(
        said.side() == Term.Bound.Side.FLOOR
            ? number.number().max(to.number())
            : number.number().min(to.number()));
  }

  private Value round(Value value, QuantityTerms about) {
    Optional<SignedTerm> signed = about.rounding();
    if (signed.isEmpty() || !(value instanceof Value.OfNumber number)) {
      return value;
    }
    Rounding rounding = ((Term.Rounded) signed.get().term()).rounding();
    Rational rounded = rounding.apply(number.number());
    observer.used(signed.get());
    observer.rounded(signed.get(), number.number(), rounded);
    return Value.of(rounded);
  }

  private Value gate(Value value, QuantityTerms about, Scope scope) {
    Value gated = value;
    for (SignedTerm gate : about.gates()) {
      Value holds = evaluate(((Term.Gate) gate.term()).condition(), scope, gate);
      observer.decided(gate, holds);
      if (holds instanceof Value.Unknown || holds instanceof Value.Undetermined) {
        return holds;
      }
      if (holds.equals(Value.TRUE) && gated instanceof Value.OfLabel label) {
        Value.OfLabel after = limited(label, (Term.Gate) gate.term());
        observer.gated(gate, label.label(), after.label());
        gated = after;
      }
    }
    return gated;
  }

  private static Value.OfLabel limited(Value.OfLabel value, Term.Gate gate) {
    LabelSet set = value.set().orElseThrow();
    int order = set.compare(value.label(), gate.limit());
    boolean limits = gate.mode() == Term.Gate.Mode.AT_MOST ? order > 0 : order < 0;
    return limits ? new Value.OfLabel(gate.limit(), value.set()) : value;
  }

  /** The declared range is what the proof of coverage relied on, so it must hold. */
  private Value inRange(Value value, Declaration declaration, Scope scope, SignedTerm by) {
    if (!(value instanceof Value.OfNumber number)) {
      return value;
    }
    if (!declaration.range().isWithin(number.number())) {
      return fail(
          scope,
          by,
          CalculationCode.OUT_OF_RANGE,
          declaration.name(),
          number,
          declaration.range().title());
    }
    if (!declaration.range().isOnGrid(number.number())) {
      return fail(
          scope,
          by,
          CalculationCode.OFF_GRID,
          declaration.name(),
          number,
          declaration.range().step().orElseThrow());
    }
    return value;
  }

  private Value compose(Term.Composition composition, Scope scope, SignedTerm by) {
    observer.used(by);
    Composed composed = new Composer(this, composition, scope, by).compose();
    scope.composed().put(composition.target().name(), composed);
    return composed.value();
  }

  Value quantity(Scope scope, Name quantity) {
    return quantity(scope, scope.level().declaration(quantity).orElseThrow());
  }

  /**
   * The value of a part of a composition, a quantity or something that is given. What may be left
   * out and was is not applicable; the policy says what becomes of such parts.
   */
  Value part(Scope scope, Name part, SignedTerm by) {
    Declaration declaration = scope.level().declaration(part).orElseThrow();
    if (declaration.role() == Declaration.Role.QUANTITY) {
      return quantity(scope, declaration);
    }
    boolean isLeftOut =
        declaration.presence() == Declaration.Presence.OPTIONAL
            && declaration.value().isEmpty()
            && scope.evidence().value(part).isEmpty();
    return isLeftOut ? Value.NOT_APPLICABLE : new View(scope, scope, by).value(part);
  }

  Value fail(Scope scope, SignedTerm by, IssueCode code, Object... arguments) {
    Issue issue = Issue.of(code, arguments).at(by.origin().location()).under(by.origin().basis());
    boolean here =
        by.term() instanceof Term.OfQuantity of
            && scope.path(of.target().name()).equals(of.target());
    String target = here ? ((Term.OfQuantity) by.term()).target().name().value() : "";
    String entry = scope.subject().orElse("");
    String subject =
        entry + (entry.isEmpty() || target.isEmpty() ? "" : EntrySubject.WITHIN) + target;
    Issue told = subject.isEmpty() ? issue : issue.about(subject);
    // what is asked a second time, as for the gates that held, has one fault, not two
    if (!issues.contains(told)) {
      issues.add(told);
    }
    return Value.UNKNOWN;
  }

  private Value missing(Scope scope, Name name, Text title, SignedTerm by) {
    String key = scope.subject().orElse("") + "/" + name;
    if (reportedMissing.add(key)) {
      Issue issue =
          Issue.of(CalculationCode.MISSING, name, title)
              .at(by.origin().location())
              .under(by.origin().basis());
      issues.add(scope.subject().map(issue::about).orElse(issue));
    }
    return Value.UNKNOWN;
  }

  /**
   * Tells whether a formula holds, without reporting what stands in the way of knowing it: advice
   * that needs what was not given is not given, and nobody is refused for it.
   */
  boolean holdsIfKnown(Formula condition, SignedTerm by) {
    int before = issues.size();
    Value holds = evaluate(condition, root, by);
    observer.decided(by, holds);
    issues.subList(before, issues.size()).clear();
    return holds.equals(Value.TRUE);
  }

  /** Reports every requirement that does not hold. */
  void checkRequirements() {
    for (SignedTerm signed : terms.all(Term.Requirement.class)) {
      Term.Requirement requirement = (Term.Requirement) signed.term();
      for (Scope scope : root.at(requirement.level())) {
        Value holds = evaluate(requirement.condition(), scope, signed);
        observer.decided(signed, holds);
        if (holds.equals(Value.FALSE)) {
          unmet.add(scope.subject());
          fail(
              scope,
              signed,
              CalculationCode.REQUIREMENT,
              requirement.message(),
              filledIn(requirement.condition(), scope, signed));
        }
      }
    }
    terms.all(Term.EveryLabel.class).forEach(this::checkEveryLabel);
  }

  /** Reports each level of which entries for some labels are missing, with those labels. */
  private void checkEveryLabel(SignedTerm signed) {
    Term.EveryLabel every = (Term.EveryLabel) signed.term();
    for (Scope scope : root.at(every.level())) {
      List<String> missing = missingLabels(scope, signed);
      observer.used(signed);
      observer.decided(signed, Value.of(missing.isEmpty()));
      if (!missing.isEmpty()) {
        unmet.add(scope.subject());
        String shown = "\"" + String.join("\", \"", missing) + "\"";
        fail(scope, signed, CalculationCode.REQUIREMENT, every.message(), shown);
      }
    }
  }

  /** The labels for which a level has no entry though a term asks for one. */
  List<String> missingLabels(Scope scope, SignedTerm signed) {
    Term.EveryLabel every = (Term.EveryLabel) signed.term();
    Kind kind = terms.schema().declaration(every.path()).orElseThrow().kind();
    LabelSet set = terms.schema().labelSet(((Kind.OfLabel) kind).set()).orElseThrow();
    return missingLabels(every, set, new View(scope, scope, signed));
  }

  /** None where the entries, or what they are for, are not known: that is reported already. */
  private static List<String> missingLabels(Term.EveryLabel every, LabelSet set, View view) {
    Optional<List<View>> entries = view.entries(every.group());
    List<Value> held =
        entries.orElse(List.of()).stream().map(entry -> entry.value(every.label())).toList();
    if (entries.isEmpty() || held.stream().anyMatch(Value.Unknown.class::isInstance)) {
      return List.of();
    }
    return set.labels().stream()
        .map(label -> Value.of(label, set))
        .filter(label -> !held.contains(label))
        .filter(label -> isAsked(every, label, view))
        .map(label -> label.label().value())
        .toList();
  }

  private static boolean isAsked(Term.EveryLabel every, Value label, View view) {
    Map<Name, Value> bound = Map.of(every.label(), label);
    return every.condition().evaluate(new BoundView(view, view, bound)).equals(Value.TRUE);
  }

  /** The formula as text, with the values in place of names. */
  Text filledIn(Formula formula, Scope scope, SignedTerm by) {
    FormulaTemplate template = FormulaTexts.of(terms).template(formula);
    View view = new View(scope, scope, by);
    boolean[] hasTruth = new boolean[1];
    String id =
        template.fill(
            part -> {
              Value value = part.evaluate(view);
              hasTruth[0] |= value instanceof Value.OfTruth;
              return shown(value, Language.ID);
            });
    // only yes and no read otherwise in another language
    return hasTruth[0]
        ? Text.of(id, template.fill(part -> shown(part.evaluate(view), Language.EN)))
        : Text.same(id);
  }

  private static String shown(Value value, Language language) {
    if (value instanceof Value.OfTruth truth) {
      return truth.word().in(language);
    }
    return value instanceof Value.OfLabel label ? "\"" + label + "\"" : value.toString();
  }

  /** What formulas of a term see from a scope. */
  private final class View implements EvaluationScope {

    private final Scope scope;
    private final Scope home;
    private final SignedTerm by;

    /**
     * A view of a level.
     *
     * @param home where the formula stands, which may look at the entries of other levels
     */
    View(Scope scope, Scope home, SignedTerm by) {
      this.scope = scope;
      this.home = home;
      this.by = by;
    }

    @Override
    public Value value(Name name) {
      return valueFrom(scope, name);
    }

    @Override
    public Value own(Name name) {
      return valueFrom(home, name);
    }

    private Value valueFrom(Scope from, Name name) {
      Scope owner = from;
      Optional<Declaration> found = owner.level().declaration(name);
      while (found.isEmpty()) {
        owner =
            owner
                .parent()
                .orElseThrow(() -> new IllegalStateException("terms were not checked: " + name));
        found = owner.level().declaration(name);
      }
      Declaration declaration = found.get();
      return switch (declaration.role()) {
        case QUANTITY -> quantity(owner, declaration);
        case PARAMETER -> withSet(declaration.value().orElseThrow(), declaration);
        case FACT, MEASURE -> given(owner, declaration);
      };
    }

    private Value given(Scope owner, Declaration declaration) {
      Optional<Value> value = owner.evidence().value(declaration.name()).or(declaration::value);
      return value.isPresent()
          ? withSet(value.get(), declaration)
          : missing(owner, declaration.name(), declaration.title(), by);
    }

    @Override
    public LocalDate periodStart() {
      return period.first();
    }

    @Override
    public LocalDate periodEnd() {
      return period.last();
    }

    @Override
    public boolean isGiven(Name name) {
      return scope.declaring(name).flatMap(owner -> owner.evidence().value(name)).isPresent();
    }

    @Override
    public Optional<List<View>> entries(Name group) {
      Optional<Scope> owner = scope.holding(group);
      if (owner.isPresent() && !owner.get().isGiven(group)) {
        missing(owner.get(), group, owner.get().level().group(group).orElseThrow().title(), by);
        return Optional.empty();
      }
      List<Scope> entries = scope.entries(group);
      // counted before they are looked at, so that the count goes a little over the limit at most
      looks = Math.min(looks + entries.size(), Integer.MAX_VALUE / 2);
      if (looks > MAX_LOOKS) {
        Calculation.this.fail(home, by, CalculationCode.TOO_MUCH_WORK, group, MAX_LOOKS);
        return Optional.empty();
      }
      List<View> views = new ArrayList<>(entries.size());
      entries.forEach(entry -> views.add(new View(entry, home, by)));
      return Optional.of(views);
    }

    @Override
    public Value lookUp(Formula.Lookup lookup, List<Value> keys) {
      DecisionTable table = terms.tables().get(lookup.table());
      Optional<DecisionTable.Row> row = table.firstFit(keys);
      if (row.isEmpty()) {
        String shown =
            IntStream.range(0, keys.size())
                .mapToObj(i -> table.keys().get(i).name() + " = " + keys.get(i))
                .collect(Collectors.joining(", "));
        return fail(lookup, CalculationCode.NO_ROW, table.name(), shown);
      }
      int column = table.outputIndex(lookup.output()).orElseThrow();
      observer.met(table, row.get(), column, keys);
      return output(table, row.get(), column, keys);
    }

    @Override
    public void compared(Formula.Binary comparison, Value left, Value right) {
      observer.compared(by, comparison, left, right);
    }

    @Override
    public void chosen(Formula choice, List<Value> values) {
      observer.chosen(by, choice, values);
    }

    @Override
    public void rounded(Formula.Round rounding, Rational before, Rational after) {
      observer.rounded(by, rounding, before, after);
    }

    private Value output(DecisionTable table, DecisionTable.Row row, int column, List<Value> keys) {
      OutputCell cell = row.outputs().get(column);
      if (cell instanceof OutputCell.Constant constant) {
        return withKind(constant.value(), table.outputs().get(column).kind());
      } else if (cell instanceof OutputCell.Line line) {
        return Value.of(alongStretch(line, row, keys));
      } else if (cell instanceof OutputCell.Computed computed) {
        return withKind(
            computed
                .formula()
                .evaluate(new BoundView(this, new View(root, root, by), kinded(table, keys))),
            table.outputs().get(column).kind());
      } else if (cell instanceof OutputCell.Absent) {
        return Value.NOT_APPLICABLE;
      }
      String why = row.basis().map(LegalBasis::text).orElse(table.name().value());
      return undetermined(why + " (" + row.location() + ")");
    }

    private static Value.Undetermined undetermined(String where) {
      return new Value.Undetermined(
          Text.of("teks peraturan tidak menentukan: " + where, "the text is silent: " + where));
    }

    @Override
    public Value.Undetermined undetermined() {
      return undetermined(by.origin().basis().text() + " (" + by.origin().location() + ")");
    }

    private Map<Name, Value> kinded(DecisionTable table, List<Value> keys) {
      return IntStream.range(0, keys.size())
          .boxed()
          .collect(
              Collectors.toMap(
                  i -> table.keys().get(i).name(),
                  i -> withKind(keys.get(i), table.keys().get(i).kind())));
    }

    private Value withKind(Value value, Kind kind) {
      return value instanceof Value.OfLabel label && kind instanceof Kind.OfLabel of
          ? Value.of(label.label(), terms.schema().labelSet(of.set()).orElseThrow())
          : value;
    }

    /** The key that the line runs along is the one whose cell gives the stretch. */
    private static Rational alongStretch(
        OutputCell.Line line, DecisionTable.Row row, List<Value> keys) {
      int key = 0;
      while (!(row.keys().get(key) instanceof KeyCell.Numbers)) {
        key++;
      }
      Rational number = ((Value.OfNumber) keys.get(key)).number();
      return line.at(number, ((KeyCell.Numbers) row.keys().get(key)).interval());
    }

    /** What follows from a requirement that was not met is not reported a second time. */
    @Override
    public Value fail(Formula at, IssueCode code, Object... arguments) {
      return unmet.contains(scope.subject())
          ? Value.UNKNOWN
          : Calculation.this.fail(scope, by, code, arguments);
    }
  }

  /**
   * What a formula sees that knows some values before everything else: in a table's cell the keys
   * of the table, then the names of the appraisal as a whole, wherever the table is used.
   *
   * @param asking where the formula is used, to which issues belong
   * @param names where names are looked for
   * @param bound the values that are known under their names
   */
  private record BoundView(EvaluationScope asking, EvaluationScope names, Map<Name, Value> bound)
      implements EvaluationScope {

    @Override
    public Value value(Name name) {
      Value found = bound.get(name);
      return found != null ? found : names.value(name);
    }

    @Override
    public Value own(Name name) {
      Value found = bound.get(name);
      return found != null ? found : names.own(name);
    }

    @Override
    public LocalDate periodStart() {
      return names.periodStart();
    }

    @Override
    public LocalDate periodEnd() {
      return names.periodEnd();
    }

    @Override
    public boolean isGiven(Name name) {
      return names.isGiven(name);
    }

    @Override
    public Optional<? extends List<? extends EvaluationScope>> entries(Name group) {
      return names
          .entries(group)
          .map(list -> list.stream().map(e -> new BoundView(e, e, bound)).toList());
    }

    @Override
    public Value lookUp(Formula.Lookup lookup, List<Value> values) {
      return asking.lookUp(lookup, values);
    }

    @Override
    public Value.Undetermined undetermined() {
      return asking.undetermined();
    }

    @Override
    public void compared(Formula.Binary comparison, Value left, Value right) {
      asking.compared(comparison, left, right);
    }

    @Override
    public void chosen(Formula choice, List<Value> values) {
      asking.chosen(choice, values);
    }

    @Override
    public void rounded(Formula.Round rounding, Rational before, Rational after) {
      asking.rounded(rounding, before, after);
    }

    @Override
    public Value fail(Formula at, IssueCode code, Object... arguments) {
      return asking.fail(at, code, arguments);
    }
  }
}
