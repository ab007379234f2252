package id.salor.appraisal.improvement;

import id.salor.appraisal.calc.Census;
import id.salor.appraisal.calc.Verdict;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Direction;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.policy.TermsResolver;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what is still possible. */
final class OutlookFinder {

  private final Trial given;

  OutlookFinder(Appraisal appraisal, PolicyVersion version, TermsResolver resolver, Census census) {
    this.given = Trial.of(appraisal, version, resolver, census);
  }

  Validated<Outlook> find() {
    Map<Inputs.Place, Value> worst = needed(open());
    Trial start = given;
    List<Movable> movables = new ArrayList<>();
    for (Map.Entry<Inputs.Place, Value> input : worst.entrySet()) {
      start = start.with(input.getKey().place(), input.getValue());
      movable(input.getKey(), input.getValue()).ifPresent(movables::add);
    }
    Reach reach = new Reach(start, movables);
    Line.Together line = new Line.Together(start, reach.ways());
    Explorer explorer = Explorer.along(line);
    Trace first = line.at(Rational.ZERO).trace();
    Trace last = line.at(Rational.ONE).trace();
    boolean isRefused =
        first.verdict().ending() == Verdict.Ending.REFUSED
            && last.verdict().ending() == Verdict.Ending.REFUSED
            && explorer.best() == Trace.NO_RATING;
    return isRefused
        ? Validated.invalid(last.verdict().issues().stream().filter(Issue::isError).toList())
        : Validated.of(outlook(start, movables, reach, explorer, line));
  }

  private Outlook outlook(
      Trial start, List<Movable> movables, Reach reach, Explorer explorer, Line.Together line) {
    List<Outlook.OpenInput> open =
        movables.stream()
            .map(
                movable ->
                    new Outlook.OpenInput(
                        movable.place(),
                        movable.declaration().title(),
                        movable.declaration().unit(),
                        movable.at(Rational.ZERO),
                        movable.at(reach.length(movable))))
            .toList();
    Optional<LabelSet> ratings = start.ratings();
    List<Outlook.Prospect> prospects = new ArrayList<>();
    for (int rank = ratings.map(set -> set.members().size()).orElse(0) - 1; rank >= 0; rank--) {
      prospects.add(prospect(rank, ratings.get(), start, reach, explorer, line));
    }
    boolean isClear =
        explorer.method() == Method.EXACT
            && reach.method() == Method.EXACT
            && !explorer.falls()
            && reach.ways().stream().noneMatch(reach::falls);
    return new Outlook(
        open,
        ratings.flatMap(set -> member(line.at(Rational.ZERO).rank(), set)),
        ratings.flatMap(set -> member(explorer.best(), set)),
        prospects,
        isClear ? Method.EXACT : Method.SEARCHED);
  }

  private static Optional<LabelSet.Member> member(int rank, LabelSet set) {
    return rank < 0
        ? Optional.empty()
        : Optional.of(set.members().get(set.members().size() - 1 - rank));
  }

  private static Outlook.Prospect prospect(
      int rank, LabelSet ratings, Trial start, Reach reach, Explorer explorer, Line.Together line) {
    LabelSet.Member rating = member(rank, ratings).orElseThrow();
    Optional<Explorer.Reached> reached =
        line.at(Rational.ZERO).rank() >= rank
            ? Optional.of(new Explorer.Reached(Rational.ZERO, Change.Bound.REACHED))
            : explorer.first(rank);
    if (reached.isEmpty()) {
      List<Obstacle> obstacles =
          new ObstacleSearch(start, line.ways(), ratings, rank).find(line.at(Rational.ONE).trace());
      return new Outlook.Prospect(rating, Optional.empty(), List.of(), obstacles);
    }
    return new Outlook.Prospect(
        rating,
        Optional.of(reached.get().at()),
        values(rank, start, reach, reached.get(), line),
        List.of());
  }

