package id.salor.appraisal.rules.internal.reader;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.rules.internal.source.SourceText;

/**
 * One sentence of a file: usually a line, or several where a parenthesis stays open.
 *
 * @param source the file
 * @param line the line it begins on, from 1
 * @param text its text with line ends, without the blanks before it
 * @param indent how many characters stand before it on its first line
 * @param isReported whether it is known to be wrong, and reported
 */
record Sentence(SourceText source, int line, String text, int indent, boolean isReported) {

  /** Where an offset into the text stands in the file. */
  SourceLocation locationAt(int offset) {
    int begin = text.lastIndexOf('\n', Math.max(0, offset - 1));
    if (offset == 0 || begin < 0) {
      return source.location(line, indent + offset + 1);
    }
    int breaks = (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    return source.location(line + breaks, offset - begin);
  }

  /** The issue at an offset of this sentence, with its line and a caret. */
  Issue issue(Issue issue, int offset) {
    return source.issue(issue, locationAt(offset));
  }
}
