package id.salor.appraisal.rules;

import id.salor.appraisal.Appraiser;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.policy.PolicyCatalog;
import id.salor.appraisal.policy.TermsResolver;
import id.salor.appraisal.rules.cases.CaseReport;
import id.salor.appraisal.rules.cases.CaseResult;
import id.salor.appraisal.rules.internal.example.ExampleRunner;
import id.salor.appraisal.rules.internal.folder.PolicyFolders;
import id.salor.appraisal.rules.internal.resolve.DroolsResolver;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.rules.internal.version.LoadedVersion;
import id.salor.appraisal.rules.internal.version.VersionLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A set of policy versions, read from rule files, proven complete and ready to rate with.
 *
 * <p>Immutable and safe for use by many threads. A version that has errors is left out and does not
 * keep the others from loading; {@link #issues()} tells what is wrong with it.
 *
 * <pre>{@code
 * PolicyLibrary library = PolicyLibrary.bundled();
 * AppraisalResult result = library.appraiser().appraise(appraisal);
 * }</pre>
 */
public final class PolicyLibrary {

  private static final Logger LOG = LoggerFactory.getLogger(PolicyLibrary.class);

  private final List<LoadedVersion> versions;
  private final List<Issue> issues;
  private final PolicyCatalog catalog;
  private final TermsResolver resolver;

  private PolicyLibrary(PolicyFolders folders) {
    this.versions = folders.folders().stream().map(VersionLoader::load).toList();
    List<VersionRules> usable =
        versions.stream().map(LoadedVersion::rules).flatMap(Optional::stream).toList();
    this.catalog =
        PolicyCatalog.of(usable.stream().map(VersionRules::version).toList())
            .withUnusable(
                brokenVersions().stream()
                    .map(PolicyId::tryParse)
                    .flatMap(Optional::stream)
                    .toList());
    this.resolver = new DroolsResolver(usable);
    List<Issue> all = new ArrayList<>(folders.issues());
    versions.forEach(version -> all.addAll(version.issues()));
    all.addAll(catalog.issues());
    this.issues = List.copyOf(all);
    LOG.debug("loaded versions={} usable={} issues={}", versions.size(), usable.size(), all.size());
  }

  /**
   * Returns the policies that come with the library.
   *
   * @throws IllegalStateException if one of them has errors, which the library's own tests exclude
   */
  public static PolicyLibrary bundled() {
    PolicyLibrary library =
        new PolicyLibrary(PolicyFolders.scanClassPath(PolicyLibrary.class.getClassLoader()));
    List<Issue> errors = library.issues().stream().filter(Issue::isError).toList();
    if (!errors.isEmpty()) {
      throw new IllegalStateException(
          "bundled policies have errors:\n"
              + errors.stream().map(Issue::toString).collect(Collectors.joining("\n")));
    }
    return library;
  }

  /**
   * Returns the policies below a directory, arranged as {@code <family>/<version>}.
   *
   * @param directory the folder that holds the families; what is wrong with it is among the issues
   */
  public static PolicyLibrary ofDirectory(Path directory) {
    return new PolicyLibrary(PolicyFolders.scan(directory));
  }

  /** Returns everything that is wrong or worth knowing, sorted by version and place. */
  public List<Issue> issues() {
    return issues;
  }

  /** Returns the versions that can be used, and the choice among them by period. */
  public PolicyCatalog catalog() {
    return catalog;
  }

  /** Returns what finds the terms of a version for given circumstances. */
  public TermsResolver resolver() {
    return resolver;
  }

  /** Returns what rates appraisals by these policies. */
  public Appraiser appraiser() {
    return Appraiser.of(catalog, resolver);
  }

  /**
   * Runs the worked examples of versions.
   *
   * @param wanted which versions
   */
  public CaseReport runCases(Predicate<PolicyId> wanted) {
    List<CaseResult> results = new ArrayList<>();
    List<Issue> found = new ArrayList<>();
    for (LoadedVersion loaded : versions) {
      loaded
          .rules()
          .map(VersionRules::version)
          .filter(version -> wanted.test(version.id()))
          .ifPresent(
              version ->
                  results.addAll(
                      new ExampleRunner(version, resolver, loaded::with)
                          .run(loaded.folder().examples(), found)));
    }
    return new CaseReport(results, found);
  }

  /**
   * Writes the files of versions below a directory, to be edited; existing files are not touched.
   *
   * @param directory where the folders {@code <family>/<version>} are made
   * @param wanted which versions
   * @throws IOException if a file cannot be written, or is there already
   */
  public void copyTo(Path directory, Predicate<PolicyId> wanted) throws IOException {
    for (LoadedVersion loaded : versions) {
      Optional<PolicyId> id = PolicyId.tryParse(loaded.folder().name()).filter(wanted);
      if (id.isPresent()) {
        for (String file : loaded.folder().files().keySet()) {
          Path target = directory.resolve(loaded.folder().name()).resolve(file);
          Files.createDirectories(target.getParent());
          Files.write(target, loaded.folder().content(file), StandardOpenOption.CREATE_NEW);
        }
      }
    }
  }

  /** Returns the ids, as far as they are known, of versions that have errors. */
  public List<String> brokenVersions() {
    return versions.stream()
        .filter(version -> version.rules().isEmpty())
        .map(version -> version.folder().name())
        .toList();
  }
}
