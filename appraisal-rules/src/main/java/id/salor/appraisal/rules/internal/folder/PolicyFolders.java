package id.salor.appraisal.rules.internal.folder;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.law.PolicyFamily;
import id.salor.appraisal.law.PolicyId;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The version folders found below a root, arranged as {@code <family>/<version>}.
 *
 * <p>One broken folder never keeps the others from being found: its issues are its own.
 *
 * @param folders every version folder, sorted by name
 * @param issues what is wrong with the arrangement; those of a folder are in the folder
 */
public record PolicyFolders(List<PolicyFolder> folders, List<Issue> issues) {

  /** The folder within a jar or a classes directory that holds the families. */
  public static final String RESOURCES = "policies";

  /** Most entries of one level that are looked at. */
  private static final int MAX_ENTRIES = 500;

  /** Most characters of all versions together, which are held at once. */
  private static final long MAX_TOTAL = 64_000_000;

  /** Checks and copies the components. */
  public PolicyFolders {
    folders = List.copyOf(folders);
    issues = List.copyOf(issues);
  }

  /**
   * Finds and reads the version folders below a root. Never throws on what it finds there.
   *
   * @param root the folder with the families, of any file system
   */
  public static PolicyFolders scan(Path root) {
    return scan(root, root.toString().replace('\\', '/'));
  }

  /** Finds and reads the version folders below a root that issues call by another name. */
  static PolicyFolders scan(Path root, String name) {
    return new Scan(root, SourceLocation.of(name)).run();
  }

  /**
   * Finds and reads the version folders below {@code policies/} in every jar and classes directory
   * that a class loader knows. No index is needed, and directory entries in the library's own jar
   * are not relied on.
   */
  public static PolicyFolders scanClassPath(ClassLoader loader) {
    return ClassPathPolicies.scan(loader);
  }

  private static final class Scan {
    private final Path root;
    private final SourceLocation place;
    private final List<PolicyFolder> folders = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();
    private long total;

    Scan(Path root, SourceLocation place) {
      this.root = root;
      this.place = place;
    }

    PolicyFolders run() {
      if (!Files.isDirectory(root)) {
        return new PolicyFolders(List.of(), List.of(Issue.of(FolderCode.NO_ROOT).at(place)));
      }
      try {
        Path real = root.toRealPath();
        for (var family : entries(real).entrySet()) {
          scanFamily(real, family.getValue(), family.getKey());
        }
      } catch (IOException | DirectoryIteratorException e) {
        issues.add(FolderReading.unreadable(e).at(place));
      }
      if (folders.isEmpty()) {
        issues.add(Issue.of(FolderCode.NO_VERSIONS).at(place));
      }
      return new PolicyFolders(folders, issues);
    }

    private void scanFamily(Path real, Path entry, String family) {
      if (!isUsable(real, entry, family, PolicyFamily.tryParse(family).isPresent())) {
        return;
      }
      try {
        for (var version : entries(entry).entrySet()) {
          String name = family + "/" + version.getKey();
          if (isUsable(real, version.getValue(), name, PolicyId.tryParse(name).isPresent())) {
            add(PolicyFolder.read(version.getValue(), name));
          }
        }
      } catch (IOException | DirectoryIteratorException e) {
        issues.add(FolderReading.unreadable(e).at(SourceLocation.of(family)));
      }
    }

    private void add(PolicyFolder folder) {
      boolean fitted = total <= MAX_TOTAL;
      total += folder.files().values().stream().mapToLong(file -> file.text().length()).sum();
      if (total <= MAX_TOTAL) {
        folders.add(folder);
      } else if (fitted) {
        report(Issue.of(FolderCode.FOLDER_TOO_LARGE, MAX_TOTAL), folder.name());
      }
    }

    private boolean isUsable(Path real, Path entry, String name, boolean validName) {
      if (!Files.isDirectory(entry)) {
        reportStray(entry, name);
        return false;
      }
      if (!validName) {
        report(Issue.of(FolderCode.FOLDER_NAME, FolderReading.fileName(entry)), name);
        return false;
      }
      try {
        if (!entry.toRealPath().startsWith(real)) {
          report(Issue.of(FolderCode.LINK_OUTSIDE), name);
          return false;
        }
        return true;
      } catch (IOException e) {
        report(FolderReading.unreadable(e), name);
        return false;
      }
    }

    /** Notes beside the folders are welcome; anything else is probably misplaced. */
    private void reportStray(Path entry, String name) {
      if (Files.isSymbolicLink(entry) && !Files.exists(entry)) {
        report(Issue.of(FolderCode.UNREADABLE, "NoSuchFileException"), name);
      } else if (!name.endsWith(".md")) {
        report(Issue.of(FolderCode.STRAY_FILE, FolderReading.fileName(entry)), name);
      }
    }

    private void report(Issue issue, String name) {
      issues.add(issue.at(SourceLocation.of(name)));
    }

    /** The entries of a folder by name, but for hidden ones such as {@code .git}. */
    private TreeMap<String, Path> entries(Path folder) throws IOException {
      TreeMap<String, Path> found = new TreeMap<>();
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
        for (Path entry : stream) {
          String name = FolderReading.fileName(entry);
          if (!name.startsWith(".")) {
            found.put(name, entry);
          }
          if (found.size() > MAX_ENTRIES) {
            issues.add(
                Issue.of(FolderCode.TOO_MANY_FILES, MAX_ENTRIES)
                    .at(SourceLocation.of(FolderReading.fileName(folder))));
            return found;
          }
        }
      }
      return found;
    }
  }
}
