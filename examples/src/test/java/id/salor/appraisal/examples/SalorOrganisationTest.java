package id.salor.appraisal.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SalorOrganisationTest {

  private static final Path DATA = Path.of("data");

  static List<Integer> years() {
    return SalorOrganisation.years();
  }

  @ParameterizedTest
  @MethodSource("years")
  void theCommittedFileIsWhatTheGeneratorWrites(int year) throws IOException {
    Path file = DATA.resolve(SalorOrganisation.fileName(year));

    assertThat(Files.readString(file)).isEqualTo(SalorOrganisation.csv(year));
  }

  @ParameterizedTest
  @MethodSource("years")
  void everyPersonHasOneAppraisalInEachYear(int year) {
    assertThat(personsOf(year)).hasSize(SalorOrganisation.PEOPLE).doesNotHaveDuplicates();
  }

  @Test
  void theSamePeopleWorkThereInAllYears() {
    assertThat(years().stream().map(SalorOrganisationTest::personsOf).distinct()).hasSize(1);
  }

  /** Person, unit, title and kind of position, from the first row of each. */
  private static List<List<String>> personsOf(int year) {
    return SalorOrganisation.csv(year)
        .lines()
        .skip(1)
        .map(line -> List.of(line.split(",", -1)).subList(3, 7))
        .filter(cells -> !cells.get(0).isEmpty())
        .toList();
  }
}
