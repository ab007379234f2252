package id.salor.appraisal.rules.plan;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Severity;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.value.Language;
import java.util.Objects;
import java.util.Optional;

/**
 * One finding about a plan.
 *
 * @param issue what it is, whom it concerns, and the article or interpretation that asks
 * @param place where in the input the plan, or the entry concerned, stands
 * @param asked where the policy asks for it; empty where no sentence of it does
 */
public record PlanFinding(Issue issue, SourceLocation place, Optional<SourceLocation> asked) {

  /** Checks the components. */
  public PlanFinding {
    Objects.requireNonNull(issue, "issue");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(asked, "asked");
  }

  /** Returns a finding whose issue stands where the policy asks for it. */
  public static PlanFinding of(Issue issue, SourceLocation place) {
    return new PlanFinding(
        issue.at(place), place, issue.location().filter(at -> !at.equals(place)));
  }

  /** Returns how much the finding stands in the way. */
  public Severity severity() {
    return issue.severity();
  }

  /** Returns the finding as people read it, with the place in the input before it. */
  public String format(Language language) {
    return issue.format(language);
  }
}
