package id.salor.appraisal.rules.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.salor.appraisal.Appraiser;
import id.salor.appraisal.json.AppraisalReader;
import id.salor.appraisal.json.ReadAppraisal;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.value.Language;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Differences as data: each folder of {@code policy-diffs} edits a shipped version and holds what
 * is said of it. {@code -Dgolden.update=true} writes that anew; it is then read before it is
 * committed.
 */
class PolicyDiffTest {

  private static final Path CASES = Path.of("src/test/resources/policy-diffs");
  private static final PolicyLibrary BUNDLED = PolicyLibrary.bundled();
  private static final PolicyId V1 = PolicyId.parse("salor/2025-01-01_v1");
  private static final PolicyId V2 = PolicyId.parse("salor/2026-01-01_v2");

  static Stream<Path> cases() throws IOException {
    return Files.list(CASES).filter(Files::isDirectory).sorted();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatWasEditedIsTold(Path folder, @TempDir Path directory) throws IOException {
    List<String> edits = Files.readAllLines(folder.resolve("edits.txt"));
    PolicyId base = PolicyId.parse(edits.get(0).substring("base ".length()));
    BUNDLED.copyTo(directory, base::equals);
    edit(directory.resolve(base.toString()), edits.subList(1, edits.size()));
    PolicyLibrary edited = PolicyLibrary.ofVersion(directory.resolve(base.toString()));

    PolicyDiff diff = BUNDLED.compare(base, edited, base);

    for (Language language : Language.values()) {
      check(
          folder.resolve("expected." + language.name().toLowerCase(Locale.ROOT) + ".txt"),
          diff.text(language));
    }
  }

  private static void edit(Path version, List<String> edits) throws IOException {
    Path file = version;
    String from = "";
    for (String line : edits) {
      if (line.isEmpty()) {
        continue;
      }
      String text = line.substring(2).replace("\\n", "\n");
      if (line.startsWith("@ ")) {
        file = version.resolve(text);
      } else if (line.startsWith("- ")) {
        from = text;
      } else {
        String content = Files.readString(file);
        assertThat(content).contains(from);
        int at = content.indexOf(from);
        Files.writeString(
            file, content.substring(0, at) + text + content.substring(at + from.length()));
      }
    }
  }

  /** Which person is found depends on the worked examples, so who it is is not kept. */
  private static String withoutPerson(String text) {
    return text.replaceFirst("(?s)\\n  (?:Contoh orangnya|Such a person): .*?\\n\\n", "\n\n");
  }

  private static void check(Path file, String told) {
    String text = withoutPerson(told);
    try {
      if (Boolean.getBoolean("golden.update")) {
        Files.writeString(file, text);
      }
      assertThat(text).as(file.toString()).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theTwoVersionsOfSalorAreToldApartInBothLanguages() {
    PolicyDiff diff = BUNDLED.compare(V1, BUNDLED, V2);

    check(CASES.resolve("salor.id.txt"), diff.text(Language.ID));
    check(CASES.resolve("salor.en.txt"), diff.text(Language.EN));
  }

  @Test
  void twoPoliciesThatShareLittleAreSummarised() {
    PolicyDiff diff =
        BUNDLED.compare(
            PolicyId.parse("nasional/2021-07-01_permenpanrb-8-2021"),
            BUNDLED,
            PolicyId.parse("nasional/2022-01-01_permenpanrb-6-2022"));

    check(CASES.resolve("nasional.id.txt"), diff.text(Language.ID));
    check(CASES.resolve("nasional.en.txt"), diff.text(Language.EN));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void everyVersionIsEquivalentToItselfAndNothingIsSaidOfIt(PolicyId version) {
    PolicyDiff diff = BUNDLED.compare(version, BUNDLED, version);

    assertThat(diff.isEquivalent()).isTrue();
    assertThat(diff.changes()).isEmpty();
  }

  static Stream<PolicyId> versions() {
    return BUNDLED.catalog().families().values().stream()
        .flatMap(List::stream)
        .map(version -> version.id());
  }

  @Test
  void thePersonOfTheJsonIsScoredDifferentlyUnderTheTwoVersions() throws IOException {
    PolicyDiff diff = BUNDLED.compare(V1, BUNDLED, V2);
    JsonNode json = new ObjectMapper().readTree(diff.json());
    Appraisal person;
    try (Stream<ReadAppraisal> read =
        AppraisalReader.create()
            .read(new StringReader(json.at("/person/appraisal").toString()), "person.json")) {
      person = read.findFirst().orElseThrow().appraisal().orElseThrow();
    }
    Appraiser appraiser = BUNDLED.appraiser();

    assertThat(json.at("/verdict").asText()).isEqualTo("different");
    assertThat(json.at("/changes")).hasSize(diff.changes().size());
    assertThat(appraiser.appraise(person.under(V1)).rating())
        .isPresent()
        .isNotEqualTo(appraiser.appraise(person.under(V2)).rating());
  }

  @Test
  void aVersionThatIsNotThereCannotBeCompared() {
    PolicyId unknown = PolicyId.parse("salor/2031-01-01_v9");

    assertThatThrownBy(() -> BUNDLED.compare(V1, BUNDLED, unknown))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("salor/2031-01-01_v9");
  }
}
