package id.salor.appraisal.issue;

import id.salor.appraisal.value.Text;
import java.util.Objects;

/**
 * A kind of issue with a stable id and its wording in both languages.
 *
 * <p>Implemented by enums, one per package that raises issues, so that no code lacks its wording.
 * In the wordings {@code {0}}, {@code {1}} … stand for the arguments of an {@link Issue}; the
 * arguments are said in the comment of each constant.
 */
public interface IssueCode {

  /**
   * What makes a kind of issue.
   *
   * @param id its stable id, such as {@code "division-by-zero"}, which never changes its meaning
   * @param severity how much it stands in the way
   * @param message what is wrong, with places for the arguments
   * @param advice what to do about it, with places for the arguments; may be empty
   */
  record Definition(String id, Severity severity, Text message, Text advice) {

    /** Checks the components. */
    public Definition {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(severity, "severity");
      Objects.requireNonNull(message, "message");
      Objects.requireNonNull(advice, "advice");
    }

    /** Returns a kind that prevents a result. */
    public static Definition error(String id, Text message, Text advice) {
      return new Definition(id, Severity.ERROR, message, advice);
    }
  }

  /** Returns what makes this kind of issue. */
  Definition definition();

  /** Returns the stable id. */
  default String id() {
    return definition().id();
  }

  /** Returns how much an issue of this kind stands in the way. */
  default Severity severity() {
    return definition().severity();
  }

  /** Returns what is wrong, with places for the arguments. */
  default Text message() {
    return definition().message();
  }

  /** Returns what to do about it, with places for the arguments. */
  default Text advice() {
    return definition().advice();
  }
}
