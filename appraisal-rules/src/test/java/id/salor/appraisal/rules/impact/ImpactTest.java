package id.salor.appraisal.rules.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.salor.appraisal.Appraiser;
import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.policy.PolicyCode;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.value.Rational;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a change does to people, told apart by what was changed. */
class ImpactTest {

  private static final PolicyLibrary BUNDLED = PolicyLibrary.bundled();
  private static final PolicyId V1 = PolicyId.parse("salor/2025-01-01_v1");
  private static final PolicyId V2 = PolicyId.parse("salor/2026-01-01_v2");
  private static final List<Appraisal> PEOPLE = SalorPeople.drawn(400, 7);

  @TempDir Path folder;

  private static Impact impact(List<Appraisal> people) {
    return impact(BUNDLED, ImpactQuestion.between(V1, V2), people);
  }

  private static Impact impact(
      PolicyLibrary other, ImpactQuestion question, List<Appraisal> people) {
    Validated<Impact> answer = BUNDLED.impact(other, question, SalorPeople.read(people));
    assertThat(answer.issues()).isEmpty();
    return answer.value().orElseThrow();
  }

  /** The impact of an edited copy of the first version. */
  private Impact ofEdited(List<Appraisal> people, String... edits) throws IOException {
    return ofEdited(ImpactQuestion.between(V1, V1), people, edits);
  }

  private Impact ofEdited(ImpactQuestion question, List<Appraisal> people, String... edits)
      throws IOException {
    BUNDLED.copyTo(folder, V1::equals);
    Path version = folder.resolve(V1.toString());
    Files.deleteIfExists(version.resolve("SEAL"));
    for (int i = 0; i < edits.length; i += 3) {
      Path file = version.resolve(edits[i]);
      String text = Files.readString(file);
      assertThat(text).contains(edits[i + 1]);
      Files.writeString(file, text.replace(edits[i + 1], edits[i + 2]));
    }
    PolicyLibrary edited = PolicyLibrary.ofVersion(version);
    assertThat(edited.issues()).filteredOn(Issue::isError).isEmpty();
    return impact(edited, question, people);
  }

  @Test
  void everybodyStandsWhereTheAppraiserPutsThem() {
    Impact impact = impact(PEOPLE);
    Appraiser appraiser = BUNDLED.appraiser();
    Map<String, Long> expected = new TreeMap<>();
    for (Appraisal person : PEOPLE) {
      expected.merge(
          standing(appraiser.appraise(person.under(V1)))
              + " > "
              + standing(appraiser.appraise(person.under(V2))),
          1L,
          Long::sum);
    }

    Map<String, Long> found = new TreeMap<>();
    for (int row = 0; row < impact.flow().before().size(); row++) {
      for (int column = 0; column < impact.flow().after().size(); column++) {
        long people = impact.flow().counts().get(row).get(column);
        if (people > 0) {
          found.put(
              impact.flow().before().get(row).id() + " > " + impact.flow().after().get(column).id(),
              people);
        }
      }
    }
    assertThat(found).isEqualTo(expected).hasSizeGreaterThan(6);
    assertThat(impact.people()).isEqualTo(PEOPLE.size());
    assertThat(impact.outside()).isEqualTo(PEOPLE.size());
  }

  private static String standing(AppraisalResult result) {
    if (result instanceof AppraisalResult.Refused) {
      return "(refused)";
    }
    return result.rating().map(Object::toString).orElse("(without-rating)");
  }

  @Test
  void theOrderOfTheDataAndHowItIsSharedOutLeaveNoTrace() {
    List<Appraisal> shuffled = new ArrayList<>(PEOPLE);
    Collections.shuffle(shuffled, new Random(1));
    Impact one = impact(PEOPLE);
    Impact other = impact(shuffled);

    assertThat(other.flow()).isEqualTo(one.flow());
    assertThat(other.score()).isEqualTo(one.score());
    assertThat(other.spread()).isEqualTo(one.spread());
    assertThat(other.causes()).isEqualTo(one.causes());
    assertThat(other.unit()).isEqualTo(one.unit());
    assertThat(impact(PEOPLE)).isEqualTo(one);
  }

