package id.salor.appraisal.rules.internal.reader;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.law.LegalBasis;
import id.salor.appraisal.policy.Term;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.rules.internal.rule.Condition;
import id.salor.appraisal.rules.internal.rule.Rule;
import id.salor.appraisal.rules.internal.source.SourceText;
import id.salor.appraisal.rules.internal.version.FaultyPolicy;
import id.salor.appraisal.rules.internal.vocabulary.SentenceKey;
import id.salor.appraisal.rules.internal.vocabulary.SentencePattern;
import id.salor.appraisal.rules.internal.vocabulary.Vocabulary;
import id.salor.appraisal.value.Label;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

  private static final VersionRules BASE = FaultyPolicy.load(Map.of()).rules().orElseThrow();
  private static final Vocabulary VOCABULARY = Vocabulary.indonesian();
  private static final String ALWAYS = "selalu";
  private static final String A_TERM = "nilai \"tambahan\" adalah 1";

  /** A sentence and what it must be read as: a condition, or the canonical text of a term. */
  private record Sample(String sentence, Object meaning) {}

  private static final Map<SentenceKey, Sample> SAMPLES = samples();

  private static Map<SentenceKey, Sample> samples() {
    Map<SentenceKey, Sample> samples = new EnumMap<>(SentenceKey.class);
    samples.putAll(conditions());
    samples.putAll(values());
    samples.putAll(others());
    samples.putAll(cohorts());
    return samples;
  }

  private static Map<SentenceKey, Sample> cohorts() {
    Map<SentenceKey, Sample> samples = new EnumMap<>(SentenceKey.class);
    Map.of(
            SentenceKey.COHORT_LOWEST, "terendah lowest",
            SentenceKey.COHORT_HIGHEST, "tertinggi highest",
            SentenceKey.COHORT_SUM, "jumlah sum",
            SentenceKey.COHORT_MEAN, "rata-rata mean",
            SentenceKey.COHORT_COUNT, "banyaknya count",
            SentenceKey.COHORT_RANK, "peringkat rank")
        .forEach(
            (key, words) -> {
              String[] word = words.split(" ");
              String sentence =
                  "nilai \"tambahan\" adalah "
                      + word[0]
                      + " \"hasil\" dalam kelompok \"unit_kerja\"";
              String term = "cohort tambahan " + word[1] + " hasil in unit_kerja";
              samples.put(key, new Sample(sentence, term));
            });
    Map.of(
            SentenceKey.SPREAD_AT_MOST, ": paling banyak:persen:limit at-most percent",
            SentenceKey.SPREAD_AT_LEAST, ": paling sedikit:persen:limit at-least percent",
            SentenceKey.SPREAD_MORE_THAN, ": lebih dari:persen:limit more-than percent",
            SentenceKey.SPREAD_AT_MOST_PEOPLE, ": paling banyak:orang:limit at-most people",
            SentenceKey.SPREAD_AT_LEAST_PEOPLE, ": paling sedikit:orang:limit at-least people",
            SentenceKey.SPREAD_IDEALLY_AT_MOST,
                " sebaiknya: paling banyak:persen:ideal at-most percent",
            SentenceKey.SPREAD_IDEALLY_AT_LEAST,
                " sebaiknya: paling sedikit:persen:ideal at-least percent",
            SentenceKey.SPREAD_IDEALLY_MORE_THAN,
                " sebaiknya: lebih dari:persen:ideal more-than percent")
        .forEach(
            (key, words) -> {
              String[] word = words.split(":");
              String sentence =
                  "sebaran dalam kelompok \"unit_kerja\""
                      + word[0]
                      + ": \"Baik\", \"Cukup\""
                      + word[1]
                      + " 70 "
                      + word[2];
              String term = "distribution unit_kerja " + word[3] + " \"Baik\", \"Cukup\" = 70";
              samples.put(key, new Sample(sentence, term));
            });
    return samples;
  }

  private static Map<SentenceKey, Sample> conditions() {
    Map<SentenceKey, Sample> samples = new EnumMap<>(SentenceKey.class);
    Name job = Name.of("jabatan");
    Name leave = Name.of("cuti");
    Name service = Name.of("masa_kerja");
    samples.put(SentenceKey.ALWAYS, new Sample("selalu", new Condition.Always()));
    samples.put(
        SentenceKey.FACT_IS,
        new Sample(
            "fakta \"jabatan\" adalah \"pimpinan\"",
            new Condition.OneOf(job, List.of(Label.of("pimpinan")))));
    samples.put(
        SentenceKey.FACT_IS_TRUE,
        new Sample("fakta \"cuti\" adalah ya", new Condition.Truth(leave, true)));
    samples.put(
        SentenceKey.FACT_IS_FALSE,
        new Sample("fakta \"cuti\" adalah tidak", new Condition.Truth(leave, false)));
    samples.put(
        SentenceKey.FACT_IS_NOT,
        new Sample(
            "fakta \"jabatan\" bukan \"pimpinan\"",
            new Condition.IsNot(job, Label.of("pimpinan"))));
    samples.put(
        SentenceKey.FACT_IS_ONE_OF,
        new Sample(
            "fakta \"jabatan\" salah satu dari \"administrasi\", \"pimpinan\"",
            new Condition.OneOf(job, List.of(Label.of("administrasi"), Label.of("pimpinan")))));
    samples.put(
        SentenceKey.FACT_AT_LEAST,
        new Sample(
            "fakta \"masa_kerja\" paling sedikit 5",
            new Condition.Limit(service, Condition.Limit.Side.AT_LEAST, Rational.of(5))));
    samples.put(
        SentenceKey.FACT_AT_MOST,
        new Sample(
            "fakta \"masa_kerja\" paling banyak 5",
            new Condition.Limit(service, Condition.Limit.Side.AT_MOST, Rational.of(5))));
    samples.put(
        SentenceKey.FACT_GIVEN,
        new Sample("fakta \"cuti\" diberikan", new Condition.Presence(leave, true)));
    samples.put(
        SentenceKey.FACT_NOT_GIVEN,
        new Sample("fakta \"cuti\" tidak diberikan", new Condition.Presence(leave, false)));
    return samples;
  }

  private static Map<SentenceKey, Sample> values() {
    Map<SentenceKey, Sample> samples = new EnumMap<>(SentenceKey.class);
    String value = "nilai \"tambahan\" ";
    String parts = " dari \"hasil\", \"sikap\"";
    samples.put(
        SentenceKey.VALUE_FORMULA,
        new Sample(value + "adalah hasil + 2.5", "value tambahan = hasil + 2.5"));
    samples.put(
        SentenceKey.VALUE_WEIGHTED_SUM,
        new Sample(
            value + "adalah jumlah tertimbang" + parts,
            "compose tambahan weighted-sum hasil, sikap"));
    samples.put(
        SentenceKey.VALUE_SUM,
        new Sample(value + "adalah jumlah" + parts, "compose tambahan sum hasil, sikap"));
    samples.put(
        SentenceKey.VALUE_MEAN,
        new Sample(value + "adalah rata-rata" + parts, "compose tambahan mean hasil, sikap"));
    samples.put(
        SentenceKey.VALUE_PRODUCT,
        new Sample(value + "adalah hasil kali" + parts, "compose tambahan product hasil, sikap"));
    samples.put(
        SentenceKey.VALUE_LOWEST,
        new Sample(value + "adalah terendah" + parts, "compose tambahan lowest hasil, sikap"));
    samples.put(
        SentenceKey.VALUE_HIGHEST,
        new Sample(value + "adalah tertinggi" + parts, "compose tambahan highest hasil, sikap"));
    samples.put(
        SentenceKey.VALUE_TABLE,
        new Sample(
            "nilai \"predikat\" dibaca dari tabel \"predikat\"",
            "value predikat = LOOKUP(predikat, predikat, nilai)"));
    samples.put(
        SentenceKey.VALUE_TABLE_KEYS,
        new Sample(
            "nilai \"predikat\" dibaca dari tabel \"predikat\" menurut MIN(hasil, sikap)",
            "value predikat = LOOKUP(predikat, predikat, MIN(hasil, sikap))"));
    samples.put(
        SentenceKey.VALUE_TABLE_COLUMN,
        new Sample(
            "nilai \"predikat\" dibaca dari tabel \"predikat\" kolom \"predikat\" menurut hasil, 2",
            "value predikat = LOOKUP(predikat, predikat, hasil, 2)"));
    samples.put(
        SentenceKey.VALUE_NOT_APPLICABLE,
        new Sample(value + "tidak berlaku", "value tambahan = NOT_APPLICABLE"));
    samples.put(
        SentenceKey.VALUE_NOT_DETERMINED,
        new Sample(value + "tidak ditentukan", "value tambahan = NOT_DETERMINED"));
    String round = value + "dibulatkan ke 2 desimal, ";
    samples.put(
        SentenceKey.ROUND_HALF_UP,
        new Sample(round + "setengah ke atas", "round tambahan 2 half-up"));
    samples.put(
        SentenceKey.ROUND_HALF_DOWN,
        new Sample(round + "setengah ke bawah", "round tambahan 2 half-down"));
    samples.put(
        SentenceKey.ROUND_HALF_EVEN,
        new Sample(round + "setengah ke genap", "round tambahan 2 half-even"));
    samples.put(SentenceKey.ROUND_UP, new Sample(round + "ke atas", "round tambahan 2 up"));
    samples.put(SentenceKey.ROUND_DOWN, new Sample(round + "ke bawah", "round tambahan 2 down"));
    samples.put(
        SentenceKey.FLOOR,
        new Sample(value + "dibatasi paling rendah hasil", "floor tambahan = hasil"));
    samples.put(
        SentenceKey.CAP, new Sample(value + "dibatasi paling tinggi 100", "cap tambahan = 100"));
    return samples;
  }

  private static Map<SentenceKey, Sample> others() {
    Map<SentenceKey, Sample> samples = new EnumMap<>(SentenceKey.class);
    samples.put(
        SentenceKey.WEIGHT_PERCENT,
        new Sample("bobot \"hasil\" dalam \"nilai\" adalah 60 persen", "weight nilai hasil = 0.6"));
    samples.put(
        SentenceKey.WEIGHT_FORMULA,
        new Sample("bobot \"hasil\" dalam \"nilai\" adalah 1 / 3", "weight nilai hasil = 1 / 3"));
    samples.put(
        SentenceKey.ABSENT_REWEIGHT,
        new Sample(
            "bagian \"nilai\" yang tidak berlaku dikeluarkan dan bobot lain disesuaikan",
            "absent nilai reweight"));
    samples.put(
        SentenceKey.ABSENT_ZERO,
        new Sample("bagian \"nilai\" yang tidak berlaku dinilai nol", "absent nilai zero"));
    samples.put(
        SentenceKey.ABSENT_REFUSE,
        new Sample("bagian \"nilai\" yang tidak berlaku ditolak", "absent nilai refuse"));
    samples.put(
        SentenceKey.MINIMUM_PARTS,
        new Sample("bagian \"nilai\" yang berlaku paling sedikit 3", "minimum nilai 3"));
    samples.put(
        SentenceKey.GATE_AT_MOST,
        new Sample(
            "predikat \"predikat\" paling tinggi \"Cukup\" bila mangkir > 10",
            "gate predikat at-most \"Cukup\" when mangkir > 10"));
    samples.put(
        SentenceKey.GATE_AT_LEAST,
        new Sample(
            "predikat \"predikat\" paling rendah \"Cukup\" bila mangkir = 0",
            "gate predikat at-least \"Cukup\" when mangkir = 0"));
    samples.put(
        SentenceKey.REQUIRE,
        new Sample(
            "wajib mangkir > 0, jika tidak: \"pesan\" / \"message\"",
            "require appraisal \"pesan\" / \"message\" that mangkir > 0"));
    samples.put(
        SentenceKey.REQUIRE_EACH,
        new Sample(
            "wajib pada tiap \"kegiatan\" capai > 0, jika tidak: \"pesan\"",
            "require kegiatan \"pesan\" / \"pesan\" that capai > 0"));
    samples.put(
        SentenceKey.REQUIRE_ENTRY,
        new Sample(
            "wajib ada entri \"kegiatan\" untuk tiap \"jenis\", jika tidak: \"pesan\" / \"message\"",
            "every kegiatan.jenis \"pesan\" / \"message\" when TRUE"));
    samples.put(
        SentenceKey.REQUIRE_ENTRY_WHEN,
        new Sample(
            "wajib ada entri \"kegiatan\" untuk tiap \"jenis\" bila jenis <> \"pimpinan\", jika"
                + " tidak: \"pesan\"",
            "every kegiatan.jenis \"pesan\" / \"pesan\" when jenis <> \"pimpinan\""));
    samples.put(
        SentenceKey.RATING, new Sample("predikat akhir adalah \"predikat\"", "rating predikat"));
    samples.put(SentenceKey.SCORE, new Sample("nilai akhir adalah \"nilai\"", "score nilai"));
    samples.put(
        SentenceKey.OUTCOME, new Sample("hasil tambahan adalah \"hasil\"", "outcome hasil"));
    samples.put(
        SentenceKey.UNRATED_WHEN,
        new Sample(
            "tanpa predikat bila mangkir > 99, karena: \"alasan\" / \"reason\"",
            "unrated \"alasan\" / \"reason\" when mangkir > 99"));
    samples.put(
        SentenceKey.UNRATED,
        new Sample(
            "tanpa predikat, karena: \"alasan\"", "unrated \"alasan\" / \"alasan\" when TRUE"));
    samples.put(
        SentenceKey.ADVICE,
        new Sample(
            "saran untuk \"sikap\" bila sikap < 60: \"teks\" / \"text\"",
            "advice sikap \"teks\" / \"text\" when sikap < 60"));
    samples.put(
        SentenceKey.OBJECTION,
        new Sample(
            "keberatan paling lambat \"tambahan\", caranya: \"teks\" / \"text\"",
            "objection tambahan \"teks\" / \"text\""));
    samples.put(
        SentenceKey.FIRST_MATCH,
        new Sample("tabel \"predikat\" memakai baris pertama yang cocok", "first-match predikat"));
    return samples;
  }

  private static RuleReading read(String text) {
    return RuleFileReader.read(
        SourceText.of("uji.dslr", text), BASE.version().schema(), BASE.tables(), Set.of());
  }

  private static String rule(String condition, String term) {
    return "aturan \"Uji\"\n  dasar hukum \"Pasal 1\"\nbila\n  "
        + condition
        + "\nmaka\n  "
        + term
        + "\nselesai\n";
  }

  private static Rule onlyRule(String text) {
    RuleReading reading = read(text);
    assertThat(reading.issues().stream().map(Issue::toString)).isEmpty();
    assertThat(reading.rules()).hasSize(1);
    return reading.rules().get(0);
  }

  private static Term onlyTerm(String sentence) {
    return onlyRule(rule(ALWAYS, sentence)).terms().get(0).term();
  }

  @ParameterizedTest
  @EnumSource
  void everySentenceOfTheVocabularyIsReadAsWhatItSays(SentenceKey key) {
    if (key.section() == SentenceKey.Section.FRAME) {
      assertFrame(key, Vocabulary.indonesian());
      return;
    }
    Sample sample = SAMPLES.get(key);
    assertThat(sample).as("a sample for " + key).isNotNull();
    assertThat(matched(sample.sentence(), key.section())).isEqualTo(key);
    if (key.section() == SentenceKey.Section.CONDITION) {
      assertThat(onlyRule(rule(sample.sentence(), A_TERM)).conditions())
          .containsExactly((Condition) sample.meaning());
    } else {
      assertThat(onlyTerm(sample.sentence()).canonical()).isEqualTo(sample.meaning());
    }
  }

  private static SentenceKey matched(String sentence, SentenceKey.Section section) {
    return ((SentencePattern.Match) VOCABULARY.read(sentence, section).get(0)).pattern().key();
  }

  @ParameterizedTest
  @EnumSource
  void everySentenceSaysTheSameInEnglish(SentenceKey key) {
    Vocabulary english = Vocabulary.english();
    if (key.section() == SentenceKey.Section.FRAME) {
      assertFrame(key, english);
      return;
    }
    Sample sample = SAMPLES.get(key);
    String translated = english.translate(VOCABULARY.find(sample.sentence()).orElseThrow());
    SentencePattern.Match match = english.find(translated).orElseThrow();
    assertThat(match.pattern().key()).isEqualTo(key);
    assertThat(VOCABULARY.translate(match)).as("and back").isEqualTo(sample.sentence());
    assertThat(VOCABULARY.find(translated)).as("a sentence of one language only").isEmpty();
    assertThat(english.find(sample.sentence())).as("a sentence of one language only").isEmpty();

    if (key.section() == SentenceKey.Section.CONDITION) {
      assertThat(onlyRule(inEnglish(rule(sample.sentence(), A_TERM))).conditions())
          .containsExactly((Condition) sample.meaning());
    } else {
      Rule rule = onlyRule(inEnglish(rule(ALWAYS, sample.sentence())));
      assertThat(rule.terms().get(0).term().canonical()).isEqualTo(sample.meaning());
    }
  }

  private static String inEnglish(String text) {
    String english = Translated.file(text, Vocabulary.indonesian(), Vocabulary.english());
    assertThat(english).startsWith("rule \"").endsWith("\nend\n");
    return english;
  }

  private static void assertFrame(SentenceKey key, Vocabulary vocabulary) {
    assertThat(vocabulary.pattern(key).template()).isNotBlank();
    String indonesian =
        """
        aturan "Umum"
          dasar hukum "Pasal 1"
        bila
          selalu
        maka
          nilai "tambahan" adalah 1
        selesai

        aturan "Khusus"
          tafsiran "karena pantas"
          pengecualian dari "Umum"
        bila
          selalu
        maka
          nilai "tambahan" adalah 2
        selesai
        """;
    boolean translated = vocabulary != Vocabulary.indonesian();
    String text = translated ? inEnglish(indonesian) : indonesian;
    List<Rule> rules = read(text).rules();
    assertThat(rules).hasSize(2);
    switch (key) {
      case RULE -> assertThat(rules).extracting(Rule::name).containsExactly("Umum", "Khusus");
      case LAW ->
          assertThat(rules.get(0).terms().get(0).origin().basis())
              .isEqualTo(new LegalBasis.LegalReference("Pasal 1"));
      case INTERPRETATION ->
          assertThat(rules.get(1).terms().get(0).origin().basis())
              .isEqualTo(new LegalBasis.Interpretation("karena pantas"));
      case EXCEPTION ->
          assertThat(rules.get(1).exceptionTo().map(Rule.General::name)).contains("Umum");
      case WHEN -> assertThat(rules.get(0).conditions()).hasSize(1);
      case THEN -> assertThat(rules.get(0).terms()).hasSize(1);
      case END -> assertThat(rules.get(1).location().line()).isEqualTo(9);
      default -> throw new AssertionError("no test of " + key);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"90.5 | 181/2", "90,5 | 181/2", "0,25 | 1/4", "5 | 5", "007 | 7", "-2,5 | -5/2"})
  void aNumberThatStandsAloneTakesADecimalPointOrComma(String written, String value) {
    Rule rule = onlyRule(rule("fakta \"masa_kerja\" paling sedikit " + written, A_TERM));

    assertThat(((Condition.Limit) rule.conditions().get(0)).bound()).isEqualTo(fraction(value));
  }

  private static Rational fraction(String text) {
    String[] parts = text.split("/");
    Rational top = Rational.parse(parts[0]);
    return parts.length == 1 ? top : top.dividedBy(Rational.parse(parts[1]));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"30 | 0.3", "33,5 | 0.335", "33.5 | 0.335", "0 | 0", "100 | 1"})
  void aWeightInPercentIsAHundredthOfIt(String written, String weight) {
    Term term = onlyTerm("bobot \"hasil\" dalam \"nilai\" adalah " + written + " persen");

    assertThat(term.canonical()).isEqualTo("weight nilai hasil = " + weight);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.234,5", "1,234.5", "1.234.567", "1,2,3"})
  void aNumberThatMayMeanTwoThingsIsRefused(String written) {
    RuleReading reading = read(rule("fakta \"masa_kerja\" paling banyak " + written, A_TERM));

    assertThat(reading.issues()).singleElement().extracting(Issue::code).isEqualTo(RuleCode.NUMBER);
  }

  @TestFactory
  Stream<DynamicTest> textBetweenQuotationMarksMayHoldAnyWords() {
    List<String> texts = new ArrayList<>();
    for (SentenceKey key : SentenceKey.values()) {
      for (Vocabulary vocabulary : Vocabulary.all()) {
        texts.add(vocabulary.pattern(key).template().replaceAll("[{}]", ""));
      }
    }
    texts.addAll(
        List.of(
            "bila selesai maka",
            "selesai",
            "a // b",
            "-> x",
            "nilai adalah 30 persen",
            "a / b",
            "(((",
            ")))",
            ", jika tidak:",
            ", karena:",
            "rule x when then end",
            "it's",
            "50%, 60%",
            "  spasi  ",
            "ÄÖ é ñ",
            "$1 {0} #{x} %s"));
    return texts.stream()
        .map(text -> DynamicTest.dynamicTest(text, () -> assertTextSurvives(text)));
  }

  private static void assertTextSurvives(String text) {
    String file =
        "aturan \""
            + text
            + "\"\n  dasar hukum \""
            + text
            + "\"\nbila\n  selalu\nmaka\n  wajib mangkir > 0, jika tidak: \""
            + text
            + "\" / \"en "
            + text
            + "\"\nselesai\n";
    assertTextSurvives(text, onlyRule(file));
    assertTextSurvives(text, onlyRule(inEnglish(file)));
  }

  private static void assertTextSurvives(String text, Rule rule) {
    assertThat(rule.name()).isEqualTo(text);
    assertThat(rule.terms().get(0).origin().basis()).isEqualTo(new LegalBasis.LegalReference(text));
    Term.Requirement requirement = (Term.Requirement) rule.terms().get(0).term();
    assertThat(requirement.message()).isEqualTo(Text.of(text, "en " + text));
    assertThat(requirement.condition()).hasToString("mangkir > 0");
  }

  @Test
  void aMessageWithoutEnglishReadsTheSameInBothLanguages() {
    Term.Requirement term = (Term.Requirement) onlyTerm("wajib mangkir > 0, jika tidak: \"a/b\"");

    assertThat(term.message()).isEqualTo(Text.same("a/b"));
  }

  @Test
  void commentsAndEmptyLinesSayNothingWhereverTheyStand() {
    String text = rule(ALWAYS, A_TERM);
    String commented = "// aturan \"x\"\n\n" + text.replace("\n", "\n\n    // selesai\n\t\n");

    assertThat(onlyRule(commented).terms().get(0).term())
        .isEqualTo(onlyRule(text).terms().get(0).term());
  }

  @Test
  void aFileReadsTheSameHoweverItWasSaved() {
    String text = rule(ALWAYS, A_TERM) + rule(ALWAYS, A_TERM).replace("Uji", "Lain");
    RuleReading plain = read(text);

    for (String saved :
        List.of(
            text.replace("\n", "\r\n"), text.replace("\n", "\r"), "\uFEFF" + text, text.strip())) {
      assertThat(read(saved).issues()).isEmpty();
      assertThat(read(saved).rules()).isEqualTo(plain.rules());
    }
  }

  @Test
  void indentationAndDoubleBlanksDoNotMatter() {
    Term term = onlyTerm("\t nilai   \"tambahan\"\t adalah \t 1");

    assertThat(term.canonical()).isEqualTo("value tambahan = 1");
  }

  @Test
  void aTermIsSignedWithItsRuleAndThePlaceOfItsSentence() {
    Rule rule = onlyRule("\n" + rule(ALWAYS, A_TERM));

    assertThat(rule.terms().get(0).origin().rule()).isEqualTo("Uji");
    assertThat(rule.terms().get(0).origin().location()).hasToString("uji.dslr:7:3");
    assertThat(rule.location()).hasToString("uji.dslr:2:1");
  }

  @Test
  void aFormulaWithAnOpenParenthesisGoesOnInTheNextLines() {
    Term term = onlyTerm("nilai \"tambahan\" adalah MAX(hasil,\n\n  // lalu\n  sikap)");

    assertThat(term.canonical()).isEqualTo("value tambahan = MAX(hasil, sikap)");
  }

  @Test
  void aQuantityOfAGroupMayBeNamedWithoutTheGroupWhereOnlyOneHasIt() {
    assertThat(onlyTerm("nilai \"poin\" adalah capai").canonical())
        .isEqualTo("value kegiatan.poin = capai");
  }
}
