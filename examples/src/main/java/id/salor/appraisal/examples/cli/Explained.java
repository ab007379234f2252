package id.salor.appraisal.examples.cli;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.rules.help.HelpPages;
import id.salor.appraisal.value.Language;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Says, once below findings, where they are explained. */
final class Explained {

  private Explained() {}

  /** Returns the line that names where findings are explained; none where there are none. */
  static Optional<String> line(List<Issue> issues, Language language) {
    return lineOf(issues.stream().map(issue -> issue.code().id()).toList(), language);
  }

  /** Returns the line for findings of these codes. */
  static Optional<String> lineOf(Collection<String> found, Language language) {
    if (found.isEmpty()) {
      return Optional.empty();
    }
    List<String> codes = HelpPages.bundled().explained(found);
    String more = codes.size() > 1 ? " (" + String.join(", ", codes) + ")" : "";
    String code = codes.size() == 1 ? codes.get(0) : language == Language.ID ? "KODE" : "CODE";
    String said = language == Language.ID ? "penjelasan: " : "explained by: ";
    return codes.isEmpty() ? Optional.empty() : Optional.of(said + "appraise help " + code + more);
  }
}
