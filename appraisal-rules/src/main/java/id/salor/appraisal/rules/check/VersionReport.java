package id.salor.appraisal.rules.check;

import id.salor.appraisal.value.Text;
import java.util.List;
import java.util.Objects;

/**
 * What was found in one version, and what was proven of it.
 *
 * @param version the name of its folder, such as {@code salor/2026-01-01_v2}; not more than that
 *     where the folder is no policy
 * @param title what the version calls itself; empty where that cannot be read
 * @param usability whether it can be used to appraise
 * @param findings what was found, sorted by place
 * @param proven what was proven; nothing where the version cannot be used
 */
public record VersionReport(
    String version,
    Text title,
    Usability usability,
    List<CheckFinding> findings,
    List<Proven> proven) {

  /** Whether a version can be used. */
  public enum Usability {
    /** It loads. */
    USABLE,
    /** It has errors, and nobody is appraised by it. */
    BROKEN
  }

  /** Checks and copies the components. */
  public VersionReport {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(usability, "usability");
    findings = List.copyOf(findings);
    proven = List.copyOf(proven);
  }

  /** Tells whether there is nothing that somebody should do something about. */
  public boolean isClean() {
    return findings.stream().noneMatch(CheckFinding::isOpen);
  }
}
