package id.salor.appraisal.rules.internal.page;

import java.util.Objects;

/**
 * What the template of a page shows in one language.
 *
 * @param <W> how things are said on the page
 */
public abstract class PageView<W extends Wording> {

  private final W words;

  /** Begins a view in the language of a wording. */
  protected PageView(W words) {
    this.words = Objects.requireNonNull(words, "words");
  }

  /** Returns how things are said. */
  public final W words() {
    return words;
  }

  /** Returns the language as pages name it: {@code "id"} or {@code "en"}. */
  public final String lang() {
    return words.say("id", "en");
  }

  /** Returns one of the two wordings of one text; the template says everything so. */
  public final String say(String id, String en) {
    return words.say(id, en);
  }
}
