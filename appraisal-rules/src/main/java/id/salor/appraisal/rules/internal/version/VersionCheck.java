package id.salor.appraisal.rules.internal.version;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.issue.Suggestion;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.policy.ContextFacts;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.TableProofs;
import id.salor.appraisal.policy.TermResolution;
import id.salor.appraisal.policy.TermsCheck;
import id.salor.appraisal.rules.internal.reader.RuleCode;
import id.salor.appraisal.rules.internal.resolve.Circumstances;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.rules.internal.rule.Rule;
import id.salor.appraisal.rules.internal.source.Findings;
import id.salor.appraisal.value.Text;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
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
public final class VersionCheck {

  private static final int MAX_CIRCUMSTANCES = 20_000;

  /** Most sentences that are looked at, each once in each set of circumstances. */
  private static final int MAX_LOOKS = 8_000_000;

  /** What the engine compiles in seconds, and its code has room for. */
  private static final int MAX_RULES = 1_000;

  private static final int MAX_TERMS_OF_RULE = 500;
  private static final int MAX_CONDITIONS_OF_RULE = 100;

  private final VersionRules version;
  private final Map<IssueKey, Finding> found = new LinkedHashMap<>();
  private final TableProofs proofs = new TableProofs();
  private int checked;

  /** Issues that differ only in the circumstances in which they arise are one. */
  private record IssueKey(Object code, Object message, Optional<SourceLocation> location) {}

  /** An issue, with the first circumstances in which it arose and in how many it did. */
  private static final class Finding {
    private final Issue issue;
    private final String circumstances;
    private int lastIn = -1;
    private int times;

    Finding(Issue issue, String circumstances) {
      this.issue = issue;
      this.circumstances = circumstances;
    }

    void arisesIn(int run) {
      times += run == lastIn ? 0 : 1;
      lastIn = run;
    }

    /** What arises in all circumstances does not lie in any. */
    Issue told(int runs) {
      return circumstances.isEmpty() || times == runs ? issue : issue.about(circumstances);
    }
  }

  private VersionCheck(VersionRules version) {
    this.version = version;
  }

  /**
   * Returns everything that is wrong, each with the first circumstances that lead to it where not
   * all of them do.
   */
  public static List<Issue> check(VersionRules version) {
    List<Issue> issues = new ArrayList<>(checkSizes(version.rules()));
    if (issues.isEmpty()) {
      issues.addAll(checkNames(version.rules()));
    }
    if (issues.isEmpty()) {
      VersionCheck check = new VersionCheck(version);
      check.run();
      check.found.values().forEach(finding -> issues.add(finding.told(check.checked)));
    }
    return issues;
  }

  private static List<Issue> checkSizes(List<Rule> rules) {
    List<Issue> issues = new Findings();
    if (rules.size() > MAX_RULES) {
      Text what = Text.of("aturan dalam satu versi", "rules in one version");
      issues.add(tooLarge(rules.get(MAX_RULES), MAX_RULES, what));
    }
    for (Rule rule : rules) {
      if (rule.terms().size() > MAX_TERMS_OF_RULE) {
        Text what = Text.of("ketentuan dalam satu aturan", "terms in one rule");
        issues.add(tooLarge(rule, MAX_TERMS_OF_RULE, what));
      }
      if (rule.conditions().size() > MAX_CONDITIONS_OF_RULE) {
        Text what = Text.of("syarat dalam satu aturan", "conditions in one rule");
        issues.add(tooLarge(rule, MAX_CONDITIONS_OF_RULE, what));
      }
    }
    return issues;
  }

  private static Issue tooLarge(Rule rule, int limit, Text what) {
    return Issue.of(RuleCode.TOO_LARGE, limit, what).at(rule.location());
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
    int most = Math.min(MAX_CIRCUMSTANCES, MAX_LOOKS / (1 + sentences()));
    if (circumstances.count().compareTo(BigInteger.valueOf(most)) > 0) {
      add(Issue.of(RuleCode.TOO_MANY_CIRCUMSTANCES, circumstances.count(), most), "");
      return;
    }
    TermResolution resolution = version.resolution();
    Set<BitSet> seen = new HashSet<>();
    circumstances.forEach(
        facts -> {
          if (seen.add(rulesFor(facts)) && found.size() < Findings.MAX) {
            check(resolution.resolve(version.writtenFor(facts)), facts);
            checked++;
          }
        });
  }

  private int sentences() {
    return version.rules().stream()
        .mapToInt(rule -> rule.conditions().size() + rule.terms().size())
        .sum();
  }

  /** Which rules apply. */
  private BitSet rulesFor(ContextFacts facts) {
    BitSet applying = new BitSet();
    for (int i = 0; i < version.rules().size(); i++) {
      applying.set(i, version.rules().get(i).applies(facts));
    }
    return applying;
  }

  private void check(Validated<PolicyTerms> terms, ContextFacts facts) {
    terms.issues().forEach(issue -> add(issue, facts));
    terms
        .value()
        .map(resolved -> TermsCheck.check(resolved, version.places(), proofs))
        .ifPresent(issues -> issues.forEach(issue -> add(issue, facts)));
  }

  private void add(Issue issue, ContextFacts facts) {
    String witness =
        facts.values().entrySet().stream()
            .map(fact -> fact.getKey() + " = " + fact.getValue())
            .collect(Collectors.joining(", "));
    add(issue, witness);
  }

  private void add(Issue issue, String circumstances) {
    found
        .computeIfAbsent(
            new IssueKey(issue.code(), issue.message(), issue.location()),
            key -> new Finding(issue, circumstances))
        .arisesIn(checked);
  }
}
