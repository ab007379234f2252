package id.salor.appraisal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.Appraiser;
import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.Datum;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.policy.PolicyCatalog;
import id.salor.appraisal.policy.PolicyTerms;
import id.salor.appraisal.policy.TermsResolver;
import id.salor.appraisal.rules.cases.CaseResult;
import id.salor.appraisal.rules.internal.example.ExampleSet;
import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import id.salor.appraisal.rules.internal.folder.PolicyFolders;
import id.salor.appraisal.rules.internal.reader.FileLanguage;
import id.salor.appraisal.rules.internal.reader.Translated;
import id.salor.appraisal.rules.internal.resolve.Circumstances;
import id.salor.appraisal.rules.internal.resolve.DroolsResolver;
import id.salor.appraisal.rules.internal.resolve.VersionRules;
import id.salor.appraisal.rules.internal.rule.Rule;
import id.salor.appraisal.rules.internal.source.SourceText;
import id.salor.appraisal.rules.internal.version.LoadedVersion;
import id.salor.appraisal.rules.internal.version.VersionLoader;
import id.salor.appraisal.rules.internal.vocabulary.Vocabulary;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Name;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A policy says the same in English: one translated by hand, and all shipped ones by machine. */
class EnglishPolicyTest {

  private static final String NAME = "salor/2026-01-01_v2";
  private static final List<PolicyFolder> SHIPPED =
      PolicyFolders.scanClassPath(EnglishPolicyTest.class.getClassLoader()).folders();

  /** A loaded version, and what rates by it alone. */
  private record Loaded(LoadedVersion version, TermsResolver resolver, Appraiser appraiser) {

    static Loaded of(PolicyFolder folder) {
      LoadedVersion loaded = VersionLoader.load(folder);
      assertThat(loaded.issues()).extracting(Issue::toString).isEmpty();
      List<VersionRules> rules = loaded.rules().stream().toList();
      TermsResolver resolver = new DroolsResolver(rules);
      PolicyCatalog catalog = PolicyCatalog.of(rules.stream().map(VersionRules::version).toList());
      return new Loaded(loaded, resolver, Appraiser.of(catalog, resolver));
    }

    VersionRules rules() {
      return version.rules().orElseThrow();
    }
  }

  private static final Loaded INDONESIAN =
      Loaded.of(
          SHIPPED.stream().filter(folder -> folder.name().equals(NAME)).findFirst().orElseThrow());
  private static final Loaded ENGLISH =
      Loaded.of(PolicyFolder.read(Path.of("src/test/resources/english", NAME), NAME));

  @Test
  void everyFileThatDecidesIsThereInEnglish() {
    PolicyFolder english = ENGLISH.version().folder();

    assertThat(english.fileDigests().keySet())
        .isEqualTo(INDONESIAN.version().folder().fileDigests().keySet());
    assertThat(english.sentences())
        .isNotEmpty()
        .allSatisfy(
            file -> assertThat(FileLanguage.of(file).vocabulary()).isEqualTo(Vocabulary.english()));
    assertThat(english.tables())
        .isNotEmpty()
        .allSatisfy(
            table -> assertThat(table.line(1)).contains("if ", "then ").doesNotContain("bila"));
  }

  @Test
  void theTermsAreTheSameInAllCircumstances() {
    assertThat(ENGLISH.rules().conditions()).isEqualTo(INDONESIAN.rules().conditions());
    List<String> met = new ArrayList<>();
    Circumstances.of(INDONESIAN.rules().conditions(), INDONESIAN.rules().version().schema())
        .forEach(
            facts -> {
              String terms =
                  canonical(
                      INDONESIAN.resolver().resolve(INDONESIAN.rules().version(), facts).value());
              assertThat(
                      canonical(
                          ENGLISH.resolver().resolve(ENGLISH.rules().version(), facts).value()))
                  .isEqualTo(terms);
              met.add(terms);
            });
    assertThat(met).hasSizeGreaterThanOrEqualTo(6).doesNotContain("");
    assertThat(met.stream().distinct()).hasSizeGreaterThanOrEqualTo(6);
  }

  /** The terms as text, without who says so: names of rules are words of people. */
  private static String canonical(Optional<PolicyTerms> terms) {
    return String.join(
        "\n", terms.orElseThrow().terms().stream().map(term -> term.term().canonical()).toList());
  }

  @Test
  void theTablesAreTheSame() {
    assertThat(ENGLISH.rules().tables().keySet()).isEqualTo(INDONESIAN.rules().tables().keySet());
    INDONESIAN
        .rules()
        .tables()
        .forEach(
            (name, table) -> {
              var english = ENGLISH.rules().tables().get(name);
              assertThat(english.keys()).isEqualTo(table.keys());
              assertThat(english.outputs()).isEqualTo(table.outputs());
              assertThat(english.rows())
                  .extracting(row -> row.keys() + " " + row.outputs())
                  .isEqualTo(
                      table.rows().stream().map(row -> row.keys() + " " + row.outputs()).toList());
            });
  }

