package id.salor.appraisal.record;

import id.salor.appraisal.Appraiser;
import id.salor.appraisal.PolicyFixture;
import id.salor.appraisal.calc.Census;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.Appraisee;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.model.MeasureSource;
import id.salor.appraisal.policy.CohortKey;
import id.salor.appraisal.policy.PolicyCatalog;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.value.Digest;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.ScoreRange;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** People, a policy and logs of them. */
final class RecordFixture {

  static final RecordKey KEY = RecordKey.of("a key of sixteen bytes or more".getBytes(utf8()));

  /** So small that a short log has several blocks. */
  static final int BLOCK = 8;

  private RecordFixture() {}

  private static java.nio.charset.Charset utf8() {
    return StandardCharsets.UTF_8;
  }

  /** A policy that sees one person alone. */
  static Appraiser appraiser() {
    return appraiser(
        new PolicyFixture()
            .labels("predikat", "Baik", "Cukup")
            .measure("hasil", ScoreRange.of(Rational.ZERO, Rational.HUNDRED))
            .number("nilai")
            .terms("value nilai = hasil / 3", "score nilai"));
  }

  /** A policy that sees people side by side. */
  static Appraiser cohorts(CohortKey key) {
    return appraiser(
        new PolicyFixture()
            .labels("predikat", "Baik", "Cukup")
            .measure("hasil", ScoreRange.of(Rational.ZERO, Rational.HUNDRED))
            .number("nilai")
            .number("rata")
            .cohort("unit", key)
            .terms("value nilai = hasil", "cohort rata mean nilai in unit", "score rata"));
  }

  private static Appraiser appraiser(PolicyFixture policy) {
    PolicyTerms terms = policy.policyTerms();
    return Appraiser.of(
        PolicyCatalog.of(List.of(policy.version())), (version, facts) -> Validated.of(terms));
  }

  static Appraisal person(int number) {
    Appraisee appraisee =
        new Appraisee(
            "NIP-" + number,
            Optional.of("Nama " + number),
            Optional.of("Unit " + number % 3),
            Optional.of("Jabatan " + number % 5));
    MeasureSource source =
        MeasureSource.ofDocument("Dokumen " + number)
            .withEnteredBy("NIP-" + (number + 1))
            .withConfirmedBy("Atasan " + number, LocalDate.of(2025, 12, 1));
    return Appraisal.of(
            "A-" + number,
            "uji",
            "2025",
            Evidence.builder().measure("hasil", number * 7 % 101 + ".5", source))
        .of(appraisee);
  }

  static List<Appraisal> people(int from, int to) {
    return IntStream.range(from, to).mapToObj(RecordFixture::person).toList();
  }

  /** Adds people to a log, and returns its head. */
  static Digest write(Path file, Appraiser appraiser, Masking masking, List<Appraisal> people) {
    Recorder recorder = Recorder.of(appraiser, masking);
    Census census = appraiser.census(people);
    Census masked = appraiser.census(people.stream().map(masking::mask).toList());
    RecordLog log = RecordLog.open(file, recorder, BLOCK).get();
    try (log) {
      for (Appraisal person : people) {
        log.append(person, appraiser.appraise(person, census), masked).get();
      }
    }
    return log.head();
  }
}
