package id.salor.appraisal.record;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.json.Difference;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that was found in a log.
 *
 * @param issue what it is, with its line, in words
 * @param record the number of the record, from 1; empty where it is about no one record
 * @param id the id in the record, which may be masked, as far as it could be read
 * @param code the code of the record, likewise
 * @param difference the first field that differs from what is calculated again, if one does
 */
public record LogFinding(
    Issue issue,
    Optional<Long> record,
    Optional<String> id,
    Optional<VerificationCode> code,
    Optional<Difference> difference) {

  /** Checks the components. */
  public LogFinding {
    Objects.requireNonNull(issue, "issue");
    Objects.requireNonNull(record, "record");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(difference, "difference");
  }

  /** Returns a finding about no one record. */
  static LogFinding of(Issue issue) {
    return new LogFinding(
        issue, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Returns the line, from 1; 0 for the log as a whole. */
  public int line() {
    return issue.location().map(place -> place.line()).orElse(0);
  }
}
