package id.salor.appraisal.rules.internal.findings;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.policy.PolicyCatalog;
import id.salor.appraisal.rules.check.CheckCode;
import id.salor.appraisal.rules.check.CheckFinding;
import id.salor.appraisal.rules.check.CheckReport;
import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.rules.internal.source.SourceText;
import id.salor.appraisal.rules.internal.version.BrokenPolicy;
import id.salor.appraisal.rules.internal.version.LoadedVersion;
import id.salor.appraisal.rules.internal.version.VersionLoader;
import id.salor.appraisal.value.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Breaks copies of the bundled policies and looks at what the check says: the folders of {@code
 * src/test/resources/policy-errors} that hold a {@code change.txt} (see {@link BrokenPolicy}).
 *
 * <p>Their {@code expected.txt} names every finding, in order and no others, but for those that the
 * bundled policy has itself:
 *
 * <pre>{@code
 * weights-sum bobot.dslr
 *   >     nilai "nilai_kinerja" adalah jumlah tertimbang dari "target_kerja", "disiplin"
 *   >     ^
 *   105 persen
 * }</pre>
 *
 * <p>that is: the code and the file; after {@code >} the line with a caret under the column, as the
 * check prints them; and further texts that the finding must hold. Where the same line stands in a
 * file several times, {@code file (2)} says which is meant. A point stands for the version as a
 * whole, a hyphen for the library. What is accepted begins with {@code accepted}.
 *
 * <p>{@code -Dexpected.update=true} writes what is found, to be looked at before it is committed.
 */
class BrokenPoliciesTest {

  private static final Map<String, LoadedVersion> BUNDLED = load();
  private static final Map<String, Set<List<Object>>> OWN = new TreeMap<>();

  private static Map<String, LoadedVersion> load() {
    Map<String, LoadedVersion> loaded = new TreeMap<>();
    BrokenPolicy.bundledFolders()
        .forEach((name, folder) -> loaded.put(name, VersionLoader.load(folder)));
    return loaded;
  }

