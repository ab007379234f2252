package id.salor.appraisal.examples.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** The standard output, which remembers what kept it from being written. */
final class StandardOutput extends FilterOutputStream {

  private IOException failure;

  StandardOutput(OutputStream output) {
    super(output);
  }

  /** Returns what went wrong; a reader that has had enough, as {@code | head}, is nothing wrong. */
  Optional<String> failure() {
    return Optional.ofNullable(failure)
        .map(IOException::getMessage)
        .filter(message -> !message.contains("Broken pipe"));
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }
}
