package id.salor.appraisal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.Appraiser;
import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.ComponentResult;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.Datum;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What must hold of the second half of 2021, and of the year that joins both halves. */
class National2021PropertiesTest {

  private static final Appraiser APPRAISER = PolicyLibrary.bundled().appraiser();
  private static final String HALF_YEAR = "2021-07-01..2021-12-31";
  private static final List<String> PARTS =
      List.of("perjanjian kinerja", "rencana aksi", "tambahan");
  private static final List<String> ASPECTS = List.of("kuantitas", "kualitas", "waktu");

  private static AppraisalResult appraise(Evidence.Builder evidence) {
    return APPRAISER.appraise(Appraisal.of("A", "nasional", HALF_YEAR, evidence));
  }

  private static Rational component(AppraisalResult result, String name) {
    ComponentResult component =
        result.figures().components().stream()
            .filter(found -> found.name().equals(Name.of(name)))
            .findFirst()
            .orElseThrow();
    return ((Value.OfNumber) component.value()).number();
  }

  /**
   * An indicator or aspect on its way.
   *
   * @param lower the lower end of the target
   * @param upper its upper end
   * @param realised tenths of a unit
   * @param lessIsBetter whether it is one where less is better
   * @param unbeatable whether the target cannot be exceeded, and is not
   */
  private record Measured(
      int lower, int upper, int realised, boolean lessIsBetter, boolean unbeatable) {

    /** One whose target was just met. */
    static final Measured MET = new Measured(10, 10, 100, false, false);

    static Measured any(Random random) {
      int lower = 1 + random.nextInt(120);
      int upper = random.nextBoolean() ? lower : lower + random.nextInt(20);
      boolean less = random.nextInt(3) == 0;
      Measured measured = new Measured(lower, upper, random.nextInt(20 * upper), less, false);
      return random.nextInt(4) == 0 ? measured.made(random) : measured;
    }

    /** As one whose target cannot be exceeded: what was realised stays on its worse side. */
    private Measured made(Random random) {
      int worst =
          lessIsBetter ? 10 * lower + random.nextInt(10 * lower) : random.nextInt(10 * upper + 1);
      return new Measured(lower, upper, worst, lessIsBetter, true);
    }

    /** One that is better by some tenths, or as good where it cannot be better. */
    Measured better(int tenths) {
      int moved =
          lessIsBetter
              ? Math.max(unbeatable ? 10 * lower : 0, realised - tenths)
              : realised + tenths;
      int bounded = unbeatable && !lessIsBetter ? Math.min(moved, 10 * upper) : moved;
      return new Measured(lower, upper, bounded, lessIsBetter, unbeatable);
    }

    Evidence.Builder evidence() {
      Evidence.Builder evidence =
          Evidence.builder()
              .fact("sifat", lessIsBetter ? "khusus" : "normal")
              .measure("target", lower)
              .datum(Name.of("realisasi"), Datum.of(Rational.of(realised, 10)));
      return upper > lower ? evidence.measure("target_atas", upper) : evidence;
    }
  }

  private static Evidence.Builder person(String position, Random random) {
    return Evidence.builder()
        .fact("jabatan", position)
        .fact("pendapat_rekan", random.nextBoolean())
        .fact("ide_baru", random.nextBoolean())
        .measure("nilai_perilaku", random.nextInt(121));
  }

