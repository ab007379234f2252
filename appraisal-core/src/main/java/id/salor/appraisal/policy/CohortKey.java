package id.salor.appraisal.policy;

import id.salor.appraisal.value.Name;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** By what the people of a cohort belong together. */
public sealed interface CohortKey permits CohortKey.OfAppraisee, CohortKey.OfFact {

  /** Returns the text form: the name of a fact, or {@code appraisee.unit}. */
  String text();

  /** Something that is said of the appraisee. */
  enum OfAppraisee implements CohortKey {
    /** The organisational unit. */
    UNIT("appraisee.unit"),
    /** The title of the position. */
    POSITION("appraisee.position");

    private final String text;

    OfAppraisee(String text) {
      this.text = text;
    }

    @Override
    public String text() {
      return text;
    }

    /** Finds a key by its {@link #text()}. */
    public static Optional<CohortKey> ofText(String text) {
      return Arrays.stream(values())
          .filter(key -> key.text.equals(text))
          .findFirst()
          .map(CohortKey.class::cast);
    }
  }

  /**
   * A fact of the appraisal as a whole.
   *
   * @param name the fact
   */
  record OfFact(Name name) implements CohortKey {

    /** Checks the component. */
    public OfFact {
      Objects.requireNonNull(name, "name");
    }

    @Override
    public String text() {
      return name.value();
    }
  }
}
