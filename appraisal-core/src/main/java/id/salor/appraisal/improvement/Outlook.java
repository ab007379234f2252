package id.salor.appraisal.improvement;

import id.salor.appraisal.calc.Census;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.InputPlace;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.policy.TermsResolver;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is still possible for an appraisal of which some things are not known yet: a work plan, or
 * the middle of a year.
 *
 * <p>Open is what is not given, has a declared direction and is needed; it may come out anywhere
 * between its worst and its best value. What is given stays as it is.
 *
 * <pre>{@code
 * Outlook outlook = appraiser.outlook(appraisal, Census.NONE).value().orElseThrow();
 * outlook.best();    // the best rating that is still possible
 * }</pre>
 *
 * @param open what is not known yet, in the order of the policy
 * @param worst how it ends if everything open comes out at its worst; absent where there is no
 *     rating then
 * @param best the best rating that is still possible; absent where none is
 * @param prospects each rating, best first, and what it would take
 * @param method how this was found
 */
public record Outlook(
    List<OpenInput> open,
    Optional<LabelSet.Member> worst,
    Optional<LabelSet.Member> best,
    List<Prospect> prospects,
    Method method) {

  /**
   * Something that is not known yet.
   *
   * @param place where it will stand
   * @param title the wording for people
   * @param unit the unit of a number; empty where there is none
   * @param worst the worst value it can have
   * @param best the best value it can have, or the last at which anything changes
   */
  public record OpenInput(InputPlace place, Text title, String unit, Value worst, Value best) {

    /** Checks the components. */
    public OpenInput {
      Objects.requireNonNull(place, "place");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(unit, "unit");
      Objects.requireNonNull(worst, "worst");
      Objects.requireNonNull(best, "best");
    }
  }

  /**
   * What one rating would take.
   *
   * @param rating the rating
   * @param share the smallest share of the way from worst to best that is enough for everything
   *     open; 0 where the rating is certain; absent where it is out of reach
   * @param values what each open input has to come to: those that have to go farthest go that share
   *     of their way, of the others no more is asked than is needed; none where the rating is out
   *     of reach
   * @param obstacles why it is out of reach; none where it is not
   */
  public record Prospect(
      LabelSet.Member rating,
      Optional<Rational> share,
      List<Change> values,
      List<Obstacle> obstacles) {

    /** Checks and copies the components. */
    public Prospect {
      Objects.requireNonNull(rating, "rating");
      Objects.requireNonNull(share, "share");
      values = List.copyOf(values);
      obstacles = List.copyOf(obstacles);
    }

    /** Tells whether the rating, or a better one, is still possible. */
    public boolean isReachable() {
      return share.isPresent();
    }
  }

  /** Checks and copies the components. */
  public Outlook {
    open = List.copyOf(open);
    Objects.requireNonNull(worst, "worst");
    Objects.requireNonNull(best, "best");
    prospects = List.copyOf(prospects);
    Objects.requireNonNull(method, "method");
  }

  /**
   * Looks ahead.
   *
   * @param version the version that governs the appraisal
   * @param resolver what finds the terms
   * @param census what was counted of the population; {@link Census#NONE} if nothing was
   * @return the outlook; or what is wrong or still missing that cannot be left open, such as the
   *     position
   */
  public static Validated<Outlook> of(
      Appraisal appraisal, PolicyVersion version, TermsResolver resolver, Census census) {
    return new OutlookFinder(appraisal, version, resolver, census).find();
  }
}
