package id.salor.appraisal.rules.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.law.EffectiveRange;
import id.salor.appraisal.law.LegalBasis;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.policy.ContextFacts;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Direction;
import id.salor.appraisal.policy.FormulaPlaces;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.policy.Origin;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.TermText;
import id.salor.appraisal.policy.TermsText;
import id.salor.appraisal.rules.internal.rule.Condition;
import id.salor.appraisal.rules.internal.rule.Rule;
import id.salor.appraisal.value.Digest;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.ScoreRange;
import id.salor.appraisal.value.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ResolutionTest {

  private static final SourceLocation NOWHERE = SourceLocation.of("uji/policy.yaml");
  private static final Name POSITION = Name.of("jabatan");
  private static final Name LEAVE = Name.of("cuti");
  private static final Name YEARS = Name.of("masa_kerja");
  private static final LabelSet POSITIONS = labels("pimpinan", "administrasi", "pelayanan 'x'");
  private static final Schema SCHEMA = schema();

  private static LabelSet labels(String... labels) {
    List<LabelSet.Member> members = new ArrayList<>();
    for (String label : labels) {
      members.add(new LabelSet.Member(Label.of(label), Text.same(label), Optional.empty()));
    }
    return LabelSet.of(Name.of("jenis"), members);
  }

  private static Schema schema() {
    Map<Name, Declaration> declared = new LinkedHashMap<>();
    declare(declared, POSITION, Declaration.Role.FACT, Kind.label(Name.of("jenis")));
    declare(declared, LEAVE, Declaration.Role.FACT, Kind.TRUTH);
    declare(declared, YEARS, Declaration.Role.FACT, Kind.NUMBER);
    for (int i = 0; i < 6; i++) {
      declare(declared, Name.of("q" + i), Declaration.Role.QUANTITY, Kind.NUMBER);
    }
    GroupDeclaration root =
        new GroupDeclaration(
            GroupDeclaration.ROOT,
            Text.same("uji"),
            declared,
            Map.of(),
            Declaration.Presence.REQUIRED,
            NOWHERE);
    return new Schema(Map.of(Name.of("jenis"), POSITIONS), root, List.of());
  }

  private static void declare(
      Map<Name, Declaration> declared, Name name, Declaration.Role role, Kind kind) {
    declared.put(
        name,
        new Declaration(
            name,
            role,
            kind,
            Text.same(name.value()),
            "",
            ScoreRange.ANY,
            Direction.NONE,
            Declaration.Presence.OPTIONAL,
            Declaration.Prominence.INTERMEDIATE,
            Optional.empty(),
            NOWHERE));
  }

  private static VersionRules version(String id, List<Rule> rules) {
    EffectiveRange always = EffectiveRange.startingOn(LocalDate.of(2020, 1, 1));
    PolicyVersion version =
        new PolicyVersion(
            PolicyId.parse(id),
            Text.same(id),
            PolicyVersion.Status.DRAFT,
            List.of(),
            always,
            always,
            Optional.empty(),
            SCHEMA,
            Digest.ofText(id + rules),
            Optional.empty());
    return new VersionRules(version, rules, Map.of(), FormulaPlaces.NONE);
  }

  private static Rule rule(String name, List<Condition> conditions, String... terms) {
    List<SignedTerm> signed = new ArrayList<>();
    for (String term : terms) {
      Origin origin =
          new Origin(
              name,
              SourceLocation.of("uji/aturan.dslr", 1 + signed.size()),
              new LegalBasis.Interpretation("uji"));
      signed.add(SignedTerm.of(TermText.read(term), origin));
    }
    return new Rule(name, Optional.empty(), conditions, signed, NOWHERE);
  }

  private static Arbitrary<Rational> decimals() {
    return Arbitraries.integers().between(-12, 12).map(n -> Rational.of(n, 4));
  }

  private static Arbitrary<Condition> conditions() {
    Arbitrary<Label> labels = Arbitraries.of(POSITIONS.labels());
    return Arbitraries.oneOf(
        Arbitraries.just(new Condition.Always()),
        labels
            .list()
            .uniqueElements()
            .ofMinSize(1)
            .map(chosen -> (Condition) new Condition.OneOf(POSITION, chosen)),
        labels.map(label -> new Condition.IsNot(POSITION, label)),
        Arbitraries.of(true, false).map(truth -> new Condition.Truth(LEAVE, truth)),
        Combinators.combine(Arbitraries.of(Condition.Limit.Side.class), decimals())
            .as((side, bound) -> new Condition.Limit(YEARS, side, bound)),
        Combinators.combine(Arbitraries.of(POSITION, LEAVE, YEARS), Arbitraries.of(true, false))
            .as(Condition.Presence::new));
  }

  /** Rules that each settle a matter of their own, so that none contradicts another. */
  @Provide
  Arbitrary<List<Rule>> rules() {
    return conditions()
        .list()
        .ofMaxSize(3)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(
            all -> {
              List<Rule> rules = new ArrayList<>();
              for (List<Condition> conditions : all) {
                int i = rules.size();
                rules.add(
                    rule(
                        "Aturan " + i + ": when \u00e9 then 'end'",
                        conditions,
                        "value q" + i + " = " + i + " + 0.5",
                        "round q" + i + " 2 half-up"));
              }
              return rules;
            });
  }

  @Provide
  Arbitrary<List<ContextFacts>> circumstances() {
    return Combinators.combine(
            Arbitraries.of(POSITIONS.labels()).optional(),
            Arbitraries.of(true, false).optional(),
            decimals().optional())
        .as(
            (position, leave, years) -> {
              Map<Name, Value> facts = new HashMap<>();
              position.ifPresent(label -> facts.put(POSITION, Value.of(label, POSITIONS)));
              leave.ifPresent(truth -> facts.put(LEAVE, Value.of(truth)));
              years.ifPresent(number -> facts.put(YEARS, Value.of(number)));
              return new ContextFacts(facts);
            })
        .list()
        .ofSize(12);
  }

  @Property(tries = 40)
  void whatDroolsResolvesEqualsThePlainJavaReading(
      @ForAll("rules") List<Rule> rules,
      @ForAll("circumstances") List<ContextFacts> circumstances) {
    VersionRules version = version("uji/v1", rules);
    DroolsResolver resolver = new DroolsResolver(List.of(version));
    for (ContextFacts facts : circumstances) {
      Validated<PolicyTerms> plain = version.resolution().resolve(version.writtenFor(facts));

      assertThat(resolver.resolve(version.version(), facts)).isEqualTo(plain);
    }
  }

  @Property(tries = 25)
  void theOrderOfRulesNeverMattersAndResolvingTwiceGivesEqualTerms(
      @ForAll("rules") List<Rule> rules,
      @ForAll("circumstances") List<ContextFacts> circumstances,
      @ForAll long seed) {
    List<Rule> shuffled = new ArrayList<>(rules);
    Collections.shuffle(shuffled, new Random(seed));
    VersionRules one = version("uji/v1", rules);
    VersionRules other = version("uji/v1", shuffled);
    DroolsResolver first = new DroolsResolver(List.of(one));
    DroolsResolver second = new DroolsResolver(List.of(other));
    for (ContextFacts facts : circumstances) {
      PolicyTerms terms = first.resolve(one.version(), facts).get();

      assertThat(second.resolve(other.version(), facts).get()).isEqualTo(terms);
      assertThat(first.resolve(one.version(), facts).get()).isEqualTo(terms);
      assertThat(TermsText.read(terms.canonicalText(), SCHEMA, Map.of())).isEqualTo(terms);
    }
  }

  @Test
  void circumstancesWithOneTruthVectorShareTheSameResolvedTerms() {
    VersionRules version =
        version(
            "uji/v1",
            List.of(
                rule(
                    "lama",
                    List.of(
                        new Condition.Limit(YEARS, Condition.Limit.Side.AT_LEAST, Rational.of(5))),
                    "value q0 = 1")));
    DroolsResolver resolver = new DroolsResolver(List.of(version));
    Validated<PolicyTerms> six = resolver.resolve(version.version(), years(6));

    for (int n = 5; n < 500; n++) {
      assertThat(resolver.resolve(version.version(), years(n))).isSameAs(six);
    }
    assertThat(resolver.resolve(version.version(), years(4))).isNotEqualTo(six);
    assertThat(resolver.firings()).isEqualTo(2);
  }

  private static ContextFacts years(int number) {
    return new ContextFacts(Map.of(YEARS, Value.of(Rational.of(number))));
  }

  @Test
  void manyThreadsOnAColdResolverGetEqualTermsAndNoRuleOfAnotherVersion() throws Exception {
    List<VersionRules> versions = new ArrayList<>();
    for (int v = 0; v < 4; v++) {
      versions.add(
          version(
              "uji/v" + v,
              List.of(
                  rule("satu", List.of(new Condition.Always()), "value q0 = " + v),
                  rule("dua", List.of(new Condition.Truth(LEAVE, true)), "value q1 = " + v))));
    }
    DroolsResolver resolver = new DroolsResolver(versions);
    ContextFacts leave = new ContextFacts(Map.of(LEAVE, Value.TRUE));
    ExecutorService pool = Executors.newFixedThreadPool(16);
    List<Callable<PolicyTerms>> calls = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      PolicyVersion version = versions.get(i % 4).version();
      calls.add(() -> resolver.resolve(version, leave).get());
    }
    try {
      List<Future<PolicyTerms>> terms = pool.invokeAll(calls);
      for (int i = 0; i < terms.size(); i++) {
        VersionRules version = versions.get(i % 4);
        assertThat(terms.get(i).get())
            .isEqualTo(version.resolution().resolve(version.writtenFor(leave)).get());
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
