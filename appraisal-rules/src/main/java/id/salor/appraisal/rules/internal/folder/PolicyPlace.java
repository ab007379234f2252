package id.salor.appraisal.rules.internal.folder;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.law.PolicyId;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The versions that somebody means who names a folder: one version, the versions of one family, or
 * families.
 *
 * @param root the folder of the families, whichever was named
 * @param folders the versions that are meant
 */
public record PolicyPlace(Path root, PolicyFolders folders) {

  /** Checks the components. */
  public PolicyPlace {
    Objects.requireNonNull(root, "root");
    Objects.requireNonNull(folders, "folders");
  }

  /** Finds and reads the versions that are meant. Never throws on what it finds there. */
  public static PolicyPlace of(Path named) {
    try {
      Path real = named.toRealPath();
      if (isVersion(real)) {
        return ofVersions(parent(parent(real)), List.of(real));
      }
      List<Path> versions = versionsIn(real);
      return versions.isEmpty()
          ? new PolicyPlace(real, PolicyFolders.scan(named))
          : ofVersions(parent(real), versions);
    } catch (IOException e) {
      // scanning says what is wrong with it
      return new PolicyPlace(named, PolicyFolders.scan(named));
    }
  }

  /** Returns where a version lies. */
  public Path directory(PolicyFolder folder) {
    return root.resolve(folder.name());
  }

  private static PolicyPlace ofVersions(Path root, List<Path> versions) {
    List<String> names =
        versions.stream().map(path -> root.relativize(path).toString().replace('\\', '/')).toList();
    List<Issue> issues =
        names.stream()
            .filter(name -> PolicyId.tryParse(name).isEmpty())
            .map(name -> Issue.of(FolderCode.FOLDER_NAME, name).at(SourceLocation.of(name)))
            .toList();
    List<PolicyFolder> folders =
        names.stream()
            .filter(name -> PolicyId.tryParse(name).isPresent())
            .map(name -> PolicyFolder.read(root.resolve(name), name))
            .toList();
    return new PolicyPlace(root, new PolicyFolders(folders, issues));
  }

  private static boolean isVersion(Path folder) {
    return Files.isRegularFile(folder.resolve(PolicyFolder.MANIFEST));
  }

  private static List<Path> versionsIn(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, PolicyPlace::isVersion)) {
      List<Path> found = new ArrayList<>();
      entries.forEach(found::add);
      return found.stream().sorted().toList();
    }
  }

  private static Path parent(Path path) {
    return path.getParent() == null ? path : path.getParent();
  }
}
