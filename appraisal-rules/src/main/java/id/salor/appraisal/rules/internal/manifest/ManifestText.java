package id.salor.appraisal.rules.internal.manifest;

import id.salor.appraisal.law.PolicyId;
import id.salor.appraisal.rules.internal.yaml.YamlText;
import java.time.LocalDate;
import java.util.Optional;

/** The text of a manifest, with the edits that make the manifest of another version of it. */
public final class ManifestText {

  private static final String GOVERNS = "governs";
  private static final String IN_FORCE = "in-force";
  private static final String GAP_AFTER = "gap-after";
  private static final String FROM = "from";
  private static final String UNTIL = "until";

  private ManifestText() {}

  /**
   * Returns the manifest of a draft: another id, the status of a draft, other days.
   *
   * @param from the first day that it is in force and that it governs
   * @param last the last day that it governs, where it is known
   */
  public static String draft(String text, PolicyId id, LocalDate from, Optional<LocalDate> last) {
    YamlText edited =
        YamlText.of(text)
            .with(id.toString(), "id")
            .with("draft", "status")
            // why nobody governs what follows was said of the days after the other version
            .without(GAP_AFTER)
            .without(IN_FORCE, UNTIL)
            .without(GOVERNS, UNTIL)
            .with(from.toString(), IN_FORCE, FROM)
            .with(from.toString(), GOVERNS, FROM);
    return last.map(day -> endingOn(edited.text(), day)).orElse(edited.text());
  }

  /** Returns the manifest of a version that governs nothing after a day. */
  public static String endingOn(String text, LocalDate last) {
    return YamlText.of(text)
        .without(GOVERNS, UNTIL)
        .withAfter(UNTIL, last.toString(), GOVERNS, FROM)
        .text();
  }

  /** Returns the manifest as it was before {@link #endingOn} was said of it. */
  public static String openEnded(String text) {
    return YamlText.of(text).without(GOVERNS, UNTIL).text();
  }
}
