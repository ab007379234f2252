package id.salor.appraisal.record;

import id.salor.appraisal.Appraiser;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.json.Difference;
import id.salor.appraisal.json.RecordJson;
import id.salor.appraisal.json.StoredRecord;
import id.salor.appraisal.value.Digest;
import id.salor.appraisal.value.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Walks through a log, line by line, and holds each against what the lines before it promised.
 *
 * <p>Records are held back until the line that lists them comes, since only that tells their
 * numbers; never more than a few thousand are, and of each only its digest, id and code.
 */
final class LogWalk {

  private static final int MAX_UNLISTED = 2 * LogLine.MAX_LISTED;

  private final String file;
  private final Optional<Digest> wantedHead;
  private final Optional<RecordKey> key;
  private final Optional<VerificationCode> wantedCode;
  private final Replay replay;
  private final LogCensus census;
  private final LogVerification.Builder report = new LogVerification.Builder();
  private final List<Unlisted> unlisted = new ArrayList<>();

  private long nextBlock = 1;
  private long nextRecord = 1;
  private long ends;
  private long parts;
  private Anchor anchor = new Anchor(0, Text.EMPTY, Optional.empty());
  private boolean isClosed;
  private boolean isCut;
  private long lastLine;

  /** A record whose number is not known yet. */
  private record Unlisted(
      long line,
      String digest,
      Optional<String> id,
      Optional<VerificationCode> code,
      Optional<StoredRecord> wanted,
      Optional<Issue> issue,
      Optional<Difference> difference,
      Optional<Issue> note) {}

  /**
   * The last line that vouches for others.
   *
   * @param line its number
   * @param title what it is
   * @param link what the next has to name; empty where it was found to be damaged
   */
  private record Anchor(long line, Text title, Optional<Digest> link) {

    boolean isFollowedBy(Digest previous) {
      return link.isEmpty() || link.get().equals(previous);
    }
  }

  LogWalk(
      Path file,
      Appraiser appraiser,
      Optional<Digest> wantedHead,
      Optional<RecordKey> key,
      Optional<VerificationCode> wantedCode) {
    this.file = LogFile.place(file).file();
    this.wantedHead = wantedHead;
    this.key = key;
    this.wantedCode = wantedCode;
    this.replay = new Replay(appraiser);
    this.census = new LogCensus(file, appraiser);
  }

  /**
   * Takes the next line.
   *
   * @return whether it is worth going on: a file that does not begin as a log is none
   */
  boolean take(LineReader.Line line) {
    lastLine = line.number();
    Optional<LogLine> known = line.text().flatMap(LogLine::parse);
    Optional<LogLine.Kind> likeness = line.text().flatMap(LogLine::likeness);
    if (line.number() == 1 && !(known.orElse(null) instanceof LogLine.Head)) {
      return first(line, known, likeness);
    }
    if (!line.whole()) {
      cut(line, known);
    } else if (known.isPresent()) {
      known(known.get(), line);
    } else if (likeness.isPresent()) {
      damaged(likeness.get(), line);
    } else {
      record(line);
    }
    return true;
  }

  private boolean first(
      LineReader.Line line, Optional<LogLine> known, Optional<LogLine.Kind> likeness) {
    if (likeness.equals(Optional.of(LogLine.Kind.HEAD))) {
      damaged(LogLine.Kind.HEAD, line);
      return true;
    }
    report.add(LogFinding.of(at(Issue.of(RecordCode.NOT_A_LOG), line.number())));
    anchor = new Anchor(line.number(), headTitle(), Optional.empty());
    if (known.isPresent()) {
      known(known.get(), line);
    } else if (line.text().filter(RecordJson::isRecord).isPresent()) {
      record(line);
    } else {
      return false;
    }
    return true;
  }

  private void cut(LineReader.Line line, Optional<LogLine> known) {
    isCut = true;
    if (known.isPresent()) {
      known(known.get(), line);
    } else if (line.text().filter(RecordJson::isRecord).isPresent()) {
      Unlisted record = replayed(line);
      if (record.id().isPresent()) {
        add(record);
      }
    }
    report.add(LogFinding.of(at(Issue.of(RecordCode.CUT_LINE), line.number())));
  }

  private void record(LineReader.Line line) {
    add(replayed(line));
  }

  private void add(Unlisted record) {
    isClosed = false;
    report.countRecord();
    unlisted.add(record);
    if (unlisted.size() > MAX_UNLISTED) {
      List<Unlisted> oldest = unlisted.subList(0, LogLine.MAX_LISTED);
      oldest.forEach(this::stranger);
      oldest.clear();
    }
  }

  private Unlisted replayed(LineReader.Line line) {
    Replay.Outcome outcome = replay.of(line, () -> census.of(parts));
    Optional<VerificationCode> code =
        line.text()
            .flatMap(RecordJson::withoutLibrary)
            .map(Digest::ofText)
            .map(VerificationCode::of);
    boolean isWanted = wantedCode.isPresent() && wantedCode.equals(code);
    return new Unlisted(
        line.number(),
        line.digest(),
        outcome.stored().map(stored -> stored.input().id().value()),
        code,
        isWanted ? outcome.stored() : Optional.empty(),
        outcome.issue(),
        outcome.difference(),
        outcome.note());
  }