  @Test
  void groupsAddUpToEverybody() {
    Impact impact = impact(PEOPLE);

    for (Grouping grouping : List.of(impact.unit(), impact.position())) {
      assertThat(grouping.groups().stream().mapToLong(group -> group.moves().people()).sum())
          .isEqualTo(impact.people());
      assertThat(grouping.groups().stream().mapToLong(group -> group.moves().down()).sum())
          .isEqualTo(impact.flow().moves().down());
    }
    assertThat(impact.unit().groups()).hasSize(4);
    assertThat(impact.position().key()).isEqualTo("jabatan");
    assertThat(impact.position().groups())
        .extracting(GroupImpact::name, group -> group.title().en())
        .contains(tuple("administrasi", "administration"));
  }

  @Test
  void theSameVersionMovesNobodyAndHasNoCause() {
    Impact impact = impact(BUNDLED, ImpactQuestion.between(V1, V1), PEOPLE);

    assertThat(impact.flow().moves().moved()).isZero();
    assertThat(impact.score().same()).isEqualTo(impact.score().people()).isPositive();
    assertThat(impact.causes()).isEmpty();
    assertThat(impact.movers()).isEmpty();
  }

  @Test
  void aChangedWeightIsTheOnlyCause() throws IOException {
    Impact impact =
        ofEdited(
            PEOPLE,
            "bobot.dslr",
            "\"target_kerja\" dalam \"nilai_kinerja\" adalah 55",
            "\"target_kerja\" dalam \"nilai_kinerja\" adalah 35",
            "bobot.dslr",
            "\"disiplin\" dalam \"nilai_kinerja\" adalah 30",
            "\"disiplin\" dalam \"nilai_kinerja\" adalah 50");

    assertThat(impact.causes()).extracting(Cause::kind).containsExactly(ChangeKind.WEIGHTS);
    Cause cause = impact.causes().get(0);
    assertThat(cause.alone().score()).isEqualTo(impact.score());
    assertThat(cause.people()).isLessThan(impact.people()).isPositive();
    assertThat(cause.alone().moves().moved()).isEqualTo(impact.flow().moves().moved()).isPositive();
    assertThat(cause.allBut().moves().moved()).isZero();
    assertThat(cause.decisive()).isEqualTo(impact.flow().moves().moved());
  }

  @Test
  void eachKindOfChangeIsToldApart() throws IOException {
    Impact impact =
        ofEdited(
            PEOPLE,
            "predikat.csv",
            "75",
            "80",
            "indikator.dslr",
            "100 - 3 * hari_mangkir",
            "100 - 5 * hari_mangkir",
            "predikat.dslr",
            "\"Kurang\" bila hukuman = \"berat\"",
            "\"Cukup\" bila hukuman = \"berat\"",
            "predikat.dslr",
            "dibulatkan ke 2 desimal",
            "dibulatkan ke 1 desimal",
            "predikat.dslr",
            "fakta \"cuti_setahun\" adalah ya",
            "fakta \"jabatan\" adalah \"pimpinan\"\n    fakta \"cuti_setahun\" adalah ya");

    assertThat(impact.causes())
        .extracting(Cause::kind)
        .containsExactly(
            ChangeKind.TABLES,
            ChangeKind.FORMULAS,
            ChangeKind.GATES,
            ChangeKind.ROUNDING,
            ChangeKind.OTHER);
    assertThat(impact.causes()).allSatisfy(cause -> assertThat(cause.untried()).isZero());
    assertThat(cause(impact, ChangeKind.TABLES).alone().moves().up()).isZero();
    assertThat(cause(impact, ChangeKind.TABLES).alone().score().up()).isZero();
    assertThat(cause(impact, ChangeKind.FORMULAS).alone().score().down()).isPositive();
    assertThat(cause(impact, ChangeKind.GATES).alone().moves().down()).isZero();
    assertThat(cause(impact, ChangeKind.GATES).alone().moves().up()).isPositive();
    assertThat(cause(impact, ChangeKind.OTHER).alone().moves().gained()).isPositive();
  }

  private static Cause cause(Impact impact, ChangeKind kind) {
    return impact.causes().stream().filter(found -> found.kind() == kind).findFirst().orElseThrow();
  }

