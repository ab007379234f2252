package id.salor.appraisal.rules.internal.resolve;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.law.LegalBasis;
import id.salor.appraisal.policy.ContextFacts;
import id.salor.appraisal.policy.Origin;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.rules.internal.rule.Condition;
import id.salor.appraisal.rules.internal.rule.Rule;
import id.salor.appraisal.rules.internal.version.FaultyPolicy;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Versions of rules in closed form, arbitrary ones too, over facts of every kind. */
final class Versions {

  private static final String FACTS =
      """
        golongan: {title: Golongan, kind: label, labels: jabatan, optional: ya}
        pensiun: {title: Pensiun, kind: truth}
        umur: {title: Umur, kind: number, optional: ya}
        tanggal_masuk: {title: Tanggal masuk, kind: date, optional: ya}
      """;

  /** A version that declares facts of every kind, required and optional. */
  static final VersionRules BASE =
      FaultyPolicy.load(
              Map.of(
                  "policy.yaml",
                  FaultyPolicy.base()
                      .get("policy.yaml")
                      .replace("measures:\n  mangkir", FACTS + "measures:\n  mangkir")))
          .rules()
          .orElseThrow();

  private static final LabelSet LABELS =
      BASE.version().schema().labelSet(Name.of("jabatan")).orElseThrow();

  private static final List<Name> LABEL_FACTS = names("jabatan", "golongan");
  private static final List<Name> TRUTH_FACTS = names("cuti", "pensiun");
  private static final List<Name> NUMBER_FACTS = names("masa_kerja", "umur");
  private static final List<Name> ALL_FACTS =
      names("jabatan", "golongan", "cuti", "pensiun", "masa_kerja", "umur", "tanggal_masuk");
  private static final List<String> NUMBERS =
      List.of(
          "-3.5",
          "0",
          "1",
          "4.99",
          "5",
          "5.00",
          "5.000000000000000000001",
          "10",
          "0.1",
          "59.999",
          "60",
          "123456789012345678901234567890",
          "100");

  private Versions() {}

  private static List<Name> names(String... names) {
    return List.of(names).stream().map(Name::of).toList();
  }

  /** Returns a version with these rules and no others. */
  static VersionRules of(List<Rule> rules) {
    return new VersionRules(BASE.version(), rules, BASE.tables(), BASE.places());
  }

  /** Returns a version with another id and these rules. */
  static VersionRules of(PolicyVersion version, List<Rule> rules) {
    return new VersionRules(version, rules, BASE.tables(), BASE.places());
  }

  /** Returns a rule that says one thing. */
  static Rule rule(int index, List<Condition> conditions, Term... terms) {
    return rule(index, Optional.empty(), conditions, List.of(terms));
  }

