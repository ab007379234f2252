package id.salor.appraisal.rules.help;

import java.util.List;
import java.util.Objects;

/**
 * What is wrong beside what is right.
 *
 * @param beside texts that stand beside both, such as the sentences that some data meet
 * @param wrong what gives the finding
 * @param line the line of it at which the finding is reported, from 1; 0 for the whole
 * @param also codes of other findings that come with it
 * @param right what gives neither
 */
public record HelpExample(
    List<Snippet> beside, Snippet wrong, int line, List<String> also, Snippet right) {

  /** Checks and copies the components. */
  public HelpExample {
    beside = List.copyOf(beside);
    Objects.requireNonNull(wrong, "wrong");
    also = List.copyOf(also);
    Objects.requireNonNull(right, "right");
  }
}
