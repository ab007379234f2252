package id.salor.appraisal.rules.internal.impact;

import id.salor.appraisal.calc.Verdict;
import id.salor.appraisal.rules.impact.Moves;
import id.salor.appraisal.rules.impact.ScoreChange;
import id.salor.appraisal.rules.impact.Standing;
import id.salor.appraisal.rules.impact.Trial;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Rounding;
import java.util.Optional;

/** Counts of who moves which way and how scores change, one person after the other. */
final class Counts {

  /** Places to which a change of an unrounded score is kept: more than is ever shown. */
  private static final Rounding FINE = Rounding.of(8, Rounding.Mode.HALF_EVEN);

  private static final Rational FINE_STEP = FINE.step();

  /** Places to which means are shown. */
  private static final Rounding SHOWN = Rounding.of(8, Rounding.Mode.HALF_UP);

  private final Ladder ladder;
  private long same;
  private long up;
  private long down;
  private long other;
  private long gained;
  private long lost;
  private long scoreSame;
  private long scoreUp;
  private long scoreDown;
  private Rational sum = Rational.ZERO;

  Counts(Ladder ladder) {
    this.ladder = ladder;
  }

  void add(Verdict before, Verdict after) {
    addMove(ladder.standing(before), ladder.standing(after));
    if (before.score().isPresent() && after.score().isPresent()) {
      addChange(after.score().get().minus(before.score().get()));
    }
  }

  private void addMove(Standing before, Standing after) {
    if (before.equals(after)) {
      same++;
    } else if (!after.hasResult()) {
      lost++;
    } else if (!before.hasResult()) {
      gained++;
    } else {
      int steps = ladder.steps(before, after).orElse(0);
      up += steps > 0 ? 1 : 0;
      down += steps < 0 ? 1 : 0;
      other += steps == 0 ? 1 : 0;
    }
  }

  private void addChange(Rational change) {
    scoreSame += change.signum() == 0 ? 1 : 0;
    scoreUp += change.signum() > 0 ? 1 : 0;
    scoreDown += change.signum() < 0 ? 1 : 0;
    // sums of fractions with any denominator would grow without end
    sum = sum.plus(change.isMultipleOf(FINE_STEP) ? change : FINE.apply(change));
  }

  /** Adds people who stay as they are, of whom some have a score. */
  void addSame(long people, long scored) {
    same += people;
    scoreSame += scored;
  }

  /** Adds what was counted of everybody but for what was counted of some of them. */
  void addRest(Counts everybody, Counts some) {
    same += everybody.same - some.same;
    up += everybody.up - some.up;
    down += everybody.down - some.down;
    other += everybody.other - some.other;
    gained += everybody.gained - some.gained;
    lost += everybody.lost - some.lost;
    scoreSame += everybody.scoreSame - some.scoreSame;
    scoreUp += everybody.scoreUp - some.scoreUp;
    scoreDown += everybody.scoreDown - some.scoreDown;
    sum = sum.plus(everybody.sum).minus(some.sum);
  }

  void add(Counts counted) {
    same += counted.same;
    up += counted.up;
    down += counted.down;
    other += counted.other;
    gained += counted.gained;
    lost += counted.lost;
    scoreSame += counted.scoreSame;
    scoreUp += counted.scoreUp;
    scoreDown += counted.scoreDown;
    sum = sum.plus(counted.sum);
  }

  Moves moves() {
    return new Moves(same, up, down, other, gained, lost);
  }

  ScoreChange score() {
    long people = scoreSame + scoreUp + scoreDown;
    return new ScoreChange(
        scoreSame,
        scoreUp,
        scoreDown,
        people == 0
            ? Optional.empty()
            : Optional.of(SHOWN.toDecimal(sum.dividedBy(Rational.of(people)))));
  }

  Trial trial() {
    return new Trial(moves(), score());
  }
}
