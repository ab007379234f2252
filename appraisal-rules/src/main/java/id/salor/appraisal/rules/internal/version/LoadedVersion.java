package id.salor.appraisal.rules.internal.version;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A version folder as it was read.
 *
 * @param folder its files
 * @param rules its rules and tables; absent where something is wrong
 * @param issues everything that is wrong or worth knowing
 */
public record LoadedVersion(PolicyFolder folder, Optional<VersionRules> rules, List<Issue> issues) {

  /** Checks and copies the components. */
  public LoadedVersion {
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(rules, "rules");
    issues = List.copyOf(issues);
  }
}
