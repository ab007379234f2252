package id.salor.appraisal.rules.check;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Severity;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Text;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that was found, and whether the version says that it is meant.
 *
 * @param issue what was found
 * @param accepted the reason for which the manifest accepts it; only warnings and notes can be
 */
public record CheckFinding(Issue issue, Optional<Text> accepted) {

  /** Checks the components. */
  public CheckFinding {
    Objects.requireNonNull(issue, "issue");
    Objects.requireNonNull(accepted, "accepted");
    if (issue.isError() && accepted.isPresent()) {
      throw new IllegalArgumentException("an error cannot be accepted: " + issue);
    }
  }

  /** Returns how much it stands in the way: what is accepted is a note. */
  public Severity severity() {
    return accepted.isPresent() ? Severity.NOTE : issue.severity();
  }

  /** Tells whether somebody should do something about it. */
  public boolean isOpen() {
    return severity() != Severity.NOTE;
  }

  /** Returns the finding as people read it; of one that is accepted, the reason. */
  public String format(Language language) {
    return accepted
        .map(reason -> shownAccepted(reason, language))
        .orElseGet(() -> issue.format(language));
  }

  private String shownAccepted(Text reason, Language language) {
    String place = issue.location().map(found -> found + ": ").orElse("");
    return place
        + (language == Language.ID ? "diterima" : "accepted")
        + " ["
        + issue.code().id()
        + "] "
        + issue.headline(language)
        + "\n    "
        + (language == Language.ID ? "Alasan: " : "Reason: ")
        + reason.in(language);
  }
}
