package id.salor.appraisal.examples.cli;

import id.salor.appraisal.Appraiser;
import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.json.ReadAppraisal;
import id.salor.appraisal.json.ReadingCode;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.record.Recorder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Rates every appraisal of some files. */
@Command(
    name = "score",
    description = {
      "Rates every appraisal of some files.",
      "Menilai setiap penilaian dalam berkas."
    })
final class ScoreCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private Common common;
  @Mixin private Inputs inputs;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = {"JSON, JSON Lines, CSV or XLSX; - for the standard input."})
  private List<String> files;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "table|json|jsonl|csv",
      defaultValue = "TABLE",
      description = {"The form of the output (default: table).", "Bentuk keluaran."})
  private ResultSink.Format format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = {"Write to a file, as a whole or not at all.", "Tulis ke berkas."})
  private Path output;

  @Option(
      names = "--record",
      paramLabel = "LOG",
      description = {
        "Add each result to a log that nobody can change unnoticed; see verify.",
        "Catat setiap hasil dalam log yang tidak dapat diubah diam-diam; lihat verify."
      })
  private String log;

  @Mixin private Recording recording;

  /** How many appraisals ended in which way, and which ids they had. */
  private static final class Tally {
    private final Map<String, SourceLocation> places = new HashMap<>();
    private int rated;
    private int withoutRating;
    private int refused;

    /** A reader finds an id that is twice in its file; here it is found in two files. */
    ReadAppraisal unique(ReadAppraisal record) {
      if (!record.isRead()) {
        return record;
      }
      String id = record.id().orElseThrow();
      SourceLocation earlier = places.putIfAbsent(id, record.location());
      return earlier == null
          ? record
          : new ReadAppraisal(
              record.row(),
              record.location(),
              record.id(),
              Validated.invalid(
                  Issue.of(ReadingCode.DUPLICATE_ID, id, earlier).at(record.location())));
    }

    void count(AppraisalResult result) {
      if (result instanceof AppraisalResult.Rated) {
        rated++;
      } else if (result instanceof AppraisalResult.WithoutRating) {
        withoutRating++;
      } else {
        refused++;
      }
    }

    int exitCode() {
      if (rated + withoutRating == 0) {
        return Appraise.NOTHING_DONE;
      }
      return refused == 0 ? Appraise.FINE : Appraise.SOME_REFUSED;
    }
  }

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    files.forEach(inputs::check);
    checkOutput();
    checkLog();
    Appraiser appraiser = common.library(err).appraiser();
    Population population = new Population(files, inputs, appraiser);
    if (log == null) {
      return score(population, (appraisal, result) -> {});
    }
    Recorder recorder = recording.recorder(appraiser, common);
    Recorded recorded = Recorded.open(Inputs.path(log), recorder, population, common, err);
    int code;
    try (recorded) {
      code = score(population, recorded::add);
    }
    recorded.summarise();
    return code == Appraise.FINE && recorded.isIncomplete() ? Appraise.SOME_REFUSED : code;
  }

  /**
   * Rates everybody.
   *
   * @param also what else is done with each result
   */
  private int score(Population population, BiConsumer<Appraisal, AppraisalResult> also) {
    Tally tally = new Tally();
    OutputFile.write(
        Optional.ofNullable(output),
        spec.commandLine().getOut(),
        writer -> {
          try (ResultSink sink = ResultSink.of(format, writer, common.language())) {
            files.forEach(file -> score(file, population, sink, tally, also));
          }
        });
    spec.commandLine().getErr().println(summary(tally));
    return tally.exitCode();
  }

  /** A log is added to, and must not be what is read or written besides. */
  private void checkLog() {
    if (log == null) {
      if (recording.isSaid()) {
        throw new UserError(
            common.say(
                "--record-key, --unmasked, dan --mask hanya bersama --record LOG",
                "--record-key, --unmasked and --mask go with --record LOG only"));
      }
      return;
    }
    Path path = Inputs.path(log);
    boolean isOther =
        files.stream().anyMatch(file -> inputs.isSame(file, path))
            || (output != null && inputs.isSame(output.toString(), path))
            || path.equals(output);
    if (isOther) {
      throw new UserError(log + ": juga masukan atau keluaran / is also an input or output");
    }
  }

  /** Results never replace the appraisals they were made from. */
  private void checkOutput() {
    Optional<String> overwritten =
        Optional.ofNullable(output)
            .flatMap(path -> files.stream().filter(file -> inputs.isSame(file, path)).findFirst());
    if (overwritten.isPresent()) {
      throw new UserError(output + ": juga masukan / is also an input");
    }
  }

  private void score(
      String file,
      Population population,
      ResultSink sink,
      Tally tally,
      BiConsumer<Appraisal, AppraisalResult> also) {
    try (Stream<ReadAppraisal> records = inputs.read(file)) {
      records.forEach(record -> score(record, population, sink, tally, also));
    }
  }

  private void score(
      ReadAppraisal record,
      Population population,
      ResultSink sink,
      Tally tally,
      BiConsumer<Appraisal, AppraisalResult> also) {
    ReadAppraisal unique = tally.unique(record);
    Optional<Appraisal> appraisal = unique.appraisal();
    if (appraisal.isEmpty()) {
      tally.refused++;
      sink.writeUnread(unique);
      return;
    }
    AppraisalResult result = population.appraise(appraisal.get());
    tally.count(result);
    sink.write(result, record);
    also.accept(appraisal.get(), result);
  }

  private String summary(Tally tally) {
    return String.format(
        common.say(
            "%d penilaian: %d dinilai, %d tanpa predikat, %d ditolak",
            "%d appraisals: %d rated, %d without rating, %d refused"),
        tally.rated + tally.withoutRating + tally.refused,
        tally.rated,
        tally.withoutRating,
        tally.refused);
  }
}
