package id.salor.appraisal.rules.internal.guide;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.policy.ContextFacts;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.rules.internal.resolve.Region;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.rules.internal.rule.Rule;
import id.salor.appraisal.rules.internal.words.Whom;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Text;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Everybody whom a version may concern, and who of them is meant by what its rules say. */
final class Audience {

  private final VersionRules rules;
  private final List<Region> regions;
  private final Set<ContextFacts> everybody = new LinkedHashSet<>();
  private final Map<Name, Value> usual = new LinkedHashMap<>();
  private final Set<ContextFacts> usually = new LinkedHashSet<>();
  private final Map<Set<Name>, Whom> whoms = new LinkedHashMap<>();
  private final Map<Set<Name>, Whom> usualWhoms = new LinkedHashMap<>();

  Audience(VersionRules rules) {
    this.rules = rules;
    this.regions = Region.of(rules);
    regions.forEach(region -> everybody.addAll(region.circumstances()));
    everybody.stream()
        .flatMap(facts -> facts.values().keySet().stream())
        .distinct()
        .forEach(this::addUsual);
    everybody.stream().filter(this::isUsual).forEach(usually::add);
    if (usually.isEmpty()) {
      usually.addAll(everybody);
      usual.clear();
    }
  }

  private void addUsual(Name name) {
    schema()
        .root()
        .declaration(name)
        .flatMap(Declaration::value)
        .ifPresent(v -> usual.put(name, v));
  }

  private boolean isUsual(ContextFacts facts) {
    return usual.entrySet().stream()
        .allMatch(one -> facts.value(one.getKey()).filter(one.getValue()::equals).isPresent());
  }

  /** What holds where nothing is said: the defaults of facts, and what the agency has set. */
  Map<Name, Value> usual() {
    return usual;
  }

  Schema schema() {
    return rules.version().schema();
  }

  List<Region> regions() {
    return regions;
  }

  /** Who meets each of the things that terms say. */
  <K> Map<K, Set<ContextFacts>> meeting(Function<PolicyTerms, ? extends Collection<K>> said) {
    Map<K, Set<ContextFacts>> all = new LinkedHashMap<>();
    for (Region region : regions) {
      for (K one : said.apply(region.terms())) {
        all.computeIfAbsent(one, key -> new LinkedHashSet<>()).addAll(region.circumstances());
      }
    }
    return all;
  }

  /** Who meets each term, whichever rules it overrides there; as their authors told them. */
  Map<SignedTerm, Set<ContextFacts>> terms() {
    Map<SignedTerm, Set<ContextFacts>> met =
        meeting(
            terms ->
                terms.terms().stream()
                    .map(signed -> SignedTerm.of(signed.term(), signed.origin()))
                    .toList());
    Map<SignedTerm, Set<ContextFacts>> told = new LinkedHashMap<>();
    for (Rule rule : rules.rules()) {
      for (SignedTerm signed : rule.terms()) {
        SignedTerm known = SignedTerm.of(signed.term(), signed.origin());
        Optional.ofNullable(met.get(known)).ifPresent(facts -> told.put(known, facts));
      }
    }
    return told;
  }

  /**
   * Who is meant, in words; empty where everybody is. In usual circumstances these are not said.
   */
  Text words(Set<ContextFacts> some) {
    Set<ContextFacts> ofThem = new LinkedHashSet<>(some);
    ofThem.retainAll(usually);
    return ofThem.isEmpty() ? words(some, everybody) : words(ofThem, usually);
  }

  private Text words(Set<ContextFacts> some, Set<ContextFacts> all) {
    if (some.size() == all.size()) {
      return Text.EMPTY;
    }
    Set<Name> telling = telling(some, all);
    // what is usual has one value among those who are looked at, and tells nobody apart
    Whom whom =
        all == everybody
            ? whoms.computeIfAbsent(telling, names -> whom(all, names))
            : usualWhoms.computeIfAbsent(telling, names -> whom(all, names));
    return whom.describe(onlyWith(some, telling));
  }

  private Whom whom(Set<ContextFacts> all, Set<Name> names) {
    return new Whom(onlyWith(all, names), schema(), rules.conditions());
  }

  /** The facts that tell those who are meant from the others. */
  private static Set<Name> telling(Set<ContextFacts> some, Set<ContextFacts> all) {
    Set<Name> telling = new LinkedHashSet<>();
    Set<Name> names = new LinkedHashSet<>();
    all.forEach(facts -> names.addAll(facts.values().keySet()));
    for (Name name : names) {
      Set<Optional<Value>> values = new LinkedHashSet<>();
      all.forEach(facts -> values.add(facts.value(name)));
      if (values.size() < 2) {
        continue;
      }
      boolean tells =
          some.stream()
              .anyMatch(
                  facts ->
                      values.stream().anyMatch(value -> !some.contains(with(facts, name, value))));
      if (tells) {
        telling.add(name);
      }
    }
    return telling;
  }

  private static ContextFacts with(ContextFacts facts, Name name, Optional<Value> value) {
    Map<Name, Value> values = new TreeMap<>(facts.values());
    value.ifPresentOrElse(known -> values.put(name, known), () -> values.remove(name));
    return new ContextFacts(values);
  }

  private static Set<ContextFacts> onlyWith(Set<ContextFacts> all, Set<Name> names) {
    Set<ContextFacts> kept = new LinkedHashSet<>();
    for (ContextFacts facts : all) {
      Map<Name, Value> values = new TreeMap<>(facts.values());
      values.keySet().retainAll(names);
      kept.add(new ContextFacts(values));
    }
    return kept;
  }
}