  private void known(LogLine line, LineReader.Line read) {
    if (line instanceof LogLine.Head head) {
      head(head, read.number());
    } else if (line instanceof LogLine.Block block) {
      block(block, read.number());
    } else {
      end((LogLine.End) line, read.number());
    }
  }

  private void head(LogLine.Head head, long line) {
    isClosed = false;
    if (line > 1) {
      altered(headTitle(), line);
      return;
    }
    anchor = new Anchor(line, headTitle(), Optional.of(head.link()));
  }

  private void block(LogLine.Block block, long line) {
    isClosed = false;
    report.countBlock();
    boolean isLinked = anchor.isFollowedBy(block.previous());
    boolean hasGap = block.index() > nextBlock && !isLinked;
    Text title = blockTitle(block.index(), block.first(), block.last());
    if (hasGap) {
      missingBlocks(block.index() - 1, block.first() - 1, line);
    } else if (block.index() != nextBlock && !isLinked) {
      report.add(
          LogFinding.of(at(Issue.of(RecordCode.MISPLACED_BLOCK, block.index(), nextBlock), line)));
    } else if (!isLinked) {
      altered(anchor.title(), anchor.line());
    } else if (anchor.link().isPresent()
        && (block.index() != nextBlock || block.first() != nextRecord)) {
      altered(title, line);
    }
    list(block, hasGap, line);
    if (block.repaired()) {
      report.add(LogFinding.of(at(Issue.of(RecordCode.REPAIRED, block.index()), line)));
    }
    nextBlock = block.index() + 1;
    nextRecord = block.last() + 1;
    anchor = new Anchor(line, title, Optional.of(block.link()));
  }

  private void missingBlocks(long lastBlock, long lastRecord, long line) {
    report.add(
        LogFinding.of(
            at(
                Issue.of(RecordCode.MISSING_BLOCKS, nextBlock, lastBlock, nextRecord, lastRecord),
                line)));
  }

  /** Holds the records before a block's line against those that it lists. */
  private void list(LogLine.Block block, boolean hasGap, long line) {
    List<String> there = unlisted.stream().map(Unlisted::digest).toList();
    List<Alignment.Match> matches = Alignment.of(block.records(), there);
    Set<String> matched = new HashSet<>();
    Set<String> present = new HashSet<>(there);
    matches.stream()
        .filter(match -> !match.isMissing() && !match.isStranger())
        .filter(match -> block.records().get(match.listed()).equals(there.get(match.there())))
        .forEach(match -> matched.add(there.get(match.there())));
    boolean isBeforeAll = hasGap;
    List<Long> missing = new ArrayList<>();
    for (Alignment.Match match : matches) {
      long number = block.first() + match.listed();
      if (match.isMissing()) {
        String digest = block.records().get(match.listed());
        if (!present.contains(digest) || matched.contains(digest)) {
          missing.add(number);
        }
        continue;
      }
      Unlisted record = unlisted.get(match.there());
      reportMissing(missing, block, Math.min(line, record.line()));
      if (match.isStranger()) {
        strange(record, block, matched, isBeforeAll);
      } else {
        isBeforeAll = false;
        listed(record, number, block, line);
      }
    }
    reportMissing(missing, block, line);
    unlisted.clear();
  }

  private void listed(Unlisted record, long number, LogLine.Block block, long line) {
    String listed = block.records().get((int) (number - block.first()));
    List<LogFinding> findings = new ArrayList<>();
    if (!listed.equals(record.digest())) {
      findings.add(finding(record, number, Issue.of(RecordCode.ALTERED_RECORD, number, line)));
    }
    report(record, number, findings);
  }

  /** A record that the block does not list, or lists in another place. */
  private void strange(
      Unlisted record, LogLine.Block block, Set<String> matched, boolean isOfMissingBlock) {
    int place = block.records().indexOf(record.digest());
    if (place >= 0 && !matched.contains(record.digest())) {
      long number = block.first() + place;
      report(
          record,
          number,
          List.of(finding(record, number, Issue.of(RecordCode.MOVED_RECORD, number))));
    } else if (isOfMissingBlock) {
      report(record, 0, List.of());
    } else {
      report(
          record, 0, List.of(finding(record, 0, Issue.of(RecordCode.ADDED_RECORD, block.index()))));
    }
  }

  private void stranger(Unlisted record) {
    report(record, 0, List.of(finding(record, 0, Issue.of(RecordCode.ADDED_RECORD, nextBlock))));
  }

