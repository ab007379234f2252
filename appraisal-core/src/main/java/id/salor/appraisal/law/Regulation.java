package id.salor.appraisal.law;

import id.salor.appraisal.value.Text;
import java.util.Objects;

/**
 * A regulation that a policy is made from.
 *
 * @param id the short name that legal references begin with, such as {@code "PP 30/2019"}
 * @param title its full title
 * @param grade how well its text is known to the authors of the policy
 */
public record Regulation(String id, Text title, Grade grade) {

  /** How well the text of a regulation is known. */
  public enum Grade {
    /** Read in the regulation's own text. */
    A,
    /** Read in secondary sources: official slides, guides, published programs. */
    B,
    /** From memory or of the authors' own making: never cited as law. */
    C
  }

  /** Checks the components. */
  public Regulation {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(grade, "grade");
  }
}