  @Test
  void theWorkedExamplesHoldInEnglish() {
    List<Issue> found = new ArrayList<>();
    List<CaseResult> results =
        ExampleSet.read(ENGLISH.version(), INDONESIAN.version().folder().examples(), found)
            .orElseThrow()
            .run(ENGLISH.resolver());

    assertThat(found).isEmpty();
    assertThat(results)
        .hasSizeGreaterThan(12)
        .allSatisfy(result -> assertThat(result.isAsExpected()).as("" + result).isTrue());
  }

  @Test
  void theDigestTellsThemApart() {
    assertThat(ENGLISH.rules().version().digest())
        .isNotEqualTo(INDONESIAN.rules().version().digest())
        .isEqualTo(ENGLISH.version().folder().digest(Vocabulary.english().version()));
    assertThat(INDONESIAN.rules().version().digest())
        .as("English has no part in it")
        .isEqualTo(INDONESIAN.version().folder().digest(Vocabulary.indonesian().version()));
  }

  @Property(tries = 1_000)
  void anyEvidenceHasTheSameResult(@ForAll long seed) {
    int wildness = Math.floorMod(seed, 4) * 4;
    Evidence evidence = new EvidenceMaker(INDONESIAN.rules().version(), seed, wildness).evidence();
    Appraisal appraisal = Appraisal.of("A-1", NAME, "2026", Evidence.builder()).with(evidence);
    AppraisalResult expected = INDONESIAN.appraiser().appraise(appraisal);
    AppraisalResult result = ENGLISH.appraiser().appraise(appraisal);

    assertThat(result.getClass()).isEqualTo(expected.getClass());
    assertThat(result.rating()).isEqualTo(expected.rating());
    assertThat(result.figures()).isEqualTo(expected.figures());
    assertThat(said(result)).isEqualTo(said(expected));
  }

  /** What a result says to the person, without places in files. */
  private static List<String> said(AppraisalResult result) {
    List<String> said = new ArrayList<>();
    for (Issue issue : result.issues()) {
      said.add(issue.code().id() + " " + issue.subject() + " " + issue.message());
    }
    if (result instanceof AppraisalResult.Rated rated) {
      rated.advice().forEach(advice -> said.add(advice.text().in(Language.EN)));
      rated.gates().forEach(gate -> said.add(gate.limit() + " " + gate.condition()));
    } else if (result instanceof AppraisalResult.WithoutRating without) {
      said.add(without.cause() + " " + without.reason());
    }
    return said;
  }

  @ParameterizedTest
  @CsvSource({"ya, tidak", "yes, no", "true, false"})
  void truthsAreGivenInEitherLanguage(String yes, String no) {
    for (Loaded loaded : List.of(INDONESIAN, ENGLISH)) {
      assertThat(loaded.appraiser().appraise(onLeave(yes)))
          .isInstanceOf(AppraisalResult.WithoutRating.class);
      assertThat(loaded.appraiser().appraise(onLeave(no)))
          .isNotInstanceOf(AppraisalResult.WithoutRating.class);
    }
  }

  private static Appraisal onLeave(String truth) {
    return Appraisal.of(
        "A-1",
        NAME,
        "2026",
        Evidence.builder()
            .fact("jabatan", "administrasi")
            .datum(Name.of("cuti_setahun"), Datum.of(truth)));
  }

  @TestFactory
  Stream<DynamicTest> everyShippedPolicyIsTheSamePolicyInEnglish() {
    return SHIPPED.stream()
        .map(folder -> DynamicTest.dynamicTest(folder.name(), () -> assertSameInEnglish(folder)));
  }

  private static void assertSameInEnglish(PolicyFolder folder) {
    Map<String, String> texts = new TreeMap<>();
    for (Map.Entry<String, SourceText> file : folder.files().entrySet()) {
      String text = file.getValue().text();
      texts.put(
          file.getKey(),
          file.getKey().endsWith(".dslr")
              ? Translated.file(text, Vocabulary.indonesian(), Vocabulary.english())
              : text);
    }
    // the seal is that of the sentences as they were written
    texts.remove(PolicyFolder.SEAL);
    PolicyFolder english = PolicyFolder.of(folder.name(), texts);
    assertThat(english.sentences())
        .extracting(file -> FileLanguage.of(file).vocabulary())
        .containsOnly(Vocabulary.english());

    List<Rule> expected = Loaded.of(folder).rules().rules();
    List<Rule> rules = Loaded.of(english).rules().rules();

    assertThat(rules).extracting(Rule::name).isEqualTo(expected.stream().map(Rule::name).toList());
    for (int i = 0; i < rules.size(); i++) {
      assertThat(rules.get(i).conditions()).isEqualTo(expected.get(i).conditions());
      assertThat(rules.get(i).terms()).isEqualTo(expected.get(i).terms());
      assertThat(rules.get(i).exceptionTo().map(Rule.General::name))
          .isEqualTo(expected.get(i).exceptionTo().map(Rule.General::name));
    }
  }
}
