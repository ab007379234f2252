package id.salor.appraisal.rules.guide;

import id.salor.appraisal.policy.Path;
import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Objects;

/**
 * What is given: for the appraisal as a whole, or for each entry of a group.
 *
 * @param title the wording of the group; empty for the appraisal as a whole
 * @param need what it means to give no entry; empty for the appraisal as a whole
 * @param inputs what is given
 */
public record InputGroup(Text title, Text need, List<Input> inputs) {

  /**
   * One thing that is given.
   *
   * @param path where it is declared
   * @param title the wording for people
   * @param content what may be given, such as {@code "angka bulat 0 sampai 366 hari"}
   * @param need whether it must be given, and what it means to leave it out
   * @param forWhom of whom it is asked; empty where of everybody
   * @param origin where it comes from, where it is the result of another appraisal; may be empty
   */
  public record Input(Path path, Text title, Text content, Text need, Text forWhom, Text origin) {

    /** Checks the components. */
    public Input {
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(content, "content");
      Objects.requireNonNull(need, "need");
      Objects.requireNonNull(forWhom, "forWhom");
      Objects.requireNonNull(origin, "origin");
    }
  }

  /** Checks and copies the components. */
  public InputGroup {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(need, "need");
    inputs = List.copyOf(inputs);
  }
}
