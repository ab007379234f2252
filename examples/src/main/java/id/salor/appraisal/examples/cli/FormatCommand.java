package id.salor.appraisal.examples.cli;

import id.salor.appraisal.rules.PolicyWorkshop;
import id.salor.appraisal.rules.publish.FormatReport;
import id.salor.appraisal.rules.publish.FormatReport.FormattedFile;
import id.salor.appraisal.rules.publish.FormatReport.Mode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lays rule files and tables out. */
@Command(
    name = "format",
    description = {
      "Lays rule files and tables out in the one way, without changing what they say.",
      "Menata berkas aturan dan tabel dengan satu cara, tanpa mengubah isinya."
    })
final class FormatCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private CommonLanguage speech;

  @Option(
      names = "--check",
      description = {
        "Write nothing; only say which files are laid out otherwise.",
        "Jangan menulis; sebutkan saja berkas yang tatanannya lain."
      })
  private boolean check;

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
    Mode mode = check ? Mode.CHECK : Mode.WRITE;
    FormatReport report = Folders.work(folder, () -> PolicyWorkshop.format(folder, mode));
    speech.print(report.issues(), spec.commandLine().getErr());
    report.files().forEach(this::print);
    spec.commandLine()
        .getOut()
        .println(
            report.files().size()
                + speech.say(" berkas, ", " files, ")
                + report.files(FormatReport.State.CHANGED).size()
                + (check
                    ? speech.say(" tatanannya lain", " laid out otherwise")
                    : speech.say(" ditata", " laid out anew")));
    boolean isFine = check ? report.isFormatted() : report.isReadable();
    return isFine ? Appraise.FINE : Appraise.SOME_REFUSED;
  }

  private void print(FormattedFile file) {
    speech.print(file.issues(), spec.commandLine().getErr());
    Optional<String> outcome =
        switch (file.state()) {
          case FORMATTED -> Optional.empty();
          case CHANGED ->
              Optional.of(
                  check
                      ? speech.say("tatanannya lain", "is laid out otherwise")
                      : speech.say("ditata", "laid out anew"));
          case SEALED ->
              Optional.of(speech.say("disegel, dibiarkan seperti adanya", "sealed, left as it is"));
          case REFUSED ->
              Optional.of(
                  speech.say(
                      "mengandung kesalahan, dibiarkan seperti adanya",
                      "has errors, left as it is"));
        };
    outcome.ifPresent(text -> spec.commandLine().getOut().println(file.file() + ": " + text));
  }
}
