package id.salor.appraisal.rules.hostile;

import id.salor.appraisal.rules.internal.version.FaultyPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A policy folder written by somebody who means harm, kept in {@code hostile-folders}.
 *
 * <p>Its files are laid over the base of the faulty policies; {@code make.txt} makes what cannot be
 * kept as a file; {@code expected.txt} says which findings there must be, one on a line.
 *
 * @param name the name of the folder
 */
record HostileFolder(String name) {

  /** The folders whose rules are sound: the harm is in their worked examples. */
  static final String CASES = "cases-";

  static final String EXPECTED = "expected.txt";
  private static final String MAKE = "make.txt";
  private static final Path ROOT = Path.of("src/test/resources/hostile-folders");

  static List<HostileFolder> all() {
    try (Stream<Path> entries = Files.list(ROOT)) {
      return entries
          .map(entry -> new HostileFolder(entry.getFileName().toString()))
          .sorted((one, other) -> one.name.compareTo(other.name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the files of a folder are kept. */
  static Path source(String name) {
    return ROOT.resolve(name);
  }

  boolean isCases() {
    return name.startsWith(CASES);
  }

  Path expected() {
    return ROOT.resolve(name).resolve(EXPECTED);
  }

  /**
   * Writes the folder below a directory: {@code <name>/policies/uji/2025-01-01_v1}, and beside the
   * policies {@code <name>/luar}, which nobody has any business to read.
   */
  Path write(Path directory) throws IOException {
    Path own = directory.resolve(name);
    Path policies = own.resolve("policies");
    Path version = policies.resolve(FaultyPolicy.NAME);
    Files.createDirectories(version);
    Path outside = Files.createDirectories(own.resolve("luar"));
    Files.writeString(outside.resolve("rahasia.txt"), HostileFoldersTest.SECRET);
    copy(FaultyPolicy.base(), version);
    Path source = ROOT.resolve(name);
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path relative = source.relativize(file);
        if (!List.of(MAKE, EXPECTED).contains(relative.toString())) {
          Path target = version.resolve(relative.toString());
          Files.createDirectories(target.getParent());
          Files.write(target, Files.readAllBytes(file));
        }
      }
    }
    Path make = source.resolve(MAKE);
    if (Files.exists(make)) {
      new MakeFile(version).run(Files.readAllLines(make));
    }
    return policies;
  }

  private static void copy(Map<String, String> texts, Path directory) throws IOException {
    for (var text : texts.entrySet()) {
      Files.writeString(directory.resolve(text.getKey()), text.getValue());
    }
  }
}
