package id.salor.appraisal.rules.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import id.salor.appraisal.Appraiser;
import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.Census;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.json.PublishedSchema;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.model.Appraisee;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.record.AppraisalRecord;
import id.salor.appraisal.record.LogVerification;
import id.salor.appraisal.record.LogVerifier;
import id.salor.appraisal.record.Masking;
import id.salor.appraisal.record.RecordCode;
import id.salor.appraisal.record.RecordKey;
import id.salor.appraisal.record.RecordLog;
import id.salor.appraisal.record.Recorder;
import id.salor.appraisal.rules.EvidenceMaker;
import id.salor.appraisal.rules.PolicyLibrary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever any shipped policy makes of any evidence is recorded and calculated again the same. */
class RecordedPoliciesTest {

  private static final PolicyLibrary LIBRARY = PolicyLibrary.bundled();
  private static final Appraiser APPRAISER = LIBRARY.appraiser();
  private static final RecordKey KEY =
      RecordKey.of("sixteen bytes or more".getBytes(StandardCharsets.UTF_8));
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(PublishedSchema.RECORD.text());
  private static final int PEOPLE = 8;

  @Provide
  Arbitrary<PolicyVersion> versions() {
    return Arbitraries.of(
        LIBRARY.catalog().families().values().stream().flatMap(List::stream).toList());
  }

  private static List<Appraisal> people(PolicyVersion version, long seed) {
    AppraisalPeriod period =
        AppraisalPeriod.parse(YearMonth.from(version.governs().from()).toString());
    List<Appraisal> people = new ArrayList<>();
    for (int number = 0; number < PEOPLE; number++) {
      int wildness = number % 2 == 0 ? 0 : 5;
      Evidence evidence = new EvidenceMaker(version, seed + number, wildness).evidence();
      Appraisee person =
          new Appraisee(
              "RAHASIA-" + number,
              Optional.of("RAHASIA nama"),
              Optional.of("Unit " + number % 2),
              Optional.of("RAHASIA jabatan"));
      people.add(
          Appraisal.of(
                  "RAHASIA-A" + number, version.id().toString(), "" + period, Evidence.builder())
              .with(evidence)
              .of(person));
    }
    return people;
  }

  @Property(tries = 200)
  void aLogOfAnyPolicyIsCalculatedAgainTheSameMaskedOrNot(
      @ForAll("versions") PolicyVersion version, @ForAll long seed) throws IOException {
    List<Appraisal> people = people(version, seed);
    Census census = APPRAISER.census(people);
    for (Masking masking :
        List.of(
            Masking.none(),
            Masking.ofPersons(KEY),
            Masking.ofPersons(KEY)
                .with(Masking.Field.UNIT, Masking.Rule.HASH)
                .with(Masking.Field.ENTRY_ID, Masking.Rule.HASH))) {
      Census masked = APPRAISER.census(people.stream().map(masking::mask).toList());
      Path log = Files.createTempFile("recorded", ".jsonl");
      Files.delete(log);
      try {
        int refused = write(log, people, masking, census, masked);
        LogVerification verification = LogVerifier.of(APPRAISER).verify(log);
        if (refused == 0) {
          assertThat(verification.findings()).isEmpty();
        } else {
          // who could not be recorded is missing from the population that the log holds
          assertThat(verification.counts().keySet()).isSubsetOf(RecordCode.POPULATION_DIFFERS);
        }
        assertThat(verification.records()).isEqualTo(PEOPLE - refused);
        String text = Files.readString(log);
        for (String line : text.lines().filter(each -> each.contains("\"input\"")).toList()) {
          assertThat(SCHEMA.validate(MAPPER.readTree(line))).isEmpty();
        }
        if (!masking.rules().get(Masking.Field.NAME).equals(Masking.Rule.KEEP)) {
          assertThat(text).doesNotContain("RAHASIA");
        }
      } finally {
        Files.deleteIfExists(log);
      }
    }
  }

  /** How many could not be recorded, because no file could hold their numbers. */
  private static int write(
      Path log, List<Appraisal> people, Masking masking, Census census, Census masked) {
    int refused = 0;
    try (RecordLog opened = RecordLog.open(log, Recorder.of(APPRAISER, masking)).get()) {
      for (Appraisal person : people) {
        AppraisalResult result = APPRAISER.appraise(person, census);
        Validated<AppraisalRecord> record = opened.append(person, result, masked);
        if (!record.isValid()) {
          refused++;
          assertThat(record.issues())
              .allSatisfy(issue -> assertThat(issue.code()).isEqualTo(RecordCode.NOT_KEEPABLE));
        }
      }
    }
    return refused;
  }
}
