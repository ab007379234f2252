package id.salor.appraisal.rules.unit;

import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.util.Objects;
import java.util.Optional;

/**
 * How a spread stands against one limit, as far as that follows from what is told anyway.
 *
 * @param group the group whose spread it is; empty for all people
 * @param term the limit, with who says it
 * @param labels the ratings that it limits, in words
 * @param limit the percentage or the number of people it names
 * @param members how many people the spread is of
 * @param least how many have one of the ratings at least, by what is told
 * @param most how many have one at most
 * @param bound the limit as a number of people
 */
public record LimitStanding(
    Optional<Text> group,
    SignedTerm term,
    Labels labels,
    Rational limit,
    long members,
    long least,
    long most,
    long bound) {

  /** Whether a limit is held. */
  public enum Verdict {
    /** It is. */
    MET("met"),
    /** It is not. */
    NOT_MET("not-met"),
    /** Cannot be told without telling what single people have. */
    NOT_TOLD("not-told");

    private final String id;

    Verdict(String id) {
      this.id = id;
    }

    /** Returns the word used in JSON. */
    public String id() {
      return id;
    }
  }

  /** Checks and copies the components. */
  public LimitStanding {
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(term, "term");
    Objects.requireNonNull(labels, "labels");
    Objects.requireNonNull(limit, "limit");
  }

  /** Returns what is limited, and how. */
  public Term.DistributionLimit asked() {
    return (Term.DistributionLimit) term.term();
  }

  /** Tells whether the policy only calls it ideal. */
  public boolean isIdeal() {
    return asked().force() == Term.DistributionLimit.Force.IDEAL;
  }

  /** Returns whether it is held: told only where every number that may be so says the same. */
  public Verdict verdict() {
    if (isHeldBy(least) != isHeldBy(most)) {
      return Verdict.NOT_TOLD;
    }
    return isHeldBy(least) ? Verdict.MET : Verdict.NOT_MET;
  }

  private boolean isHeldBy(long people) {
    return asked().side() == Term.DistributionLimit.Side.AT_MOST
        ? people <= bound
        : people >= bound;
  }

  /** Returns the limit in words: {@code "Baik paling banyak 70 persen"}. */
  public Text title() {
    Text what = labels.title();
    Text side =
        switch (asked().side()) {
          case AT_MOST -> Text.of("paling banyak", "at most");
          case AT_LEAST -> Text.of("paling sedikit", "at least");
          case MORE_THAN -> Text.of("lebih dari", "more than");
        };
    boolean percent = asked().unit() == Term.DistributionLimit.Unit.PERCENT;
    return Text.of(
        what.id() + " " + side.id() + " " + limit + (percent ? " persen" : " orang"),
        what.en() + " " + side.en() + " " + limit + (percent ? " percent" : " people"));
  }
}
