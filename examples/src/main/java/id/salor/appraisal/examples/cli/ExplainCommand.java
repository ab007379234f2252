package id.salor.appraisal.examples.cli;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.Inspection;
import id.salor.appraisal.explain.Explanation;
import id.salor.appraisal.improvement.ImprovementText;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Suggestion;
import id.salor.appraisal.json.ExplanationJson;
import id.salor.appraisal.json.ReadAppraisal;
import id.salor.appraisal.model.Appraisal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains one appraisal of a file, or all of them. */
@Command(
    name = "explain",
    description = {
      "Explains appraisals: each number with its working, rule, place and article, and why the"
          + " rating is not the next better one.",
      "Menjelaskan penilaian: setiap angka dengan hitungan, aturan, tempat, dan pasalnya, dan"
          + " mengapa predikatnya belum yang lebih baik."
    })
final class ExplainCommand implements Callable<Integer> {

  /** The form of an explanation. */
  enum Format {
    TEXT,
    JSON
  }

  private static final int MAX_KNOWN_IDS = 10_000;
  private static final String BETWEEN = "\n" + "=".repeat(72) + "\n\n";

  @Spec private CommandSpec spec;
  @Mixin private Common common;
  @Mixin private Inputs inputs;

  @Parameters(
      paramLabel = "FILE",
      description = "JSON, JSON Lines, CSV or XLSX; - for standard input.")
  private String file;

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = {
        "The id of the appraisal (default: all of the file).",
        "Id penilaian (baku: semuanya dalam berkas)."
      })
  private String id;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "text|json",
      defaultValue = "TEXT",
      description = {
        "The form of the output (default: text); json is one object a line.",
        "Bentuk keluaran (baku: text); json adalah satu objek sebaris."
      })
  private Format format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = {"Write to a file, as a whole or not at all.", "Tulis ke berkas."})
  private Path output;

  private int explained;
  private int refused;

  @Override
  public Integer call() {
    inputs.check(file);
    if (output != null && inputs.isSame(file, output)) {
      throw new UserError(output + ": juga masukan / is also an input");
    }
    Population population =
        new Population(
            List.of(file), inputs, common.library(spec.commandLine().getErr()).appraiser());
    Optional<ReadAppraisal> one = Optional.ofNullable(id).map(this::find);
    OutputFile.write(
        Optional.ofNullable(output),
        spec.commandLine().getOut(),
        writer -> {
          if (one.isPresent()) {
            explain(one.get(), population, writer);
          } else {
            explainAll(population, writer);
          }
        });
    if (explained == 0) {
      return Appraise.NOTHING_DONE;
    }
    return refused == 0 ? Appraise.FINE : Appraise.SOME_REFUSED;
  }

  /** Finds the appraisal that was asked for; who mistyped its id is told which may be meant. */
  private ReadAppraisal find(String wanted) {
    List<String> known = new ArrayList<>();
    try (Stream<ReadAppraisal> records = inputs.read(file)) {
      return records
          .peek(
              record -> record.id().filter(i -> known.size() < MAX_KNOWN_IDS).ifPresent(known::add))
          .filter(record -> record.id().filter(wanted::equals).isPresent())
          .findFirst()
          .orElseThrow(() -> notThere(wanted, known));
    }
  }

  private UserError notThere(String wanted, List<String> known) {
    String maybe =
        Suggestion.nearest(wanted, known)
            .map(near -> common.say(" Mungkin \"", " Maybe \"") + near + "\".")
            .orElse("");
    return new UserError(
        file + ": \"" + wanted + common.say("\" tidak ada.", "\" is not there.") + maybe);
  }

  private void explainAll(Population population, Writer writer) {
    try (Stream<ReadAppraisal> records = inputs.read(file)) {
      records.forEach(record -> explain(record, population, writer));
    }
  }

  private void explain(ReadAppraisal record, Population population, Writer writer) {
    Optional<Appraisal> appraisal = record.appraisal();
    if (appraisal.isPresent()) {
      explain(appraisal.get(), population, writer);
    } else {
      unread(record, writer);
    }
  }

  private void explain(Appraisal appraisal, Population population, Writer writer) {
    Inspection inspection = population.inspect(appraisal);
    Explanation explanation = Explanation.of(population.underPolicy(appraisal), inspection);
    put(
        writer,
        format == Format.JSON
            ? ExplanationJson.of(explanation) + "\n"
            : (explained == 0 ? "" : BETWEEN)
                + Printable.lines(
                    explanation.text(common.language()) + missing(appraisal, population)));
    explained++;
    refused += inspection.result() instanceof AppraisalResult.Refused ? 1 : 0;
  }

  /** What would lead to a better rating, after a blank line; nothing where there is none. */
  private String missing(Appraisal appraisal, Population population) {
    String text = ImprovementText.of(population.improvements(appraisal), common.language());
    return text.isEmpty() ? "" : "\n" + text;
  }

  /** What could not be read has an answer for programs; people are told what is wrong with it. */
  private void unread(ReadAppraisal record, Writer writer) {
    refused++;
    if (format == Format.JSON) {
      put(writer, ExplanationJson.ofUnread(record) + "\n");
      return;
    }
    PrintWriter err = spec.commandLine().getErr();
    for (Issue issue : record.issues()) {
      common.print(issue, err);
    }
  }

  private static void put(Writer writer, String text) {
    try {
      writer.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
