package id.salor.appraisal.rules.internal.findings;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.rules.check.CheckCode;

/** A version of which nothing shows that it says what is meant. */
final class ExampleFindings implements Finder {

  @Override
  public void find(Examined version, Findings findings) {
    if (version.folder().examples().isEmpty()) {
      findings.add(
          Issue.of(CheckCode.NO_EXAMPLES).at(version.manifest().key("id")).about("examples"));
    }
  }
}
