package id.salor.appraisal.rules.internal.workbook;

import id.salor.appraisal.issue.Issue;
import java.io.IOException;

/** Leaves the reading of a workbook that cannot be read on. */
final class Refusal extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient Issue issue;

  Refusal(Issue issue) {
    super(issue.code().id());
    this.issue = issue;
  }

  Issue issue() {
    return issue;
  }
}
