package id.salor.appraisal.record;

import id.salor.appraisal.Appraiser;
import id.salor.appraisal.calc.Census;
import id.salor.appraisal.calc.CensusTaker;
import id.salor.appraisal.calc.PolicyStamp;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.json.RecordReader;
import id.salor.appraisal.json.StoredRecord;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.value.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The populations of a log, counted from it once more the first time one is asked for: what was
 * recorded between two closing lines was appraised together. A log without such policies is read
 * once only.
 */
final class LogCensus {

  private final Path file;
  private final Appraiser appraiser;
  private final Map<Long, Census> byPart = new HashMap<>();
  private boolean isCounted;

  LogCensus(Path file, Appraiser appraiser) {
    this.file = file;
    this.appraiser = appraiser;
  }

  /**
   * The population of a part of the log.
   *
   * @param part how many closing lines stand before it
   */
  Census of(long part) {
    if (!isCounted) {
      isCounted = true;
      count();
    }
    return byPart.getOrDefault(part, Census.NONE);
  }

  private void count() {
    try (InputStream input = Files.newInputStream(file)) {
      LineReader lines = new LineReader(input);
      CensusTaker taker = appraiser.startCensus();
      long part = 0;
      for (Optional<LineReader.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
        String text = line.get().text().orElse("");
        if (isEnd(text)) {
          keep(part, taker.census());
          taker = appraiser.startCensus();
          part++;
        } else {
          RecordReader.read(text, SourceLocation.of(""))
              .value()
              .map(LogCensus::pinned)
              .ifPresent(taker::add);
        }
      }
      keep(part, taker.census());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells whether a line closes a part, as it does for the one who verifies. */
  static boolean isEnd(String text) {
    return LogLine.likeness(text).filter(kind -> kind == LogLine.Kind.END).isPresent();
  }

  private static Appraisal pinned(StoredRecord record) {
    return record
        .stamp()
        .map(PolicyStamp::policy)
        .map(policy -> record.input().under(policy))
        .orElse(record.input());
  }

  private void keep(long part, Census census) {
    Digest nobody = Census.NONE.digest();
    if (!census.digest().equals(nobody)) {
      byPart.put(part, census);
    }
  }
}
