package id.salor.appraisal.rules.internal.workbook;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.value.Text;
import java.io.IOException;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/** Leaves the reading of a workbook that cannot be read on; passes through the library unharmed. */
final class Refusal extends IOException {

  private static final long serialVersionUID = 1L;

  /** Causes of causes beyond which nobody looks. */
  private static final int MAX_CAUSES = 100;

  private final transient Issue issue;

  Refusal(Issue issue) {
    super(issue.code().id());
    this.issue = issue;
  }

  static Refusal tooLarge(long limit, String unit, String englishUnit) {
    return new Refusal(
        Issue.of(WorkbookCode.TOO_LARGE, Text.of(limit + " " + unit, limit + " " + englishUnit)));
  }

  static Refusal unreadable(String found, String foundInEnglish) {
    return new Refusal(Issue.of(WorkbookCode.UNREADABLE, Text.of(found, foundInEnglish)));
  }

  /**
   * What any exception of the library says to a person: the refusal that caused it, or that the
   * file is damaged, since the library meets bytes here that nobody made for it.
   */
  static Issue issueOf(Exception failure) {
    return Stream.iterate((Throwable) failure, cause -> cause != null, Refusal::causeOf)
        .limit(MAX_CAUSES)
        .map(Refusal::said)
        .filter(refusal -> refusal != null)
        .findFirst()
        .orElseGet(
            () -> unreadable("berkas rusak atau terpotong", "the file is damaged or cut short"))
        .issue;
  }

  private static Throwable causeOf(Throwable failure) {
    return failure instanceof XMLStreamException parsing && parsing.getNestedException() != null
        ? parsing.getNestedException()
        : failure.getCause();
  }

  private static Refusal said(Throwable cause) {
    if (cause instanceof Refusal refusal) {
      return refusal;
    }
    // the parsers of the library say only in words that they forbid document types
    boolean isDocumentType = String.valueOf(cause.getMessage()).contains("DOCTYPE");
    return isDocumentType ? new Refusal(Issue.of(WorkbookCode.DOCUMENT_TYPE, "XML")) : null;
  }
}
