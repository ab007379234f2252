package id.salor.appraisal.rules.internal.version;

import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import id.salor.appraisal.rules.internal.folder.PolicyFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A copy of a bundled policy in which something was changed, as {@code change.txt} of a folder of
 * {@code policy-errors} says it:
 *
 * <pre>{@code
 * // what was broken, and why somebody might
 * base: salor/2026-01-01_v2
 *
 * file: bobot.dslr
 * = bila
 * =     fakta "jabatan" adalah "pimpinan"
 * - maka
 * + maka
 * +     bobot "inovasi" dalam "nilai_kinerja" adalah 30 persen
 *
 * delete: hukuman.csv
 * }</pre>
 *
 * <p>Lines that begin with {@code =} (stays) or {@code -} (goes) must stand in the file one after
 * the other, in one place only; white space around them does not matter. Lines that begin with
 * {@code +} come in their place, as they are written. A blank line ends a change. A file that is
 * not there is made of its {@code +} lines; one whose only change is {@code +} lines gets them at
 * its end. {@code delete: examples/} deletes what is in a folder. Line numbers are not named
 * anywhere, so a change survives edits of the policy elsewhere.
 *
 * @param name the name of the folder
 * @param base the bundled policy
 * @param files its files after the change
 */
public record BrokenPolicy(String name, String base, Map<String, String> files) {

  /** The file that says what is changed. */
  public static final String CHANGE = "change.txt";

  private static final Path ROOT = Path.of("src/test/resources/policy-errors");

  private static final Map<String, PolicyFolder> BUNDLED = bundled();

  private static Map<String, PolicyFolder> bundled() {
    Map<String, PolicyFolder> folders = new TreeMap<>();
    PolicyFolders.scanClassPath(BrokenPolicy.class.getClassLoader())
        .folders()
        .forEach(folder -> folders.put(folder.name(), folder));
    return folders;
  }

  /** Returns every bundled policy by its name. */
  public static Map<String, PolicyFolder> bundledFolders() {
    return BUNDLED;
  }

  /** Returns the names of the broken policies, sorted. */
  public static List<String> names() {
    try (Stream<Path> entries = Files.list(ROOT)) {
      return entries
          .filter(entry -> Files.exists(entry.resolve(CHANGE)))
          .map(entry -> entry.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the file of a broken policy that says what must be found. */
  public static Path expected(String name) {
    return ROOT.resolve(name).resolve(FaultyPolicy.EXPECTED);
  }

  /**
   * Reads a broken policy.
   *
   * @throws IllegalStateException if its change does not fit the bundled policy any more
   */
  public static BrokenPolicy read(String name) {
    try {
      return new Reading(name, Files.readAllLines(ROOT.resolve(name).resolve(CHANGE))).read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the changed folder. */
  public PolicyFolder folder() {
    return PolicyFolder.of(base, files);
  }

  /** One reading of a change. */
  private static final class Reading {
    private final String name;
    private final List<String> lines;
    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<String> hunk = new ArrayList<>();
    private String base = "";
    private String file = "";

    Reading(String name, List<String> lines) {
      this.name = name;
      this.lines = lines;
    }

    BrokenPolicy read() {
      for (String line : lines) {
        if (line.startsWith("=") || line.startsWith("-") || line.startsWith("+")) {
          hunk.add(line);
          continue;
        }
        apply();
        if (line.startsWith("base: ")) {
          base = line.substring("base: ".length()).strip();
          PolicyFolder folder = BUNDLED.get(base);
          require(folder != null, "no bundled policy: " + base);
          folder.unsealedFiles().forEach(file -> files.put(file, folder.files().get(file).text()));
        } else if (line.startsWith("file: ")) {
          file = line.substring("file: ".length()).strip();
        } else if (line.startsWith("delete: ")) {
          String gone = line.substring("delete: ".length()).strip();
          require(
              files.keySet().removeIf(gone.endsWith("/") ? f -> f.startsWith(gone) : gone::equals),
              "nothing to delete: " + gone);
        } else {
          require(line.isBlank() || line.startsWith("//"), "not understood: " + line);
        }
      }
      apply();
      require(!base.isEmpty(), "no base");
      return new BrokenPolicy(name, base, files);
    }

    private void require(boolean holds, String what) {
      if (!holds) {
        throw new IllegalStateException(name + "/" + CHANGE + ": " + what);
      }
    }

    private void apply() {
      if (hunk.isEmpty()) {
        return;
      }
      require(!file.isEmpty(), "no file: before " + hunk.get(0));
      List<String> old = hunk.stream().filter(l -> !l.startsWith("+")).map(Reading::text).toList();
      List<String> text = new ArrayList<>(files.getOrDefault(file, "").lines().toList());
      int at = old.isEmpty() ? text.size() : place(text, old);
      List<String> changed = new ArrayList<>(text.subList(0, at));
      int next = at;
      for (String line : hunk) {
        if (line.startsWith("+")) {
          changed.add(text(line));
        } else {
          if (line.startsWith("=")) {
            changed.add(text.get(next));
          }
          next++;
        }
      }
      changed.addAll(text.subList(next, text.size()));
      files.put(file, String.join("\n", changed) + "\n");
      hunk.clear();
    }

    private static String text(String line) {
      return line.startsWith(" ", 1) ? line.substring(2) : line.substring(1);
    }

    private int place(List<String> text, List<String> old) {
      List<Integer> places = new ArrayList<>();
      for (int at = 0; at + old.size() <= text.size(); at++) {
        boolean fits = true;
        for (int i = 0; i < old.size() && fits; i++) {
          fits = text.get(at + i).strip().equals(old.get(i).strip());
        }
        if (fits) {
          places.add(at);
        }
      }
      require(
          places.size() == 1,
          "in " + file + " " + places.size() + " places for: " + String.join(" / ", old));
      return places.get(0);
    }
  }
}
