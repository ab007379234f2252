package id.salor.appraisal.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallValuesTest {

  @Test
  void thirtyPercentIsThreeTenths() {
    Weight weight = Weight.ofPercent(Rational.of(30));

    assertThat(weight.fraction()).isEqualTo(Rational.of(3, 10));
    assertThat(weight).isEqualTo(Weight.of(Rational.parse("0.3"))).hasToString("30%");
  }

  @Test
  void aNinthIsNotRoundedToElevenPercent() {
    assertThat(Weight.of(Rational.of(1, 9)).percent()).isEqualTo(Rational.of(100, 9));
  }

  @Test
  void aNegativeWeightIsRefused() {
    assertThatThrownBy(() -> Weight.of(Rational.of(-1))).hasMessageContaining("-1");
    assertThat(Weight.of(Rational.ZERO).percent()).isEqualTo(Rational.ZERO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "target_kerja", "x9", "a__"})
  void namesAreLowerCaseWords(String text) {
    assertThat(Name.of(text)).hasToString(text);
    assertThat(Name.tryParse(text)).contains(Name.of(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "9a", "_a", "a-b", "a b", "a.b", "é", "a\n"})
  void anythingElseIsNoName(String text) {
    assertThat(Name.tryParse(text)).isEmpty();
    assertThatThrownBy(() -> Name.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aNameHasAtMostSixtyThreeLetters() {
    assertThat(Name.tryParse("a".repeat(63))).isPresent();
    assertThat(Name.tryParse("a".repeat(64))).isEmpty();
  }

  @Test
  void theDigestIsTheSha256OfTheUtf8Bytes() {
    Digest digest = Digest.ofText("");

    assertThat(digest)
        .hasToString("sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(digest.abbreviated()).isEqualTo("e3b0c44298fc");
    assertThat(Digest.ofText("é")).isEqualTo(Digest.ofBytes("é".getBytes(StandardCharsets.UTF_8)));
    assertThat(Digest.ofText("a")).isNotEqualTo(Digest.ofText("b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sha256:", "sha256:E3B0", "e3b0c44298fc1c14"})
  void aDigestOfAnotherFormIsRefused(String text) {
    assertThatThrownBy(() -> new Digest(text)).hasMessageContaining("not a digest");
  }

  @Test
  void aTextSpeaksTheLanguageAskedFor() {
    Text text = Text.of("nilai", "score");

    assertThat(text.in(Language.ID)).isEqualTo("nilai");
    assertThat(text.in(Language.EN)).isEqualTo("score");
    assertThat(text.isEmpty()).isFalse();
    assertThat(Text.EMPTY.isEmpty()).isTrue();
  }
}
