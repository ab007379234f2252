package id.salor.appraisal.examples.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line: a thin user of the library. */
@Command(
    name = "appraise",
    description = {"Rates appraisals by rule files.", "Menilai kinerja menurut berkas aturan.", ""},
    subcommands = {
      ScoreCommand.class,
      ExplainCommand.class,
      CasesCommand.class,
      PoliciesCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is fine / semua beres",
      "1:some were refused, or an example failed / sebagian ditolak, atau ada contoh yang gagal",
      "2:nothing could be done / tidak ada yang dapat dikerjakan"
    })
public final class Appraise implements Runnable {

  /** All is fine. */
  static final int FINE = 0;

  /** Some appraisals were refused, or an example failed. */
  static final int SOME_REFUSED = 1;

  /** Nothing could be done. */
  static final int NOTHING_DONE = 2;

  @Spec private CommandSpec spec;

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = run(out, err, args);
    out.flush();
    System.exit(code);
  }

  /**
   * Runs the command line.
   *
   * @return the exit code
   */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    CommandLine line = new CommandLine(new Appraise());
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(new Failures());
    int code = line.execute(args);
    out.flush();
    err.flush();
    return code;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
