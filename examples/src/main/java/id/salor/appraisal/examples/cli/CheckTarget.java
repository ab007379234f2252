package id.salor.appraisal.examples.cli;

import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.law.PolicyReference;
import id.salor.appraisal.rules.PolicyLibrary;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is to be checked: which policies there are, and which of them are meant.
 *
 * @param shown how the user calls it
 * @param root the folder that holds the families; the bundled policies if absent
 * @param reference the policy that is meant; all of them if absent
 * @param folder the folder that was given, as places within the root name it
 */
record CheckTarget(
    String shown, Optional<Path> root, Optional<PolicyReference> reference, String folder) {

  private static final String MANIFEST = "policy.yaml";

  /**
   * Understands what a user gave: a folder that is there, or else the name of a policy.
   *
   * @param what the folder or name; everything if absent
   * @param policies the folder of {@code --policies}
   * @throws UserError if it is neither
   */
  static CheckTarget of(Optional<String> what, Optional<Path> policies) {
    policies
        .filter(root -> !Files.isDirectory(root))
        .ifPresent(
            root -> {
              throw new UserError(root + ": folder tidak ada / no such folder");
            });
    if (what.isEmpty()) {
      return new CheckTarget("check", policies, Optional.empty(), "");
    }
    Optional<Path> directory = policies.isPresent() ? Optional.empty() : directory(what.get());
    return directory
        .map(path -> ofDirectory(what.get(), path))
        .orElseGet(() -> new CheckTarget(what.get(), policies, Optional.of(named(what.get())), ""));
  }

  private static Optional<Path> directory(String what) {
    Path path = Inputs.path(what);
    if (Files.isRegularFile(path)) {
      throw new UserError(what + ": berkas, bukan folder / a file, not a folder");
    }
    return Optional.of(path).filter(Files::isDirectory);
  }

  private static PolicyReference named(String what) {
    return PolicyReference.tryParse(what)
        .orElseThrow(
            () ->
                new UserError(
                    what + ": folder atau kebijakan tidak ada / no such folder or policy"));
  }

  /**
   * A folder of families, of versions, or of one version; told apart by where its manifests are.
   */
  private static CheckTarget ofDirectory(String shown, Path directory) {
    Path absolute = directory.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    Optional<Path> grandparent = Optional.ofNullable(parent).map(Path::getParent);
    if (Files.exists(absolute.resolve(MANIFEST)) && grandparent.isPresent()) {
      String name = parent.getFileName() + "/" + absolute.getFileName();
      return within(shown, grandparent.get(), name);
    }
    if (parent != null && holdsVersions(absolute)) {
      return within(shown, parent, absolute.getFileName().toString());
    }
    return new CheckTarget(shown, Optional.of(directory), Optional.empty(), "");
  }

  private static CheckTarget within(String shown, Path root, String name) {
    PolicyReference reference =
        PolicyReference.tryParse(name)
            .orElseThrow(
                () ->
                    new UserError(
                        name
                            + ": nama folder keluarga/versi memakai huruf kecil, angka, dan tanda"
                            + " hubung / folders of families and versions are named in lower-case"
                            + " letters, digits and hyphens"));
    return new CheckTarget(shown, Optional.of(root), Optional.of(reference), name);
  }

  /**
   * The folder of all families, where a folder is that of one family or of one version: who starts
   * with policies takes one for the other.
   */
  static Optional<Path> rootAbove(Path folder) {
    Optional<Path> parent = Optional.ofNullable(folder.toAbsolutePath().normalize().getParent());
    if (Files.exists(folder.resolve(MANIFEST))) {
      return parent.map(Path::getParent);
    }
    return Files.isDirectory(folder) && holdsVersions(folder) ? parent : Optional.empty();
  }

  private static boolean holdsVersions(Path directory) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
      for (Path entry : entries) {
        if (Files.exists(entry.resolve(MANIFEST))) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UserError(directory + ": tidak dapat dibaca / cannot be read");
    }
  }

  /** Reads the policies. */
  PolicyLibrary library() {
    return root.map(PolicyLibrary::ofDirectory).orElseGet(PolicyLibrary::bundled);
  }

  /** Tells whether one policy was named, which must then be there. */
  boolean isNamed() {
    return reference.isPresent();
  }

  boolean isWanted(PolicyId id) {
    return reference.map(wanted -> wanted.equals(id) || wanted.equals(id.family())).orElse(true);
  }
}
