package id.salor.appraisal;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.Calculator;
import id.salor.appraisal.calc.Census;
import id.salor.appraisal.calc.Inspection;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.law.EffectiveRange;
import id.salor.appraisal.law.LegalBasis;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.policy.CohortDeclaration;
import id.salor.appraisal.policy.CohortKey;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Direction;
import id.salor.appraisal.policy.GovernedPeriods;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.policy.Origin;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.policy.ResultInput;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.TermText;
import id.salor.appraisal.value.Digest;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.ScoreRange;
import id.salor.appraisal.value.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A small policy made by hand: names are declared one by one, terms are given as canonical text.
 */
public final class PolicyFixture {

  private static final SourceLocation NOWHERE = SourceLocation.of("uji/policy.yaml");

  private final Map<Name, LabelSet> labelSets = new LinkedHashMap<>();
  private final Map<Name, Declaration> root = new LinkedHashMap<>();
  private final Map<Name, Map<Name, Declaration>> groups = new LinkedHashMap<>();
  private final Map<Name, DecisionTable> tables = new LinkedHashMap<>();
  private final List<SignedTerm> terms = new ArrayList<>();
  private final List<Name> exports = new ArrayList<>();
  private final Map<Name, CohortDeclaration> cohorts = new LinkedHashMap<>();
  private Declaration.Presence groupPresence = Declaration.Presence.REQUIRED;

  /** Declares a label set, best first. */
  public PolicyFixture labels(String name, String... bestFirst) {
    labelSets.put(
        Name.of(name),
        LabelSet.of(
            Name.of(name),
            Arrays.stream(bestFirst)
                .map(l -> new LabelSet.Member(Label.of(l), Text.same(l), Optional.empty()))
                .toList()));
    return this;
  }

  /** Declares a measure of the appraisal as a whole. */
  public PolicyFixture measure(String name, ScoreRange range) {
    return declare(root, name, Declaration.Role.MEASURE, Kind.NUMBER, range, Optional.empty());
  }

  /** Declares a measure that is the result of another policy. */
  public PolicyFixture result(String name, ResultInput from) {
    return measure(name, Declaration.Presence.REQUIRED, Optional.of(from));
  }

  /** Declares a measure that may be left out. */
  public PolicyFixture optionalMeasure(String name) {
    return measure(name, Declaration.Presence.OPTIONAL, Optional.empty());
  }

  private PolicyFixture measure(
      String name, Declaration.Presence presence, Optional<ResultInput> from) {
    measure(name, ScoreRange.ANY);
    Declaration plain = root.get(Name.of(name));
    root.put(
        Name.of(name),
        new Declaration(
            plain.name(),
            plain.role(),
            plain.kind(),
            plain.title(),
            plain.unit(),
            plain.range(),
            plain.direction(),
            presence,
            plain.prominence(),
            plain.interest(),
            plain.value(),
            from,
            plain.location()));
    return this;
  }

  /** Declares a fact that is a label. */
  public PolicyFixture fact(String name, String labelSet) {
    Kind kind = Kind.label(Name.of(labelSet));
    return declare(root, name, Declaration.Role.FACT, kind, ScoreRange.ANY, Optional.empty());
  }

  /** Declares a fact that is yes or no, with a default. */
  public PolicyFixture truth(String name, boolean otherwise) {
    return declare(
        root,
        name,
        Declaration.Role.FACT,
        Kind.TRUTH,
        ScoreRange.ANY,
        Optional.of(Value.of(otherwise)));
  }

  /** Declares a number that is calculated. */
  public PolicyFixture number(String name, ScoreRange range) {
    return declare(root, name, Declaration.Role.QUANTITY, Kind.NUMBER, range, Optional.empty());
  }

  /** Declares a number that is calculated, without bounds. */
  public PolicyFixture number(String name) {
    return number(name, ScoreRange.ANY);
  }

  /** Declares a label that is calculated. */
  public PolicyFixture label(String name, String labelSet) {
    Kind kind = Kind.label(Name.of(labelSet));
    return declare(root, name, Declaration.Role.QUANTITY, kind, ScoreRange.ANY, Optional.empty());
  }

