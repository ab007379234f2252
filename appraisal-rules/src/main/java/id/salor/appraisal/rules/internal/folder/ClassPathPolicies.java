package id.salor.appraisal.rules.internal.folder;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the policies that travel in jars and classes directories. */
final class ClassPathPolicies {

  private final SortedMap<String, PolicyFolder> folders = new TreeMap<>();
  private final List<Issue> issues = new ArrayList<>();

  private ClassPathPolicies() {}

  static PolicyFolders scan(ClassLoader loader) {
    ClassPathPolicies search = new ClassPathPolicies();
    search.containers(loader).forEach(search::scanContainer);
    if (search.folders.isEmpty() && search.issues.isEmpty()) {
      search.report(Issue.of(FolderCode.NO_VERSIONS));
    }
    return new PolicyFolders(List.copyOf(search.folders.values()), search.issues);
  }

  /**
   * The jars and classes directories that hold policies: those in which the loader sees the folder,
   * and the library's own, since a jar may have been packed without entries for its folders.
   */
  private Set<Path> containers(ClassLoader loader) {
    Set<Path> containers = new LinkedHashSet<>();
    try {
      for (URL url : Collections.list(loader.getResources(PolicyFolders.RESOURCES))) {
        containerOf(url).ifPresent(containers::add);
      }
    } catch (IOException e) {
      report(FolderReading.unreadable(e));
    }
    CodeSource own = ClassPathPolicies.class.getProtectionDomain().getCodeSource();
    if (own != null && own.getLocation() != null) {
      pathOf(own.getLocation()).ifPresent(containers::add);
    }
    return containers;
  }

  private Optional<Path> containerOf(URL url) throws IOException {
    return url.openConnection() instanceof JarURLConnection jar
        ? pathOf(jar.getJarFileURL())
        : pathOf(url).map(Path::getParent);
  }

  /** The path behind a URL; class loaders may serve things that are no files at all. */
  private Optional<Path> pathOf(URL url) {
    try {
      return Optional.of(Path.of(url.toURI()));
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      report(FolderReading.unreadable(e));
      return Optional.empty();
    }
  }

  private void scanContainer(Path container) {
    try {
      if (Files.isDirectory(container)) {
        scanRoot(container.resolve(PolicyFolders.RESOURCES));
      } else {
        // a file system of its own, not the shared one of the URI, so that closing it disturbs none
        try (FileSystem jar = FileSystems.newFileSystem(container)) {
          scanRoot(jar.getPath(PolicyFolders.RESOURCES));
        }
      }
    } catch (IOException | ProviderNotFoundException | UnsupportedOperationException e) {
      report(FolderReading.unreadable(e));
    }
  }

  private void scanRoot(Path root) {
    if (Files.isDirectory(root)) {
      PolicyFolders found = PolicyFolders.scan(root, PolicyFolders.RESOURCES);
      issues.addAll(found.issues());
      found.folders().forEach(this::add);
    }
  }

  /**
   * The same version twice is harmless, as when a jar is there twice; two different ones are not.
   */
  private void add(PolicyFolder folder) {
    PolicyFolder known = folders.putIfAbsent(folder.name(), folder);
    if (known != null && !known.files().equals(folder.files())) {
      issues.add(
          Issue.of(FolderCode.VERSION_TWICE, folder.name()).at(SourceLocation.of(folder.name())));
    }
  }

  private void report(Issue issue) {
    issues.add(issue.at(SourceLocation.of(PolicyFolders.RESOURCES)));
  }
}
