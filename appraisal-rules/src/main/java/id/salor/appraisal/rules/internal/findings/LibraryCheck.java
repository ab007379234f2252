package id.salor.appraisal.rules.internal.findings;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.policy.PolicyCatalog;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.rules.check.CheckCode;
import id.salor.appraisal.rules.check.CheckFinding;
import id.salor.appraisal.rules.check.CheckReport;
import id.salor.appraisal.rules.check.Proven;
import id.salor.appraisal.rules.check.VersionReport;
import id.salor.appraisal.rules.internal.manifest.Acceptance;
import id.salor.appraisal.rules.internal.manifest.Manifest;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.rules.internal.version.LoadedVersion;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Checks the versions of a library, each on its own and all beside each other. */
public final class LibraryCheck {

  private static final List<Finder> FINDERS =
      List.of(
          new ResolutionFindings(),
          new RuleFindings(),
          new UseFindings(),
          new TableFindings(),
          new NameFindings(),
          new WeightFindings(),
          new ConditionFindings(),
          new LawFindings(),
          new WordingFindings(),
          new ExampleFindings(),
          new EvidenceFindings());

  private static final Comparator<Issue> BY_PLACE =
      Comparator.comparing((Issue issue) -> issue.location().orElse(SourceLocation.of("")))
          .thenComparing(issue -> issue.code().id())
          .thenComparing(issue -> issue.message().en());

  private final List<LoadedVersion> wanted;
  private final PolicyCatalog catalog;
  private final List<Issue> ofFolders;

  private LibraryCheck(List<LoadedVersion> wanted, PolicyCatalog catalog, List<Issue> ofFolders) {
    this.wanted = wanted;
    this.catalog = catalog;
    this.ofFolders = ofFolders;
  }

  /**
   * Checks versions.
   *
   * @param wanted which of them
   * @param catalog all versions that can be used, also those that are not wanted
   * @param ofFolders what is wrong with the arrangement of folders
   */
  public static CheckReport check(
      List<LoadedVersion> wanted, PolicyCatalog catalog, List<Issue> ofFolders) {
    return new LibraryCheck(wanted, catalog, ofFolders).run();
  }

  private CheckReport run() {
    // each version is checked by itself, so as many at a time as there are processors
    List<VersionReport> versions =
        wanted.parallelStream()
            .map(this::check)
            .sorted(Comparator.comparing(VersionReport::version))
            .toList();
    List<CheckFinding> library = new ArrayList<>();
    ofFolders.forEach(issue -> library.add(new CheckFinding(issue, Optional.empty())));
    betweenVersions().forEach(issue -> library.add(new CheckFinding(issue, Optional.empty())));
    return new CheckReport(versions, library);
  }

  /**
   * Overlaps and gaps in the time of the families that are wanted. A version that cannot be used
   * leaves no gap: mending it is enough.
   */
  private List<Issue> betweenVersions() {
    SortedMap<PolicyId, PolicyVersion> versions = new TreeMap<>();
    for (LoadedVersion version : wanted) {
      version
          .manifest()
          .map(Manifest::version)
          .ifPresent(
              declared -> {
                catalog
                    .families()
                    .getOrDefault(declared.id().family(), List.of())
                    .forEach(usable -> versions.put(usable.id(), usable));
                versions.put(declared.id(), declared);
              });
    }
    return PolicyCatalog.of(versions.values()).issues().stream().map(this::placed).toList();
  }

  /**
   * An issue between versions, at the days that the earlier of them governs; of the later, where
   * that alone is wanted.
   */
  private Issue placed(Issue issue) {
    return wanted.stream()
        .map(LoadedVersion::folder)
        .filter(folder -> wanted.size() == 1 || issue.subject().equals(Optional.of(folder.name())))
        .findFirst()
        .map(folder -> folder.showing(issue.at(ManifestPlaces.of(folder).key("governs"))))
        .orElse(issue);
  }

  private VersionReport check(LoadedVersion version) {
    List<Issue> issues = new ArrayList<>(version.issues());
    List<Proven> proven = new ArrayList<>();
    version.rules().ifPresent(rules -> find(version, rules, issues, proven));
    return new VersionReport(
        version.folder().name(),
        version.manifest().map(found -> found.version().title()).orElse(Text.EMPTY),
        version.rules().isPresent()
            ? VersionReport.Usability.USABLE
            : VersionReport.Usability.BROKEN,
        accept(version, issues),
        proven);
  }

  private void find(
      LoadedVersion version, VersionRules rules, List<Issue> issues, List<Proven> proven) {
    Examined examined = Examined.of(version.folder(), rules);
    Findings findings = new Findings();
    FINDERS.forEach(finder -> finder.find(examined, findings));
    new NeighbourFindings(catalog).find(examined, findings);
    findings.issues().forEach(issue -> issues.add(version.folder().showing(issue)));
    proven.addAll(findings.proven());
  }

  /** Findings that the manifest says are meant, and acceptances that meet none. */
  private static List<CheckFinding> accept(LoadedVersion version, List<Issue> issues) {
    List<CheckFinding> findings = new ArrayList<>();
    List<Issue> all = new ArrayList<>(issues);
    if (version.rules().isPresent()) {
      version.acceptances().stream()
          .filter(acceptance -> issues.stream().noneMatch(covered(acceptance)))
          .map(acceptance -> version.folder().showing(idle(acceptance, issues)))
          .forEach(all::add);
    }
    all.sort(BY_PLACE);
    for (Issue issue : all) {
      Optional<Acceptance> acceptance =
          version.acceptances().stream().filter(a -> covered(a).test(issue)).findFirst();
      findings.add(new CheckFinding(issue, acceptance.map(Acceptance::reason)));
    }
    return findings;
  }

  private static Predicate<Issue> covered(Acceptance acceptance) {
    return issue -> !issue.isError() && acceptance.covers(issue);
  }

  private static Issue idle(Acceptance acceptance, List<Issue> issues) {
    Set<String> found = new TreeSet<>();
    issues.forEach(
        issue ->
            found.add(
                issue.code().id() + issue.subject().map(subject -> ": " + subject).orElse("")));
    return Issue.of(
            CheckCode.ACCEPTS_NOTHING,
            acceptance.finding(),
            acceptance.about().orElse("*"),
            found.isEmpty() ? "—" : String.join("; ", found))
        .at(acceptance.location())
        .about(acceptance.finding());
  }
}
