package id.salor.appraisal.rules.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.rules.Browser;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.value.Language;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees who fills in the form of a calculator. */
class CalculatorPageTest {

  private static final PolicyLibrary LIBRARY = PolicyLibrary.bundled();
  private static final PolicyId SALOR = PolicyId.tryParse("salor/2026-01-01_v2").orElseThrow();

  /** Fills in a field as somebody would who types into it, and presses a button. */
  private static final String HANDS =
      """
      const form = document.querySelector(".calculator form");
      function type(title, text, which = 0) {
        const labels = [...form.querySelectorAll("label")].filter((one) => one.textContent === title);
        const field = document.getElementById(labels[which].getAttribute("for"));
        field.value = text;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
      function press(text) {
        [...form.querySelectorAll("button")].find((one) => one.textContent === text).click();
      }
      """;

  @TempDir private Path folder;

  /** The page as it is when the hands have done something. */
  private String page(PolicyCalculator calculator, String done) throws IOException {
    Path page = folder.resolve("page.html");
    Files.writeString(
        page,
        "<!doctype html><html><head><meta charset=\"utf-8\">"
            + calculator.styleElement()
            + "</head><body>"
            + calculator.markup(Language.ID)
            + calculator.markup(Language.EN)
            + calculator.scriptElement()
            + "<script>"
            + HANDS
            + done
            // what stands in a page only for programs is left out of what is looked at
            + "document.querySelectorAll('script, style').forEach((one) => one.remove());"
            + "</script></body></html>");
    return Browser.installed().dom(page);
  }

  private static PolicyCalculator salor() {
    return LIBRARY.calculator(SALOR).get();
  }

  private static PolicyCalculator everything() throws URISyntaxException {
    Path folder = Path.of(CalculatorPageTest.class.getResource("/calculators").toURI());
    return PolicyLibrary.ofDirectory(folder)
        .calculator(PolicyId.tryParse("everything/2025-01-01_v1").orElseThrow())
        .get();
  }

  @Test
  void theFormAsksInBothLanguagesWithUnitsBoundsAndWords() throws IOException {
    String page = page(salor(), "");

    assertThat(page)
        .contains(">Indeks kepuasan masyarakat</label>", "25–100; kelipatan 0,01", ">poin</span>")
        .contains(">Public satisfaction index</label>", "25–100; multiples of 0.01")
        .contains(">pelayanan publik</option>", ">public service</option>")
        .contains("bila kosong: tidak", "if empty: no")
        .contains("Isi formulir untuk melihat hasilnya", "Fill in the form to see the result");
  }

  @Test
  void whatIsTypedIsCalculatedAtOnceInBothLanguages() throws IOException {
    String page =
        page(
            salor(),
            """
            type("Jenis jabatan", "administrasi");
            type("Hari kerja tanpa keterangan", "1");
            type("Hari tanpa keterangan berturut-turut terpanjang", "1");
            type("Target", "12");
            type("Realisasi", "10,5");
            press("Tambah: Inovasi yang diajukan");
            type("Tahap dan jangkauan", "dipakai unit");
            """);
    Evidence.Builder same =
        Evidence.builder()
            .fact("jabatan", "administrasi")
            .measure("hari_mangkir", 1)
            .measure("mangkir_berturut", 1)
            .entry(
                "kegiatan",
                "1",
                Evidence.builder().measure("target", 12).measure("realisasi", "10.5"))
            .entry("inovasi_diajukan", "1", Evidence.builder().fact("tahap", "dipakai unit"));
    AppraisalResult result =
        LIBRARY.appraiser().appraise(Appraisal.of("A-1", "salor", "2026", same));
    String score = result.figures().score().orElseThrow().toString();

    assertThat(result.rating().orElseThrow()).hasToString("Baik");
    assertThat(page)
        .contains("<b>Baik</b>Nilai: " + score.replace('.', ','))
        .contains("<b>Good</b>Score: " + score)
        .contains("bobot 50%", "weight 50%");
  }

  @Test
  void whatIsWrongIsToldBesideItsFieldInTheLanguageOfThePage() throws IOException {
    String page =
        page(
            salor(),
            """
            press("Tambah: Keterlambatan");
            type("Lama terlambat", "2.000,5");
            type("Hari kerja tanpa keterangan", "400");
            """);

    assertThat(page)
        .contains("aria-invalid=\"true\"")
        .contains("Lama terlambat: angka \"2.000,5\" dapat dibaca dengan dua cara.</p>")
        .contains("Minutes late: the number \"2.000,5\" can be read in two ways.</p>")
        .contains("Hari kerja tanpa keterangan = 400 di luar batas 0..366, kelipatan 1.</p>")
        .contains("Belum dapat dihitung");
  }

  @Test
  void onlyWhatMattersInTheCircumstancesIsAsked() throws IOException {
    String all = page(salor(), "");
    String some = page(salor(), "type(\"Jenis jabatan\", \"administrasi\");");

    assertThat(all).contains("<fieldset><legend>Jenis layanan</legend>");
    assertThat(some).contains("<fieldset hidden=\"\"><legend>Jenis layanan</legend>");
    assertThat(some).contains("<fieldset><legend>Rencana kegiatan</legend>");
  }

  @Test
  void anEntryThatIsRemovedLeavesTheOthersAsTheyWere() throws IOException {
    String page =
        page(
            salor(),
            """
            type("Target", "12");
            press("Tambah: Rencana kegiatan");
            type("Target", "34", 1);
            press("Hapus");
            const left = [...form.querySelectorAll("fieldset input")].map((one) => one.value);
            document.body.append("left: " + left.join("|"));
            """);

    assertThat(page)
        .contains("Rencana kegiatan 1</legend>", "left: 34|")
        .doesNotContain("Rencana kegiatan 2</legend>");
  }

  @Test
  void textsOfAPolicyNeverBecomeMarkup() throws IOException, URISyntaxException {
    String page = page(everything(), "");

    assertThat(page)
        .contains("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;</option>")
        .doesNotContain("<img");
  }

  @Test
  void theScriptRunsWhereOnlyItMayRun() throws IOException {
    PolicyCalculator calculator = salor();
    Path page = folder.resolve("strict.html");
    Files.writeString(
        page,
        "<!doctype html><html><head><meta charset=\"utf-8\">"
            + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
            + "style-src 'unsafe-inline'; script-src "
            + calculator.scriptSource()
            + "\">"
            + calculator.styleElement()
            + "</head><body>"
            + calculator.markup(Language.EN)
            + calculator.scriptElement()
            + "<script>document.title = 'another ran'</script></body></html>");

    assertThat(Browser.installed().dom(page))
        .contains("Public satisfaction index</label>")
        .doesNotContain("<title>another ran</title>");
  }
}
