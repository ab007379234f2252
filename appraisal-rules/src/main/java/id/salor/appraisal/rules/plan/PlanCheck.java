package id.salor.appraisal.rules.plan;

import id.salor.appraisal.issue.Severity;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.model.Appraisee;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is to be said of one plan.
 *
 * @param row its number in the input, from 1; 0 for the input as a whole
 * @param location where it begins
 * @param subject whose plan it is; absent where it could not be read
 * @param stage how far the period has come, by what is given
 * @param findings everything that is wrong or worth knowing
 * @param items targets, what is realised so far, what is still to come, and what is calculated from
 *     them, in the order of the input
 * @param today the rating, if nothing more came in; absent where it cannot be calculated yet
 * @param outlook which ratings are possible; absent where the plan must be mended first, or the
 *     policy gives no rating
 * @param elapsed how much of the period has passed; absent where no day was named
 */
public record PlanCheck(
    long row,
    SourceLocation location,
    Optional<Subject> subject,
    Stage stage,
    List<PlanFinding> findings,
    List<PlanItem> items,
    Optional<Today> today,
    Optional<PlanOutlook> outlook,
    Optional<Elapsed> elapsed) {

  /** How far a plan has come. */
  public enum Stage {
    /** Nothing is realised yet. */
    PLANNED,
    /** Something is realised. */
    UNDER_WAY,
    /** Nothing is missing. */
    COMPLETE
  }

  /**
   * Whose plan it is.
   *
   * @param id of the appraisal
   * @param appraisee the person
   * @param period the days it is for
   * @param policy the version that governs it; absent where none does
   * @param title the title of that version
   */
  public record Subject(
      String id,
      Appraisee appraisee,
      AppraisalPeriod period,
      Optional<PolicyId> policy,
      Text title) {

    /** Checks the components. */
    public Subject {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(appraisee, "appraisee");
      Objects.requireNonNull(period, "period");
      Objects.requireNonNull(policy, "policy");
      Objects.requireNonNull(title, "title");
    }
  }

  /**
   * The rating if nothing more came in.
   *
   * @param rating the rating; absent where the policy gives a score alone
   * @param score the score, if there is one
   */
  public record Today(Optional<LabelSet.Member> rating, Optional<Rational> score) {

    /** Checks the components. */
    public Today {
      Objects.requireNonNull(rating, "rating");
      Objects.requireNonNull(score, "score");
    }
  }

  /**
   * How much of the period has passed.
   *
   * @param days how many of its days have passed, the named one included
   * @param of how many days it has
   */
  public record Elapsed(long days, long of) {}

  /** Checks and copies the components. */
  public PlanCheck {
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(stage, "stage");
    findings = List.copyOf(findings);
    items = List.copyOf(items);
    Objects.requireNonNull(today, "today");
    Objects.requireNonNull(outlook, "outlook");
    Objects.requireNonNull(elapsed, "elapsed");
  }

  /** Tells whether no error stands in the way of the plan. */
  public boolean isReady() {
    return count(Severity.ERROR) == 0;
  }

  /** Returns how many findings have a severity. */
  public long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }
}
