package id.salor.appraisal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.salor.appraisal.calc.AppliedGate;
import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.CalculationCode;
import id.salor.appraisal.calc.ComponentResult;
import id.salor.appraisal.calc.Figures;
import id.salor.appraisal.calc.GivenAdvice;
import id.salor.appraisal.calc.PolicyStamp;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.law.LegalBasis;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.model.AppraisalId;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.model.Appraisee;
import id.salor.appraisal.policy.Origin;
import id.salor.appraisal.value.Digest;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Score;
import id.salor.appraisal.value.Text;
import id.salor.appraisal.value.Weight;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResultWriterTest {

  private static final AppraisalResult.Subject SUBJECT =
      new AppraisalResult.Subject(
          AppraisalId.of("S-1"),
          Appraisee.of("P-1").withUnit("Unit \"A\""),
          AppraisalPeriod.ofYear(2025));
  private static final PolicyStamp STAMP =
      new PolicyStamp(
          PolicyId.parse("salor/2025-01-01_v1"),
          Digest.ofText("a"),
          Optional.empty(),
          Digest.ofText("b"),
          Optional.empty());
  private static final Origin ORIGIN =
      new Origin(
          "Aturan", SourceLocation.of("a.dslr", 3), new LegalBasis.LegalReference("Pasal 1"));

  private static AppraisalResult rated(String score) {
    Figures figures =
        new Figures(
            Optional.of(new Score(Name.of("nilai"), Rational.parse(score))),
            List.of(
                new ComponentResult(
                    Name.of("disiplin"),
                    Text.of("Disiplin", "Discipline"),
                    "poin",
                    Value.of(Rational.parse("250/3")),
                    Optional.of(Weight.of(Rational.of(3, 10))),
                    Optional.of(Rational.of(25))),
                new ComponentResult(
                    Name.of("inovasi"),
                    Text.same("Inovasi"),
                    "",
                    Value.NOT_APPLICABLE,
                    Optional.empty(),
                    Optional.empty())),
            List.of(),
            Map.of(Name.of("nilai"), Value.of(Rational.parse(score))));
    return new AppraisalResult.Rated(
        SUBJECT,
        STAMP,
        Optional.of(Label.of("Baik")),
        figures,
        List.of(new AppliedGate(Label.of("Cukup"), "x < 1", ORIGIN)),
        List.of(new GivenAdvice(Name.of("disiplin"), Text.of("saran", "advice"), ORIGIN)),
        List.of());
  }

  @Test
  void aRatedResultHasAllItsKeysInOneOrder() {
    String digest = Digest.ofText("a").value();
    String terms = Digest.ofText("b").value();
    assertThat(ResultJson.of(rated("79.975")))
        .isEqualTo(
            "{\"id\":\"S-1\",\"appraisee\":{\"id\":\"P-1\",\"name\":null,\"unit\":\"Unit"
                + " \\\"A\\\"\",\"position\":null},\"period\":\"2025\",\"status\":\"rated\","
                + "\"policy\":{\"id\":\"salor/2025-01-01_v1\",\"family\":\"salor\","
                + "\"version\":\"2025-01-01_v1\",\"digest\":\""
                + digest
                + "\",\"parameters\":null,\"terms\":\""
                + terms
                + "\",\"cohorts\":null},\"rating\":\"Baik\",\"score\":79.975,\"components\":["
                + "{\"name\":\"disiplin\",\"title\":{\"id\":\"Disiplin\",\"en\":\"Discipline\"},"
                + "\"value\":\"250/3\",\"unit\":\"poin\",\"weight\":30,\"contribution\":25},"
                + "{\"name\":\"inovasi\",\"title\":{\"id\":\"Inovasi\",\"en\":\"Inovasi\"},"
                + "\"value\":null,\"without-value\":\"not-applicable\",\"unit\":\"\","
                + "\"weight\":null,\"contribution\":null}],\"outcomes\":[],\"exports\":{\"nilai\":79.975},"
                + "\"gates\":[{\"limit\":\"Cukup\",\"condition\":\"x < 1\",\"rule\":\"Aturan\","
                + "\"location\":\"a.dslr:3\",\"basis\":\"Pasal 1\"}],"
                + "\"advice\":[{\"about\":\"disiplin\",\"text\":{\"id\":\"saran\","
                + "\"en\":\"advice\"},\"rule\":\"Aturan\",\"location\":\"a.dslr:3\","
                + "\"basis\":\"Pasal 1\"}],\"reason\":null,\"issues\":[]}");
  }

  @Test
  void aScoreIsANumberWhereItEndsWithinEighteenDecimals() {
    assertThat(ResultJson.of(rated("1000000"))).contains("\"score\":1000000,");
    assertThat(ResultJson.of(rated("0.000000000000000001")))
        .contains("\"score\":0.000000000000000001,");
    assertThat(ResultJson.of(rated("0.0000000000000000001")))
        .contains("\"score\":\"1/10000000000000000000\",");
    assertThat(ResultJson.of(rated("-250/3"))).contains("\"score\":\"-250/3\",");
  }

  @Test
  void aResultWithoutRatingSaysWhy() {
    AppraisalResult result =
        new AppraisalResult.WithoutRating(
            SUBJECT,
            STAMP,
            AppraisalResult.WithoutRating.Cause.EXEMPT,
            Text.of("alasan", "reason"),
            Optional.of(ORIGIN),
            Figures.NONE,
            List.of());
    assertThat(ResultJson.of(result))
        .contains("\"status\":\"without-rating\"")
        .contains("\"rating\":null,\"score\":null")
        .contains(
            "\"reason\":{\"cause\":\"exempt\",\"text\":{\"id\":\"alasan\",\"en\":\"reason\"},");
  }

  @Test
  void aRefusedResultListsItsIssues() {
    Issue issue = Issue.of(CalculationCode.NOT_AN_INPUT, "x").about("kegiatan K1");
    AppraisalResult result =
        new AppraisalResult.Refused(SUBJECT, Optional.empty(), Figures.NONE, List.of(issue));
    assertThat(ResultJson.of(result))
        .contains("\"status\":\"refused\",\"policy\":null")
        .contains("{\"code\":\"not-an-input\",\"severity\":\"error\",\"message\":{")
        .contains("\"advice\":null,\"location\":null,\"subject\":\"kegiatan K1\",\"basis\":null}");
  }

  @Test
  void whatCouldNotBeReadIsWrittenAsRefusedUnderTheIdThatCould() {
    ReadAppraisal unread =
        AppraisalReader.create()
            .read(new StringReader("{\"id\":\"S-9\",\"period\":\"2025\"}"), "in.json")
            .findFirst()
            .orElseThrow();
    assertThat(ResultJson.ofUnread(unread))
        .startsWith("{\"id\":\"S-9\",\"appraisee\":null,\"period\":null,\"status\":\"refused\"")
        .contains("\"code\":\"missing-policy\"")
        .contains("\"location\":\"in.json:1:1\"");
  }

  @Test
  void anArrayIsValidJsonWithNoneOneAndManyResults() throws IOException {
    for (int count = 0; count < 3; count++) {
      StringWriter text = new StringWriter();
      try (ResultWriter writer = ResultWriter.array(text)) {
        for (int i = 0; i < count; i++) {
          writer.write(rated("80"));
        }
      }
      JsonMapper mapper =
          JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
      assertThat(mapper.readTree(text.toString())).hasSize(count);
    }
  }

  @Test
  void eachJsonLineIsThereAsSoonAsItIsWritten() {
    StringWriter text = new StringWriter();
    try (ResultWriter writer = ResultWriter.lines(text)) {
      writer.write(rated("80"));
      assertThat(text.toString()).endsWith("}\n");
      writer.write(rated("81"));
    }
    assertThat(text.toString().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"id\""));
  }
}
