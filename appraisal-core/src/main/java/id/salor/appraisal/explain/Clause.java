package id.salor.appraisal.explain;

import id.salor.appraisal.policy.Origin;
import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A sentence with a condition, and whether it held: a requirement, a reason for having no rating,
 * an advice.
 *
 * @param state whether the condition held; a requirement that held is met
 * @param about the quantity an advice is about, the group whose entries a requirement asks; empty
 *     where it is about the appraisal as a whole
 * @param text what is said: to whom does not meet it, why there is no rating, the advice
 * @param written its condition as the rule says it; empty where it holds always
 * @param working the same with the values filled in, of the first entry that fails a requirement;
 *     empty for a requirement that is met
 * @param failing the entries that do not meet a requirement, as people refer to them; the labels of
 *     which entries are missing
 * @param origin who says so
 * @param overridden rules that yield to it
 * @param parts what decided, for a requirement that is not met and for the reason that held
 */
public record Clause(
    State state,
    Optional<String> about,
    Text text,
    String written,
    Text working,
    List<String> failing,
    Origin origin,
    List<Origin> overridden,
    List<Step> parts) {

  /** Checks and copies the components. */
  public Clause {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(about, "about");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(written, "written");
    Objects.requireNonNull(working, "working");
    failing = List.copyOf(failing);
    Objects.requireNonNull(origin, "origin");
    overridden = List.copyOf(overridden);
    parts = List.copyOf(parts);
  }
}
