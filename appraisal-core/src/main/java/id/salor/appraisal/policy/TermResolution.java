package id.salor.appraisal.policy;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.value.Name;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes resolved terms of what the rules that apply have written.
 *
 * <p>Two terms on one matter are a conflict, whatever they say. The one way out is a rule that says
 * it is an exception to another (<i>lex specialis</i>): its terms override those of the other on
 * the same matters, and both are kept for the explanation.
 */
public final class TermResolution {

  private final Schema schema;
  private final Map<Name, DecisionTable> tables;
  private final Map<String, Set<String>> exceptions;

  /**
   * Makes a resolution for one policy version.
   *
   * @param schema what the version declares
   * @param tables its tables
   * @param exceptions for the name of each rule, the names of the rules it is an exception to
   */
  public TermResolution(
      Schema schema, Map<Name, DecisionTable> tables, Map<String, Set<String>> exceptions) {
    this.schema = schema;
    this.tables = Map.copyOf(tables);
    this.exceptions = Map.copyOf(exceptions);
  }

  /**
   * Returns the terms as a value.
   *
   * @param written the terms of all rules that apply, in any order
   * @return the terms, or every conflict among them
   */
  public Validated<PolicyTerms> resolve(Collection<SignedTerm> written) {
    Map<String, List<SignedTerm>> byKey = new TreeMap<>();
    written.forEach(
        term -> byKey.computeIfAbsent(term.term().key(), key -> new ArrayList<>()).add(term));
    List<SignedTerm> resolved = new ArrayList<>();
    List<Issue> issues = new ArrayList<>();
    byKey.values().forEach(rivals -> settle(rivals, resolved, issues));
    return issues.isEmpty()
        ? Validated.of(PolicyTerms.of(schema, tables, resolved))
        : Validated.invalid(issues);
  }

  private void settle(List<SignedTerm> rivals, List<SignedTerm> resolved, List<Issue> issues) {
    List<SignedTerm> standing =
        inOrder(rivals).stream()
            .filter(term -> rivals.stream().noneMatch(other -> overrides(other, term)))
            .toList();
    if (standing.size() == 1) {
      SignedTerm last = standing.get(0);
      List<Origin> overridden =
          inOrder(rivals).stream().filter(term -> term != last).map(SignedTerm::origin).toList();
      resolved.add(new SignedTerm(last.term(), last.origin(), overridden));
      return;
    }
    // rules that are exceptions to each other leave nobody standing: refused when loaded
    List<SignedTerm> shown = standing.isEmpty() ? inOrder(rivals) : standing;
    for (SignedTerm later : shown.subList(1, shown.size())) {
      issues.add(
          Issue.of(
                  PolicyCode.CONFLICT,
                  MatterText.of(later.term()),
                  shown.get(0).origin().location())
              .at(later.origin().location()));
    }
  }

  private static List<SignedTerm> inOrder(List<SignedTerm> terms) {
    return terms.stream()
        .sorted(
            Comparator.comparing((SignedTerm term) -> term.origin().location())
                .thenComparing(term -> term.origin().rule()))
        .toList();
  }

  private boolean overrides(SignedTerm special, SignedTerm general) {
    return special != general && isException(special.origin().rule(), general.origin().rule());
  }

  /** An exception to an exception of a rule is an exception to that rule too. */
  private boolean isException(String special, String general) {
    Set<String> seen = new HashSet<>();
    List<String> open = new ArrayList<>(List.of(special));
    while (!open.isEmpty()) {
      for (String next : exceptions.getOrDefault(open.remove(open.size() - 1), Set.of())) {
        if (next.equals(general)) {
          return true;
        }
        if (seen.add(next)) {
          open.add(next);
        }
      }
    }
    return false;
  }
}
