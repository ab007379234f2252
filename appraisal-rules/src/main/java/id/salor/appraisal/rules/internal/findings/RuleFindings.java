package id.salor.appraisal.rules.internal.findings;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.policy.ContextFacts;
import id.salor.appraisal.policy.Origin;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.rules.check.CheckCode;
import id.salor.appraisal.rules.internal.rule.Condition;
import id.salor.appraisal.rules.internal.rule.Rule;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Rules that never apply, conditions that tell nothing apart, sentences and exceptions without
 * effect. Exact: every set of circumstances that the rules tell apart is looked at.
 */
final class RuleFindings implements Finder {

  @Override
  public void find(Examined version, Findings findings) {
    int before = findings.size();
    Overriding overriding = Overriding.of(version);
    Map<String, Rule> byName = new HashMap<>();
    version.rules().rules().forEach(rule -> byName.put(rule.name(), rule));
    for (Rule rule : version.rules().rules()) {
      if (!appliesSomewhere(version, rule::applies)) {
        findings.add(
            Issue.of(CheckCode.RULE_NEVER_APPLIES, rule.name())
                .at(rule.location())
                .about(rule.name()));
      } else {
        findConditions(version, rule, findings);
        findOverridden(rule, overriding, findings);
      }
      rule.exceptionTo()
          .ifPresent(
              general ->
                  findException(version, rule, byName.get(general.name()), overriding, findings));
    }
    if (findings.size() == before) {
      int rules = version.rules().rules().size();
      findings.prove(
          "rules",
          rules,
          Text.of(
              rules
                  + " aturan: masing-masing berlaku dalam sedikitnya satu keadaan, dan setiap"
                  + " syarat, kalimat, dan pengecualiannya berpengaruh",
              Findings.counted(rules, "rule", "rules")
                  + ": each applies in at least one set of circumstances, and each of its"
                  + " conditions, sentences and exceptions makes a difference"));
    }
  }

  private static boolean appliesSomewhere(Examined version, Predicate<ContextFacts> applies) {
    return version.circumstances().stream().anyMatch(applies);
  }

  private static void findConditions(Examined version, Rule rule, Findings findings) {
    for (Condition condition : rule.conditions()) {
      if (condition.fact().isEmpty()) {
        continue;
      }
      List<Condition> others = new ArrayList<>(rule.conditions());
      others.remove(condition);
      boolean matters =
          appliesSomewhere(
              version,
              facts ->
                  !condition.holds(facts) && others.stream().allMatch(other -> other.holds(facts)));
      if (!matters) {
        findings.add(
            Issue.of(CheckCode.CONDITION_WITHOUT_EFFECT, rule.name(), condition.fact().get())
                .at(rule.location())
                .about(rule.name()));
      }
    }
  }

  private static void findOverridden(Rule rule, Overriding overriding, Findings findings) {
    Set<String> by = new LinkedHashSet<>();
    rule.terms().forEach(term -> by.addAll(overriding.rulesOver(term)));
    if (rule.terms().stream().noneMatch(overriding::stands)) {
      findings.add(
          Issue.of(CheckCode.RULE_OVERRIDDEN, rule.name(), quoted(by))
              .at(rule.location())
              .about(rule.name()));
      return;
    }
    for (SignedTerm term : rule.terms()) {
      if (!overriding.stands(term)) {
        findings.add(
            Issue.of(CheckCode.SENTENCE_OVERRIDDEN, rule.name(), quoted(overriding.rulesOver(term)))
                .at(term.origin().location())
                .about(rule.name()));
      }
    }
  }

  private static void findException(
      Examined version, Rule rule, Rule general, Overriding overriding, Findings findings) {
    CheckCode code =
        !appliesSomewhere(version, facts -> rule.applies(facts) && general.applies(facts))
            ? CheckCode.EXCEPTION_NEVER_MEETS
            : CheckCode.EXCEPTION_OVERRIDES_NOTHING;
    boolean overrides =
        general.terms().stream().anyMatch(term -> overriding.rulesOver(term).contains(rule.name()));
    // a rule that decides nothing itself is told already
    if (!overrides && rule.terms().stream().anyMatch(overriding::stands)) {
      findings.add(
          Issue.of(code, rule.name(), general.name())
              .at(rule.exceptionTo().orElseThrow().location())
              .about(rule.name()));
    }
  }

  private static String quoted(Set<String> rules) {
    return "\"" + String.join("\", \"", rules) + "\"";
  }

  /**
   * Which terms stand somewhere, and which rules override them somewhere.
   *
   * @param standing terms that stand in at least one region
   * @param over the rules that override what an origin says
   */
  private record Overriding(Set<List<Object>> standing, Map<Origin, Set<String>> over) {

    static Overriding of(Examined version) {
      Set<List<Object>> standing = new HashSet<>();
      Map<Origin, Set<String>> over = new HashMap<>();
      version.regions().stream()
          .flatMap(region -> region.terms().terms().stream())
          .forEach(
              signed -> {
                standing.add(List.of(signed.term(), signed.origin()));
                for (Origin origin : signed.overridden()) {
                  over.computeIfAbsent(origin, o -> new LinkedHashSet<>())
                      .add(signed.origin().rule());
                }
              });
      return new Overriding(standing, over);
    }

    boolean stands(SignedTerm term) {
      return standing.contains(List.of(term.term(), term.origin()));
    }

    Set<String> rulesOver(SignedTerm term) {
      return over.getOrDefault(term.origin(), Set.of());
    }
  }
}
