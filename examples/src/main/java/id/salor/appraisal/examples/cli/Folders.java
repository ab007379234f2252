package id.salor.appraisal.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files and folders that a user names. */
final class Folders {

  private Folders() {}

  /** Something that reads or writes files. */
  interface Work<T> {
    T run() throws IOException;
  }

  /**
   * Checks that a folder is there.
   *
   * @throws UserError if not
   */
  static void check(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UserError(folder + ": folder tidak ada / no such folder");
    }
  }

  /**
   * Checks that a file is there.
   *
   * @throws UserError if not
   */
  static void checkFile(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UserError(file + ": berkas tidak ada / no such file");
    }
  }

  /**
   * Does something with files; what cannot be written is an error of the user's place.
   *
   * @throws UserError if a file cannot be read or written
   */
  static <T> T work(Path place, Work<T> work) {
    try {
      return work.run();
    } catch (IOException e) {
      throw new UserError(
          place
              + ": tidak dapat dibaca atau ditulis / cannot be read or written ("
              + e.getClass().getSimpleName()
              + ")");
    }
  }
}
