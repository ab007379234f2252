package id.salor.appraisal.rules.internal.guide;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.policy.ContextFacts;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.rules.internal.resolve.Region;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
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
  private final Map<Set<Name>, Whom> whoms = new LinkedHashMap<>();

  Audience(VersionRules rules) {
    this.rules = rules;
    this.regions = Region.of(rules);
    regions.forEach(region -> everybody.addAll(region.circumstances()));
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

  /** Who meets each term that is chosen, whichever rules it overrides there. */
  Map<SignedTerm, Set<ContextFacts>> terms(Function<PolicyTerms, List<SignedTerm>> chosen) {
    return meeting(
        terms ->
            chosen.apply(terms).stream()
                .map(signed -> SignedTerm.of(signed.term(), signed.origin()))
                .toList());
  }

  /** Who is meant, in words; empty where everybody is. */
  Text words(Set<ContextFacts> some) {
    if (some.size() == everybody.size()) {
      return Text.EMPTY;
    }
    Set<Name> telling = telling(some);
    Whom whom =
        whoms.computeIfAbsent(
            telling, names -> new Whom(onlyWith(everybody, names), schema(), rules.conditions()));
    return whom.describe(onlyWith(some, telling));
  }

  /** The facts that tell those who are meant from the others. */
  private Set<Name> telling(Set<ContextFacts> some) {
    Set<Name> telling = new LinkedHashSet<>();
    Set<Name> names = new LinkedHashSet<>();
    everybody.forEach(facts -> names.addAll(facts.values().keySet()));
    for (Name name : names) {
      Set<Optional<Value>> values = new LinkedHashSet<>();
      everybody.forEach(facts -> values.add(facts.value(name)));
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
