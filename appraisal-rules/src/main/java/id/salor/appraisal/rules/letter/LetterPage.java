package id.salor.appraisal.rules.letter;

import id.salor.appraisal.rules.internal.page.HtmlPage;
import id.salor.appraisal.value.Language;
import java.util.List;
import java.util.Objects;

/**
 * A letter as one HTML page that loads nothing and runs no program: to read on a screen or a phone,
 * and to print on A4.
 */
public final class LetterPage {

  /** The languages that a page is in. */
  public enum Languages {
    /** Indonesian alone. */
    ID(Language.ID),
    /** English alone. */
    EN(Language.EN),
    /** Both: one after the other in print, one at a time on a screen. */
    BOTH(Language.ID, Language.EN);

    private final List<Language> languages;

    Languages(Language... languages) {
      this.languages = List.of(languages);
    }
  }

  private LetterPage() {}

  /** Returns the text of the page. */
  public static String of(Letter letter, Languages languages) {
    Objects.requireNonNull(letter, "letter");
    List<LetterView> views =
        languages.languages.stream().map(language -> new LetterView(letter, language)).toList();
    return HtmlPage.of("letter/letter.jte", views);
  }
}
