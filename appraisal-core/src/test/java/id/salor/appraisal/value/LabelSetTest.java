package id.salor.appraisal.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelSetTest {

  private static final Label BEST = Label.of("Sangat Baik");
  private static final Label GOOD = Label.of("Baik");
  private static final LabelSet SET = set("Sangat Baik", "Baik", "Cukup");

  private static LabelSet set(String... labels) {
    List<LabelSet.Member> members =
        Arrays.stream(labels)
            .map(l -> new LabelSet.Member(Label.of(l), Text.same(l), Optional.empty()))
            .toList();
    return LabelSet.of(Name.of("predikat"), members);
  }

  @Test
  void theHeadOfTheListIsTheBest() {
    assertThat(SET.compare(BEST, GOOD)).isPositive();
    assertThat(SET.compare(GOOD, BEST)).isNegative();
    assertThat(SET.compare(GOOD, Label.of("Baik"))).isZero();
    assertThat(SET.labels()).containsExactly(BEST, GOOD, Label.of("Cukup"));
  }

  @Test
  void aLabelOfAnotherSetCannotBeRanked() {
    assertThat(SET.contains(Label.of("Butuh Perbaikan"))).isFalse();
    assertThat(SET.member(Label.of("Butuh Perbaikan"))).isEmpty();
    assertThatThrownBy(() -> SET.compare(GOOD, Label.of("Butuh Perbaikan")))
        .hasMessageContaining("Butuh Perbaikan")
        .hasMessageContaining("predikat");
  }

  @Test
  void labelsAreComparedLetterByLetter() {
    assertThat(SET.contains(Label.of("baik"))).isFalse();
  }

  @Test
  void aLabelTwiceIsRefused() {
    assertThatThrownBy(() -> set("Baik", "Cukup", "Baik")).hasMessageContaining("Baik");
  }

  @Test
  void setsWithTheSameMembersInAnotherOrderDiffer() {
    assertThat(set("Baik", "Cukup"))
        .isEqualTo(set("Baik", "Cukup"))
        .hasSameHashCodeAs(set("Baik", "Cukup"))
        .isNotEqualTo(set("Cukup", "Baik"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", " Baik", "Baik ", "a\"b", "a\nb", "a\tb"})
  void aLabelIsOneLineWithoutBlanksAroundItOrQuotationMarksWithin(String text) {
    assertThatThrownBy(() -> Label.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLabelIsNotLongerThanALine() {
    assertThat(Label.of("a".repeat(128)).value()).hasSize(128);
    assertThatThrownBy(() -> Label.of("a".repeat(129)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
