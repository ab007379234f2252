package id.salor.appraisal.rules.letter;

import static id.salor.appraisal.rules.PageDocument.parse;
import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.calc.Census;
import id.salor.appraisal.explain.Explanation;
import id.salor.appraisal.explain.Step;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.Appraisee;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.model.MeasureSource;
import id.salor.appraisal.model.Notes;
import id.salor.appraisal.record.AppraisalRecord;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.Rounding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class LetterTest {

  private static final PolicyLibrary LIBRARY = PolicyLibrary.bundled();
  private static final LocalDate RECEIVED = LocalDate.of(2027, 1, 11);

  private static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "' onmouseover='alert(1)",
          "]]> --> <!-- ${7*7} @if(true)",
          "\u001b[31mred\u202egnp.exe",
          "var(--ink) </style> checked",
          "x".repeat(200));

  private static Appraisal salor() {
    return Appraisal.of(
        "S-1",
        "salor",
        "2026",
        Evidence.builder()
            .fact("jabatan", "pelayanan publik")
            .measure("hari_mangkir", 1)
            .measure("mangkir_berturut", 1)
            .measure("skm", "78.25", MeasureSource.ofDocument("Laporan SKM").withEnteredBy("Tim"))
            .entry(
                "kegiatan", "K1", Evidence.builder().measure("target", 12).measure("realisasi", 11))
            .entry(
                "layanan",
                "L1",
                Evidence.builder().measure("target_layanan", 400).measure("terlayani", 372)));
  }

  private static Appraisal quadrant() {
    return Appraisal.of(
        "N-1",
        "nasional",
        "2024",
        Evidence.builder()
            .fact("hasil_kerja", "sesuai ekspektasi")
            .fact("perilaku_kerja", "di bawah ekspektasi"));
  }

  private static Appraisal exempt() {
    return Appraisal.of("E-1", "salor", "2026", Evidence.builder().fact("cuti_setahun", true));
  }

  private static Appraisal refused() {
    return Appraisal.of("R-1", "salor", "2026", Evidence.builder().fact("jabatan", "administrasi"));
  }

  private static Appraisal ofNoPolicy() {
    return Appraisal.of("X-1", "tidak-ada", "2026", Evidence.builder());
  }

  private static Appraisal allowance() {
    return Appraisal.of(
        "T-1",
        "contoh-daerah",
        "2026-01",
        Evidence.builder()
            .measure("pagu", 2_000_000)
            .measure("capaian_produktivitas", 95)
            .measure("hari_mangkir", 0)
            .measure("apel_terlewat", 1)
            .group("ketidaktepatan"));
  }

  static Stream<Appraisal> everyEnding() {
    return Stream.of(salor(), quadrant(), exempt(), refused(), ofNoPolicy(), allowance());
  }

  private static Letter letter(Appraisal appraisal) {
    return LIBRARY.letters().of(appraisal, Census.NONE);
  }

  private static String page(Appraisal appraisal) {
    return LetterPage.of(letter(appraisal), LetterPage.Languages.BOTH);
  }

  /** The elements of a page with their attributes' names, in order. */
  private static List<String> skeleton(Node node) {
    List<String> found = new ArrayList<>();
    if (node instanceof Element element) {
      Set<String> attributes = new TreeSet<>();
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        attributes.add(element.getAttributes().item(i).getNodeName());
      }
      found.add(element.getTagName() + attributes);
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      found.addAll(skeleton(child));
    }
    return found;
  }

  @ParameterizedTest
  @MethodSource("everyEnding")
  void aPageIsWellFormedForEveryEndingAndTheSameEachTime(Appraisal appraisal) throws Exception {
    String page = page(appraisal);

    assertThat(skeleton(parse(page))).isNotEmpty().noneMatch(one -> one.startsWith("script"));
    assertThat(page(appraisal)).isEqualTo(page);
    assertThat(page).contains(letter(appraisal).code().toString());
  }

  @ParameterizedTest
  @MethodSource("everyEnding")
  void everyFigureOfTheExplanationStandsInTheLetterWithWhatItRestsOn(Appraisal appraisal) {
    Letter letter = letter(appraisal);
    Explanation explanation =
        Explanation.of(appraisal, LIBRARY.appraiser().inspect(appraisal, Census.NONE));
    Set<String> told = new TreeSet<>();
    letter.figures().forEach(figure -> told.add(figure.step().id()));
    letter.inputs().forEach(input -> told.add(input.step().id()));
    int bases = letter.bases().size();

    explanation.steps().stream()
        .filter(step -> step.value().isProper())
        .flatMap(Step::withParts)
        .filter(step -> step.role() == Step.Role.QUANTITY)
        .filter(step -> !step.id().equals("keberatan_paling_lambat"))
        .forEach(step -> assertThat(told).contains(step.id()));
    assertThat(letter.figures())
        .allSatisfy(
            figure ->
                assertThat(figure.bases())
                    .isNotEmpty()
                    .allSatisfy(number -> assertThat(number).isBetween(1, bases)));
  }

  @Test
  void everyFigureIsPrintedWithTheTextOfItsBasis() {
    Letter letter = letter(salor());
    String page = LetterPage.of(letter, LetterPage.Languages.EN);

    assertThat(letter.figures()).hasSizeGreaterThan(5);
    letter.bases().forEach(basis -> assertThat(page).contains("id=\"b-en-" + basis.number()));
    letter
        .bases()
        .forEach(basis -> assertThat(page).contains(basis.basis().text().split("[<&\"']")[0]));
    assertThat(page).contains("Interpretation:", "Legal basis:", "Laporan SKM; entered by Tim");
  }

  @Test
  void contributionsAddUpToTheScoreBeforeRounding() {
    Letter letter = letter(salor());

    Rational sum =
        letter.contributions().stream()
            .map(one -> one.part().contribution().orElseThrow())
            .reduce(Rational.ZERO, Rational::plus);

    assertThat(letter.contributions()).hasSize(4);
    assertThat(Rounding.of(2, Rounding.Mode.HALF_UP).apply(sum))
        .isEqualTo(letter.result().figures().score().orElseThrow().value());
    assertThat(letter.contributions()).allSatisfy(one -> assertThat(one.part().most()).isPresent());
    assertThat(letter.contributions()).allSatisfy(one -> assertThat(one.basis()).isPresent());
  }

  @Test
  void theDayOfReceiptAndHolidaysGivenForAllDateTheObjectionAndNothingElse() {
    Appraisal appraisal = salor();
    Letters letters = LIBRARY.letters().withReceived(RECEIVED);
    Letter plain = letters.of(appraisal, Census.NONE);
    Letter later = letters.withHolidays(List.of(RECEIVED.plusDays(1))).of(appraisal, Census.NONE);

    assertThat(plain.objections().get(0).until()).contains(LocalDate.of(2027, 1, 29));
    assertThat(later.objections().get(0).until()).contains(LocalDate.of(2027, 2, 1));
    assertThat(plain.code())
        .isEqualTo(later.code())
        .isEqualTo(AppraisalRecord.of(appraisal, LIBRARY.appraiser().appraise(appraisal)).code());
    assertThat(plain.result()).isEqualTo(LIBRARY.appraiser().appraise(appraisal));
  }

  @Test
  void whatTheAppraisalSaysItselfIsNotOverridden() {
    Appraisal own =
        salor()
            .with(
                salor().evidence().toBuilder()
                    .fact("tanggal_dokumen_diterima", "2027-02-01")
                    .build());

    assertThat(LIBRARY.letters().withReceived(RECEIVED).of(own, Census.NONE).objections())
        .extracting(ObjectionRight::until)
        .containsExactly(Optional.of(LocalDate.of(2027, 2, 19)));
  }

  @Test
  void withoutTheDayOfReceiptTheRuleIsSaidInWords() {
    Letter letter = letter(quadrant());
    ObjectionRight right = letter.objections().get(0);

    assertThat(right.until()).isEmpty();
    assertThat(right.delay().orElseThrow().days()).hasToString("14");
    assertThat(LetterPage.of(letter, LetterPage.Languages.ID))
        .contains("14 hari kerja sesudah: Tanggal dokumen evaluasi diterima pegawai");
  }

  @Test
  void whoLawfullyHasNoRatingIsToldWhyAndByWhat() {
    Letter letter = letter(exempt());
    String page = LetterPage.of(letter, LetterPage.Languages.ID);

    assertThat(letter.result()).isInstanceOf(AppraisalResult.WithoutRating.class);
    assertThat(page)
        .contains("Tanpa predikat", "cuti di luar tanggungan negara sepanjang periode")
        .contains("Tidak ada kinerja yang dapat dinilai");
  }

  @Test
  void whoCouldNotBeAppraisedIsToldWhatIsNeededAndGetsNoRating() {
    String page = LetterPage.of(letter(refused()), LetterPage.Languages.ID);

    assertThat(page)
        .contains("Penilaian belum dapat diselesaikan", "Hari kerja tanpa keterangan")
        .doesNotContain("Predikat:", "berhak berkeberatan");
  }

  @ParameterizedTest
  @EnumSource(LetterPage.Languages.class)
  void hostileNamesNotesAndSourcesAddNoElementAndNoAttribute(LetterPage.Languages languages)
      throws Exception {
    List<String> harmless = skeleton(parse(LetterPage.of(letter(dressed("Sari")), languages)));

    for (String text : HOSTILE) {
      String page = LetterPage.of(letter(dressed(text)), languages);
      assertThat(skeleton(parse(page))).as(text).isEqualTo(harmless);
      assertThat(page).doesNotContain("\u001b", "\u202e");
    }
  }

  private static Appraisal dressed(String text) {
    Appraisal plain = salor();
    MeasureSource source =
        MeasureSource.ofDocument(text).withEnteredBy(text).withConfirmedBy(text, RECEIVED);
    Evidence evidence =
        Evidence.builder()
            .fact("jabatan", "pelayanan publik")
            .measure("hari_mangkir", "1", source)
            .measure("mangkir_berturut", "1", source)
            .measure("skm", "78.25", source)
            .entry(
                "kegiatan", text, Evidence.builder().measure("target", 12).measure("realisasi", 11))
            .entry(
                "layanan",
                text,
                Evidence.builder().measure("target_layanan", 400).measure("terlayani", 372))
            .build();
    Appraisal named = Appraisal.of(text, "salor", "2026", evidence.toBuilder());
    return named
        .of(new Appraisee(text, Optional.of(text), Optional.of(text), Optional.of(text)))
        .with(new Notes(Optional.of(text), Optional.of(text)))
        .under(plain.policy());
  }

  @Test
  void aPolicyWithoutRatingIsToldByItsScore() {
    Letter letter = letter(allowance());

    assertThat(letter.result()).isInstanceOf(AppraisalResult.Rated.class);
    assertThat(letter.scale()).isEmpty();
    assertThat(LetterPage.of(letter, LetterPage.Languages.ID)).doesNotContain("Predikat:");
    assertThat(letter.figures())
        .anySatisfy(figure -> assertThat(figure.step().value()).isInstanceOf(Value.OfNumber.class));
  }
}
