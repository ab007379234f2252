package id.salor.appraisal.rules.internal.version;

import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Policies made of the files of {@code policy-errors/base} with others laid over them. */
public final class FaultyPolicy {

  /** The name of every such policy. */
  public static final String NAME = "uji/2025-01-01_v1";

  /** The file that says which findings a faulty policy must give; not part of the policy. */
  public static final String EXPECTED = "expected.txt";

  private static final Path ROOT = Path.of("src/test/resources/policy-errors");

  private FaultyPolicy() {}

  /** Returns the names of the faulty policies, sorted. */
  public static List<String> names() {
    try (Stream<Path> entries = Files.list(ROOT)) {
      return entries
          .filter(Files::isDirectory)
          .filter(entry -> !Files.exists(entry.resolve(BrokenPolicy.CHANGE)))
          .map(entry -> entry.getFileName().toString())
          .filter(name -> !name.equals("base"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the files of the base policy. */
  public static Map<String, String> base() {
    return files(ROOT.resolve("base"));
  }

  /** Returns the files of a faulty policy, without those of the base. */
  public static Map<String, String> overlay(String name) {
    return files(ROOT.resolve(name));
  }

  /** Loads the base policy with other files laid over it. */
  public static LoadedVersion load(Map<String, String> overlay) {
    Map<String, String> files = base();
    files.putAll(overlay);
    files.remove(EXPECTED);
    return VersionLoader.load(PolicyFolder.of(NAME, files));
  }

  /** Loads the base policy with one more file of sentences. */
  public static LoadedVersion loadWith(String sentences) {
    return load(Map.of("salah.dslr", sentences));
  }

  private static Map<String, String> files(Path folder) {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> entries = Files.walk(folder)) {
      for (Path file : entries.filter(Files::isRegularFile).toList()) {
        files.put(
            folder.relativize(file).toString().replace('\\', '/'),
            new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
