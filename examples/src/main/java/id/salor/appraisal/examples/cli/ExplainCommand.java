package id.salor.appraisal.examples.cli;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.Inspection;
import id.salor.appraisal.explain.Explanation;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Suggestion;
import id.salor.appraisal.json.ReadAppraisal;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.rules.PolicyLibrary;
import java.io.PrintWriter;
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

/** Explains one appraisal of a file. */
@Command(
    name = "explain",
    description = {
      "Explains one appraisal: each number with its working, rule, place and article.",
      "Menjelaskan satu penilaian: setiap angka dengan hitungan, aturan, tempat, dan pasalnya."
    })
final class ExplainCommand implements Callable<Integer> {

  private static final int MAX_KNOWN_IDS = 10_000;

  @Spec private CommandSpec spec;
  @Mixin private Common common;
  @Mixin private Inputs inputs;

  @Parameters(
      paramLabel = "FILE",
      description = "JSON, JSON Lines, CSV or XLSX; - for standard input.")
  private String file;

  @Option(
      names = "--id",
      required = true,
      paramLabel = "ID",
      description = {"The id of the appraisal.", "Id penilaian."})
  private String id;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    inputs.check(file);
    List<String> known = new ArrayList<>();
    Optional<ReadAppraisal> record = find(known);
    if (record.isEmpty()) {
      String maybe =
          Suggestion.nearest(id, known)
              .map(near -> common.say(" Mungkin \"", " Maybe \"") + near + "\".")
              .orElse("");
      throw new UserError(
          file + ": \"" + id + common.say("\" tidak ada.", "\" is not there.") + maybe);
    }
    if (record.get().appraisal().isEmpty()) {
      for (Issue issue : record.get().issues()) {
        err.println(Printable.lines(issue.format(common.language())));
      }
      return Appraise.NOTHING_DONE;
    }
    return explain(record.get().appraisal().get(), common.library(err), out);
  }

  private Optional<ReadAppraisal> find(List<String> known) {
    try (Stream<ReadAppraisal> records = inputs.read(file)) {
      return records
          .peek(
              record -> record.id().filter(i -> known.size() < MAX_KNOWN_IDS).ifPresent(known::add))
          .filter(record -> record.id().filter(id::equals).isPresent())
          .findFirst();
    }
  }

  private int explain(Appraisal appraisal, PolicyLibrary library, PrintWriter out) {
    Appraisal underPolicy = inputs.policy().map(appraisal::under).orElse(appraisal);
    Inspection inspection = library.appraiser().inspect(underPolicy);
    out.print(Printable.lines(Explanation.of(underPolicy, inspection).text(common.language())));
    out.flush();
    return inspection.result() instanceof AppraisalResult.Refused
        ? Appraise.SOME_REFUSED
        : Appraise.FINE;
  }
}
