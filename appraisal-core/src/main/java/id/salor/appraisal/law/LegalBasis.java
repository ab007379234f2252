package id.salor.appraisal.law;

import id.salor.appraisal.value.Text;
import java.util.Objects;

/** What a rule rests on: an article of law, or an interpretation that is named as one. */
public sealed interface LegalBasis permits LegalBasis.LegalReference, LegalBasis.Interpretation {

  /** Returns the reference or the reason, as the rule's author wrote it. */
  String text();

  /** Returns the basis with the word for what it is, as people read it. */
  Text title();

  /**
   * A place in a regulation.
   *
   * @param text such as {@code "PP 30/2019 Pasal 41 ayat (2) huruf a"}
   */
  record LegalReference(String text) implements LegalBasis {

    /** Checks the component. */
    public LegalReference {
      requireText(text);
    }

    @Override
    public Text title() {
      return Text.of("dasar: " + text, "basis: " + text);
    }
  }

  /**
   * A choice that the text of the law leaves open.
   *
   * @param text the reason for the choice
   */
  record Interpretation(String text) implements LegalBasis {

    /** Checks the component. */
    public Interpretation {
      requireText(text);
    }

    @Override
    public Text title() {
      return Text.of("tafsiran: " + text, "interpretation: " + text);
    }
  }

  private static void requireText(String text) {
    Objects.requireNonNull(text, "text");
    if (text.isBlank()) {
      throw new IllegalArgumentException("a legal basis has a text");
    }
  }
}
