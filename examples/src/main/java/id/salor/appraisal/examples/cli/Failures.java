package id.salor.appraisal.examples.cli;

import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one line what stood in the way; the user never sees a stack trace unasked. */
final class Failures implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    if (failure instanceof UserError error) {
      line.getErr().println("appraise: " + error.getMessage());
    } else if (failure instanceof UncheckedIOException io) {
      line.getErr().println("appraise: " + describe(io.getCause()));
    } else {
      line.getErr()
          .println(
              "appraise: an error of this program, please report it: "
                  + describe(failure)
                  + " (set APPRAISE_DEBUG=1 for details)");
      if (System.getenv("APPRAISE_DEBUG") != null) {
        failure.printStackTrace(line.getErr());
      }
    }
    return Appraise.NOTHING_DONE;
  }

  private static String describe(Throwable failure) {
    return failure.getClass().getSimpleName() + ": " + failure.getMessage();
  }
}
