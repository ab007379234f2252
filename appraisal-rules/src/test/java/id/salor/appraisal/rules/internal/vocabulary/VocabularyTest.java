package id.salor.appraisal.rules.internal.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.value.Language;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VocabularyTest {

  @ParameterizedTest
  @EnumSource
  void everySentenceIsWordedInEveryLanguageAndDifferently(SentenceKey key) {
    List<String> wordings =
        Vocabulary.all().stream().map(vocabulary -> vocabulary.pattern(key).template()).toList();

    assertThat(wordings).hasSize(Language.values().length).doesNotHaveDuplicates();
    for (Vocabulary vocabulary : Vocabulary.all()) {
      assertThat(vocabulary.shown(key)).doesNotContain("{", "}");
      for (Vocabulary other : Vocabulary.all()) {
        if (other != vocabulary) {
          assertThat(other.find(sample(vocabulary, key))).as("in %s too", other.title()).isEmpty();
        }
      }
    }
  }

  /** A sentence with something in each place. */
  private static String sample(Vocabulary vocabulary, SentenceKey key) {
    String sentence = vocabulary.pattern(key).template();
    for (Map.Entry<String, SlotType> slot : key.slots().entrySet()) {
      String filled =
          switch (slot.getValue()) {
            case QUOTED -> "\"a\"";
            case QUOTED_LIST -> "\"a\", \"b\"";
            case TEXTS -> "\"a / b\" / \"c {formula}, d\"";
            case NUMBER -> "-2,5";
            case FORMULA -> "MAX(a,\n  b) > 3";
          };
      sentence = sentence.replace("{" + slot.getKey() + "}", filled);
    }
    return sentence;
  }

  @ParameterizedTest
  @EnumSource
  void everySentenceTranslatesAndBackAndKeepsWhatIsFilledIn(SentenceKey key) {
    for (Vocabulary vocabulary : Vocabulary.all()) {
      for (Vocabulary other : Vocabulary.all()) {
        String sentence = sample(vocabulary, key);
        SentencePattern.Match match = vocabulary.find(sentence).orElseThrow();
        assertThat(match.pattern().key()).isEqualTo(key);

        String translated = other.translate(match);

        assertThat(translated).isEqualTo(sample(other, key));
        SentencePattern.Match again = other.find(translated).orElseThrow();
        assertThat(again.pattern().key()).isEqualTo(key);
        assertThat(texts(again)).isEqualTo(texts(match));
        assertThat(vocabulary.translate(again)).isEqualTo(sentence);
      }
    }
  }

  private static Map<String, List<String>> texts(SentencePattern.Match match) {
    return match.slots().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, slot -> slot.getValue().texts()));
  }
}
