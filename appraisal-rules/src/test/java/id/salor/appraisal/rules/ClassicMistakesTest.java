package id.salor.appraisal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.CalculationCode;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.json.ResultWriter;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Rational;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs written by hand get wrong again and again, each as a test of what is shipped. */
class ClassicMistakesTest {

  private static final PolicyLibrary LIBRARY = PolicyLibrary.bundled();

  private static AppraisalResult appraise(Evidence.Builder form) {
    return LIBRARY.appraiser().appraise(Pp46Forms.appraisal(form));
  }

  private static AppraisalResult salor(String version, Evidence.Builder form) {
    String year = version.substring("salor/".length(), "salor/".length() + 4);
    return LIBRARY.appraiser().appraise(Appraisal.of("A-1", version, year, form));
  }

  private static String score(AppraisalResult result) {
    assertThat(result.issues()).extracting(Issue::toString).isEmpty();
    return result.figures().score().orElseThrow().toString();
  }

  private static String rating(AppraisalResult result) {
    return result.rating().map(Label::value).orElseThrow();
  }

  private static Evidence.Builder administrator(String realised) {
    return Evidence.builder()
        .fact("jabatan", "administrasi")
        .measure("hari_mangkir", 0)
        .measure("mangkir_berturut", 0)
        .entry("kegiatan", "K1", target(realised))
        .entry("inovasi_diajukan", "I1", Evidence.builder().fact("tahap", "dipakai di luar unit"));
  }

  private static Evidence.Builder target(String realised) {
    return Evidence.builder().measure("target", 100).measure("realisasi", realised);
  }

  // ---- 90.5 falls through closed integer bands and becomes 120, or Buruk

  @ParameterizedTest
  @CsvSource({
    "90.5, Baik", "90.99, Baik", "91, Sangat baik",
    "75.5, Cukup", "75.99, Cukup", "76, Baik",
    "60.5, Kurang", "60.99, Kurang", "61, Cukup",
    "50.5, Buruk", "50.99, Buruk", "51, Kurang",
  })
  void aValueBetweenTwoWholeNumbersKeepsItsValueAndHasItsSebutan(String value, String sebutan) {
    // quantity, quality and a time of 76 have the value as their mean, like all of the behaviour
    Rational sum = Rational.parse(value).times(Rational.of(3)).minus(Rational.of(76));
    String half = sum.dividedBy(Rational.of(2)).toString();
    AppraisalResult result =
        appraise(
            Pp46Forms.functional(value)
                .entry("kegiatan", "K1", Pp46Forms.activity("100", half, half, "12", "12")));

    assertThat(score(result)).isEqualTo(value);
    assertThat(rating(result)).isEqualTo(sebutan);
  }

  @Test
  void aValueBetweenTwoWholeNumbersHasItsPredikatInTheLocalPoliciesAsWell() {
    // 50 % of 81 and 25 % each of 100
    assertThat(score(salor("salor/2026-01-01_v2", administrator("81")))).isEqualTo("90.5");
    assertThat(rating(salor("salor/2026-01-01_v2", administrator("81")))).isEqualTo("Baik");
    assertThat(rating(salor("salor/2026-01-01_v2", administrator("82")))).isEqualTo("Sangat Baik");
  }

  // ---- the 24 % switch of waktu is missing (176 for a job not done)

  @Test
  void aJobThatWasNotDoneEarnsNothingForTimeInsteadOfOneHundredAndSeventySix() {
    AppraisalResult result =
        appraise(
            Pp46Forms.functional("0")
                .entry("kegiatan", "K1", Pp46Forms.activity("10", "0", "0", "12", "0")));

    assertThat(score(result)).isEqualTo("0");
    assertThat(rating(result)).isEqualTo("Buruk");
  }

  @Test
  void aJobThatWasNotDoneIsStillCountedAmongTheOthers() {
    AppraisalResult result =
        appraise(
            Pp46Forms.functional("100")
                .entry("kegiatan", "K1", Pp46Forms.activity("10", "10", "100", "12", "9.12"))
                .entry("kegiatan", "K2", Pp46Forms.activity("10", "0", "0", "12", "0")));

    // (100 + 0) / 2 × 0.6 + 40
    assertThat(score(result)).isEqualTo("70");
  }

  @ParameterizedTest
  @CsvSource({"12, 60", "9.13, 59.98", "9.12, 60", "9.119999, 55.2", "9, 55", "6, 50", "21.12, 40"})
  void timeSwitchesAtExactlyTwentyFourPercent(String time, String score) {
    // at 9.12 binary floating point says 24.000000000000014 and takes the branch of 76
    String done = time.equals("12") ? "124" : "100";
    AppraisalResult result =
        appraise(
            Pp46Forms.functional("0")
                .entry("kegiatan", "K1", Pp46Forms.activity("100", done, "100", "12", time)));

    assertThat(score(result)).isEqualTo(score);
  }

  // ---- a column that cannot hold 100.00 stores 99.99

