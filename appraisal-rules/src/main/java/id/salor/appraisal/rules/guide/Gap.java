package id.salor.appraisal.rules.guide;

import id.salor.appraisal.law.LegalBasis;
import id.salor.appraisal.value.Text;
import java.util.Objects;

/**
 * Something that the text of the law leaves open, and that the policy does not fill in.
 *
 * @param about what is left open
 * @param when in which case; empty where always
 * @param forWhom for whom; empty where for everybody
 * @param basis what says so
 */
public record Gap(Text about, Text when, Text forWhom, LegalBasis basis) {

  /** Checks the components. */
  public Gap {
    Objects.requireNonNull(about, "about");
    Objects.requireNonNull(when, "when");
    Objects.requireNonNull(forWhom, "forWhom");
    Objects.requireNonNull(basis, "basis");
  }
}
