package id.salor.appraisal.improvement;

import id.salor.appraisal.calc.Census;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.policy.TermsResolver;

/** Finds what is still possible. */
final class OutlookFinder {

  OutlookFinder(
      Appraisal appraisal, PolicyVersion version, TermsResolver resolver, Census census) {}

  Validated<Outlook> find() {
    throw new UnsupportedOperationException("is being written");
  }
}
