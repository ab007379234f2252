package id.salor.appraisal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.Appraiser;
import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.improvement.Change;
import id.salor.appraisal.improvement.Improvement;
import id.salor.appraisal.improvement.Improvements;
import id.salor.appraisal.improvement.Method;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.Entry;
import id.salor.appraisal.model.EntryId;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.model.InputPlace;
import id.salor.appraisal.model.InputValue;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Direction;
import id.salor.appraisal.policy.GroupDeclaration;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Checks every answer about what is missing by rating changed evidence anew. */
public final class ImprovementCheck {

  private static final Rational TINY = Rational.of(1, 1_000_000_000);
  private static final int TRIES = 12;

  private final Appraiser appraiser;
  private final PolicyVersion version;
  private final Appraisal appraisal;
  private final Random random;
  private final LabelSet ratings;

  /** Checks for an appraisal that has a rating under a version. */
  public ImprovementCheck(
      Appraiser appraiser,
      PolicyVersion version,
      Appraisal appraisal,
      LabelSet ratings,
      long seed) {
    this.appraiser = appraiser;
    this.version = version;
    this.appraisal = appraisal;
    this.ratings = ratings;
    this.random = new Random(seed);
  }

  /** Fails unless everything that is said holds. */
  public Improvements run() {
    Improvements improvements = appraiser.improvements(appraisal);
    for (Improvement towards : improvements.towards()) {
      towards.singles().forEach(change -> single(change, towards));
      towards
          .combination()
          .ifPresent(
              found ->
                  assertThat(reaches(moved(found.changes(), Rational.ZERO), towards))
                      .as("together %s", found)
                      .isTrue());
      if (towards.combination().isEmpty()) {
        assertThat(towards.obstacles()).as("why not %s", towards.rating().label()).isNotEmpty();
        unreachable(towards);
      }
      towards
          .combination()
          .filter(found -> found.changes().size() > 1)
          .ifPresent(found -> assertThat(towards.singles()).isEmpty());
    }
    return improvements;
  }

  private void single(Change change, Improvement towards) {
    assertThat(change.from()).isNotEqualTo(change.to());
    assertThat(reaches(moved(List.of(change), Rational.ZERO), towards))
        .as("%s towards %s", change, towards.rating().label())
        .isTrue();
    if (towards.method() == Method.SEARCHED) {
      return;
    }
    if (change.from() instanceof Value.OfNumber from && change.to() instanceof Value.OfNumber to) {
      before(change, from.number(), to.number(), towards);
    }
  }

  /** Just before the bound, and anywhere between, it fails. */
  private void before(Change change, Rational from, Rational to, Improvement towards) {
    Rational move = to.minus(from);
    Optional<Rational> step = declaration(change.place()).range().step();
    List<Rational> before = new ArrayList<>();
    before.add(
        step.map(grid -> move.abs().minus(grid))
            .orElse(move.abs().times(Rational.ONE.minus(TINY))));
    if (change.bound() == Change.Bound.PASSED) {
      before.add(move.abs());
    }
    for (int i = 0; i < TRIES; i++) {
      Rational part = move.abs().times(Rational.of(random.nextInt(1_000), 1_000));
      before.add(
          step.map(
                  grid ->
                      grid.times(
                          Rational.of(
                              part.dividedBy(grid)
                                  .numerator()
                                  .divide(part.dividedBy(grid).denominator()),
                              java.math.BigInteger.ONE)))
              .orElse(part));
    }
    for (Rational distance : before) {
      Rational value = move.signum() > 0 ? from.plus(distance) : from.minus(distance);
      Evidence changed = change.place().in(appraisal.evidence(), new InputValue.OfNumber(value));
      assertThat(reaches(changed, towards))
          .as("%s before the bound of %s towards %s", value, change, towards.rating().label())
          .isFalse();
    }
  }

  /** What is out of reach is not reached by any good move. */
  private void unreachable(Improvement towards) {
    Map<InputPlace, Declaration> movable = new LinkedHashMap<>();
    collect(version.schema().root(), appraisal.evidence(), List.of(), movable);
    for (int i = 0; i < TRIES * 2; i++) {
      Evidence changed = appraisal.evidence();
      for (Map.Entry<InputPlace, Declaration> input : movable.entrySet()) {
        if (random.nextInt(4) > 0) {
          changed = good(input.getKey(), input.getValue(), changed);
        }
      }
      assertThat(reaches(changed, towards))
          .as("reached %s with %s", towards.rating().label(), changed)
          .isFalse();
    }
  }

