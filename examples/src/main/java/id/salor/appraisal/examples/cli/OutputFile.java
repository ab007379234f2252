package id.salor.appraisal.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes a file as a whole or not at all: beside it first, then moved into its place. */
final class OutputFile {

  private OutputFile() {}

  /** Gives a writer to a consumer: of the file if there is one, else of the standard output. */
  static void write(Optional<Path> file, PrintWriter standard, Consumer<Writer> consumer) {
    if (file.isEmpty()) {
      consumer.accept(new Unclosed(standard));
      standard.flush();
      return;
    }
    Path target = file.get().toAbsolutePath();
    try {
      Path beside = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".part");
      try {
        try (Writer writer = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
          consumer.accept(writer);
        }
        Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      throw new UserError(file.get() + ": tidak dapat ditulis / cannot be written");
    } catch (UncheckedIOException e) {
      throw new UserError(file.get() + ": " + e.getCause().getMessage());
    }
  }

  /** The standard output, which writers of results must not close. */
  private static final class Unclosed extends Writer {

    private final PrintWriter standard;

    Unclosed(PrintWriter standard) {
      this.standard = standard;
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
      standard.write(characters, offset, length);
      // a reader that has gone away (| head) ends the work instead of being written to for ever
      if (standard.checkError()) {
        throw new IOException("standard output is closed");
      }
    }

    @Override
    public void flush() {
      standard.flush();
    }

    @Override
    public void close() {
      standard.flush();
    }
  }
}
