package id.salor.appraisal.rules.internal.seal;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import id.salor.appraisal.rules.internal.manifest.ManifestText;
import id.salor.appraisal.rules.internal.source.SourceText;
import id.salor.appraisal.value.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Compares a sealed folder with its seal. */
public final class SealCheck {

  private final PolicyFolder folder;
  private final Seal seal;
  private final List<Issue> issues = new ArrayList<>();

  private SealCheck(PolicyFolder folder, Seal seal) {
    this.folder = folder;
    this.seal = seal;
  }

  /** Tells whether a folder is sealed. */
  public static boolean isSealed(PolicyFolder folder) {
    return folder.file(PolicyFolder.SEAL).isPresent();
  }

  /**
   * Returns what has changed since a folder was sealed; nothing for a folder without a seal.
   *
   * @param vocabularies the version of the vocabulary of each of its languages, one a line
   */
  public static List<Issue> check(PolicyFolder folder, String vocabularies) {
    return folder
        .file(PolicyFolder.SEAL)
        .map(
            source ->
                Seal.tryParse(source.text())
                    .map(seal -> new SealCheck(folder, seal).run(source, vocabularies))
                    .orElseGet(() -> List.of(unreadable(source))))
        .orElse(List.of());
  }

  private static Issue unreadable(SourceText source) {
    return Issue.of(SealCode.UNREADABLE).at(source.location());
  }

  private List<Issue> run(SourceText source, String vocabularies) {
    if (!seal.policy().toString().equals(folder.name())) {
      return List.of(
          Issue.of(SealCode.OTHER_POLICY, seal.policy(), folder.name()).at(source.location()));
    }
    SortedMap<String, Digest> now = folder.fileDigests();
    seal.files()
        .forEach(
            (file, sum) -> {
              Optional<Digest> found = Optional.ofNullable(now.get(file));
              if (found.isEmpty() && !unreadableFiles().contains(file)) {
                report(SealCode.REMOVED, file);
              } else if (found.filter(digest -> !isSame(file, digest, sum)).isPresent()) {
                report(SealCode.CHANGED, file);
              }
            });
    now.keySet().stream()
        .filter(file -> !seal.files().containsKey(file) && !seal.isOpen(file))
        .forEach(file -> report(SealCode.ADDED, file));
    List<String> read = vocabularies.lines().toList();
    if (issues.isEmpty() && !seal.vocabularies().equals(read)) {
      issues.add(
          Issue.of(
                  SealCode.OTHER_VOCABULARY,
                  String.join(", ", seal.vocabularies()),
                  String.join(", ", read))
              .at(source.location()));
    }
    return issues;
  }

  /** The end of a version that was open when it was sealed is its successor's to say. */
  private boolean isSame(String file, Digest found, Digest sealed) {
    return found.equals(sealed)
        || (file.equals(PolicyFolder.MANIFEST)
            && seal.end() == Seal.End.OPEN
            && folder
                .file(file)
                .map(source -> Digest.ofText(ManifestText.openEnded(source.text())))
                .filter(sealed::equals)
                .isPresent());
  }

  /** What could not be read is reported as such, and is there all the same. */
  private Set<String> unreadableFiles() {
    return folder.issues().stream()
        .flatMap(issue -> issue.location().stream())
        .map(place -> place.file().substring(place.file().lastIndexOf('/') + 1))
        .collect(Collectors.toSet());
  }

  private void report(SealCode code, String file) {
    String family =
        PolicyId.tryParse(folder.name()).map(id -> id.family().value()).orElse(folder.name());
    issues.add(Issue.of(code, file, family).at(SourceLocation.of(folder.name() + "/" + file)));
  }
}
