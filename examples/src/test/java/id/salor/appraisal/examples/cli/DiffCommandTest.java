package id.salor.appraisal.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.examples.Golden;
import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.rules.PolicyLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {

  private static final String V1 = "salor/2025-01-01_v1";

  @TempDir private Path directory;

  /** A copy of a shipped version in a folder of any name. */
  private Path copy() throws IOException {
    PolicyLibrary.bundled().copyTo(directory, PolicyId.parse(V1)::equals);
    return Files.move(directory.resolve(V1), directory.resolve("rancangan saya"));
  }

  private static void edit(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  @Test
  void twoVersionsThatRateOtherwiseEndWithOne() {
    Run run = Run.of("diff", V1, "salor/2026-01-01_v2");

    assertThat(run.code()).isEqualTo(Appraise.SOME_REFUSED);
    assertThat(run.err()).isEmpty();
    Golden.check("diff-salor-id", withoutPerson(run.out()));
    String english = Run.of("diff", V1, "salor/2026-01-01_v2", "--lang", "en").out();
    Golden.check("diff-salor-en", withoutPerson(english));
  }

  /** Which person is found depends on the worked examples, so who it is is not kept. */
  private static String withoutPerson(String text) {
    return text.replaceFirst("(?s)\\n  (?:Contoh orangnya|Such a person): .*?\\n\\n", "\n\n");
  }

  @Test
  void aTidyUpIsEquivalentAndEndsWithZero() throws IOException {
    Path draft = copy();
    edit(draft.resolve("bobot.dslr"), "aturan \"Bobot untuk pimpinan\"", "aturan \"Pimpinan\"");
    Files.writeString(
        draft.resolve("predikat.csv"), Files.readString(draft.resolve("predikat.csv")) + "\n");

    Run run = Run.of("diff", V1, draft.toString());

    assertThat(run.out()).contains("Setara", "“Bobot untuk pimpinan” kini dalam aturan “Pimpinan”");
    assertThat(run.code()).isZero();
  }

  @Test
  void anEditedCopyIsComparedAndWrittenAsJson() throws IOException {
    Path draft = copy();
    edit(draft.resolve("predikat.csv"), "75..<90", "75..<95");
    edit(draft.resolve("predikat.csv"), "90..100", "95..100");
    Path json = directory.resolve("beda.json");

    Run run = Run.of("diff", V1, draft.toString(), "--json", json.toString());

    assertThat(run.code()).isEqualTo(Appraise.SOME_REFUSED);
    assertThat(run.out()).contains("Batas Sangat Baik: nilai kinerja 90 → 95");
    assertThat(json)
        .content()
        .startsWith("{")
        .contains("\"verdict\" : \"different\"", "90 → 95", "\"line\" : 2");
  }

  @Test
  void thePersonThatIsShownCanBeScored() throws IOException {
    String line =
        Run.of("diff", V1, "salor/2026-01-01_v2")
            .out()
            .lines()
            .filter(text -> text.contains("Contoh orangnya: "))
            .findFirst()
            .orElseThrow();
    Path person = directory.resolve("orang.json");
    Files.writeString(person, line.substring(line.indexOf('{')));

    assertThat(Run.of("score", person.toString()).code()).isZero();
    assertThat(Run.of("score", person.toString(), "--policy", "salor/2026-01-01_v2").code())
        .isZero();
  }

  @Test
  void whatIsNoVersionIsRefusedWithTheNearest() {
    Run run = Run.of("diff", "salor/2025-01-01_v2", "salor/2026-01-01_v2");

    assertThat(run.code()).isEqualTo(Appraise.NOTHING_DONE);
    assertThat(run.err()).contains("salor/2025-01-01_v1");
    assertThat(Run.of("diff", "salor", V1).code()).isEqualTo(Appraise.NOTHING_DONE);
    assertThat(Run.of("diff", V1).code()).isEqualTo(Appraise.NOTHING_DONE);
    assertThat(Run.of("diff", V1, directory.toString()).code()).isEqualTo(Appraise.NOTHING_DONE);
  }

  @Test
  void aBrokenDraftIsShownWithWhatIsWrong() throws IOException {
    Path draft = copy();
    edit(draft.resolve("bobot.dslr"), "adalah 45 persen", "adalah 44 persn");

    Run run = Run.of("diff", V1, draft.toString());

    assertThat(run.code()).isEqualTo(Appraise.NOTHING_DONE);
    assertThat(run.err()).contains("bobot.dslr:9", "tidak dapat dipakai");
  }
}
