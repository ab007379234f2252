package id.salor.appraisal.rules.internal.suggestion;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.policy.Declaration;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.rules.internal.coverage.Goal;
import id.salor.appraisal.rules.internal.coverage.Numbers;
import id.salor.appraisal.rules.internal.example.ExampleRunner;
import id.salor.appraisal.rules.internal.example.ReadExample;
import id.salor.appraisal.rules.internal.example.TracedExample;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.ScoreRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Searches evidence that reaches a goal, near to the examples that are there.
 *
 * <p>Where the number that must come out is a quantity of the appraisal as a whole, it is set. Else
 * one thing of one example is changed at a time, beginning with the example that comes nearest; a
 * number is first given what is wanted, then turned like a dial until the wanted number comes out.
 * What ends in a rating is preferred to what is refused. The search is bounded.
 */
final class CaseSearch {

  private static final int MOST_RUNS = 2_000;
  private static final int MOST_SETTINGS = 32;
  private static final int MOST_TURNS = 64;

  private final Schema schema;
  private final ExampleRunner runner;
  private final List<TracedExample> bases;
  private final Goal goal;
  private Optional<TracedExample> refused = Optional.empty();
  private Optional<TracedExample> found = Optional.empty();
  private int runs;

  private CaseSearch(Schema schema, ExampleRunner runner, List<TracedExample> bases, Goal goal) {
    this.schema = schema;
    this.runner = runner;
    this.goal = goal;
    this.bases = bases.stream().sorted(Comparator.comparing(this::distance)).toList();
  }

  /**
   * Returns an example that reaches the goal, built from the nearest one; empty if none is found.
   */
  static Optional<TracedExample> find(
      Schema schema, ExampleRunner runner, List<TracedExample> bases, Goal goal) {
    CaseSearch search = new CaseSearch(schema, runner, bases, goal);
    search.set();
    search.change();
    return search.found.or(() -> search.refused);
  }

  /** How far an example is from what is wanted; those that never get there come last. */
  private Rational distance(TracedExample base) {
    Rational far = Rational.of(Long.MAX_VALUE);
    return goal.aim().flatMap(aim -> offBy(aim, base).map(Rational::abs)).orElse(far);
  }

  /** The nearest number that came out, less the wanted one. */
  private static Optional<Rational> offBy(Goal.Aim aim, TracedExample traced) {
    Rational wanted = Numbers.within(aim.wanted());
    return aim.numbers().apply(traced.trace()).stream()
        .map(number -> number.minus(wanted))
        .min(Comparator.comparing(Rational::abs));
  }

  private boolean isOver() {
    return found.isPresent() || runs >= MOST_RUNS;
  }

  private void set() {
    Optional<Name> quantity =
        goal.aim()
            .flatMap(Goal.Aim::quantity)
            .filter(
                name ->
                    schema
                        .root()
                        .declaration(name)
                        .filter(declared -> declared.role() == Declaration.Role.QUANTITY)
                        .isPresent());
    if (quantity.isEmpty()) {
      return;
    }
    Rational wanted = Numbers.within(goal.aim().orElseThrow().wanted());
    for (TracedExample base : bases.subList(0, Math.min(MOST_SETTINGS, bases.size()))) {
      if (isOver()) {
        return;
      }
      Map<Name, Value> assumed = new LinkedHashMap<>(base.example().assumed());
      assumed.put(quantity.get(), Value.of(wanted));
      attempt(base.example().assuming(assumed));
    }
  }

  private void change() {
    for (TracedExample base : bases) {
      EvidenceChanges changes = EvidenceChanges.of(base.example().appraisal().evidence(), schema);
      for (Evidence changed : changes.changed()) {
        if (isOver()) {
          return;
        }
        attempt(base.example().with(changed));
      }
      for (EvidenceChanges.Dial dial : changes.dials()) {
        turn(dial, base);
      }
    }
  }

  private void turn(EvidenceChanges.Dial dial, TracedExample base) {
    Rational step = dial.numbers().step().orElse(Numbers.lastDigit(dial.now()));
    List<Rational> tried = new ArrayList<>();
    goal.aim().map(aim -> Numbers.within(aim.wanted())).ifPresent(tried::add);
    tried.add(dial.now().plus(step));
    tried.add(dial.now().minus(step));
    tried.add(Rational.ZERO);
    tried.add(Rational.ONE);
    dial.numbers().lowest().ifPresent(tried::add);
    dial.numbers().highest().ifPresent(tried::add);
    for (Rational number : tried.stream().distinct().toList()) {
      if (isOver()) {
        return;
      }
      if (dial.numbers().isWithin(number) && dial.numbers().isOnGrid(number)) {
        attempt(base.example().with(dial.put().apply(number)));
      }
    }
    goal.aim().ifPresent(aim -> halve(aim, dial, base));
  }

  /** Turns the dial until the wanted number comes out, halving the stretch in which it must be. */
  private void halve(Goal.Aim aim, EvidenceChanges.Dial dial, TracedExample base) {
    ScoreRange numbers = dial.numbers();
    Rational reach = dial.now().abs().plus(Rational.HUNDRED);
    Rational low = numbers.lowest().orElse(dial.now().minus(reach));
    Rational high = numbers.highest().orElse(dial.now().plus(reach));
    Rational step = numbers.step().orElse(Rational.ONE.dividedBy(Rational.HUNDRED));
    Optional<Integer> atLow = side(aim, dial, base, low);
    Optional<Integer> atHigh = side(aim, dial, base, high);
    if (atLow.isEmpty() || atHigh.isEmpty() || atLow.equals(atHigh)) {
      return;
    }
    for (int turns = 0; turns < MOST_TURNS && !isOver(); turns++) {
      Rational middle = Numbers.floor(low.plus(high).dividedBy(Rational.of(2)), step);
      if (middle.compareTo(low) <= 0 || middle.compareTo(high) >= 0) {
        return;
      }
      Optional<Integer> there = side(aim, dial, base, middle);
      if (there.isEmpty()) {
        return;
      }
      if (there.equals(atLow)) {
        low = middle;
      } else {
        high = middle;
      }
    }
  }

  private Optional<Integer> side(
      Goal.Aim aim, EvidenceChanges.Dial dial, TracedExample base, Rational number) {
    return isOver()
        ? Optional.empty()
        : attempt(base.example().with(dial.put().apply(number)))
            .flatMap(traced -> offBy(aim, traced))
            .map(Rational::signum);
  }

  private Optional<TracedExample> attempt(ReadExample example) {
    runs++;
    Optional<TracedExample> traced = runner.trace(example);
    Optional<TracedExample> reaching = traced.filter(done -> goal.reached().test(done.trace()));
    if (reaching.isPresent()) {
      boolean isRefused = reaching.get().result().result() instanceof AppraisalResult.Refused;
      if (isRefused) {
        refused = refused.or(() -> reaching);
      } else {
        found = found.or(() -> reaching);
      }
    }
    return traced;
  }
}