  @Test
  void aPerfectPersonHasOneHundredAndItIsWrittenAsOneHundred() {
    AppraisalResult national =
        appraise(
            Pp46Forms.functional("100")
                .entry("kegiatan", "K1", Pp46Forms.activity("10", "10", "100", "12", "9.12")));
    AppraisalResult local = salor("salor/2025-01-01_v1", administrator("100"));

    for (AppraisalResult result : List.of(national, local)) {
      assertThat(score(result)).isEqualTo("100");
      assertThat(written(result)).containsPattern("\"score\":100[,}]");
    }
  }

  @Test
  void aValueAboveOneHundredIsNotCutWhereTheTextCutsNothing() {
    AppraisalResult result =
        appraise(
            Pp46Forms.functional("100")
                .entry("kegiatan", "K1", Pp46Forms.activity("10", "20", "100", "12", "9.12")));

    assertThat(score(result)).isEqualTo("120");
    assertThat(rating(result)).isEqualTo("Sangat baik");
  }

  // ---- six aspects divided by five

  @Test
  void sixAspectsAreDividedBySixAndFiveByFive() {
    Evidence.Builder activity = Pp46Forms.activity("10", "0", "0", "12", "0");
    Evidence.Builder five = Pp46Forms.functional("90").entry("kegiatan", "K1", activity);
    Evidence.Builder six =
        Pp46Forms.functional("90")
            .fact("jabatan", "struktural")
            .measure("kepemimpinan", 60)
            .entry("kegiatan", "K1", activity);

    assertThat(score(appraise(five))).isEqualTo("36");
    // (5 × 90 + 60) / 6 = 85, × 0.4; divided by five it would be 40.8
    assertThat(score(appraise(six))).isEqualTo("34");
  }

  @Test
  void aSixthAspectForAPositionThatHasNoneIsRefusedAndTheArticleIsNamed() {
    AppraisalResult result =
        appraise(
            Pp46Forms.functional("90")
                .measure("kepemimpinan", 90)
                .entry("kegiatan", "K1", Pp46Forms.activity("10", "10", "80", "12", "12")));

    assertThat(result).isInstanceOf(AppraisalResult.Refused.class);
    assertThat(result.issues()).hasSize(1);
    assertThat(result.issues().get(0).format(Language.ID)).contains("kepemimpinan", "PP 46/2011");
    assertThat(result.issues().get(0).format(Language.EN)).contains("leadership", "PP 46/2011");
  }

  // ---- a missing score is counted as 0, or as absent, silently

  @ParameterizedTest
  @ValueSource(
      strings = {
        "orientasi_pelayanan",
        "integritas",
        "komitmen",
        "disiplin",
        "kerja_sama",
        "tugas_tambahan",
        "poin_kreativitas",
      })
  void aMissingScoreIsNeitherZeroNorAbsentButAskedFor(String name) {
    Evidence.Builder form =
        without(
            name,
            Pp46Forms.functional("80")
                .entry("kegiatan", "K1", Pp46Forms.activity("10", "10", "80", "12", "12")));

    assertAskedFor(appraise(form), name);
  }

  @Test
  void aMissingAspectOfAnActivityIsAskedForWithTheActivityAndTheArticle() {
    for (String name :
        List.of(
            "target_kuantitas",
            "realisasi_kuantitas",
            "target_kualitas",
            "realisasi_kualitas",
            "target_waktu",
            "realisasi_waktu")) {
      AppraisalResult result =
          appraise(
              Pp46Forms.functional("80")
                  .entry("kegiatan", "K1", Pp46Forms.activity("10", "10", "80", "12", "12"))
                  .entry(
                      "kegiatan",
                      "K2",
                      without(name, Pp46Forms.activity("10", "10", "80", "12", "12"))));

      assertAskedFor(result, name);
      Issue issue = result.issues().get(0);
      assertThat(issue.subject()).hasValue("kegiatan K2");
      assertThat(issue.basis().orElseThrow().text()).startsWith("Perka BKN 1/2013");
    }
  }

  @Test
  void aMissingScoreIsAskedForUnderEveryPolicy() {
    assertAskedFor(
        salor("salor/2026-01-01_v2", without("hari_mangkir", administrator("90"))), "hari_mangkir");
    assertAskedFor(
        LIBRARY
            .appraiser()
            .appraise(
                Appraisal.of(
                    "A-1",
                    "nasional",
                    "2024",
                    Evidence.builder().fact("hasil_kerja", "sesuai ekspektasi"))),
        "perilaku_kerja");
  }

  private static Evidence.Builder without(String name, Evidence.Builder form) {
    Evidence evidence = form.build();
    Evidence.Builder rest = Evidence.builder();
    evidence
        .data()
        .forEach(
            (given, datum) -> {
              if (!given.value().equals(name)) {
                rest.datum(given, datum);
              }
            });
    evidence
        .entries()
        .forEach((group, entries) -> entries.forEach(entry -> rest.entry(group, entry)));
    return rest;
  }

