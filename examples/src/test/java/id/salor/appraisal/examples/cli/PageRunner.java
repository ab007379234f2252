package id.salor.appraisal.examples.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs commands one after another in a folder of their own. A program cannot change its working
 * folder, and paths are printed as they were given; so the commands run in a second program, which
 * is started once, because a start costs more than most commands.
 */
final class PageRunner implements AutoCloseable {

  /** What a command printed, both streams as a terminal shows them, and its exit code. */
  record Outcome(int code, String output) {}

  private static final String SEPARATOR = "\u0001";
  private static final String END = "\u0002";

  private final Process process;
  private final Writer commands;
  private final BufferedReader answers;

  private PageRunner(Process process) {
    this.process = process;
    this.commands = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    this.answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static PageRunner in(Path folder) {
    try {
      return new PageRunner(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:+UseSerialGC",
                  "-cp",
                  System.getProperty("java.class.path"),
                  PageRunner.class.getName())
              .directory(folder.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Outcome run(List<String> arguments) {
    try {
      commands.write(String.join(SEPARATOR, arguments) + "\n");
      commands.flush();
      StringBuilder output = new StringBuilder();
      for (String line = answers.readLine(); line != null; line = answers.readLine()) {
        if (line.startsWith(END)) {
          return new Outcome(Integer.parseInt(line.substring(1)), output.toString());
        }
        output.append(line).append('\n');
      }
      throw new IllegalStateException("the program ended during " + arguments + ":\n" + output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }

  /** The second program. */
  public static void main(String[] none) throws IOException {
    BufferedReader commands =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream terminal = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String line = commands.readLine(); line != null; line = commands.readLine()) {
      StringWriter output = new StringWriter();
      PrintWriter both = new PrintWriter(output, true);
      int code = Appraise.run(both, both, line.split(SEPARATOR));
      String text = output.toString();
      terminal.print(text.isEmpty() || text.endsWith("\n") ? text : text + "\n");
      terminal.println(END + code);
    }
  }
}
