package id.salor.appraisal.examples.cli;

import id.salor.appraisal.rules.PolicyWorkshop;
import id.salor.appraisal.rules.publish.SealReport;
import id.salor.appraisal.rules.publish.SealedVersion;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Seals policy versions. */
@Command(
    name = "seal",
    description = {
      "Checks policy versions, runs their examples, and seals those that are ready.",
      "Memeriksa versi kebijakan, menjalankan contohnya, dan menyegel yang siap."
    })
final class SealCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private CommonLanguage speech;

  @Parameters(
      paramLabel = "DIR",
      description = {
        "A version folder, or the folder of a family or of families.",
        "Folder satu versi, satu keluarga, atau beberapa keluarga."
      })
  private Path folder;

  @Override
  public Integer call() {
    Folders.check(folder);
    SealReport report = Folders.work(folder, () -> PolicyWorkshop.seal(folder));
    speech.print(report.issues(), spec.commandLine().getErr());
    report.versions().forEach(this::print);
    return report.isAllSealed() ? Appraise.FINE : Appraise.SOME_REFUSED;
  }

  private void print(SealedVersion version) {
    PrintWriter out = spec.commandLine().getOut();
    speech.print(version.issues(), spec.commandLine().getErr());
    String examples = version.examples() + speech.say(" contoh sesuai", " examples agree");
    String outcome =
        switch (version.state()) {
          case SEALED -> speech.say("disegel, ", "sealed, ") + examples;
          case UNCHANGED ->
              speech.say("sudah disegel dan tidak berubah, ", "was sealed and has not changed, ")
                  + examples;
          case REFUSED -> speech.say("TIDAK DISEGEL", "NOT SEALED");
        };
    out.println(version.name() + ": " + outcome);
  }
}
