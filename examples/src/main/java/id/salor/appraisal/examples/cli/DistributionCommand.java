package id.salor.appraisal.examples.cli;

import id.salor.appraisal.distribution.Distribution;
import id.salor.appraisal.distribution.DistributionTaker;
import id.salor.appraisal.json.DistributionJson;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Holds the spread of the ratings of each unit against what the policy says of it. */
@Command(
    name = "distribution",
    description = {
      "Shows how the ratings of each unit are spread, which limits are not met, and the smallest",
      "change that would meet them. Changes nobody's rating.",
      "Menunjukkan sebaran predikat tiap unit, batas yang dilewati, dan perubahan terkecil yang",
      "memenuhinya. Tidak mengubah predikat siapa pun."
    })
final class DistributionCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private Common common;
  @Mixin private Inputs inputs;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = {"Appraisals, as for score. Each needs the unit of the person."})
  private List<String> files;

  @Mixin private TextOrJson form;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    files.forEach(inputs::check);
    Population population = new Population(files, inputs, common.library(err).appraiser());
    DistributionTaker taker = new DistributionTaker();
    population.inspectAll(taker::add, issue -> common.print(issue, err));
    print(taker.distributions(), out);
    taker.issues().forEach(issue -> common.print(issue, err));
    return exitCode(taker.distributions());
  }

  private void print(List<Distribution> distributions, PrintWriter out) {
    if (form.isJson()) {
      distributions.forEach(found -> out.println(DistributionJson.of(found)));
    } else {
      distributions.forEach(found -> out.print(Printable.lines(found.format(common.language()))));
    }
    out.flush();
  }

  private static int exitCode(List<Distribution> distributions) {
    if (distributions.isEmpty()) {
      return Appraise.NOTHING_DONE;
    }
    boolean fine =
        distributions.stream()
            .allMatch(found -> found.isWithinLimits() && found.issues().isEmpty());
    return fine ? Appraise.FINE : Appraise.SOME_REFUSED;
  }
}
