package id.salor.appraisal.rules.help;

import id.salor.appraisal.value.Text;
import java.util.Objects;
import java.util.Optional;

/**
 * One sentence of the rule language.
 *
 * @param key its key in the vocabularies, such as {@code weight-percent}
 * @param wording the sentence in each language, with words for what is filled in: {@code bobot
 *     "bagian" dalam "besaran" adalah <angka> persen}
 * @param meaning what it says
 * @param example the sentence as somebody would write it, in each language
 * @param source where a shipped policy says so: {@code salor/2026-01-01_v2/bobot.dslr:7}; empty
 *     where none does
 */
public record GuideSentence(
    String key, Text wording, Text meaning, Text example, Optional<String> source) {

  /** Checks the components. */
  public GuideSentence {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(wording, "wording");
    Objects.requireNonNull(meaning, "meaning");
    Objects.requireNonNull(example, "example");
    Objects.requireNonNull(source, "source");
  }
}
