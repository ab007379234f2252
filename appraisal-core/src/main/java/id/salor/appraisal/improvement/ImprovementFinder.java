package id.salor.appraisal.improvement;

import id.salor.appraisal.calc.Verdict;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what is missing to each better rating. */
final class ImprovementFinder {

  private final Trial trial;

  ImprovementFinder(Trial trial) {
    this.trial = trial;
  }

  Improvements find() {
    Trace now = trial.trace(List.of());
    if (now.verdict().ending() != Verdict.Ending.RATED) {
      return Improvements.none(Improvements.Standing.NOT_RATED);
    }
    Optional<LabelSet> ratings = trial.ratings();
    Optional<Label> label = now.verdict().rating();
    if (ratings.isEmpty() || label.isEmpty()) {
      return Improvements.none(Improvements.Standing.SCORE_ONLY);
    }
    Optional<LabelSet.Member> rating = ratings.get().member(label.get());
    int best = ratings.get().members().size() - 1;
    if (now.rank() == best) {
      return new Improvements(Improvements.Standing.BEST_ALREADY, rating, List.of());
    }
    Reach reach = new Reach(trial, Inputs.movables(trial));
    CombinationSearch combinations = new CombinationSearch(trial, reach);
    List<Improvement> towards = new ArrayList<>();
    for (int rank = now.rank() + 1; rank <= best; rank++) {
      towards.add(towards(rank, ratings.get(), reach, combinations));
    }
    return new Improvements(Improvements.Standing.BETTER_EXISTS, rating, towards);
  }

  private Improvement towards(
      int rank, LabelSet ratings, Reach reach, CombinationSearch combinations) {
    List<Change> singles = new ArrayList<>();
    for (Line.Way way : reach.ways()) {
      reach
          .alone(way.movable())
          .first(rank)
          .map(
              found ->
                  Changes.of(way, found.at(), found.at().dividedBy(way.length()), found.bound()))
          .ifPresent(singles::add);
    }
    CombinationSearch.Found found = combinations.towards(rank);
    List<Obstacle> obstacles =
        found.combination().isPresent()
            ? List.of()
            : new ObstacleSearch(trial, reach.ways(), ratings, rank).find(combinations.best());
    LabelSet.Member member = ratings.members().get(ratings.members().size() - 1 - rank);
    return new Improvement(member, singles, found.combination(), obstacles, found.method());
  }
}
