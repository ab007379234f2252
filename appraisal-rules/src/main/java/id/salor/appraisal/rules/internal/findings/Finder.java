package id.salor.appraisal.rules.internal.findings;

/**
 * One way of looking for what is odd in a version that loads. Each adds its findings, and says what
 * it has proven where it found nothing.
 *
 * <p>A finding is an {@link id.salor.appraisal.issue.Issue} with a place and a subject, {@code
 * issue.at(place).about(subject)}: by code and subject the manifest can accept it.
 */
@FunctionalInterface
public interface Finder {

  /** Looks at a version. */
  void find(Examined version, Findings findings);
}
