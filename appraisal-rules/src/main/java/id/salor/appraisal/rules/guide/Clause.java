package id.salor.appraisal.rules.guide;

import id.salor.appraisal.value.Text;
import java.util.Objects;

/**
 * Something that a rule says under a condition: a gate, a requirement, an exemption, an advice, a
 * limit on the spread of ratings.
 *
 * @param about what it is about, such as the title of a quantity or of a group; may be empty
 * @param says what holds: the limit of a gate, the message of a requirement, the advice
 * @param when the condition in words; of a requirement what must hold; empty where there is none
 * @param forWhom in which circumstances; empty where for everybody
 * @param source who says so
 */
public record Clause(Text about, Text says, Text when, Text forWhom, Source source) {

  /** Checks the components. */
  public Clause {
    Objects.requireNonNull(about, "about");
    Objects.requireNonNull(says, "says");
    Objects.requireNonNull(when, "when");
    Objects.requireNonNull(forWhom, "forWhom");
    Objects.requireNonNull(source, "source");
  }
}
