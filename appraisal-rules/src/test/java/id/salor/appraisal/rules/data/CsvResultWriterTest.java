package id.salor.appraisal.rules.data;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.CalculationCode;
import id.salor.appraisal.calc.ComponentResult;
import id.salor.appraisal.calc.Figures;
import id.salor.appraisal.calc.PolicyStamp;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.json.AppraisalReader;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.model.AppraisalId;
import id.salor.appraisal.model.AppraisalPeriod;
import id.salor.appraisal.model.Appraisee;
import id.salor.appraisal.value.Digest;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Score;
import id.salor.appraisal.value.Text;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvResultWriterTest {

  private static final String BEFORE =
      "id,appraisee.id,appraisee.name,appraisee.unit,period,policy,digest,status,score,rating";
  private static final String DIGEST = Digest.ofText("a").value();

  private static AppraisalResult.Subject subject(String id) {
    return new AppraisalResult.Subject(
        AppraisalId.of(id), Appraisee.of("P-1").withUnit("Unit A"), AppraisalPeriod.ofYear(2025));
  }

  private static AppraisalResult rated(String id, String component, String value) {
    Value number = Value.of(Rational.parse(value));
    PolicyStamp stamp =
        new PolicyStamp(
            PolicyId.parse("salor/2025-01-01_v1"),
            Digest.ofText("a"),
            Optional.empty(),
            Digest.ofText("b"),
            Optional.empty());
    return new AppraisalResult.Rated(
        subject(id),
        stamp,
        Optional.of(Label.of("Baik")),
        new Figures(
            Optional.of(new Score(Name.of("nilai"), Rational.parse(value))),
            List.of(
                new ComponentResult(
                    Name.of(component),
                    Text.EMPTY,
                    "",
                    number,
                    Optional.empty(),
                    Optional.empty())),
            List.of(),
            Map.of()),
        List.of(),
        List.of(),
        List.of());
  }

  private static AppraisalResult refused(String id) {
    Issue issue = Issue.of(CalculationCode.NOT_AN_INPUT, "x").about("kegiatan K1");
    return new AppraisalResult.Refused(subject(id), Optional.empty(), Figures.NONE, List.of(issue));
  }

  private static List<String> write(
      CsvResultWriter.Settings settings, Consumer<CsvResultWriter> writing) {
    StringWriter text = new StringWriter();
    try (CsvResultWriter writer = CsvResultWriter.of(text, settings)) {
      writing.accept(writer);
    }
    return text.toString().lines().toList();
  }

  @Test
  void theFirstResultWithComponentsGivesTheColumns() {
    List<String> lines =
        write(
            CsvResultWriter.Settings.DEFAULT.withLanguage(Language.EN),
            writer -> {
              writer.write(refused("S-0"));
              writer.write(rated("S-1", "disiplin", "79.975"));
              writer.write(rated("S-2", "inovasi", "80"));
            });
    assertThat(lines)
        .containsExactly(
            BEFORE + ",disiplin,others,reason,issues",
            "S-0,P-1,,Unit A,2025,,,refused,,,,,,\"[not-an-input] kegiatan K1: \"\"x\"\" is"
                + " calculated by the policy and cannot be given\"",
            "S-1,P-1,,Unit A,2025,salor/2025-01-01_v1," + DIGEST + ",rated,79.975,Baik,79.975,,,",
            "S-2,P-1,,Unit A,2025,salor/2025-01-01_v1," + DIGEST + ",rated,80,Baik,,inovasi=80,,");
  }

  @Test
  void columnsThatWereNamedAreThereFromTheStart() {
    CsvResultWriter.Settings settings =
        CsvResultWriter.Settings.DEFAULT.withColumns(
            List.of(Name.of("inovasi"), Name.of("score"), Name.of("disiplin")));
    List<String> lines = write(settings, writer -> writer.write(rated("S-1", "disiplin", "1")));
    assertThat(lines.get(0))
        .endsWith("rating,inovasi,component.score,disiplin,others,reason,issues");
    assertThat(lines.get(1)).endsWith(",Baik,,,1,,,");
  }

  @Test
  void indonesianSpreadsheetsGetSemicolonsAndDecimalCommas() {
    List<String> lines =
        write(
            CsvResultWriter.Settings.DEFAULT.withStyle(CsvResultWriter.Style.INDONESIAN),
            writer -> writer.write(rated("S-1", "disiplin", "79.975")));
    assertThat(lines.get(1)).endsWith(";rated;79,975;Baik;79,975;;;");
  }

  @Test
  void aNumberThatDoesNotEndIsMarkedAsRounded() {
    List<String> lines =
        write(
            CsvResultWriter.Settings.DEFAULT,
            writer -> writer.write(rated("S-1", "disiplin", "250/3")));
    assertThat(lines.get(1)).contains(",≈83.3333333333,");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "=1+1    | '=1+1",
        "+62812a | '+62812a",
        "-x      | '-x",
        "@SUM    | '@SUM",
        "＝1     | '＝1",
        "-5      | -5",
        "+5      | +5",
        "-5,5    | -5,5",
        "S-1     | S-1"
      })
  void aCellThatLooksLikeAFormulaIsMadeHarmless(String id, String written) {
    List<String> lines =
        write(
            CsvResultWriter.Settings.DEFAULT.withStyle(CsvResultWriter.Style.INDONESIAN),
            writer -> writer.write(rated(id, "disiplin", "-1")));
    assertThat(lines.get(1)).startsWith(written + ";P-1;");
    assertThat(lines.get(1)).contains(";rated;-1;");
  }

  @Test
  void whatCouldNotBeReadIsWrittenAsRefused() {
    List<String> lines =
        write(
            CsvResultWriter.Settings.DEFAULT,
            writer ->
                AppraisalReader.create()
                    .read(new StringReader("{\"id\":\"S-9\"}"), "in.json")
                    .forEach(writer::writeUnread));
    assertThat(lines.get(0)).isEqualTo(BEFORE + ",others,reason,issues");
    assertThat(lines.get(1))
        .startsWith("S-9,,,,,,,refused,,,,,[missing-policy] in.json:1:1: kebijakan belum disebut;");
  }
}
