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
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the policies that travel in jars and classes directories. */
final class ClassPathPolicies {

  private final List<PolicyFolder> folders = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private ClassPathPolicies() {}

  static PolicyFolders scan(ClassLoader loader) {
    ClassPathPolicies search = new ClassPathPolicies();
    try {
      search.containers(loader).forEach(search::scanContainer);
    } catch (IOException | URISyntaxException e) {
      search.report(FolderReading.unreadable(e));
    }
    if (search.folders.isEmpty() && search.issues.isEmpty()) {
      search.report(Issue.of(FolderCode.NO_VERSIONS));
    }
    return new PolicyFolders(search.folders, search.issues);
  }

  /**
   * The jars and classes directories that hold policies: those in which the loader sees the folder,
   * and the library's own, since a jar may have been packed without entries for its folders.
   */
  private Set<Path> containers(ClassLoader loader) throws IOException, URISyntaxException {
    Set<Path> containers = new LinkedHashSet<>();
    for (URL url : Collections.list(loader.getResources(PolicyFolders.RESOURCES))) {
      containers.add(containerOf(url));
    }
    CodeSource own = ClassPathPolicies.class.getProtectionDomain().getCodeSource();
    if (own != null && own.getLocation() != null) {
      containers.add(Path.of(own.getLocation().toURI()));
    }
    return containers;
  }

  private static Path containerOf(URL url) throws IOException, URISyntaxException {
    if (url.openConnection() instanceof JarURLConnection jar) {
      return Path.of(jar.getJarFileURL().toURI());
    }
    return Path.of(url.toURI()).getParent();
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
    } catch (IOException | FileSystemNotFoundException | ProviderNotFoundException e) {
      report(FolderReading.unreadable(e));
    }
  }

  private void scanRoot(Path root) {
    if (Files.isDirectory(root)) {
      PolicyFolders found = PolicyFolders.scan(root.toAbsolutePath());
      found.issues().forEach(issues::add);
      found.folders().stream().filter(folder -> names.add(folder.name())).forEach(folders::add);
    }
  }

  private void report(Issue issue) {
    issues.add(issue.at(SourceLocation.of(PolicyFolders.RESOURCES)));
  }
}
