package id.salor.appraisal.examples;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.issue.Severity;
import id.salor.appraisal.json.AppraisalReader;
import id.salor.appraisal.json.ReadAppraisal;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.rules.data.CsvAppraisalReader;
import id.salor.appraisal.rules.plan.PlanCheck;
import id.salor.appraisal.rules.plan.PlanFinding;
import id.salor.appraisal.rules.plan.PlanText;
import id.salor.appraisal.value.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The plans to practise on in {@code data/plans}. Each has a file that says which findings it has,
 * and how it is mended; adding one needs no Java. The pages of the workshop are written from them.
 */
class PracticePlansTest {

  private static final Path PLANS = Path.of("data", "plans");
  private static final PolicyLibrary LIBRARY = PolicyLibrary.bundled();

  /** One plan to practise on. */
  private record Practice(String name, Map<?, ?> told) {

    private Path file(String ending) {
      return PLANS.resolve(name + ending);
    }

    /** The file of the plan, in whichever form it is. */
    Path plan() {
      return Files.exists(file(".json")) ? file(".json") : file(".csv");
    }

    Optional<Path> mended() {
      return Stream.of(file(".mended.json"), file(".mended.csv")).filter(Files::exists).findFirst();
    }

    List<String> list(String key) {
      return ((List<?>) told.get(key)).stream().map(String::valueOf).toList();
    }

    String text(String key, Language language) {
      return in(told.get(key), language);
    }

    List<String> talk(Language language) {
      return ((List<?>) told.get("talk")).stream().map(one -> in(one, language)).toList();
    }

    private static String in(Object both, Language language) {
      return (String) ((Map<?, ?>) both).get(language == Language.ID ? "id" : "en");
    }
  }

  private static List<Practice> practices() {
    List<Practice> practices = new ArrayList<>();
    try (Stream<Path> files = Files.list(PLANS)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList()) {
        String name = file.getFileName().toString().replace(".yaml", "");
        Load load = new Load(LoadSettings.builder().build());
        practices.add(new Practice(name, (Map<?, ?>) load.loadFromString(Files.readString(file))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return practices;
  }

  private static PlanCheck check(Path file) {
    // places as they are from the folder in which people call the command
    String place = "examples/data/plans/" + file.getFileName();
    try (Stream<ReadAppraisal> records =
        file.toString().endsWith(".csv")
            ? CsvAppraisalReader.create().read(Files.newInputStream(file), place)
            : AppraisalReader.create().read(Files.newInputStream(file), place)) {
      List<PlanCheck> plans = LIBRARY.checkPlans(records).plans();
      assertThat(plans).hasSize(1);
      return plans.get(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> found(PlanCheck plan) {
    return plan.findings().stream().map(PracticePlansTest::said).toList();
  }

  private static String said(PlanFinding finding) {
    boolean isOfEntry = finding.issue().subject().filter(one -> one.contains(" ")).isPresent();
    return finding.issue().code().id()
        + (isOfEntry ? " " + finding.issue().subject().orElseThrow() : "");
  }

  @TestFactory
  Stream<DynamicTest> eachPlanHasTheFindingsThatAreToldAndIsMended() {
    return practices().stream()
        .map(
            practice ->
                DynamicTest.dynamicTest(
                    practice.name(),
                    () -> {
                      assertThat(found(check(practice.plan())))
                          .containsExactlyInAnyOrderElementsOf(practice.list("findings"));
                      if (practice.mended().isPresent()) {
                        PlanCheck mended = check(practice.mended().get());
                        assertThat(found(mended))
                            .containsExactlyInAnyOrderElementsOf(practice.list("mended"));
                        assertThat(mended.isReady()).isTrue();
                      } else {
                        assertThat(practice.list("findings")).isEmpty();
                      }
                    }));
  }

  @Test
  void thereAreTwelveAndEveryFileBelongsToOne() throws IOException {
    List<Practice> practices = practices();
    assertThat(practices).hasSizeGreaterThanOrEqualTo(12);
    try (Stream<Path> files = Files.list(PLANS)) {
      assertThat(files.map(file -> file.getFileName().toString().replaceFirst("[.].*", "")))
          .containsOnly(practices.stream().map(Practice::name).toArray(String[]::new));
    }
  }

  @Test
  void thePagesOfTheWorkshopSayWhatIsFound() throws IOException {
    compare(Path.of("docs", "lokakarya-rencana-kerja.md"), page(Language.ID));
    compare(Path.of("docs", "work-plan-workshop.md"), page(Language.EN));
  }

  private static void compare(Path file, String text) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, text);
    }
    assertThat(text).isEqualTo(Files.readString(file));
  }

  // the pages

  private static String page(Language language) throws IOException {
    StringBuilder page =
        new StringBuilder(
            Files.readString(PLANS.resolveSibling("plans-workshop").resolve(intro(language))));
    int number = 0;
    for (Practice practice : practices()) {
      number++;
      page.append("\n## ").append(number).append(". ");
      page.append(practice.text("title", language)).append("\n\n");
      page.append(practice.text("situation", language)).append("\n\n");
      page.append("```sh\nexamples/appraise plan examples/data/plans/");
      page.append(practice.plan().getFileName());
      page.append(language == Language.EN ? " --lang en" : "").append("\n```\n\n");
      shown(check(practice.plan()), language, page);
      page.append("\n")
          .append(say(language, "Untuk dibicarakan:", "To talk about:"))
          .append("\n\n");
      practice.talk(language).forEach(talk -> page.append("- ").append(talk).append('\n'));
      practice.mended().ifPresent(mended -> mended(practice, mended, language, page));
    }
    return page.toString();
  }

  private static String intro(Language language) {
    return language == Language.ID ? "pengantar.md" : "introduction.md";
  }

  private static String say(Language language, String id, String en) {
    return language == Language.ID ? id : en;
  }

  private static void shown(PlanCheck plan, Language language, StringBuilder page) {
    page.append("```text\n").append(PlanText.write(plan, language)).append("```\n");
  }

  private static void mended(
      Practice practice, Path mended, Language language, StringBuilder page) {
    page.append("\n<details><summary>")
        .append(say(language, "Rencana yang diperbaiki", "The mended plan"))
        .append("</summary>\n\n");
    page.append(practice.text("mend", language)).append(" [`");
    page.append(mended.getFileName()).append("`](../data/plans/");
    page.append(mended.getFileName()).append(")\n\n");
    PlanCheck check = check(mended);
    assertThat(check.count(Severity.ERROR)).isZero();
    shown(check, language, page);
    page.append("\n</details>\n");
  }
}
