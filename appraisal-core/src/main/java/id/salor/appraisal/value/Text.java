package id.salor.appraisal.value;

import java.util.Objects;

/**
 * A text for people in Indonesian and English.
 *
 * @param id the Indonesian wording
 * @param en the English wording
 */
public record Text(String id, String en) {

  /** No text in either language. */
  public static final Text EMPTY = new Text("", "");

  /** Checks the components. */
  public Text {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(en, "en");
  }

  /** Returns the text with these wordings. */
  public static Text of(String id, String en) {
    return new Text(id, en);
  }

  /** Returns a text that reads the same in both languages, such as a number. */
  public static Text same(String both) {
    return new Text(both, both);
  }

  /** Returns the wording in one language. */
  public String in(Language language) {
    return language == Language.ID ? id : en;
  }

  /** Tells whether there is nothing to read. */
  public boolean isEmpty() {
    return id.isEmpty() && en.isEmpty();
  }

  @Override
  public String toString() {
    return id;
  }
}
