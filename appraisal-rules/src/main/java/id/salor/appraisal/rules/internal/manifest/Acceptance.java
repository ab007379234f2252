package id.salor.appraisal.rules.internal.manifest;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.value.Text;
import java.util.Objects;
import java.util.Optional;

/**
 * That a finding of the check is known and meant, and why.
 *
 * @param finding the code of the finding
 * @param about its subject; every finding of the code where it is left out
 * @param reason why it is right
 * @param location where it is said
 */
public record Acceptance(
    String finding, Optional<String> about, Text reason, SourceLocation location) {

  /** Checks the components. */
  public Acceptance {
    Objects.requireNonNull(finding, "finding");
    Objects.requireNonNull(about, "about");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(location, "location");
  }

  /** Tells whether a finding is meant. */
  public boolean covers(Issue issue) {
    return issue.code().id().equals(finding)
        && about.map(subject -> issue.subject().filter(subject::equals).isPresent()).orElse(true);
  }
}
