package id.salor.appraisal.explain;

import id.salor.appraisal.policy.Origin;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.value.LabelSet;
import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A gate and whether it held: what it limits, what came to it and left it, and how far it was from
 * coming out the other way.
 *
 * @param state whether it held
 * @param id the quantity it stands on, with the entry it belongs to
 * @param title the wording of that quantity
 * @param mode which way it limits
 * @param limit the label it limits to
 * @param before the label that came to the gate; empty where there was none
 * @param after the label that left it
 * @param otherwise what the quantity would have been after all its gates, had this one alone come
 *     out the other way; empty where it had no label
 * @param written its condition as the rule says it
 * @param working the same with the values filled in
 * @param origin who says so
 * @param overridden rules that yield to it
 * @param margin what would have made it come out the other way: hold, where it did not, and not
 *     hold, where it did; empty where that cannot be told
 */
public record GateState(
    State state,
    String id,
    Text title,
    Term.Gate.Mode mode,
    LabelSet.Member limit,
    Optional<LabelSet.Member> before,
    Optional<LabelSet.Member> after,
    Optional<LabelSet.Member> otherwise,
    String written,
    Text working,
    Origin origin,
    List<Origin> overridden,
    Optional<Way> margin) {

  /** Checks and copies the components. */
  public GateState {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(limit, "limit");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(otherwise, "otherwise");
    Objects.requireNonNull(written, "written");
    Objects.requireNonNull(working, "working");
    Objects.requireNonNull(origin, "origin");
    overridden = List.copyOf(overridden);
    Objects.requireNonNull(margin, "margin");
  }

  /** Tells whether it changed the label that came to it. */
  public boolean limits() {
    return !before.equals(after);
  }
}
