package id.salor.appraisal.explain;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.PolicyFixture;
import id.salor.appraisal.model.Appraisal;
import id.salor.appraisal.model.Evidence;
import id.salor.appraisal.value.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {

  private static String explained(Language language) {
    PolicyFixture policy =
        new PolicyFixture()
            .group("butir", List.of("x"), List.of("nilai"))
            .number("rata")
            .terms(
                "value butir.nilai = x * 2",
                "value rata = IF(ANY(butir, x > 4), MEAN(butir, nilai, x > 4), 0)",
                "score rata");
    Evidence.Builder evidence =
        Evidence.builder()
            .entry("butir", "dihitung", Evidence.builder().measure("x", 5))
            .entry("butir", "dilewati", Evidence.builder().measure("x", 1));
    Appraisal appraisal = Appraisal.of("A", "uji", "2025", evidence);
    return Explanation.of(appraisal, policy.inspect(evidence)).text(language);
  }

  @Test
  void ofAnEntryThatWasPassedOverOnlyWhatPassedItOverIsTold() {
    assertThat(explained(Language.EN))
        .contains("[butir dihitung / nilai]: 10")
        .contains("[butir dilewati / x]: 1")
        .doesNotContain("[butir dilewati / nilai]");
  }

  @Test
  void anEntrySetBesideTheOthersIsExplainedFromWhereItStands() {
    PolicyFixture policy =
        new PolicyFixture()
            .group("butir", List.of("x"), List.of("nilai"))
            .number("jumlah")
            .terms(
                "value butir.nilai = SUM(butir, x, x <= OWN(x))",
                "value jumlah = SUM(butir, nilai) + DAYS(PERIOD_START, PERIOD_END)",
                "score jumlah");
    Evidence.Builder evidence =
        Evidence.builder()
            .entry("butir", "kecil", Evidence.builder().measure("x", 2))
            .entry("butir", "besar", Evidence.builder().measure("x", 5));
    Appraisal appraisal = Appraisal.of("A", "uji", "2025", evidence);

    assertThat(Explanation.of(appraisal, policy.inspect(evidence)).text(Language.EN))
        .contains("[butir kecil / nilai]: 2")
        .contains("SUM(2)")
        .contains("SUM(2, 5)")
        .contains("9 + DAYS(2025-01-01, 2025-12-31)");
  }

  @Test
  void theWorkingSaysYesAndNoInTheLanguageOfTheReader() {
    assertThat(explained(Language.EN)).contains("= IF(yes, 10, 0)");
    assertThat(explained(Language.ID)).contains("= IF(ya, 10, 0)");
  }
}