  /**
   * What each input comes to. The share is that of the inputs that have to go farthest; of the
   * others no more is asked than is needed, where more of an input never harms.
   */
  private static List<Change> values(
      int rank, Trial start, Reach reach, Explorer.Reached reached, Line.Together line) {
    boolean canBeTrimmed =
        reached.at().signum() > 0
            && reached.bound() == Change.Bound.REACHED
            && line.ways().stream().noneMatch(reach::falls);
    Map<Line.Way, Rational> trimmed =
        canBeTrimmed ? Trimming.of(start, line.ways(), reached.at(), rank) : Map.of();
    List<Change> values = new ArrayList<>();
    for (Line.Way way : line.ways()) {
      Rational distance = trimmed.getOrDefault(way, way.distance(reached.at()));
      boolean isOnGrid = way.movable().step().isPresent();
      values.add(
          Changes.of(
              way,
              distance,
              distance.dividedBy(way.length()),
              isOnGrid ? Change.Bound.REACHED : reached.bound()));
    }
    return values;
  }

  /** What can be influenced and was not given, with its worst value. */
  private Map<Inputs.Place, Value> open() {
    Map<Inputs.Place, Value> open = new LinkedHashMap<>();
    for (Inputs.Place input : Inputs.of(given.schema(), given.appraisal().evidence())) {
      Declaration declaration = input.declaration();
      boolean isOpen =
          input.isMovable()
              && declaration.presence() == Declaration.Presence.REQUIRED
              && declaration.value().isEmpty()
              && given.value(input.place()).isEmpty();
      if (isOpen) {
        open.put(input, worst(declaration));
      }
    }
    return open;
  }

  /** Only what the calculation asks for, whether everything comes out at its worst or its best. */
  private Map<Inputs.Place, Value> needed(Map<Inputs.Place, Value> open) {
    Map<Inputs.Place, Value> needed = new LinkedHashMap<>(open);
    for (Inputs.Place input : open.keySet()) {
      Trial atWorst = given;
      Trial atBest = given;
      for (Map.Entry<Inputs.Place, Value> other : open.entrySet()) {
        if (!other.getKey().equals(input)) {
          atWorst = atWorst.with(other.getKey().place(), other.getValue());
          atBest = atBest.with(other.getKey().place(), best(other.getKey(), other.getValue()));
        }
      }
      boolean isIdle = isWhole(atWorst) && isWhole(atBest);
      if (isIdle) {
        needed.remove(input);
      }
    }
    return needed;
  }

  private static boolean isWhole(Trial trial) {
    return trial.trace(List.of()).verdict().ending() != Verdict.Ending.REFUSED;
  }

  private Value best(Inputs.Place input, Value worst) {
    return movable(input, worst)
        .map(movable -> movable.at(movable.end().orElse(movable.step().orElse(Rational.ONE))))
        .orElse(worst);
  }

  private Optional<Movable> movable(Inputs.Place input, Value from) {
    return Movable.from(
        input.place(), input.declaration(), from, Inputs.set(input.declaration(), given.schema()));
  }

  private Value worst(Declaration declaration) {
    boolean isMoreBetter = declaration.direction() == Direction.HIGHER_IS_BETTER;
    if (declaration.kind() instanceof Kind.OfTruth) {
      return Value.of(!isMoreBetter);
    }
    if (declaration.kind() instanceof Kind.OfLabel) {
      LabelSet set = Inputs.set(declaration, given.schema()).orElseThrow();
      int last = set.members().size() - 1;
      return Value.of(set.labels().get(isMoreBetter ? last : 0), set);
    }
    return Value.of(worstNumber(declaration, isMoreBetter));
  }

  /** The worst bound, on the grid; nought where nothing bounds it. */
  private static Rational worstNumber(Declaration declaration, boolean isMoreBetter) {
    Optional<Rational> bound =
        isMoreBetter ? declaration.range().lowest() : declaration.range().highest();
    Rational number =
        bound.orElse(Rational.ZERO.max(declaration.range().lowest().orElse(Rational.ZERO)));
    if (declaration.range().isOnGrid(number)) {
      return number;
    }
    Rational step = declaration.range().step().orElseThrow();
    Rational below = Explorer.floor(number, step);
    return isMoreBetter ? below.plus(step) : below;
  }
}
