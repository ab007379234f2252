package id.salor.appraisal.rules.internal.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.rules.PolicyWorkshop;
import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import id.salor.appraisal.rules.internal.reader.FileLanguage;
import id.salor.appraisal.rules.internal.version.FaultyPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The seals that are kept with this project: those of the shipped versions, and those of faulty
 * policies. Whoever changes what they cover writes them anew: {@code mvn test -Dtest=KeptSealsTest
 * -Dseals.update=true}; the difference is then looked at.
 */
class KeptSealsTest {

  private static final Path SHIPPED = Path.of("src/main/resources/policies");
  private static final Path FAULTY = Path.of("src/test/resources/policy-errors");
  private static final boolean UPDATE = Boolean.getBoolean("seals.update");

  /** The seals of these are those of the base, which they then depart from. */
  @ParameterizedTest
  @ValueSource(strings = {"sealed-file-changed", "sealed-file-added", "sealed-file-removed"})
  void theSealsOfFaultyPoliciesAreThoseOfTheirBase(String name) throws IOException {
    Map<String, String> files = FaultyPolicy.base();
    if (name.equals("sealed-file-removed")) {
      files.put("saran.dslr", "// dihapus sesudah disegel\n");
    }
    PolicyFolder folder = PolicyFolder.of(FaultyPolicy.NAME, files);
    List<String> vocabularies = FileLanguage.versions(folder.sentences()).lines().toList();
    PolicyId id = PolicyId.parse(FaultyPolicy.NAME);
    String seal = Seal.of(folder, id, vocabularies, List.of(), Seal.End.OPEN).toString();
    Path file = FAULTY.resolve(name).resolve(PolicyFolder.SEAL);
    if (UPDATE) {
      Files.writeString(file, seal);
    }

    assertThat(Files.readString(file)).isEqualTo(seal);
  }

  /**
   * A version that people are rated by is sealed, so that it never changes; an illustration is
   * there to be copied and changed.
   */
  @Test
  void theShippedVersionsThatAreOfficialAreSealed() throws IOException {
    List<Path> official =
        PolicyLibrary.ofDirectory(SHIPPED).catalog().families().values().stream()
            .flatMap(List::stream)
            .filter(version -> version.status() == PolicyVersion.Status.OFFICIAL)
            .map(version -> SHIPPED.resolve(version.id().toString()))
            .toList();
    if (UPDATE) {
      for (Path folder : official) {
        Files.deleteIfExists(folder.resolve(PolicyFolder.SEAL));
        assertThat(PolicyWorkshop.seal(folder).isAllSealed()).isTrue();
      }
    }
    List<Path> seals = official.stream().map(of -> of.resolve(PolicyFolder.SEAL)).toList();
    assumeTrue(seals.stream().anyMatch(Files::exists), "no shipped version is sealed yet");

    assertThat(seals).allSatisfy(seal -> assertThat(seal).exists());
    assertThat(PolicyLibrary.ofDirectory(SHIPPED).issues()).isEmpty();
  }
}
