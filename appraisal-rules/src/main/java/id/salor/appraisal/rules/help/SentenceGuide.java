package id.salor.appraisal.rules.help;

import id.salor.appraisal.value.Language;
import id.salor.appraisal.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Every sentence that rules may use, with what it says and how it is used in a shipped policy.
 *
 * @param sections the sentences, by what they are for
 */
public record SentenceGuide(List<Section> sections) {

  /**
   * Sentences for one purpose.
   *
   * @param title what they are for
   * @param sentences in the order of the guide
   */
  public record Section(Text title, List<GuideSentence> sentences) {

    /** Checks and copies the components. */
    public Section {
      Objects.requireNonNull(title, "title");
      sentences = List.copyOf(sentences);
    }
  }

  /** Copies the components. */
  public SentenceGuide {
    sections = List.copyOf(sections);
  }

  /**
   * Returns the guide to the sentences of the library, with examples from the policies that come
   * with it.
   *
   * @throws IllegalStateException if it cannot be read; the library's tests prove that it can
   */
  public static SentenceGuide bundled() {
    return GuideReader.read();
  }

  /** Returns the guide as people read it in a terminal; lines joined by {@code \n}. */
  public String format(Language language) {
    Language other = language == Language.ID ? Language.EN : Language.ID;
    String alsoWritten = language == Language.ID ? "Inggris: " : "Indonesian: ";
    String example = language == Language.ID ? "Contoh: " : "Example: ";
    List<String> lines = new ArrayList<>();
    for (Section section : sections) {
      lines.add(section.title().in(language));
      for (GuideSentence sentence : section.sentences()) {
        lines.add("");
        lines.add("  " + sentence.wording().in(language));
        lines.add("      " + sentence.meaning().in(language));
        lines.add("      " + alsoWritten + sentence.wording().in(other));
        lines.add("      " + example + sentence.example().in(language));
        sentence.source().ifPresent(source -> lines.add("        (" + source + ")"));
      }
      lines.add("");
    }
    return String.join("\n", lines) + "\n";
  }
}