  private void reportMissing(List<Long> missing, LogLine.Block block, long line) {
    if (missing.isEmpty()) {
      return;
    }
    long first = missing.get(0);
    String digest = block.records().get((int) (first - block.first()));
    Issue issue =
        Issue.of(RecordCode.MISSING_RECORDS, first, missing.get(missing.size() - 1), digest);
    report.add(
        new LogFinding(
            at(issue, line),
            Optional.of(first),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    missing.clear();
  }

  /** Reports what is known of a record now that its number is; 0 where it has none. */
  private void report(Unlisted record, long number, List<LogFinding> found) {
    List<LogFinding> findings = new ArrayList<>(found);
    record.issue().ifPresent(issue -> findings.add(finding(record, number, issue)));
    record.note().ifPresent(issue -> findings.add(finding(record, number, issue)));
    findings.forEach(report::add);
    record
        .wanted()
        .ifPresent(stored -> report.add(new FoundRecord(number, record.line(), stored, findings)));
  }

  private LogFinding finding(Unlisted record, long number, Issue issue) {
    return new LogFinding(
        at(issue, record.line()),
        number > 0 ? Optional.of(number) : Optional.empty(),
        record.id(),
        record.code(),
        record.difference());
  }

  private void end(LogLine.End end, long line) {
    boolean isLinked = anchor.isFollowedBy(end.previous());
    boolean isCounted = end.blocks() == nextBlock - 1 && end.records() == nextRecord - 1;
    boolean hasGap = end.blocks() > nextBlock - 1 && !isLinked;
    Text title = endTitle(end.index());
    if (hasGap) {
      missingBlocks(end.blocks(), end.records(), line);
    } else if (!isLinked && isCounted && end.index() == ends + 1) {
      altered(anchor.title(), anchor.line());
    } else if (!isLinked
        || anchor.link().isPresent() && !isCounted
        || end.index() != ends + 1 && !report.hasErrors()) {
      altered(title, line);
    }
    if (hasGap) {
      unlisted.forEach(record -> report(record, 0, List.of()));
    } else {
      unlisted.forEach(this::stranger);
    }
    unlisted.clear();
    if (key.isPresent() && !end.isSealedWith(key.get())) {
      report.add(LogFinding.of(at(Issue.of(RecordCode.SEAL_DIFFERS), line)));
    }
    if (wantedHead.equals(Optional.of(end.link()))) {
      report.headFoundAfter(end.records());
    }
    nextBlock = end.blocks() + 1;
    nextRecord = end.records() + 1;
    ends = end.index();
    parts++;
    isClosed = true;
    report.closedBy(end.link());
    anchor = new Anchor(line, title, Optional.of(end.link()));
  }

  /** A line that was one of the chain before somebody damaged it; what it said is not known. */
  private void damaged(LogLine.Kind kind, LineReader.Line line) {
    isClosed = kind == LogLine.Kind.END;
    Text title =
        switch (kind) {
          case HEAD -> headTitle();
          case BLOCK ->
              blockTitle(nextBlock, nextRecord, nextRecord + Math.max(1, unlisted.size()) - 1);
          case END -> endTitle(ends + 1);
        };
    for (Unlisted record : unlisted) {
      report(record, nextRecord, List.of());
      nextRecord++;
    }
    unlisted.clear();
    altered(title, line.number());
    if (kind == LogLine.Kind.BLOCK) {
      report.countBlock();
      nextBlock++;
    } else if (kind == LogLine.Kind.END) {
      ends++;
      parts++;
    }
    anchor = new Anchor(line.number(), title, Optional.empty());
  }

  /** What the walk has shown. */
  LogVerification end() {
    if (lastLine == 0) {
      report.add(LogFinding.of(at(Issue.of(RecordCode.NOT_A_LOG), 0)));
    } else if (!isClosed || isCut) {
      report.notClosed();
      if (anchor.line() > 0) {
        report.add(LogFinding.of(at(Issue.of(RecordCode.NOT_CLOSED, unlisted.size()), lastLine)));
      }
    }
    for (Unlisted record : unlisted) {
      report(record, nextRecord, List.of());
      nextRecord++;
    }
    if (wantedHead.isPresent() && !report.hasHead()) {
      report.add(LogFinding.of(at(Issue.of(RecordCode.HEAD_NOT_FOUND, wantedHead.get()), 0)));
    }
    return report.build();
  }

  private void altered(Text title, long line) {
    report.add(LogFinding.of(at(Issue.of(RecordCode.ALTERED_LINE, title), line)));
  }

  private static Text headTitle() {
    return Text.of("kepala log", "the head line of the log");
  }

  private static Text blockTitle(long index, long first, long last) {
    return Text.of(
        "blok " + index + " (catatan " + first + " sampai " + last + ")",
        "block " + index + " (records " + first + " to " + last + ")");
  }

  private static Text endTitle(long index) {
    return Text.of("baris penutup ke-" + index, "closing line " + index);
  }

  private Issue at(Issue issue, long line) {
    return issue.at(SourceLocation.of(file, (int) Math.min(Integer.MAX_VALUE, line)));
  }
}
