package id.salor.appraisal.improvement;

import id.salor.appraisal.formula.Kind;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.model.InputPlace;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Direction;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Rational;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * An input that a person can influence, from the value it has towards better ones. How far it was
 * moved is a distance: of a number in its unit, of a label or truth in steps.
 */
interface Movable {

  /** Where it stands. */
  InputPlace place();

  /** What the policy says of it. */
  Declaration declaration();

  /** The value at a distance that lies on the grid. */
  Value at(Rational distance);

  /** The distances that are allowed lie on this grid; absent where any is. */
  Optional<Rational> step();

  /** The largest distance; absent where there is none. */
  Optional<Rational> end();

  /** The last allowed distance that is not beyond this one. */
  default Rational held(Rational distance) {
    return step()
        .map(step -> step.times(Rational.of(floor(distance.dividedBy(step)), BigInteger.ONE)))
        .orElse(distance);
  }

  private static BigInteger floor(Rational number) {
    BigInteger[] parts = number.numerator().divideAndRemainder(number.denominator());
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  /** Whether it is a label or a truth, which moves in steps. */
  default boolean isStepped() {
    return !(declaration().kind() instanceof Kind.OfNumber);
  }

  /** Returns the input from a value on; empty for kinds that are not moved. */
  static Optional<Movable> from(
      InputPlace place, Declaration declaration, Value from, Optional<LabelSet> set) {
    if (from instanceof Value.OfNumber number) {
      return Optional.of(new Number(place, declaration, number.number()));
    }
    if (from instanceof Value.OfTruth truth) {
      boolean best = declaration.direction() == Direction.HIGHER_IS_BETTER;
      List<Value> ladder = truth.truth() == best ? List.of(from) : List.of(from, Value.of(best));
      return Optional.of(new Ladder(place, declaration, ladder));
    }
    if (from instanceof Value.OfLabel label && set.isPresent()) {
      return Optional.of(new Ladder(place, declaration, ladder(label, declaration, set.get())));
    }
    return Optional.empty();
  }

  private static List<Value> ladder(Value.OfLabel from, Declaration declaration, LabelSet set) {
    List<Label> bestFirst = set.labels();
    int at = bestFirst.indexOf(from.label());
    List<Value> ladder = new java.util.ArrayList<>();
    if (declaration.direction() == Direction.HIGHER_IS_BETTER) {
      for (int i = at; i >= 0; i--) {
        ladder.add(Value.of(bestFirst.get(i), set));
      }
    } else {
      bestFirst.subList(at, bestFirst.size()).forEach(label -> ladder.add(Value.of(label, set)));
    }
    return ladder;
  }

  /** A number. */
  record Number(InputPlace place, Declaration declaration, Rational from) implements Movable {

    @Override
    public Value at(Rational distance) {
      return Value.of(
          declaration.direction() == Direction.HIGHER_IS_BETTER
              ? from.plus(distance)
              : from.minus(distance));
    }

    @Override
    public Optional<Rational> step() {
      return declaration.range().step();
    }

    @Override
    public Optional<Rational> end() {
      Optional<Rational> best =
          declaration.direction() == Direction.HIGHER_IS_BETTER
              ? declaration.range().highest()
              : declaration.range().lowest();
      // a bound need not lie on the grid
      return best.map(bound -> held(bound.minus(from).abs()));
    }
  }

  /** A label or a truth, from the value it has to the best. */
  record Ladder(InputPlace place, Declaration declaration, List<Value> rungs) implements Movable {

    /** Copies the component. */
    public Ladder {
      rungs = List.copyOf(rungs);
    }

    @Override
    public Value at(Rational distance) {
      return rungs.get(distance.numerator().intValueExact());
    }

    @Override
    public Optional<Rational> step() {
      return Optional.of(Rational.ONE);
    }

    @Override
    public Optional<Rational> end() {
      return Optional.of(Rational.of(rungs.size() - 1));
    }
  }
}
