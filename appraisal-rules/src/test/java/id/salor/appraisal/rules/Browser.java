package id.salor.appraisal.rules;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * A browser without a window, for tests of pages as people see them. Where none is installed the
 * test is skipped, and says so:
 *
 * <pre>{@code
 * String dom = Browser.installed().dom(page);
 * }</pre>
 */
public final class Browser {

  private static final List<String> PROGRAMS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private static final List<String> QUIETLY =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--disable-background-networking",
          "--disable-sync",
          "--no-first-run",
          "--disable-extensions");

  /** A browser that hangs must not hang the build; an idle machine needs some seconds. */
  private static final int MOST_SECONDS = 300;

  private final Path program;

  private Browser(Path program) {
    this.program = program;
  }

  /** Returns the browser of this machine. Skips the test where there is none. */
  public static Browser installed() {
    return found()
        .orElseThrow(
            () ->
                new TestAbortedException(
                    "skipped, since no browser is installed: none of "
                        + PROGRAMS
                        + " on the PATH"));
  }

  private static Optional<Browser> found() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    List<Path> folders = Stream.of(path.split(File.pathSeparator)).map(Path::of).toList();
    return PROGRAMS.stream()
        .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Browser::new);
  }

  /** Returns a page as its scripts have made it, when it was loaded, as HTML. */
  public String dom(Path page) {
    return run(page, List.of("--dump-dom"));
  }

  /**
   * Makes a picture of a page.
   *
   * @param width of the window, in pixels
   * @param height of the window, in pixels
   * @param png where the picture is written
   */
  public void picture(Path page, int width, int height, Path png) {
    run(page, List.of("--window-size=" + width + "," + height, "--screenshot=" + png));
  }

  /** Prints a page on paper, as PDF. */
  public void print(Path page, Path pdf) {
    run(page, List.of("--no-pdf-header-footer", "--print-to-pdf=" + pdf));
  }

  private String run(Path page, List<String> wanted) {
    try {
      Path folder = Files.createTempDirectory("browser");
      try {
        return run(page, wanted, folder);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String run(Path page, List<String> wanted, Path folder)
      throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    Path errors = folder.resolve("errors");
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(QUIETLY);
    command.add("--user-data-dir=" + folder.resolve("profile"));
    command.addAll(wanted);
    command.add(page.toUri().toString());
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
      throw new IllegalStateException("the browser did not end: " + command);
    }
    if (process.exitValue() != 0) {
      throw new IllegalStateException(command + "\n" + read(errors));
    }
    return read(output);
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  /** What a browser still writes while it ends may come in between; it is left to the system. */
  private static void delete(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.sorted(Comparator.reverseOrder()).toList();
    } catch (UncheckedIOException e) {
      return;
    }
    for (Path file : files) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        file.toFile().deleteOnExit();
      }
    }
  }
}
