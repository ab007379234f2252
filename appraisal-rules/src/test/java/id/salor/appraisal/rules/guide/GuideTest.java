package id.salor.appraisal.rules.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.salor.appraisal.law.LegalBasis;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.policy.PolicyVersion;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.value.Text;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the people who are appraised can read, for every policy that there is. */
class GuideTest {

  private static final PolicyLibrary SHIPPED = PolicyLibrary.bundled();
  private static final PolicyLibrary FOREIGN = PolicyLibrary.ofDirectory(schemes());
  private static final PolicyId SALOR = PolicyId.parse("salor/2026-01-01_v2");

  private static Path schemes() {
    try {
      return Path.of(GuideTest.class.getResource("/schemes").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<PolicyVersion> versions(PolicyLibrary library) {
    return library.catalog().families().values().stream().flatMap(List::stream);
  }

  private static Guide salor() {
    return SHIPPED.guide(SALOR).get();
  }

  @TestFactory
  Stream<DynamicTest> everyShippedPolicyIsToldWhole() {
    return versions(SHIPPED).map(version -> whole(SHIPPED, version));
  }

  @TestFactory
  Stream<DynamicTest> everySchemeOfAnotherCountryIsToldWhole() {
    return versions(FOREIGN).map(version -> whole(FOREIGN, version));
  }

  private static DynamicTest whole(PolicyLibrary library, PolicyVersion version) {
    return DynamicTest.dynamicTest(
        version.id().toString(),
        () -> {
          Guide guide = library.guide(version.id()).get();
          String page = GuidePage.of(guide);
          for (String language : List.of("id", "en")) {
            String told = PageText.of(page, language);
            assertThat(told).contains(PageText.plain(guide.version().digest().toString()));
            for (Guide.RuleNote note : guide.rules()) {
              String basis = PageText.plain(note.source().basis().text());
              String tag = tag(note.source().basis(), language);
              assertThat(told).contains(tag + " " + basis);
            }
          }
          assertThat(guide.appraised()).isNotEmpty();
          assertLinksLeadSomewhere(page);
        });
  }

  private static String tag(LegalBasis basis, String language) {
    boolean isInterpretation = basis instanceof LegalBasis.Interpretation;
    if (language.equals("id")) {
      return isInterpretation ? "Tafsiran" : "Dasar hukum";
    }
    return isInterpretation ? "Interpretation" : "Legal basis";
  }

  private static void assertLinksLeadSomewhere(String page) {
    List<String> ids = new ArrayList<>();
    Matcher id = Pattern.compile(" id=\"([^\"]+)\"").matcher(page);
    while (id.find()) {
      ids.add(id.group(1));
    }
    assertThat(ids).doesNotHaveDuplicates();
    Set<String> known = new HashSet<>(ids);
    Matcher link = Pattern.compile(" (?:href=\"#|aria-labelledby=\")([^\"]+)\"").matcher(page);
    while (link.find()) {
      assertThat(known).containsAll(List.of(link.group(1).split(" ")));
    }
  }

  @Test
  void aWeightedSumIsSaidInOneBreathWithTheArticleOrTheReasonBehindIt() {
    Passage leaders = salor().result().get(0).passages().get(0);

    assertThat(leaders.forWhom().id()).isEqualTo("untuk jenis jabatan pimpinan");
    assertThat(leaders.sayings().get(0).text())
        .isEqualTo(
            Text.of(
                "= 40 % × Pencapaian target kerja + 15 % × Disiplin + 20 % × Inovasi"
                    + " + 25 % × Pelayanan publik",
                "= 40 % × Achievement of work targets + 15 % × Discipline + 20 % × Innovation"
                    + " + 25 % × Public service"));
    assertThat(leaders.source().isInterpretation()).isTrue();
  }

  @Test
  void numbersAreWrittenAsTheLanguageWritesThem() {
    GuideTable quality = table(salor(), "mutu");

    assertThat(quality.ladders().get(0).bands())
        .extracting(band -> band.range().id() + " | " + band.range().en())
        .contains("76,61 sampai 88,3 | 76.61 to 88.3");
  }

  @Test
  void rowsThatMeetOnTheGridAreOneStepOfTheLadder() {
    Guide guide = SHIPPED.guide(PolicyId.parse("nasional/2014-01-01_pp-46-2011")).get();

    assertThat(table(guide, "sebutan").ladders().get(0).bands())
        .extracting(band -> band.output().text().id() + " " + band.range().id())
        .containsExactly(
            "Buruk 50,99 ke bawah",
            "Kurang 51 sampai 60,99",
            "Cukup 61 sampai 75,99",
            "Baik 76 sampai 90,99",
            "Sangat baik 91 ke atas");
  }

  @Test
  void whereATableIsReadFromTheTopEachCaseHasItsOwnLadder() {
    Guide guide = SHIPPED.guide(PolicyId.parse("nasional/2021-07-01_permenpanrb-8-2021")).get();

    List<GuideTable.Ladder> ladders = table(guide, "predikat").ladders();

    assertThat(ladders).hasSize(2);
    assertThat(ladders.get(0).bands()).hasSize(ladders.get(1).bands().size() + 1);
  }

  @Test
  void aTableOfFormulasIsACurve() {
    Guide guide = SHIPPED.guide(PolicyId.parse("nasional/2014-01-01_pp-46-2011")).get();

    List<List<GuideTable.Point>> pieces = table(guide, "efisiensi").curves().get(0).pieces();

    // up to 24 per cent the value rises to 100; beyond, it falls from 76
    assertThat(pieces.get(0).get(1)).hasToString("Point[x=24, y=100]");
    assertThat(pieces.get(1).get(0)).hasToString("Point[x=24, y=76]");
  }

  @Test
  void twoLabelsMakeAMatrixAndAHoleIsNamed() {
    Guide guide = SHIPPED.guide(PolicyId.parse("nasional/2022-01-01_permenpanrb-6-2022")).get();

    GuideTable.Matrix matrix = table(guide, "kuadran").matrix().orElseThrow();

    assertThat(matrix.cells().get(0))
        .extracting(cell -> cell.text().id())
        .containsExactly("Sangat Baik", "Baik", "Kurang");
    assertThat(guide.gaps())
        .extracting(gap -> gap.about().id() + ", " + gap.when().id())
        .contains("Predikat kinerja, Rating perilaku kerja: sesuai ekspektasi");
  }

  @Test
  void aPolicyWithoutIndicatorsTellsWhatItsRatingIsMadeFrom() {
    Guide guide = SHIPPED.guide(PolicyId.parse("nasional/2022-01-01_permenpanrb-6-2022")).get();

    assertThat(guide.appraised())
        .extracting(subject -> subject.title().id())
        .containsExactly("Rating hasil kerja", "Rating perilaku kerja");
    assertThat(guide.appraised()).allMatch(Subject::isGiven);
  }

  @Test
  void whatIsUsualIsSaidOnceAndWhatIsUnusualWhereItHolds() {
    Guide guide = SHIPPED.guide(PolicyId.parse("nasional/2021-07-01_permenpanrb-8-2021")).get();

    assertThat(guide.usual())
        .extracting(setting -> setting.title().id() + ": " + setting.value().id())
        .containsExactly("Berpindah jabatan di tengah periode: tidak");
    assertThat(guide.result().get(0).passages())
        .extracting(passage -> passage.forWhom().id())
        .contains("bila berpindah jabatan di tengah periode: ya", "");
  }

  @Test
  void theHistoryHasEachValueInEachVersion() {
    History history = salor().history();

    assertThat(history.versions()).hasSize(2);
    assertThat(history.rows())
        .filteredOn(
            row ->
                row.what()
                    .id()
                    .equals("Bobot Disiplin dalam Nilai kinerja, untuk jenis jabatan administrasi"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.values()).extracting(Text::id).containsExactly("30 %", "25 %");
              assertThat(row.isChanged(1)).isTrue();
            });
  }

  @Test
  void storiesShowEachKindOfPosition() {
    assertThat(salor().stories())
        .flatExtracting(story -> story.given())
        .extracting(fact -> fact.what().id() + ": " + fact.value().id())
        .contains(
            "Jenis jabatan: pimpinan",
            "Jenis jabatan: administrasi",
            "Jenis jabatan: pelayanan publik");
  }

  @Test
  void aVersionThatIsNotKnownIsSaidToBeUnknown() {
    assertThat(SHIPPED.guide(PolicyId.parse("salor/2026-01-01_v9")).issues())
        .singleElement()
        .satisfies(issue -> assertThat(issue.code().id()).isEqualTo("unknown-version"));
  }

  @Test
  void theCalculatorOfAnotherVersionIsNotPutIn() {
    PolicyId other = PolicyId.parse("contoh-daerah/2020-01-01_tpp");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> GuidePage.of(salor(), SHIPPED.calculator(other).get()))
        .withMessageContaining(other.toString());
  }

  private static GuideTable table(Guide guide, String name) {
    return guide.tables().stream()
        .filter(table -> table.name().value().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
