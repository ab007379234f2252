package id.salor.appraisal.rules.impact;

import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Objects;

/**
 * How much one kind of change does.
 *
 * <p>The order in which changes are made matters: new weights may lift somebody to a bound that the
 * new table has raised. So each kind is tried alone, and all others without it.
 *
 * @param kind the kind
 * @param people for how many the two versions say different things of this kind
 * @param alone the old version with this change alone; whom it does not concern stays. Left out are
 *     those for whom it cannot be tried
 * @param allBut the old version with every change but this one
 * @param decisive how many stand elsewhere under the new version than under all changes but this
 *     one: without it they would not be where they are
 * @param untried for how many it could not be tried by itself, in either way
 * @param hindrances why not, in words
 */
public record Cause(
    ChangeKind kind,
    long people,
    Trial alone,
    Trial allBut,
    long decisive,
    long untried,
    List<Text> hindrances) {

  /** Checks and copies the components. */
  public Cause {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(alone, "alone");
    Objects.requireNonNull(allBut, "allBut");
    hindrances = List.copyOf(hindrances);
  }
}
