package id.salor.appraisal.rules.internal.reader;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.rules.internal.source.SourceText;
import id.salor.appraisal.rules.internal.vocabulary.Vocabulary;
import id.salor.appraisal.value.Language;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileLanguageTest {

  private static final String INDONESIAN = "aturan \"A\"\n";
  private static final String ENGLISH = "rule \"A\"\n";

  private static SourceText source(String text) {
    return SourceText.of("uji.dslr", text.replace('|', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\'',
      value = {
        "aturan \"A\"; ID; 1",
        "rule \"A\"; EN; 1",
        "// rule \"A\"||aturan \"A\"; ID; 3",
        "// aturan \"A\"|  rule \"A\"; EN; 2",
        "a note beside the rules|rule \"A\"; EN; 2",
        "ruel \"A\"|legal basis \"B\"|when; EN; 2",
        "atruan \"A\"|dasar hukum \"B\"|bila; ID; 2",
        "rule “A”; EN; 1",
        "rule A; EN; 1",
        "ruel \"A\"; EN; 1",
        "when|always; EN; 1",
        "selesai; ID; 1",
        "value \"x\" is 1; ID; 0",
        "// rule; ID; 0",
        "'';ID; 0"
      })
  void aFileIsInTheLanguageOfItsFirstRule(String text, Language language, int line) {
    FileLanguage found = FileLanguage.of(source(text));

    assertThat(found.vocabulary().language()).isEqualTo(language);
    assertThat(found.line()).isEqualTo(line);
  }

  private static String versions(String... files) {
    return FileLanguage.versions(Arrays.stream(files).map(FileLanguageTest::source).toList());
  }

  @Test
  void theDigestCoversTheVocabulariesThatTheFilesAreIn() {
    String indonesian = Vocabulary.indonesian().version();
    String english = Vocabulary.english().version();

    assertThat(List.of(indonesian, english)).doesNotHaveDuplicates();
    assertThat(indonesian).startsWith("id-");
    assertThat(english).startsWith("en-");
    assertThat(versions(INDONESIAN)).isEqualTo(indonesian);
    assertThat(versions(INDONESIAN, INDONESIAN, "// nothing\n")).isEqualTo(indonesian);
    assertThat(versions(ENGLISH, "")).isEqualTo(english);
    assertThat(versions(ENGLISH, INDONESIAN)).isEqualTo(indonesian + "\n" + english);
    assertThat(versions(INDONESIAN, ENGLISH)).isEqualTo(indonesian + "\n" + english);
    assertThat(versions()).as("where nothing is said").isEqualTo(indonesian);
  }
}
