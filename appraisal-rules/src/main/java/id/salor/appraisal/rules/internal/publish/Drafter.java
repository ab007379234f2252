package id.salor.appraisal.rules.internal.publish;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import id.salor.appraisal.rules.internal.folder.PolicyFolders;
import id.salor.appraisal.rules.internal.manifest.ManifestText;
import id.salor.appraisal.rules.internal.version.VersionLoader;
import id.salor.appraisal.rules.publish.NewVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Makes a draft of a version: its files under another id, for other periods. */
public final class Drafter {

  private static final String ENDING = "_draft";

  private final PolicyFolder source;
  private final PolicyVersion version;
  private final LocalDate from;
  private final Path into;
  private final PolicyId id;
  private final List<Issue> issues = new ArrayList<>();

  /**
   * Makes a drafter.
   *
   * @param source the files to copy
   * @param version what they declare
   * @param from the first day that the draft governs
   * @param into the folder of the families in which the draft is made
   */
  public Drafter(PolicyFolder source, PolicyVersion version, LocalDate from, Path into) {
    this.source = Objects.requireNonNull(source, "source");
    this.version = Objects.requireNonNull(version, "version");
    this.from = Objects.requireNonNull(from, "from");
    this.into = Objects.requireNonNull(into, "into");
    this.id = new PolicyId(version.id().family(), from + ENDING);
  }

  /**
   * Makes the draft.
   *
   * @return the draft; or every reason why the day does not fit, and then nothing is written
   * @throws IOException if a file cannot be written
   */
  public Validated<NewVersion> draft() throws IOException {
    List<Neighbour> family = family();
    Optional<Neighbour> before =
        family.stream()
            .filter(other -> other.first().isBefore(from))
            .max(Comparator.comparing(Neighbour::first));
    Optional<LocalDate> last =
        family.stream()
            .map(Neighbour::first)
            .filter(first -> first.isAfter(from))
            .min(LocalDate::compareTo)
            .map(first -> first.minusDays(1));
    checkDay(family, before);
    Map<String, byte[]> files = files(last);
    if (issues.isEmpty()) {
      VersionLoader.load(PolicyFolder.of(id.toString(), texts(files))).issues().stream()
          .filter(Issue::isError)
          .forEach(issues::add);
    }
    if (!issues.isEmpty()) {
      return Validated.invalid(issues);
    }
    Path folder = into.resolve(id.toString());
    FolderWriter.create(folder, files);
    Optional<Neighbour> open = before.filter(other -> other.last().isEmpty());
    if (open.isPresent()) {
      close(open.get());
    }
    return Validated.of(
        new NewVersion(
            id,
            version.id(),
            folder,
            last,
            open.map(other -> endOf(other.version())),
            Optional.of(version)
                .filter(copied -> family.stream().noneMatch(other -> other.isCalled(copied.id())))
                .filter(copied -> copied.governs().contains(from))
                .map(this::endOf)));
  }

  private NewVersion.Closed endOf(PolicyVersion before) {
    return new NewVersion.Closed(before.id(), from.minusDays(1));
  }

  /** Another version of the family, where the draft will lie. */
  private record Neighbour(PolicyFolder folder, PolicyVersion version) {

    LocalDate first() {
      return version.governs().from();
    }

    boolean isCalled(PolicyId id) {
      return version.id().equals(id);
    }

    Optional<LocalDate> last() {
      return version.governs().last();
    }
  }

  private List<Neighbour> family() {
    if (!Files.isDirectory(into)) {
      return List.of();
    }
    List<Neighbour> family = new ArrayList<>();
    for (PolicyFolder folder : PolicyFolders.scan(into).folders()) {
      boolean isOfFamily = folder.name().startsWith(id.family() + "/");
      if (isOfFamily) {
        VersionLoader.of(folder)
            .declared()
            .ifPresent(declared -> family.add(new Neighbour(folder, declared)));
      }
    }
    return family;
  }

  private void checkDay(List<Neighbour> family, Optional<Neighbour> before) {
    if (Files.exists(into.resolve(id.toString()))) {
      report(PublishCode.DRAFT_EXISTS, id);
    }
    if (!from.isAfter(version.governs().from())) {
      report(PublishCode.DRAFT_TOO_EARLY, from, version.id(), version.governs().from());
    }
    version
        .periods()
        .form()
        .filter(form -> !form.mayStartOn(from))
        .ifPresent(form -> report(PublishCode.DRAFT_START, from, form.title()));
    family.stream()
        .filter(other -> other.first().equals(from) && !other.isCalled(id))
        .forEach(other -> report(PublishCode.DRAFT_SAME_DAY, from, other.version().id()));
    before
        .filter(other -> other.last().filter(day -> !day.isBefore(from)).isPresent())
        .ifPresent(
            other -> {
              LocalDate day = other.last().orElseThrow();
              PolicyId name = other.version().id();
              report(PublishCode.DRAFT_OVERLAPS, from, name, day, day.plusDays(1));
            });
  }

  private void report(IssueCode code, Object... arguments) {
    issues.add(Issue.of(code, arguments).at(SourceLocation.of(id.toString())));
  }

  /** The files of the source but its seal: the draft is nobody's word yet. */
  private Map<String, byte[]> files(Optional<LocalDate> last) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    source.unsealedFiles().forEach(file -> files.put(file, source.content(file)));
    String manifest = source.file(PolicyFolder.MANIFEST).orElseThrow().text();
    files.put(
        PolicyFolder.MANIFEST,
        ManifestText.draft(manifest, id, from, last).getBytes(StandardCharsets.UTF_8));
    return files;
  }

  private Map<String, String> texts(Map<String, byte[]> files) {
    Map<String, String> texts = new TreeMap<>();
    source.unsealedFiles().forEach(file -> texts.put(file, source.files().get(file).text()));
    texts.put(
        PolicyFolder.MANIFEST,
        new String(files.get(PolicyFolder.MANIFEST), StandardCharsets.UTF_8));
    return texts;
  }

  /** Two versions cannot govern one day, so the one before ends where the draft begins. */
  private void close(Neighbour before) throws IOException {
    String manifest = before.folder().file(PolicyFolder.MANIFEST).orElseThrow().text();
    FolderWriter.replace(
        into.resolve(before.folder().name()).resolve(PolicyFolder.MANIFEST),
        ManifestText.endingOn(manifest, from.minusDays(1)).getBytes(StandardCharsets.UTF_8));
  }
}