  private Evidence good(InputPlace place, Declaration declaration, Evidence evidence) {
    boolean more = declaration.direction() == Direction.HIGHER_IS_BETTER;
    if (declaration.kind() instanceof Kind.OfTruth) {
      return place.in(evidence, new InputValue.OfTruth(more));
    }
    if (declaration.kind() instanceof Kind.OfLabel of) {
      List<Label> labels = version.schema().labelSet(of.set()).orElseThrow().labels();
      int best = more ? 0 : labels.size() - 1;
      return place.in(evidence, new InputValue.OfText(labels.get(best).value()));
    }
    Rational low = declaration.range().lowest().orElse(Rational.ZERO);
    Rational from = Rational.tryParse(given(place, evidence)).orElse(low);
    Rational best =
        more
            ? declaration
                .range()
                .highest()
                .orElse(from.plus(Rational.of(1_000)).times(Rational.of(10)))
            : low;
    Rational part = Rational.of(random.nextInt(5), 4);
    Rational value = from.plus(best.minus(from).times(part));
    boolean fits = declaration.range().isOnGrid(value) && declaration.range().isWithin(value);
    return fits ? place.in(evidence, new InputValue.OfNumber(value)) : evidence;
  }

  private static String given(InputPlace place, Evidence evidence) {
    Evidence level = evidence;
    for (InputPlace.Within within : place.entries()) {
      EntryId id = within.id();
      level =
          level.entries(within.group()).stream()
              .filter(entry -> entry.id().equals(id))
              .map(Entry::evidence)
              .findFirst()
              .orElseThrow();
    }
    return level.datum(place.name()).map(datum -> datum.value().text()).orElse("");
  }

  private static void collect(
      GroupDeclaration level,
      Evidence evidence,
      List<InputPlace.Within> way,
      Map<InputPlace, Declaration> movable) {
    for (Declaration declaration : level.declarations().values()) {
      boolean counts =
          declaration.isInput()
              && declaration.direction() != Direction.NONE
              && evidence.datum(declaration.name()).isPresent();
      if (counts) {
        movable.put(new InputPlace(way, declaration.name()), declaration);
      }
    }
    for (Map.Entry<Name, GroupDeclaration> group : level.groups().entrySet()) {
      for (Entry entry : evidence.entries(group.getKey())) {
        List<InputPlace.Within> deeper = new ArrayList<>(way);
        deeper.add(new InputPlace.Within(group.getKey(), entry.id()));
        collect(group.getValue(), entry.evidence(), deeper, movable);
      }
    }
  }

  /** The evidence with the changes; a bound that must be passed is passed by very little. */
  private Evidence moved(List<Change> changes, Rational less) {
    Evidence evidence = appraisal.evidence();
    for (Change change : changes) {
      evidence = change.place().in(evidence, input(change));
    }
    return evidence;
  }

  private static InputValue input(Change change) {
    if (change.to() instanceof Value.OfNumber to) {
      Rational move = change.difference().orElseThrow();
      Rational beyond =
          change.bound() == Change.Bound.PASSED ? move.times(TINY).times(TINY) : Rational.ZERO;
      return new InputValue.OfNumber(to.number().plus(beyond));
    }
    return change.to() instanceof Value.OfTruth truth
        ? new InputValue.OfTruth(truth.truth())
        : new InputValue.OfText(change.to().toString());
  }

  private boolean reaches(Evidence evidence, Improvement towards) {
    AppraisalResult result = appraiser.appraise(appraisal.with(evidence));
    return result
        .rating()
        .filter(label -> ratings.compare(label, towards.rating().label()) >= 0)
        .isPresent();
  }

  private Declaration declaration(InputPlace place) {
    return version
        .schema()
        .declaration(new id.salor.appraisal.policy.Path(place.groups(), place.name()))
        .orElseThrow();
  }
}
