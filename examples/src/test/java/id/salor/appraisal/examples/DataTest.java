package id.salor.appraisal.examples;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.Appraiser;
import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.json.AppraisalReader;
import id.salor.appraisal.json.ReadAppraisal;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.rules.data.CsvAppraisalReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files in {@code data}: the good ones are all settled, the others show every mistake. */
class DataTest {

  private static final Path DATA = Path.of("data");
  private static final Appraiser APPRAISER = PolicyLibrary.bundled().appraiser();

  static List<String> years() {
    return SalorOrganisation.years().stream().map(SalorOrganisation::fileName).toList();
  }

  @ParameterizedTest
  @MethodSource("years")
  void everybodyInTheOrganisationIsRatedOrExempt(String file) {
    List<ReadAppraisal> records = read(file);

    assertThat(records).hasSize(SalorOrganisation.PEOPLE);
    assertThat(records).allSatisfy(record -> assertThat(codes(record)).as(idOf(record)).isEmpty());
  }

  @Test
  void theNationalFileHoldsRatedExemptAndUndetermined() {
    List<AppraisalResult> results =
        read("nasional-2024.json").stream()
            .map(record -> APPRAISER.appraise(record.appraisal().orElseThrow()))
            .toList();

    assertThat(results).noneMatch(AppraisalResult.Refused.class::isInstance);
    assertThat(results.stream().filter(AppraisalResult.WithoutRating.class::isInstance))
        .extracting(result -> ((AppraisalResult.WithoutRating) result).cause())
        .contains(
            AppraisalResult.WithoutRating.Cause.EXEMPT,
            AppraisalResult.WithoutRating.Cause.UNDETERMINED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"skm-contoh.csv", "angka-kredit-contoh.csv", "tpp-contoh.csv"})
  void everythingInTheSmallFilesIsSettled(String file) {
    List<ReadAppraisal> records = read(file);

    assertThat(records).hasSizeGreaterThanOrEqualTo(8);
    assertThat(records).allSatisfy(record -> assertThat(codes(record)).as(idOf(record)).isEmpty());
  }

  /** The id of an appraisal is the code of its mistake; a word after a dot tells mistakes apart. */
  @ParameterizedTest
  @ValueSource(strings = {"mistakes.csv", "mistakes.jsonl"})
  void eachMistakeIsReportedByItsCode(String file) {
    Map<String, Set<String>> codes = new LinkedHashMap<>();
    for (ReadAppraisal record : read(file)) {
      codes.computeIfAbsent(idOf(record), id -> new LinkedHashSet<>()).addAll(codes(record));
    }

    assertThat(codes)
        .allSatisfy(
            (id, found) -> {
              String wanted = id.replaceAll("[.].*", "");
              if (wanted.equals("good")) {
                assertThat(found).as(id).isEmpty();
              } else {
                assertThat(found).as(id).contains(wanted);
              }
            });
  }

  private static List<ReadAppraisal> read(String file) {
    Path path = DATA.resolve(file);
    try (Stream<ReadAppraisal> records =
        file.endsWith(".csv")
            ? CsvAppraisalReader.create().read(path)
            : AppraisalReader.create().read(path)) {
      return records.toList();
    }
  }

  private static String idOf(ReadAppraisal record) {
    return record.id().orElse("missing-id");
  }

  private static Set<String> codes(ReadAppraisal record) {
    Set<String> codes = new LinkedHashSet<>();
    record.issues().stream().map(Issue::code).forEach(code -> codes.add(code.id()));
    record
        .appraisal()
        .map(APPRAISER::appraise)
        .ifPresent(result -> result.issues().forEach(issue -> codes.add(issue.code().id())));
    return codes;
  }
}
