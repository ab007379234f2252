package id.salor.appraisal.calc;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How an appraisal ends, without the figures, gates and advice that a result has for people: what
 * is needed where the same evidence is tried under many terms and only the ends are compared.
 *
 * @param ending how it ended
 * @param rating the rating; absent where there is none
 * @param score the score; absent where there is none, or the appraisal was refused
 * @param issues every issue; errors only where it was refused
 * @param values the quantities of the appraisal as a whole that were calculated on the way, not to
 *     be changed
 */
public record Verdict(
    Ending ending,
    Optional<Label> rating,
    Optional<Rational> score,
    List<Issue> issues,
    Map<Name, Value> values) {

  /** How an appraisal can end. */
  public enum Ending {
    /** With a rating, or with a score where the policy gives no rating. */
    RATED,
    /** Lawfully without a rating: the policy says that there is none. */
    EXEMPT,
    /** Lawfully without a rating: the text of the law assigns none. */
    UNDETERMINED,
    /** Refused. */
    REFUSED
  }

  /** Checks the components. */
  public Verdict {
    Objects.requireNonNull(ending, "ending");
    Objects.requireNonNull(rating, "rating");
    Objects.requireNonNull(score, "score");
    Objects.requireNonNull(issues, "issues");
    Objects.requireNonNull(values, "values");
  }

  static Verdict without(Ending ending, List<Issue> issues, Map<Name, Value> values) {
    return new Verdict(ending, Optional.empty(), Optional.empty(), issues, values);
  }
}
