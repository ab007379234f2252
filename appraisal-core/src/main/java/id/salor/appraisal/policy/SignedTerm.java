package id.salor.appraisal.policy;

import java.util.List;
import java.util.Objects;

/**
 * A term with who says it, and whom it overrides.
 *
 * @param term what is said
 * @param origin who says it
 * @param overridden the origins of terms on the same matter that yield to this one, because its
 *     rule is an exception to theirs
 */
public record SignedTerm(Term term, Origin origin, List<Origin> overridden) {

  /** Checks and copies the components. */
  public SignedTerm {
    Objects.requireNonNull(term, "term");
    Objects.requireNonNull(origin, "origin");
    overridden = List.copyOf(overridden);
  }

  /** Returns a term that overrides nothing. */
  public static SignedTerm of(Term term, Origin origin) {
    return new SignedTerm(term, origin, List.of());
  }
}
