package id.salor.appraisal.rules.internal.plan;

import id.salor.appraisal.calc.Calculator;
import id.salor.appraisal.calc.Census;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.improvement.Change;
import id.salor.appraisal.improvement.Method;
import id.salor.appraisal.improvement.Obstacle;
import id.salor.appraisal.improvement.Outlook;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Direction;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.policy.TermsResolver;
import id.salor.appraisal.rules.internal.page.Wording;
import id.salor.appraisal.rules.internal.words.Words;
import id.salor.appraisal.rules.plan.PlanOutlook;
import id.salor.appraisal.rules.plan.Prospect;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Rounding;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which ratings a plan can lead to: what has a direction is looked ahead at by {@link Outlook},
 * once for each way in which the rest could come out.
 */
final class PlanHorizon {

  private static final int FEW_DECIMALS = 2;

  private final Appraisal plan;
  private final PolicyVersion version;
  private final TermsResolver resolver;

  PlanHorizon(Appraisal plan, PolicyVersion version, TermsResolver resolver) {
    this.plan = plan;
    this.version = version;
    this.resolver = resolver;
  }

  /** What was found in one scenario. */
  private record Seen(Scenario scenario, Outlook outlook) {}

  /**
   * What was found in all scenarios.
   *
   * @param outlook which ratings are possible
   * @param worst how it ends in the first scenario if everything comes out at its worst
   */
  record Found(PlanOutlook outlook, Optional<LabelSet.Member> worst) {}

  /** Looks ahead; empty where no scenario leads to a rating. */
  Optional<Found> find(List<Scenario> scenarios) {
    List<Seen> seen = new ArrayList<>();
    Map<LabelSet.Member, Seen> reached = new HashMap<>();
    List<LabelSet.Member> ratings = List.of();
    for (Scenario scenario : scenarios) {
      Validated<Outlook> looked =
          Outlook.of(plan.with(scenario.evidence()), version, resolver, Census.NONE);
      Optional<Outlook> outlook = looked.value().filter(found -> !found.prospects().isEmpty());
      if (outlook.isPresent()) {
        Seen here = new Seen(scenario, outlook.get());
        seen.add(here);
        ratings = outlook.get().prospects().stream().map(Outlook.Prospect::rating).toList();
        outlook.get().prospects().stream()
            .filter(Outlook.Prospect::isReachable)
            .forEach(prospect -> reached.putIfAbsent(prospect.rating(), here));
        if (reached.size() == ratings.size()) {
          break;
        }
      }
    }
    return seen.isEmpty() ? Optional.empty() : Optional.of(found(ratings, reached, seen));
  }

  private Found found(
      List<LabelSet.Member> ratings, Map<LabelSet.Member, Seen> reached, List<Seen> seen) {
    List<Prospect> prospects = new ArrayList<>();
    Seen furthest = furthest(seen);
    for (int index = 0; index < ratings.size(); index++) {
      LabelSet.Member rating = ratings.get(index);
      Seen from = reached.getOrDefault(rating, furthest);
      prospects.add(prospect(from.outlook().prospects().get(index), from));
    }
    boolean isSearched =
        seen.size() > 1 || seen.stream().anyMatch(one -> one.outlook().method() == Method.SEARCHED);
    Optional<LabelSet.Member> best =
        prospects.stream().filter(Prospect::isReachable).map(Prospect::rating).findFirst();
    return new Found(
        new PlanOutlook(best, prospects, isSearched ? Method.SEARCHED : Method.EXACT),
        seen.get(0).outlook().worst());
  }

  /** Where the best rating is the best of all; of those the first. */
  private static Seen furthest(List<Seen> seen) {
    Seen furthest = seen.get(0);
    for (Seen one : seen) {
      if (reach(one) > reach(furthest)) {
        furthest = one;
      }
    }
    return furthest;
  }

  private static long reach(Seen seen) {
    return seen.outlook().prospects().stream().filter(Outlook.Prospect::isReachable).count();
  }

  private Prospect prospect(Outlook.Prospect found, Seen from) {
    if (!found.isReachable()) {
      List<Text> reasons =
          found.obstacles().stream().map(obstacle -> why(obstacle, from)).distinct().toList();
      return new Prospect(found.rating(), Optional.empty(), List.of(), reasons);
    }
    List<Prospect.Aim> aims = new ArrayList<>();
    // where the worst is enough nothing need be aimed at
    if (found.share().filter(share -> share.signum() > 0).isPresent()) {
      found.values().forEach(change -> aims.add(aim(change)));
    }
    aims.addAll(from.scenario().assumed());
    return new Prospect(
        found.rating(), found.share(), shown(aims, found.rating(), from), List.of());
  }

