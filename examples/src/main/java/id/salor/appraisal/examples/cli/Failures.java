package id.salor.appraisal.examples.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what stood in the way; the user never sees a stack trace unasked. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

  private final Appraise top;

  Failures(Appraise top) {
    this.top = top;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    report(failure, line.getErr());
    return Appraise.NOTHING_DONE;
  }

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    CommandLine line = failure.getCommandLine();
    line.getErr().println("appraise: " + Printable.line(failure.getMessage()));
    UnmatchedArgumentException.printSuggestions(failure, line.getErr());
    line.getErr().println("Lihat / See: " + line.getCommandSpec().qualifiedName() + " --help");
    return Appraise.NOTHING_DONE;
  }

  /** Reports anything that was thrown. */
  void report(Throwable failure, PrintWriter err) {
    if (failure instanceof UserError error) {
      err.println("appraise: " + Printable.line(error.getMessage()));
    } else if (failure instanceof UncheckedIOException io) {
      err.println("appraise: " + describe(io.getCause()));
    } else if (failure instanceof OutOfMemoryError) {
      err.println("appraise: memori tidak cukup / not enough memory (JAVA_TOOL_OPTIONS=-Xmx4g)");
    } else if (!(failure instanceof ClosedOutput)) {
      err.println(
          "appraise: galat program, mohon dilaporkan / an error of this program, please report it: "
              + describe(failure)
              + (top.isDebug() ? "" : " (--debug)"));
    }
    if (top.isDebug()) {
      failure.printStackTrace(err);
    }
  }

  private static String describe(Throwable failure) {
    return Printable.line(failure.getClass().getSimpleName() + ": " + failure.getMessage());
  }
}
