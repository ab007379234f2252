package id.salor.appraisal.rules.help;

import id.salor.appraisal.value.Text;
import java.util.Arrays;
import java.util.Locale;

/** Where the text of an example stands. */
public enum Place {
  /** Among the sentences that say what holds. */
  TERMS(Text.of("dalam aturan, di bawah maka", "in a rule, below then")),
  /** Among the sentences that say when it holds. */
  CONDITIONS(Text.of("dalam aturan, di bawah bila", "in a rule, below when")),
  /** In a file of sentences, as whole rules. */
  RULES(Text.of("berkas aturan", "a file of rules")),
  /** The data of one appraisal. */
  DATA(Text.of("data penilaian (JSON)", "the data of an appraisal (JSON)")),
  /** The entries of one appraisal. */
  ENTRIES(Text.of("entri penilaian (JSON)", "the entries of an appraisal (JSON)")),
  /** Appraisals as JSON or JSON Lines. */
  JSON(Text.of("berkas penilaian (JSON)", "a file of appraisals (JSON)")),
  /** Appraisals as CSV. */
  CSV(Text.of("berkas penilaian (CSV)", "a file of appraisals (CSV)")),
  /** The files that there are, one a line. */
  FILES(Text.of("isi map kebijakan", "what is in the folder of policies")),
  /** Said in words, since no text can show it. */
  WORDS(Text.of("dengan kata-kata", "in words")),
  /** A file of the policy version, known by its name. */
  FILE(Text.EMPTY);

  private final Text title;

  Place(Text title) {
    this.title = title;
  }

  /** Returns the words for it; none for {@link #FILE}, whose name says it. */
  public Text title() {
    return title;
  }

  /** Returns the place that {@code in} names: one of the words, or else the name of a file. */
  static Place of(String written) {
    return Arrays.stream(values())
        .filter(place -> place != FILE && place.word().equals(written))
        .findFirst()
        .orElse(FILE);
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
