package id.salor.appraisal.law;

import java.util.Objects;

/** What a rule rests on: an article of law, or an interpretation that is named as one. */
public sealed interface LegalBasis permits LegalBasis.LegalReference, LegalBasis.Interpretation {

  /** Returns the reference or the reason, as the rule's author wrote it. */
  String text();

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
  }

  private static void requireText(String text) {
    Objects.requireNonNull(text, "text");
    if (text.isBlank()) {
      throw new IllegalArgumentException("a legal basis has a text");
    }
  }
}
