package id.salor.appraisal.rules.internal.version;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.issue.Suggestion;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.policy.ContextFacts;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.TermResolution;
import id.salor.appraisal.policy.TermsCheck;
import id.salor.appraisal.rules.internal.reader.RuleCode;
import id.salor.appraisal.rules.internal.resolve.Circumstances;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.rules.internal.rule.Rule;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Proves of a policy version, before anybody is rated by it, that its rules give complete terms
 * without contradiction in every set of circumstances they can tell apart.
 */
final class VersionCheck {

  private static final int MAX_CIRCUMSTANCES = 20_000;

  private final VersionRules version;
  private final Map<IssueKey, Issue> found = new LinkedHashMap<>();

  /** Issues that differ only in the circumstances in which they arise are one. */
  private record IssueKey(Object code, Object message, Optional<SourceLocation> location) {}

  private VersionCheck(VersionRules version) {
    this.version = version;
  }

  /** Returns everything that is wrong, each with the first circumstances that lead to it. */
  static List<Issue> check(VersionRules version) {
    List<Issue> issues = new ArrayList<>(checkNames(version.rules()));
    if (issues.isEmpty()) {
      VersionCheck check = new VersionCheck(version);
      check.run();
      issues.addAll(check.found.values());
    }
    return issues;
  }

  private static List<Issue> checkNames(List<Rule> rules) {
    List<Issue> issues = new ArrayList<>();
    Map<String, Rule> byName = new HashMap<>();
    for (Rule rule : rules) {
      Rule other = byName.putIfAbsent(rule.name(), rule);
      if (other != null) {
        issues.add(
            Issue.of(RuleCode.DUPLICATE_RULE, rule.name(), other.location()).at(rule.location()));
      }
    }
    Set<Set<String>> circles = new HashSet<>();
    for (Rule rule : rules) {
      rule.exceptionTo()
          .flatMap(general -> checkException(rule, general, byName, circles))
          .ifPresent(issues::add);
    }
    return issues;
  }

  private static Optional<Issue> checkException(
      Rule rule, Rule.General general, Map<String, Rule> byName, Set<Set<String>> circles) {
    if (!byName.containsKey(general.name())) {
      String maybe =
          Suggestion.nearest(general.name(), byName.keySet())
              .orElse(byName.keySet().stream().sorted().collect(Collectors.joining("\", \"")));
      return Optional.of(
          Issue.of(RuleCode.UNKNOWN_RULE, general.name(), maybe).at(general.location()));
    }
    List<String> trail = new ArrayList<>();
    String next = rule.name();
    while (!trail.contains(next)) {
      trail.add(next);
      Optional<String> after =
          Optional.ofNullable(byName.get(next)).flatMap(Rule::exceptionTo).map(Rule.General::name);
      if (after.isEmpty()) {
        return Optional.empty();
      }
      next = after.get();
    }
    // each circle once, at the first of its rules, and not at those that only lead to it
    boolean isNew = next.equals(rule.name()) && circles.add(Set.copyOf(trail));
    trail.add(next);
    return isNew
        ? Optional.of(
            Issue.of(RuleCode.EXCEPTION_CYCLE, String.join(" → ", trail)).at(general.location()))
        : Optional.empty();
  }

  private void run() {
    Circumstances circumstances =
        Circumstances.of(version.conditions(), version.version().schema());
    if (circumstances.count().compareTo(BigInteger.valueOf(MAX_CIRCUMSTANCES)) > 0) {
      add(Issue.of(RuleCode.TOO_MANY_CIRCUMSTANCES, circumstances.count(), MAX_CIRCUMSTANCES));
      return;
    }
    TermResolution resolution = version.resolution();
    Set<List<SignedTerm>> seen = new HashSet<>();
    circumstances.forEach(
        facts -> {
          List<SignedTerm> written = version.writtenFor(facts);
          if (seen.add(written)) {
            check(resolution.resolve(written), facts);
          }
        });
  }

  private void check(Validated<PolicyTerms> terms, ContextFacts facts) {
    terms.issues().forEach(issue -> add(issue, facts));
    terms
        .value()
        .map(resolved -> TermsCheck.check(resolved, version.places()))
        .ifPresent(issues -> issues.forEach(issue -> add(issue, facts)));
  }

  private void add(Issue issue, ContextFacts facts) {
    String witness =
        facts.values().entrySet().stream()
            .map(fact -> fact.getKey() + " = " + fact.getValue())
            .collect(Collectors.joining(", "));
    add(witness.isEmpty() ? issue : issue.about(witness));
  }

  private void add(Issue issue) {
    found.putIfAbsent(new IssueKey(issue.code(), issue.message(), issue.location()), issue);
  }
}
