package id.salor.appraisal.rules.internal.source;

import id.salor.appraisal.issue.IssueCode;
import id.salor.appraisal.value.Text;

/** What can be said of a file as a whole, whatever is in it. */
public enum SourceCode implements IssueCode {
  /** {0} how many are left out. */
  TOO_MANY_ISSUES(
      "too-many-issues",
      Text.of("masih ada {0} temuan lain di sini", "there are {0} more findings here"),
      Text.of(
          "Perbaiki dahulu yang di atas, lalu periksa lagi.",
          "Mend those above first, then check again."));

  private final Definition definition;

  SourceCode(String id, Text message, Text advice) {
    this.definition = Definition.error(id, message, advice);
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
