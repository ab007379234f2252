package id.salor.appraisal.distribution;

import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How a spread stands against one limit.
 *
 * @param term the limit, with who says it
 * @param limit the percentage or the number of people it names
 * @param bound the same as a number of people of this cohort: the most, or the least
 * @param people how many there are
 */
public record LimitOutcome(SignedTerm term, Rational limit, long bound, long people) {

  /** Checks the components. */
  public LimitOutcome {
    Objects.requireNonNull(term, "term");
    Objects.requireNonNull(limit, "limit");
  }

  /** Returns what is limited, and how. */
  public Term.DistributionLimit asked() {
    return (Term.DistributionLimit) term.term();
  }

  /** Returns by how many people the limit is not met; 0 if it is. */
  public long violation() {
    return asked().side() == Term.DistributionLimit.Side.AT_MOST
        ? Math.max(0, people - bound)
        : Math.max(0, bound - people);
  }

  /** Tells whether the limit is met. */
  public boolean isMet() {
    return violation() == 0;
  }

  /** Tells whether the policy only calls it ideal. */
  public boolean isIdeal() {
    return asked().force() == Term.DistributionLimit.Force.IDEAL;
  }

  /** Returns the limit and how it stands, in words. */
  public Text title() {
    String labels =
        asked().labels().stream().map(Object::toString).collect(Collectors.joining(" + "));
    boolean percent = asked().unit() == Term.DistributionLimit.Unit.PERCENT;
    String numberId = limit + (percent ? " persen" : " orang");
    String numberEn = limit + (percent ? " percent" : " people");
    Text side =
        switch (asked().side()) {
          case AT_MOST -> Text.of("paling banyak", "at most");
          case AT_LEAST -> Text.of("paling sedikit", "at least");
          case MORE_THAN -> Text.of("lebih dari", "more than");
        };
    Text verdict =
        isMet()
            ? Text.of("terpenuhi", "met")
            : asked().side() == Term.DistributionLimit.Side.AT_MOST
                ? Text.of("lebih " + violation() + " orang", violation() + " too many")
                : Text.of("kurang " + violation() + " orang", violation() + " too few");
    return Text.of(
        (isIdeal() ? "sebaiknya " : "")
            + labels
            + " "
            + side.id()
            + " "
            + numberId
            + " ("
            + bound
            + "), ada "
            + people
            + ": "
            + verdict.id(),
        (isIdeal() ? "ideally " : "")
            + labels
            + " "
            + side.en()
            + " "
            + numberEn
            + " ("
            + bound
            + "), there are "
            + people
            + ": "
            + verdict.en());
  }
}