  private static Rule rule(
      int index, Optional<Integer> exceptionTo, List<Condition> conditions, List<Term> terms) {
    String name = nameOf(index);
    SourceLocation location = SourceLocation.of("uji.dslr", 10 * index + 1, 1);
    List<SignedTerm> signed = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      SourceLocation place = SourceLocation.of("uji.dslr", 10 * index + 2 + i, 5);
      signed.add(
          SignedTerm.of(
              terms.get(i), new Origin(name, place, new LegalBasis.LegalReference("Pasal 1"))));
    }
    Optional<Rule.General> general =
        exceptionTo.map(other -> new Rule.General(nameOf(other), location));
    return new Rule(name, general, conditions, signed, location);
  }

  /** Names hold what the engine's language might take for its own. */
  private static String nameOf(int index) {
    return "Aturan '" + index + "' end // when $x then #{y} ; 50%";
  }

  /** Returns a term that gives a root quantity a number. */
  static Term value(String quantity, long number) {
    return new Term.Definition(Path.parse(quantity), new Formula.Number(Rational.of(number)));
  }

  static Arbitrary<List<Rule>> rules() {
    return drafts().list().ofMinSize(1).ofMaxSize(8).map(Versions::numbered);
  }

  private record Draft(List<Condition> conditions, List<Term> terms, int exceptionTo) {}

  private static Arbitrary<Draft> drafts() {
    return Combinators.combine(
            conditions().list().ofMinSize(1).ofMaxSize(3),
            terms().list().ofMinSize(1).ofMaxSize(2),
            Arbitraries.integers().between(-8, 6))
        .as(Draft::new);
  }

  /** An exception can only be to an earlier rule, so there is no circle. */
  private static List<Rule> numbered(List<Draft> drafts) {
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      Optional<Integer> general =
          draft.exceptionTo >= 0 && draft.exceptionTo < i
              ? Optional.of(draft.exceptionTo)
              : Optional.empty();
      rules.add(rule(i, general, draft.conditions, draft.terms));
    }
    return rules;
  }

  private static Arbitrary<Condition> conditions() {
    Arbitrary<Label> labels = Arbitraries.of(LABELS.labels());
    Arbitrary<Condition> oneOf =
        Combinators.combine(Arbitraries.of(LABEL_FACTS), labels.list().ofMinSize(1).ofMaxSize(2))
            .as(Condition.OneOf::new);
    Arbitrary<Condition> isNot =
        Combinators.combine(Arbitraries.of(LABEL_FACTS), labels).as(Condition.IsNot::new);
    Arbitrary<Condition> truth =
        Combinators.combine(Arbitraries.of(TRUTH_FACTS), Arbitraries.of(true, false))
            .as(Condition.Truth::new);
    Arbitrary<Condition> limit =
        Combinators.combine(
                Arbitraries.of(NUMBER_FACTS), Arbitraries.of(Condition.Limit.Side.class), numbers())
            .as(Condition.Limit::new);
    Arbitrary<Condition> presence =
        Combinators.combine(Arbitraries.of(ALL_FACTS), Arbitraries.of(true, false))
            .as(Condition.Presence::new);
    return Arbitraries.oneOf(
        Arbitraries.just(new Condition.Always()), oneOf, isNot, truth, limit, presence);
  }

  private static Arbitrary<Rational> numbers() {
    return Arbitraries.of(NUMBERS).map(Rational::parse);
  }

  private static Arbitrary<Term> terms() {
    Arbitrary<String> quantities = Arbitraries.of("hasil", "sikap", "nilai", "tambahan");
    return Arbitraries.oneOf(
        Combinators.combine(quantities, Arbitraries.longs().between(0, 9)).as(Versions::value),
        quantities.map(name -> (Term) new Term.FinalScore(Name.of(name))),
        quantities.map(name -> (Term) new Term.Outcome(Name.of(name))),
        quantities.map(
            name ->
                (Term)
                    new Term.PartWeight(
                        Path.of(Name.of(name)),
                        Name.of("hasil"),
                        new Formula.Number(Rational.parse("0.25")))),
        Arbitraries.of("a \"b\"", "selesai", "teks").map(Versions::unratedOnCondition));
  }

  private static Term unratedOnCondition(String reason) {
    return new Term.WithoutRating(
        new Formula.Reference(Name.of("pensiun")), Text.same(reason.replace("\"", "'")));
  }

  /** Facts as they may be given: the required ones, and any of the optional ones. */
  static Arbitrary<ContextFacts> facts() {
    Arbitrary<Value> labels =
        Arbitraries.of(LABELS.labels()).map(label -> (Value) Value.of(label, LABELS));
    Arbitrary<Value> truths = Arbitraries.of(Value.TRUE, Value.FALSE);
    Arbitrary<Value> values = numbers().map(Value::of);
    Arbitrary<Value> dates =
        Arbitraries.longs().between(0, 30_000).map(d -> new Value.OfDate(LocalDate.ofEpochDay(d)));
    return Combinators.combine(
            labels,
            truths,
            values,
            labels.optional(),
            truths.optional(),
            values.optional(),
            dates.optional())
        .as(
            (job, retired, service, grade, leave, age, day) -> {
              Map<Name, Value> facts = new HashMap<>();
              facts.put(Name.of("jabatan"), job);
              facts.put(Name.of("pensiun"), retired);
              facts.put(Name.of("masa_kerja"), service);
              grade.ifPresent(value -> facts.put(Name.of("golongan"), value));
              leave.ifPresent(value -> facts.put(Name.of("cuti"), value));
              age.ifPresent(value -> facts.put(Name.of("umur"), value));
              day.ifPresent(value -> facts.put(Name.of("tanggal_masuk"), value));
              return new ContextFacts(facts);
            });
  }
}
