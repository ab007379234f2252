package id.salor.appraisal.issue;

import id.salor.appraisal.value.Text;

/**
 * A kind of issue with a stable id and its wording in both languages.
 *
 * <p>Implemented by enums, one per package that raises issues, so that no code lacks its wording.
 * In the wordings {@code {0}}, {@code {1}} … stand for the arguments of an {@link Issue}; the
 * arguments are said in the comment of each constant.
 */
public interface IssueCode {

  /** Returns the stable id, such as {@code "division-by-zero"}; it never changes its meaning. */
  String id();

  /** Returns how much an issue of this kind stands in the way. */
  Severity severity();

  /** Returns what is wrong, with places for the arguments. */
  Text message();

  /** Returns what to do about it, with places for the arguments. */
  Text advice();
}