  @Test
  void aNewIndicatorIsPartOfTheWeightsThatGiveItItsPlace() throws IOException {
    Impact impact =
        ofEdited(
            PEOPLE,
            "policy.yaml",
            "\nquantities:\n",
            "\nquantities:\n  kehadiran:\n    title: Kehadiran\n    kind: number\n    min: 0\n"
                + "    max: 100\n",
            "indikator.dslr",
            "    nilai \"disiplin\" dibatasi paling rendah 0\n",
            "    nilai \"disiplin\" dibatasi paling rendah 0\n"
                + "    nilai \"kehadiran\" adalah 100 - MIN(100, 10 * hari_mangkir)\n",
            "bobot.dslr",
            "jumlah tertimbang dari \"target_kerja\", \"disiplin\", \"inovasi\"\n"
                + "    bobot \"target_kerja\" dalam \"nilai_kinerja\" adalah 55 persen\n",
            "jumlah tertimbang dari \"target_kerja\", \"disiplin\", \"inovasi\", \"kehadiran\"\n"
                + "    bobot \"kehadiran\" dalam \"nilai_kinerja\" adalah 20 persen\n"
                + "    bobot \"target_kerja\" dalam \"nilai_kinerja\" adalah 35 persen\n");

    assertThat(impact.causes()).extracting(Cause::kind).containsExactly(ChangeKind.WEIGHTS);
    assertThat(impact.causes().get(0).untried()).isZero();
    assertThat(impact.causes().get(0).decisive()).isEqualTo(impact.flow().moves().moved());
  }

  @Test
  void aVersionThatSeesPeopleSideBySideCountsThemFirst() throws IOException {
    Impact impact =
        ofEdited(
            PEOPLE,
            "policy.yaml",
            "\nquantities:\n",
            "\ncohorts:\n  semua: {title: Semua pegawai, by: []}\n\nquantities:\n"
                + "  peringkat:\n    title: Peringkat\n    kind: number\n    min: 1\n",
            "predikat.dslr",
            "    nilai akhir adalah \"nilai_kinerja\"\n",
            "    nilai akhir adalah \"nilai_kinerja\"\n"
                + "    nilai \"peringkat\" adalah peringkat \"nilai_kinerja\" dalam kelompok"
                + " \"semua\"\n"
                + "    predikat \"predikat\" paling tinggi \"Baik\" bila peringkat > 2\n",
            "predikat.csv",
            "60",
            "62");
    int excellent = impact.flow().after().indexOf(impact.flow().before().get(0));

    assertThat(impact.flow().totalBefore(0)).isGreaterThan(impact.flow().totalAfter(excellent));
    assertThat(impact.flow().totalAfter(excellent)).isPositive();
    assertThat(cause(impact, ChangeKind.GATES).alone().moves().down()).isPositive();
    assertThat(cause(impact, ChangeKind.GATES).untried()).isZero();
    assertThat(impact.flow().moves().lost()).isZero();
  }

  @Test
  void whatTheNewVersionAsksForAndIsNotThereIsARefusalWithItsCode() throws IOException {
    Impact impact =
        ofEdited(
            PEOPLE,
            "policy.yaml",
            "\nmeasures:\n",
            "\nmeasures:\n  pelatihan:\n    title: Jam pelatihan\n    kind: number\n    min: 0\n",
            "indikator.dslr",
            "100 - 3 * hari_mangkir",
            "100 - 3 * hari_mangkir + 0 * pelatihan");

    Refusal refusal = impact.refusals().get(0);
    assertThat(refusal.code()).isEqualTo("missing-input");
    assertThat(refusal.newly()).isEqualTo(impact.flow().moves().lost()).isPositive();
    assertThat(refusal.examples()).hasSize(10).doesNotHaveDuplicates();
    assertThat(cause(impact, ChangeKind.FORMULAS).alone().moves().lost())
        .isEqualTo(impact.flow().moves().lost());
  }

  @Test
  void aQuantityThatBecomesAnotherKindOfThingIsSaidNotToBeSeparable() throws IOException {
    Impact impact =
        ofEdited(
            PEOPLE,
            "policy.yaml",
            "  hukuman:\n    title: {id: Tingkat hukuman menurut hari tanpa keterangan, en: Level of"
                + " sanction by days without excuse}\n    kind: label\n    labels:"
                + " hukuman_disiplin\n",
            "  hukuman: {title: Tingkat hukuman, kind: number, min: 0, max: 3}\n",
            "hukuman.csv",
            ";tidak ada;PP",
            ";0;PP",
            "hukuman.csv",
            ";ringan;PP",
            ";1;PP",
            "hukuman.csv",
            ";sedang;PP",
            ";2;PP",
            "hukuman.csv",
            ";berat;PP",
            ";3;PP",
            "predikat.dslr",
            "hukuman = \"ringan\"",
            "hukuman = 1",
            "predikat.dslr",
            "hukuman = \"sedang\"",
            "hukuman = 2",
            "predikat.dslr",
            "hukuman = \"berat\"",
            "hukuman = 3");

    assertThat(impact.flow().moves().moved()).isZero();
    assertThat(cause(impact, ChangeKind.GATES).untried()).isPositive();
    assertThat(cause(impact, ChangeKind.GATES).hindrances())
        .anySatisfy(why -> assertThat(why.en()).contains("\"hukuman\"", "another kind"));
  }

