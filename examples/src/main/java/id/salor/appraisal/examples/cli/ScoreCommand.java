package id.salor.appraisal.examples.cli;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.json.ReadAppraisal;
import id.salor.appraisal.json.ReadingCode;
import id.salor.appraisal.model.Appraisal;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
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
    Population population = new Population(files, inputs, common.library(err).appraiser());
    Tally tally = new Tally();
    OutputFile.write(
        Optional.ofNullable(output),
        spec.commandLine().getOut(),
        writer -> {
          try (ResultSink sink = ResultSink.of(format, writer, common.language())) {
            files.forEach(file -> score(file, population, sink, tally));
          }
        });
    err.println(summary(tally));
    return tally.exitCode();
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

  private void score(String file, Population population, ResultSink sink, Tally tally) {
    try (Stream<ReadAppraisal> records = inputs.read(file)) {
      records.forEach(record -> score(record, population, sink, tally));
    }
  }

  private void score(ReadAppraisal record, Population population, ResultSink sink, Tally tally) {
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
