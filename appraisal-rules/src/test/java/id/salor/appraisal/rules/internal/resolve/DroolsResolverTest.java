package id.salor.appraisal.rules.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.salor.appraisal.calc.CalculationCode;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.policy.ContextFacts;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.policy.TermsText;
import id.salor.appraisal.rules.internal.rule.Condition;
import id.salor.appraisal.rules.internal.rule.Rule;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DroolsResolverTest {

  private static final int COMPILATIONS = 60;

  @Provide
  Arbitrary<List<Rule>> rules() {
    return Versions.rules();
  }

  @Provide
  Arbitrary<List<ContextFacts>> manyFacts() {
    return Versions.facts().list().ofMinSize(20).ofMaxSize(40);
  }

  private static Validated<PolicyTerms> plainReading(VersionRules rules, ContextFacts facts) {
    return rules.resolution().resolve(rules.writtenFor(facts));
  }

  private static void assertSame(Validated<PolicyTerms> one, Validated<PolicyTerms> other) {
    assertThat(one.value()).isEqualTo(other.value());
    assertThat(one.issues()).containsExactlyInAnyOrderElementsOf(other.issues());
  }

  @Property(tries = COMPILATIONS)
  void droolsReadsRulesAsPlainJavaDoes(
      @ForAll("rules") List<Rule> rules, @ForAll("manyFacts") List<ContextFacts> manyFacts) {
    VersionRules version = Versions.of(rules);
    DroolsResolver resolver = new DroolsResolver(List.of(version));

    for (ContextFacts facts : manyFacts) {
      assertSame(resolver.resolve(version.version(), facts), plainReading(version, facts));
    }
  }

  @Property(tries = COMPILATIONS)
  void theOrderOfRulesLeavesNoTrace(
      @ForAll("rules") List<Rule> rules,
      @ForAll("manyFacts") List<ContextFacts> manyFacts,
      @ForAll long seed) {
    List<Rule> shuffled = new ArrayList<>(rules);
    Collections.shuffle(shuffled, new java.util.Random(seed));
    VersionRules one = Versions.of(rules);
    VersionRules other = Versions.of(shuffled);
    DroolsResolver first = new DroolsResolver(List.of(one));
    DroolsResolver second = new DroolsResolver(List.of(other));

    for (ContextFacts facts : manyFacts) {
      assertSame(first.resolve(one.version(), facts), second.resolve(other.version(), facts));
    }
  }

  @Property
  void resolvedTermsAreReadBackFromTheirCanonicalText(
      @ForAll("rules") List<Rule> rules, @ForAll("manyFacts") List<ContextFacts> manyFacts) {
    VersionRules version = Versions.of(rules);

    for (ContextFacts facts : manyFacts) {
      plainReading(version, facts)
          .value()
          .ifPresent(
              terms -> {
                PolicyTerms read =
                    TermsText.read(
                        terms.canonicalText(), version.version().schema(), version.tables());
                assertThat(read).isEqualTo(terms);
                assertThat(read.digest()).isEqualTo(terms.digest());
              });
    }
  }

  @Property(tries = COMPILATIONS)
  void rulesAreCompiledOnceAndFiredOncePerTruthVector(
      @ForAll("rules") List<Rule> rules, @ForAll("manyFacts") List<ContextFacts> manyFacts) {
    VersionRules version = Versions.of(rules);
    AtomicInteger compiled = new AtomicInteger();
    AtomicInteger fired = new AtomicInteger();
    DroolsResolver resolver = counting(version, compiled, fired);
    assertThat(compiled).as("nothing is compiled before it is asked for").hasValue(0);

    Set<BitSet> vectors = new HashSet<>();
    for (int round = 0; round < 3; round++) {
      for (ContextFacts facts : manyFacts) {
        vectors.add(VersionRules.truthVector(version.conditions(), facts));
        assertSame(
            resolver.resolve(version.version(), facts), resolver.resolve(version.version(), facts));
      }
    }

    assertThat(compiled).hasValue(1);
    assertThat(fired).hasValue(vectors.size());
    assertThat(resolver.cached()).isEqualTo(vectors.size());
  }

  private static DroolsResolver counting(
      VersionRules version, AtomicInteger compiled, AtomicInteger fired) {
    return new DroolsResolver(
        List.of(version),
        rules -> {
          compiled.incrementAndGet();
          return facts -> {
            fired.incrementAndGet();
            return version.writtenFor(facts);
          };
        });
  }

  @Example
  void theCacheIsBounded() {
    int facts = 12_000;
    List<Rule> rules = new ArrayList<>();
    Name age = Name.of("masa_kerja");
    for (int i = 0; i < facts; i++) {
      Condition limit = new Condition.Limit(age, Condition.Limit.Side.AT_LEAST, Rational.of(i));
      rules.add(Versions.rule(i, List.of(limit), Versions.value("tambahan", 1)));
    }
    VersionRules version = Versions.of(rules);
    List<SignedTerm> none = List.of();
    DroolsResolver resolver = new DroolsResolver(List.of(version), all -> asked -> none);

    for (int i = 0; i < facts; i++) {
      resolver.resolve(version.version(), new ContextFacts(Map.of(age, Value.of(Rational.of(i)))));
    }

    assertThat(resolver.cached()).isPositive().isLessThan(10_001);
  }

  @Example
  void aRequiredFactThatAConditionComparesIsAskedFor() {
    Condition atLeast =
        new Condition.Limit(Name.of("masa_kerja"), Condition.Limit.Side.AT_LEAST, Rational.of(5));
    Condition leave = new Condition.Truth(Name.of("cuti"), true);
    VersionRules version =
        Versions.of(List.of(Versions.rule(0, List.of(atLeast, leave), Versions.value("hasil", 1))));

    Validated<PolicyTerms> terms =
        new DroolsResolver(List.of(version)).resolve(version.version(), new ContextFacts(Map.of()));

    assertThat(terms.value()).isEmpty();
    assertThat(terms.issues())
        .as("the optional one is not asked for")
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.code()).isEqualTo(CalculationCode.MISSING);
              assertThat(issue.subject()).contains("masa_kerja");
            });
  }

  @Example
  void aFactIsNotAskedForWhereTheOtherConditionsOfItsRulesAlreadyFail() {
    Condition atLeast =
        new Condition.Limit(Name.of("masa_kerja"), Condition.Limit.Side.AT_LEAST, Rational.of(5));
    Condition working = new Condition.Truth(Name.of("pensiun"), false);
    Condition retired = new Condition.Truth(Name.of("pensiun"), true);
    List<Rule> rules =
        List.of(
            Versions.rule(0, List.of(atLeast, working), Versions.value("hasil", 1)),
            Versions.rule(
                1,
                List.of(retired),
                Versions.value("hasil", 2),
                new Term.FinalScore(Name.of("hasil"))));
    VersionRules version = Versions.of(rules);
    DroolsResolver resolver = new DroolsResolver(List.of(version));
    Name fact = Name.of("pensiun");

    Validated<PolicyTerms> settled =
        resolver.resolve(version.version(), new ContextFacts(Map.of(fact, Value.TRUE)));
    Validated<PolicyTerms> open =
        resolver.resolve(version.version(), new ContextFacts(Map.of(fact, Value.FALSE)));

    assertThat(settled.value()).isPresent();
    assertThat(open.issues()).singleElement().satisfies(DroolsResolverTest::asksForService);
  }

  private static void asksForService(Issue issue) {
    assertThat(issue.code()).isEqualTo(CalculationCode.MISSING);
    assertThat(issue.subject()).contains("masa_kerja");
  }

  @Example
  void aVersionOfAnotherLibraryIsRefused() {
    DroolsResolver resolver = new DroolsResolver(List.of());

    assertThatThrownBy(() -> resolver.resolve(Versions.BASE.version(), new ContextFacts(Map.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("uji/2025-01-01_v1");
  }

  /** Versions whose rules have the same names and conditions, and say different numbers. */
  private static List<VersionRules> rivals(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              PolicyVersion base = Versions.BASE.version();
              PolicyVersion version =
                  new PolicyVersion(
                      PolicyId.parse("uji/2025-01-01_v" + i),
                      base.title(),
                      base.status(),
                      base.regulations(),
                      base.inForce(),
                      base.periods(),
                      base.bridges(),
                      base.schema(),
                      base.digest(),
                      base.parameters());
              List<Condition> always = List.of(new Condition.Always());
              List<Condition> leave = List.of(new Condition.Truth(Name.of("cuti"), true));
              return Versions.of(
                  version,
                  List.of(
                      Versions.rule(0, always, Versions.value("hasil", i)),
                      Versions.rule(1, leave, Versions.value("tambahan", 100 + i))));
            })
        .toList();
  }

  @Example
  void manyThreadsOnColdVersionsNeverSeeRulesOfAnother() throws Exception {
    List<VersionRules> versions = rivals(8);
    DroolsResolver resolver = new DroolsResolver(versions);
    ContextFacts working = new ContextFacts(Map.of());
    ContextFacts away = new ContextFacts(Map.of(Name.of("cuti"), Value.TRUE));
    List<Callable<Integer>> tasks = new ArrayList<>();
    Map<String, Optional<PolicyTerms>> wrong = new LinkedHashMap<>();
    for (int thread = 0; thread < 16; thread++) {
      RandomGenerator random = new java.util.Random(thread);
      tasks.add(
          () -> {
            for (int i = 0; i < 500; i++) {
              VersionRules version = versions.get(random.nextInt(versions.size()));
              ContextFacts facts = random.nextBoolean() ? working : away;
              Optional<PolicyTerms> terms = resolver.resolve(version.version(), facts).value();
              if (!terms.equals(plainReading(version, facts).value())) {
                synchronized (wrong) {
                  wrong.put(version.version().id().toString(), terms);
                }
              }
            }
            return 0;
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      for (Future<Integer> done : threads.invokeAll(tasks)) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(wrong).isEmpty();
    assertThat(resolver.cached()).isEqualTo(2L * versions.size());
  }
}
