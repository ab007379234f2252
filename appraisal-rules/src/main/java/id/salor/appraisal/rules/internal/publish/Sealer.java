package id.salor.appraisal.rules.internal.publish;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.rules.cases.CaseReport;
import id.salor.appraisal.rules.cases.CaseResult;
import id.salor.appraisal.rules.cases.WorkedExample;
import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import id.salor.appraisal.rules.internal.manifest.Manifest;
import id.salor.appraisal.rules.internal.manifest.ManifestReader;
import id.salor.appraisal.rules.internal.reader.FileLanguage;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.rules.internal.seal.SealCheck;
import id.salor.appraisal.rules.internal.seal.SealWriter;
import id.salor.appraisal.rules.internal.version.LoadedVersion;
import id.salor.appraisal.rules.publish.SealedVersion;
import id.salor.appraisal.value.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Seals a version that is ready, or says everything that keeps it from being. */
public final class Sealer {

  private final Function<LoadedVersion, List<Issue>> findings;
  private final Function<LoadedVersion, CaseReport> cases;

  /**
   * Makes a sealer.
   *
   * @param findings everything that was found in a version
   * @param cases how its worked examples went
   */
  public Sealer(
      Function<LoadedVersion, List<Issue>> findings, Function<LoadedVersion, CaseReport> cases) {
    this.findings = Objects.requireNonNull(findings, "findings");
    this.cases = Objects.requireNonNull(cases, "cases");
  }

  /**
   * Seals a version.
   *
   * @param directory where its folder lies
   * @throws IOException if the seal cannot be written
   */
  public SealedVersion seal(LoadedVersion loaded, Path directory) throws IOException {
    List<Issue> issues = new ArrayList<>(findings.apply(loaded));
    CaseReport report = cases.apply(loaded);
    issues.addAll(report.issues());
    confirmed(report).stream()
        .filter(result -> !result.isAsExpected())
        .map(Sealer::disagreement)
        .forEach(issues::add);
    boolean isSealed = SealCheck.isSealed(loaded.folder());
    loaded
        .rules()
        .map(VersionRules::version)
        .ifPresent(version -> addWhatIsUnready(version, loaded.folder(), report, issues));
    if (loaded.rules().isEmpty() || issues.stream().anyMatch(Issue::isError)) {
      return outcome(loaded, SealedVersion.State.REFUSED, report, issues);
    }
    if (isSealed) {
      return outcome(loaded, SealedVersion.State.UNCHANGED, report, issues);
    }
    Files.writeString(
        directory.resolve(PolicyFolder.SEAL), textOf(loaded), StandardOpenOption.CREATE_NEW);
    return outcome(loaded, SealedVersion.State.SEALED, report, issues);
  }

  private static SealedVersion outcome(
      LoadedVersion loaded, SealedVersion.State state, CaseReport report, List<Issue> issues) {
    int fine = (int) confirmed(report).stream().filter(CaseResult::isAsExpected).count();
    return new SealedVersion(loaded.folder().name(), state, fine, issues);
  }

  /** What nobody has confirmed yet proves nothing, and fails nothing either. */
  private static List<CaseResult> confirmed(CaseReport report) {
    return report.results().stream()
        .filter(result -> result.example().status() != WorkedExample.Status.TO_CONFIRM)
        .toList();
  }

  private static Issue disagreement(CaseResult result) {
    Text differences =
        result.differences().isEmpty()
            ? Text.of("ternyata tidak bertentangan", "it does not contradict")
            : Text.of(
                result.differences().stream().map(Text::id).collect(Collectors.joining("; ")),
                result.differences().stream().map(Text::en).collect(Collectors.joining("; ")));
    return Issue.of(PublishCode.EXAMPLE_DISAGREES, result.example().name(), differences)
        .at(result.example().location());
  }

  private static void addWhatIsUnready(
      PolicyVersion version, PolicyFolder folder, CaseReport report, List<Issue> issues) {
    SourceLocation manifest = SourceLocation.of(folder.name() + "/" + PolicyFolder.MANIFEST);
    if (version.status() == PolicyVersion.Status.DRAFT) {
      issues.add(Issue.of(PublishCode.DRAFT).at(manifest));
    }
    if (confirmed(report).isEmpty() && report.issues().stream().noneMatch(Issue::isError)) {
      issues.add(Issue.of(PublishCode.NO_EXAMPLES).at(SourceLocation.of(folder.name())));
    }
  }

  /** The text of the seal of a version that has no errors. */
  static String textOf(LoadedVersion loaded) {
    PolicyFolder folder = loaded.folder();
    String vocabularies = FileLanguage.versions(folder.sentences());
    Manifest manifest =
        ManifestReader.read(folder, folder.digest(vocabularies), new ArrayList<>()).orElseThrow();
    return SealWriter.seal(folder, manifest.version(), manifest.parameterTables(), vocabularies);
  }
}
