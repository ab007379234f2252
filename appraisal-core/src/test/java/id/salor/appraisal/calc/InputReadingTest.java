package id.salor.appraisal.calc;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.PolicyFixture;
import id.salor.appraisal.formula.Value;
import id.salor.appraisal.issue.Validated;
import id.salor.appraisal.model.InputValue;
import id.salor.appraisal.policy.Path;
import id.salor.appraisal.policy.Schema;
import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Rational;
import id.salor.appraisal.value.ScoreRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputReadingTest {

  private static Validated<Value> read(InputValue input, ScoreRange range) {
    Schema schema = new PolicyFixture().measure("x", range).schema();
    return InputReading.read(
        input, schema.declaration(Path.of(Name.of("x"))).orElseThrow(), schema);
  }

  private static Validated<Value> read(String text, ScoreRange range) {
    return read(new InputValue.OfText(text), range);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.500", "1,500", "12.000", "-1.500", "1.234,5", "1.000.000"})
  void aNumberThatCanBeReadInTwoWaysIsRefused(String text) {
    assertThat(read(text, ScoreRange.ANY).issues())
        .extracting(issue -> issue.code().id())
        .containsExactly("ambiguous-number");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1,5|1.5", "0,875|0.875", "1,2340|1.234", "1500|1500", "1234,567|1234.567"})
  void aNumberWithOneReadingIsThat(String text, String number) {
    assertThat(read(text, ScoreRange.ANY).value()).contains(Value.of(Rational.parse(number)));
  }

  @Test
  void theDeclaredBoundsMayLeaveOneReadingOnly() {
    ScoreRange oneToFour = ScoreRange.of(Rational.ONE, Rational.of(4));
    assertThat(read("3,125", oneToFour).value()).contains(Value.of(Rational.parse("3.125")));
  }

  @Test
  void whatCameAsANumberHasOneReading() {
    Rational number = Rational.parse("1.500");
    assertThat(read(new InputValue.OfNumber(number), ScoreRange.ANY).value())
        .contains(Value.of(number));
  }
}
