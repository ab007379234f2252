package id.salor.appraisal.examples.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes a file as a whole or not at all: beside it first, then moved into its place. */
final class OutputFile {

  private OutputFile() {}

  /** What fills a file. */
  private interface Content {
    void writeTo(OutputStream output) throws IOException;
  }

  /** Gives a writer to a consumer: of the file if there is one, else of the standard output. */
  static void write(Optional<Path> file, PrintWriter standard, Consumer<Writer> consumer) {
    if (file.isEmpty()) {
      try {
        fill(new Unclosed(standard), consumer);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return;
    }
    write(
        file.get(),
        output -> fill(new OutputStreamWriter(output, StandardCharsets.UTF_8), consumer));
  }

  /**
   * Gives a consumer a writer that it may close or not: closing it here makes what is still in the
   * buffer arrive, and does nothing the second time. Buffered, because each piece that reaches the
   * standard output is checked for having arrived.
   */
  private static void fill(Writer target, Consumer<Writer> consumer) throws IOException {
    try (Writer writer = new BufferedWriter(target)) {
      consumer.accept(writer);
    }
  }

  /** Writes a text: into the file if there is one, else to the standard output. */
  static void write(Optional<Path> file, PrintWriter standard, String text) {
    write(
        file,
        standard,
        writer -> {
          try {
            writer.write(text);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** Writes bytes into a file. */
  static void write(Path file, byte[] bytes) {
    write(file, output -> output.write(bytes));
  }

  private static void write(Path file, Content content) {
    try {
      Path target = Files.exists(file) ? file.toRealPath() : file;
      if (Files.isDirectory(target)) {
        throw new UserError(file + ": folder, bukan berkas / a folder, not a file");
      }
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        writeInto(target, content, StandardOpenOption.WRITE);
      } else {
        replace(target.toAbsolutePath(), content);
      }
    } catch (IOException e) {
      throw new UserError(file + ": tidak dapat ditulis / cannot be written");
    } catch (UncheckedIOException e) {
      throw new UserError(file + ": " + e.getCause().getMessage());
    }
  }

  private static void writeInto(Path path, Content content, StandardOpenOption option)
      throws IOException {
    try (OutputStream output = Files.newOutputStream(path, option, StandardOpenOption.WRITE)) {
      content.writeTo(output);
    }
  }

  private static void replace(Path target, Content content) throws IOException {
    Path beside =
        target.resolveSibling(
            "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    beside.toFile().deleteOnExit();
    try {
      writeInto(beside, content, StandardOpenOption.CREATE_NEW);
      keepPermissions(target, beside);
      Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** Results are about people: a file that was closed to others stays closed. */
  private static void keepPermissions(Path target, Path beside) throws IOException {
    if (Files.exists(target) && Files.getFileStore(target).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(target));
    }
  }

  /** The standard output, which writers of results must not close. */
  private static final class Unclosed extends Writer {

    private final PrintWriter standard;

    Unclosed(PrintWriter standard) {
      this.standard = standard;
    }

    @Override
    public void write(char[] characters, int offset, int length) {
      standard.write(characters, offset, length);
      // a reader that has gone away (| head) ends the work instead of being written to for ever
      if (standard.checkError()) {
        throw new ClosedOutput();
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
