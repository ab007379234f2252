package id.salor.appraisal.rules.help;

import static org.assertj.core.api.Assertions.assertThat;

import id.salor.appraisal.value.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Pages of the handbook that are made from what the program itself says. {@code
 * -Dgolden.update=true} writes them anew; the difference is then looked at before it is committed.
 */
class HandbookPagesTest {

  private static final Path DOCS = Path.of("docs");

  @Test
  void thePagesOfFindingsSayWhatTheHelpSays() throws IOException {
    HelpPages pages = HelpPages.bundled();

    check("temuan.md", new FindingsPage(pages, Language.ID).markdown());
    check("findings.md", new FindingsPage(pages, Language.EN).markdown());
  }

  @Test
  void thePagesOfSentencesShowTheVocabularies() throws IOException {
    SentenceGuide guide = SentenceGuide.bundled();

    check("kosakata.md", new VocabularyPage(guide, Language.ID).markdown());
    check("vocabulary.md", new VocabularyPage(guide, Language.EN).markdown());
  }

  private static void check(String name, String page) throws IOException {
    Path file = DOCS.resolve(name);
    String wanted = page.stripTrailing() + "\n";
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, wanted);
    }
    assertThat(file).exists();
    assertThat(Files.readString(file))
        .as(name + " is made by this test; write it anew with -Dgolden.update=true")
        .isEqualTo(wanted);
  }
}