  private static List<Measured> measured(int count, Random random) {
    List<Measured> measured = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      measured.add(Measured.any(random));
    }
    return measured;
  }

  private static Evidence.Builder leader(List<Measured> indicators, Random random) {
    Evidence.Builder evidence = person("pimpinan tinggi", random);
    for (int i = 0; i < indicators.size(); i++) {
      evidence.entry(
          "iki",
          "I" + i,
          indicators
              .get(i)
              .evidence()
              .fact("bagian", PARTS.get(i % PARTS.size()))
              .fact("target_maksimal", indicators.get(i).unbeatable())
              .fact("lingkup", "dalam unit kerja"));
    }
    return evidence;
  }

  private static Evidence.Builder official(List<Measured> aspects, Random random) {
    Evidence.Builder evidence =
        person(random.nextBoolean() ? "administrasi" : "fungsional", random);
    for (int i = 0; i < aspects.size() / ASPECTS.size(); i++) {
      Evidence.Builder work =
          Evidence.builder()
              .fact("bagian", i == 0 || random.nextBoolean() ? "utama" : "tambahan")
              .fact("cascading", random.nextBoolean() ? "langsung" : "tidak langsung")
              .fact("lingkup", "dalam unit kerja");
      for (int j = 0; j < ASPECTS.size(); j++) {
        String kind = ASPECTS.get(j);
        work.entry(
            "aspek", kind, aspects.get(i * ASPECTS.size() + j).evidence().fact("jenis", kind));
      }
      evidence.entry("kinerja", "K" + i, work);
    }
    return evidence;
  }

  @Property(tries = 500)
  void everybodyWhoseWorkIsCompleteHasARating(@ForAll long seed) {
    Random random = new Random(seed);
    Evidence.Builder evidence =
        random.nextBoolean()
            ? leader(measured(3 + random.nextInt(4), random), random)
            : official(measured(3 * (1 + random.nextInt(4)), random), random);

    AppraisalResult result = appraise(evidence);

    assertThat(result.issues()).extracting(issue -> issue.format(Language.EN)).isEmpty();
    assertThat(result).isInstanceOf(AppraisalResult.Rated.class);
    assertThat(component(result, "skp")).isBetween(Rational.ZERO, Rational.of(120));
  }

  @Property(tries = 500)
  void aBetterIndicatorNeverLowersTheScoreOfTheLeadersPlan(@ForAll long seed) {
    Random random = new Random(seed);
    List<Measured> indicators = measured(3 + random.nextInt(4), random);
    List<Measured> better = new ArrayList<>(indicators);
    int which = random.nextInt(indicators.size());
    better.set(which, indicators.get(which).better(1 + random.nextInt(400)));
    long person = random.nextLong();

    AppraisalResult before = appraise(leader(indicators, new Random(person)));
    AppraisalResult after = appraise(leader(better, new Random(person)));

    assertThat(component(after, "skp")).isGreaterThanOrEqualTo(component(before, "skp"));
  }

  @Property(tries = 500)
  void aBetterAspectNeverLowersTheScoreOfTheOfficialsPlan(@ForAll long seed) {
    Random random = new Random(seed);
    List<Measured> aspects = measured(3 * (1 + random.nextInt(3)), random);
    List<Measured> better = new ArrayList<>(aspects);
    int which = random.nextInt(aspects.size());
    better.set(which, aspects.get(which).better(1 + random.nextInt(400)));
    long person = random.nextLong();

    AppraisalResult before = appraise(official(aspects, new Random(person)));
    AppraisalResult after = appraise(official(better, new Random(person)));

    assertThat(component(after, "skp")).isGreaterThanOrEqualTo(component(before, "skp"));
  }

  /** One realised amount for each category, the best first. */
  private static final List<Integer> CATEGORIES = List.of(101, 100, 80, 60, 59);

  private static Rational planOf(int one, int two, int three) {
    List<Measured> aspects = new ArrayList<>();
    for (int category : List.of(one, two, three)) {
      aspects.add(new Measured(100, 100, 10 * CATEGORIES.get(category), false, false));
    }
    return component(appraise(official(aspects, new Random(0))), "skp");
  }

  @Property
  void whichAspectHasWhichCategoryDoesNotMatter(
      @ForAll @IntRange(max = 4) int one,
      @ForAll @IntRange(max = 4) int two,
      @ForAll @IntRange(max = 4) int three) {
    Rational plan = planOf(one, two, three);

    assertThat(planOf(three, one, two)).isEqualTo(plan);
    assertThat(planOf(two, one, three)).isEqualTo(plan);
  }

  private static AppraisalResult year(Rational first, Rational second) {
    return APPRAISER.appraise(
        Appraisal.of(
            "A",
            "nasional-tahunan",
            "2021",
            Evidence.builder()
                .fact("ide_baru", true)
                .datum(Name.of("nilai_semester_1"), Datum.of(first))
                .datum(Name.of("nilai_semester_2"), Datum.of(second))));
  }

  @Property
  void theConversionToTheScaleOf120NeverFalls(
      @ForAll @IntRange(max = 11_000) int lower, @ForAll @IntRange(max = 300) int more) {
    Rational low = Rational.of(lower, 100);
    Rational high = Rational.of(lower + more, 100);
    AppraisalResult before = year(low, Rational.HUNDRED);
    AppraisalResult after = year(high, Rational.HUNDRED);

    assertThat(component(after, "semester_1"))
        .isGreaterThanOrEqualTo(component(before, "semester_1"));
    assertThat(after.figures().score().orElseThrow().value())
        .isGreaterThanOrEqualTo(before.figures().score().orElseThrow().value());
  }

  @Property
  void everyYearOfTwoHalvesHasARating(
      @ForAll @IntRange(max = 12_000) int first, @ForAll @IntRange(max = 12_000) int second) {
    AppraisalResult result = year(Rational.of(first, 100), Rational.of(second, 100));

    assertThat(result).isInstanceOf(AppraisalResult.Rated.class);
  }

  @Example
  void theResultOfTheSecondHalfIsAnInputOfTheYear() {
    AppraisalResult half = appraise(leader(measured(3, new Random(1)), new Random(1)));
    Evidence.Builder evidence =
        Evidence.builder()
            .fact("ide_baru", false)
            .measure("nilai_semester_1", 85)
            .result("nilai_semester_2", half.asInput().orElseThrow());

    AppraisalResult year =
        APPRAISER.appraise(Appraisal.of("A", "nasional-tahunan", "2021", evidence));

    assertThat(year).isInstanceOf(AppraisalResult.Rated.class);
    assertThat(component(year, "semester_2"))
        .isEqualTo(half.figures().score().orElseThrow().value());
  }

  private static AppraisalResult withAssignments(String one, String other) {
    Evidence.Builder evidence = leader(List.of(Measured.MET, Measured.MET), new Random(0));
    int number = 0;
    for (String scope : List.of(one, other)) {
      evidence.entry(
          "iki",
          "T" + number++,
          Measured.MET.evidence().fact("bagian", "tambahan").fact("lingkup", scope));
    }
    return appraise(evidence);
  }

  @Example
  void whichOfTwoOpenMattersIsNamedDoesNotDependOnTheOrderOfEntries() {
    AppraisalResult one = withAssignments("antar unit kerja", "di luar instansi");

    assertThat(one).isInstanceOf(AppraisalResult.WithoutRating.class);
    assertThat(withAssignments("di luar instansi", "antar unit kerja")).isEqualTo(one);
  }

  private static void assertToldWithArticle(Evidence.Builder evidence, String entry, String text) {
    AppraisalResult result = appraise(evidence);

    assertThat(result).isInstanceOf(AppraisalResult.Refused.class);
    for (Map.Entry<Language, String> said :
        Map.of(Language.ID, "dasar: PermenPANRB 8/2021", Language.EN, "basis: PermenPANRB 8/2021")
            .entrySet()) {
      assertThat(result.issues())
          .extracting((Issue issue) -> issue.format(said.getKey()))
          .anySatisfy(issue -> assertThat(issue).contains(entry).contains(said.getValue()));
    }
    assertThat(result.issues())
        .extracting((Issue issue) -> issue.format(Language.ID))
        .anySatisfy(issue -> assertThat(issue).contains(entry).contains(text));
  }

  private static Evidence.Builder leaderWith(String id, Evidence.Builder indicator) {
    return leader(List.of(Measured.MET, Measured.MET), new Random(0)).entry("iki", id, indicator);
  }

  private static Evidence.Builder indicator(int lower, int upper, String realised) {
    return Evidence.builder()
        .fact("bagian", "rencana aksi")
        .fact("sifat", "normal")
        .measure("target", lower)
        .measure("target_atas", upper)
        .fact("realisasi", realised);
  }

  @Example
  void anIndicatorThatCannotBeRatedIsNamedWithItsArticle() {
    assertToldWithArticle(leaderWith("X", indicator(0, 0, "5")), "iki X", "lebih dari nol");
    assertToldWithArticle(leaderWith("X", indicator(9, 8, "5")), "iki X", "batas bawah");
    assertToldWithArticle(leaderWith("X", indicator(8, 9, "Baik")), "iki X", "bukan angka");
    assertToldWithArticle(
        leaderWith("X", indicator(8, 9, "5").fact("bagian", "utama")), "iki X", "bagian utama");
    assertToldWithArticle(
        leaderWith("X", indicator(8, 9, "5")).entry("kinerja", "K", Evidence.builder()),
        "kinerja K",
        "hanya ada dalam SKP pejabat administrasi");
  }

  private static Evidence.Builder officialWith(String kind, Evidence.Builder last) {
    Evidence.Builder work =
        Evidence.builder().fact("bagian", "utama").fact("cascading", "langsung");
    for (String other : List.of("kuantitas", "kualitas")) {
      work.entry("aspek", other, Measured.MET.evidence().fact("jenis", other));
    }
    work.entry("aspek", kind, last.fact("jenis", kind));
    return person("fungsional", new Random(0)).entry("kinerja", "K", work);
  }

  @Example
  void workWithoutItsThreeAspectsIsNamedWithItsArticle() {
    assertToldWithArticle(
        officialWith("biaya", Measured.MET.evidence()), "kinerja K", "aspek waktu");
    assertToldWithArticle(
        officialWith("biaya", Measured.MET.evidence()),
        "kinerja K / aspek biaya",
        "tidak ikut digabungkan");
    assertToldWithArticle(
        officialWith("waktu", Measured.MET.evidence().measure("target", 0)),
        "kinerja K / aspek waktu",
        "lebih dari nol");
    assertToldWithArticle(
        officialWith("waktu", Measured.MET.evidence()).entry("iki", "I", Evidence.builder()),
        "iki I",
        "hanya ada dalam SKP pejabat pimpinan tinggi");
  }
}
