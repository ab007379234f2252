package id.salor.appraisal.rules.impact;

import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the step from one version of a policy to another does to a population.
 *
 * @param from the old version
 * @param to the new version
 * @param people how many were judged under both
 * @param outside of how many the period is not one that the new version governs: they are judged by
 *     it all the same, which is the point
 * @param elsewhere how many were left out, because they are appraised under another policy
 * @param unread how many could not be read at all
 * @param flow who moves from where to where
 * @param score how scores change
 * @param spread how scores are spread; absent where nobody has one
 * @param causes how much each kind of change does, for every kind in which the versions differ for
 *     somebody
 * @param unit the people by unit
 * @param position the people by position
 * @param movers those who move farthest: by ranks of predikat, then by score
 * @param refusals why appraisals are refused, the most frequent new reasons first
 * @param rounding what other ways of rounding would do; empty where that was not asked, or the new
 *     version rounds nowhere
 */
public record Impact(
    Version from,
    Version to,
    long people,
    long outside,
    long elsewhere,
    long unread,
    Flow flow,
    ScoreChange score,
    Optional<ScoreSpread> spread,
    List<Cause> causes,
    Grouping unit,
    Grouping position,
    List<Mover> movers,
    List<Refusal> refusals,
    Optional<List<RoundingSite>> rounding) {

  /**
   * One of the two versions.
   *
   * @param id family and version
   * @param title the wording for people
   * @param digest over every file that decides
   */
  public record Version(PolicyId id, Text title, String digest) {

    /** Checks the components. */
    public Version {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(digest, "digest");
    }
  }

  /** Checks and copies the components. */
  public Impact {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(flow, "flow");
    Objects.requireNonNull(score, "score");
    Objects.requireNonNull(spread, "spread");
    causes = List.copyOf(causes);
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(position, "position");
    movers = List.copyOf(movers);
    refusals = List.copyOf(refusals);
    rounding = rounding.map(List::copyOf);
  }
}
