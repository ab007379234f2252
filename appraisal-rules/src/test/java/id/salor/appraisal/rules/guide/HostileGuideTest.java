package id.salor.appraisal.rules.guide;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.rules.Browser;
import id.salor.appraisal.rules.PolicyLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in the texts of a policy is shown as text, and runs nothing. */
class HostileGuideTest {

  private static final PolicyId ID = PolicyId.parse("contoh-daerah/2020-01-01_tpp");
  private static final String EVIL =
      "</p></style><img src=x onerror=alert(1)><script>alert(1)</script>";

  @TempDir Path folder;
  private PolicyLibrary library;

  @BeforeEach
  void writeEvilIntoEveryText() throws IOException {
    PolicyLibrary.bundled().copyTo(folder, ID::equals);
    Path version = folder.resolve(ID.toString());
    Path manifest = version.resolve("policy.yaml");
    String yaml = Files.readString(manifest);
    Files.writeString(
        manifest,
        yaml.replaceAll(
                "(?m)^(\\s+id: )(Tambahan|Persetujuan|Porsi)(.*)$", "$1\"" + EVIL + "$2$3\"")
            .replaceAll("title: \\{id: ([^,}]+),", "title: {id: \"" + EVIL + "$1\",")
            .replace("unit: kali", "unit: \"" + EVIL + "\"")
            .replace("en: late arrival", "en: \"" + EVIL + "\""));
    Path rules = version.resolve("tunjangan.dslr");
    Files.writeString(
        rules,
        Files.readString(rules)
            .replace("tafsiran \"", "tafsiran \"" + EVIL)
            .replace("jika tidak: \"", "jika tidak: \"" + EVIL)
            .replace("aturan \"", "aturan \"" + EVIL));
    for (String example : List.of("tunjangan.yaml")) {
      Path file = version.resolve("examples").resolve(example);
      Files.writeString(file, Files.readString(file).replace("case: \"", "case: \"" + EVIL));
    }
    library = PolicyLibrary.ofDirectory(folder);
    assertThat(library.issues()).noneMatch(issue -> issue.isError());
  }

  @Test
  void whatIsReadIsTextAndWhatRunsIsTheCalculatorAlone() {
    String page = GuidePage.of(library.guide(ID).get());

    assertThat(PageText.of(page, "id")).contains(EVIL);
    assertThat(page).doesNotContain("<img", "<script", "onerror=alert(1)>");
    assertThat(page).doesNotContain("script-src");
  }

  @Test
  void inABrowserNothingOfItBecomesAnElement() throws IOException {
    Path file = folder.resolve("guide.html");
    Files.writeString(file, GuidePage.of(library.guide(ID).get(), library.calculator(ID).get()));

    String dom = Browser.installed().dom(file);

    assertThat(dom).doesNotContain("<img", "<script>alert");
    assertThat(dom).containsOnlyOnce("<script>");
    // the calculator drew its form: its script was let run
    assertThat(dom).contains("<input", "<select");
  }
}
