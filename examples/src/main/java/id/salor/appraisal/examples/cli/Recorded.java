package id.salor.appraisal.examples.cli;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.Census;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.record.AppraisalRecord;
import id.salor.appraisal.record.RecordLog;
import id.salor.appraisal.record.Recorder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/** The results of one run, recorded as they are made. */
final class Recorded implements AutoCloseable {

  private final RecordLog log;
  private final Recorder recorder;
  private final Population population;
  private final Common common;
  private final PrintWriter err;
  private Optional<Census> masked = Optional.empty();
  private long unrecorded;

  private Recorded(
      RecordLog log, Recorder recorder, Population population, Common common, PrintWriter err) {
    this.log = log;
    this.recorder = recorder;
    this.population = population;
    this.common = common;
    this.err = err;
  }

  /**
   * Opens a log.
   *
   * @throws UserError if it cannot be added to
   */
  static Recorded open(
      Path file, Recorder recorder, Population population, Common common, PrintWriter err) {
    Validated<RecordLog> log = RecordLog.open(file, recorder);
    if (!log.isValid()) {
      throw new UserError(log.issues().get(0).format(common.language()));
    }
    return new Recorded(log.get(), recorder, population, common, err);
  }

  /** Records a result. */
  void add(Appraisal appraisal, AppraisalResult result) {
    Validated<AppraisalRecord> record =
        log.append(population.underPolicy(appraisal), result, census());
    if (!record.isValid()) {
      unrecorded++;
      record.issues().forEach(issue -> common.print(issue, err));
    }
  }

  /** The masked population, counted once, and only if the policy sees people side by side. */
  private Census census() {
    if (!population.isCounted()) {
      return Census.NONE;
    }
    if (masked.isEmpty()) {
      masked = Optional.of(population.count(recorder.masking()::mask));
    }
    return masked.get();
  }

  /** Tells whether a result could not be recorded. */
  boolean isIncomplete() {
    return unrecorded > 0;
  }

  @Override
  public void close() {
    log.close();
  }

  /** Says how many were recorded, and what is to be noted elsewhere. */
  void summarise() {
    err.printf(
        common.say(
            "%d hasil dicatat, %d tidak; kepala log: %s%n",
            "%d results recorded, %d not; head of the log: %s%n"),
        log.added(),
        unrecorded,
        log.head());
  }
}
