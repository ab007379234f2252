package id.salor.appraisal.rules.internal.example;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.formula.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExampleValuesTest {

  @ParameterizedTest
  @CsvSource({"ya, tidak", "yes, no", "true, false"})
  void truthsAreExpectedInEitherLanguage(String yes, String no) {
    assertThat(ExampleValues.equal(Value.TRUE, yes)).isTrue();
    assertThat(ExampleValues.equal(Value.TRUE, no)).isFalse();
    assertThat(ExampleValues.equal(Value.FALSE, no)).isTrue();
    assertThat(ExampleValues.equal(Value.FALSE, yes)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"tidak berlaku, tidak ditentukan", "not applicable, not determined"})
  void whatHasNoValueIsExpectedInEitherLanguage(String absent, String silent) {
    assertThat(ExampleValues.isNotApplicable(absent)).isTrue();
    assertThat(ExampleValues.isNotApplicable(silent)).isFalse();
    assertThat(ExampleValues.isUndetermined(silent)).isTrue();
    assertThat(ExampleValues.isUndetermined(absent)).isFalse();
  }
}
