package id.salor.appraisal.rules.publish;

import id.salor.appraisal.issue.Issue;
import java.util.List;

/**
 * What came of sealing the versions of a folder.
 *
 * @param versions one for each version folder, sorted by name
 * @param issues what is wrong with the arrangement of the folders
 */
public record SealReport(List<SealedVersion> versions, List<Issue> issues) {

  /** Copies the components. */
  public SealReport {
    versions = List.copyOf(versions);
    issues = List.copyOf(issues);
  }

  /** Tells whether every version is sealed now. */
  public boolean isAllSealed() {
    return issues.stream().noneMatch(Issue::isError)
        && versions.stream().noneMatch(v -> v.state() == SealedVersion.State.REFUSED);
  }
}
