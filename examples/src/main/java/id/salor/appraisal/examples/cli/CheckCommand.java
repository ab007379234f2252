package id.salor.appraisal.examples.cli;

import id.salor.appraisal.law.PolicyFamily;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.rules.check.CheckJson;
import id.salor.appraisal.rules.check.CheckReport;
import id.salor.appraisal.rules.check.CheckSarif;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints everything that is wrong or odd about policies, and what is proven of them. */
@Command(
    name = "check",
    description = {
      "Prints everything that is wrong or odd about policies, and what is proven of them.",
      "Without DIR or FAMILY the bundled policies are checked.",
      "Menampilkan semua yang keliru atau janggal dalam kebijakan, dan apa yang terbukti.",
      "Tanpa DIR atau FAMILY yang diperiksa adalah kebijakan yang disertakan."
    },
    exitCodeList = {
      "0:no errors and no warnings / tanpa kesalahan dan peringatan",
      "1:errors or warnings / ada kesalahan atau peringatan",
      "2:nothing could be checked / tidak ada yang dapat diperiksa"
    })
final class CheckCommand implements Callable<Integer> {

  private static final String STANDARD_OUTPUT = "-";

  @Spec private CommandSpec spec;
  @Mixin private Common common;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR|FAMILY[/VERSION]",
      description = {
        "A folder: of all families, of one, or of one version; or the name of a policy.",
        "Sebuah folder: semua keluarga, satu keluarga, atau satu versi; atau nama kebijakan."
      })
  private String what;

  @Option(
      names = "--json",
      paramLabel = "FILE|-",
      description = {"Write the report as JSON.", "Tulis laporan sebagai JSON."})
  private String json;

  @Option(
      names = "--sarif",
      paramLabel = "FILE|-",
      description = {
        "Write the findings as SARIF 2.1.0, for editors and code hosts.",
        "Tulis temuan sebagai SARIF 2.1.0, untuk penyunting dan gudang kode."
      })
  private String sarif;

  @Override
  public Integer call() {
    if (STANDARD_OUTPUT.equals(json) && STANDARD_OUTPUT.equals(sarif)) {
      throw new UserError(
          "--json - --sarif -: hanya satu yang dapat ke keluaran standar"
              + " / only one of them can go to the standard output");
    }
    CheckTarget target = CheckTarget.of(Optional.ofNullable(what), common.policies());
    PolicyLibrary library = target.library();
    CheckReport report = library.check(target::isWanted);
    if (report.versions().isEmpty() && (report.isClean() || target.isNamed())) {
      throw notThere(target, library);
    }
    print(report, target);
    if (report.versions().isEmpty()) {
      return Appraise.NOTHING_DONE;
    }
    return report.isClean() ? Appraise.FINE : Appraise.SOME_REFUSED;
  }

  private UserError notThere(CheckTarget target, PolicyLibrary library) {
    List<String> known =
        library.catalog().families().keySet().stream().map(PolicyFamily::value).toList();
    return new UserError(
        target.shown()
            + common.say(
                ": tidak ada folder atau kebijakan dengan nama ini. Keluarga: ",
                ": there is no folder and no policy of this name. Families: ")
            + String.join(", ", known));
  }

  private void print(CheckReport report, CheckTarget target) {
    PrintWriter out = spec.commandLine().getOut();
    boolean silent = STANDARD_OUTPUT.equals(json) || STANDARD_OUTPUT.equals(sarif);
    if (!silent) {
      out.print(Printable.lines(report.format(common.language())));
      out.flush();
    }
    write(json, writer -> CheckJson.write(report, writer));
    write(
        sarif, writer -> new CheckSarif(common.language(), target.folder()).write(report, writer));
  }

  private void write(String file, Consumer<Writer> content) {
    if (file != null) {
      Optional<Path> path =
          file.equals(STANDARD_OUTPUT) ? Optional.empty() : Optional.of(Inputs.path(file));
      OutputFile.write(path, spec.commandLine().getOut(), content);
    }
  }
}
