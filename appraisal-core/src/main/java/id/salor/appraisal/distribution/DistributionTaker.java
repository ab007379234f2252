package id.salor.appraisal.distribution;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.CohortGroup;
import id.salor.appraisal.calc.Inspected;
import id.salor.appraisal.calc.Inspection;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts the ratings of a population by cohort, one appraisal after the other.
 *
 * <p>For one thread; what it has counted is safe to share.
 */
public final class DistributionTaker {

  private final Map<CohortGroup, Counting> countings = new LinkedHashMap<>();
  private final List<Issue> issues = new ArrayList<>();

  /** What was counted of one cohort so far. */
  private static final class Counting {
    private final String first;
    private final LabelSet labels;
    private final Map<SignedTerm, Rational> limits;
    private final Map<Label, Long> counts = new LinkedHashMap<>();
    private final List<Issue> issues = new ArrayList<>();
    private long withoutRating;
    private long refused;

    Counting(String first, LabelSet labels, Map<SignedTerm, Rational> limits) {
      this.first = first;
      this.labels = labels;
      this.limits = limits;
    }
  }

  /** Makes a taker that has counted nobody. */
  public DistributionTaker() {
    // everything begins empty
  }

  /** Counts a member in each cohort that its policy declares. */
  public void add(Inspection inspection) {
    Optional<PolicyTerms> terms = inspection.terms();
    Optional<Inspected> root = inspection.root();
    if (terms.isEmpty() || root.isEmpty() || terms.get().rating().isEmpty()) {
      return;
    }
    for (Name cohort : terms.get().schema().cohorts().keySet()) {
      Optional<CohortGroup> group = inspection.cohort(cohort);
      if (group.isPresent()) {
        count(inspection, counting(group.get(), inspection, terms.get(), root.get()));
      } else {
        issues.add(Issue.of(DistributionCode.NO_COHORT, inspection.result().subject().id()));
      }
    }
  }

  private Counting counting(
      CohortGroup group, Inspection inspection, PolicyTerms terms, Inspected root) {
    String id = inspection.result().subject().id().value();
    Map<SignedTerm, Rational> limits = limits(group.cohort(), terms, root);
    Counting counting =
        countings.computeIfAbsent(group, key -> new Counting(id, labels(terms), limits));
    if (!counting.limits.equals(limits) && counting.issues.isEmpty()) {
      counting.issues.add(
          Issue.of(DistributionCode.LIMITS_DIFFER, group.title(), id, counting.first));
    }
    return counting;
  }

  private static void count(Inspection inspection, Counting counting) {
    AppraisalResult result = inspection.result();
    if (result.rating().isPresent()) {
      counting.counts.merge(result.rating().get(), 1L, Long::sum);
    } else if (result instanceof AppraisalResult.WithoutRating) {
      counting.withoutRating++;
    } else {
      counting.refused++;
    }
  }

  static LabelSet labels(PolicyTerms terms) {
    Name rating = ((Term.Rating) terms.rating().orElseThrow().term()).target();
    Kind kind = terms.schema().declaration(Path.of(rating)).orElseThrow().kind();
    return terms.schema().labelSet(((Kind.OfLabel) kind).set()).orElseThrow();
  }

  /** The limits on a cohort, each with the number it names in these circumstances. */
  static Map<SignedTerm, Rational> limits(Name cohort, PolicyTerms terms, Inspected root) {
    Map<SignedTerm, Rational> limits = new LinkedHashMap<>();
    for (SignedTerm signed : terms.all(Term.DistributionLimit.class)) {
      Term.DistributionLimit limit = (Term.DistributionLimit) signed.term();
      if (limit.cohort().equals(cohort)
          && root.evaluate(limit.limit(), signed) instanceof Value.OfNumber number) {
        limits.put(signed, number.number());
      }
    }
    return limits;
  }

  /** Returns what was counted so far, cohort by cohort. */
  public List<Distribution> distributions() {
    List<Distribution> found = new ArrayList<>();
    countings.forEach((group, counting) -> found.add(distribution(group, counting)));
    return found;
  }

  private static Distribution distribution(CohortGroup group, Counting counting) {
    List<Issue> all = new ArrayList<>(counting.issues);
    if (counting.refused > 0) {
      all.add(Issue.of(DistributionCode.INCOMPLETE, group.title(), counting.refused));
    }
    return Distribution.of(
        group,
        counting.labels,
        new Distribution.Tallied(counting.counts, counting.withoutRating, counting.refused),
        counting.limits,
        all);
  }

  /** Returns who could not be counted, and why. */
  public List<Issue> issues() {
    return List.copyOf(issues);
  }
}