  private static void assertAskedFor(AppraisalResult result, String name) {
    assertThat(result).isInstanceOf(AppraisalResult.Refused.class);
    assertThat(result.issues())
        .extracting(Issue::code)
        .containsOnly(CalculationCode.MISSING)
        .isNotEmpty();
    assertThat(result.issues().get(0).format(Language.ID)).contains(name);
  }

  // ---- rounding a part before the total changes the result

  @Test
  void onlyTheTotalIsRounded() {
    // 65.25 and 250/3 with 88.5: 79.975, hence 79.98; with the SKP rounded first it is 79.97
    AppraisalResult result =
        appraise(
            Pp46Forms.functional("88.5")
                .entry("kegiatan", "K1", Pp46Forms.activity("10", "10", "50", "12", "15.63"))
                .entry("kegiatan", "K2", Pp46Forms.activity("10", "10", "74", "12", "12")));

    assertThat(score(result)).isEqualTo("79.98");
  }

  // ---- ×100 is forgotten when the quality target is not 100

  @ParameterizedTest
  @CsvSource({"100, 90", "50, 45", "4, 3.6", "1, 0.9"})
  void qualityIsAPercentageOfItsTargetWhateverTheTarget(String target, String realised) {
    Evidence.Builder activity =
        Pp46Forms.activity("10", "10", "0", "12", "9.12")
            .measure("target_kualitas", target)
            .measure("realisasi_kualitas", realised);
    AppraisalResult result = appraise(Pp46Forms.functional("0").entry("kegiatan", "K1", activity));

    // (100 + 90 + 100) / 3 × 0.6
    assertThat(score(result)).isEqualTo("58");
  }

  // ---- weights are hard-coded in three places that differ

  @Test
  void aWeightStandsInOneSentenceAndWhatIsShownIsWhatWasUsed(@TempDir Path directory)
      throws IOException {
    LIBRARY.copyTo(directory, PolicyId.parse(Pp46Forms.VERSION)::equals);
    Path sentences = directory.resolve(Pp46Forms.VERSION).resolve("nilai.dslr");
    String before = Files.readString(sentences);
    assertThat(occurrences(directory, "bobot \"skp\"")).isEqualTo(1);
    assertThat(occurrences(directory, "bobot \"perilaku\"")).isEqualTo(1);
    Files.writeString(
        sentences,
        before
            .replace(
                "dalam \"nilai_prestasi_kerja\" adalah 60 persen",
                "dalam \"nilai_prestasi_kerja\" adalah 75 persen")
            .replace(
                "dalam \"nilai_prestasi_kerja\" adalah 40 persen",
                "dalam \"nilai_prestasi_kerja\" adalah 25 persen"));
    Evidence.Builder form =
        Pp46Forms.functional("100")
            .entry("kegiatan", "K1", Pp46Forms.activity("10", "0", "0", "12", "0"));

    AppraisalResult edited =
        PolicyLibrary.ofDirectory(directory).appraiser().appraise(Pp46Forms.appraisal(form));

    assertThat(shownWeights(appraise(form))).containsExactly("60%", "40%");
    assertThat(score(appraise(form))).isEqualTo("40");
    assertThat(shownWeights(edited)).containsExactly("75%", "25%");
    assertThat(score(edited)).isEqualTo("25");
  }

  private static List<String> shownWeights(AppraisalResult result) {
    return result.figures().components().stream()
        .map(component -> component.weight().orElseThrow().toString())
        .toList();
  }

  private static long occurrences(Path directory, String text) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      List<Path> deciding =
          files
              .filter(Files::isRegularFile)
              .filter(file -> !file.toString().contains("examples"))
              .toList();
      long found = 0;
      for (Path file : deciding) {
        found += Files.readString(file).lines().filter(line -> line.contains(text)).count();
      }
      return found;
    }
  }

  // ---- most versions of the 3×3 kuadran are wrong

  @ParameterizedTest
  @CsvSource({
    "di atas, di atas, Sangat Baik",
    "di atas, sesuai, Baik",
    "di atas, di bawah, Kurang",
    "sesuai, di atas, Baik",
    "sesuai, sesuai, Baik",
    "sesuai, di bawah, Kurang",
    "di bawah, di atas, Butuh Perbaikan",
    "di bawah, sesuai, Butuh Perbaikan",
    "di bawah, di bawah, Sangat Kurang",
  })
  void everyCellOfTheKuadranIsTheOneInTheRegulation(
      String results, String behaviour, String predikat) {
    AppraisalResult result =
        LIBRARY
            .appraiser()
            .appraise(
                Appraisal.of(
                    "A-1",
                    "nasional",
                    "2024",
                    Evidence.builder()
                        .fact("hasil_kerja", results + " ekspektasi")
                        .fact("perilaku_kerja", behaviour + " ekspektasi")));

    assertThat(rating(result)).isEqualTo(predikat);
  }

  private static String written(AppraisalResult result) {
    StringWriter text = new StringWriter();
    try (ResultWriter writer = ResultWriter.lines(text)) {
      writer.write(result);
    }
    return text.toString();
  }
}
