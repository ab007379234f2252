package id.salor.appraisal.rules.unit;

import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.value.Digest;
import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The people who were rated under one version of a policy for one period.
 *
 * @param policy the version
 * @param title its title
 * @param digest over its files
 * @param period the days appraised
 * @param people how many
 * @param ratings how many have each rating, best first; none where that is not told, or where the
 *     policy has no rating
 * @param hasRatings whether the policy has ratings
 * @param figures the score, the indicators and what the public has an interest in
 * @param groups the units side by side
 * @param limits how the spread stands against what the policy says of it
 */
public record UnitReportPart(
    PolicyId policy,
    Text title,
    Digest digest,
    AppraisalPeriod period,
    Headcount people,
    List<LabelCount> ratings,
    boolean hasRatings,
    List<Figure> figures,
    Comparison groups,
    List<LimitStanding> limits) {

  /** Checks and copies the components. */
  public UnitReportPart {
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(digest, "digest");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(people, "people");
    ratings = List.copyOf(ratings);
    figures = List.copyOf(figures);
    Objects.requireNonNull(groups, "groups");
    limits = List.copyOf(limits);
  }

  /** Returns the group to which all belong; empty where there are several, or one without name. */
  public Optional<Comparison.Group> onlyGroup() {
    return groups.groups().stream().filter(group -> group.people() == people.rated()).findFirst();
  }

  /** Returns the figures of a role. */
  public List<Figure> figures(Figure.Role role) {
    return figures.stream().filter(figure -> figure.roles().contains(role)).toList();
  }
}
