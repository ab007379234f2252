package id.salor.appraisal.rules.guide;

import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A worked example of the policy as a small story: what was given, and what came of it.
 *
 * @param name its name, as its author wrote it
 * @param printed where it is printed, if it is an official example
 * @param given what was given
 * @param figures what was calculated from it
 * @param ending how it ended, such as {@code "Predikat Baik, nilai 88,38"}
 * @param remarks gates that held, and why there is no rating
 */
public record Story(
    String name,
    Optional<String> printed,
    List<Fact> given,
    List<Fact> figures,
    Text ending,
    List<Remark> remarks) {

  /**
   * Something with its value, or an entry with what belongs to it.
   *
   * @param what its wording
   * @param value its value with its unit; empty for an entry
   * @param parts what belongs to an entry
   */
  public record Fact(Text what, Text value, List<Fact> parts) {

    /** Copies the components. */
    public Fact {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Something that a rule did in the story.
   *
   * @param text what
   * @param rule the name of the rule
   */
  public record Remark(Text text, String rule) {}

  /** Checks and copies the components. */
  public Story {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(printed, "printed");
    given = List.copyOf(given);
    figures = List.copyOf(figures);
    Objects.requireNonNull(ending, "ending");
    remarks = List.copyOf(remarks);
  }
}