  private Prospect.Aim aim(Change change) {
    boolean isThere =
        change.place().entries().stream()
            .limit(1)
            .allMatch(
                within ->
                    plan.evidence().entries(within.group()).stream()
                        .anyMatch(entry -> entry.id().equals(within.id())));
    Prospect.Addition addition = isThere ? Prospect.Addition.THERE : Prospect.Addition.TO_BE_ADDED;
    return new Prospect.Aim(
        change.place(),
        PlaceWords.of(version.schema(), change.place(), addition),
        change.title(),
        change.unit(),
        change.to(),
        direction(change),
        change.bound(),
        addition);
  }

  private Direction direction(Change change) {
    return version
        .schema()
        .declaration(new Path(change.place().groups(), change.place().name()))
        .map(Declaration::direction)
        .orElse(Direction.NONE);
  }

  // figures that people can aim at

  /** A number with a few decimals, not worse than the exact one. */
  private static Prospect.Aim rounded(Prospect.Aim aim) {
    boolean isNumber =
        aim.value() instanceof Value.OfNumber
            && aim.bound() == Change.Bound.REACHED
            && aim.direction() != Direction.NONE;
    if (!isNumber) {
      return aim;
    }
    Rational exact = ((Value.OfNumber) aim.value()).number();
    boolean isUp = (aim.direction() == Direction.HIGHER_IS_BETTER) == (exact.signum() >= 0);
    Rounding.Mode mode = isUp ? Rounding.Mode.UP : Rounding.Mode.DOWN;
    return new Prospect.Aim(
        aim.place(),
        aim.entry(),
        aim.title(),
        aim.unit(),
        Value.of(Rounding.of(FEW_DECIMALS, mode).apply(exact)),
        aim.direction(),
        aim.bound(),
        aim.addition());
  }

  /** The rounded aims, where they lead to the rating as well; a bound or a step may forbid them. */
  private List<Prospect.Aim> shown(List<Prospect.Aim> exact, LabelSet.Member rating, Seen from) {
    List<Prospect.Aim> rounded = exact.stream().map(PlanHorizon::rounded).toList();
    return leadsTo(rounded, rating, from) ? rounded : exact;
  }

  private boolean leadsTo(List<Prospect.Aim> aims, LabelSet.Member rating, Seen from) {
    Evidence evidence = from.scenario().evidence();
    for (Prospect.Aim aim : aims) {
      evidence = aim.place().in(evidence, Scenarios.input(aim.value()));
    }
    List<LabelSet.Member> ratings =
        from.outlook().prospects().stream().map(Outlook.Prospect::rating).toList();
    return new Calculator(resolver)
        .calculate(plan.with(evidence), version, List.of(), Census.NONE)
        .rating()
        .filter(
            label ->
                ratings.stream().map(LabelSet.Member::label).toList().indexOf(label)
                    <= ratings.indexOf(rating))
        .isPresent();
  }

  private static Text why(Obstacle obstacle, Seen from) {
    if (obstacle instanceof Obstacle.Gate gate) {
      Text limit = title(gate.limit(), from);
      return Text.of(
          "paling tinggi " + limit.id() + " menurut \"" + gate.origin().rule() + "\"",
          "at most " + limit.en() + " by \"" + gate.origin().rule() + "\"");
    } else if (obstacle instanceof Obstacle.BestScore score) {
      return bestScore(score);
    } else if (obstacle instanceof Obstacle.Fact fact) {
      Text is = Words.value(fact.is());
      Text other = Words.value(fact.other());
      String where = fact.place().subject().map(subject -> " (" + subject + ")").orElse("");
      return Text.of(
          fact.title().id() + where + ": " + is.id() + "; dapat bila " + other.id(),
          fact.title().en() + where + ": " + is.en() + "; it could with " + other.en());
    }
    if (obstacle instanceof Obstacle.BestRating best) {
      Text title = title(best.best(), from);
      return Text.of(
          "yang terbaik yang mungkin " + title.id(), "the best possible is " + title.en());
    }
    return ((Obstacle.Refusal) obstacle).reason();
  }

  private static Text title(Label rating, Seen from) {
    return from.outlook().prospects().stream()
        .map(Outlook.Prospect::rating)
        .filter(member -> member.label().equals(rating))
        .map(LabelSet.Member::title)
        .findFirst()
        .orElse(Text.same(rating.value()));
  }

  private static Text bestScore(Obstacle.BestScore score) {
    Text title = Words.small(score.title());
    return Words.each(
        language -> {
          Wording words = new Wording(language);
          String needed =
              score
                  .needed()
                  .map(words::score)
                  .map(number -> words.say(", perlu " + number, ", needed is " + number))
                  .orElse("");
          String best = words.score(score.best());
          return words.say(title)
              + words.say(" paling tinggi " + best, " comes to " + best + " at most")
              + needed;
        });
  }

  /** The ratings that are better than the best that is still possible, best first. */
  static List<Prospect> outOfReach(PlanOutlook outlook) {
    List<Prospect> out = new ArrayList<>();
    for (Prospect prospect : outlook.prospects()) {
      if (prospect.isReachable()) {
        break;
      }
      out.add(prospect);
    }
    return Collections.unmodifiableList(out);
  }
}
