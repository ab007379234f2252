package id.salor.appraisal.rules.internal.vocabulary;

import id.salor.appraisal.value.Text;

/** What may stand in a place of a sentence. */
public enum SlotType {
  /** One text between quotation marks. */
  QUOTED(Text.of("teks di antara tanda petik", "a text between quotation marks")),
  /** One or more texts between quotation marks, with commas between. */
  QUOTED_LIST(
      Text.of(
          "satu atau beberapa teks di antara tanda petik, dipisah koma",
          "one or more texts between quotation marks, with commas between")),
  /** A text between quotation marks, and after a slash its English. */
  TEXTS(Text.of("teks di antara tanda petik", "a text between quotation marks")),
  /** A number that stands alone, with a decimal point or comma. */
  NUMBER(Text.of("angka", "a number")),
  /** Everything up to the next word of the sentence, or to its end. */
  FORMULA(Text.of("rumus", "a formula"));

  private final Text title;

  SlotType(Text title) {
    this.title = title;
  }

  /** Returns the word for it. */
  public Text title() {
    return title;
  }
}
