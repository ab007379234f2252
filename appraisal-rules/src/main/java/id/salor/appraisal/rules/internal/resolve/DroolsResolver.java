package id.salor.appraisal.rules.internal.resolve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.salor.appraisal.calc.CalculationCode;
import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.policy.ContextFacts;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.policy.TermResolution;
import id.salor.appraisal.policy.TermsResolver;
import id.salor.appraisal.rules.internal.engine.RuleEngine;
import id.salor.appraisal.rules.internal.rule.Condition;
import id.salor.appraisal.rules.internal.rule.Rule;
import id.salor.appraisal.value.Name;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Resolves terms with Drools, once for each distinct truth vector of the conditions that the rules
 * of a version use.
 *
 * <p>Millions of people have a few hundred truth vectors between them, so Drools is off the path of
 * a single person. The cache is bounded. Rules are compiled when a version is first asked for.
 */
public final class DroolsResolver implements TermsResolver {

  private static final int MAX_CACHED = 8_192;

  private record Key(PolicyId version, BitSet truths) {}

  /** What fires compiled rules. */
  interface Engine {

    /** Returns what the rules that apply write. */
    List<SignedTerm> fire(ContextFacts facts);
  }

  /** A version with its conditions, and its engine once it is needed. */
  private static final class Prepared {
    private final VersionRules rules;
    private final List<Condition> conditions;
    private final TermResolution resolution;
    private final Supplier<Engine> engine;

    Prepared(VersionRules rules, Function<List<Rule>, Engine> compiler) {
      this.rules = rules;
      this.conditions = rules.conditions();
      this.resolution = rules.resolution();
      this.engine = Once.of(() -> compiler.apply(rules.rules()));
    }
  }

  private final Map<PolicyId, Supplier<Prepared>> versions = new HashMap<>();
  private final Cache<Key, Validated<PolicyTerms>> cache =
      Caffeine.newBuilder().maximumSize(MAX_CACHED).build();

  /** Makes a resolver for these versions. */
  public DroolsResolver(Collection<VersionRules> versions) {
    this(versions, rules -> RuleEngine.compile(rules)::fire);
  }

  /** Makes a resolver whose compilations and firings can be counted. */
  DroolsResolver(Collection<VersionRules> versions, Function<List<Rule>, Engine> compiler) {
    versions.forEach(rules -> add(rules.version().id(), () -> rules, compiler));
  }

  private DroolsResolver(Map<PolicyId, Supplier<VersionRules>> versions) {
    versions.forEach((id, rules) -> add(id, rules, all -> RuleEngine.compile(all)::fire));
  }

  /** Returns a resolver for versions of which each is read when it is first asked for. */
  public static DroolsResolver ofUnread(Map<PolicyId, Supplier<VersionRules>> versions) {
    return new DroolsResolver(versions);
  }

  private void add(
      PolicyId id, Supplier<VersionRules> rules, Function<List<Rule>, Engine> compiler) {
    versions.put(id, Once.of(() -> new Prepared(rules.get(), compiler)));
  }

  /** Returns how many resolutions are kept. */
  long cached() {
    cache.cleanUp();
    return cache.estimatedSize();
  }

  @Override
  public Validated<PolicyTerms> resolve(PolicyVersion version, ContextFacts facts) {
    Prepared prepared =
        Optional.ofNullable(versions.get(version.id())).map(Supplier::get).orElse(null);
    if (prepared == null || !prepared.rules.version().digest().equals(version.digest())) {
      throw new IllegalArgumentException("not a version of this library: " + version.id());
    }
    List<Issue> missing = missingFacts(prepared, facts);
    Validated<PolicyTerms> terms = resolve(prepared, version, facts);
    // whoever is exempt whatever the rest may be is not asked for the rest
    boolean exempt = terms.value().filter(DroolsResolver::exempts).isPresent();
    return missing.isEmpty() || exempt ? terms : Validated.invalid(missing);
  }

  private static boolean exempts(PolicyTerms terms) {
    return terms.all(Term.WithoutRating.class).stream()
        .anyMatch(term -> ((Term.WithoutRating) term.term()).condition() == Formula.Constant.TRUE);
  }

  private Validated<PolicyTerms> resolve(
      Prepared prepared, PolicyVersion version, ContextFacts facts) {
    BitSet truths = VersionRules.truthVector(prepared.conditions, facts);
    return cache.get(
        new Key(version.id(), truths),
        key -> prepared.resolution.resolve(prepared.engine.get().fire(facts)));
  }

  /** Facts that conditions compare, that must be given, and were not. */
  private static List<Issue> missingFacts(Prepared prepared, ContextFacts facts) {
    Map<Name, Issue> missing = new LinkedHashMap<>();
    for (Condition condition : prepared.conditions) {
      Optional<Name> fact = condition.fact().filter(name -> facts.value(name).isEmpty());
      if (fact.isEmpty() || condition instanceof Condition.Presence) {
        continue;
      }
      Optional<Rule> asking = decidedBy(condition, prepared.rules.rules(), facts);
      if (asking.isEmpty()) {
        continue;
      }
      Declaration declaration =
          prepared.rules.version().schema().root().declaration(fact.get()).orElseThrow();
      if (declaration.presence() == Declaration.Presence.REQUIRED) {
        missing.putIfAbsent(
            fact.get(),
            signed(
                Issue.of(CalculationCode.MISSING, fact.get(), declaration.title())
                    .about(fact.get().value()),
                asking.get()));
      }
    }
    return new ArrayList<>(missing.values());
  }

  /** The issue with the place and the article of a rule that asks. */
  private static Issue signed(Issue issue, Rule asking) {
    return asking.terms().stream()
        .findFirst()
        .map(SignedTerm::origin)
        .map(origin -> issue.at(asking.location()).under(origin.basis()))
        .orElse(issue);
  }

  /**
   * The first rule that a condition on a fact that was not given may still decide: where other
   * conditions of its rules already fail, nobody is asked for it.
   */
  private static Optional<Rule> decidedBy(
      Condition condition, List<Rule> rules, ContextFacts facts) {
    return rules.stream()
        .filter(rule -> rule.conditions().contains(condition))
        .filter(rule -> rule.conditions().stream().noneMatch(other -> fails(other, facts)))
        .findFirst();
  }

  /** Tells whether a condition fails whatever may still be given. */
  private static boolean fails(Condition condition, ContextFacts facts) {
    boolean known = condition.fact().flatMap(facts::value).isPresent();
    return known && !condition.holds(facts);
  }
}
