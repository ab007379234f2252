package id.salor.appraisal.rules.help;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.rules.internal.vocabulary.SentenceKey;
import id.salor.appraisal.rules.internal.vocabulary.Vocabulary;
import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class SentenceGuideTest {

  private final SentenceGuide guide = SentenceGuide.bundled();

  /** What the guide's own examples speak of, beside what the small policy has. */
  private static final List<Snippet> BESIDE =
      List.of(
          file(
              "policy.yaml",
              """
              cohorts:
                unit_kerja: {title: Unit kerja, by: [appraisee.unit]}
              """),
          file("tambahan.csv", "bila skp;maka nilai_inovasi\n50..100;5\n0..<50;0"));

  @TempDir Path folder;

  private static Snippet file(String name, String text) {
    return new Snippet(Place.FILE, name, Text.same(text));
  }

  private Stream<GuideSentence> sentences() {
    return guide.sections().stream().flatMap(section -> section.sentences().stream());
  }

  @Test
  void everySentenceOfTheVocabulariesIsInTheGuideOnce() {
    assertThat(sentences().map(GuideSentence::key).toList())
        .as("vocabulary/guide.yaml")
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(SentenceKey.values()).map(SentenceKey::id).toList());
  }

  @Test
  void aWordingHasAWordForEachPlaceAndAMeaningInEachLanguage() {
    sentences()
        .forEach(
            sentence -> {
              assertThat(sentence.wording().id() + sentence.wording().en())
                  .doesNotContain("{")
                  .doesNotContain("}");
              assertThat(sentence.meaning().id())
                  .isNotBlank()
                  .isNotEqualTo(sentence.meaning().en());
              assertThat(sentence.meaning().en()).isNotBlank();
            });
  }

  @Test
  void anExampleIsTheLineOfTheShippedPolicyThatItNames() {
    assertThat(sentences().filter(sentence -> sentence.source().isPresent()).count())
        .isGreaterThan(30);
    sentences()
        .filter(sentence -> sentence.source().isPresent())
        .forEach(
            sentence -> {
              String[] place = sentence.source().orElseThrow().split(":");
              assertThat(line(Path.of("src/main/resources/policies", place[0]), place[1]))
                  .isEqualTo(sentence.example().id());
            });
  }

  private static String line(Path file, String number) {
    try {
      return Files.readAllLines(file).get(Integer.parseInt(number) - 1).strip();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @TestFactory
  Stream<DynamicTest> anExampleOfTheGuideItselfIsReadWithoutAFinding() {
    return sentences()
        .filter(sentence -> sentence.source().isEmpty())
        .map(sentence -> DynamicTest.dynamicTest(sentence.key(), () -> tryInBoth(sentence)));
  }

  private void tryInBoth(GuideSentence sentence) throws java.io.IOException {
    SentenceKey key = SentenceKey.ofId(sentence.key()).orElseThrow();
    Place place = key.section() == SentenceKey.Section.CONDITION ? Place.CONDITIONS : Place.TERMS;
    for (Language language : Language.values()) {
      assertThat(Vocabulary.of(language).find(sentence.example().in(language)))
          .as(language + " " + sentence.example().in(language))
          .isPresent();
      Path empty = Files.createDirectory(folder.resolve("help-try-" + key.id() + language));
      assertThat(
              TriedExample.of(BESIDE, new Snippet(place, "", sentence.example()), language, empty))
          .isEmpty();
    }
  }
}
