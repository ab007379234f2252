package id.salor.appraisal.rules.internal.coverage;

import id.salor.appraisal.formula.AggregateFunction;
import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.FormulaFunction;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.rules.internal.rule.Rule;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Rounding;
import id.salor.appraisal.value.ScoreRange;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which numbers a quantity can take: its declared bounds, and its grid. The grid is the declared
 * step, or, where none is declared, the distance between two numbers to which every rule that
 * rounds the quantity rounds it.
 */
public final class Grids {

  private static final ScoreRange COUNTED =
      new ScoreRange(Optional.of(Rational.ZERO), Optional.empty(), Optional.of(Rational.ONE));

  private final Schema schema;
  private final Map<Path, Set<Rounding>> roundings = new HashMap<>();

  /** Makes the grids of a version. */
  public Grids(VersionRules version) {
    this.schema = version.version().schema();
    for (Rule rule : version.rules()) {
      for (SignedTerm signed : rule.terms()) {
        if (signed.term() instanceof Term.Rounded rounded) {
          roundings
              .computeIfAbsent(rounded.target(), path -> new HashSet<>())
              .add(rounded.rounding());
        }
      }
    }
  }

  /** Returns the numbers of something that is declared. */
  public ScoreRange of(Path path) {
    ScoreRange declared = schema.declaration(path).map(Declaration::range).orElse(ScoreRange.ANY);
    return withGrid(declared, path);
  }

  private ScoreRange withGrid(ScoreRange declared, Path path) {
    Set<Rounding> rounded = roundings.getOrDefault(path, Set.of());
    return declared.step().isEmpty() && rounded.size() == 1
        ? declared.withStep(rounded.iterator().next().step())
        : declared;
  }

  /** Returns the numbers of a key of a table. */
  public ScoreRange of(DecisionTable.Key key) {
    return schema.declarations().keySet().stream()
        .filter(path -> path.name().equals(key.name()))
        .findFirst()
        .map(path -> withGrid(key.domain(), path))
        .orElse(key.domain());
  }

  /** Returns the grid of an output of a table, where it is the value of something declared. */
  public Optional<Rational> of(DecisionTable.Output output) {
    return schema.declarations().keySet().stream()
        .filter(path -> path.name().equals(output.name()))
        .findFirst()
        .flatMap(path -> of(path).step());
  }

  /** Returns the numbers that a formula can give, as far as they can be told without proof. */
  public ScoreRange of(Formula formula, Place place) {
    if (formula instanceof Formula.Reference reference) {
      return of(reference.name(), place.level(), place);
    } else if (formula instanceof Formula.Own own) {
      return of(own.name(), place.home(), place);
    } else if (formula instanceof Formula.Round round) {
      return ScoreRange.ANY.withStep(round.rounding().step());
    } else if (formula instanceof Formula.Aggregate aggregate) {
      return ofAggregate(aggregate, place);
    }
    boolean isDays =
        formula instanceof Formula.Call call
            && (call.function() == FormulaFunction.DAYS
                || call.function() == FormulaFunction.OVERLAP);
    return isDays ? COUNTED : ScoreRange.ANY;
  }

  private ScoreRange of(Name name, List<Name> level, Place place) {
    return Optional.ofNullable(place.locals().get(name))
        .or(() -> schema.find(level, name).map(this::of))
        .orElse(ScoreRange.ANY);
  }

  private ScoreRange ofAggregate(Formula.Aggregate aggregate, Place place) {
    AggregateFunction function = aggregate.function();
    return switch (function) {
      case COUNT, DISTINCT, LONGEST_RUN -> COUNTED;
      case LOWEST, HIGHEST, MEDIAN_LOW, MEDIAN_HIGH, MODE_LOW, MODE_HIGH ->
          of(aggregate.body().orElseThrow(), place.within(aggregate.group(), schema));
      case SUM, MEAN, MEDIAN, ALL, ANY -> ScoreRange.ANY;
    };
  }

  /**
   * Where a part of a formula stands.
   *
   * @param level the groups that lead to the level from which names are seen
   * @param home the groups that lead to the level of the formula as a whole
   * @param locals the numbers of names that only this formula knows: the keys of its table
   */
  public record Place(List<Name> level, List<Name> home, Map<Name, ScoreRange> locals) {

    /** Returns the place of what is taken of each entry of a group. */
    public Place within(Name group, Schema schema) {
      return new Place(schema.findLevel(level, group).orElse(level), home, locals);
    }
  }
}
