package id.salor.appraisal.rules.cases;

import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.value.Language;
import java.util.List;
import java.util.Objects;

/**
 * Worked examples that a version does not have yet: one for each side of a bound, row or decision
 * that none of its examples reaches, with what the policy gives <i>now</i>. They prove nothing
 * until somebody has checked each against the law and deleted its line {@code status: to-confirm}.
 *
 * @param policy the version
 * @param names the names of the examples
 * @param yaml the examples, as a file of examples has them; empty if there are none
 * @param unreached what no search found evidence for
 */
public record SuggestedCases(
    PolicyId policy, List<String> names, String yaml, List<CoverageItem> unreached) {

  /** The name of the file of examples into which suggestions are written. */
  public static final String FILE = "saran_contoh.yaml";

  private static final String HEADING =
      """
      # Contoh yang disarankan: tiap contoh memuat apa yang diberikan kebijakan ini sekarang.
      # Periksa tiap angka dengan peraturannya; bila benar, hapus baris "status: to-confirm".
      # Suggested examples, with what the policy gives now. Check each figure against the law;
      # where it is right, delete the line "status: to-confirm".

      """;

  /** Checks and copies the components. */
  public SuggestedCases {
    Objects.requireNonNull(policy, "policy");
    names = List.copyOf(names);
    Objects.requireNonNull(yaml, "yaml");
    unreached = List.copyOf(unreached);
  }

  /**
   * Returns the text of a file with these examples.
   *
   * @param existing the text of the file so far, which is kept as it is; empty if there is none
   */
  public String addedTo(String existing) {
    return existing.isBlank() ? HEADING + yaml : existing.stripTrailing() + "\n\n" + yaml;
  }

  /**
   * Returns the report as people read it: the names of the examples, then what no search reached,
   * with its place. Every line ends with a line feed.
   */
  public String format(Language language) {
    boolean isIndonesian = language == Language.ID;
    StringBuilder text = new StringBuilder("  ");
    text.append(isIndonesian ? "contoh yang disarankan: " : "suggested examples: ");
    text.append(names.size()).append('\n');
    names.forEach(name -> text.append("    ").append(name).append('\n'));
    for (CoverageItem item : unreached) {
      text.append("    ");
      text.append(isIndonesian ? "tidak ditemukan: " : "nothing found for: ");
      text.append(item.what().in(language)).append(" (").append(item.place()).append(")\n");
    }
    return text.toString();
  }
}
