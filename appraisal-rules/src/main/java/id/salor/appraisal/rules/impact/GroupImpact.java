package id.salor.appraisal.rules.impact;

import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Objects;

/**
 * What happens to the people of one unit or position.
 *
 * @param name its name as the data give it; empty for those who name none
 * @param title the wording for people, where the name is a label of the policy; else the name
 * @param moves how many move which way
 * @param score how their scores change
 * @param before how many stood where, in the order of {@link Flow#before()}
 * @param after how many stand where, in the order of {@link Flow#after()}
 */
public record GroupImpact(
    String name, Text title, Moves moves, ScoreChange score, List<Long> before, List<Long> after) {

  /** Checks and copies the components. */
  public GroupImpact {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(moves, "moves");
    Objects.requireNonNull(score, "score");
    before = List.copyOf(before);
    after = List.copyOf(after);
  }
}
