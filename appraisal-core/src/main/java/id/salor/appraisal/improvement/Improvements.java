package id.salor.appraisal.improvement;

import id.salor.appraisal.calc.Census;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.policy.TermsResolver;
import id.salor.appraisal.value.LabelSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is missing to each better rating of an appraisal.
 *
 * <pre>{@code
 * Improvements improvements = appraiser.improvements(appraisal);
 * improvements.towards().get(0).singles(); // what alone would lead to the next better rating
 * }</pre>
 *
 * @param standing whether there is anything to reach
 * @param rating the rating that the appraisal has; absent where it has none
 * @param towards each better rating, the nearest first; none where there is nothing to reach
 */
public record Improvements(
    Standing standing, Optional<LabelSet.Member> rating, List<Improvement> towards) {

  /** Whether there is anything to reach. */
  public enum Standing {
    /** There is a better rating. */
    BETTER_EXISTS,
    /** The rating is the best that the policy knows. */
    BEST_ALREADY,
    /** The policy gives a score and no rating, so there is no bound to reach. */
    SCORE_ONLY,
    /** The appraisal has no rating: it was refused, or lawfully has none. */
    NOT_RATED
  }

  /** Checks and copies the components. */
  public Improvements {
    Objects.requireNonNull(standing, "standing");
    Objects.requireNonNull(rating, "rating");
    towards = List.copyOf(towards);
  }

  /** What holds of an appraisal for which there is nothing to reach. */
  public static Improvements none(Standing standing) {
    return new Improvements(standing, Optional.empty(), List.of());
  }

  /**
   * Finds what is missing.
   *
   * @param version the version that governs the appraisal
   * @param resolver what finds the terms
   * @param census what was counted of the population; {@link Census#NONE} if nothing was. The
   *     others stay what they are
   */
  public static Improvements of(
      Appraisal appraisal, PolicyVersion version, TermsResolver resolver, Census census) {
    return new ImprovementFinder(Trial.of(appraisal, version, resolver, census)).find();
  }
}