  /** Declares a group with measures and calculated numbers. */
  public PolicyFixture group(String name, List<String> measures, List<String> quantities) {
    Map<Name, Declaration> level = new LinkedHashMap<>();
    measures.forEach(
        m ->
            declare(
                level, m, Declaration.Role.MEASURE, Kind.NUMBER, ScoreRange.ANY, Optional.empty()));
    quantities.forEach(
        q ->
            declare(
                level,
                q,
                Declaration.Role.QUANTITY,
                Kind.NUMBER,
                ScoreRange.ANY,
                Optional.empty()));
    groups.put(Name.of(name), level);
    return this;
  }

  /** Lets groups be left out. */
  public PolicyFixture groupsMayBeLeftOut() {
    groupPresence = Declaration.Presence.OPTIONAL;
    return this;
  }

  /** Declares a cohort. */
  public PolicyFixture cohort(String name, CohortKey... by) {
    cohorts.put(
        Name.of(name), new CohortDeclaration(Name.of(name), Text.same(name), List.of(by), NOWHERE));
    return this;
  }

  /** Declares exports. */
  public PolicyFixture exports(String... names) {
    Arrays.stream(names).map(Name::of).forEach(exports::add);
    return this;
  }

  /** Adds a table. */
  public PolicyFixture table(DecisionTable table) {
    tables.put(table.name(), table);
    return this;
  }

  /** Adds terms in canonical text, each from a line of its own of one rule. */
  public PolicyFixture terms(String... canonical) {
    for (String text : canonical) {
      terms.add(signed("Aturan uji", terms.size() + 1, text));
    }
    return this;
  }

  /** A term as a rule says it. */
  public static SignedTerm signed(String rule, int line, String text) {
    return SignedTerm.of(
        TermText.read(text),
        new Origin(
            rule,
            SourceLocation.of("uji/aturan.dslr", line, 5),
            new LegalBasis.Interpretation("uji")));
  }

  private PolicyFixture declare(
      Map<Name, Declaration> level,
      String name,
      Declaration.Role role,
      Kind kind,
      ScoreRange range,
      Optional<Value> value) {
    level.put(
        Name.of(name),
        new Declaration(
            Name.of(name),
            role,
            kind,
            Text.same(name),
            "",
            range,
            Direction.NONE,
            Declaration.Presence.REQUIRED,
            Declaration.Prominence.INDICATOR,
            Declaration.Interest.APPRAISAL,
            value,
            Optional.empty(),
            NOWHERE));
    return this;
  }

  /** Returns what was declared. */
  public Schema schema() {
    Map<Name, GroupDeclaration> inner = new LinkedHashMap<>();
    groups.forEach(
        (name, level) ->
            inner.put(
                name,
                new GroupDeclaration(
                    name, Text.same(name.value()), level, Map.of(), groupPresence, NOWHERE)));
    GroupDeclaration whole =
        new GroupDeclaration(
            GroupDeclaration.ROOT,
            Text.same("uji"),
            root,
            inner,
            Declaration.Presence.REQUIRED,
            NOWHERE);
    return new Schema(labelSets, whole, exports, cohorts);
  }

  /** Returns the tables. */
  public Map<Name, DecisionTable> tables() {
    return tables;
  }

  /** Returns the terms that were added. */
  public List<SignedTerm> signedTerms() {
    return List.copyOf(terms);
  }

  /** Returns the terms as a value. */
  public PolicyTerms policyTerms() {
    return PolicyTerms.of(schema(), tables, terms);
  }

  /** Returns a version with this schema. */
  public PolicyVersion version() {
    return new PolicyVersion(
        PolicyId.parse("uji/v1"),
        Text.same("Kebijakan uji"),
        PolicyVersion.Status.DRAFT,
        List.of(),
        EffectiveRange.startingOn(LocalDate.of(2025, 1, 1)),
        GovernedPeriods.of(EffectiveRange.startingOn(LocalDate.of(2025, 1, 1))),
        Optional.empty(),
        schema(),
        Digest.ofText("uji"),
        Optional.empty());
  }

  /** Rates evidence by these terms. */
  public AppraisalResult rate(Evidence.Builder evidence) {
    return inspect(evidence).result();
  }

  /** Rates evidence by these terms, with everything on the way. */
  public Inspection inspect(Evidence.Builder evidence) {
    PolicyTerms resolved = policyTerms();
    Calculator calculator = new Calculator((version, facts) -> Validated.of(resolved));
    return calculator.inspect(
        Appraisal.of("A", "uji", "2025", evidence), version(), List.of(), Map.of(), Census.NONE);
  }
}
