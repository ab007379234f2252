package id.salor.appraisal.improvement;

import id.salor.appraisal.calc.Verdict;
import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Interval;
import id.salor.appraisal.policy.KeyCell;
import id.salor.appraisal.policy.OutputCell;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds why a rating cannot be reached when everything that can be influenced is at its best. */
final class ObstacleSearch {

  /** Most values of circumstances that are tried. */
  private static final int MAX_TRIED = 400;

  private final Trial trial;
  private final List<Line.Way> ways;
  private final LabelSet ratings;
  private final int rank;

  ObstacleSearch(Trial trial, List<Line.Way> ways, LabelSet ratings, int rank) {
    this.trial = trial;
    this.ways = ways;
    this.ratings = ratings;
    this.rank = rank;
  }

  List<Obstacle> find(Trace best) {
    List<Obstacle> obstacles = new ArrayList<>();
    if (best.rank() == Trace.NO_RATING) {
      obstacles.add(new Obstacle.Refusal(reason(best)));
    }
    best.gates().stream()
        .filter(limited -> Trace.rankOf(limited.after(), ratings) < rank)
        .map(ObstacleSearch::gate)
        .forEach(obstacles::add);
    Optional<Label> ungated =
        best.gates().stream()
            .map(Trace.Limited::before)
            .findFirst()
            .or(() -> best.verdict().rating());
    if (ungated.filter(label -> Trace.rankOf(label, ratings) < rank).isPresent()) {
      obstacles.add(bestScore(best).orElseGet(() -> new Obstacle.BestRating(ungated.get())));
    }
    obstacles.addAll(facts());
    return obstacles;
  }

  private static Text reason(Trace trace) {
    Verdict verdict = trace.verdict();
    return verdict.issues().stream()
        .filter(Issue::isError)
        .findFirst()
        .map(Issue::message)
        .orElse(Text.of("tanpa predikat", "without a rating"));
  }

  private static Obstacle gate(Trace.Limited limited) {
    Term.Gate gate = (Term.Gate) limited.gate().term();
    return new Obstacle.Gate(limited.after(), gate.condition().toString(), limited.gate().origin());
  }

  /** The number that the rating is read from, and what it would have to be. */
  private Optional<Obstacle> bestScore(Trace best) {
    PolicyTerms terms = trial.terms().orElseThrow();
    Name rating = ((Term.Rating) terms.rating().orElseThrow().term()).target();
    Optional<Formula.Lookup> lookup =
        terms
            .valueOf(Path.of(rating))
            .map(SignedTerm::term)
            .filter(Term.Definition.class::isInstance)
            .map(term -> ((Term.Definition) term).formula())
            .filter(Formula.Lookup.class::isInstance)
            .map(Formula.Lookup.class::cast);
    return lookup
        .filter(found -> found.keys().size() == 1)
        .filter(found -> found.keys().get(0) instanceof Formula.Reference)
        .flatMap(found -> bestScore(found, best, terms));
  }

  private Optional<Obstacle> bestScore(Formula.Lookup lookup, Trace best, PolicyTerms terms) {
    Name name = ((Formula.Reference) lookup.keys().get(0)).name();
    Optional<Declaration> declaration = trial.schema().declaration(Path.of(name));
    return best.verdict().values().get(name) instanceof Value.OfNumber number
        ? declaration.map(
            found ->
                new Obstacle.BestScore(
                    name,
                    found.title(),
                    number.number(),
                    needed(terms.tables().get(lookup.table()), lookup, number.number())))
        : Optional.empty();
  }

  /** The end, nearest to the best number, of a row that gives the rating or a better one. */
  private Optional<Rational> needed(DecisionTable table, Formula.Lookup lookup, Rational best) {
    int column = table.outputIndex(lookup.output()).orElseThrow();
    return table.rows().stream()
        .filter(row -> gives(row.outputs().get(column)))
        .map(row -> row.keys().get(0))
        .filter(KeyCell.Numbers.class::isInstance)
        .map(cell -> ((KeyCell.Numbers) cell).interval())
        .flatMap(interval -> java.util.stream.Stream.of(interval.low(), interval.high()))
        .flatMap(Optional::stream)
        .map(Interval.Limit::number)
        .min(Comparator.comparing(number -> number.minus(best).abs()));
  }

  private boolean gives(OutputCell cell) {
    return cell instanceof OutputCell.Constant constant
        && constant.value() instanceof Value.OfLabel label
        && ratings.contains(label.label())
        && Trace.rankOf(label.label(), ratings) >= rank;
  }

  /** Circumstances of the whole of which another value would open the way. */
  private List<Obstacle> facts() {
    List<Obstacle> facts = new ArrayList<>();
    int tried = 0;
    for (Inputs.Place input : Inputs.of(trial.schema(), trial.appraisal().evidence())) {
      Optional<Value> is = trial.value(input.place()).or(input.declaration()::value);
      if (input.isMovable() || is.isEmpty() || !input.place().entries().isEmpty()) {
        continue;
      }
      for (Value other : others(input.declaration(), is.get())) {
        tried++;
        if (tried > MAX_TRIED) {
          return facts;
        }
        Trial changed = trial.with(input.place(), other);
        if (new Line.Together(changed, ways).at(Rational.ONE).rank() >= rank) {
          facts.add(new Obstacle.Fact(input.place(), input.declaration().title(), is.get(), other));
          break;
        }
      }
    }
    return facts;
  }

  private List<Value> others(Declaration declaration, Value is) {
    if (declaration.kind() instanceof Kind.OfTruth) {
      return List.of(Value.of(!is.equals(Value.TRUE)));
    }
    return Inputs.set(declaration, trial.schema()).stream()
        .flatMap(set -> set.labels().stream().<Value>map(label -> Value.of(label, set)))
        .filter(value -> !value.equals(is))
        .toList();
  }
}