  @Test
  void moversAreRankedByPredikatThenByScoreAndKnownByTheirIdAlone() {
    Impact impact = impact(BUNDLED, ImpactQuestion.between(V1, V2).withTop(15), PEOPLE);

    assertThat(impact.movers()).hasSize(15);
    for (Mover mover : impact.movers()) {
      AppraisalResult before = BUNDLED.appraiser().appraise(person(mover.id()).under(V1));
      assertThat(before.figures().score().map(score -> score.value()))
          .isEqualTo(mover.scoreBefore());
      assertThat(mover.alone()).extracting(Mover.Step::kind).doesNotHaveDuplicates().hasSize(3);
    }
    List<Rational> changes =
        impact.movers().stream()
            .filter(mover -> !mover.before().equals(mover.after()))
            .map(mover -> mover.change().orElseThrow().abs())
            .toList();
    assertThat(changes).isSortedAccordingTo(Collections.reverseOrder());
    assertThat(impact.toString()).doesNotContain("Nama");
  }

  private static Appraisal person(String id) {
    return PEOPLE.stream().filter(one -> one.id().value().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void whoSitsAtABoundIsNamedWhenAnotherRoundingMovesThem() throws IOException {
    Appraisal tie =
        Appraisal.of(
            "tie",
            "salor",
            "2025",
            Evidence.builder()
                .fact("jabatan", "administrasi")
                .measure("hari_mangkir", 0)
                .measure("mangkir_berturut", 0)
                .group("inovasi_diajukan")
                .entry(
                    "kegiatan",
                    "K1",
                    // 0.55 × 81.81 + 30 = 74.9955, which is 75.00 to two places
                    Evidence.builder().measure("target", 10_000).measure("realisasi", 8_181)));
    Impact impact = impact(BUNDLED, ImpactQuestion.between(V1, V1).withRounding(), List.of(tie));

    RoundingSite site = impact.rounding().orElseThrow().get(0);
    assertThat(site.now()).isEqualTo("2 half-up");
    assertThat(site.variants())
        .filteredOn(variant -> variant.moves().down() > 0)
        .extracting(RoundingSite.Variant::rounding)
        .containsExactly("2 down", "3 half-up", "none");
    RoundingSite.Case found =
        site.variants().stream()
            .flatMap(variant -> variant.cases().stream())
            .findFirst()
            .orElseThrow();
    assertThat(found.id()).isEqualTo("tie");
    assertThat(found.exact()).isEqualTo("74.9955");
    assertThat(found.bound()).contains("nilai_kinerja", "75");
  }

  @Test
  void peopleOfOtherPoliciesAreLeftOutAndCounted() {
    List<Appraisal> people = new ArrayList<>(PEOPLE.subList(0, 5));
    people.add(Appraisal.of("other", "nasional", "2015", Evidence.builder()));

    Impact impact = impact(people);

    assertThat(impact.people()).isEqualTo(5);
    assertThat(impact.elsewhere()).isEqualTo(1);
  }

  @Test
  void nobodyAtAllIsAnAnswerToo() {
    Impact impact = impact(List.of());

    assertThat(impact.people()).isZero();
    assertThat(impact.spread()).isEmpty();
    assertThat(impact.score().mean()).isEmpty();
  }

  @Test
  void aMistypedVersionOrFactIsSaidWithWhatWasProbablyMeant() {
    Validated<Impact> version =
        BUNDLED.impact(
            BUNDLED,
            ImpactQuestion.between(V1, PolicyId.parse("salor/2026-01-01_v3")),
            SalorPeople.read(PEOPLE));
    Validated<Impact> fact =
        BUNDLED.impact(
            BUNDLED, ImpactQuestion.between(V1, V2).byPosition("jabatn"), SalorPeople.read(PEOPLE));

    assertThat(version.value()).isEqualTo(Optional.empty());
    assertThat(version.issues())
        .extracting(Issue::code)
        .containsExactly(PolicyCode.UNKNOWN_VERSION);
    assertThat(version.issues().get(0).advice().en()).contains("salor/2026-01-01_v2");
    assertThat(fact.issues()).extracting(Issue::code).containsExactly(PolicyCode.UNKNOWN_NAME);
    assertThat(fact.issues().get(0).advice().en()).contains("jabatan");
  }
}
