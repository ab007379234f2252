package id.salor.appraisal.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.salor.appraisal.Appraiser;
import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.policy.CohortKey;
import id.salor.appraisal.value.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordLogTest {

  private final Appraiser appraiser = RecordFixture.appraiser();
  private final Masking masking = Masking.ofPersons(RecordFixture.KEY);
  @TempDir private Path folder;

  private Path log() {
    return folder.resolve("log.jsonl");
  }

  private LogVerification verified() {
    return LogVerifier.of(appraiser).withKey(RecordFixture.KEY).verify(log());
  }

  private static List<IssueCode> codes(LogVerification verification) {
    return verification.findings().stream().map(finding -> finding.issue().code()).toList();
  }

  @Test
  void aLogThatWasWrittenIsSound() {
    Digest head = RecordFixture.write(log(), appraiser, masking, RecordFixture.people(0, 20));

    LogVerification verification = verified();
    assertThat(verification.findings()).isEmpty();
    assertThat(verification.isSound()).isTrue();
    assertThat(verification.records()).isEqualTo(20);
    assertThat(verification.blocks()).isEqualTo(3);
    assertThat(verification.head()).contains(head);
  }

  @Test
  void aLogIsContinuedAndItsOlderHeadIsStillFound() {
    Digest first = RecordFixture.write(log(), appraiser, masking, RecordFixture.people(0, 20));
    Digest second = RecordFixture.write(log(), appraiser, masking, RecordFixture.people(20, 25));

    LogVerification verification = LogVerifier.of(appraiser).withHead(first).verify(log());
    assertThat(verification.findings()).isEmpty();
    assertThat(verification.recordsAtHead()).contains(20L);
    assertThat(verification.head()).contains(second);
    assertThat(verification.records()).isEqualTo(25);
  }

  @Test
  void aLogOfNobodyIsClosedAndOpeningOneForNothingChangesNothing() throws IOException {
    Digest head = RecordFixture.write(log(), appraiser, masking, List.of());
    byte[] before = Files.readAllBytes(log());

    assertThat(RecordFixture.write(log(), appraiser, masking, List.of())).isEqualTo(head);
    assertThat(Files.readAllBytes(log())).isEqualTo(before);
    assertThat(verified().findings()).isEmpty();
  }

  @Test
  void theSamePeopleMakeTheSameLog() throws IOException {
    RecordFixture.write(log(), appraiser, masking, RecordFixture.people(0, 20));
    Path other = folder.resolve("other.jsonl");
    RecordFixture.write(other, appraiser, masking, RecordFixture.people(0, 20));

    assertThat(other).hasSameBinaryContentAs(log());
  }

  @Test
  void aSecondWriterIsRefused() {
    Recorder recorder = Recorder.of(appraiser, masking);
    try (RecordLog first = RecordLog.open(log(), recorder).get()) {
      assertThat(RecordLog.open(log(), recorder).issues())
          .extracting(issue -> issue.code())
          .containsExactly(RecordCode.IN_USE);
      assertThat(first.added()).isZero();
    }
    RecordLog.open(log(), recorder).get().close();
  }

  @Test
  void whatIsClosedIsNotAddedTo() {
    RecordLog log = RecordLog.open(log(), Recorder.of(appraiser, masking)).get();
    assertThatThrownBy(log::head).isInstanceOf(IllegalStateException.class);
    log.close();
    log.close();
    Appraisal person = RecordFixture.person(1);
    assertThatThrownBy(() -> log.append(person, appraiser.appraise(person)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("CLOSED");
  }

  @Test
  void manyThreadsMayWriteOneLog() {
    try (RecordLog log = RecordLog.open(log(), Recorder.of(appraiser, masking), 8).get()) {
      RecordFixture.people(0, 200).parallelStream()
          .forEach(person -> log.append(person, appraiser.appraise(person)).get());
    }
    assertThat(verified().findings()).isEmpty();
    assertThat(verified().records()).isEqualTo(200);
  }

  @Test
  void aLogIsContinuedOnlyWithItsOwnMaskingAndKey() {
    RecordFixture.write(log(), appraiser, masking, RecordFixture.people(0, 3));
    RecordKey other = RecordKey.of(new byte[32]);
    for (Masking wrong : List.of(Masking.none(), Masking.ofPersons(other))) {
      assertThat(RecordLog.open(log(), Recorder.of(appraiser, wrong)).issues())
          .extracting(issue -> issue.code())
          .containsExactly(RecordCode.OTHER_MASKING);
    }
  }

  @Test
  void aLogWhoseEndIsNotSoundIsNotContinued() throws IOException {
    RecordFixture.write(log(), appraiser, masking, RecordFixture.people(0, 20));
    String text = Files.readString(log());
    int lastRecord = text.lastIndexOf("{\"schema\":\"appraisal-record/1\"");
    for (String damaged :
        List.of(
            text.substring(0, lastRecord) + text.substring(lastRecord).replaceFirst("uji", "ujj"),
            text.substring(0, text.length() - 1),
            text.substring(0, text.lastIndexOf("{\"end\"")),
            "a,b\n1,2\n")) {
      Files.writeString(log(), damaged);
      assertThat(RecordLog.open(log(), Recorder.of(appraiser, masking)).isValid()).isFalse();
      assertThat(log()).hasContent(damaged);
    }
  }

  @Test
  void afterACrashAtAnyByteARepairClosesTheLogAndKeepsEveryWholeRecord() throws IOException {
    RecordFixture.write(log(), appraiser, masking, RecordFixture.people(0, 10));
    byte[] whole = Files.readAllBytes(log());
    int headLine = new String(whole, StandardCharsets.UTF_8).indexOf('\n') + 1;
    for (int length = headLine; length < whole.length; length += 97) {
      byte[] cut = java.util.Arrays.copyOf(whole, length);
      Files.write(log(), cut);
      assertThat(verified().isSound()).isFalse();
      assertThat(RecordLog.open(log(), Recorder.of(appraiser, masking)).isValid()).isFalse();

      LogRepair repair = LogRepair.of(log(), Optional.of(RecordFixture.KEY)).get();

      LogVerification verification = verified();
      assertThat(verification.isSound()).as(() -> verification.findings().toString()).isTrue();
      assertThat(verification.head()).contains(repair.head());
      assertThat(verification.records()).isEqualTo(wholeRecords(cut));
      RecordFixture.write(log(), appraiser, masking, RecordFixture.people(10, 11));
      assertThat(verified().isSound()).isTrue();
    }
  }

  private static long wholeRecords(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.substring(0, text.lastIndexOf('\n') + 1)
        .lines()
        .filter(line -> line.startsWith("{\"schema\":\"appraisal-record/1\""))
        .count();
  }

  @Test
  void aRepairedBlockIsSaidForEver() throws IOException {
    RecordFixture.write(log(), appraiser, masking, RecordFixture.people(0, 3));
    String text = Files.readString(log());
    Files.writeString(log(), text.substring(0, text.indexOf("{\"block\"")));

    LogRepair repair = LogRepair.of(log(), Optional.of(RecordFixture.KEY)).get();

    assertThat(repair.listed()).isEqualTo(3);
    assertThat(codes(verified())).containsExactly(RecordCode.REPAIRED);
    assertThat(LogRepair.of(log(), Optional.of(RecordFixture.KEY)).get().listed()).isZero();
  }

  @Test
  void aRepairDoesNotCloseWhatWasDamaged() throws IOException {
    RecordFixture.write(log(), appraiser, masking, RecordFixture.people(0, 20));
    String damaged = Files.readString(log()).replace("\"first\":9,", "\"first\":8,");
    Files.writeString(log(), damaged);
    assertThat(LogRepair.of(log(), Optional.of(RecordFixture.KEY)).isValid()).isFalse();
    assertThat(LogRepair.of(log(), Optional.empty()).isValid()).isFalse();
    assertThat(log()).hasContent(damaged);
  }

  @Test
  void theRecordBehindACodeIsFound() {
    RecordFixture.write(log(), appraiser, masking, RecordFixture.people(0, 20));
    Appraisal person = RecordFixture.person(11);
    VerificationCode code =
        Recorder.of(appraiser, masking).record(person, appraiser.appraise(person)).get().code();

    LogVerification verification = LogVerifier.of(appraiser).lookingFor(code).verify(log());
    assertThat(verification.found()).singleElement();
    FoundRecord found = verification.found().get(0);
    assertThat(found.number()).isEqualTo(12);
    assertThat(found.line()).isEqualTo(14);
    assertThat(found.findings()).isEmpty();
    assertThat(found.record().input()).isEqualTo(masking.mask(person));
  }

  @Test
  void theCodeDoesNotDependOnTheReleaseOfTheLibraryButTheDigestDoes() {
    Appraisal person = RecordFixture.person(1);
    AppraisalRecord now = AppraisalRecord.of(person, appraiser.appraise(person));
    AppraisalRecord then = AppraisalRecord.of("0.0.1", person, appraiser.appraise(person));

    assertThat(then.code()).isEqualTo(now.code());
    assertThat(then.digest()).isNotEqualTo(now.digest());
    assertThat(then).isNotEqualTo(now);
  }

  @Test
  void peopleWhoAreSeenSideBySideAreCountedFromTheLogItself() {
    for (CohortKey key : CohortKey.OfAppraisee.values()) {
      Appraiser cohorts = RecordFixture.cohorts(key);
      Path file = folder.resolve(key.text());
      RecordFixture.write(file, cohorts, masking, RecordFixture.people(0, 20));
      // a second population, appraised apart from the first
      RecordFixture.write(file, cohorts, masking, RecordFixture.people(5, 9));

      assertThat(LogVerifier.of(cohorts).verify(file).findings()).isEmpty();
    }
  }

  @Test
  void aLogThatDoesNotHoldEverybodySaysSoInsteadOfCryingTampering() {
    Appraiser cohorts = RecordFixture.cohorts(CohortKey.OfAppraisee.UNIT);
    Recorder recorder = Recorder.of(cohorts, Masking.none());
    List<Appraisal> everybody = RecordFixture.people(0, 20);
    var census = cohorts.census(everybody);
    try (RecordLog log = RecordLog.open(log(), recorder).get()) {
      for (Appraisal person : everybody.subList(0, 10)) {
        log.append(person, cohorts.appraise(person, census), census).get();
      }
    }

    LogVerification verification = LogVerifier.of(cohorts).verify(log());
    assertThat(codes(verification)).containsOnly(RecordCode.POPULATION_DIFFERS).hasSize(10);
    assertThat(verification.first().orElseThrow().difference().orElseThrow().pointer())
        .isEqualTo("/result/policy/cohorts");
  }

  @Test
  void aPolicyThatIsNotThereOrIsAnotherIsNamed() {
    RecordFixture.write(log(), appraiser, Masking.none(), RecordFixture.people(0, 2));

    Appraiser nobody =
        Appraiser.of(
            id.salor.appraisal.policy.PolicyCatalog.of(List.of()),
            (version, facts) -> {
              throw new AssertionError();
            });
    assertThat(codes(LogVerifier.of(nobody).verify(log())))
        .containsExactly(RecordCode.POLICY_NOT_KNOWN, RecordCode.POLICY_NOT_KNOWN);
  }

  @Test
  void aMaskingThatWouldChangeTheResultIsRefused() {
    Appraiser cohorts = RecordFixture.cohorts(CohortKey.OfAppraisee.UNIT);
    Masking dropping = Masking.none().with(Masking.Field.UNIT, Masking.Rule.DROP);
    List<Appraisal> people = RecordFixture.people(0, 5);
    var census = cohorts.census(people);
    var masked = cohorts.census(people.stream().map(dropping::mask).toList());
    Appraisal person = people.get(0);

    assertThat(
            Recorder.of(cohorts, dropping)
                .record(person, cohorts.appraise(person, census), masked)
                .issues())
        .extracting(issue -> issue.code())
        .containsExactly(RecordCode.MASKING_CHANGES_RESULT);
  }

  @Test
  void whatCouldNotBeReadBackIsNotRecorded() {
    Recorder recorder = Recorder.of(appraiser, Masking.none());
    String digits = IntStream.range(0, 64).mapToObj(i -> "9").collect(Collectors.joining());
    var number = id.salor.appraisal.value.Rational.parse(digits);
    for (Evidence.Builder evidence :
        List.of(
            Evidence.builder()
                .datum(
                    id.salor.appraisal.value.Name.of("hasil"),
                    id.salor.appraisal.model.Datum.of(number.times(number))),
            Evidence.builder().fact("hasil", "x".repeat(100_001)))) {
      Appraisal large = Appraisal.of("A", "uji", "2025", evidence);
      assertThat(recorder.record(large, appraiser.appraise(large)).issues())
          .extracting(issue -> issue.code())
          .containsExactly(RecordCode.NOT_KEEPABLE);
    }
  }

  @Test
  void textsThatUtf8CannotHoldAndOthersThatAreOddAreReadBack() {
    List<Appraisal> odd = new ArrayList<>();
    for (String text : List.of("\ud800", "a\udc00b", "\u0000\u2028", "\ufffd", "\"\\\n", "😀")) {
      odd.add(Appraisal.of(text + "x", "uji", "2025", Evidence.builder().fact("hasil", text)));
    }
    RecordFixture.write(log(), appraiser, Masking.none(), odd);

    assertThat(LogVerifier.of(appraiser).verify(log()).findings()).isEmpty();
  }
}
