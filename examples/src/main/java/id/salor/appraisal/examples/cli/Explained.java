package id.salor.appraisal.examples.cli;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.rules.help.HelpPages;
import id.salor.appraisal.value.Language;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Says, once below findings, where they are explained. */
final class Explained {

  /** More would be a paragraph of codes that stand above anyway. */
  private static final int MOST_NAMED = 8;

  private Explained() {}

  /** Returns the line that names where findings are explained; none where there are none. */
  static Optional<String> line(List<Issue> issues, Language language) {
    return lineOf(issues.stream().map(issue -> issue.code().id()).toList(), language);
  }

  /** Returns the line for findings of these codes. */
  static Optional<String> lineOf(Collection<String> found, Language language) {
    if (found.isEmpty()) {
      // so that the pages are not even read where there is nothing to say
      return Optional.empty();
    }
    List<String> codes = HelpPages.bundled().explained(found);
    if (codes.isEmpty()) {
      return Optional.empty();
    }
    boolean isId = language == Language.ID;
    String said = (isId ? "penjelasan: " : "explained by: ") + "appraise help ";
    if (codes.size() == 1) {
      return Optional.of(said + codes.get(0));
    }
    String all = isId ? "kode di dalam kurung siku" : "the codes in square brackets";
    String named = codes.size() <= MOST_NAMED ? String.join(", ", codes) : all;
    return Optional.of(said + (isId ? "KODE" : "CODE") + " (" + named + ")");
  }
}