  @TestFactory
  Stream<DynamicTest> eachBrokenPolicyGivesExactlyItsFindings() {
    return BrokenPolicy.names().stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> checkFindings(name)));
  }

  private static void checkFindings(String name) throws IOException {
    BrokenPolicy broken = BrokenPolicy.read(name);
    PolicyFolder folder = broken.folder();
    List<CheckFinding> found = findings(broken.base(), VersionLoader.load(folder));
    found.removeIf(finding -> own(broken.base()).contains(identity(finding)));

    Path expected = BrokenPolicy.expected(name);
    List<List<String>> texts = Files.exists(expected) ? further(expected) : List.of();
    if (Boolean.getBoolean("expected.update")) {
      Files.writeString(expected, written(found, folder, texts));
    }
    assertThat(expected).exists();
    assertThat(withoutTexts(Files.readAllLines(expected)))
        .as(() -> "found:\n" + formatted(found))
        .isEqualTo(withoutTexts(written(found, folder, List.of()).lines().toList()));
    List<List<String>> wanted = further(expected);
    for (int i = 0; i < found.size(); i++) {
      String format = found.get(i).format(Language.ID);
      wanted.get(i).forEach(text -> assertThat(format).contains(text));
    }
    found.forEach(finding -> checkForm(finding.issue()));
  }

  /** What the check says of a version that takes the place of a bundled one. */
  private static List<CheckFinding> findings(String name, LoadedVersion version) {
    Map<String, LoadedVersion> all = new TreeMap<>(BUNDLED);
    all.put(name, version);
    PolicyCatalog catalog =
        PolicyCatalog.of(
            all.values().stream()
                .map(LoadedVersion::rules)
                .flatMap(Optional::stream)
                .map(VersionRules::version)
                .toList());
    CheckReport report = LibraryCheck.check(List.of(version), catalog, List.of());
    return new ArrayList<>(report.findings());
  }

  private static synchronized Set<List<Object>> own(String base) {
    return OWN.computeIfAbsent(
        base,
        name ->
            new HashSet<>(
                findings(name, BUNDLED.get(name)).stream()
                    .map(BrokenPoliciesTest::identity)
                    .toList()));
  }

  private static List<Object> identity(CheckFinding finding) {
    return List.of(finding.issue().code(), finding.issue().message(), finding.accepted());
  }

  private static String formatted(List<CheckFinding> found) {
    return found.stream().map(f -> f.format(Language.ID)).collect(Collectors.joining("\n"));
  }

  private static String written(
      List<CheckFinding> found, PolicyFolder folder, List<List<String>> texts) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < found.size(); i++) {
      Issue issue = found.get(i).issue();
      text.append(found.get(i).accepted().isPresent() ? "accepted " : "")
          .append(issue.code().id())
          .append(' ')
          .append(place(issue, folder))
          .append('\n');
      issue
          .excerpt()
          .ifPresent(excerpt -> excerpt.lines().forEach(line -> text.append("  > " + line + "\n")));
      if (i < texts.size()) {
        texts.get(i).forEach(further -> text.append("  ").append(further).append('\n'));
      }
    }
    return text.toString();
  }

  private static String place(Issue issue, PolicyFolder folder) {
    if (issue.location().isEmpty()) {
      return "-";
    }
    SourceLocation place = issue.location().get();
    if (place.file().equals(folder.name())) {
      return ".";
    }
    String file = place.file().substring(folder.name().length() + 1);
    Optional<SourceText> source = folder.file(file).filter(text -> place.line() > 0);
    return file + source.map(text -> which(text, place.line())).orElse("");
  }

  /** Which of equal lines is meant; nothing where there is only one. */
  private static String which(SourceText source, int line) {
    String wanted = source.line(line);
    long all = source.lines().stream().filter(wanted::equals).count();
    long before = source.lines().subList(0, line).stream().filter(wanted::equals).count();
    return all == 1 ? "" : " (" + before + ")";
  }

  private static List<String> withoutTexts(List<String> lines) {
    return lines.stream()
        .filter(line -> !line.startsWith("  ") || line.startsWith("  > "))
        .toList();
  }

  /** The further texts of each expected finding. */
  private static List<List<String>> further(Path expected) {
    List<List<String>> texts = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(expected)) {
        if (!line.startsWith("  ")) {
          texts.add(new ArrayList<>());
        } else if (!line.startsWith("  > ")) {
          texts.get(texts.size() - 1).add(line.strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  /** What every finding must have, whatever it is. */
  private static void checkForm(Issue issue) {
    for (Language language : Language.values()) {
      assertThat(issue.message().in(language) + issue.advice().in(language))
          .doesNotContainPattern("\\{\\d}")
          .doesNotContain("[]", "Optional", "null");
    }
    issue
        .location()
        .filter(place -> place.line() > 0)
        .ifPresent(place -> assertThat(issue.excerpt()).isPresent());
  }

  @Test
  void thereAreAtLeastSixtyOverAllBundledPolicies() {
    List<String> names = BrokenPolicy.names();
    Set<String> bases = new TreeSet<>();
    names.forEach(name -> bases.add(BrokenPolicy.read(name).base()));

    assertThat(names).hasSizeGreaterThanOrEqualTo(60);
    assertThat(bases).isEqualTo(BUNDLED.keySet());
  }

  @Test
  void everyFindingOfTheCheckHasABrokenPolicy() throws IOException {
    Set<String> shown = new TreeSet<>();
    for (String name : BrokenPolicy.names()) {
      for (String line : Files.readAllLines(BrokenPolicy.expected(name))) {
        if (!line.startsWith(" ")) {
          shown.add(line.replaceFirst("^accepted ", "").split(" ")[0]);
        }
      }
    }
    assertThat(shown).containsAll(Arrays.stream(CheckCode.values()).map(CheckCode::id).toList());
  }
}
