package id.salor.appraisal.rules.guide;

import id.salor.appraisal.law.EffectiveRange;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.rules.diff.Change;
import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Objects;

/**
 * The values of a family of policies over its versions.
 *
 * @param versions the versions, oldest first
 * @param rows one for each value
 * @param steps what changed from the version before the guide's to it, and from it to the next
 */
public record History(List<Version> versions, List<Row> rows, List<Step> steps) {

  /**
   * A version.
   *
   * @param id family and version
   * @param title the wording for people
   * @param governs the days that appraisal periods may cover
   */
  public record Version(PolicyId id, Text title, EffectiveRange governs) {}

  /**
   * A value over the versions.
   *
   * @param topic what sort of value it is
   * @param what its wording
   * @param values what each version says; empty where it says nothing
   */
  public record Row(Change.Topic topic, Text what, List<Text> values) {

    /** Copies the components. */
    public Row {
      Objects.requireNonNull(topic, "topic");
      Objects.requireNonNull(what, "what");
      values = List.copyOf(values);
    }

    /** Tells whether a version says otherwise than the one before it. */
    public boolean isChanged(int version) {
      return version > 0 && !values.get(version).equals(values.get(version - 1));
    }
  }

  /**
   * From one version to the next.
   *
   * @param from the earlier
   * @param to the later
   * @param changes what is said differently, in the order in which people tell it
   */
  public record Step(PolicyId from, PolicyId to, List<Change> changes) {

    /** Copies the components. */
    public Step {
      changes = List.copyOf(changes);
    }
  }

  /** Copies the components. */
  public History {
    versions = List.copyOf(versions);
    rows = List.copyOf(rows);
    steps = List.copyOf(steps);
  }
}
