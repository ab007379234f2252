package id.salor.appraisal.rules.impact;

import id.salor.appraisal.value.Rational;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Somebody who moves far.
 *
 * @param id the id of the appraisal, which is all that is known of the person here
 * @param before where they stand under the old version
 * @param after where under the new one
 * @param scoreBefore the score under the old version
 * @param scoreAfter the score under the new one
 * @param alone where each kind of change alone would put them
 */
public record Mover(
    String id,
    Standing before,
    Standing after,
    Optional<Rational> scoreBefore,
    Optional<Rational> scoreAfter,
    List<Step> alone) {

  /**
   * Where one kind of change alone puts somebody.
   *
   * @param kind the kind
   * @param standing where they would stand
   * @param score the score they would have
   */
  public record Step(ChangeKind kind, Standing standing, Optional<Rational> score) {

    /** Checks the components. */
    public Step {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(standing, "standing");
      Objects.requireNonNull(score, "score");
    }
  }

  /** Checks and copies the components. */
  public Mover {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(scoreBefore, "scoreBefore");
    Objects.requireNonNull(scoreAfter, "scoreAfter");
    alone = List.copyOf(alone);
  }

  /** Returns by how much the score changes; absent where there are not two. */
  public Optional<Rational> change() {
    return scoreAfter.flatMap(to -> scoreBefore.map(to::minus));
  }
}
