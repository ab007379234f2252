package id.salor.appraisal.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.value.Language;
import org.junit.jupiter.api.Test;

class ShippedPoliciesAreCleanTest {

  private final CheckReport report = PolicyLibrary.bundled().check(id -> true);

  @Test
  void theShippedPoliciesHaveNoErrorsAndNoOpenWarnings() {
    assertThat(report.findings().stream().filter(CheckFinding::isOpen).toList())
        .as(() -> report.format(Language.EN))
        .isEmpty();
  }
}
