package id.salor.appraisal.calc;

import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.model.AppraisalId;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.model.Appraisee;
import id.salor.appraisal.model.InputValue;
import id.salor.appraisal.model.PriorResult;
import id.salor.appraisal.policy.Origin;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How an appraisal ended: rated, lawfully without a rating, or refused with its issues.
 *
 * <p>Every appraisal gives exactly one result.
 */
public sealed interface AppraisalResult
    permits AppraisalResult.Rated, AppraisalResult.WithoutRating, AppraisalResult.Refused {

  /** Returns whose result this is. */
  Subject subject();

  /** Returns which policy it was made with; empty only where none could be chosen or resolved. */
  Optional<PolicyStamp> policy();

  /** Returns what was calculated. */
  Figures figures();

  /** Returns every issue; errors only where the appraisal was refused. */
  List<Issue> issues();

  /** Returns the rating; empty where there is none. */
  default Optional<Label> rating() {
    return Optional.empty();
  }

  /**
   * Returns this result as another appraisal may take it for an input, with what its policy
   * exports; empty where no policy could be chosen or resolved.
   */
  default Optional<PriorResult> asInput() {
    return policy()
        .map(
            stamp -> {
              Map<Name, InputValue> exports = new LinkedHashMap<>();
              figures()
                  .exports()
                  .forEach((name, value) -> input(value).ifPresent(in -> exports.put(name, in)));
              return new PriorResult(
                  Optional.of(subject().id()),
                  Optional.of(subject().appraisee().id()),
                  stamp.policy(),
                  Optional.of(stamp.digest()),
                  subject().period(),
                  exports);
            });
  }

  private static Optional<InputValue> input(Value value) {
    if (value instanceof Value.OfNumber number) {
      return Optional.of(new InputValue.OfNumber(number.number()));
    } else if (value instanceof Value.OfTruth truth) {
      return Optional.of(new InputValue.OfTruth(truth.truth()));
    }
    return value.isProper()
        ? Optional.of(new InputValue.OfText(value.toString()))
        : Optional.empty();
  }

  /**
   * Whose result it is, and for when.
   *
   * @param id the appraisal
   * @param appraisee the person
   * @param period the days appraised
   */
  record Subject(AppraisalId id, Appraisee appraisee, AppraisalPeriod period) {

    /** Checks the components. */
    public Subject {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(appraisee, "appraisee");
      Objects.requireNonNull(period, "period");
    }
  }

  /**
   * A rating was given, or a score where the policy gives no rating.
   *
   * @param subject whose
   * @param stamp which policy
   * @param rating the rating; absent where the policy gives only a score
   * @param figures what was calculated
   * @param gates the gates that held, whether or not they changed the rating
   * @param advice what to tell the person
   * @param issues warnings and notes
   */
  record Rated(
      Subject subject,
      PolicyStamp stamp,
      Optional<Label> rating,
      Figures figures,
      List<AppliedGate> gates,
      List<GivenAdvice> advice,
      List<Issue> issues)
      implements AppraisalResult {

    /** Checks and copies the components. */
    public Rated {
      Objects.requireNonNull(subject, "subject");
      Objects.requireNonNull(stamp, "stamp");
      Objects.requireNonNull(rating, "rating");
      Objects.requireNonNull(figures, "figures");
      gates = List.copyOf(gates);
      advice = List.copyOf(advice);
      issues = List.copyOf(issues);
    }

    @Override
    public Optional<PolicyStamp> policy() {
      return Optional.of(stamp);
    }
  }

  /**
   * Lawfully without a rating.
   *
   * @param subject whose
   * @param stamp which policy
   * @param cause exempt, or not determined by the text
   * @param reason why, for people
   * @param origin who says so; absent where the text of the law is silent
   * @param figures what was calculated
   * @param issues warnings and notes
   */
  record WithoutRating(
      Subject subject,
      PolicyStamp stamp,
      Cause cause,
      Text reason,
      Optional<Origin> origin,
      Figures figures,
      List<Issue> issues)
      implements AppraisalResult {

    /** Why there is no rating. */
    public enum Cause {
      /** The policy says that there is none in these circumstances. */
      EXEMPT,
      /** The text of the law assigns none. */
      UNDETERMINED
    }

    /** Checks and copies the components. */
    public WithoutRating {
      Objects.requireNonNull(subject, "subject");
      Objects.requireNonNull(stamp, "stamp");
      Objects.requireNonNull(cause, "cause");
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(origin, "origin");
      Objects.requireNonNull(figures, "figures");
      issues = List.copyOf(issues);
    }

    @Override
    public Optional<PolicyStamp> policy() {
      return Optional.of(stamp);
    }
  }

  /**
   * Refused, with every reason; what could be calculated is kept.
   *
   * @param subject whose
   * @param policy which policy, if one could be chosen and resolved
   * @param figures what was calculated
   * @param issues at least one error
   */
  record Refused(Subject subject, Optional<PolicyStamp> policy, Figures figures, List<Issue> issues)
      implements AppraisalResult {

    /** Checks and copies the components. */
    public Refused {
      Objects.requireNonNull(subject, "subject");
      Objects.requireNonNull(policy, "policy");
      Objects.requireNonNull(figures, "figures");
      issues = List.copyOf(issues);
      if (issues.stream().noneMatch(Issue::isError)) {
        throw new IllegalArgumentException("refused without an error");
      }
    }
  }
}
