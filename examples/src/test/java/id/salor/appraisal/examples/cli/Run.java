package id.salor.appraisal.examples.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** One run of the command line: what it printed, and its exit code. */
record Run(int code, String out, String err) {

  static Run of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Appraise.run(new PrintWriter(out), new PrintWriter(err), arguments);
    return new Run(code, unix(out.toString()), unix(err.toString()));
  }

  /** A run that reads this text as its standard input. */
  static Run withInput(String input, String... arguments) {
    InputStream standard = System.in;
    try {
      System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
      return of(arguments);
    } finally {
      System.setIn(standard);
    }
  }

  private static String unix(String text) {
    return text.replace(System.lineSeparator(), "\n");
  }
}
