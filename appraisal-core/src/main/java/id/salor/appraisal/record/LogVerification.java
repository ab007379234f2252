package id.salor.appraisal.record;

import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.issue.Severity;
import id.salor.appraisal.value.Digest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the verification of a log has shown.
 *
 * <p>The findings are in the order of the log; of a log that is full of them the first thousand are
 * kept, and all are counted.
 */
public final class LogVerification {

  /** Most findings that are kept. */
  static final int MAX_KEPT = 1_000;

  private final long records;
  private final long blocks;
  private final Optional<Digest> head;
  private final Optional<Long> recordsAtHead;
  private final List<LogFinding> findings;
  private final Map<IssueCode, Long> counts;
  private final List<FoundRecord> found;

  private LogVerification(Builder builder) {
    this.records = builder.records;
    this.blocks = builder.blocks;
    this.head = builder.head;
    this.recordsAtHead = builder.recordsAtHead;
    this.findings =
        builder.findings.stream().sorted(Comparator.comparingInt(LogVerification::place)).toList();
    this.counts = new LinkedHashMap<>(builder.counts);
    this.found = List.copyOf(builder.found);
  }

  /** What is about the log as a whole comes last. */
  private static int place(LogFinding finding) {
    return finding.line() == 0 ? Integer.MAX_VALUE : finding.line();
  }

  /** Returns how many records were looked at. */
  public long records() {
    return records;
  }

  /** Returns how many blocks list them. */
  public long blocks() {
    return blocks;
  }

  /** Returns the head of the log; empty where it is not closed. */
  public Optional<Digest> head() {
    return head;
  }

  /** Returns how many records the log had at the head that was asked for, if it was found. */
  public Optional<Long> recordsAtHead() {
    return recordsAtHead;
  }

  /** Returns what was found, in the order of the log. */
  public List<LogFinding> findings() {
    return findings;
  }

  /** Returns how often each kind of finding was met. */
  public Map<IssueCode, Long> counts() {
    return Collections.unmodifiableMap(counts);
  }

  /** Returns the first finding that is an error. */
  public Optional<LogFinding> first() {
    return findings.stream().filter(finding -> finding.issue().isError()).findFirst();
  }

  /** Returns how many findings are errors. */
  public long errors() {
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey().severity() == Severity.ERROR)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Tells whether everything is as it was written and is calculated again as it was. */
  public boolean isSound() {
    return errors() == 0;
  }

  /** Returns the records with the code that was looked for: several if one was written twice. */
  public List<FoundRecord> found() {
    return found;
  }

  /** Collects what is shown. */
  static final class Builder {
    private long records;
    private long blocks;
    private Optional<Digest> head = Optional.empty();
    private Optional<Long> recordsAtHead = Optional.empty();
    private final List<LogFinding> findings = new ArrayList<>();
    private final Map<IssueCode, Long> counts = new LinkedHashMap<>();
    private final List<FoundRecord> found = new ArrayList<>();

    void add(LogFinding finding) {
      counts.merge(finding.issue().code(), 1L, Long::sum);
      if (findings.size() < MAX_KEPT) {
        findings.add(finding);
      }
    }

    void add(FoundRecord record) {
      if (found.size() < MAX_KEPT) {
        found.add(record);
      }
    }

    void countRecord() {
      records++;
    }

    void countBlock() {
      blocks++;
    }

    boolean hasErrors() {
      return counts.keySet().stream().anyMatch(code -> code.severity() == Severity.ERROR);
    }

    void closedBy(Digest link) {
      head = Optional.of(link);
    }

    void notClosed() {
      head = Optional.empty();
    }

    boolean hasHead() {
      return recordsAtHead.isPresent();
    }

    void headFoundAfter(long count) {
      recordsAtHead = Optional.of(count);
    }

    LogVerification build() {
      return new LogVerification(this);
    }
  }
}
