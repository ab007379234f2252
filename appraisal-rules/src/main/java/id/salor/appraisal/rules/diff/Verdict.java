package id.salor.appraisal.rules.diff;

import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Objects;

/** Whether anybody can be rated differently under two versions. */
public sealed interface Verdict {

  /** Nobody: proven over all circumstances and all values. */
  record Equivalent() implements Verdict {}

  /**
   * Somebody.
   *
   * @param person who, and how
   */
  record Different(CounterExample person) implements Verdict {

    /** Checks the component. */
    public Different {
      Objects.requireNonNull(person, "person");
    }
  }

  /**
   * Neither a proof nor anybody was found.
   *
   * @param obstacles which outcomes could not be proven to be the same, and where that begins
   * @param tried how many people were tried
   */
  record NotProven(List<Text> obstacles, int tried) implements Verdict {

    /** Copies the component. */
    public NotProven {
      obstacles = List.copyOf(obstacles);
    }
  }
}
