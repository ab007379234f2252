package id.salor.appraisal.record;

import id.salor.appraisal.json.StoredRecord;
import java.util.List;
import java.util.Objects;

/**
 * The record behind a code.
 *
 * @param number its number in the log, from 1
 * @param line the line where it stands
 * @param record what it holds
 * @param findings what was found about it; none where it is as it was written
 */
public record FoundRecord(long number, long line, StoredRecord record, List<LogFinding> findings) {

  /** Checks and copies the components. */
  public FoundRecord {
    Objects.requireNonNull(record, "record");
    findings = List.copyOf(findings);
  }

  /** Tells whether no finding about it is an error. */
  public boolean isSound() {
    return findings.stream().noneMatch(finding -> finding.issue().isError());
  }
}
