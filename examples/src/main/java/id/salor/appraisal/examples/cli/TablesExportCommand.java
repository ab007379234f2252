package id.salor.appraisal.examples.cli;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.law.PolicyReference;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.rules.PolicyLibrary;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the tables of a version into one workbook. */
@Command(
    name = "export",
    description = {
      "Writes every table of a policy version into one workbook.",
      "Menulis semua tabel satu versi kebijakan ke satu buku kerja."
    })
final class TablesExportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private Common common;

  @Parameters(
      index = "0",
      paramLabel = "FAMILY[/VERSION]",
      description = {"The policy (default: its newest version).", "Kebijakannya."})
  private String policy;

  @Parameters(
      index = "1",
      paramLabel = "FILE.xlsx",
      description = {"The workbook to write.", "Buku kerja yang ditulis."})
  private Path file;

  @Override
  public Integer call() {
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      throw new UserError(file + ": namanya harus berakhiran / its name must end with .xlsx");
    }
    PolicyReference reference =
        PolicyReference.tryParse(policy).orElseThrow(() -> Inputs.notAPolicy(policy));
    PolicyLibrary library = common.library(spec.commandLine().getErr());
    Validated<PolicyVersion> version = library.catalog().newest(reference);
    for (Issue issue : version.issues()) {
      spec.commandLine().getErr().println(Printable.lines(issue.format(common.language())));
    }
    if (!version.isValid()) {
      return Appraise.NOTHING_DONE;
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    int tables =
        Folders.work(file, () -> library.exportTables(version.get(), common.language(), content));
    OutputFile.write(file, content.toByteArray());
    spec.commandLine()
        .getOut()
        .println(
            file + ": " + tables + common.say(" tabel dari ", " tables of ") + version.get().id());
    return Appraise.FINE;
  }
}
