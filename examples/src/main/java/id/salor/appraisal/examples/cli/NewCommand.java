package id.salor.appraisal.examples.cli;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.law.PolicyReference;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.rules.publish.NewVersion;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a draft of a policy version. */
@Command(
    name = "new",
    description = {
      "Copies the newest version of a policy into a draft that governs from a day on.",
      "Menyalin versi terbaru sebuah kebijakan menjadi rancangan yang mengatur sejak suatu hari."
    })
final class NewCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private Common common;

  @Parameters(
      index = "0",
      paramLabel = "FAMILY[/VERSION]",
      description = {"The policy; with a version, that very one.", "Kebijakan yang disalin."})
  private String policy;

  @Parameters(
      index = "1",
      paramLabel = "FROM",
      description = {
        "The first day that the draft governs, as 2027-01-01.",
        "Hari pertama yang diatur rancangan itu."
      })
  private String from;

  @Option(
      names = "--into",
      paramLabel = "DIR",
      description = {
        "The folder of the families in which the draft is made (default: that of --policies).",
        "Folder keluarga tempat rancangan dibuat (baku: folder --policies)."
      })
  private Path into;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PolicyReference source =
        PolicyReference.tryParse(policy).orElseThrow(() -> Inputs.notAPolicy(policy));
    LocalDate day = day();
    Path target =
        Optional.ofNullable(into)
            .or(common::policies)
            .orElseThrow(
                () ->
                    new UserError(
                        "di mana? / where? --policies DIR, --into DIR (family/version below it)"));
    PolicyLibrary library = common.library(spec.commandLine().getErr());
    Validated<NewVersion> made =
        Folders.work(target, () -> library.newVersion(source, day, target));
    for (Issue issue : made.issues()) {
      spec.commandLine().getErr().println(Printable.lines(issue.format(common.language())));
    }
    made.value().ifPresent(version -> print(version, out));
    return made.isValid() ? Appraise.FINE : Appraise.SOME_REFUSED;
  }

  private LocalDate day() {
    try {
      return LocalDate.parse(from);
    } catch (DateTimeParseException e) {
      throw new UserError("\"" + from + "\" bukan tanggal / is no day: 2027-01-01");
    }
  }

  private void print(NewVersion made, PrintWriter out) {
    out.println(made.folder() + common.say(": salinan dari ", ": a copy of ") + made.source());
    out.println(
        common.say("  mengatur periode sejak ", "  governs periods from ")
            + made.id().version().replaceFirst("_.*", "")
            + made.last()
                .map(last -> common.say(" sampai ", " until ") + last)
                .orElse(common.say(", tanpa hari terakhir", ", without a last day")));
    made.closed()
        .ifPresent(
            closed ->
                out.println(
                    "  "
                        + closed.id()
                        + common.say(" kini mengatur sampai ", " governs until ")
                        + closed.last()
                        + common.say(
                            " (policy.yaml-nya diubah)", " now (its policy.yaml was edited)")));
    made.toClose()
        .ifPresent(
            other ->
                out.println(
                    "  "
                        + common.say("bila dipakai bersama ", "before it is used beside ")
                        + other.id()
                        + common.say(
                            ", tulis di policy.yaml versi itu: until: ",
                            ", write in that one's policy.yaml: until: ")
                        + other.last()));
    out.println(
        common.say(
            "  Periksa judul dan peraturan di policy.yaml. Bila siap: ganti nama map beserta id-nya,"
                + " tulis statusnya, lalu appraise seal",
            "  Look at the title and regulations in policy.yaml. When it is ready: rename the folder"
                + " and its id, write the status, then appraise seal"));
  }
}
