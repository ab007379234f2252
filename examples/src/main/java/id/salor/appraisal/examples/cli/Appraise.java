package id.salor.appraisal.examples.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line: a thin user of the library. */
@Command(
    name = "appraise",
    description = {"Rates appraisals by rule files.", "Menilai kinerja menurut berkas aturan.", ""},
    subcommands = {
      ScoreCommand.class,
      ExplainCommand.class,
      LetterCommand.class,
      DistributionCommand.class,
      UnitCommand.class,
      CheckCommand.class,
      CasesCommand.class,
      DiffCommand.class,
      ImpactCommand.class,
      PlanCommand.class,
      GuideCommand.class,
      PoliciesCommand.class,
      TemplateCommand.class,
      SchemaCommand.class,
      NewCommand.class,
      FormatCommand.class,
      SealCommand.class,
      TablesCommand.class,
      VerifyCommand.class,
      HelpCommand.class
    },
    scope = ScopeType.INHERIT,
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

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = {
        "Show where in the program an error arose.",
        "Tampilkan letak galat di dalam program."
      })
  private boolean debug;

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    StandardOutput standard = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    PrintWriter out =
        new PrintWriter(new OutputStreamWriter(standard, StandardCharsets.UTF_8), false);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = run(out, err, args);
    if (standard.failure().isPresent()) {
      err.println(
          "appraise: keluaran tidak dapat ditulis / the output cannot be written: "
              + standard.failure().get());
      code = NOTHING_DONE;
    }
    System.exit(code);
  }

  /**
   * Runs the command line.
   *
   * @return the exit code
   */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    Appraise top = new Appraise();
    CommandLine line = new CommandLine(top);
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    Failures failures = new Failures(top);
    line.setExecutionExceptionHandler(failures);
    line.setParameterExceptionHandler(failures);
    try {
      return line.execute(args);
    } catch (StackOverflowError | OutOfMemoryError e) {
      failures.report(e, err);
      return NOTHING_DONE;
    } finally {
      out.flush();
      err.flush();
    }
  }

  /** Tells whether the user wants to see where an error arose. */
  boolean isDebug() {
    return debug;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "perintah belum disebut / no command given: "
            + String.join(", ", spec.commandLine().getSubcommands().keySet()));
  }
}
