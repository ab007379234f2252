package id.salor.appraisal.rules.publish;

import id.salor.appraisal.issue.Issue;
import java.util.List;
import java.util.Objects;

/**
 * What came of sealing one version.
 *
 * @param name the version, such as {@code salor/2025-01-01_v1}, or what its folder is called
 * @param state what came of it
 * @param examples how many worked examples agree
 * @param issues why it was not sealed, or what is worth knowing
 */
public record SealedVersion(String name, State state, int examples, List<Issue> issues) {

  /** What came of sealing. */
  public enum State {
    /** The version was sealed. */
    SEALED,
    /** It was sealed before and has not changed; nothing was written. */
    UNCHANGED,
    /** It was not sealed; the issues say why. */
    REFUSED
  }

  /** Checks and copies the components. */
  public SealedVersion {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(state, "state");
    issues = List.copyOf(issues);
  }
}
