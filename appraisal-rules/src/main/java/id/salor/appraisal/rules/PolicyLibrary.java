package id.salor.appraisal.rules;

import id.salor.appraisal.Appraiser;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Suggestion;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.json.ReadAppraisal;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.law.PolicyReference;
import id.salor.appraisal.policy.PolicyCatalog;
import id.salor.appraisal.policy.PolicyCode;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.policy.TermsResolver;
import id.salor.appraisal.rules.calculator.PolicyCalculator;
import id.salor.appraisal.rules.cases.CaseReport;
import id.salor.appraisal.rules.cases.CaseResult;
import id.salor.appraisal.rules.cases.Coverage;
import id.salor.appraisal.rules.cases.MutationReport;
import id.salor.appraisal.rules.cases.SuggestedCases;
import id.salor.appraisal.rules.check.CheckReport;
import id.salor.appraisal.rules.diff.PolicyDiff;
import id.salor.appraisal.rules.guide.Guide;
import id.salor.appraisal.rules.impact.Impact;
import id.salor.appraisal.rules.impact.ImpactQuestion;
import id.salor.appraisal.rules.internal.calculator.CalculatorWriter;
import id.salor.appraisal.rules.internal.coverage.CoverageMeasure;
import id.salor.appraisal.rules.internal.diff.Comparison;
import id.salor.appraisal.rules.internal.example.ExampleSet;
import id.salor.appraisal.rules.internal.findings.LibraryCheck;
import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import id.salor.appraisal.rules.internal.folder.PolicyFolders;
import id.salor.appraisal.rules.internal.guide.GuideMaker;
import id.salor.appraisal.rules.internal.impact.ImpactRunner;
import id.salor.appraisal.rules.internal.manifest.Manifest;
import id.salor.appraisal.rules.internal.mutation.MutationMeasure;
import id.salor.appraisal.rules.internal.plan.PlanChecker;
import id.salor.appraisal.rules.internal.publish.Drafter;
import id.salor.appraisal.rules.internal.resolve.DroolsResolver;
import id.salor.appraisal.rules.internal.resolve.Once;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.rules.internal.source.SourceText;
import id.salor.appraisal.rules.internal.suggestion.CaseSuggester;
import id.salor.appraisal.rules.internal.tables.TableExport;
import id.salor.appraisal.rules.internal.version.LoadedVersion;
import id.salor.appraisal.rules.internal.version.VersionLoader;
import id.salor.appraisal.rules.letter.Letters;
import id.salor.appraisal.rules.plan.PlanReport;
import id.salor.appraisal.rules.publish.NewVersion;
import id.salor.appraisal.value.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** A version folder, and what is made of it. */
  private record Version(PolicyFolder folder, Supplier<LoadedVersion> loaded) {}

  private final List<Version> versions;
  private final Supplier<List<Issue>> issues;
  private final PolicyCatalog catalog;
  private final TermsResolver resolver;
  private final List<Issue> ofFolders;

  private PolicyLibrary(
      List<Version> versions,
      PolicyCatalog catalog,
      TermsResolver resolver,
      List<Issue> ofFolders) {
    this.versions = List.copyOf(versions);
    this.catalog = catalog;
    this.resolver = resolver;
    this.ofFolders = List.copyOf(ofFolders);
    this.issues =
        Once.of(
            () -> {
              List<Issue> all = new ArrayList<>(ofFolders);
              versions.forEach(version -> all.addAll(version.loaded().get().issues()));
              all.addAll(catalog.issues());
              return List.copyOf(all);
            });
  }

  /**
   * Returns the policies that come with the library. Each version is read when it is first used;
   * that they have no errors is what the library's own tests prove.
   *
   * @throws IllegalStateException if one of them cannot be read at all; those that are found to
   *     have errors later throw when they are first used
   */
  public static PolicyLibrary bundled() {
    PolicyFolders folders = PolicyFolders.scanClassPath(PolicyLibrary.class.getClassLoader());
    refuse(folders.issues());
    List<Version> versions = new ArrayList<>();
    List<PolicyVersion> declared = new ArrayList<>();
    Map<PolicyId, Supplier<VersionRules>> rules = new LinkedHashMap<>();
    for (PolicyFolder folder : folders.folders()) {
      VersionLoader loader = VersionLoader.of(folder);
      Supplier<LoadedVersion> version = Once.of(loader::load);
      versions.add(new Version(folder, version));
      PolicyVersion manifest =
          loader
              .declared()
              .orElseThrow(() -> new IllegalStateException("not a policy: " + folder.name()));
      declared.add(manifest);
      rules.put(manifest.id(), () -> rulesOf(version.get()));
    }
    LOG.debug("bundled versions={}", declared.size());
    return new PolicyLibrary(
        versions, PolicyCatalog.of(declared), DroolsResolver.ofUnread(rules), folders.issues());
  }

  private static VersionRules rulesOf(LoadedVersion version) {
    refuse(version.issues());
    return version.rules().orElseThrow();
  }

  private static void refuse(List<Issue> issues) {
    List<Issue> errors = issues.stream().filter(Issue::isError).toList();
    if (!errors.isEmpty()) {
      throw new IllegalStateException(
          "bundled policies have errors:\n"
              + errors.stream().map(Issue::toString).collect(Collectors.joining("\n")));
    }
  }

  static PolicyLibrary of(PolicyFolders folders) {
    List<LoadedVersion> versions =
        folders.folders().parallelStream().map(VersionLoader::load).toList();
    List<VersionRules> usable =
        versions.stream().map(LoadedVersion::rules).flatMap(Optional::stream).toList();
    PolicyCatalog catalog =
        PolicyCatalog.of(usable.stream().map(VersionRules::version).toList())
            .withUnusable(
                versions.stream()
                    .filter(version -> version.rules().isEmpty())
                    .map(version -> PolicyId.tryParse(version.folder().name()))
                    .flatMap(Optional::stream)
                    .toList());
    LOG.debug("loaded versions={} usable={}", versions.size(), usable.size());
    List<Version> known =
        versions.stream().map(version -> new Version(version.folder(), () -> version)).toList();
    return new PolicyLibrary(known, catalog, new DroolsResolver(usable), folders.issues());
  }

  /**
   * Returns the policies below a directory, arranged as {@code <family>/<version>}.
   *
   * @param directory the folder that holds the families; what is wrong with it is among the issues
   */
  public static PolicyLibrary ofDirectory(Path directory) {
    return of(PolicyFolders.scan(directory));
  }

  /**
   * Returns the one version in a folder, wherever it lies and whatever the folder is called: a copy
   * that is being edited.
   *
   * @param folder the folder that holds {@code policy.yaml}; what is wrong with it is among the
   *     issues
   */
  public static PolicyLibrary ofVersion(Path folder) {
    PolicyFolder read = PolicyFolder.readDeclared(folder);
    return of(new PolicyFolders(List.of(read), List.of()));
  }

  /** Returns everything that is wrong or worth knowing, sorted by version and place. */
  public List<Issue> issues() {
    return issues.get();
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

  /** Returns what makes the letters that people receive about their appraisals. */
  public Letters letters() {
    return Letters.by(appraiser());
  }

  /**
   * Runs the worked examples of versions.
   *
   * @param wanted which versions
   */
  public CaseReport runCases(Predicate<PolicyId> wanted) {
    List<CaseResult> results = new ArrayList<>();
    List<Issue> found = new ArrayList<>();
    for (ExampleSet examples : examples(wanted, found)) {
      results.addAll(examples.run(resolver));
      found.addAll(examples.parameters().issues());
    }
    return new CaseReport(results, found);
  }

  /**
   * Judges a population under a version of this library and one of another, and says what moves.
   *
   * @param other the library of the version that people would be judged by; this one, too
   * @param population everybody; opened once, and once more where a version sees people side by
   *     side
   * @return the answer; or that a version is not known or has errors, or that there is nothing of
   *     the name by which people are to be grouped
   */
  public Validated<Impact> impact(
      PolicyLibrary other, ImpactQuestion question, Supplier<Stream<ReadAppraisal>> population) {
    Validated<VersionRules> from = usable(question.from());
    Validated<VersionRules> to = other.usable(question.to());
    if (!from.isValid() || !to.isValid()) {
      return Validated.invalid(
          Stream.concat(from.issues().stream(), to.issues().stream()).distinct().toList());
    }
    return ImpactRunner.run(
        question, from.value().orElseThrow(), to.value().orElseThrow(), population);
  }

  /**
   * Checks work plans: appraisals whose targets are given, and perhaps part of what was realised.
   *
   * @param plans as they were read; closed by the caller
   */
  public PlanReport checkPlans(Stream<ReadAppraisal> plans) {
    return checkPlans(plans, Optional.empty());
  }

  /**
   * Checks work plans and says how much of each period has passed.
   *
   * @param asOf the day up to which is looked back
   */
  public PlanReport checkPlans(Stream<ReadAppraisal> plans, LocalDate asOf) {
    return checkPlans(plans, Optional.of(asOf));
  }

  private PlanReport checkPlans(Stream<ReadAppraisal> plans, Optional<LocalDate> asOf) {
    PlanChecker checker =
        new PlanChecker(
            catalog,
            resolver,
            version -> usable(version.id()).value().orElseThrow(),
            version ->
                loaded(version.id()::equals).stream()
                    .flatMap(found -> found.manifest().stream())
                    .findFirst()
                    .flatMap(Manifest::planned),
            asOf);
    return new PlanReport(plans.map(checker::check).toList());
  }

  /**
   * Tells the people who are appraised by a version what it appraises, how, and why.
   *
   * @return the guide; or that the version is not known or has errors
   */
  public Validated<Guide> guide(PolicyId id) {
    Validated<VersionRules> usable = usable(id);
    if (!usable.isValid()) {
      return Validated.invalid(usable.issues());
    }
    List<LoadedVersion> family =
        catalog.families().getOrDefault(id.family(), List.of()).stream()
            .map(version -> compared(version.id()))
            .toList();
    return Validated.of(GuideMaker.of(compared(id), family));
  }

  /**
   * Returns a version as a calculator that runs in a page.
   *
   * @return the calculator; or that the version is not known or has errors
   */
  public Validated<PolicyCalculator> calculator(PolicyId version) {
    Validated<VersionRules> found = usable(version);
    return found.isValid()
        ? Validated.of(CalculatorWriter.of(found.get()))
        : Validated.invalid(found.issues());
  }

  private Validated<VersionRules> usable(PolicyId id) {
    Optional<LoadedVersion> version =
        loaded(id::equals).stream()
            .filter(found -> found.folder().name().equals(id.toString()))
            .findFirst();
    if (version.isEmpty()) {
      List<String> known = versions.stream().map(one -> one.folder().name()).toList();
      return Validated.invalid(
          Issue.of(PolicyCode.UNKNOWN_VERSION, id, Suggestion.nearestOrAll(id.toString(), known)));
    }
    return version
        .get()
        .rules()
        .map(Validated::of)
        .orElseGet(() -> Validated.invalid(Issue.of(PolicyCode.VERSION_UNUSABLE, id, List.of(id))));
  }

  /**
   * Checks versions: everything that is wrong or odd about them, and what is proven.
   *
   * @param wanted which versions
   */
  public CheckReport check(Predicate<PolicyId> wanted) {
    // many at a time; what the caller passes in is asked in the caller's thread alone
    List<LoadedVersion> loaded =
        selected(wanted).parallelStream().map(version -> version.loaded().get()).toList();
    return LibraryCheck.check(loaded, catalog, ofFolders);
  }

  /**
   * Measures how much of versions their worked examples reach. What cannot be read does not count;
   * {@link #runCases} says what that is.
   *
   * @param wanted which versions
   */
  public List<Coverage> coverage(Predicate<PolicyId> wanted) {
    return examples(wanted, new ArrayList<>()).stream().map(CoverageMeasure::of).toList();
  }

  /**
   * Changes versions in one thing at a time and finds which changes their worked examples notice.
   * What cannot be read does not count; {@link #runCases} says what that is.
   *
   * @param wanted which versions
   */
  public List<MutationReport> mutate(Predicate<PolicyId> wanted) {
    return examples(wanted, new ArrayList<>()).stream().map(MutationMeasure::of).toList();
  }

  /**
   * Finds worked examples for what those of versions do not reach yet.
   *
   * @param wanted which versions
   * @param written the text of a file of examples of a version that lies outside its folder, so
   *     that what it has is not suggested again; empty if there is none
   */
  public List<SuggestedCases> suggestCases(
      Predicate<PolicyId> wanted, Function<PolicyId, String> written) {
    List<SuggestedCases> suggested = new ArrayList<>();
    for (LoadedVersion loaded : loaded(wanted)) {
      String more =
          PolicyId.tryParse(loaded.folder().name())
              .map(written)
              .filter(text -> !text.isBlank())
              .orElse("");
      boolean isKnown =
          more.isEmpty()
              || loaded.folder().examples().stream().anyMatch(file -> file.text().equals(more));
      List<SourceText> others =
          isKnown ? List.of() : List.of(SourceText.of(SuggestedCases.FILE, more));
      ExampleSet.read(loaded, others, new ArrayList<>())
          .map(CaseSuggester::of)
          .ifPresent(suggested::add);
    }
    return suggested;
  }

  /**
   * Makes a draft of a version, to be edited: its files without their seal, with the id, the status
   * and the days of a draft. Of the version before it that has no last day, the last day is set.
   *
   * @param source the version to copy, or the family whose newest is copied
   * @param from the first day that the draft is in force and governs
   * @param into where the folder {@code <family>/<from>_draft} is made
   * @return the draft; or every reason why there can be none, and then nothing is written
   * @throws IOException if a file cannot be written
   */
  public Validated<NewVersion> newVersion(PolicyReference source, LocalDate from, Path into)
      throws IOException {
    Validated<PolicyVersion> version = catalog.newest(source);
    if (!version.isValid()) {
      return Validated.invalid(version.issues());
    }
    return new Drafter(folder(version.get().id()), version.get(), from, into).draft();
  }

  /**
   * Writes every table of a version into one workbook, to be edited and read back.
   *
   * @param version the version, one of {@link #catalog()}
   * @param language of the headings and notes
   * @param output is flushed, not closed
   * @return how many tables there are
   * @throws IOException if the output fails
   */
  public int exportTables(PolicyVersion version, Language language, OutputStream output)
      throws IOException {
    return new TableExport(folder(version.id()), version, language).write(output);
  }

  /** The versions as they were read, in the order of their folders. */
  List<LoadedVersion> loaded() {
    return loaded(id -> true);
  }

  private PolicyFolder folder(PolicyId id) {
    return versions.stream()
        .map(Version::folder)
        .filter(folder -> folder.name().equals(id.toString()))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Writes the files of versions below a directory, to be edited; existing files are not touched. A
   * copy is not sealed.
   *
   * @param directory where the folders {@code <family>/<version>} are made
   * @param wanted which versions
   * @throws IOException if a file cannot be written, or is there already
   */
  public void copyTo(Path directory, Predicate<PolicyId> wanted) throws IOException {
    for (Version loaded : versions) {
      Optional<PolicyId> id = PolicyId.tryParse(loaded.folder().name()).filter(wanted);
      if (id.isPresent()) {
        for (String file : loaded.folder().unsealedFiles()) {
          Path target = directory.resolve(loaded.folder().name()).resolve(file);
          Files.createDirectories(target.getParent());
          Files.write(target, loaded.folder().content(file), StandardOpenOption.CREATE_NEW);
        }
      }
    }
  }

  /**
   * Returns how two versions differ, in words, and whether anybody can be rated differently.
   *
   * @param before a version of this library
   * @param other the library that holds the later version; it may be this one
   * @param after a version of that library
   * @throws IllegalArgumentException if one of them is not there or has errors
   */
  public PolicyDiff compare(PolicyId before, PolicyLibrary other, PolicyId after) {
    return Comparison.of(compared(before), other.compared(after));
  }

  private LoadedVersion compared(PolicyId id) {
    return loaded(id::equals).stream()
        .filter(version -> version.rules().isPresent())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no version to use: " + id));
  }

  /** Returns the ids, as far as they are known, of versions that have errors. */
  public List<String> brokenVersions() {
    return loaded(id -> true).stream()
        .filter(version -> version.rules().isEmpty())
        .map(version -> version.folder().name())
        .toList();
  }

  private List<ExampleSet> examples(Predicate<PolicyId> wanted, List<Issue> found) {
    return loaded(wanted).stream()
        .map(loaded -> ExampleSet.read(loaded, found))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The versions that are wanted; the others are not read for it. */
  private List<LoadedVersion> loaded(Predicate<PolicyId> wanted) {
    return selected(wanted).stream().map(version -> version.loaded().get()).toList();
  }

  private List<Version> selected(Predicate<PolicyId> wanted) {
    return versions.stream()
        .filter(v -> PolicyId.tryParse(v.folder().name()).map(wanted::test).orElse(true))
        .toList();
  }
}
