package id.salor.appraisal.rules.internal.version;

import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.policy.DecisionTable;
import id.salor.appraisal.policy.FormulaPlaces;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import id.salor.appraisal.rules.internal.manifest.Manifest;
import id.salor.appraisal.rules.internal.manifest.ManifestReader;
import id.salor.appraisal.rules.internal.reader.FileLanguage;
import id.salor.appraisal.rules.internal.reader.RuleFileReader;
import id.salor.appraisal.rules.internal.reader.RuleReading;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.rules.internal.rule.Rule;
import id.salor.appraisal.rules.internal.seal.SealCheck;
import id.salor.appraisal.rules.internal.sheet.SheetReader;
import id.salor.appraisal.rules.internal.sheet.SheetReading;
import id.salor.appraisal.rules.internal.source.Findings;
import id.salor.appraisal.rules.internal.source.SourceCode;
import id.salor.appraisal.rules.internal.source.SourceText;
import id.salor.appraisal.value.Name;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes a policy version of a folder: manifest, tables, sentences, and the proof that they are
 * complete. Whatever is wrong is reported at once; the proof waits until everything can be read.
 */
public final class VersionLoader {

  private static final int MAX_ISSUES = 500;

  private final PolicyFolder folder;
  private final Optional<Manifest> manifest;
  private final List<Issue> issues = new ArrayList<>();
  private final Map<Formula, SourceLocation> places = new IdentityHashMap<>();
  private final Set<Name> faultyTables = new HashSet<>();

  private VersionLoader(PolicyFolder folder) {
    this.folder = folder;
    this.issues.addAll(folder.issues());
    Findings ofManifest = new Findings();
    this.manifest =
        ManifestReader.read(
            folder, folder.digest(FileLanguage.versions(folder.sentences())), ofManifest);
    this.issues.addAll(ofManifest.all());
  }

  /** Returns a loader that has read the manifest of a folder, and not yet its rules and tables. */
  public static VersionLoader of(PolicyFolder folder) {
    return new VersionLoader(folder);
  }

  /** Returns what the manifest declares. */
  public Optional<PolicyVersion> declared() {
    return manifest.map(Manifest::version);
  }

  /** Loads a folder. Never throws on what is in it. */
  public static LoadedVersion load(PolicyFolder folder) {
    return of(folder).load();
  }

  /** Reads the rules and tables as well, once. Never throws on what is in them. */
  public LoadedVersion load() {
    issues.addAll(SealCheck.check(folder, FileLanguage.versions(folder.sentences())));
    Optional<VersionRules> rules = rules();
    List<Issue> sorted = new ArrayList<>(issues);
    sorted.sort(
        Comparator.comparing(issue -> issue.location().orElse(SourceLocation.of(folder.name()))));
    return new LoadedVersion(
        folder,
        rules.filter(r -> sorted.stream().noneMatch(Issue::isError)),
        bounded(sorted),
        manifest);
  }

  /** A version has many files, and each may have as many findings as are worth reading. */
  private List<Issue> bounded(List<Issue> sorted) {
    if (sorted.size() <= MAX_ISSUES) {
      return sorted;
    }
    List<Issue> first = new ArrayList<>(sorted.subList(0, MAX_ISSUES));
    first.add(
        Issue.of(SourceCode.TOO_MANY_ISSUES, sorted.size() - MAX_ISSUES)
            .at(SourceLocation.of(folder.name())));
    return first;
  }

  private Optional<VersionRules> rules() {
    if (manifest.isEmpty()) {
      return Optional.empty();
    }
    Map<Name, DecisionTable> tables = tables(manifest.get());
    List<Rule> rules = rules(manifest.get(), tables);
    if (issues.stream().anyMatch(Issue::isError)) {
      return Optional.empty();
    }
    FormulaPlaces known = formula -> Optional.ofNullable(places.get(formula));
    VersionRules version = new VersionRules(manifest.get().version(), rules, tables, known);
    VersionCheck.check(version).forEach(issue -> issues.add(folder.showing(issue)));
    return Optional.of(version);
  }

  private Map<Name, DecisionTable> tables(Manifest manifest) {
    refusedFiles()
        .filter(PolicyFolder::isTable)
        .map(file -> Name.tryParse(PolicyFolder.tableName(file)))
        .flatMap(Optional::stream)
        .forEach(faultyTables::add);
    Map<Name, DecisionTable> tables = new LinkedHashMap<>();
    folder
        .files()
        .forEach(
            (file, source) -> {
              if (PolicyFolder.isTable(file)) {
                Name name = Name.of(PolicyFolder.tableName(file));
                SheetReading reading =
                    SheetReader.read(
                        source, name, manifest.version().schema(), manifest.columns(name));
                issues.addAll(reading.issues());
                places.putAll(reading.places());
                reading
                    .table()
                    .ifPresentOrElse(
                        table -> tables.put(name, table), () -> faultyTables.add(name));
              }
            });
    return tables;
  }

  /** The names of files, without their folder, that could not be taken as they are. */
  private Stream<String> refusedFiles() {
    return folder.issues().stream()
        .flatMap(issue -> issue.location().stream())
        .map(SourceLocation::file)
        .map(file -> file.substring(file.lastIndexOf('/') + 1));
  }

  private List<Rule> rules(Manifest manifest, Map<Name, DecisionTable> tables) {
    List<Rule> rules = new ArrayList<>();
    for (SourceText source : folder.sentences()) {
      RuleReading reading =
          RuleFileReader.read(source, manifest.version().schema(), tables, faultyTables);
      issues.addAll(reading.issues());
      places.putAll(reading.places());
      rules.addAll(reading.rules());
    }
    return rules;
  }
}
